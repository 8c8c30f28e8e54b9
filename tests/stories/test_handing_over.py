"""Taking turns: a swap that both want, a rotation that says why, and what one shift leaves to the next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.community.people import People, Role
from bot.store.database import Work
from bot.store.house.houses import Houses
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.store.rota.holders import Holder, Holders
from bot.store.rota.shifts import Shift, Shifts
from bot.store.rota.slots import Slot, Slots
from bot.testing import Actor, Stage
from tests.stories.house import PARIS, all_heard, know, read_by, words

Told = Mapping[str, str]
LANGUAGES = ("fr", "en")
HOUR = timedelta(hours=1)


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def team(stage: Stage, language: str, *names: str) -> list[Actor]:
    """Concierges, the first of whom coordinates."""
    actors = [stage.actor(name.lower(), "terminal", name) for name in names]
    for number, actor in enumerate(actors):
        roles = (Role.CONCIERGE,) if number else (Role.COORDINATOR,)
        await know(stage, actor, *roles, language=language)
    return actors


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS)


async def on_duty(
    work: Work, actor: Actor, start: datetime, hours: int, *, slot: int | None = None, name: str = "Accueil"
) -> Shift:
    """Somebody holds a shift of their own."""
    person = (await People(work, 0).everywhere(Address("terminal", actor.name)))[0]
    span = Span(start, start + hours * HOUR)
    shift = await Shifts(work, person.house).add(Shift(0, 0, slot, span, UserText(name)))
    await Holders(work, person.house).add(Holder(0, shift.id, person.id, span))
    return shift


SWAP: Mapping[str, Told] = {
    "fr": {
        "say": "échange ma perm du jeudi 10 décembre contre celle de Bob mardi 15 décembre",
        "asked": "J'ai demandé à Bob ; rien ne change avant sa réponse.\nSans réponse d'ici dimanche 6 décembre à 9 h, on n'en parle plus.",
        "asks": "Ana propose un échange : tu prends Accueil, jeudi 10 décembre, de 18 h à 21 h, et Ana prend Accueil, mardi 15 décembre, de 18 h à 21 h.",
        "yes": "oui", "no": "non", "undo": "oups", "mine": "mes perms",
        "thursday": "À venir : Accueil, jeudi 10 décembre, de 18 h à 21 h.",
        "tuesday": "À venir : Accueil, mardi 15 décembre, de 18 h à 21 h.",
        "kept": "Bob préfère garder",
        "silent": "Bob n'a pas répondu : rien n'est échangé",
        "busy": "Bob tient déjà autre chose à ce moment-là : jeudi 10 décembre, de 18 h à 21 h.",
        "changed": "Le planning a changé depuis : rien n'est échangé.",
        "team": "Ana et Bob ont échangé",
    },
    "en": {
        "say": "swap my Thu 10 Dec with Bob's Tue 15 Dec",
        "asked": "I asked Bob; until they answer, nothing changes.\nWithout an answer by Sunday 6 December at 09:00 it is over.",
        "asks": "Ana proposes a swap: you take Accueil, Thursday 10 December, 18:00 to 21:00, and they take Accueil, Tuesday 15 December, 18:00 to 21:00.",
        "yes": "yes", "no": "no", "undo": "oops", "mine": "my shifts",
        "thursday": "To come: Accueil, Thursday 10 December, 18:00 to 21:00.",
        "tuesday": "To come: Accueil, Tuesday 15 December, 18:00 to 21:00.",
        "kept": "Bob keeps theirs",
        "silent": "Bob did not answer: nothing is swapped",
        "busy": "Bob is on duty already then: Thursday 10 December, 18:00 to 21:00.",
        "changed": "The rota has changed since, so nothing is swapped.",
        "team": "Ana and Bob swapped",
    },
}  # fmt: skip


@pytest.fixture(params=LANGUAGES)
async def swappers(request: pytest.FixtureRequest, stage: Stage) -> tuple[Told, Actor, Actor, Actor]:
    """Ana is on duty on the 10th, Bob on the 15th; Paul coordinates."""
    paul, ana, bob = await team(stage, request.param, "Paul", "Ana", "Bob")
    async with stage.lodge.database.work() as work:
        await on_duty(work, ana, at(10, 18), 3)
        await on_duty(work, bob, at(15, 18), 3)
    return SWAP[request.param], paul, ana, bob


async def test_a_swap_waits_for_the_other_s_yes_and_either_takes_it_back(
    stage: Stage, swappers: tuple[Told, Actor, Actor, Actor]
) -> None:
    """B-2."""
    told, paul, ana, bob = swappers
    await ana.says(told["say"])
    assert ana.reads == told["asked"]
    assert bob.reads.startswith(told["asks"])
    rung = len(bob.rung)
    await ana.says(told["say"])
    assert ana.reads != told["asked"]
    assert len(bob.rung) == rung
    await ana.says(told["mine"])
    assert told["thursday"] in ana.reads
    await stage.restart()
    await bob.says(told["yes"])
    for actor, mine in ((ana, "tuesday"), (bob, "thursday")):
        await actor.says(told["mine"])
        assert told[mine] in actor.reads
    await bob.says(told["undo"])
    for actor, mine in ((ana, "thursday"), (bob, "tuesday")):
        await actor.says(told["mine"])
        assert told[mine] in actor.reads
    await stage.wait(24 * HOUR)
    assert any(told["team"] in one for one in read_by(paul))


async def test_a_no_or_silence_changes_nothing_and_is_told_without_a_reason(
    stage: Stage, swappers: tuple[Told, Actor, Actor, Actor]
) -> None:
    told, _paul, ana, bob = swappers
    await ana.says(told["say"])
    await bob.says(told["no"])
    assert told["kept"] in ana.reads
    await ana.says(told["say"])
    await stage.until(at(6, 9, 1))
    assert told["silent"] in ana.reads
    await ana.says(told["mine"])
    assert told["thursday"] in ana.reads
    assert sum(told["silent"] in words(heard) for heard in all_heard(stage)) == 1


async def test_a_swap_is_refused_where_the_other_is_on_duty_or_the_rota_changed(
    stage: Stage, swappers: tuple[Told, Actor, Actor, Actor]
) -> None:
    told, _paul, ana, bob = swappers
    await ana.says(told["say"])
    async with stage.lodge.database.work() as work:
        await on_duty(work, bob, at(10, 19), 1)
    await bob.says(told["yes"])
    assert told["busy"] in bob.reads
    await ana.says(told["say"])
    assert told["busy"] in ana.reads


async def test_the_next_reminder_is_for_whoever_holds_it_now(stage: Stage) -> None:
    ana, bob = await team(stage, "en", "Ana", "Bob")
    async with stage.lodge.database.work() as work:
        await on_duty(work, ana, at(10, 18), 3)
        await on_duty(work, bob, at(15, 18), 3)
    await ana.says(SWAP["en"]["say"])
    await bob.says("yes")
    await stage.until(at(10, 17))
    assert "A reminder: Accueil, Thursday 10 December, 18:00 to 21:00." in bob.reads
    assert not any("A reminder" in one for one in read_by(ana))


async def test_words_that_name_no_time_are_no_answer_to_which_one(stage: Stage) -> None:
    ana, _bob = await team(stage, "en", "Ana", "Bob")
    async with stage.lodge.database.work() as work:
        await on_duty(work, ana, at(10, 18), 3)
    await ana.says("swap")
    await ana.says("what a nice weather")
    assert "I find no shift of yours like that." in ana.reads
    await ana.says("my shift")
    assert ana.reads.startswith("Against which one?")


async def test_of_two_on_one_day_the_name_tells_which(stage: Stage) -> None:
    ana, _bob = await team(stage, "en", "Ana", "Bob")
    async with stage.lodge.database.work() as work:
        await on_duty(work, ana, at(10, 14), 2)
        await on_duty(work, ana, at(10, 18), 3, name="Bar")
    await ana.says("swap")
    await ana.says("bar on Thursday")
    assert ana.reads.startswith("Against which one?")


TURNS: Mapping[str, Told] = {
    "fr": {
        "ask": "c'est qui la semaine prochaine et pourquoi ?",
        "answer": "Semaine du lundi 14 décembre : Inès, en renfort Paul.",
        "why": "Pourquoi Inès : le dernier tour le plus ancien (mardi 17 novembre), rien de noté contre ces dates et formation notée (ouverture).",
        "rotate": "propose un roulement équitable jusqu'au 20 décembre",
        "go": "demander", "question": "C'est ton tour : Accueil, mardi 15 décembre, de 14 h à 18 h. C'est possible ?",
        "no": "non, pas cette fois", "yes": "oui", "held": "Semaine du lundi 14 décembre, déjà au planning : Paul.",
        "away": "pause jusqu'au 24 décembre", "then": "Semaine du lundi 14 décembre : Paul, en renfort Zoé.",
    },
    "en": {
        "ask": "who's on next week and why?",
        "answer": "Week of Monday 14 December: Inès, Paul as a backup.",
        "why": "Why Inès: the oldest last turn (Tuesday 17 November), nothing noted against that time and the training is noted (ouverture).",
        "rotate": "propose a fair rotation until 20 December",
        "go": "ask them", "question": "It is your turn: Accueil, Tuesday 15 December, 14:00 to 18:00. Can you?",
        "no": "no, not then", "yes": "yes", "held": "Week of Monday 14 December, on the rota already: Paul.",
        "away": "pause until 24 December", "then": "Week of Monday 14 December: Paul, Zoé as a backup.",
    },
}  # fmt: skip


@pytest.fixture(params=LANGUAGES)
async def turns(request: pytest.FixtureRequest, stage: Stage) -> tuple[Told, Actor, Actor, Actor, Actor]:
    """Tuesdays since November: Inès held one first, then Paul, then Zoé; all are trained, Léo is not."""
    lou, ines, paul, zoe, leo = await team(stage, request.param, "Lou", "Inès", "Paul", "Zoé", "Léo")
    await stage.until(at(8, 20))
    async with stage.lodge.database.work() as work:
        people = {str(one.name): one for one in await People(work, 1).all()}
        house = people["Lou"].house
        start = datetime(2026, 11, 3, 14, tzinfo=PARIS)
        slot = Slot(
            0, 0, UserText("Accueil"), "RRULE:FREQ=WEEKLY;BYDAY=TU", start, 240, needs=UserText("ouverture")
        )
        slot = await Slots(work, house).add(slot)
        for number, who in enumerate((ines, paul, zoe)):
            await on_duty(
                work, who, datetime(2026, 11, 17, 14, tzinfo=PARIS) + timedelta(weeks=number), 4, slot=slot.id
            )
        for name in ("Inès", "Paul", "Zoé"):
            await _trained(work, house, people[name].id)
    return TURNS[request.param], lou, ines, paul, leo


async def _trained(work: Work, house: int, person: int) -> None:
    found = await People(work, house).get(person)
    await People(work, house).save(replace(found, flags=frozenset({"Ouverture"})))


async def test_whose_turn_it_is_is_told_with_its_reasons_and_who_is_away_keeps_the_place(
    turns: tuple[Told, Actor, Actor, Actor, Actor],
) -> None:
    """B-3."""
    told, lou, ines, _paul, leo = turns
    await leo.says(told["ask"])
    assert leo.reads.splitlines()[0] == told["answer"]
    assert told["why"] in leo.reads
    await ines.says(told["away"])
    await lou.says(told["ask"])
    assert lou.reads.splitlines()[0] == told["then"]


async def test_a_rotation_is_proposed_and_nobody_holds_anything_before_their_yes(
    stage: Stage, turns: tuple[Told, Actor, Actor, Actor, Actor]
) -> None:
    told, lou, ines, paul, _leo = turns
    await lou.says(told["rotate"])
    assert told["answer"] in lou.reads
    assert not ines.rung
    await lou.presses(told["go"])
    assert ines.reads.startswith(told["question"])
    await ines.presses(told["no"])
    assert paul.reads.startswith(told["question"])
    await stage.restart()
    await paul.says(told["yes"])
    await lou.says(told["ask"])
    assert lou.reads == told["held"]


BRIEF: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm accueil du mardi au samedi 14h-18h, deux personnes", "yes": "oui",
        "today": "je prends la perm d'aujourd'hui", "tomorrow": "je prends la perm de demain", "show": "oui, qu'ils",
        "brief": "topo", "keys": "les clés sont dans la boîte de gauche, code 1234",
        "book": "réserve la bleue demain de 15h à 16h pour une visite d'école",
        "lead": "Pour toi : de 14 h à 18 h.", "with": "Avec Inès.", "where": "Clés : dans la boîte de gauche, code 1234",
        "booked": "À 15 h : une visite d'école, Salle bleue.", "from": "De la part de Zoé : un monsieur repasse demain pour l'imprimante, plus de café",
        "event": "À 16 h : Repair café.", "call": "Un souci : Paul.",
        "thanks": "Merci pour aujourd'hui ! Un mot pour la suite ?",
        "note": "un monsieur repasse demain pour l'imprimante, plus de café", "nothing": "rien",
        "noted": "C'est noté pour Karim et Inès, vendredi 4 décembre à 14 h :",
    },
    "en": {
        "define": "new shift welcome desk Tuesday to Saturday 14:00 to 18:00, two people", "yes": "yes",
        "today": "I take today's shift", "tomorrow": "I take tomorrow's shift", "show": "yes, show it",
        "brief": "brief", "keys": "the keys are in the left box, code 1234",
        "book": "book the blue room tomorrow 3pm to 4pm for a school visit",
        "lead": "You are on duty: 14:00 to 18:00.", "with": "With Inès.", "where": "Keys: in the left box, code 1234",
        "booked": "At 15:00: a school visit, Salle bleue.", "from": "From Zoé: a man comes back tomorrow for the printer, no coffee left",
        "event": "At 16:00: Repair café.", "call": "If something is wrong: Paul.",
        "thanks": "Thank you for today! A word for whoever is next?",
        "note": "a man comes back tomorrow for the printer, no coffee left", "nothing": "nothing",
        "noted": "Noted for Karim and Inès, on duty Friday 4 December at 14:00:",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_shift_leaves_one_line_to_the_next_and_the_brief_is_one_screen(
    stage: Stage, language: str
) -> None:
    """B-5; J-3."""
    told = BRIEF[language]
    paul, zoe, karim, ines = await team(stage, language, "Paul", "Zoé", "Karim", "Inès")
    await paul.says(told["keys"])
    await paul.says(told["book"])
    await paul.says(told["define"])
    await paul.says(told["yes"])
    for actor, taken in ((zoe, "today"), (karim, "tomorrow"), (ines, "tomorrow")):
        await actor.says(told[taken])
        await actor.presses(told["show"])
    await stage.until(at(3, 17, 56))
    assert zoe.reads.startswith(told["thanks"])
    await zoe.says(told["note"])
    assert zoe.reads.startswith(told["noted"])
    async with stage.lodge.database.work() as work:
        house = (await Houses(work, 0).all())[0].id
        made = Event(0, 0, None, UserText("Repair café"), at(3, 9), state="published")
        event = await Events(work, house).add(made)
        await Occasions(work, house).add(event.id, Span(at(4, 16), at(4, 18)))
    await stage.until(at(4, 13, 50))
    await karim.says(told["brief"])
    for part in ("lead", "with", "where", "booked", "event", "from", "call"):
        assert told[part] in karim.reads
    await stage.until(at(4, 14, 5))
    assert sum(told["note"] in one for one in read_by(karim)) == 1
    await stage.until(at(4, 17, 59))
    await karim.says(told["nothing"])
    assert "Karim" in karim.reads
    await stage.until(at(5, 9))
    assert sum(told["thanks"] in one for one in read_by(karim)) == 1
