"""« On ouvre », "are you open?": one word of the team, told to whoever asks, and never guessed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.core.address import Address
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.community.people import Role
from bot.store.house.channels import Channels, Purpose
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.volunteers import Volunteer, Volunteers
from bot.testing import Actor, Stage
from tests.stories.house import NOW, know, read_by

DOOR = "#accueil"
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Tongue:
    """The same day in one language: what is typed, and what is read."""

    code: str
    open: str
    close: str
    ask: str
    tomorrow: str
    unknown: str
    opened: str
    planned: str
    still: str
    shut: str
    already: str
    refused: str


TONGUES = [
    Tongue(
        "fr", "on ouvre", "c bon on ferme", "c'est ouvert ?", "ki ouvre 2m1 ?",
        "Je ne sais pas, personne ne me l'a encore dit. D'après les horaires, ce devrait être ouvert jusqu'à 22 h.",
        "C'est ouvert, jusqu'à 22 h.", "Ouvert vendredi 4 décembre : de 9 h à 22 h.", "Encore quelqu'un sur place ?",
        "C'est fermé. Prochaine ouverture : vendredi 4 décembre à 9 h.", "C'est déjà noté : ouvert, depuis 9 h.",
        "Il n'y a que les personnes de perm",
    ),
    Tongue(
        "en", "we're open", "ok we're closing", "are u open?", "who opens tmrw?",
        "I do not know, nobody has told me yet. By the hours it should be open until 22:00.",
        "We are open, until 22:00.", "Open on Friday 4 December: 09:00 to 22:00.", "Is somebody still there?",
        "We are closed. We open Friday 4 December at 09:00.", "It is noted already that we are open, since 09:00.",
        "Only the people on duty",
    ),
]  # fmt: skip


@pytest.fixture
def means() -> str:
    """One network: nothing of the sign differs on the others."""
    return "matrix"


@pytest.fixture(params=TONGUES, ids=lambda tongue: tongue.code)
async def tongue(request: pytest.FixtureRequest, stage: Stage, lea: Actor, sam: Actor) -> Tongue:
    """Léa is of the team, Sam comes by; the door of the house is a channel."""
    told: Tongue = request.param
    await know(stage, lea, Role.CONCIERGE, language=told.code)
    person = await know(stage, sam, language=told.code)
    async with stage.lodge.database.work() as work:
        channels = Channels(work, person.house)
        await channels.put(Address("matrix", DOOR), DOOR, Purpose.WELCOME, language=told.code)
    return told


def door(actor: Actor) -> Sequence[str]:
    return read_by(actor, DOOR)


async def test_the_sign_follows_the_team_s_word_and_names_nobody(
    stage: Stage, tongue: Tongue, lea: Actor, sam: Actor
) -> None:
    await sam.says(tongue.ask)
    assert sam.reads == tongue.unknown
    await sam.says(tongue.open)
    assert tongue.refused in sam.reads
    await lea.says(tongue.open)
    await lea.says(tongue.open)
    assert lea.reads == tongue.already
    await stage.restart()
    await sam.says(tongue.ask)
    assert sam.reads == door(sam)[-1] == tongue.opened
    await sam.says(tongue.tomorrow)
    assert sam.reads == tongue.planned
    await stage.until(NOW + 9 * HOUR)
    await lea.says(tongue.close)
    await sam.says(tongue.ask)
    assert [sam.reads] == door(sam) == [tongue.shut]
    assert not any("Léa" in words for words in [*read_by(sam), *door(sam)])


async def test_the_last_person_is_asked_once_and_silence_makes_it_unknown_not_closed(
    stage: Stage, tongue: Tongue, lea: Actor, sam: Actor
) -> None:
    await lea.says(tongue.open)
    await stage.until(NOW + 14 * HOUR)
    assert sum(tongue.still in words for words in read_by(lea)) == 1
    await lea.says("1")
    await stage.until(NOW + 18 * HOUR)
    assert sum(tongue.still in words for words in read_by(lea)) == 1 + 1
    assert all(tongue.still in words.replace("\u00a0", " ") for words in lea.rung)
    await stage.until(NOW + 23 * HOUR)
    await sam.says(tongue.ask)
    assert sam.reads == door(sam)[-1]
    assert not sam.reads.startswith((tongue.shut[:5], tongue.opened[:5]))


async def test_what_was_said_while_the_bot_was_away_opens_nothing(
    tongue: Tongue, lea: Actor, sam: Actor
) -> None:
    await lea.says(tongue.open, late=3600)
    await sam.says(tongue.ask)
    assert sam.reads == tongue.unknown


GUESSED = {
    "fr": ("je boucle tout, on a fermé, bonne nuit", "non", "oui"),
    "en": ("I'm locking up, we're closed, good night", "no", "yes"),
}


async def test_what_was_said_in_other_words_than_any_phrase_is_asked_before_others_read_it(
    tongue: Tongue, lea: Actor, sam: Actor
) -> None:
    said, no, yes = GUESSED[tongue.code]
    await lea.says(tongue.open)
    await lea.says(said)
    await lea.says(no)
    await sam.says(tongue.ask)
    assert sam.reads.startswith(tongue.opened)
    await lea.says(said)
    await lea.says(yes)
    await sam.says(tongue.ask)
    assert sam.reads == tongue.shut


async def test_oops_takes_the_word_back_unless_something_was_said_since(
    tongue: Tongue, lea: Actor, sam: Actor
) -> None:
    await lea.says(tongue.open)
    await lea.says("oups")
    await sam.says(tongue.ask)
    assert sam.reads == door(sam)[-1] == tongue.unknown


@pytest.fixture
async def rota(stage: Stage, tongue: Tongue, lea: Actor, bob: Actor) -> None:
    """Tomorrow Léa, who agreed to be named, and then Bob, whom nobody asked, are on duty."""
    holder = await know(stage, lea, Role.CONCIERGE, language=tongue.code)
    other = await know(stage, bob, Role.CONCIERGE, language=tongue.code)
    start = (NOW + timedelta(days=1)).replace(hour=14)
    async with stage.lodge.database.work() as work:
        house = holder.house
        span = Span(start, start + 4 * HOUR)
        shift = await Shifts(work, house).add(Shift(0, 0, None, span, UserText("Accueil")))
        holders = Holders(work, house)
        await holders.add(Holder(0, shift.id, holder.id, Span(start, start + 2 * HOUR)))
        await holders.add(Holder(0, shift.id, other.id, Span(start + 2 * HOUR, span.end)))
        await Volunteers(work, house).put(Volunteer(holder.id, shown=True))


@pytest.mark.usefixtures("rota")
async def test_who_opens_tomorrow_is_one_line_with_names_for_members_alone(
    tongue: Tongue, sam: Actor, ana: Actor, bob: Actor
) -> None:
    """J-1: no command was learnt."""
    for actor in (sam, ana, bob):
        await actor.says(tongue.tomorrow)
    assert "Léa" not in sam.reads
    assert "Bob" not in sam.reads + ana.reads
    assert sam.reads.startswith(tongue.planned)
    assert "Léa" in ana.reads
    assert "Bob" in bob.reads
    assert all(len(actor.reads.splitlines()) == 1 for actor in (sam, ana, bob))


@pytest.mark.usefixtures("rota")
async def test_who_is_on_duty_opens_until_the_end_of_the_duty_not_of_the_hours(
    stage: Stage, tongue: Tongue, lea: Actor, sam: Actor, bob: Actor
) -> None:
    """And whoever is there last is asked, not who opened."""
    await stage.until((NOW + timedelta(days=1)).replace(hour=13, minute=50))
    await lea.says(tongue.open)
    await sam.says(tongue.ask)
    assert "18" in sam.reads
    await stage.wait(5 * HOUR)
    assert [sum(tongue.still in words for words in read_by(one)) for one in (lea, bob)] == [0, 1]
    await bob.says("2")
    await sam.says(tongue.ask)
    assert sam.reads.startswith(tongue.shut[:10])


EXTRA = {
    "fr": (
        "ouverture exceptionnelle mardi 22h-23h30",
        "oui",
        "c ouvert mardi ?",
        "Ouvert mardi 8 décembre : de 9 h à 23 h 30.",
    ),
    "en": (
        "extra opening Tuesday 10pm-11.30pm",
        "yes",
        "u open on Tuesday?",
        "Open on Tuesday 8 December: 09:00 to 23:30.",
    ),
}


async def test_an_opening_beside_the_hours_is_read_back_told_and_taken_back(
    tongue: Tongue, paul: Actor, stage: Stage, sam: Actor
) -> None:
    extra, yes, ask, told = EXTRA[tongue.code]
    await know(stage, paul, Role.COORDINATOR, language=tongue.code)
    await paul.says(extra)
    await sam.says(ask)
    assert sam.reads != told
    await paul.says(yes)
    await sam.says(ask)
    assert sam.reads == told
    await paul.says("oups")
    await sam.says(ask)
    assert sam.reads != told


async def test_a_closing_that_was_decided_meanwhile_is_on_the_sign_at_once(
    tongue: Tongue, stage: Stage, lea: Actor, paul: Actor, sam: Actor
) -> None:
    await lea.says(tongue.open)
    await know(stage, paul, Role.COORDINATOR, language="en")
    await paul.says("close the house today 19:00 to 23:00")
    await paul.says("yes")
    assert len(door(sam)) == 1
    assert "19" in door(sam)[0]
    await stage.until(NOW + 11 * HOUR)
    await sam.says(tongue.ask)
    assert [sam.reads] == door(sam) == [tongue.shut]
    assert not any(tongue.still in words for words in read_by(lea))
