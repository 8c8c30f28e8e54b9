"""La Loge: the concierge's lodge of a third place, in its own chat."""
