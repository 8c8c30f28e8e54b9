"""What somebody asked for: several at once, solved by name or number, the night, and a house where there is nobody to ask."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.community.people import People, Role
from bot.store.house.channels import Channels, Purpose
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, know, read_by


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def member(stage: Stage, name: str, *roles: Role) -> Actor:
    actor = stage.actor(name)
    await know(stage, actor, *(roles or (Role.MEMBER,)), language="en")
    return actor


async def offering(words: str, *actors: Actor) -> None:
    for actor in actors:
        await actor.says(f"I can help with {words}")
        await actor.says("yes")


async def test_of_several_requests_the_one_that_was_meant_is_solved(stage: Stage) -> None:
    lou = await member(stage, "lou")
    await lou.says("!solved")
    assert lou.reads.startswith("You have no open request.")
    await lou.says("who can help me trim my hedge?")
    await lou.says("who can help me trim my hedge?")
    assert lou.reads.startswith("I am asking for you already (N-1)")
    await lou.says("who can help me paint a wall?")
    await lou.says("it's solved")
    assert len(lou.offered) == 2
    await lou.presses("paint a wall")
    assert lou.reads.startswith("Good to hear: “paint a wall” is solved.")
    await lou.presses("nobody")
    await lou.says("!solved N-2")
    assert lou.reads == "That is over already."
    await lou.says("!solved something else")
    assert lou.reads.startswith("I find nothing of yours like that")
    await lou.says("!solved N-1")
    assert "trim my hedge" in lou.reads


async def test_nobody_solves_or_cancels_what_somebody_else_asked_for(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await lou.says("who can help me trim my hedge?")
    await awa.says("!cancel N-1")
    assert awa.reads == "That is somebody else's."
    await lou.says("!cancel N-1")
    assert lou.reads == "I ask nobody any more: “trim my hedge”."
    await lou.presses("leave it")
    assert lou.reads == "That is settled otherwise by now."
    await lou.says("!cancel N-1")
    assert lou.reads == "That is over already."


async def test_at_night_it_is_said_from_when_on_people_are_asked(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    await stage.until(NOW + timedelta(hours=14))
    await lou.says("who can help me sew a button?")
    assert "It is late: I ask from" in lou.reads
    assert awa.rung == []
    await stage.wait(timedelta(hours=11))
    assert len(awa.rung) == 1


async def test_nobody_asks_for_more_people_than_can_be_looked_for(stage: Stage) -> None:
    lou = await member(stage, "lou")
    for thing in ("hedge", "wall", "roof", "bike", "kettle"):
        await lou.says(f"who can help me paint a {thing}?")
    await lou.says("who can help me paint a fence?")
    assert lou.reads.startswith("I am looking for several people for you already.")


async def test_where_there_is_no_channel_and_nobody_on_duty_the_end_comes_at_once(stage: Stage) -> None:
    async with stage.lodge.database.work() as work:
        channels = Channels(work, 1)
        for one in await channels.of(Purpose.MEMBERS):
            await channels.put(one.address, one.name, Purpose.GROUP, members=False)
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await lou.says("who can help me trim my hedge?")
    assert "Shall I ask" in lou.reads
    await lou.says("yes")
    assert any("I did not find anyone this time" in one for one in read_by(lou))
    await lou.presses("keep looking")
    assert any("I look again" in one for one in read_by(lou))
    await awa.says("I can help with hedge trimming")
    await awa.says("channel")
    await awa.says("yes")
    assert not any("Somebody offers now" in one for one in read_by(lou))


async def test_thanks_go_to_who_helped_and_are_not_noted_of_who_offers_it_already(stage: Stage) -> None:
    lou, awa, sam = stage.actor("lou"), await member(stage, "awa"), await member(stage, "sam")
    await know(stage, lou, language="en")
    await lou.says("thank Sam for the smile")
    assert lou.reads == "I pass thanks on to those who helped you through me."
    assert sam.reads == ""
    await awa.says("I can help with sewing")
    await awa.says("anyone")
    await awa.says("yes")
    await lou.says("who can help me sew a button?")
    await awa.says("yes")
    await lou.says("it's solved")
    await lou.presses("Awa")
    assert awa.reads == "Lou thanks you: “sew a button”."
    await awa.says("thank Awa for being there")
    assert awa.reads == "That is you: well done!"
    await awa.says("thank Lou")
    assert lou.reads == "Awa thanks you."


async def test_help_that_somebody_is_thanked_for_is_noted_only_where_both_want_it(stage: Stage) -> None:
    lou, nour = [await member(stage, name) for name in ("lou", "nour")]
    await lou.says("thank Nour for the smile")
    assert lou.reads == "I tell Nour."
    await lou.says("thank you Nour for yesterday")
    assert nour.reads == "Lou thanks you: “yesterday”."
    assert "shall I ask Nour whether I may note it?" in lou.reads
    await stage.restart()
    await lou.says("yes")
    await lou.says("my bike on Saturday")
    assert nour.reads.startswith("Lou says that you helped with “my bike on Saturday”.")
    await nour.says("yes")
    assert "You know: my bike" in nour.reads
    await nour.says("yes")
    await lou.says("thanks Nour for helping me with my bike")
    assert lou.reads == "I tell Nour."
    await lou.says("thank Nour for the English lessons")
    await lou.says("yes")
    await nour.says("no")
    await lou.says("thank you Nour for your help")
    await lou.says("yes")
    await lou.says("no")
    assert lou.reads == "Very well, nothing was changed."
    await nour.says("my offers")
    assert nour.reads.startswith("You have: my bike") or nour.offered == ["my bike"]


async def test_a_no_to_what_it_is_about_asks_nobody(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    for words in ("who can help me?", "I want to help"):
        await lou.says(words)
        await lou.says("no")
        assert lou.reads == "Very well, nothing was changed."
    await lou.says("!moi")
    assert awa.reads == ""


async def test_however_many_concierges_are_asked_in_turn_the_honest_end_comes_within_the_week(
    stage: Stage,
) -> None:
    lou = await member(stage, "lou")
    team = [await member(stage, f"team{number}", Role.CONCIERGE) for number in range(7)]
    await lou.says("who can help me trim my hedge?")
    await lou.presses("only the people on duty")
    await stage.wait(timedelta(days=1, hours=12))
    assert sum(len(one.rung) for one in team) == 6
    await stage.wait(timedelta(days=2))
    assert "I did not find anyone this time, sorry: “trim my hedge”." in lou.reads


async def test_who_is_asked_never_again_for_what_they_did_not_offer_is_left_alone(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    await lou.says("who can help me sew a button?")
    await awa.says("my offers")
    await awa.says("1")
    await awa.presses("take it away")
    await awa.presses("never for this again")
    assert "Very well. Nobody hears that I asked you." in read_by(awa)


async def test_in_need_all_coordinators_hear_it_where_nobody_is_named_for_it(stage: Stage) -> None:
    lou, ines = await member(stage, "lou"), await member(stage, "ines")
    paul, nour = [await member(stage, name, Role.COORDINATOR) for name in ("paul", "nour")]
    await paul.says("I have nowhere to sleep tonight")
    await paul.says("1")
    assert [len(one.rung) for one in (paul, nour)] == [0, 1]
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        (person,) = await people.named("Ines")
        await people.save(replace(person, flags=frozenset({"person of trust"})))
    await lou.says("I have nowhere to sleep tonight")
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        (person,) = await people.named("Ines")
        await people.save(replace(person, flags=frozenset()))
    await lou.presses("Ines")
    assert lou.reads == "That is settled otherwise by now."
    assert ines.reads == ""


async def test_who_is_asked_whether_it_still_holds_may_change_or_pause_it(stage: Stage) -> None:
    awa, kim = [await member(stage, name) for name in ("awa", "kim")]
    await offering("sewing", awa, kim)
    await stage.wait(timedelta(days=183))
    await awa.presses("pause it all")
    assert awa.reads.startswith("Paused, and not taken away: sewing.")
    await kim.presses("change something")
    assert kim.reads.startswith("You know: sewing") or kim.offered == ["sewing"]
    await stage.wait(timedelta(days=40))
    assert not any("Does it still hold?" in one for one in read_by(awa))


async def test_what_is_solved_is_asked_of_nobody_any_more_nor_whether_it_is(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    await lou.says("who can help me sew a button?")
    await lou.says("it's solved")
    await lou.presses("nobody")
    assert awa.reads == "It is over, thank you: “sew a button”."
    await lou.says("who can help me sew a hem?")
    await awa.says("yes")
    await awa.says("oops")
    await stage.wait(timedelta(days=4))
    assert not any("Did it work out" in one for one in read_by(lou))


async def test_a_yes_that_nobody_speaks_of_any_more_counts_as_solved(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    await lou.says("who can help me sew a button?")
    await awa.says("yes")
    await stage.wait(timedelta(days=3))
    assert "Did it work out: “sew a button”?" in lou.reads
    await lou.says("!solved N-1")
    await lou.presses("not yet")
    assert lou.reads == "That is settled otherwise by now."
    await lou.says("who can help me sew a hem?")
    await awa.says("yes")
    await stage.wait(timedelta(days=11))
    await lou.says("!solved")
    assert lou.reads.startswith("You have no open request.")


async def test_who_wanted_to_be_asked_later_is_not_where_somebody_came(stage: Stage) -> None:
    lou, awa, kim = [await member(stage, name) for name in ("lou", "awa", "kim")]
    await offering("sewing", awa, kim)
    await lou.says("who can help me sew a button?")
    await awa.presses("ask me later")
    await kim.says("yes")
    await stage.wait(timedelta(hours=5))
    assert awa.rung == []


async def test_who_wanted_to_be_asked_later_may_say_yes_before(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    await lou.says("who can help me sew a button?")
    await awa.presses("ask me later")
    await awa.says("yes")
    assert "Awa, this is Lou." in lou.rung[-1]


async def test_in_a_channel_nobody_reads_how_it_could_go_on(stage: Stage) -> None:
    lou = await member(stage, "lou")
    await lou.joins(GENERAL)
    await lou.says("@loge who can help me trim my hedge?", to=GENERAL)
    assert "I asked you in private how to go on." in lou.sees(GENERAL)
    assert "Shall I ask in #general, without your name?" in lou.reads


async def test_a_wish_is_told_of_once_it_is_offered_to_them_until_they_want_it_no_more(stage: Stage) -> None:
    lou, sam = await member(stage, "lou"), stage.actor("sam")
    await know(stage, sam, language="en")
    awa, kim = [await member(stage, name) for name in ("awa", "kim")]
    for actor in (lou, sam):
        await actor.says("who can help me trim my hedge?")
        await actor.presses("leave it")
    await offering("German", awa)
    assert not any("Somebody offers now" in one for one in read_by(lou))
    await offering("hedge trimming", awa)
    assert not any(
        "Somebody offers now" in one for one in read_by(sam)
    )  # a visitor, and only members may ask
    await lou.says("no")
    assert lou.reads == "Very well, I keep it no longer: “trim my hedge”."
    told = len(read_by(lou))
    await offering("trimming hedges", kim)
    assert len(read_by(lou)) == told


async def test_where_no_channel_is_only_the_members_there_is_no_choice_who_reads(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    async with stage.lodge.database.work() as work:
        channels = Channels(work, 1)
        for one in await channels.of(Purpose.MEMBERS):
            await channels.put(one.address, one.name, Purpose.GROUP, members=False)
    await lou.says("who can help me sew a button?")
    assert lou.offered == []
    assert len(awa.rung) == 1


async def test_nobody_says_yes_to_themselves_nor_takes_back_what_is_over(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    for actor in (lou, awa):
        await actor.joins(GENERAL)
    await offering("sewing", awa)
    await lou.says("who can help me sew a button?")
    await lou.presses("ask the whole channel")
    await lou.says("@loge 1", to=GENERAL)
    assert "You asked for that yourself." in lou.reads + lou.sees(GENERAL)
    await awa.says("yes")
    await lou.says("!cancel N-1")
    assert "It is not needed any more: “sew a button”. Thank you!" in read_by(awa)
    await awa.says("oops")
    assert awa.reads == "That is settled otherwise by now."


async def test_a_yes_that_is_taken_back_is_asked_again_of_whoever_could_have_come(stage: Stage) -> None:
    lou, awa, kim, jo = [await member(stage, name) for name in ("lou", "awa", "kim", "jo")]
    await offering("sewing", awa, kim, jo)
    await lou.says("who can help me sew a button?")
    await jo.says("no")
    await awa.says("yes")
    assert "somebody was found" in kim.reads
    await awa.says("oops")
    assert kim.offered[0] == "I can"
    assert "sew a button" in kim.rung[-1]
    assert len(jo.rung) == 1  # a no stays one
    await stage.wait(timedelta(hours=2))
    assert not any("nobody of those I asked" in one for one in read_by(lou))
    await kim.says("yes")
    assert "Kim, this is Lou." in lou.rung[-1]


async def test_a_tired_helper_s_own_words_are_heard_and_nobody_is_told_that_nobody_offered_it(
    stage: Stage,
) -> None:
    lou, awa, kim = [await member(stage, name) for name in ("lou", "awa", "kim")]
    await offering("sewing", awa, kim)
    await lou.says("who can help me sew a button?")
    await awa.says("not now")
    assert awa.reads.startswith("I ask you again")
    assert awa.offered == ["I can"]
    await kim.says("stop asking me")
    assert kim.reads.startswith("I ask you no more for: sewing.")
    await awa.says("!pause")
    await lou.says("who can help me sew a hem?")
    assert lou.reads.startswith("Whoever offered that cannot be asked now")


@pytest.mark.parametrize(
    ("language", "asks", "told"),
    [
        ("fr", "qui peut m'aider à recoudre un bouton ?", ("je n'ai pas encore de oui", "Awa a dit oui", "j'attends ton mot", "dans le salon")),
        ("en", "who can help me sew a button?", ("has not said yes so far", "Awa said yes", "I wait for your word", "in the channel")),
    ],
)  # fmt: skip
async def test_who_waits_hears_how_it_goes(
    stage: Stage, language: str, asks: str, told: tuple[str, str, str, str]
) -> None:
    waits, came, undecided, posted = told
    again = "où en est ma demande ?" if language == "fr" else "any news about my request?"
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await know(stage, lou, Role.MEMBER, language=language)
    await lou.says(again)
    assert "!who-can" in lou.reads or "!qui-peut" in lou.reads
    await offering("sewing", awa)
    await lou.says(asks)
    await lou.says(again)
    assert waits in lou.reads
    await awa.says("yes")
    await lou.says(again)
    assert came in lou.reads
    await lou.says("qui peut tailler ma haie ?" if language == "fr" else "who can help me trim my hedge?")
    await lou.says(again)
    assert undecided in lou.reads
    await lou.presses("#general")
    await lou.says(again)
    assert posted in lou.reads


async def test_who_pauses_is_asked_whether_it_still_holds_once_they_are_back(stage: Stage) -> None:
    (awa,) = [await member(stage, "awa")]
    await offering("sewing", awa)
    await stage.wait(timedelta(days=180))
    await awa.says("pause for 6 weeks")
    await stage.wait(timedelta(days=41))
    assert not any("still holds" in one or "still hold?" in one for one in read_by(awa)[3:])
    await stage.wait(timedelta(days=3))
    assert "Does it still hold?" in awa.reads
    await awa.says("yes")
    await awa.says("my offers")
    assert awa.offered == ["sewing"]


async def test_once_somebody_said_yes_a_word_of_theirs_is_no_answer_about_who_reads_it(stage: Stage) -> None:
    lou, awa = [await member(stage, name) for name in ("lou", "awa")]
    await offering("sewing", awa)
    await lou.says("who can help me with sewing?")
    assert "ask the whole channel" in lou.offered
    await awa.says("yes")
    assert lou.reads.startswith("Awa, this is Lou.")
    await lou.says("2")
    assert lou.reads.startswith("I was not asking anything")
