"""The form of a house's file: its tables and keys, each with what is expected there."""

from collections.abc import Iterator
from typing import Annotated, Final, Literal, Self

from pydantic import Field, StrictBool, StrictInt, model_validator

from bot.core.address import Address
from bot.core.toml import Table
from bot.store.house.channels import Purpose
from bot.store.house_file.kinds import (
    ADDRESS,
    ROLES,
    Addresses,
    At,
    From,
    Locale,
    Name,
    Night,
    Reason,
    Roles,
    ThingName,
    Until,
    Zone,
)
from bot.store.house_file.own_words import OwnWords
from bot.store.house_file.room_rules import DAYS, Flags, RuleKeys, Week
from bot.store.house_file.rota import Held
from bot.store.house_file.spelled import MOMENT, NIGHT
from bot.store.house_file.welcome import Hello
from bot.store.spaces.rooms import Kind

__all__ = ["DAYS", "Closed", "Held", "HouseFile", "Human", "Rules", "Talk", "Thing", "Week"]

TERMINAL: Final = "terminal"
MAKE_MEMBERS: Final = {Purpose.MEMBERS, Purpose.TEAM}
_locale = Field(default=None, description='"fr", "fr@vous" or "en"')


MONTHS: Final = "a number of months, from 1 to 120"
Months = Annotated[StrictInt, Field(ge=1, le=120)]


class About(Table):
    """The house itself; what is not said here is left as it is."""

    name: Name = Field(description="the house's name")
    zone: Zone = Field(description="a time zone such as Europe/Paris")
    languages: tuple[Literal["fr", "en"], ...] = Field(
        min_length=1, description='a list of "fr" and "en", the first first'
    )
    polite: Literal["tu", "vous"] | None = Field(default=None, description='"tu" or "vous"')
    operator: Name | None = Field(default=None, description="who runs the bot: an association, a person")
    contact: Reason | None = Field(default=None, description="how a human is reached without the bot")


class Rules(RuleKeys):
    """What may be booked, in all rooms that do not say otherwise; and when nobody is disturbed."""

    names_on_bookings: StrictBool | None = Field(default=None, description="true or false")
    quiet: Night | None = Field(default=None, description=NIGHT)
    smaller_wish_may_jump: StrictBool | None = Field(
        default=None, description="true where who waits for less may be served first, or false"
    )
    tell_empty_week: StrictBool | None = Field(
        default=None, description="true where a week with nothing in the programme is told too, or false"
    )
    emergency: tuple[Reason, ...] | None = Field(
        default=None, description='whom to call in need: a list such as ["Emergency: 112"]'
    )
    months_with_names: Months | None = Field(default=None, description=MONTHS)
    months_of_silence: Months | None = Field(default=None, description=MONTHS)


class Aliases(Table):
    """What a thing is called every day, by language."""

    fr: tuple[ThingName, ...] = Field(default=(), description="a list of everyday names")
    en: tuple[ThingName, ...] = Field(default=(), description="a list of everyday names")

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.fr, *self.en)))


class Called(Table):
    """What can be booked, by its name."""

    name: ThingName = Field(description="a name")
    capacity: Annotated[StrictInt, Field(ge=1, le=100_000)] | None = Field(
        default=None, description="a number of people"
    )
    training: StrictBool = Field(default=False, description="true where a training is needed first, or false")
    aliases: Aliases = Field(default=Aliases(), description='everyday names by language: fr = ["la bleue"]')


class Thing(RuleKeys, Called):
    """A room, an item or a desk, with rules of its own."""


class Talk(Table):
    """A channel; without an address it is one of the terminal. In the members' and the team's, everybody is a member.

    Whoever is in it holds the roles that it `gives`. Where a network has roles of its own, one of these is a place too.
    """

    name: Name = Field(description="the channel's name, such as #general")
    purpose: Purpose = Field(description=", ".join(f'"{purpose.value}"' for purpose in Purpose))
    address: At | None = Field(default=None, description=ADDRESS)
    members: StrictBool | None = Field(
        default=None, description="true where being in it makes a member, or false"
    )
    language: Locale | None = _locale
    gives: Roles = Field(default=frozenset(), description=ROLES)

    @property
    def where(self) -> Address:
        return self.address or Address(TERMINAL, self.name)

    @property
    def makes_members(self) -> bool:
        return self.purpose in MAKE_MEMBERS if self.members is None else self.members

    @property
    def shortest(self) -> Self:
        """The same channel, with what goes without saying left out."""
        usual = self.makes_members == (self.purpose in MAKE_MEMBERS)
        at_home = self.where == Address(TERMINAL, self.name)
        return self.model_copy(
            update={"members": None if usual else self.members, "address": None if at_home else self.address}
        )


class Offered(Table):
    """What somebody offers, by their own word, in three lists; `shown` where members may see it in the list, `anyone` where visitors may ask too."""

    skills: tuple[Name, ...] = Field(default=(), description="a list of what they know")
    things: tuple[Name, ...] = Field(default=(), description="a list of what they have")
    goodwill: tuple[Name, ...] = Field(default=(), description="a list of what they are ready to do")
    shown: StrictBool = Field(default=False, description="true where members see it in the list, or false")
    anyone: StrictBool = Field(default=False, description="true where visitors may ask for it too, or false")

    @property
    def said(self) -> bool:
        return bool(self.skills or self.things or self.goodwill)


class Human(Table):
    """Somebody of the house who was given a role, by their accounts."""

    name: Name = Field(description="a name")
    address: Addresses = Field(min_length=1, description=f"{ADDRESS}, or a list of these")
    roles: Roles = Field(default=frozenset(), description=ROLES)
    language: Locale | None = _locale
    flags: Flags = Field(
        default=frozenset(), description="a list of what is noted of them: a training, an agreement"
    )
    offers: Offered = Field(
        default=Offered(), description="what they offer, by their own word: offers.skills = […]"
    )


class Closed(Table):
    """When a room, or without one the whole house, is not to be had."""

    room: Name | None = Field(default=None, description="the name of a room, an item or a desk of this file")
    starts: From = Field(alias="from", description=MOMENT)
    until: Until = Field(description=MOMENT)
    reason: Reason = Field(default="", description="a few words")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until <= self.starts:
            raise ValueError("expected it to end after it starts")
        return self


class HouseFile(Table):
    """A house as one file says it."""

    house: About = Field(description="a table")
    hours: Week | None = Field(default=None, description="a table of days")
    policy: Rules = Field(default=Rules(), description="a table")
    words: OwnWords = Field(default=OwnWords(), description="a table of languages")
    welcome: Hello = Field(default=Hello(), description="a table")
    rooms: tuple[Thing, ...] = Field(default=(), description="tables [[rooms]]")
    items: tuple[Thing, ...] = Field(default=(), description="tables [[items]]")
    desks: tuple[Thing, ...] = Field(default=(), description="tables [[desks]]")
    channels: tuple[Talk, ...] = Field(default=(), description="tables [[channels]]")
    people: tuple[Human, ...] = Field(default=(), description="tables [[people]]")
    closures: tuple[Closed, ...] = Field(default=(), description="tables [[closures]]")
    shifts: tuple[Held, ...] = Field(default=(), description="tables [[shifts]]")

    @property
    def name(self) -> str:
        return self.house.name

    @property
    def things(self) -> Iterator[tuple[Kind, Thing]]:
        """Everything that can be booked, with its kind."""
        yield from (("room", room) for room in self.rooms)
        yield from (("item", item) for item in self.items)
        yield from (("desk", desk) for desk in self.desks)
