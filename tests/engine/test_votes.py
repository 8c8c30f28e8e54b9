"""An open vote: each person's last word counts, none after the end, in a native poll as in numbered words."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.core.card import Reply
from bot.core.text import Listing, Text, UserText, _
from bot.core.vote import Ballot, Vote
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.polls import Polls, Tally
from bot.testing import MEANS, Actor, Stage
from tests.engine.test_machinery import NOW, lit
from tests.stories.house import all_heard

HALL = "#hall"
DAYS = (Ballot("fri", Text("Friday")), Ballot("sat", Text("Saturday")), Ballot("sun", Text("Sunday")))
UNTIL = NOW + timedelta(hours=2)
IN_WORDS = sorted(name for name, means in MEANS.items() if not means.capabilities.polls)
IN_POLLS = sorted(name for name, means in MEANS.items() if means.capabilities.polls)


def dates(most: int = 1) -> Skill:
    """A skill that asks for a day, and tells which one it became."""
    skill = Skill("date", Text("Date"))

    @skill.job("date.chosen", Text("A day was chosen"))
    async def chosen(ctx: Context, *, day: str) -> None:
        poll = await ctx.store(Polls).named("day")
        assert poll
        counts = (await ctx.store(Polls).tally(poll)).counts
        best = max(counts, key=lambda key: counts[key])
        hall = next(one for one in await ctx.store(Channels).all() if one.name == HALL)
        ctx.tell(hall, Reply(_("{day}: {best}", day=UserText(day), best=UserText(best))))

    @skill.command("date.ask", Text("Ask."), names={"en": "when", "fr": "quand"}, access=VISITOR)
    async def ask(_: Context) -> Reply:
        then = Call("date.chosen", {"day": "The day"})
        return Reply(Text("Which day?"), vote=Vote("day", DAYS, UNTIL, then, most))

    @skill.command("date.count", Text("Count."), names={"en": "count", "fr": "compte"}, access=VISITOR)
    async def count(ctx: Context) -> Reply:
        poll = await ctx.store(Polls).named("day")
        assert poll
        tally: Tally = await ctx.store(Polls).tally(poll)
        shown = [UserText(f"{key} {number}") for key, number in tally.counts.items()]
        return Reply(_("{counts} by {people}", counts=Listing(shown), people=len(tally.choices)))

    return skill


async def counted(actor: Actor) -> str:
    await actor.says("!count")
    return actor.reads


async def opened(stage: Stage, network: str) -> None:
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        address = Address(network, HALL)
        await Channels(work, house.id).put(address, UserText(HALL), Purpose.OTHER, members=False)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with lit(tmp_path, dates()) as stage:
        for network in MEANS:
            await opened(stage, network)
        yield stage


@pytest.mark.parametrize("network", IN_WORDS)
async def test_without_polls_everybody_votes_with_a_number_or_a_word_until_the_end(
    stage: Stage, network: str
) -> None:
    ana, bob, kim = (stage.actor(name, network) for name in ("ana", "bob", "kim"))
    await ana.says("!when", HALL)
    shown = [line.strip() for line in ana.sees(HALL).splitlines()[:4]]
    assert shown == ["Which day?", "1 Friday", "2 Saturday", "3 Sunday"]
    await ana.says("1", HALL)
    assert ana.sees(HALL) == "You chose: Friday."
    await stage.restart()
    await bob.says("saturday", HALL)
    await kim.says("2", HALL)
    await kim.says("3", HALL)
    assert await counted(ana) == "fri 1, sat 1 and sun 1 by 3"
    await ana.says("sunday", HALL)

    await stage.until(UNTIL)
    said = [heard.text for heard in stage.networks[network].last_in(Address(network, HALL))]
    assert [line.strip() for line in said[0].splitlines()] == [
        "The vote is over.",
        "- Friday: 0",
        "- Saturday: 1",
        "- Sunday: 2",
    ]
    told = [heard.text for one in stage.networks.values() for heard in one.heard]  # in the house's first hall
    assert told.count("The day: sun") == 1
    await kim.says("1", HALL)
    assert await counted(ana) == "fri 0, sat 1 and sun 2 by 3"


@pytest.mark.parametrize("network", IN_POLLS)
async def test_in_a_poll_the_last_vote_of_each_counts_and_nothing_is_said_to_it(
    stage: Stage, network: str
) -> None:
    ana, bob = stage.actor("ana", network), stage.actor("bob", network)
    await ana.says("!when", HALL)
    asked = stage.networks[network].last_in(Address(network, HALL))[-1]
    assert (asked.presentation.poll, [one.label for one in asked.presentation.options]) == (
        1,
        ["Friday", "Saturday", "Sunday"],
    )
    said = len(all_heard(stage))
    await ana.votes("Friday", to=HALL)
    await ana.votes("Saturday", to=HALL)
    await ana.votes("Friday", to=HALL, late=60)  # sent before, and reported after
    await bob.votes("Saturday", "Sunday", to=HALL)
    assert len(all_heard(stage)) == said
    assert await counted(ana) == "fri 0, sat 2 and sun 0 by 2"

    await stage.until(UNTIL)
    end = next(heard for heard in stage.networks[network].heard if heard.presentation.ends)
    assert (end.message, end.edited) == (asked.message, True)
    assert end.text.splitlines()[0] == "The vote is over."
    await bob.votes("Friday", to=HALL)
    await bob.votes("Friday", to=HALL, late=3600)
    assert await counted(ana) == "fri 0, sat 2 and sun 0 by 2"


@pytest.mark.parametrize("network", IN_POLLS)
async def test_a_vote_that_is_taken_back_or_makes_no_sense_counts_for_nothing(
    stage: Stage, network: str
) -> None:
    ana, bob, kim = (stage.actor(name, network) for name in ("ana", "bob", "kim"))
    await ana.says("!when", HALL)
    await ana.votes("Friday", to=HALL, message="first")
    await ana.votes("Saturday", to=HALL, message="second")
    await ana.takes_back("first", HALL)
    await bob.votes("Friday", to=HALL)
    await bob.votes("Monday", to=HALL)
    await kim.votes("Sunday", to=HALL)
    await kim.votes(to=HALL)
    assert await counted(ana) == "fri 0, sat 1 and sun 0 by 1"
    await ana.takes_back("second", HALL)
    assert await counted(ana) == "fri 0, sat 0 and sun 0 by 0"


@pytest.mark.parametrize("network", IN_POLLS)
async def test_beside_a_poll_words_count_when_they_are_said_to_us_and_others_are_left_alone(
    stage: Stage, network: str
) -> None:
    ana, bob = stage.actor("ana", network), stage.actor("bob", network)
    await ana.says("!when", HALL)
    await bob.says("2", HALL)
    assert await counted(ana) == "fri 0, sat 0 and sun 0 by 0"
    await bob.says("@loge 2", HALL)
    assert bob.sees(HALL).splitlines()[0] == "You chose: Saturday."
    await bob.says("@loge laisse tomber", HALL)
    await ana.says("@loge 1", HALL)
    assert await counted(ana) == "fri 1, sat 1 and sun 0 by 2"


@pytest.mark.parametrize("network", sorted(MEANS))
async def test_asked_again_a_vote_begins_anew_in_a_message_of_its_own(stage: Stage, network: str) -> None:
    ana = stage.actor("ana", network)
    await ana.says("!when", HALL)
    await ana.says("@loge 1", HALL)
    await ana.says("!when", HALL)
    asked = [one for one in ana.standing(HALL) if one.text.startswith("Which day?")]
    assert [one.edited for one in asked] == [False, False]
    assert await counted(ana) == "fri 0, sat 0 and sun 0 by 0"
    await ana.says("@loge 2", HALL)
    assert await counted(ana) == "fri 0, sat 1 and sun 0 by 1"
    await stage.until(UNTIL)
    ends = [heard for heard in stage.networks[network].heard if heard.presentation.ends]
    assert [one.message for one in ends] == [asked[1].message]


async def test_where_several_may_be_chosen_saying_one_again_takes_it_away(tmp_path: Path) -> None:
    async with lit(tmp_path, dates(most=2)) as stage:
        await opened(stage, "terminal")
        ana = stage.actor("ana")
        await ana.says("!when", HALL)
        for words, chosen in (("1", "Friday"), ("2", "Friday and Saturday"), ("3", "Saturday and Sunday")):
            await ana.says(words, HALL)
            assert ana.sees(HALL) == f"You chose: {chosen}."
        await ana.says("2", HALL)
        await ana.says("3", HALL)
        assert ana.sees(HALL) == "You chose nothing."
        assert await counted(ana) == "fri 0, sat 0 and sun 0 by 0"


async def test_what_somebody_alone_was_asked_comes_before_a_vote(stage: Stage) -> None:
    ana = stage.actor("ana")
    await ana.says("!wen", HALL)  # did you mean … 1
    await ana.says("!when", HALL)
    await ana.says("1", HALL)
    assert "Which day?" in ana.sees(HALL)
    assert await counted(ana) == "fri 0, sat 0 and sun 0 by 0"


@pytest.mark.parametrize(
    ("options", "most"),
    [(DAYS[:1], 1), (DAYS * 4, 1), ((*DAYS, DAYS[0]), 1), (DAYS, 0), (DAYS, 4)],
    ids=["one", "many", "twice", "none", "more"],
)
def test_a_vote_that_makes_no_sense_cannot_be_written(options: tuple[Ballot, ...], most: int) -> None:
    with pytest.raises(ValueError, match="day"):
        Vote("day", options, UNTIL, most=most)


def test_a_reply_asks_a_vote_or_a_question() -> None:
    with pytest.raises(ValueError, match="not both"):
        Reply(Text("Which day?"), vote=Vote("day", DAYS, UNTIL), asks="day")
