"""What the bot says of itself when somebody first meets it: a robot, whose, and what it reads."""

from bot.core.text import Names, Text, UserText, _
from bot.store.house.houses import House


def hello(house: House) -> Text:
    """The same sentence wherever it is met first."""
    return _(
        "I am La Loge, a robot kept by {keeper}. I read only what is addressed to me; {privacy} says what I keep.",
        keeper=UserText(house.operator or house.name),
        privacy=Names("me.privacy"),
    )
