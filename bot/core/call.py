"""A Call: everything that can be asked of the bot, as a public name and JSON arguments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Call:
    """A name given by hand (`room.book`) and arguments that can be stored, resumed, retried and explained.

    Arguments hold ids and moments as JSON; free text stands here only while a question about it is open.
    """

    name: str
    arguments: Mapping[str, Json] = field(default_factory=dict)

    def with_arguments(self, **more: Json) -> "Call":
        return Call(self.name, {**self.arguments, **more})
