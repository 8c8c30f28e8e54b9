"""Needs as arguments, and the Calls that a request for help makes later, by their names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.core.call import Call, Json
from bot.core.spec import SlotForm
from bot.core.text import Text, UserText, Value, _
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.store.alarms import Late
from bot.store.helping.needs import LETTER, Need, Needs
from bot.store.helping.rallies import Rally
from bot.store.questions import Questions
from bot.understanding.grammar import Entity
from bot.understanding.near import matching

LATER: Final = "helper.later"
NEVER: Final = "helper.never"
POST: Final = "helper.post"
SKIP: Final = "helper.skip"
AGAIN: Final = "helper.again"
SOLVED: Final = "helper.ask_solved"
READERS: Final = ("helper.keep_private", "helper.ask_all")
"""Who may read it, as the asker chooses while nobody has said yes."""
SUBJECT: Final = "need:"
THREE_DAYS = timedelta(days=3)


def number_of(need: Need) -> UserText:
    """The short id that people see: N-3."""
    return UserText(f"{LETTER}-{need.number}")


def subject_of(need: Need) -> str:
    """What the rally is about."""
    return f"{SUBJECT}{need.id}"


async def need_of(ctx: Context, rally: Rally) -> Need:
    return await ctx.store(Needs).get(int(rally.subject.removeprefix(SUBJECT)))


def key_of(need: Need, what: str) -> str:
    """An alarm of a need."""
    return f"need {need.id} {what}"


def ask_whether_solved(ctx: Context, need: Need) -> None:
    """Once, some days after somebody said yes."""
    call = Call(SOLVED, {"need": need.id})
    ctx.alarms.at(ctx.now + THREE_DAYS, call, key=key_of(need, "solved"), late=Late.always())


async def readers_are_settled(ctx: Context, need: Need) -> None:
    """Once somebody said yes it is not asked any more who may read it: a word said later would answer that."""
    questions = ctx.store(Questions)
    for one in await questions.all_of(need.person, ctx.now):
        calls = [offered.call for offered in one.options if offered.call]
        if any(call.name in READERS and call.arguments.get("need") == need.id for call in calls):
            await questions.close(one.id, "lapsed")


def about(need: Need) -> Text:
    """What « annuler » and « moi » call it."""
    return _("the request {number}: {words}", number=number_of(need), words=need.words)


@dataclass(frozen=True)
class NeedKind:
    """A need of the asker's own: by its number or its words."""

    form: SlotForm = "text"
    entity: str = ""
    letters: str = LETTER
    nouns: frozenset[str] = frozenset()

    def dump(self, value: Need) -> Json:
        return value.id

    async def load(self, ctx: Context, raw: Json) -> Need:
        return await ctx.store(Needs).get(int(str(raw)))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[Need]:
        own = await ctx.store(Needs).of(ctx.person.id)
        named = matching(words, [Entity("need", str(one.id), (number_of(one), one.words)) for one in own])
        found = [one for one in own if str(one.id) in named.keys]
        if not found:
            return Read(
                trouble=_("I find nothing of yours like that: {said}.", said=UserText.clean(words, 60))
            )
        return Read(tuple(found))

    async def suggest(self, ctx: Context) -> Sequence[Need]:
        return ()

    def label(self, value: Need) -> Value:
        return about(value)


register(Need, NeedKind())
