"""A stage for stories: people who talk, networks that pretend, a clock that the story moves."""

from bot.testing.actor import Actor
from bot.testing.clock import FakeClock
from bot.testing.network import MEANS, Heard, StageNetwork
from bot.testing.stage import Stage

__all__ = ["MEANS", "Actor", "FakeClock", "Heard", "Stage", "StageNetwork"]
