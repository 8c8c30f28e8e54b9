"""A command: a public name, words that mean it, typed arguments and the handler that answers."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Concatenate, Generic, ParamSpec, TypeAlias

from bot.core.call import Call, Json
from bot.core.card import Reply
from bot.core.errors import Refused
from bot.core.spec import ArgumentSpec, CommandSpec
from bot.core.text import Text
from bot.kit.arguments import MISSING, Argument
from bot.kit.context import Context, ExampleNow
from bot.kit.ears import PLAIN, Ears
from bot.kit.kinds import choices
from bot.kit.manner import Confirm, Manner
from bot.store.community.people import Role

__all__ = ["Command", "Confirm", "Handler"]

P = ParamSpec("P")
Handler = Callable[Concatenate[Context, P], Awaitable[Reply | Call | None]]
Rule = Callable[..., Awaitable[None]]
"""Gets what the handler gets, and raises Refused where the answer can only be no."""

TurnedAway: TypeAlias = Callable[[Mapping[str, str]], Refused]
"""What somebody is told who may not, with a way out of their own: from the words that they said."""


@dataclass(frozen=True, eq=False)
class Command(Generic[P]):
    """A declaration; `.to(...)` makes a full Call, `.ask(...)` one that lacks some arguments.

    Its `rule` is asked before a yes is asked for, and again just before the handler runs. What it hears
    beyond its phrases is its `ears`. Declared once, it is itself alone.
    `example_now` is what help shows instead of its example, with what is of whoever asks.
    Where it is what « oups » makes, `amended_by` are the commands that another time, room or number goes to, said alone right after:
    the first that takes such a one, about the same thing (their first argument).
    `gists` tell what it is after where no phrase fits (understanding/gist).
    `unsaid` is the job that is made, with the `source`, when the message that asked for it is deleted.
    """

    id: str
    summary: Text
    handler: Handler[P]
    manner: Manner
    arguments: tuple[Argument, ...] = ()
    names: Mapping[str, str] = None  # type: ignore[assignment] # set by Skill
    phrases: Mapping[str, Sequence[str]] = None  # type: ignore[assignment] # set by Skill
    formerly: tuple[str, ...] = ()
    preview: Callable[..., Text] | None = None
    examples: Mapping[str, str] | None = None
    rule: Rule | None = None
    unsaid: str = ""
    ears: Ears = PLAIN
    turned_away: TurnedAway | None = None
    example_now: ExampleNow | None = None
    amended_by: tuple[str, ...] = ()
    gists: Sequence[str] = ()

    def argument(self, name: str) -> Argument:
        return next(argument for argument in self.arguments if argument.name == name)

    def to(self, *_: P.args, **values: P.kwargs) -> Call:
        """The Call with all its arguments, as JSON."""
        return self.ask(**values)

    def ask(self, **known: Any) -> Call:
        """The Call with the arguments known so far; the others will be asked for."""
        return Call(self.id, {name: self.dump(name, value) for name, value in known.items()})

    def dump(self, name: str, value: Any) -> Json:
        """One argument as JSON; its default is stored as null."""
        argument = self.argument(name)
        same = argument.default is not MISSING and (value is argument.default or value == argument.default)
        return None if same else argument.kind.dump(value)

    @property
    def spec(self) -> CommandSpec:
        """What adapters see."""
        return CommandSpec(
            id=self.id,
            summary=self.summary,
            names=self.names,
            arguments=tuple(
                ArgumentSpec(a.name, a.arg.names, a.arg.question, a.required, a.kind.form, choices(a.kind))
                for a in self.arguments
                if not a.arg.hidden
            ),
            private=self.manner.private or self.manner.aside,
            team=not self.manner.access.roles & {Role.VISITOR, Role.MEMBER},
            formerly=self.formerly,
        )
