"""One bot, several houses: in private it knows of which one somebody speaks, or asks, once a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Pressed, Reacted, Said
from bot.core.text import UserText
from bot.engine.arriving.claim import claim_code
from bot.store.community.people import People, Role
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Hours, House, Houses
from bot.store.questions import Questions
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.faulty import SKILLS
from tests.stories.house import GENERAL, PARIS, all_heard, read_by


@pytest.fixture
def means() -> str:
    """What is told here is told alike on every network."""
    return "matrix"


BOOK = "book the studio tomorrow 10:00 to 11:00"
DEN = "#repaire"


async def another(
    stage: Stage, means: str, name: str, channel: str, *rooms: str, operator: str = ""
) -> House:
    """A house beside La Manivelle, on the same network."""
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        house = await houses.add(name, PARIS, ("fr", "en"))
        await houses.save(replace(house, hours=Hours(), operator=UserText(operator)))
        for room in rooms:
            await Rooms(work, house.id).add(UserText(room), capacity=6)
        if channel:
            channels = Channels(work, house.id)
            await channels.put(Address(means, channel), channel, Purpose.MEMBERS, members=True)
    return house


@pytest.fixture
async def den(stage: Stage, means: str) -> House:
    """Le Repaire, with rooms of its own."""
    return await another(stage, means, "Le Repaire", DEN, "Cave", "Grenier")


@pytest.fixture
async def kim(stage: Stage, means: str, den: House) -> Actor:
    """A member of both houses, who has not spoken yet."""
    assert den.name == "Le Repaire"
    kim = stage.actor("kim", means)
    await kim.joins(GENERAL)
    await kim.joins(DEN)
    return kim


@pytest.fixture
def stranger(stage: Stage, means: str, den: House) -> Actor:
    """Somebody whom no house knows."""
    assert den.name == "Le Repaire"
    return stage.actor("zoé", means)


async def known_in(stage: Stage, actor: Actor) -> Sequence[int]:
    async with stage.lodge.database.reading() as work:
        return [person.house for person in await People(work, 0).everywhere(actor.identity)]


async def test_who_belongs_to_two_houses_is_asked_which_and_then_answered(kim: Actor) -> None:
    await kim.says(BOOK)
    assert "which one" in kim.reads
    assert kim.offered == ["La Manivelle", "Le Repaire"]
    await kim.says("1")
    assert "Booked: Studio son, Friday 4 December, 10:00 to 11:00" in kim.reads


@pytest.mark.parametrize("words", ["le repaire", "Repaire", "2", "au repaire"])
async def test_the_house_is_told_by_its_name_or_number(kim: Actor, words: str) -> None:
    await kim.says("réserve la cave demain de 10h à 11h")
    assert "duquel s'agit-il" in kim.reads
    await kim.says(words)
    assert "Cave, vendredi 4 décembre, de 10 h à 11 h" in kim.reads


async def test_the_house_is_told_by_a_press_that_takes_the_place_of_the_question(kim: Actor) -> None:
    await kim.says("book the cave tomorrow 10:00 to 11:00")
    await kim.presses("Le Repaire")
    assert "Booked: Cave" in kim.reads
    assert len(read_by(kim)) == 1


async def test_it_is_asked_once_a_day(stage: Stage, kim: Actor) -> None:
    await kim.says(BOOK)
    await kim.says("1")
    await kim.says("my bookings")
    assert "Studio son" in kim.reads
    await stage.wait(timedelta(days=1))
    await kim.says("my bookings")
    assert kim.offered == ["La Manivelle", "Le Repaire"]


async def test_the_house_of_yesterday_is_offered_first(stage: Stage, kim: Actor) -> None:
    await kim.says("my bookings")
    await kim.says("le repaire")
    await stage.wait(timedelta(days=1))
    await kim.says("my bookings")
    assert kim.offered == ["Le Repaire", "La Manivelle"]


@pytest.mark.parametrize("ending", ["stop", "kill"])
async def test_the_words_wait_across_the_end_of_the_process(stage: Stage, kim: Actor, ending: str) -> None:
    await kim.says(BOOK)
    await (stage.kill() if ending == "kill" else stage.stop())
    await stage.start()
    await kim.presses("Manivelle")
    assert "Booked: Studio son, Friday 4 December, 10:00 to 11:00" in kim.reads
    await stage.restart()
    await kim.says("my bookings")
    assert "R-1" in kim.reads


async def test_words_that_waited_are_read_against_the_moment_they_were_said(stage: Stage, kim: Actor) -> None:
    await kim.says("book the studio tomorrow 10:00 to 11:00")
    await stage.wait(timedelta(hours=16))
    await kim.says("1")
    assert "Booked: Studio son, Friday 4 December" in kim.reads


@pytest.mark.parametrize("words", ["non", "laisse tomber", "never mind"])
async def test_who_would_rather_not_say_is_left_alone_and_their_words_are_forgotten(
    stage: Stage, stranger: Actor, words: str
) -> None:
    await stranger.says("réserve la cave demain de 10h à 11h")
    await stranger.says(words)
    assert stranger.offered == []
    assert await known_in(stage, stranger) == []
    async with stage.lodge.database.reading() as work:
        assert await Questions(work).open_in(f"direct {stranger.identity}", stage.clock.now()) == []
    await stranger.says("1")
    assert stranger.offered == ["La Manivelle", "Le Repaire"]


async def test_a_request_is_not_forgotten_for_the_impatient_word_after_it(kim: Actor) -> None:
    await kim.says(BOOK)
    await kim.says("hello?")
    assert kim.offered == ["La Manivelle", "Le Repaire"]
    await kim.says("1")
    assert "Booked: Studio son" in kim.reads


async def test_the_same_wish_in_other_words_takes_the_place_of_the_first(kim: Actor) -> None:
    await kim.says("hello")
    await kim.says("book the studio tomorrow 10:00 to 11:00")
    await kim.says("book the studio tomorrow 14:00 to 15:00")
    await kim.says("1")
    assert "14:00 to 15:00" in kim.reads
    await kim.says("my bookings")
    assert "R-2" not in kim.reads


async def test_a_request_that_is_corrected_meanwhile_counts_as_corrected(kim: Actor) -> None:
    await kim.says("book the studio tomorrow 10:00 to 11:00", message="m-1")
    await kim.corrects("m-1", "book the studio tomorrow 14:00 to 15:00")
    assert len(read_by(kim)) == 1
    await kim.says("1")
    assert "14:00 to 15:00" in kim.reads


async def test_a_request_that_is_taken_back_meanwhile_is_gone(kim: Actor) -> None:
    await kim.says(BOOK, message="m-1")
    await kim.takes_back("m-1")
    await kim.says("my bookings")
    await kim.says("1")
    assert "R-1" not in kim.reads


async def test_a_refusal_is_told_with_its_ways_out_and_the_house_is_remembered(
    kim: Actor, bob: Actor
) -> None:
    await bob.joins(DEN)
    await bob.says(BOOK)
    await bob.says("1")
    await kim.says(BOOK)
    await kim.says("1")
    assert "you have no booking" in kim.reads
    assert kim.offered
    await kim.says("1")
    assert "Booked" in kim.reads


async def test_what_is_missing_is_asked_in_the_house_that_was_told(kim: Actor) -> None:
    await kim.says("!book")
    await kim.says("le repaire")
    assert kim.offered == ["Cave", "Grenier"]
    await kim.says("grenier")
    await kim.says("tomorrow 10:00 to 11:00")
    assert "Booked: Grenier" in kim.reads


async def test_a_button_of_the_other_houses_question_speaks_to_that_house(stage: Stage, kim: Actor) -> None:
    await kim.says("!book")
    await kim.says("le repaire")
    den = kim.standing()[-1]
    await kim.says("!autre-lieu")
    await kim.presses("La Manivelle")
    await kim.says("!book")
    assert "Studio son" in kim.offered
    await stage.restart()
    token = den.presentation.options[0].token
    await stage.reports(Pressed(stage.origin(kim, kim.direct, stage.fresh_key()), token))
    await kim.says("tomorrow 10:00 to 11:00")
    assert "Booked: Cave" in kim.reads


async def test_a_number_and_a_reply_go_to_the_house_that_asked(stage: Stage, kim: Actor) -> None:
    await kim.says("!book")
    await kim.says("le repaire")
    asked = kim.standing()[-1].message
    await kim.says("!autre-lieu")
    await kim.says("1" if "Manivelle" in kim.offered[0] else "2")
    await kim.says("my bookings")
    key = stage.fresh_key()
    origin = stage.origin(kim, kim.direct, key)
    await stage.reports(Said(origin, "cave", addressed=True, message=key, reply_to=asked))
    await kim.says("tomorrow 10:00 to 11:00")
    assert "Booked: Cave" in kim.reads


async def test_a_reply_to_what_a_house_said_is_for_that_house(stage: Stage, kim: Actor) -> None:
    await kim.says("my bookings")
    await kim.says("le repaire")
    theirs = kim.standing()[-1].message
    await kim.says("!autre-lieu")
    await kim.presses("La Manivelle")
    key = stage.fresh_key()
    said = Said(stage.origin(kim, kim.direct, key), "!book", addressed=True, message=key, reply_to=theirs)
    await stage.reports(said)
    assert kim.offered == ["Cave", "Grenier"]


async def test_a_reaction_answers_the_question_of_either_house(stage: Stage, kim: Actor) -> None:
    await kim.says("book the cave tomorow 10:00 to 11:00 maybe")
    await kim.says("le repaire")
    await kim.says("book the grennier tomorrow 10:00 to 11:00")
    asked = kim.standing()[-1].message
    await kim.says("!other-house")
    await kim.presses("La Manivelle")
    await stage.reports(Reacted(stage.origin(kim, kim.direct, stage.fresh_key()), asked, "✅"))
    assert "Booked: Grenier" in kim.reads


async def test_who_belongs_to_one_house_is_never_asked(ana: Actor, den: House) -> None:
    assert den.name == "Le Repaire"
    await ana.says(BOOK)
    assert "Booked" in ana.reads
    await ana.says("another house")
    assert "La Manivelle" in ana.reads
    assert ana.offered == []


async def test_who_writes_in_a_channel_is_never_asked(kim: Actor) -> None:
    await kim.says("@loge book the cave tomorrow 10:00 to 11:00", DEN)
    assert "Booked: Cave" in kim.sees(DEN)


async def test_a_stranger_is_offered_the_houses_that_talk_on_their_network_and_nobody_is_kept_before_they_chose(
    stage: Stage, stranger: Actor, means: str
) -> None:
    elsewhere = next(name for name in stage.networks if name != means)
    await another(stage, elsewhere, "Ailleurs", "#loin")
    await stranger.says("hello there")
    assert stranger.offered == ["La Manivelle", "Le Repaire"]
    assert await known_in(stage, stranger) == []
    await stranger.presses("Le Repaire")
    assert "Hello Zoé" in stranger.reads
    assert "robot" in stranger.reads
    assert len(await known_in(stage, stranger)) == 1
    await stranger.says("hello")
    assert stranger.offered == []


async def test_two_houses_of_one_name_are_told_apart(stage: Stage, kim: Actor, means: str) -> None:
    await another(stage, means, "La Manivelle", "#manivelle-nord", "Hangar")
    await kim.joins("#manivelle-nord")
    await kim.says("hello")
    assert kim.offered == ["La Manivelle (#general)", "La Manivelle (#manivelle-nord)", "Le Repaire"]
    await kim.says("!book")
    await kim.presses("nord")
    assert "Hangar" in kim.reads


async def test_a_stranger_tells_namesakes_apart_by_who_runs_them_else_by_a_number(
    stage: Stage, stranger: Actor, means: str
) -> None:
    await another(stage, means, "Le Repaire", "#r2")
    await stranger.says("hello")
    assert stranger.offered == ["La Manivelle", "Le Repaire (1)", "Le Repaire (2)"]
    await stranger.says("never mind")
    async with stage.lodge.database.work() as work:
        houses = Houses(work, 0)
        for number, house in enumerate(await houses.all()):
            await houses.save(replace(house, operator=UserText(f"Association {number}")))
    await stranger.says("hello")
    assert stranger.offered == [
        "La Manivelle", "Le Repaire (Association 1)", "Le Repaire (Association 2)",
    ]  # fmt: skip


async def test_of_very_many_houses_the_name_is_asked(stage: Stage, stranger: Actor, means: str) -> None:
    for number in range(30):
        await another(
            stage, means, f"Moulin de {'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÉÙÔ'[number] * 4}", f"#m{number}"
        )
    await stranger.says("bonjour")
    assert stranger.offered == []
    assert "nom" in stranger.reads
    await stranger.says("le repaire")
    assert "Bonjour Zoé" in stranger.reads


async def test_who_claims_a_house_is_in_it(stage: Stage, kim: Actor, den: House) -> None:
    async with stage.lodge.database.work() as work:
        code = await claim_code(work, den.id)
    await kim.says(code)
    assert len(kim.offered) == 2
    await kim.says("later")
    await kim.says("!add-room Attic")
    assert "Attic" in kim.reads


async def test_a_question_to_another_person_of_the_account_is_not_theirs_to_press(
    stage: Stage, kim: Actor, ana: Actor
) -> None:
    await kim.says("hello")
    token = kim.standing()[-1].presentation.options[0].token
    before = len(all_heard(stage))
    await stage.reports(Pressed(stage.origin(ana, ana.direct, stage.fresh_key()), token))
    assert len(all_heard(stage)) == before
    assert Role.MEMBER not in (await _roles(stage, ana))


async def _roles(stage: Stage, actor: Actor) -> frozenset[Role]:
    async with stage.lodge.database.reading() as work:
        return (await People(work, 0).everywhere(actor.identity))[0].roles


async def test_an_old_button_of_the_question_which_house_still_goes_in(kim: Actor, stage: Stage) -> None:
    await kim.says(BOOK)
    tokens = {option.label: option.token for option in kim.standing()[-1].presentation.options}
    await kim.presses("Manivelle")
    await stage.reports(Pressed(stage.origin(kim, kim.direct, stage.fresh_key()), tokens["Le Repaire"]))
    assert "Le Repaire" in kim.reads
    assert "Booked" in read_by(kim)[0]
    await kim.says("!book")
    assert kim.offered == ["Cave", "Grenier"]


async def test_a_crash_over_the_words_that_waited_is_one_apology_and_the_house_is_remembered(
    stage: Stage, kim: Actor
) -> None:
    stage.skills = SKILLS
    await stage.restart()
    await kim.says("!crash")
    await kim.says("1")
    assert "La référence" in kim.reads
    await kim.says("my bookings")
    assert kim.offered == []


async def test_who_is_forgotten_leaves_no_words_that_waited(stage: Stage, kim: Actor, den: House) -> None:
    await kim.says("hello")
    await kim.says("le repaire")
    await stage.wait(timedelta(days=1))
    await kim.joins(GENERAL)
    await kim.says("my secret")
    async with stage.lodge.database.work() as work:
        people = People(work, den.id)
        person = await people.by_identity(kim.identity)
        assert person is not None
        await people.erase(person.id)
        assert await Questions(work).open_in(f"direct {kim.identity}", stage.clock.now()) == []


@pytest.mark.parametrize("words", ["oups", "!oups", "!undo"])
async def test_oups_takes_back_what_was_done_last_in_whichever_house(kim: Actor, words: str) -> None:
    await kim.says("réserve la cave demain de 10h à 11h")
    await kim.says("le repaire")
    assert "Cave" in kim.reads
    await kim.says("@loge réserve le studio demain de 10h à 11h", GENERAL)
    await kim.says(words)
    assert "Studio" in kim.reads
    await kim.says("!autre-lieu")
    await kim.says("le repaire")
    await kim.says("mes réservations")
    assert "Cave" in kim.reads
