"""One person, two networks: a code given to one account and said by the other, and all that is theirs is one."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Said
from bot.store.community.people import People, Role
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, know, read_by

HALL = "the main hall tomorrow 14:00 to 16:00"
WORDS = {
    "fr": ("relier mes comptes", "C'est bien toi aussi : Zoé", "oui", "une seule personne", "de nouveau deux personnes"),
    "en": ("link my accounts", "Is this you too: Zoé", "yes", "one person", "two people again"),
}  # fmt: skip


@pytest.fixture
async def both(stage: Stage) -> tuple[Actor, Actor]:
    """Zoé on Discord and on Matrix, a member there and there."""
    accounts = stage.actor("4242", "discord", "Zoé"), stage.actor("@zoe:example.org", "matrix", "Zoé")
    for account in accounts:
        await account.joins(GENERAL)
        await account.says("!language en")
    return accounts


def code_in(words: str) -> str:
    found = re.search(r"(?:link|relier)-(\w{4}-\w{4})", words)
    assert found is not None, words
    return found[0]


async def linked(giver: Actor, sayer: Actor) -> None:
    await giver.says("!link")
    await sayer.says(code_in(giver.reads))
    await sayer.says("yes")


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_code_given_on_one_network_and_said_on_the_other_makes_one_person_of_two(
    stage: Stage, both: tuple[Actor, Actor], language: str
) -> None:
    asks, question, yes, joined, parted = WORDS[language]
    discord, matrix = both
    for account in both:
        await account.says(f"!language {language}")
    await discord.says("!book the main hall tomorrow 14:00 to 16:00")
    await discord.says(asks)
    await stage.restart()
    await matrix.says(code_in(discord.reads))
    assert matrix.reads.startswith(question)
    assert "(Discord)" in matrix.reads
    await stage.restart()
    await matrix.says(yes)
    assert joined in matrix.reads
    assert joined in discord.reads
    assert "@zoe:example.org, Matrix" in discord.reads
    await matrix.says("!my-bookings")
    assert "R-1" in matrix.reads
    await matrix.says("!cancel R-1")
    await discord.says("!my-bookings")
    assert "R-1" not in discord.reads

    await stage.wait(timedelta(minutes=1))
    await matrix.says("!undo")
    assert "14" in matrix.reads
    await matrix.says("!undo")
    assert parted in matrix.reads
    assert parted in discord.reads
    await matrix.says("!my-bookings")
    assert "R-1" not in matrix.reads
    await discord.says("!my-bookings")
    assert "R-1" in discord.reads


async def test_what_comes_unasked_comes_where_they_wrote_last_and_once(
    stage: Stage, both: tuple[Actor, Actor]
) -> None:
    discord, matrix = both
    bob = stage.actor("bob")
    await know(stage, bob, Role.COORDINATOR, language="en")
    await linked(discord, matrix)
    await discord.says(f"!book {HALL}")
    told = len(read_by(matrix))
    await bob.says("cancel R-1")
    await bob.says("yes")
    assert "Bob cancelled your booking R-1" in discord.rung[-1]
    assert len(read_by(matrix)) == told


async def test_a_code_said_where_others_read_it_holds_no_longer(both: tuple[Actor, Actor]) -> None:
    discord, matrix = both
    await discord.says("!link")
    code = code_in(discord.reads)
    await matrix.says(f"@loge {code}", GENERAL)
    assert "Others could read that code" in matrix.reads
    await matrix.says(code)
    assert "I know no such code." in matrix.reads


async def test_a_code_is_worth_nothing_late_twice_or_to_the_account_that_got_it(
    stage: Stage, both: tuple[Actor, Actor]
) -> None:
    discord, matrix = both
    await discord.says("!link")
    code = code_in(discord.reads)
    await discord.says(code)
    assert "the code of this very account" in discord.reads
    await matrix.says(code)
    await matrix.says("no")
    await matrix.says(code)
    assert "I know no such code." in matrix.reads
    await discord.says("!link")
    await stage.wait(timedelta(minutes=11))
    await matrix.says(code_in(discord.reads))
    assert "I know no such code." in matrix.reads


async def test_whoever_is_erased_takes_all_their_accounts_along_and_the_codes_they_got(
    stage: Stage, both: tuple[Actor, Actor]
) -> None:
    discord, matrix = both
    await discord.says("!link")
    code = code_in(discord.reads)
    await discord.says("erase my data")
    await discord.says("erase everything")
    await stage.wait(timedelta(minutes=2))
    await matrix.says(code)
    assert "I know no such code." in matrix.reads
    await discord.says("hello")
    await discord.says("!language en")
    await linked(discord, matrix)
    await matrix.says("erase my data")
    await matrix.says("erase everything")
    await stage.wait(timedelta(minutes=2))
    async with stage.lodge.database.reading() as work:
        assert [await People(work, 0).everywhere(one.identity) for one in both] == [[], []]


async def test_nobody_can_try_many_codes(stage: Stage, both: tuple[Actor, Actor]) -> None:
    discord, matrix = both
    for _try in range(5):
        await matrix.says("link aaaa-aaaa")
    await discord.says("!link")
    await matrix.says(code_in(discord.reads))
    assert matrix.reads.startswith("Too many wrong codes.")
    for _try in range(5):
        await discord.says("!link")
    assert "You had several codes already" in discord.reads
    await stage.wait(timedelta(hours=1))
    await linked(discord, matrix)
    assert "one person" in matrix.reads


async def test_one_person_has_one_quota_by_whichever_account(stage: Stage, both: tuple[Actor, Actor]) -> None:
    discord, matrix = both
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, 1)
        (green,) = [room for room in await rooms.all() if room.name == "Salle verte"]
        await rooms.save(replace(green, rules={"quota": 180}))
    await discord.says("!book the green room tomorrow 10:00 to 12:00")
    await linked(discord, matrix)
    await matrix.says("!book the green room tomorrow 14:00 to 16:00")
    assert "of which you have 2 h" in matrix.reads
    await matrix.says("!undo")
    await matrix.says("!book the green room tomorrow 14:00 to 16:00")
    assert "Booked" in matrix.reads


async def test_what_was_offered_by_one_account_is_asked_about_once_of_the_one_person(
    stage: Stage, both: tuple[Actor, Actor]
) -> None:
    discord, matrix = both
    for account in both:
        await account.says("I can help with sewing")
        await account.says("yes")
    await discord.says("I can help with welding")
    await discord.says("yes")
    await linked(discord, matrix)
    await matrix.says("my offers")
    assert matrix.offered == ["sewing", "welding"]
    lou = stage.actor("lou")
    await know(stage, lou, Role.MEMBER, language="en")
    await lou.says("who can help me sew a button?")
    assert sum("sew a button" in one for account in both for one in account.rung) == 1
    await lou.says("oops")
    await stage.wait(timedelta(days=183))
    asked = [one for account in both for one in read_by(account) if "Does it still hold?" in one]
    assert len(asked) == 1
    assert "welding" in asked[0]


async def test_shifts_that_were_taken_by_either_account_are_counted_as_one_person_s(
    stage: Stage, both: tuple[Actor, Actor]
) -> None:
    discord, matrix = both
    cleo = stage.actor("cleo", "matrix", "Cléo")
    await know(stage, cleo, Role.COORDINATOR, language="en")
    for account in both:
        await know(stage, account, Role.CONCIERGE, language="en")
    await cleo.says("new shift bar every Thursday and Friday 18:00 to 21:00, two people")
    await cleo.says("yes")
    await discord.says("take the shift tonight")
    await matrix.says("take the shift tomorrow")
    await matrix.says("take the shift tonight")
    await linked(discord, matrix)
    await stage.wait(timedelta(days=3))
    for account in both:
        await account.says("!my-shifts")
        assert "This month: 2 times, 6 h." in account.reads


async def test_a_command_that_others_do_not_see_is_as_good_as_private(
    stage: Stage, both: tuple[Actor, Actor]
) -> None:
    discord, matrix = both
    await matrix.says("!link")
    origin = stage.origin(discord, Address("discord", GENERAL), stage.fresh_key())
    await stage.reports(
        Said(replace(origin, handle="~1"), f"!link {code_in(matrix.reads)[-9:]}", addressed=True)
    )
    assert "Is this you too: Zoé" in discord.sees(GENERAL)
