"""What a terminal can do."""

from bot.core.capabilities import Capabilities

CAPABILITIES = Capabilities("terminal", max_length=10_000, threads=False)
