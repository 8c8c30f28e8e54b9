"""What the library is spared: however many commands come, what it must do now and then is still done."""

from bot.adapters.discord.sparing import EVERY, seldom


def test_the_limits_are_looked_through_every_so_often_and_not_at_each_command() -> None:
    looked: list[str] = []
    sweep = seldom(lambda: looked.append("through"))
    for _command in range(EVERY * 2 + 1):
        sweep()

    assert looked == ["through"] * 2
