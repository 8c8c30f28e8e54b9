"""Tells what a commit wrote to those who would else have to look for it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.engine.alarms import Bell
from bot.engine.doing.written import Written
from bot.engine.errands import ErrandRunner
from bot.engine.postman import Postman


@dataclass
class Committed:
    """Called after each commit; the bell and the errands, which call it too, are made when it is there."""

    postman: Postman
    overhear: Callable[[Written], None] | None
    bell: Bell | None = None
    errands: ErrandRunner | None = None

    def __call__(self, written: Written) -> None:
        if self.overhear:
            self.overhear(written)
        self.postman.silence(written.hushed)
        self.postman.post(written.letters)
        if written.alarms and self.bell:
            self.bell.stirred()
        if written.errands and self.errands:
            self.errands.stirred()
