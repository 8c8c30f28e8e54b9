"""What only looks like an event for the programme (see bot/kit/ears)."""

import re

from bot.kit.heard import Sentence
from bot.understanding.offers_in_words import among_people, gathers

ORDERS = re.compile(r"(?:propos(?:e|er|ez|es|ons)|suggest|propose)\b")
SAYS = re.compile(
    r"\b(?:je|j'|on|nous|i|we|i'd|we'd)\b.*?\b(?:propos\w+|organis\w+|organiz\w+|anim\w+|monter|suggest|host|run)\b"
)
GOES_HOME = re.compile(r"\b(?:i|we|i'm|we're|i'll|we'll)\b.*\bleav(?:e|ing)\b")
GREETS_ALL = re.compile(
    r"\b(?:salut|bonjour|bonsoir|coucou|merci|hello|hi|hey)[ ,]+(?:a |to )?(?:tous|toutes|all|everyone)\b"
)
ITS_DAY = re.compile(r"\b(?:du|le|of the|on the|of|on) $")
EACH = re.compile(r"\b(?:tous|toutes|chaque|chacune?|every|each|all|tout le temps)\b")
EVENT = frozenset({"evenement", "evenements", "event", "events", "evt"})


def is_one_word(said: Sentence) -> bool:
    """« Skip » alone is an answer to something else; which date is left out is said with it."""
    return len(said.words) == 1


def is_no_event(said: Sentence) -> bool:
    """« On m'a proposé un boulot », « je te propose un café » are for no programme; « je propose ma perceuse » is lent."""
    verb = None if "when" in said.filled or ORDERS.match(said.folded.strip()) else SAYS.search(said.folded)
    return among_people(said.text) or (verb is not None and not gathers(said.folded[verb.end() :].strip()))


def names_no_event(said: Sentence) -> bool:
    """« Décale-la à 19 h » may be anything of theirs; « déplace l'événement » is one of the programme."""
    return "event" not in said.filled and EVENT.isdisjoint(said.words)


def goes_home(said: Sentence) -> bool:
    """Somebody who says "I have to leave at 19:00" speaks of no event, where none is named."""
    return "event" not in said.filled and GOES_HOME.search(said.folded) is not None


def of_one_time(said: Sentence) -> bool:
    """« Salut à tous, je viens à la couture » is of one date."""
    return EACH.search(said.folded) is None or GREETS_ALL.search(said.folded) is not None


def of_a_day(said: Sentence) -> bool:
    """« La couture du 8 passe à 19h » gives it no 8 places."""
    places = said.filled.get("places")
    return places is not None and ITS_DAY.search(said.folded[: places.begin]) is not None
