"""D-1, D-2, D-4: who can help, asked in circles, named after a yes and never before; an honest end; what stands is asked about twice a year."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.moments import Span
from bot.core.text import UserText
from bot.store.community.people import Role
from bot.store.helping.offers import Offers
from bot.store.programme.events import Event, Events
from bot.store.programme.occasions import Occasions
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, know, read_by, words

SAID = {
    "fr": {
        "offer": "je peux aider en couture",
        "ask": "@loge qui peut m'aider à réparer une fermeture éclair ?",
        "asked": "Je demande à 3 personnes qui ont dit oui pour : couture.",
        "by": "Je reviens vers toi au plus tard vendredi 4 décembre à 9 h.",
        "meet": "Awa, voici Lou. Lou, voici Awa.",
        "taken": "Merci, quelqu'un s'en occupe : « réparer une fermeture éclair ».",
    },
    "en": {
        "offer": "I can help with sewing",
        "ask": "@loge who can help me fix a zip on my coat?",
        "asked": "I ask 3 people who said yes to: sewing.",
        "by": "I come back to you by Friday 4 December at 09:00.",
        "meet": "Awa, this is Lou. Lou, this is Awa.",
        "taken": "Thank you, somebody was found: “fix a zip on my coat”.",
    },
}


FRESH = {
    "fr": {
        "offer": "je peux aider en impression 3D, allemand, réparation de vélos", "german": "allemand",
        "choices": "oui, tout|changer quelque chose|tout mettre en pause", "yes": "oui",
        "holds": "reparti pour six mois", "silent": "Sans réponse de ta part", "mine": "mes offres",
        "paused": "allemand (en pause)", "again": "Toujours d'accord ?",
    },
    "en": {
        "offer": "I can help with 3D printing, German, bike repair", "german": "German",
        "choices": "yes, all of it|change something|pause it all", "yes": "yes",
        "holds": "another half year", "silent": "You did not say whether it still holds", "mine": "my offers",
        "paused": "German (paused)", "again": "Does it still hold?",
    },
}  # fmt: skip


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """What everybody here speaks."""
    return str(request.param)


def asked(actor: Actor) -> int:
    """How often their phone rang for a request; also where it reads otherwise by now."""
    heard = actor.stage.networks[actor.network].heard
    return sum("sew" in words(one) for one in heard if one.channel == actor.direct and one.presentation.rings)


async def crowd(stage: Stage, language: str, *names: str) -> list[Actor]:
    """Members who speak one language."""
    actors = [stage.actor(name) for name in names]
    for actor in actors:
        await know(stage, actor, Role.MEMBER, language=language)
    return actors


async def offering(words: str, *actors: Actor) -> None:
    """They offer that, and agree to what they read."""
    for actor in actors:
        await actor.says(words)
        await actor.says("1")


async def test_d_1_and_j_5_three_who_offered_it_are_asked_and_the_first_yes_introduces_two(
    stage: Stage, language: str
) -> None:
    said = SAID[language]
    lou, awa, kim, jo, max_ = await crowd(stage, language, "lou", "awa", "kim", "jo", "max")
    await offering(said["offer"], awa, kim, jo)
    await lou.says(said["ask"], to=GENERAL)
    public = lou.sees(GENERAL)
    assert said["asked"] in public
    assert said["by"] in public
    assert len(lou.offered) == 3  # private, the whole channel, or nobody: seen by Lou alone
    assert not any(name in public + lou.reads for name in ("Awa", "Kim", "Jo"))
    assert [len(one.rung) for one in (awa, kim, jo, max_)] == [1, 1, 1, 0]
    assert "Lou" not in awa.reads
    await stage.restart()
    await kim.presses("pas cette fois" if language == "fr" else "not this time")
    await jo.presses("plus jamais" if language == "fr" else "never")
    before = len(lou.standing())
    await awa.says("oui" if language == "fr" else "yes")
    assert said["meet"] in awa.reads
    assert said["meet"] in lou.rung[-1]
    assert [one for one in read_by(lou) if "Kim" in one or "Jo" in one] == []
    assert len(lou.standing()) == before + 1
    assert said["asked"] in lou.sees(GENERAL)  # no name in the channel, afterwards neither


async def test_who_said_never_again_is_asked_no_more_at_once_and_nobody_more_than_twice_a_month(
    stage: Stage,
) -> None:
    lou, awa, jo = await crowd(stage, "en", "lou", "awa", "jo")
    await offering("I can help with sewing", awa, jo)
    for number, thing in enumerate(("a zip", "a button", "a hem"), 1):
        await lou.says(f"who can help me sew {thing}?")
        if number == 1:
            await jo.presses("never for this again")
            assert "I ask you no more for: sewing" in jo.reads
        await lou.says("!cancel" if number == 1 else "oops")
        await stage.wait(timedelta(hours=1))
    assert asked(jo) == 1
    assert asked(awa) == 2
    assert "Whoever offered that cannot be asked now" in " ".join(read_by(lou))
    await stage.wait(timedelta(days=31))
    await lou.says("who can help me sew a curtain?")
    assert asked(awa) == 3


async def test_d_2_who_nobody_helps_is_asked_before_a_channel_reads_it_and_the_end_is_honest(
    stage: Stage, language: str
) -> None:
    french = language == "fr"
    names = ("lou", "awa", "kim", "jo", "max", "ida")
    lou, *helpers = await crowd(stage, language, *names)
    sam = stage.actor("sam")
    await know(stage, sam, Role.CONCIERGE, language=language)
    await lou.joins(GENERAL)
    await offering(SAID[language]["offer"], *helpers)
    await lou.says("qui peut m'aider à recoudre un bouton ?" if french else "who can help me sew a button?")
    assert [len(one.rung) for one in helpers] == [1, 1, 1, 0, 0]
    await stage.restart()
    await stage.until(NOW + timedelta(days=1))
    assert [len(one.rung) for one in helpers] == [1, 1, 1, 1, 1]
    assert lou.rung == []
    await stage.kill()
    await stage.start()
    await stage.until(NOW + timedelta(days=2))
    assert "#general" in lou.rung[-1]
    assert read_by(lou, GENERAL) == []
    await lou.says("oui" if french else "yes")
    (posted,) = read_by(lou, GENERAL)
    assert ("recoudre un bouton" if french else "sew a button") in posted
    assert "Lou" not in posted
    assert sam.rung == []
    await stage.until(NOW + timedelta(days=4))
    assert len(sam.rung) == 1
    await stage.restart()
    await stage.until(NOW + timedelta(days=7, minutes=1))
    assert ("Je n'ai trouvé personne" if french else "I did not find anyone") in lou.rung[-1]
    assert not any(name.capitalize() in one for name in names[1:] for one in read_by(lou))
    told = len(lou.rung), [len(one.rung) for one in helpers]
    await stage.wait(timedelta(days=30))
    assert (len(lou.rung), [len(one.rung) for one in helpers]) == told
    (late,) = await crowd(stage, language, "zoe")
    await offering(SAID[language]["offer"], late)
    await lou.says("oui" if french else "yes")
    assert len(late.rung) == 1


async def test_where_nobody_offered_it_that_is_said_at_once_and_the_asker_chooses(stage: Stage) -> None:
    lou, awa = await crowd(stage, "en", "lou", "awa")
    await lou.says("who can help me trim my hedge?")
    assert lou.reads.startswith("Nobody has offered that here yet: “trim my hedge”.")
    await lou.presses("leave it")
    assert awa.rung == []
    await awa.says("I can help with hedge trimming")
    await awa.says("yes")
    assert "Somebody offers now what may help with “trim my hedge”." in lou.reads
    await lou.says("yes")
    assert "trim my hedge" in awa.rung[-1]


async def test_who_pauses_about_a_topic_is_not_asked_about_it(stage: Stage) -> None:
    lou, awa = await crowd(stage, "en", "lou", "awa")
    await offering("I can help with sewing, German", awa)
    await awa.says("!pause topic: sewing")
    await lou.says("who can help me sew a button?")
    assert awa.rung == []
    await lou.presses("leave it")
    await lou.says("who can help me translate a letter into German?")
    assert len(awa.rung) == 1


async def test_where_nobody_is_found_what_the_programme_has_of_it_is_told(stage: Stage) -> None:
    (lou,) = await crowd(stage, "en", "lou")
    start = NOW + timedelta(days=9, hours=5)
    async with stage.lodge.database.work() as work:
        for title, state in (
            ("Repair café: toasters and lamps", "published"),
            ("Repair of toasters", "proposed"),
        ):
            event = await Events(work, 1).add(Event(0, 0, None, UserText(title), NOW, state=state))  # type: ignore[arg-type]
            await Occasions(work, 1).add(event.id, Span(start, start + timedelta(hours=2)))
    await lou.says("who can help me repair my toaster?")
    assert "This may help: Repair café: toasters and lamps, Saturday 12 December at 14:00." in lou.reads
    assert "Repair of toasters" not in lou.reads


async def test_of_a_private_request_no_channel_reads(stage: Stage) -> None:
    lou, awa = await crowd(stage, "en", "lou", "awa")
    await lou.joins(GENERAL)
    await offering("I can help with sewing", awa)
    await lou.says("@loge who can help me sew a button?", to=GENERAL)
    await lou.presses("keep it private")
    before = read_by(lou, GENERAL)
    await stage.wait(timedelta(days=9))
    assert read_by(lou, GENERAL) == before


async def test_a_request_whose_message_is_deleted_is_asked_of_nobody_any_more(stage: Stage) -> None:
    lou, awa = await crowd(stage, "en", "lou", "awa")
    await offering("I can help with sewing", awa)
    await lou.says("@loge who can help me sew a button?", to=GENERAL, message="m-1")
    await lou.takes_back("m-1", to=GENERAL)
    assert awa.reads == "It is over, thank you: “sew a button”."
    assert awa.offered == []


async def test_what_is_solved_thanks_the_helper_and_nothing_is_noted_of_them_without_their_yes(
    stage: Stage,
) -> None:
    lou, awa, kim = await crowd(stage, "en", "lou", "awa", "kim")
    await lou.joins(GENERAL)
    await offering("I can help with sewing", kim)
    await lou.says("@loge who can help me sew a button?", to=GENERAL)
    await lou.presses("ask the whole channel")
    await awa.says("@loge 1", to=GENERAL)
    assert "Awa, this is Lou." in lou.rung[-1]
    assert kim.reads.startswith("Thank you, somebody was found")
    await stage.wait(timedelta(days=3))
    assert "Did it work out: “sew a button”?" in lou.reads
    await lou.says("yes")
    await lou.presses("Awa")
    assert "Lou thanks you: “sew a button”." in awa.reads
    await awa.says("yes")
    assert "nothing is noted yet" in awa.reads
    await awa.says("no")
    await awa.says("my offers")
    assert "You offer nothing yet." in awa.reads
    await stage.wait(timedelta(days=20))
    assert sum("Did it work out" in one for one in read_by(lou)) == 1


@pytest.mark.parametrize("said", ["forget it", "actually no", "cancel"])
async def test_who_thinks_better_of_it_has_nobody_asked_any_more(stage: Stage, said: str) -> None:
    lou, awa = await crowd(stage, "en", "lou", "awa")
    await offering("I can help with sewing", awa)
    await lou.says("who can help me sew a button?")
    await lou.says(said)
    assert lou.reads == "I ask nobody any more: “sew a button”."
    assert awa.reads == "It is over, thank you: “sew a button”."


async def test_a_yes_taken_back_goes_on_with_the_next(stage: Stage) -> None:
    lou, awa, kim = await crowd(stage, "en", "lou", "awa", "kim")
    await offering("I can help with sewing", awa)
    await lou.says("who can help me sew a button?")
    await offering("I can help with sewing", kim)
    await awa.says("yes")
    await awa.says("oops")
    assert "Awa cannot after all" in lou.rung[-1]
    assert "sew a button" in kim.rung[-1]


async def test_who_wants_to_be_asked_later_is_and_only_where_nobody_came(stage: Stage) -> None:
    lou, awa, kim = await crowd(stage, "en", "lou", "awa", "kim")
    await offering("I can help with sewing", awa, kim)
    await lou.says("who can help me sew a button?")
    await awa.presses("ask me later")
    await kim.presses("ask me later")
    await stage.wait(timedelta(hours=4))
    assert [len(awa.rung), len(kim.rung)] == [1, 1]
    await kim.says("yes")
    assert "Kim, this is Lou." in lou.rung[-1]


async def test_d_4_what_is_offered_is_asked_about_every_six_months_and_paused_after_two_silences(
    stage: Stage, language: str
) -> None:
    told = FRESH[language]
    awa, kim = await crowd(stage, language, "awa", "kim")
    await offering(told["offer"], awa, kim)
    await stage.wait(timedelta(days=183))
    for actor in (awa, kim):
        assert told["german"] in actor.reads
        assert actor.offered == told["choices"].split("|")
    await awa.says(told["yes"])
    assert told["holds"] in awa.reads
    await stage.restart()
    await stage.wait(timedelta(days=29))
    assert told["silent"] in kim.reads
    await kim.says(told["mine"])
    assert told["paused"] in kim.reads
    await stage.wait(timedelta(days=160))
    assert told["again"] in awa.reads


async def test_an_offer_may_be_changed_by_a_word_paused_and_taken_away(stage: Stage) -> None:
    (awa,) = await crowd(stage, "en", "awa")
    await awa.says("I can help with sewing, a ladder")
    await awa.says("once")
    assert "at most once a month" in awa.reads
    await awa.says("anyone")
    assert "visitors too" in awa.reads
    await awa.says("yes")
    await awa.says("my offers")
    await awa.says("ladder")
    assert awa.reads.startswith("You have: a ladder")
    await awa.presses("pause it")
    await awa.says("oops")
    await awa.says("my offers")
    assert awa.offered == ["sewing", "a ladder"]
    await awa.says("1")
    await awa.presses("take it away")
    await awa.says("my offers")
    assert "sewing" not in awa.reads


async def test_among_many_offers_that_do_not_hold_the_one_that_does_is_found(stage: Stage) -> None:
    lou, awa = await crowd(stage, "en", "lou", "awa")
    await offering("I can help with sewing", awa)
    async with stage.lodge.database.work() as work:
        ours = (await Offers(work, 1).all())[0]
        for number in range(200):
            paused = replace(ours, words=UserText(f"sewing {number}"), paused=ours.confirmed_at)
            await Offers(work, 1).add(paused)
    await lou.says("who can help me sew a button?")
    assert len(awa.rung) == 1
