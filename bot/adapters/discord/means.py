"""What Discord can do, apart from the client that does it."""

from typing import Final

from bot.core.capabilities import Capabilities

NETWORK: Final = "discord"
LONGEST: Final = 2000
"""Characters of one message; longer ones are sent as several."""

BUTTONS: Final = 5
MENU: Final = 25

CAPABILITIES: Final = Capabilities(
    NETWORK, max_length=LONGEST, buttons=BUTTONS, menu=MENU, relative_times=True, slash=True
)
