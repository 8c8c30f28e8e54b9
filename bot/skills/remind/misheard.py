"""What only looks like words about a reminder, and is about a booking or a memory."""

import re

from bot.kit.heard import Sentence
from bot.understanding.bookings_in_words import speaks_of_bookings
from bot.understanding.fold import plain
from bot.understanding.tales import remembers

DONE = re.compile(
    r"(?:(?:oui|ok|voila|ca y est|c'est bon|hop|bon|merci|yes|yep|right|there),? )*"
    r"(?:(?:c'?est|tout est|deja|c est) (?:fait|fini|termine)|(?:je|on|j)(?: ?l'? ?)(?:ai|a) (?:deja )?(?:faite?s?|fini|termine)|j'ai (?:fait|fini|termine)"
    r"|(?:je viens|on vient) de (?:le|la|les) faire|je m'en suis (?:occupee?|charge)"
    r"|(?:it'?s|it is|that'?s|that is|all|i'?m|we'?re) (?:been )?(?:done|finished|taken care of)|(?:i|we)(?:'ve| have)? (?:just )?(?:did|done) (?:it|that)|did it|taken care of)"
    r"(?:,? (?:oui|voila|maintenant|merci|now|thanks|la loge|loge))*"
)
AHEAD = re.compile(r"\b(avant|before|veille|a l'avance|plus tot|in advance|ahead|earlier)\b")
SO_MUCH_LATER = re.compile(
    r"\W*(?:half an?|an?|one|two|three|une?|deux|trois|\d+) [\w-]+(?: and a half| et demie?)? (?:later|plus tard)\W*"
)
MOVES = re.compile(r"\b(decal|repouss|report)(e|er|ez)\b")


def of_another_thing(said: Sentence) -> bool:
    """« Plus de rappels pour mes réservations » is about bookings, « ça me rappelle quelque chose » about nothing."""
    return speaks_of_bookings(said.text) or remembers(said.text)


def puts_nothing_off(said: Sentence) -> bool:
    """« Décale-la à 19 h », "one hour later" are about a booking, where no reminder is named."""
    named = "reminder" in said.filled or "rappel" in said.folded
    elsewhere = MOVES.search(said.folded) or SO_MUCH_LATER.fullmatch(said.folded)
    return of_another_thing(said) or (not named and elsewhere is not None)


def says_done(text: str) -> bool:
    """« C'est fait », "I did it": all of it, for « c'est fait en bois » tells how."""
    return DONE.fullmatch(plain(text).strip(" .!✅👍")) is not None


def tells_no_lead(said: Sentence) -> bool:
    """« Faut que je me rappelle de le dire demain » is of no time before an event."""
    return AHEAD.search(said.folded) is None or remembers(said.text)
