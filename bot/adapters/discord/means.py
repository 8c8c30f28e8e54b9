"""What Discord can do, apart from the client that does it."""

from datetime import timedelta
from typing import Final

from bot.core.capabilities import Capabilities, PollLimits

NETWORK: Final = "discord"
LONGEST: Final = 2000
"""Characters of one message; longer ones are sent as several."""

BUTTONS: Final = 5
MENU: Final = 25

ANSWERS: Final = 10
POLL_LIMITS: Final = PollLimits(label=55, lasts=timedelta(days=32), some=False)

CAPABILITIES: Final = Capabilities(
    NETWORK,
    max_length=LONGEST,
    buttons=BUTTONS,
    menu=MENU,
    polls=ANSWERS,
    poll_limits=POLL_LIMITS,
    relative_times=True,
    slash=True,
)
