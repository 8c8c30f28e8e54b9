"""Votes on Discord: in its own poll where that can hold them, else by buttons; nobody's last word is lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import OURS
from bot.core.address import Address
from bot.core.card import Card, Reply
from bot.core.text import Text
from bot.core.vote import Ballot, Vote
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.community.people import People
from bot.store.polls import Polls
from tests.adapters.discord.day import Shifted
from tests.adapters.discord.garage import PATIENCE, Garage
from tests.fakes.discord import DiscordFake, May, Message

NAMES = (Ballot("a", Text("Alpha")), Ballot("b", Text("Beta")), Ballot("c", Text("Gamma")))
LONG = tuple(
    Ballot(f"d{n}", Text(f"The {n}th day of the week after the next one, in the big room")) for n in (1, 2)
)
AFTER = timedelta(hours=2, minutes=30)

skill = Skill("date", Text("Date"))


@skill.command("date.ask", Text("Ask."), names={"en": "when", "fr": "quand"}, access=VISITOR)
async def ask(ctx: Context) -> Reply:
    """In a poll."""
    body = Card(Text("Which name?"), (Text("For the *great* feast."),))
    return Reply(body, vote=Vote("day", NAMES, ctx.now + AFTER))


@skill.command("date.long", Text("Ask at length."), names={"en": "long", "fr": "long"}, access=VISITOR)
async def ask_long(ctx: Context) -> Reply:
    """In more words than a poll holds."""
    return Reply(Text("Which name?"), vote=Vote("day", LONG, ctx.now + AFTER))


@skill.command("date.month", Text("Ask for long."), names={"en": "month", "fr": "mois"}, access=VISITOR)
async def ask_for_long(ctx: Context) -> Reply:
    """For longer than a poll lasts."""
    return Reply(Text("Which name?"), vote=Vote("day", NAMES, ctx.now + timedelta(days=33)))


@pytest.fixture
async def garage(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Garage]:
    made = await Garage.opens(discord_fake, tmp_path, skills=(*OURS, skill), clock=Shifted(timedelta()))
    yield made
    await made.stop()


async def asked(garage: Garage, word: str = "when") -> Message:
    """The message of a vote."""
    before = {message.id for message in garage.ana.messages(garage.general)}
    garage.ana.says(garage.general, f"{garage.fake.mention} !{word}")
    heard = await garage.ana.hears(
        lambda heard: bool(
            heard.message
            and heard.message.id not in before
            and (heard.message.poll or heard.message.components)
        )
    )
    assert heard.message
    return heard.message


async def counts(garage: Garage, *wanted: int) -> None:
    """Wait until the house has counted so many for each."""
    found: list[int] = []
    async with asyncio.timeout(PATIENCE):
        while found != list(wanted):
            assert garage.database
            async with garage.database.reading() as work:
                polls = Polls(work, garage.house)
                poll = await polls.named("day")
                assert poll
                found = list((await polls.tally(poll)).counts.values())
            await asyncio.sleep(0.02)


def results(told: Message) -> list[str]:
    lines = (line.removeprefix("- ") for line in told.text.splitlines()[1:])
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in lines]


@asynccontextmanager
async def time_is_up(garage: Garage) -> AsyncIterator[None]:
    """The clock is put forward until the result is told: what is said after that is said now."""
    assert garage.lodge
    assert isinstance(garage.clock, Shifted)
    garage.clock.by += AFTER + timedelta(minutes=1)
    await garage.lodge.ringer.ring(garage.clock.now())
    yield
    garage.clock.by -= AFTER + timedelta(minutes=1)


async def test_a_vote_is_a_native_poll_and_each_change_of_mind_counts(garage: Garage) -> None:
    ana, leo = garage.ana, garage.fake.person("Léo", garage.guild)
    message = await asked(garage)
    assert message.poll
    assert (message.poll.question, message.poll.many) == ("Which name?", False)
    assert timedelta(hours=2, minutes=55) < message.poll.ends_at - datetime.now(UTC) <= timedelta(hours=3)
    assert message.text.startswith("For the \\*great\\* feast.\n")

    ana.votes(message, "Alpha")
    leo.votes(message, "Beta")
    await counts(garage, 1, 1, 0)
    ana.votes(message, "Gamma")
    await counts(garage, 0, 1, 1)
    leo.unvotes(message, "Beta")
    await counts(garage, 0, 0, 1)

    leo.says(garage.general, f"{garage.fake.mention} 1")
    await counts(garage, 1, 0, 1)
    assert garage.database
    async with garage.database.reading() as work:
        known = await People(work, garage.house).by_identity(Address("discord", str(ana.id)))
        assert known
        assert known.name == "Ana"


async def test_in_the_end_it_is_closed_and_votes_of_which_nothing_was_heard_count(garage: Garage) -> None:
    ana, leo = garage.ana, garage.fake.person("Léo", garage.guild)
    message = await asked(garage)
    assert message.poll
    ana.votes(message, "Alpha")
    await counts(garage, 1, 0, 0)
    await garage.stop()
    ana.votes(message, "Gamma")
    leo.votes(message, "Gamma")
    await garage.start()

    async with time_is_up(garage):
        told = await ana.reads("Le vote est terminé.", channel=garage.general)
    assert message.poll.finalized
    assert told.answers is message
    assert results(told) == ["Alpha : 0", "Beta : 0", "Gamma : 2"]


async def test_a_poll_that_somebody_ended_or_deleted_is_counted_all_the_same(garage: Garage) -> None:
    ana = garage.ana
    message = await asked(garage)
    ana.votes(message, "Alpha")
    await counts(garage, 1, 0, 0)
    garage.fake.ends_poll(message)
    async with time_is_up(garage):
        told = await ana.reads("Le vote est terminé.", channel=garage.general)
    assert results(told) == ["Alpha : 1", "Beta : 0", "Gamma : 0"]

    again = await asked(garage)
    ana.votes(again, "Gamma")
    await counts(garage, 0, 0, 1)
    garage.fake.ends_poll(again)
    leo = garage.fake.person("Léo", garage.guild)
    moderator = garage.fake.role(garage.guild, "Modération", may=May.MANAGE_MESSAGES)
    garage.fake.gives(garage.guild, leo.user, moderator)
    leo.deletes(again)
    async with time_is_up(garage):
        told = await leo.reads("Le vote est terminé.", channel=garage.general)
    assert results(told)[2] == "Gamma : 1"


@pytest.mark.parametrize(("word", "button"), [("long", LONG[1].label.message), ("month", "Beta")])
async def test_what_a_poll_cannot_hold_is_asked_with_buttons_and_who_votes_is_told_alone(
    garage: Garage, word: str, button: str
) -> None:
    leo = garage.fake.person("Léo", garage.guild)
    message = await asked(garage, word)
    before = message.text
    assert message.poll is None

    leo.presses(message, button)

    told = await leo.hears(lambda heard: bool(heard.message and heard.message.only_for == leo.id))
    assert button in told.text
    assert message.text == before
    await counts(garage, *([0, 1] if word == "long" else [0, 1, 0]))
