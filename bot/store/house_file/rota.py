"""The rota as a house's file says it: what is to be held on which days, from when to when, and by how many."""

import re
from datetime import datetime, time, timedelta
from typing import Annotated, Final, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, StrictInt, model_validator

from bot.core.text import UserText
from bot.core.toml import Table
from bot.store.house_file.folded import folded
from bot.store.house_file.kinds import Day, From, Reason
from bot.store.house_file.room_rules import DAYS
from bot.store.house_file.spelled import MOMENT, write_hours
from bot.store.rota.slots import Slot, Weeks

CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKLY: Final = re.compile(r"RRULE:FREQ=WEEKLY(?:;INTERVAL=([12]))?;BYDAY=([A-Z,]+)")
SOME_MONDAY: Final = datetime(2026, 1, 5)  # noqa: DTZ001 - of the wall
EVERY: Final = ("week", "other week", "even week", "odd week")
MINUTE: Final = timedelta(minutes=1)
A_DAY: Final = timedelta(days=1)
DayName = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Count = Annotated[StrictInt, Field(ge=0, le=1000)]


class Held(Table):
    """What is to be held, by the clock of the wall; a closing hour before the opening one is the next day's."""

    name: Reason = Field(default="", description="what it is called, such as Accueil")
    days: tuple[DayName, ...] = Field(min_length=1, description='a list of days such as "monday"')
    hours: Day = Field(description='hours such as "14:00-18:00"')
    every: Literal["week", "other week", "even week", "odd week"] = Field(
        default="week", description=", ".join(f'"{one}"' for one in EVERY)
    )
    starts: From = Field(default=SOME_MONDAY, alias="from", description=MOMENT)
    people: Annotated[StrictInt, Field(ge=1, le=1000)] = Field(
        default=1, description="how many hold it together"
    )
    kept_open: Count = Field(default=0, description="how many places are kept for newcomers")
    shadows: Count = Field(default=1, description="how many may come along to learn")
    training: Reason = Field(default="", description="a training that is needed, if one is")

    @model_validator(mode="after")
    def _one_stretch(self) -> Self:
        if len(self.hours) != 1:
            raise ValueError("expected one stretch of hours: make another table for each")
        if self.kept_open > self.people:
            raise ValueError("expected no more places kept open than people")
        return self

    @property
    def key(self) -> str:
        """By what it is found again: its name and its times."""
        return f"shift {folded(self.name)} {' '.join(self.days)} {write_hours(self.hours)} {self.every}"

    @property
    def label(self) -> str:
        return f"shift {self.name} {', '.join(self.days)} {write_hours(self.hours)}"

    def slot(self, zone: ZoneInfo) -> Slot:
        """As a row that is not there yet."""
        opens, closes = self.hours[0]
        begins = datetime.combine(self.starts.date(), opens)
        ends = datetime.combine(self.starts.date(), closes)
        minutes = int(((ends - begins) if ends > begins else (ends + A_DAY - begins)) / MINUTE)
        codes = ",".join(CODES[DAYS.index(day)] for day in self.days)
        interval = ";INTERVAL=2" if self.every == "other week" else ""
        return Slot(
            0, 0, UserText(self.name), f"RRULE:FREQ=WEEKLY{interval};BYDAY={codes}", begins.replace(tzinfo=zone), minutes,
            self.people, _weeks(self.every), self.kept_open, self.shadows, UserText(self.training),
        )  # fmt: skip


def _weeks(every: str) -> Weeks:
    return "even" if every == "even week" else "odd" if every == "odd week" else ""


def held_of(slot: Slot) -> Held | None:
    """A slot as the file would say it; None for one that it has no words for: once, or by the month."""
    found = WEEKLY.fullmatch(slot.rule)
    if found is None or slot.minutes > A_DAY / MINUTE:
        return None
    begins = slot.start.replace(tzinfo=None, fold=0)
    every = f"{slot.weeks} week" if slot.weeks else "other week" if found[1] == "2" else "week"
    told = {
        "name": slot.name,
        "days": [DAYS[CODES.index(code)] for code in found[2].split(",")],
        "hours": ((begins.time(), (begins + slot.minutes * MINUTE).time()),),
        "every": every,
        "people": slot.people,
        "kept_open": slot.kept_open,
        "shadows": slot.shadows,
        "training": slot.needs,
    }
    first = datetime.combine(begins.date(), time(0))
    return Held.model_validate({**told, **({"from": first} if every == "other week" else {})})
