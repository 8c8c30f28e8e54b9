"""Whether words are for the bot, and the words without the mention: pure functions."""

import html
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from bot.adapters.matrix.fields import Json, names, words
from bot.core.short_words import ON_DUTY

# Every repetition is bounded: what people send may be made to keep a regular expression busy.
PILL = re.compile(
    r"""<a\s[^<>]{0,300}?href=["']https://matrix\.to/#/([^"'?<>]{1,300})[^"'<>]{0,300}["'][^<>]{0,300}>(.{0,300}?)</a>""",
    re.IGNORECASE | re.DOTALL,
)
MARKDOWN_PILL = re.compile(r"\[([^\[\]\n]{0,300})\]\(https://matrix\.to/#/([^)\s?]{1,300})[^)\s]{0,300}\)")
END_OF_QUOTE = "</mx-reply>"
TAG = re.compile(r"<[^>]*>")
COMMAND = re.compile(r"\s*![^\W\d_]")
FALLBACK = re.compile(r"\A(?:>.*\n?)+\n?")


@dataclass(frozen=True)
class Me:
    """How the bot is called: its account, its display name and the names that the house answers to."""

    user_id: str
    display_name: str = ""
    others: tuple[str, ...] = ()

    @cached_property
    def _names(self) -> str:
        """All that it is called, the longest first, so that none hides in another."""
        localpart = self.user_id.removeprefix("@").partition(":")[0]
        every = {self.display_name, localpart, *self.others} - {""}
        return "|".join(re.escape(name) for name in sorted(every, key=lambda name: (-len(name), name)))

    @cached_property
    def _account(self) -> str:
        return re.escape(self.user_id.removeprefix("@"))

    @cached_property
    def at_start(self) -> re.Pattern[str]:
        """Its name, and what ends it; `@loge:elsewhere.org` is somebody else."""
        name = rf"@?{self._account}|@(?:{self._names})(?!:\S)|{self._names}"
        return re.compile(rf"\s*(?:{name})(?:\s*[:,]\s*|(?=[\s.!?…])\s*|\Z)", re.IGNORECASE)

    @cached_property
    def within(self) -> re.Pattern[str]:
        """A mention in the middle or at the end: only what cannot be an ordinary word."""
        name = rf"@{self._account}|@(?:{self._names})(?!:\S)"
        return re.compile(rf"\s{{0,9}}(?:{name})(?!\w)[:,]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heard:
    """The words without the mention, and whether there was one (or something as good)."""

    text: str
    addressed: bool


def hear(content: Json, me: Me, body: str, *, is_reply: bool) -> Heard:
    """Read a message's content; `body` is its text, already cut to a bearable length."""
    text = FALLBACK.sub("", body) if is_reply and body.startswith(">") else body
    label = _pill(content, text, me)
    text = MARKDOWN_PILL.sub(r"\1", text) if "matrix.to" in text else text
    mentioned = label is not None or me.user_id in names(content, "m.mentions", "user_ids")
    if found := me.at_start.match(text):
        return Heard(text[found.end() :].strip(), addressed=True)
    if mentioned:
        text = _without(text, label or "", me)
    spoken_to = COMMAND.match(text) or ON_DUTY.match(text)
    return Heard(text.strip(), mentioned or spoken_to is not None)


def _pill(content: Json, text: str, me: Me) -> str | None:
    """How a pill to us is labelled, if there is one."""
    if "matrix.to" not in text and "matrix.to" not in words(content, "formatted_body"):
        return None
    markup = words(content, "formatted_body").rpartition(END_OF_QUOTE)[2]
    pills = [(target, html.unescape(TAG.sub("", label))) for target, label in PILL.findall(markup)]
    pills += [(target, label) for label, target in MARKDOWN_PILL.findall(text)]
    return next((label for target, label in pills if unquote(target) == me.user_id), None)


def _without(text: str, label: str, me: Me) -> str:
    if label and label in text:
        before, _, after = text.partition(label)
        return f"{before.rstrip().removesuffix('@').rstrip()} {after.lstrip(' :,')}"
    return me.within.sub("", text, count=1)
