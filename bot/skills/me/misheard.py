"""What only looks like the end of something of one's own, or of the wish for peace."""

import re

from bot.kit.heard import Sentence, Words
from bot.understanding.bookings_in_words import says_booking
from bot.understanding.fold import plain

MESSAGES = re.compile(
    r"\b(messages?|notifs?|notifications?|ecris|ecrivez|ecrire|envoie|envoyez|write|writing|message|text|send)\b"
)
AN_END = re.compile(r"\b(until|till|jusqu\w*)\b(?!.{0,6}\b\d{1,2} ?(?:h|:|am\b|pm\b))")
A_WHILE = re.compile(
    r"\b(pendant|for|durant) (un|une|a|an|the|two|three|deux|trois|\d+) (\w+ )?(days?|weeks?|months?|jours?|semaines?|mois)\b"
)
A_LENGTH = re.compile(
    r"\b(?:une?|deux|trois|quatre|six|[1-9]) (?:jours?|semaines?|mois)\b|(?P<english>\b(?:an?|one|two|three|four|six|[1-9]) (?:days?|weeks?|months?)\b)"
)
INCLUDED = frozenset({"inclus", "inclu", "compris", "included", "inclusive"})
REMINDERS = frozenset({"rappel", "rappels", "reminder", "reminders"})
REMOVING = frozenset({"supprime", "supprimer", "supprimez", "enleve", "enlever"})
PARTLY = re.compile(
    r"\b(dernier|derniere|premier|premiere|dernieres|premieres|last|first)\b.*\b(heures?|demi|quart|minutes?|hours?|half|quarter)\b"
)

MISREAD = re.compile(
    r"\b(?:ce|c) que je (?:voulais|demandais|veux|disais)\b|\bwhat i (?:meant|wanted|said|asked(?: for)?)\b|\bmal compris\b|\bmisunderst(?:ood|and)\b"
)


def not_what_was_meant(said: Sentence, words: Words) -> Words:
    """« C'est pas ce que je voulais dire » is about what was just understood, and no wish to undo what was done long before."""
    return {**words, "meant": "else"} if MISREAD.search(said.folded) else words


def cancels_nothing(said: Sentence) -> bool:
    """« Libère la dernière heure » gives a part back, and cancels nothing."""
    return PARTLY.search(said.folded) is not None or _removes(said) or not REMINDERS.isdisjoint(said.words)


def tells_quiet_hours(said: Sentence) -> bool:
    """« Pas de message avant 8 h 30 », « le dimanche » are of every week, and no pause."""
    words = said.folded
    return (
        "until" in said.filled
        and MESSAGES.search(words) is not None
        and not (A_WHILE.search(words) or AN_END.search(words))
    )


def until_when(said: Sentence, words: Words) -> Words:
    """« Jusqu'à lundi inclus »: the last word tells when, and is no topic; « pause deux semaines » is for so long."""
    if "until" not in words and (length := A_LENGTH.search(said.folded)):
        return {"until": f"{'for' if length['english'] else 'pendant'} {length[0]}"}
    if plain(words.get("topic", "")) not in INCLUDED or "until" not in words:
        return words
    return {"until": f"{words['until']} {words['topic']}"}


def tells_a_while(said: Sentence) -> bool:
    """« Pas de message pendant une semaine » is a pause, and no hour of every day."""
    return A_WHILE.search(said.folded) is not None


def _removes(said: Sentence) -> bool:
    """« Supprime le Lagon » is about the room: to be a booking's end, it names a booking, a number or a time."""
    if "thing" not in said.filled or REMOVING.isdisjoint(said.words):
        return False
    return not said.times and not says_booking(said.text) and not any(w[-1].isdigit() for w in said.words)
