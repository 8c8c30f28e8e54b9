"""Who may do what: refusals that say who can, roles given with a yes, and a coordinator who stays."""

import pytest

from bot.rules.settling import SETTLES as SETTLED
from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard, know, read_by


async def test_a_visitor_who_books_is_told_who_can(sam: Actor, ana: Actor) -> None:
    await sam.says("book the studio tomorrow 10:00 to 11:00")
    assert "members" in sam.reads
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert "Booked" in ana.reads


async def test_a_visitor_who_books_in_french_is_told_who_can(sam: Actor) -> None:
    await sam.says("réserve le studio demain de 10h à 11h")
    assert "membres" in sam.reads


async def test_a_visitor_is_not_asked_for_details_of_what_they_may_not_do(sam: Actor) -> None:
    await sam.says("!book")
    assert sam.offered == []


async def test_who_leaves_the_members_channel_is_a_visitor_again(ana: Actor) -> None:
    await ana.leaves(GENERAL)
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert "members" in ana.reads


async def test_a_way_out_is_refused_to_who_is_no_member_any_more(ana: Actor, bob: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await bob.says("book the studio tomorrow 10:00 to 11:00")
    await bob.leaves(GENERAL)
    await bob.says("1")
    assert "members" in bob.reads


async def test_who_coordinates_no_more_undoes_no_closure(stage: Stage, paul: Actor, ana: Actor) -> None:
    await know(stage, ana, Role.COORDINATOR, language="en")
    await paul.says("close the studio tomorrow")
    await paul.presses("yes")
    await ana.says("!remove-role Paul coordinator")
    await paul.says("!undo")
    assert "coordinators" in paul.reads
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert "closed" in ana.reads


async def test_who_is_no_member_any_more_takes_no_cancellation_back(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await ana.says("!cancel")
    await ana.leaves(GENERAL)
    await ana.says("!undo")
    assert "members" in ana.reads


COORDINATORS = [
    "!add-room Grenier", "!edit-room studio 10", "!close-room studio tomorrow", "!setup", "!channel members",
    "!remove-role Paul coordinator", "!team Sam concierge", "add a room Attic for 12 people", "close the studio tomorrow",
]  # fmt: skip


@pytest.mark.parametrize("words", COORDINATORS)
async def test_what_coordinators_do_is_refused_to_a_member_with_who_can(ana: Actor, words: str) -> None:
    await ana.says(words)
    assert len(read_by(ana)) == 1
    assert "coordinators" in ana.reads
    assert ana.offered == []


async def test_a_role_is_given_with_the_persons_own_yes(paul: Actor, ana: Actor) -> None:
    await paul.says("!team Ana concierge")
    assert "Ana" in paul.reads
    assert "Paul" in ana.reads
    assert len(ana.rung) == 1
    await paul.says("!team")
    assert "Ana" not in paul.reads
    await ana.says("yes")
    await paul.says("!team")
    assert "Ana" in paul.reads


async def test_a_role_is_not_given_to_who_says_no(paul: Actor, ana: Actor) -> None:
    await paul.says("!team Ana concierge")
    await ana.says("no")
    assert "Ana" in paul.reads
    await paul.says("!team")
    assert "Ana" not in paul.reads


async def test_a_role_is_offered_by_a_coordinator_in_french_words(paul: Actor, lea: Actor) -> None:
    await paul.says("nomme Léa concierge")
    assert "Paul" in lea.reads
    await lea.presses("oui")
    await paul.says("équipe")
    assert "Léa" in paul.reads


async def test_a_yes_counts_no_more_when_the_giver_lost_the_role(
    stage: Stage, paul: Actor, ana: Actor
) -> None:
    await paul.says("!team Ana coordinator")
    await know(stage, paul)
    await ana.presses("yes")
    assert "Paul" in ana.reads
    await ana.says("!add-room Attic")
    assert "coordinators" in ana.reads


async def test_the_last_coordinator_stays(paul: Actor) -> None:
    await paul.says("!remove-role Paul coordinator")
    assert "Paul" in paul.reads
    await paul.says("!add-room Attic")
    assert "Attic" in paul.reads


async def test_one_of_two_coordinators_can_go_and_hears_of_it(paul: Actor, ana: Actor) -> None:
    await paul.says("!team Ana coordinator")
    await ana.says("yes")
    await ana.says("!remove-role Paul coordinator")
    assert len(paul.rung) == 1
    await paul.says("!add-room Attic")
    assert "Attic" not in paul.reads


async def test_a_role_for_somebody_nobody_knows_is_refused(paul: Actor) -> None:
    await paul.says("!team Zebulon concierge")
    assert "Zebulon" in paul.reads


async def test_a_coordinator_commands_of_a_channel_are_answered_in_private(stage: Stage, paul: Actor) -> None:
    await paul.says("!setup", GENERAL)
    assert paul.offered
    assert len(all_heard(stage)) == 2


async def test_whoever_has_a_room_that_is_closed_hears_it_ring(ana: Actor, paul: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    await paul.says("!close-room studio tomorrow")
    assert ana.rung == []
    await paul.says("1")
    await paul.stage.wait(SETTLED)
    assert len(ana.rung) == 1
    assert "Friday 4 December" in ana.rung[0]


async def test_a_role_is_asked_for_when_only_the_person_was_named(paul: Actor, ana: Actor) -> None:
    await paul.says("!team Ana")
    assert len(paul.offered) == 4
    await paul.says("2")
    assert len(ana.rung) == 1


async def test_a_role_that_is_accepted_at_first_contact_is_held(
    stage: Stage, paul: Actor, means: str
) -> None:
    kim = stage.actor("kim", means)
    await kim.says("merci")
    await paul.says("!team Kim concierge")
    await kim.presses("oui")
    assert "robot" in kim.reads
    await paul.says("!team")
    assert "Kim" in paul.reads
