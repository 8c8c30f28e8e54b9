"""Who can help, who asked, who was asked."""
