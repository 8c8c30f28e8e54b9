"""Who cannot hold a shift says so and has nothing to do: somebody is looked for, whole or in part, else a human closes and announces."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.community.people import People, Role
from bot.store.helping.rallies import Rallies
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.rota.volunteers import Volunteers
from bot.store.spaces.rooms import Rooms
from bot.testing import Actor, Stage
from tests.stories.house import NOW, PARIS, all_heard, know, read_by

Told = Mapping[str, str]
ROTA, NEWS = "#permanences", "#annonces"
EVENING = NOW.replace(hour=16, minute=58)


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


async def crew(stage: Stage, language: str, *names: str) -> list[Actor]:
    """The coordinator, then concierges; the channel of the rota and that of announcements."""
    actors = [stage.actor(name.lower(), "terminal", name) for name in names]
    for number, actor in enumerate(actors):
        await know(stage, actor, Role.CONCIERGE if number else Role.COORDINATOR, language=language)
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0].id
        for name, purpose in ((ROTA, Purpose.ROTA), (NEWS, Purpose.ANNOUNCEMENTS)):
            await Channels(work, house).put(Address("terminal", name), name, purpose, language=language)
    return actors


B1: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm accueil tous les jeudis de 18h à 21h, une personne",
        "yes": "oui",
        "take": "je prends la perm de ce soir",
        "ready": "ok dernière minute",
        "book": "réserve la salle bleue ce soir de 20h à 21h",
        "cannot": "je suis malade, je peux pas faire la perm de 18h",
        "nothing": "Je cherche quelqu'un, tu n'as rien à faire.",
        "asked": "Il manque quelqu'un : Accueil, jeudi 3 décembre, de 18 h à 21 h. Tu peux venir ?",
        "posted": "On cherche quelqu'un : Accueil, jeudi 3 décembre, de 18 h à 21 h.",
        "part": "jusqu'à 19",
        "holds": "Merci ! C'est à ton nom : Accueil, jeudi 3 décembre, de 18 h à 19 h 30.",
        "rest": "Il manque quelqu'un : Accueil, jeudi 3 décembre, de 19 h 30 à 21 h. Tu peux venir ?",
        "choices": "je viens|fermer à 19 h 30, et l'annoncer|j'appelle quelqu'un",
        "close": "fermer à 19",
        "news": "Aujourd'hui : Accueil ferme à 19 h 30 au lieu de 21 h.",
        "booked": "Salle bleue, jeudi 3 décembre, de 20 h à 21 h",
    },
    "en": {
        "define": "new shift welcome desk every Thursday 18:00 to 21:00, one person",
        "yes": "yes",
        "take": "take the shift tonight",
        "ready": "I'm ok for last minute",
        "book": "book the blue room tonight 20:00 to 21:00",
        "cannot": "sorry, I can't do my shift tonight",
        "nothing": "I am looking for somebody; there is nothing that you need to do.",
        "asked": "Somebody is missing: Welcome desk, Thursday 3 December, 18:00 to 21:00. Can you come?",
        "posted": "Somebody is looked for: Welcome desk, Thursday 3 December, 18:00 to 21:00.",
        "part": "only until 19:30",
        "holds": "Thank you! You hold it: Welcome desk, Thursday 3 December, 18:00 to 19:30.",
        "rest": "Somebody is missing: Welcome desk, Thursday 3 December, 19:30 to 21:00. Can you come?",
        "choices": "I'll come|close at 19:30, and announce it|I call somebody",
        "close": "close at 19:30",
        "news": "Today: Welcome desk closes at 19:30 instead of 21:00.",
        "booked": "Thursday 3 December, 20:00 to 21:00",
    },
}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_who_drops_out_an_hour_before_rests_and_what_nobody_can_hold_is_closed_and_announced(
    stage: Stage, language: str, lea: Actor
) -> None:
    told = B1[language]
    ref, marc, ines, paul, zoe = await crew(stage, language, "Ref", "Marc", "Inès", "Paul2", "Zoé")
    await know(stage, lea, Role.MEMBER, language=language)
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await marc.says(told["take"])
    for one in (ines, paul, zoe):
        await one.says(told["ready"])
    await lea.says(told["book"])
    await stage.until(EVENING)
    await marc.says(told["cannot"])
    assert told["nothing"] in marc.reads
    assert [one.reads.startswith(told["asked"]) for one in (ines, paul, zoe)] == [True] * 3
    assert not any("Marc" in said for one in (ines, paul, zoe) for said in read_by(one))
    await stage.restart()
    await stage.until(EVENING.replace(hour=17, minute=20))
    assert read_by(ref, ROTA)[-1].startswith(told["posted"])
    await zoe.presses(told["part"])
    assert zoe.reads.startswith(told["holds"])
    assert ines.reads.startswith(told["rest"])
    await stage.until(EVENING.replace(hour=17, minute=40))
    assert [label.replace("\u202f", " ").replace("\xa0", " ") for label in ref.offered] == told[
        "choices"
    ].split("|")
    await ref.presses(told["close"])
    assert read_by(ref, NEWS) == [told["news"]]
    assert read_by(ref, ROTA) == [told["news"]]
    assert paul.reads == marc.reads == told["news"]
    assert ines.offered == []
    await stage.wait(timedelta(minutes=20))
    assert told["booked"] in lea.reads
    assert lea.rung
    async with stage.lodge.database.reading() as work:
        house = (await Houses(work).all())[0]
        (closure,) = await Rooms(work, house.id).closures(Span(EVENING, EVENING.replace(hour=22)))
    assert (closure.span.start.hour, closure.span.end.hour) == (19, 21)


async def one_evening(stage: Stage) -> list[Actor]:
    """Marc holds tonight, Zoé and Inès may be asked."""
    ref, marc, ines, zoe = await crew(stage, "en", "Ref", "Marc", "Inès", "Zoé")
    await ref.says("new shift bar every Thursday 18:00 to 21:00")
    await ref.says("yes")
    await marc.says("take the shift tonight")
    await marc.says("no, keep it to the team")
    for one in (ines, zoe):
        await one.says("I'm ok for last minute")
    await stage.until(EVENING)
    return [ref, marc, ines, zoe]


async def test_the_first_yes_wins_the_second_is_thanked_and_who_dropped_out_is_at_ease(stage: Stage) -> None:
    _ref, marc, ines, zoe = await one_evening(stage)
    await marc.says("I can't come tonight")
    assert "take care of yourself" in marc.reads
    await ines.says("ok I'm coming!")
    assert ines.reads.startswith("Thank you! You hold it: Bar, Thursday 3 December, 18:00 to 21:00.")
    assert "Inès comes in your place" in marc.reads
    assert zoe.reads.startswith("Thank you, somebody was found")
    await zoe.says("yes")
    assert zoe.reads.startswith("Thank you! Somebody was faster: Bar, Thursday 3 December")
    await zoe.says("I take the shift P-1")
    assert zoe.offered == ["take over from Inès"]
    await ines.says("oops")
    assert zoe.reads.startswith(
        "Somebody is missing: Bar, Thursday 3 December, 18:00 to 21:00. Can you come?"
    )
    await zoe.says("show me the rota")
    assert "1 person is missing" in zoe.reads


async def test_whom_and_where_no_network_of_ours_reaches_is_not_waited_for_and_every_channel_of_the_rota_is_asked(
    stage: Stage,
) -> None:
    """On two networks a house has two such channels; what is said on one that we are not on would wait for nobody."""
    _ref, marc, ines, zoe = await one_evening(stage)
    await know(stage, stage.actor("kim", "matrix"), Role.CONCIERGE, language="en")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0].id
        people = People(work, house)
        gone = await people.meet(Address("elsewhere", "gone"), UserText("Gone"))
        await people.save(replace(gone, roles=frozenset({Role.CONCIERGE})))
        await Volunteers(work, house).wish(gone.id, last_minute=True)
        for network in ("matrix", "elsewhere"):
            await Channels(work, house).put(Address(network, ROTA), ROTA, Purpose.ROTA, language="en")
    await marc.says("I can't do my shift tonight")
    await ines.says("no, sorry")
    await zoe.says("not available")
    posted = [str(one.channel) for one in all_heard(stage) if one.channel.native == ROTA]
    assert sorted(posted) == [f"matrix:{ROTA}", f"terminal:{ROTA}"]
    await zoe.says("@loge I can do it", ROTA)
    assert zoe.reads.startswith("Thank you! You hold it")
    await ines.says("@loge I'll do it", ROTA)
    assert ines.reads.startswith("Thank you! Somebody was faster")
    async with stage.lodge.database.reading() as work:
        assert gone.id not in await Rallies(work, house).asked(1)


async def test_who_can_after_all_takes_it_back_and_nobody_is_asked_any_more(stage: Stage) -> None:
    ref, marc, ines, _zoe = await one_evening(stage)
    await marc.says("I can't do my shift tonight")
    await marc.says("oops")
    assert marc.reads == "Undone: you hold it again: Bar, Thursday 3 December, 18:00 to 21:00."
    assert ines.offered == []
    await stage.until(datetime(2026, 12, 3, 20, tzinfo=PARIS))
    assert not any("Nobody was found" in said for said in read_by(ref))


@pytest.mark.parametrize(
    ("language", "can"), [("fr", "ah finalement je peux"), ("en", "I can make it after all")]
)
async def test_who_has_to_decide_still_has_after_taking_a_yes_back_and_who_can_after_all_ends_it(
    stage: Stage, language: str, can: str
) -> None:
    told = B1[language]
    stage.clock.set(EVENING)
    ref, marc = await crew(stage, language, "Ref", "Marc")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await marc.says(can)
    before = marc.reads
    await marc.says(told["take"])
    await marc.says(told["cannot"])
    await stage.until(EVENING.replace(hour=17, minute=40))
    choices = ref.offered
    assert len(choices) == 3
    await ref.presses(choices[0])
    await ref.says("oups")
    assert ref.offered == choices
    assert read_by(ref, ROTA)[-1].startswith(told["posted"])
    await marc.says(can)
    assert ref.offered == []
    assert not read_by(ref, ROTA)[-1].startswith(told["posted"])
    await ref.says("2")
    assert ref.reads.startswith({"fr": "C'est déjà réglé", "en": "That is settled already"}[language])
    await marc.says(can)
    assert marc.reads == before


async def test_a_coordinator_who_calls_somebody_stops_nobody_who_was_asked(stage: Stage) -> None:
    ref, marc, ines, zoe = await one_evening(stage)
    await marc.says("I can't do my shift tonight")
    await zoe.says("only until 19:30")
    await stage.until(EVENING.replace(hour=17, minute=40))
    await ref.presses(ref.offered[2])
    assert ref.reads.startswith("Very well, you call: Bar, Thursday 3 December")
    await zoe.says("I can only stay until 19:00")
    assert "19:00 to 19:30" in zoe.reads
    await ines.says("i'm in")
    assert "19:00 to 21:00" in ines.reads


async def test_where_the_house_closes_meanwhile_nobody_is_looked_for_any_more(stage: Stage) -> None:
    ref, marc, ines, _zoe = await one_evening(stage)
    await marc.says("I can't do my shift tonight")
    await stage.until(EVENING.replace(hour=17, minute=20))
    await ref.says("close the house tonight from 18:00")
    await ref.says("yes")
    told = "The house is closed then: Bar, Thursday 3 December, 18:00 to 21:00."
    assert ines.reads == read_by(ref, ROTA)[-1] == told
    await ref.says("show me the rota tonight")
    assert ref.reads.startswith("The house is closed then:")
    await ines.says("yes")
    assert "That is over by now" in ines.reads


async def test_who_is_found_in_another_way_ends_the_search_and_a_drop_far_ahead_hurries_nobody(
    stage: Stage,
) -> None:
    ref, marc, ines, zoe = await one_evening(stage)
    await marc.says("take the shift on Thursday 10 December")
    await marc.says("I can't do my shift P-2")
    before = len(ref.rung)
    await ref.says("put Zoé down for the shift P-2")
    assert "Somebody was found, you can be at ease" in marc.reads
    assert ines.offered == []
    assert len(ref.rung) == before
    assert zoe.reads.startswith("Ref put you on the rota: Bar, Thursday 10 December")


@pytest.mark.parametrize(
    ("language", "cannot", "later"),
    [
        ("fr", "je suis malade, je peux pas faire la perm", "je prends la perm de jeudi 10 décembre"),
        ("en", "I can't do my shift", "I take the shift on Thursday 10 December"),
    ],
)
async def test_the_only_shift_one_has_is_meant_where_it_is_soon_and_of_two_it_is_asked_which(
    stage: Stage, language: str, cannot: str, later: str
) -> None:
    told = B1[language]
    stage.clock.set(EVENING)
    ref, marc, zoe = await crew(stage, language, "Ref", "Marc", "Zoé")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await marc.says(later)
    await zoe.says(later.replace("10", "17"))
    await marc.says(told["take"])
    await marc.says(cannot)
    assert len(marc.offered) == 2
    await marc.presses("10")
    await marc.says(cannot)
    assert told["nothing"] in marc.reads
    await zoe.says(cannot)
    assert "17" in zoe.reads
    assert len(zoe.offered) == 2


TWO: Mapping[str, Told] = {
    "fr": {
        "define": "crée une perm bar tous les jeudis de 18h à 21h, 2 personnes",
        "yes": "oui",
        "take": "je prends la perm de ce soir",
        "cannot": "je peux pas faire la perm ce soir",
        "can": "je peux",
        "replaced": "Inès vient à ta place : Bar",
        "sought": "Il manque quelqu'un : Bar",
        "ease": "C'est pourvu, tu peux te reposer : Bar",
    },
    "en": {
        "define": "new shift bar every Thursday 18:00 to 21:00, 2 people",
        "yes": "yes",
        "take": "take the shift tonight",
        "cannot": "I can't do my shift tonight",
        "can": "I can",
        "replaced": "Inès comes in your place: Bar",
        "sought": "Somebody is missing: Bar",
        "ease": "Somebody was found, you can be at ease: Bar",
    },
}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_of_two_who_cannot_come_each_is_replaced_and_each_is_told(stage: Stage, language: str) -> None:
    told = TWO[language]
    ref, marc, bea, ines, zoe = await crew(stage, language, "Ref", "Marc", "Béa", "Inès", "Zoé")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    for actor in (marc, bea):
        await actor.says(told["take"])
    await stage.until(EVENING)
    for actor in (marc, bea):
        await actor.says(told["cannot"])
    await stage.wait(timedelta(minutes=12))
    await ines.says(f"@loge {told['can']}", ROTA)
    assert marc.reads.startswith(told["replaced"])
    assert not bea.reads.startswith(told["ease"])
    await stage.restart()
    await stage.wait(timedelta(minutes=1))
    await zoe.says(told["take"])
    assert bea.reads.startswith(told["ease"])
    assert sum(told["ease"] in said for said in read_by(marc)) == 0


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_who_has_to_go_is_covered_from_then_on_and_who_is_not_on_duty_then_is_asked_nothing(
    stage: Stage, language: str
) -> None:
    told = TWO[language]
    goes = {"fr": "il faut que je file à 20h", "en": "I have to leave at 20:00"}[language]
    rest = {"fr": "de 20 h à 21 h", "en": "20:00 to 21:00"}[language]
    none = {"fr": "Tu n'es pas de perm à ce moment-là", "en": "You are not on duty then"}[language]
    ref, marc, bea = await crew(stage, language, "Ref", "Marc", "Béa")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    await marc.says(told["take"])
    await stage.until(EVENING.replace(hour=18, minute=30))
    await bea.says({"fr": "je prends la perm du 10", "en": "take the shift on 10 December"}[language])
    await bea.says(goes)
    assert bea.reads.startswith(none)
    await marc.says(goes)
    assert rest in marc.reads


async def test_who_was_forgotten_since_is_told_nothing_and_stands_in_nobody_s_way(stage: Stage) -> None:
    told = TWO["en"]
    ref, marc, bea, zoe = await crew(stage, "en", "Ref", "Marc", "Béa", "Zoé")
    await ref.says(told["define"])
    await ref.says(told["yes"])
    for actor in (marc, bea):
        await actor.says(told["take"])
        await actor.says(told["cannot"])
    await marc.says("erase my data")
    await marc.says("erase everything")
    await stage.wait(timedelta(minutes=10))
    before = len(read_by(marc))
    for actor in (zoe, ref):
        await actor.says(told["take"])
    assert bea.reads.startswith(told["ease"])
    assert len(read_by(marc)) == before
