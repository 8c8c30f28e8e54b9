"""Answers of a few words, without any grammar: a number, a choice's words, yes, no, « la suite », « laisse tomber »."""

import re

from bot.core.short_words import (
    ALL_RIGHT,
    AND_YOU,
    CLOSING,
    HELLO,
    HOW_ARE_YOU,
    MORE,
    NO,
    SMALL_TALK,
    WAITING,
    YES,
)
from bot.engine.questions.asked import Asked, Dismissed, More, Puzzled, Routed
from bot.store.questions import Offered, Question
from bot.understanding.fold import bare_words
from bot.understanding.ordinals import place_in_list

LOOKS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""Variation selectors and skin tones."""

KEYCAPS = {"🔟": "10"}
THANKS = frozenset("👍🙏👌❤😊🙂")
RATHER = frozenset({
    "en", "fait", "enfait", "enfete", "enfaite", "plutot", "finalement", "non", "nan", "nn", "pardon", "oups", "dsl", "desole",
    "euh", "mais", "alors", "je", "voulais", "dire", "attends", "stp", "svp", "no", "actually", "rather", "sorry", "oops", "i", "meant", "wait",
    "instead", "please",
})  # fmt: skip
"""They say that something else was meant."""
WILLING = frozenset(
    {
        "oui",
        "ok",
        "ouais",
        "je",
        "peux",
        "viens",
        "suis",
        "la",
        "yes",
        "i",
        "can",
        "come",
        "ll",
        "be",
        "there",
    }
)
"""They lead in an answer that is one of the choices: « oui je peux jusqu'à 19h30 »."""
POLITE = re.compile(
    r"\b(?:stp|svp|s il (?:te|vous) plait|please|pls|plz|merci(?: (?:beaucoup|bcp|bien))?|thanks(?: a lot)?|thank you(?: very much)?|thx"
    r"|dsl|desole(?:e)?|sorry|volontiers|avec plaisir|bien sur|of course|with pleasure)\b"
)
LEAST_WORDS, LEAST_LETTERS = 2, 6
GRATITUDE = frozenset({"merci", "mercii", "mci", "mrc", "thanks", "thank", "thx", "ty"})
SOME_WORDS = 4
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


def greets(text: str, folded: str) -> bool:
    """« Salut ! Ça va ? », "hi there, how are you": a hello, and what is said with one; « ça va ? » alone is one too."""
    if folded in HOW_ARE_YOU or (folded in ALL_RIGHT and text.rstrip().endswith("?")):
        return True
    said = folded.split()
    hello = next((at for at in range(len(said), 0, -1) if " ".join(said[:at]) in HELLO), 0)
    beside = " ".join(said[hello:])
    return hello > 0 and (not beside or beside in AND_YOU or _two_of(beside.split()))


def _two_of(said: list[str]) -> bool:
    return any(
        " ".join(said[:at]) in AND_YOU and " ".join(said[at:]) in AND_YOU for at in range(1, len(said))
    )


def courtesy(folded: str) -> bool:
    """« ok merci », "cool thx": words that ask for nothing; so are those that would close a question, with none open."""
    return folded in CLOSING | ALL_RIGHT | WAITING or (folded != "" and SMALL_TALK.issuperset(folded.split()))


def only_thanks(text: str, heard: Routed) -> bool:
    """« merci la loge », "thanks a lot Nour", where they mean nothing else: no words to keep, and no wish put politely (« merci de … »)."""
    first, *others = folded_words(text).split() or [""]
    passed_on = others[:1] != ["you"] if first == "thank" else {"de", "d", "to"}.intersection(others[:1])
    if first not in GRATITUDE or len(others) >= SOME_WORDS or passed_on:
        return False
    return isinstance(heard, Puzzled) or (isinstance(heard, Asked) and text in heard.words.values())


def without_courtesy(folded: str) -> str:
    """« Oui stp », "yes please", « English svp »: what is left of an answer; courtesy alone stays as it is."""
    return " ".join(POLITE.sub(" ", folded).split()) or folded


