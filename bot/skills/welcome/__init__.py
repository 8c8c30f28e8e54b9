"""Welcome: newcomers are greeted, a human follows, and the house is shown in a minute."""

from bot.skills.welcome import answering, arriving, crowds, following, greeter, greeting, introducing, tour
from bot.skills.welcome.declare import skill

__all__ = [
    "answering",
    "arriving",
    "crowds",
    "following",
    "greeter",
    "greeting",
    "introducing",
    "skill",
    "tour",
]
