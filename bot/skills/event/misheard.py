"""What only looks like an event for the programme (see bot/kit/ears)."""

from bot.kit.heard import Sentence
from bot.understanding.offers_in_words import among_people

EVENT = frozenset({"evenement", "evenements", "event", "events", "evt"})


def is_one_word(said: Sentence) -> bool:
    """« Skip » alone is an answer to something else; which date is left out is said with it."""
    return len(said.words) == 1


def is_no_event(said: Sentence) -> bool:
    """« On m'a proposé un boulot », « je te propose un café » are for no programme."""
    return among_people(said.text)


def names_no_event(said: Sentence) -> bool:
    """« Décale-la à 19 h » may be anything of theirs; « déplace l'événement » is one of the programme."""
    return "event" not in said.filled and EVENT.isdisjoint(said.words)