def taken(question: Question, offered: Offered) -> Routed:
    """A choice of a question: its Call, or the question is closed."""
    return Asked(offered.call, answers=question) if offered.call else Dismissed(question)


def answered_by(question: Question, text: str) -> Routed | None:
    """What a short answer to a question means: a choice, or the next page of choices."""
    if offered := answer(question, text):
        return taken(question, offered)
    more = any(one.hidden for one in question.options) and folded_words(text) in MORE
    return More(question) if more else None


def answers_by_itself(text: str) -> bool:
    """« Oui », « non », « 2 »: said as an answer, whatever was asked or was not."""
    said = folded_words(text)
    return said in YES | NO or _is_number(str(place_in_list(said) or said))


def _is_number(said: str) -> bool:
    """An option's number, not a year."""
    return said.isdecimal() and len(said) < 4  # noqa: PLR2004 - four digits are a year


def answer(question: Question, text: str) -> Offered | None:
    """The option that a short answer means: its number, its words, yes or no where these are offered; « oui stp » is « oui »."""
    said = folded_words(text)
    ways = dict.fromkeys((said, without_courtesy(said), _without_assent(without_courtesy(said))))
    found = (_option(question, text if one == said else one, one) for one in ways)
    return next((one for one in found if one), None)


def _without_assent(said: str) -> str:
    """« Ok j'arrive », « oui 2 »: what the yes is to."""
    first, _space, rest = said.partition(" ")
    return rest if first in YES and rest else said


def _option(question: Question, text: str, said: str) -> Offered | None:
    said = said or bare_emoji(text)
    if not question.options or not said:
        return None
    said = str(place_in_list(said) or said)
    if _is_number(said):
        place, shown = int(said) - 1, [one for one in question.options if not one.hidden]
        return shown[place] if 0 <= place < len(shown) else None
    for offered in question.options:
        if {said, folded_words(text)} & {folded_words(word) for word in (offered.label, *offered.words)}:
            return offered
    for words in (YES, NO, MORE):
        if said in words:
            return next((o for o in question.options if _means(o, words)), None) or _nothing(question, words)
    return _begun(question, folded_words(text))


def _begun(question: Question, said: str) -> Offered | None:
    """The one choice that begins with these words: « je peux jusqu'à 19h30 » is « jusqu'à 19 h 30 seulement »."""
    words = said.split()
    for lead in range(len(words)):
        rest = "".join(words[lead:])
        if len(rest) >= LEAST_LETTERS and len(words) - lead >= LEAST_WORDS:
            begun = [one for one in question.options if _squeezed(one.label).startswith(rest)]
            if len(begun) == 1:
                return begun[0]
        if words[lead] not in WILLING:
            return None
    return None


def _squeezed(label: str) -> str:
    return folded_words(label).replace(" ", "")


def _nothing(question: Question, words: frozenset[str]) -> Offered | None:
    """A plain no among several choices is the one that does nothing."""
    idle = [one for one in question.options if one.call is None]
    return idle[0] if words is NO and len(idle) == 1 and len(question.options) > len(idle) else None


def _means(offered: Offered, words: frozenset[str]) -> bool:
    return folded_words(offered.label) in words or not words.isdisjoint(offered.words)


def closes(text: str) -> bool:
    """Words that drop what was asked: « laisse tomber »."""
    return folded_words(text) in CLOSING


def declines(text: str) -> bool:
    """A plain no, in words or as a reaction."""
    return (folded_words(text) or bare_emoji(text)) in NO


def bare_emoji(text: str) -> str:
    """One sign for all its looks: 👍🏽 is 👍, ✔️ is ✔."""
    return KEYCAPS.get(bare := LOOKS.sub("", text.strip()), bare)


def folded_words(text: str) -> str:
    """The words alone; « ouiiii » is « oui »."""
    return DRAWN_OUT.sub(r"\1", " ".join(bare_words(text)))


def without_lead(text: str) -> str:
    """What is left of « en fait la verte », « non pardon, la verte »: the verte, instead."""
    said = bare_words(text)
    return " ".join(word for word in said if word not in RATHER)
