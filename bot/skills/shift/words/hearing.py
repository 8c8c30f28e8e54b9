"""What the rota's commands hear beyond their phrases: its slots by their names, and a day that is said behind the noun."""

import re

from bot.kit.ears import ByName, Ears
from bot.kit.heard import Sentence, Words
from bot.skills.shift.words.misheard import is_about_no_shift
from bot.skills.shift.words.numbered import drops, only_until, takes
from bot.skills.shift.words.strangers import gives_to_a_stranger, puts_a_stranger
from bot.understanding.fold import plain, words
from bot.understanding.shorthand import spelled_out

BY_NAME = ByName("slot", (("fr", "perm"), ("en", "shift")), ("shift", "other", "slot", "called"))
"""« Je tiens le bar vendredi » takes the shift of that name."""
BEHIND = re.compile(r"\s*\bshifts?\b(.*)", re.IGNORECASE | re.DOTALL)
_SHIFT = r"(?:tenir |faire |garder )?(?:ma|la) (?:perm|permanence)|(?:do |hold |keep )?(?:my|the) shift"
_DO = rf"(?: (?:venir|y etre|etre la|la tenir|la faire|come|make it|do it|be there|{_SHIFT}))?"
_CAN = r"(?:je (?:peux|pourrai|tiens|fais|garde)|i (?:can|could|ll|will))"
_CHANGED = r"(?:finalement|en fait|c est bon|actually)"
AFTER_ALL = re.compile(
    rf"(?:(?:ah|oh|bon|bah|ok|mais|well|merci) )*(?:(?:{_CHANGED} )+{_CAN}{_DO}|{_CAN}{_DO} (?:finalement|quand meme|after all))"
    r"(?: (?:finalement|quand meme|after all|merci|thanks|sorry|desolee?))*"
)
_OH = r"(?:euh|en fait|finalement|ah|oh|bon|desolee?|dsl|sorry|non|no|actually|well|oups|oops|zut|mince)"
_CANNOT = r"(?:(?:je|j) ?(?:ne |n')?(?:peux|pourrai|vais) (?:pas|plus)(?: pouvoir)?|i (?:can'?t|cannot|can not|won'?t be able to))"
CANNOT_AFTER_ALL = re.compile(
    rf"\W*(?:(?:{_OH}[ ,!]+)+{_CANNOT}(?:[ ,]+{_OH}| after all)*|{_CANNOT}(?:[ ,]+{_OH}| after all)+)[ .!]*"
)
WHO = re.compile(
    r"(?:who(?:'s|s| is)(?: that's)? on(?: now)?|(?:il )?y ?a qui(?: l[aà])?)[\s?!.]*", re.IGNORECASE
)
WHO_THEN = re.compile(
    r"who(?:'s|s| is| will be| are)(?: that's)? on (?P<when>(?:today|tonight|tomorrow|this|next|on )[\w ]*|\w+day)[\s?!.]*",
    re.IGNORECASE,
)


def with_what_follows(said: Sentence, given: Words) -> Words:
    """« The welcome desk shift on Thursday »: what stands behind the noun tells which one too."""
    filled = said.filled.get("shift")
    more = (
        BEHIND.match(said.text, filled.finish) if filled else BEHIND.search(said.text) if said.times else None
    )
    if more is None or not more[1].strip():
        return given
    return {**given, "shift": f"{given.get('shift', '')} {more[1].strip()}".strip()}


def asks_who(text: str) -> bool:
    """« Who's on? », which with more words is about something else."""
    return WHO.fullmatch(text.strip().replace("’", "'")) is not None


def can_after_all(text: str) -> bool:
    """« Finalement je peux », without a word of what else: about what they gave up."""
    said = spelled_out(words(text), lambda _name: False)
    return AFTER_ALL.fullmatch(" ".join(word.text for word in said)) is not None


def cannot_after_all(text: str) -> bool:
    """« Euh je peux pas en fait », without a word of what."""
    return CANNOT_AFTER_ALL.fullmatch(plain(text)) is not None


def asks_who_then(said: Sentence) -> Words | None:
    """« Who's on tonight? », with the words that tell when."""
    found = WHO_THEN.fullmatch(said.text.strip().replace("’", "'"))
    return {"when": found["when"]} if found else None


NAMED = Ears(by_name=BY_NAME)
PUTTING = Ears(by_name=BY_NAME, unnamed=puts_a_stranger)
GIVING = Ears(by_name=BY_NAME, unnamed=gives_to_a_stranger)
WHO_IS_THERE = Ears(by_name=BY_NAME, hears=asks_who, unnamed=asks_who_then)
COMING_AFTER_ALL = Ears(hears=can_after_all, rather_than=("shift.take",))
FROM_TO = Ears(unless=only_until)
TAKING = Ears(by_name=BY_NAME, rewords=with_what_follows, unnamed=takes)
DROPPING = Ears(by_name=BY_NAME, unnamed=drops)
CANNOT_COME = Ears(unless=is_about_no_shift, hears=cannot_after_all)
