"""In a channel an answer that speaks for itself needs no mention; other words among people are left alone."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated

import pytest

from bot.core.address import Address
from bot.core.card import Reply
from bot.core.incoming import Said
from bot.core.text import Text
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.skill import Skill
from bot.testing import Actor, Stage
from bot.testing.network import Heard
from tests.stories.house import GENERAL, all_heard, read_by


def messages(stage: Stage) -> list[Heard]:
    """All messages so far; that one of them was put right since is none."""
    return [one for one in all_heard(stage) if not one.edited]


@pytest.fixture
async def asked(ana: Actor) -> Actor:
    """Who was asked for a room, in a channel."""
    await ana.says("!book", GENERAL)
    assert "Which room?" in ana.sees(GENERAL)
    return ana


@pytest.mark.parametrize("room", ["studio", "the studio", "Studio son", "6"])
async def test_a_name_then_a_time_are_enough(asked: Actor, room: str) -> None:
    await asked.says(room, GENERAL)
    assert "When?" in asked.sees(GENERAL)
    await asked.says("tomorrow 10:00 to 11:00", GENERAL)
    assert "Booked: Studio son, Friday 4 December, 10:00 to 11:00" in asked.sees(GENERAL)


@pytest.mark.parametrize("time", ["demain de 10h à 11h", "vendredi 10h-11h", "pour demain, de 10h à 11h"])
async def test_so_it_is_in_french(lea: Actor, time: str) -> None:
    await lea.says("@loge réserver le studio", GENERAL)
    await lea.says(time, GENERAL)
    assert "Studio son, vendredi 4 décembre, de 10 h à 11 h" in lea.sees(GENERAL)


async def test_of_a_time_that_is_half_known_the_end_is_enough(lea: Actor) -> None:
    await lea.says("@loge réserve le studio demain à 14h", GENERAL)
    await lea.says("jusqu'à 17h", GENERAL)
    assert "de 14 h à 17 h" in lea.sees(GENERAL)


@pytest.mark.parametrize(
    "words",
    [
        "the studio is broken again", "the studio?!? who left the lights on", "see you tomorrow at 10", "hello", "stuido",
        "tomorrow 10:00 to 11:00 I am at the dentist", "is anybody in the studio tomorrow from 10 to 11?",
    ],
)  # fmt: skip
async def test_other_words_of_theirs_are_left_alone(stage: Stage, asked: Actor, words: str) -> None:
    before = len(messages(stage))
    await asked.says(words, GENERAL)
    await asked.says("6", GENERAL)
    await asked.says(words, GENERAL)
    assert len(messages(stage)) == before + 1


@pytest.mark.usefixtures("asked")
async def test_nobody_else_answers_for_them(stage: Stage, bob: Actor) -> None:
    before = len(messages(stage))
    await bob.says("studio", GENERAL)
    assert len(messages(stage)) == before


@pytest.mark.parametrize("how", ["a reply", "a mention", "another thread"])
async def test_what_is_said_to_somebody_else_is_no_answer(stage: Stage, asked: Actor, how: str) -> None:
    before = len(messages(stage))
    key = stage.fresh_key()
    origin = stage.origin(asked, Address(asked.network, GENERAL), key)
    said = Said(origin, "studio", addressed=False, message=key)
    to_others = {
        "a reply": replace(said, reply_to="m-of-bob"),
        "a mention": replace(said, mentions=(Address(asked.network, "bob"),)),
        "another thread": replace(said, thread="t-1"),
    }
    await stage.reports(to_others[how])
    assert len(messages(stage)) == before
    await stage.reports(said)
    assert len(messages(stage)) == before + 1


async def test_after_ten_minutes_it_must_be_said_to_the_bot(stage: Stage, asked: Actor) -> None:
    await stage.wait(timedelta(minutes=11))
    before = len(read_by(asked, GENERAL))
    await asked.says("studio", GENERAL)
    assert len(read_by(asked, GENERAL)) == before


async def test_the_answer_is_taken_after_a_restart_too(stage: Stage, asked: Actor) -> None:
    await stage.kill()
    await stage.start()
    await asked.says("studio", GENERAL)
    assert "When?" in asked.sees(GENERAL)


async def test_the_words_that_drop_a_question_need_no_mention(stage: Stage, asked: Actor) -> None:
    await asked.says("never mind", GENERAL)
    before = len(messages(stage))
    await asked.says("studio", GENERAL)
    assert len(messages(stage)) == before


async def test_a_wrong_time_is_told_so(asked: Actor) -> None:
    await asked.says("studio", GENERAL)
    await asked.says("à 25h", GENERAL)
    assert "When?" in asked.sees(GENERAL)
    await asked.says("tomorrow 10:00 to 11:00", GENERAL)
    assert "Booked" in asked.sees(GENERAL)


@pytest.mark.parametrize(("words", "taken"), [("12", True), ("12 people", True), ("12 o'clock", False)])
async def test_a_number_that_was_asked_for_is_taken(
    stage: Stage, ana: Actor, words: str, *, taken: bool
) -> None:
    skill = Skill("seat", Text("Seats"))

    @skill.command("seat.take", Text("Take seats."), names={"en": "seats", "fr": "places"})
    async def take(ctx: Context, *, people: Annotated[int, Arg(Text("How many?"))]) -> Reply:
        return Reply(Text("{people} for {name}.", {"people": people, "name": ctx.person.name}))

    stage.skills = [skill]
    await stage.restart()
    await ana.says("!seats", GENERAL)
    await ana.says(words, GENERAL)
    assert ("12 for Ana." in ana.sees(GENERAL)) is taken


async def test_words_of_any_kind_are_asked_for_with_how_to_say_them_to_the_bot(
    stage: Stage, paul: Actor
) -> None:
    await paul.says("!add-room", GENERAL)
    assert "Réponds à ce message" in paul.sees(GENERAL) or "Reply to this message" in paul.sees(GENERAL)
    before = len(messages(stage))
    await paul.says("Attic", GENERAL)
    assert len(messages(stage)) == before
    await paul.says("@loge Attic", GENERAL)
    assert "Attic" in paul.sees(GENERAL)


async def test_in_private_nothing_needs_to_be_said_of_how(paul: Actor) -> None:
    await paul.says("!add-room")
    assert "message" not in paul.reads
