"""A skill: one job of the house, declared command by command in one file."""

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar, get_type_hints

from bot.core.call import Call, Json
from bot.core.text import Text
from bot.kit.access import VISITOR, Access
from bot.kit.arguments import MISSING, Arg, Argument
from bot.kit.command import Command, Handler, Rule, TurnedAway
from bot.kit.context import Belonging, Context, ExampleNow
from bot.kit.ears import PLAIN, Ears
from bot.kit.fact import Fact
from bot.kit.kinds import kind_for
from bot.kit.manner import Confirm, Manner
from bot.kit.programme.calendar import Entry
from bot.kit.times import untils, whens, windows  # noqa: F401 - their kinds of argument register themselves
from bot.store.community.people import Person
from bot.store.work import Work

P = ParamSpec("P")
F = TypeVar("F", bound=Fact)
Listener = Callable[[Any], Sequence[Call]]
Perform = Callable[[Mapping[str, Json]], Awaitable[Json]]
Provider = Callable[[Context], Awaitable[Sequence[Belonging]]]
Diary = Callable[[Context], Awaitable[Sequence[Entry]]]
Waking = Callable[[Context], Awaitable[None]]
Duty = Callable[[Context], Awaitable[Sequence[Person]]]
Taker = Callable[[Context], Awaitable[Call | None]]
Finder = Callable[[Context, int], Awaitable[Belonging | None]]
Warm = Callable[[Work, int], Awaitable[None]]


@dataclass
class Skill:
    """Collects the commands, jobs and listeners of one job of the house."""

    name: str
    title: Text
    groups: tuple[str, ...] = ()
    """What people call it when they type `!group verb`: « !salle annuler »."""
    gists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What each command is after, by its name, where none of its phrases fits (understanding/gist)."""
    commands: list[Command[Any]] = field(default_factory=list)
    listeners: list[tuple[type[Fact], Listener]] = field(default_factory=list)
    providers: list[Provider] = field(default_factory=list)
    diaries: list[Diary] = field(default_factory=list)
    finders: dict[str, Finder] = field(default_factory=dict)
    errands: dict[str, Perform] = field(default_factory=dict)
    duties: list[Duty] = field(default_factory=list)
    takers: list[Taker] = field(default_factory=list)
    wakings: list[Waking] = field(default_factory=list)
    warmers: list[Warm] = field(default_factory=list)
    happenings: bool = False
    """Whether its dates stand in the networks' own calendars (kit/happenings.py), for which the bot needs a right there."""

    def command(  # noqa: PLR0913 - all of them keywords: the declaration is the documentation
        self,
        name: str,
        summary: Text,
        *,
        access: Access = VISITOR,
        confirm: Confirm = Confirm.WHEN_UNSURE,
        names: Mapping[str, str] | None = None,
        phrases: Mapping[str, Sequence[str]] | None = None,
        private: bool = False,
        aside: bool = False,
        exact: bool = False,
        believed: bool = False,
        formerly: Sequence[str] = (),
        preview: Callable[..., Text] | None = None,
        rule: Rule | None = None,
        examples: Mapping[str, str] | None = None,
        unsaid: str = "",
        ears: Ears = PLAIN,
        turned_away: TurnedAway | None = None,
        example_now: ExampleNow | None = None,
    ) -> Callable[[Handler[P]], Command[P]]:
        """Declare a command that people can ask for; the declaration is its documentation."""
        manner = Manner(access, confirm, private, exact, believed=believed, aside=aside)

        def declare(handler: Handler[P]) -> Command[P]:
            command = Command(
                name, summary, handler, manner, arguments_of(handler), names or {}, phrases or {}, tuple(formerly),
                preview, examples, rule, unsaid, ears, turned_away, example_now,
                gists=self.gists.get(name, ()),
            )  # fmt: skip
            self.commands.append(command)
            return command

        return declare

    def job(
        self,
        name: str,
        title: Text,
        *,
        access: Access = VISITOR,
        formerly: Sequence[str] = (),
        rule: Rule | None = None,
        late: bool = False,
        tells_late: bool = False,
        amended_by: Sequence[str] = (),
    ) -> Callable[[Handler[P]], Command[P]]:
        """Declare a Call that only the house makes: an alarm, a listener, an undo; never typed, never in help.

        `access` is asked of the person who takes up an undo or an offer; the house itself may always.
        """

        def declare(handler: Handler[P]) -> Command[P]:
            manner = Manner(access, Confirm.NEVER, job=True, late=late, tells_late=tells_late)
            command = Command(
                name, title, handler, manner, arguments_of(handler), {}, {}, tuple(formerly),
                rule=rule, amended_by=tuple(amended_by),
            )  # fmt: skip
            self.commands.append(command)
            return command

        return declare

    def listen(
        self, fact: type[F]
    ) -> Callable[[Callable[[F], Sequence[Call]]], Callable[[F], Sequence[Call]]]:
        """Declare a pure function from a Fact to the Calls that follow from it."""

        def declare(listener: Callable[[F], Sequence[Call]]) -> Callable[[F], Sequence[Call]]:
            self.listeners.append((fact, listener))
            return listener

        return declare

    def belongings(self, provider: Provider) -> Provider:
        """Declare what of a person's this skill keeps, so that « annuler » and « moi » find it."""
        self.providers.append(provider)
        return provider

    def diary(self, provider: Diary) -> Diary:
        """Declare what of a person's stands in their calendar."""
        self.diaries.append(provider)
        return provider

    def on_duty(self, duty: Duty) -> Duty:
        """Declare who is on duty at this moment, as far as this skill knows."""
        self.duties.append(duty)
        return duty

    def shown(self, taker: Taker) -> Taker:
        """Declare what is done with files that somebody sends without a word, where that is clear; None where it is not this skill's."""
        self.takers.append(taker)
        return taker

    def waking(self, wake: Waking) -> Waking:
        """Declare what is seen to in each house whenever the program starts: that an alarm is set which goes on by itself, say."""
        self.wakings.append(wake)
        return wake

    def warm_up(self, warm: Warm) -> Warm:
        """Declare what is done once after the start, for each house in which this skill is on: it reads, and changes nothing."""
        self.warmers.append(warm)
        return warm

    def numbered(self, letter: str) -> Callable[[Finder], Finder]:
        """Declare who finds things by the number that people see (R-142), whosever they are."""

        def declare(finder: Finder) -> Finder:
            self.finders[letter] = finder
            return finder

        return declare

    def errand(self, kind: str) -> Callable[[Perform], Perform]:
        """Declare who does a kind of work outside the house: JSON in, JSON out, tried again when it raises."""

        def declare(perform: Perform) -> Perform:
            self.errands[kind] = perform
            return perform

        return declare


def arguments_of(handler: Callable[..., Any]) -> tuple[Argument, ...]:
    """Read the keyword-only arguments of a handler and the `Arg` in each annotation."""
    hints = get_type_hints(handler, include_extras=True)
    signature = inspect.signature(handler)
    return tuple(
        _argument(parameter, hints[parameter.name])
        for parameter in signature.parameters.values()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    )


def _argument(parameter: inspect.Parameter, hint: Any) -> Argument:
    arg = next((extra for extra in getattr(hint, "__metadata__", ()) if isinstance(extra, Arg)), None)
    arg = arg or Arg(Text(parameter.name))
    default = MISSING if parameter.default is inspect.Parameter.empty else parameter.default
    return Argument(parameter.name, arg, arg.kind or kind_for(hint), default)
