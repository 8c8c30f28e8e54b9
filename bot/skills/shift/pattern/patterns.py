"""What is to be held when, as an argument: read from words, told back in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice, pairwise

from bot.core.call import Json
from bot.core.moments import Span, wall
from bot.core.spec import SlotForm
from bot.core.text import Days, Listing, Text, UserText, Value, Word, _, _n
from bot.kit.arguments import Read
from bot.kit.context import Context
from bot.kit.kinds import register
from bot.rules.rota import dates_of, rule_of
from bot.rules.slot_days import days_of
from bot.store.rota.slots import Slot, Weeks
from bot.understanding.patterns_in_words import DAYS as CODES
from bot.understanding.patterns_in_words import Pattern, read_pattern

ONCE = "RRULE:FREQ=DAILY;COUNT=1"
ON: tuple[Text, ...] = (
    _("on Mondays"), _("on Tuesdays"), _("on Wednesdays"), _("on Thursdays"), _("on Fridays"), _("on Saturdays"), _("on Sundays"),
)  # fmt: skip
FROM: tuple[Text, ...] = (
    _("from Monday"), _("from Tuesday"), _("from Wednesday"), _("from Thursday"), _("from Friday"),
)  # fmt: skip
TO: tuple[Text, ...] = (
    _("through Wednesday"), _("through Thursday"), _("through Friday"), _("through Saturday"), _("through Sunday"),
)  # fmt: skip
MOST_DATES = 3
FAR = timedelta(days=400)
LONGEST_NAME = 60
AT_LEAST = 3
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class SlotWords:
    """A new slot, as it was said: its id and number come when it counts."""

    slot: Slot


@dataclass(frozen=True)
class SlotWordsKind:
    """« accueil du mardi au samedi 14h-18h, une personne »; hours that lack are asked for."""

    form: SlotForm = "text"
    entity: str = ""

    def dump(self, value: SlotWords) -> Json:
        slot = value.slot
        same: dict[str, Json] = {"name": str(slot.name), "rule": slot.rule, "weeks": slot.weeks}
        numbers: dict[str, Json] = {
            "minutes": slot.minutes,
            "people": slot.people,
            "kept_open": slot.kept_open,
        }
        return {**same, **numbers, "start": slot.start.isoformat()}

    async def load(self, ctx: Context, raw: Json) -> SlotWords:
        if not isinstance(raw, dict):
            raise TypeError("a slot is stored with its rule and its hours")
        weeks: Weeks = "even" if raw["weeks"] == "even" else "odd" if raw["weeks"] == "odd" else ""
        minutes, people, kept = (int(str(raw[name])) for name in ("minutes", "people", "kept_open"))
        start, name = wall(str(raw["start"]), ctx.house.zone), UserText(str(raw["name"]))
        return SlotWords(Slot(0, 0, name, str(raw["rule"]), start, minutes, people, weeks, kept))

    async def read(self, ctx: Context, words: str, partial: Json = None) -> Read[SlotWords]:
        said = f"{partial['words']} {words}".strip() if isinstance(partial, dict) else words
        found = read_pattern(said, ctx.said_at, ctx.asker.language)
        if found.start is None or found.length is None:
            again: Json = {"words": said} if not isinstance(partial, dict) else partial
            question = _("When is it to be held? For example: Tuesday to Saturday 14:00 to 18:00")
            return Read(partial=again, question=question)
        return _slots(found, found.start, found.length)

    async def suggest(self, ctx: Context) -> Sequence[SlotWords]:
        return ()

    def label(self, value: SlotWords) -> Value:
        return told(value.slot)


def _slots(found: Pattern, start: datetime, length: timedelta) -> Read[SlotWords]:
    """One that comes once or each week, where nobody said which: both are offered."""
    name = UserText.clean(found.name, LONGEST_NAME)
    minutes = max(int(length / MINUTE), 1)
    weeks: Weeks = "even" if found.weeks == "even" else "odd" if found.weeks == "odd" else ""
    kept = min(found.kept_open, found.people)
    slot = Slot(0, 0, name, found.rule or ONCE, start, minutes, found.people, weeks, kept)
    if found.rule or found.dated:
        return Read((SlotWords(slot),))
    weekly = replace(slot, rule=f"RRULE:FREQ=WEEKLY;BYDAY={CODES[start.weekday()]}")
    return Read((SlotWords(weekly), SlotWords(slot)))


def told(slot: Slot) -> Text:
    """« Accueil, mardi à samedi, de 14 h à 18 h, 1 personne »."""
    people = _n("{count} person", "{count} people", slot.people)
    kept = (
        (_n("{count} place kept for newcomers", "{count} places kept for newcomers", slot.kept_open),)
        if slot.kept_open
        else ()
    )
    parts: list[Value] = [slot.name or Word("shift", "One"), *_when(slot), people, *kept]
    return Text(
        ", ".join(f"{{part{n}}}" for n in range(len(parts))), {f"part{n}": v for n, v in enumerate(parts)}
    )


def _when(slot: Slot) -> list[Value]:
    first = rule_of(slot).first
    hours = Text("{hours:time}", {"hours": first})
    if slot.rule == ONCE:
        return [Text("{when}", {"when": first})]
    on = days_of(slot)
    days: list[Value] = [days_told(sorted(on))] if on else []
    return [*days, *_how_often(slot), hours]


def _how_often(slot: Slot) -> list[Value]:
    if slot.weeks:
        return [_("in even weeks") if slot.weeks == "even" else _("in odd weeks")]
    return [_("every other week")] if "INTERVAL=2" in slot.rule and "WEEKLY" in slot.rule else []


def days_told(days: Sequence[int]) -> Text:
    """« mardi à samedi » where they follow one another, else one by one."""
    days = sorted(set(days))
    if len(days) == len(ON):
        return _n("every day", "every {count} days", 1)
    if len(days) >= AT_LEAST and all(later == earlier + 1 for earlier, later in pairwise(days)):
        return Text("{first} {last}", {"first": FROM[days[0]], "last": TO[days[-1] - AT_LEAST + 1]})
    return Text("{days}", {"days": Listing([ON[day] for day in days])})


def first_dates(slot: Slot, after: datetime) -> list[Span]:
    """The next few."""
    window = Span(after, after + FAR)
    return list(islice(dates_of(slot, window), MOST_DATES))


def read_back(slot: Slot) -> Text:
    """All that will count, before it does."""
    dates = [span.start.date() for span in first_dates(slot, slot.start)]
    if len(dates) < 2:  # noqa: PLR2004 - one date is told already
        return _("Shall I put this on the rota? {what}.", what=told(slot))
    return _(
        "Shall I put this on the rota? {what}. The first dates: {days}.",
        what=told(slot),
        days=Days(tuple(dates)),
    )


register(SlotWords, SlotWordsKind())
