"""What Matrix can do, apart from the client that does it."""

from bot.core.capabilities import Capabilities

LONGEST = 10_000
"""Characters that fit into one message whatever they are; longer ones are sent as several."""

CAPABILITIES = Capabilities("matrix", max_length=LONGEST, reactions=True, polls=10, page=10)
