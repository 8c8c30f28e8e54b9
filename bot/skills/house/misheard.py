"""What only looks like words about the house's doors and hours, and is about something else."""

import re

from bot.kit.heard import Sentence
from bot.understanding.doors_in_words import hedged, of_now, says_closed
from bot.understanding.laid_down import lays_down
from bot.understanding.premises import habitual

UNTIL = re.compile(r"\b(jusqu|jusque|until|till|til)\b|\b(now|maintenant|mtn)\b")
SHUT = re.compile(r"\b(fermee?s?|closed)\b")
OR_NOT = re.compile(r"\b(?:ou|or)\b")
STATING = re.compile(r"(on est|nous sommes|le lieu est|la maison est)\b")


def tells_no_rule(said: Sentence) -> bool:
    """« Active le chauffage dans l'atelier » sets nothing up."""
    return "answer" in said.filled and not lays_down(said.text)


def tells_no_hours(said: Sentence) -> bool:
    """« On ouvre la fenêtre » is about no hours; « fermé dimanche » is of one day, « fermé le dimanche » of every week."""
    if "hours" not in said.filled:
        return False
    closed = not said.asks and says_closed(said.text)
    return said.times == 0 or (closed and (hedged(said.text) or not habitual(said.text)))


def opens_later(said: Sentence) -> bool:
    """« On ouvre » is of now; "we are open on Tuesdays" is not, « on est ouverts jusqu'à 18h » is."""
    return said.times > 0 and UNTIL.search(said.folded) is None


def closes_later(said: Sentence) -> bool:
    """« On ferme » is of now; « on ferme à 18h » is not."""
    return said.times > 0 and not of_now(said.text)


def states_hours(said: Sentence) -> bool:
    """« On est ouverts du mardi au samedi », « le dimanche c'est fermé » tell the hours, and ask for nothing."""
    if not said.asks and habitual(said.text) and says_closed(said.text):
        return True
    if "when" not in said.filled or OR_NOT.search(said.folded):
        return False
    told = STATING.match(said.folded) is not None and not said.text.rstrip().endswith("?")
    return told or (SHUT.search(said.folded) is not None and not of_now(said.text))
