"""How the lodge comes into a house: the claim code, eight questions or one paragraph, and invitations."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Invited
from bot.engine.arriving.claim import claim_code
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import House, Houses
from bot.store.spaces.rooms import Room, Rooms
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard, read_by

PARAGRAPH = "Grande salle 20 personnes, Studio photo 4. Ouvert du mardi au samedi de 9h à 19h."


@pytest.fixture
async def code(stage: Stage) -> str:
    """What the keeper of the house was shown."""
    return await code_of(stage)


async def code_of(stage: Stage) -> str:
    """What the keeper of the house would be shown now."""
    async with stage.lodge.database.work() as work:
        return await claim_code(work, (await Houses(work, 0).all())[0].id)


async def house(stage: Stage) -> tuple[House, list[Room]]:
    """The house and its rooms as they are now."""
    async with stage.lodge.database.reading() as work:
        found = (await Houses(work, 0).all())[0]
        return found, list(await Rooms(work, found.id).all())


async def test_the_first_who_says_the_code_in_private_coordinates(sam: Actor, code: str) -> None:
    await sam.says(code.upper())
    assert "Sam" in sam.reads
    assert len(sam.offered) == 2
    await sam.says("!add-room Attic")
    assert "Attic" in sam.reads


async def test_the_second_who_says_the_code_does_not(sam: Actor, ana: Actor, code: str) -> None:
    await sam.says(code)
    await ana.says(code)
    assert ana.offered == []
    await ana.says("!add-room Attic")
    assert "coordinators" in ana.reads


async def test_a_wrong_code_does_nothing(sam: Actor, code: str) -> None:
    assert code != "loge-aaaa-bbbb-cccc"
    await sam.says("loge-aaaa-bbbb-cccc")
    await sam.says("!add-room Attic")
    assert "coordinators" in sam.reads or "coordination" in sam.reads


@pytest.mark.parametrize("said", ["@loge {code}", "{code}", "@loge c'est {code} ou pas ?"])
async def test_a_code_that_others_could_read_counts_no_more_and_who_said_it_is_told_why(
    stage: Stage, sam: Actor, code: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    await sam.says(said.format(code=code), GENERAL)
    fresh = await code_of(stage)
    assert fresh != code
    assert fresh in caplog.text
    assert code not in caplog.text
    assert re.search("counts no more|ne vaut donc plus rien", sam.sees(GENERAL))
    assert not {code, fresh} & set(re.findall(r"loge-[a-z0-9-]+", " ".join(read_by(sam, GENERAL))))
    await sam.says(code)
    assert sam.offered == []
    await sam.says(fresh)
    assert len(sam.offered) == 2


async def test_a_code_that_was_put_into_a_message_later_counts_no_more(
    stage: Stage, sam: Actor, code: str
) -> None:
    await sam.says("@loge aide", GENERAL, message="m-1")
    await sam.corrects("m-1", f"@loge {code}", GENERAL)
    assert await code_of(stage) != code


async def test_a_code_of_another_house_is_of_no_concern(stage: Stage, sam: Actor, code: str) -> None:
    await sam.says("loge-aaaa-bbbb-cccc", GENERAL)
    assert read_by(sam, GENERAL) == []
    assert await code_of(stage) == code


async def test_the_code_stays_the_same_until_it_was_said(stage: Stage, sam: Actor, code: str) -> None:
    assert await code_of(stage) == code
    await sam.says(code)
    assert await code_of(stage) != code


ANSWERS = [
    "La Manivelle neuve", "Association Manivelle", "les deux", "vous", "Europe/Paris", "Grenier 12, Cave 5",
    "du mardi au samedi de 9h à 19h", "non",
]  # fmt: skip


async def test_eight_questions_set_the_house_up(stage: Stage, paul: Actor) -> None:
    await paul.says("réglages")
    for number, answer in enumerate(ANSWERS, 1):
        assert f"{number}" in paul.reads.split(".", maxsplit=1)[0]
        await paul.says(answer)
    made, rooms = await house(stage)
    assert (made.name, made.operator, made.languages) == (ANSWERS[0], ANSWERS[1], ("fr", "en"))
    assert made.polite
    assert not made.policy.names_on_bookings
    assert {(room.name, room.capacity) for room in rooms} >= {("Grenier", 12), ("Cave", 5)}
    assert sorted(made.hours.weekly) == [1, 2, 3, 4, 5]
    assert paul.offered == []


@pytest.mark.parametrize("skip", ["passe", "skip", "1"])
async def test_every_question_can_be_skipped_and_nothing_changes(
    stage: Stage, paul: Actor, skip: str
) -> None:
    before = await house(stage)
    await paul.says("!setup")
    for _question in range(8):
        await paul.says(skip)
    assert await house(stage) == before
    assert paul.offered == []


async def test_the_conversation_goes_on_after_a_restart(stage: Stage, paul: Actor) -> None:
    await paul.says("!setup")
    await paul.says("La Manivelle neuve")
    await stage.kill()
    await stage.start()
    await paul.says("Association Manivelle")
    made, _rooms = await house(stage)
    assert made.operator == "Association Manivelle"


@pytest.mark.parametrize(
    ("step", "wrong"), [(3, "klingon"), (4, "peut-être"), (5, "Mars/Olympus"), (7, "blabla"), (8, "bleu")]
)
async def test_a_wrong_answer_is_told_and_the_same_question_asked_again(
    stage: Stage, paul: Actor, step: int, wrong: str
) -> None:
    before = await house(stage)
    await paul.says("!réglages")
    for _question in range(step - 1):
        await paul.says("passe")
    await paul.says(wrong)
    assert f"{step} " in paul.reads or f"{step}/" in paul.reads
    assert len(paul.reads.splitlines()) >= 2
    assert await house(stage) == before


async def test_a_pasted_paragraph_counts_only_once_it_was_read_back(stage: Stage, paul: Actor) -> None:
    await paul.says("!réglages")
    await paul.says(PARAGRAPH)
    for part in ("Grande salle", "20", "Studio photo", "4", "mardi", "9 h", "19 h"):
        assert part.lower() in paul.reads.lower()
    _made, rooms = await house(stage)
    assert "Studio photo" not in {room.name for room in rooms}
    await paul.presses("oui")
    made, rooms = await house(stage)
    assert "Studio photo" in {room.name for room in rooms}
    assert sum(room.name == "Grande salle" for room in rooms) == 1
    assert sorted(made.hours.weekly) == [1, 2, 3, 4, 5]


async def test_a_pasted_paragraph_that_was_misread_can_be_refused(stage: Stage, paul: Actor) -> None:
    before = await house(stage)
    await paul.says("!réglages")
    await paul.says(PARAGRAPH)
    await paul.says("non")
    assert await house(stage) == before


async def test_a_coordinator_brings_it_into_a_channel_that_then_makes_members(
    stage: Stage, paul: Actor, sam: Actor, means: str
) -> None:
    await paul.invites("#atelier")
    address = Address(means, "#atelier")
    assert stage.networks[means].declined == []
    assert "#atelier" in paul.reads
    assert len(paul.offered) == 8
    await paul.says("1")
    async with stage.lodge.database.reading() as work:
        channel = await Channels(work, 0).at(address)
    assert channel is not None
    assert channel.purpose is Purpose.MEMBERS
    await sam.joins("#atelier")
    await sam.says("book the studio tomorrow 10:00 to 11:00")
    assert "Booked" in sam.reads


async def test_who_is_in_the_channel_already_is_a_member_as_well(paul: Actor) -> None:
    await paul.invites("#atelier")
    await paul.says("membres")
    await paul.says("book the studio tomorrow 10:00 to 11:00")
    assert "Booked" in paul.reads


async def test_a_channel_with_another_purpose_makes_nobody_a_member(paul: Actor, sam: Actor) -> None:
    await paul.invites("#accueil")
    await paul.says("6")
    await sam.joins("#accueil")
    await sam.says("book the studio tomorrow 10:00 to 11:00")
    assert "members" in sam.reads


async def test_an_invitation_by_anybody_else_is_declined_with_a_word(
    stage: Stage, ana: Actor, means: str
) -> None:
    await ana.invites("#privé")
    ((channel, reason),) = stage.networks[means].declined
    assert channel == Address(means, "#privé")
    assert reason
    async with stage.lodge.database.reading() as work:
        assert await Channels(work, 0).at(channel) is None
    assert all_heard(stage) == []


async def test_invitations_beyond_thirty_an_hour_are_left_alone(stage: Stage, ana: Actor, lea: Actor) -> None:
    declined = stage.networks[ana.network].declined
    for number in range(40):
        await ana.invites(f"#trap-{number}")
    assert len(declined) == 30
    await lea.invites("#privé")
    assert len(declined) == 31
    await stage.wait(timedelta(hours=1))
    await ana.invites("#trap")
    assert len(declined) == 32


async def test_all_together_send_no_more_than_six_hundred_an_hour(
    stage: Stage, means: str, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(610):
        actor, channel = stage.actor(f"p{number // 20}", means), Address(means, f"#trap-{number}")
        await stage.lodge.hub.receive(Invited(stage.origin(actor, channel, stage.fresh_key())))
    await stage.settle()
    assert len(stage.networks[means].declined) == 600
    assert caplog.text.count("no more invitations of everybody") == 1


@pytest.mark.parametrize(("room", "stays"), [("@sam", True), ("#party", False)])
async def test_an_invitation_to_talk_in_private_is_held_to_its_word(
    stage: Stage, sam: Actor, room: str, *, stays: bool
) -> None:
    channel = Address(sam.network, room)
    origin = replace(stage.origin(sam, channel, stage.fresh_key()), direct=True)
    await stage.reports(Invited(origin, room))
    left = [address for address, _reason in stage.networks[sam.network].declined]
    assert left == ([] if stays else [channel])
