"""The programme: proposed, read by the team, posted; who comes, who waits, who may know."""

from datetime import datetime, timedelta

import pytest

from bot.store.community.people import People, Role
from bot.testing import Stage
from tests.stories.house import PARIS, know, read_by
from tests.stories.programme import PROG, SEWING, TEAM, TITLE, Troupe, troupe_of
from tests.stories.test_waiting import rung

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
HOUR = timedelta(hours=1)


@pytest.fixture
async def troupe(stage: Stage, request: pytest.FixtureRequest) -> Troupe:
    """In the language of the story, else in English."""
    language = (
        request.node.callspec.params.get("language", "en") if hasattr(request.node, "callspec") else "en"
    )
    return await troupe_of(stage, language)


def say(troupe: Troupe, french: str, english: str) -> str:
    return french if troupe.language == "fr" else english


@LANGUAGES
async def test_who_brings_more_than_there_are_places_is_offered_as_many_as_there_are(
    troupe: Troupe, language: str
) -> None:
    await troupe.published()
    await troupe.ben.says(
        say(troupe, "je viens à la couture avec 2 amis", "I'm coming to the sewing workshop with 2 friends")
    )
    assert troupe.ben.offered == [say(troupe, "venir à 2", "come as 2")]
    await troupe.ben.says(say(troupe, "non", "no"))
    assert say(troupe, "je ne change rien", "nothing was changed") in troupe.ben.reads
    await troupe.ben.says(
        say(troupe, "je viens à la couture avec 2 amis", "I'm coming to the sewing workshop with 2 friends")
    )
    await troupe.ben.says(say(troupe, "oui", "yes"))
    assert TITLE[language] in troupe.ben.reads
    assert say(troupe, "Complet : les 2 places sont prises", "Full: all 2 places") in troupe.ben.sees(PROG)


@LANGUAGES
async def test_c_1_what_is_proposed_has_its_room_kept_is_read_by_the_team_and_posted(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    awa, nour = troupe.awa, troupe.nour
    await awa.says(SEWING[language])
    assert TITLE[language] in awa.reads
    assert say(troupe, "Brouillon E-1", "Draft E-1") in awa.reads
    assert (
        say(
            troupe,
            "Je garde Salle bleue jusqu'au samedi 5 décembre à 9 h",
            "Salle bleue is kept until Saturday 5",
        )
        in awa.reads
    )
    await troupe.ben.says("book the blue room on 12 December 15:00 to 16:00")
    assert say(troupe, "je n'ai rien réservé", "you have no booking") in troupe.ben.reads
    assert TITLE[language] in nour.sees(TEAM)
    await stage.restart()
    await nour.presses(say(troupe, "publier", "publish"))
    assert len(read_by(nour, TEAM)) == 1
    assert say(troupe, "C'est publié", "Published") in nour.sees(TEAM)
    (post,) = read_by(nour, PROG)
    assert TITLE[language] in post
    assert say(troupe, "Places prises : 0 sur 2", "0 of 2 places taken") in post
    assert say(troupe, "Ton événement est publié", "Your event is published") in rung(awa)[-1]
    await awa.says(
        say(troupe, "annonce de E-1 : apportez vos tissus", "announcement for E-1: apportez vos tissus")
    )
    (post,) = read_by(nour, PROG)
    assert "apportez vos tissus" in post


@LANGUAGES
async def test_a_refusal_takes_the_words_of_the_team_to_its_host_and_frees_the_room(
    troupe: Troupe, language: str
) -> None:
    await troupe.awa.says(SEWING[language])
    await troupe.nour.says("refuse E-1: trop de bruit")
    assert "trop de bruit" in rung(troupe.awa)[-1]
    assert read_by(troupe.nour, PROG) == []
    await troupe.ben.says("book the blue room on 12 December 15:00 to 16:00")
    assert "R-" in troupe.ben.reads
    await troupe.ines.says("publish E-1")
    assert say(troupe, "C'est refusé", "Refused") in troupe.ines.reads


async def test_nobody_publishes_their_own_proposal_unless_alone_in_the_team(troupe: Troupe) -> None:
    nour = troupe.nour
    await nour.says(SEWING["en"])
    await nour.says("publish E-1")
    assert "somebody else of the people on duty" in nour.reads
    await know(troupe.stage, troupe.ines, Role.MEMBER, language="en")
    await nour.says("propose a film club Sunday 13 December 15:00 to 17:00")
    assert nour.reads.startswith("Published: Film club")
    assert "Film club" in nour.sees(PROG)


async def test_a_proposal_that_nobody_answers_ends_after_two_days_and_its_host_knows(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.awa.says(SEWING["en"])
    await stage.wait(49 * HOUR)
    assert "Nobody of the people on duty answered in time: Sewing workshop" in rung(troupe.awa)[-1]
    assert "Nobody answered in time" in troupe.nour.sees(TEAM)
    await troupe.ben.says("book the blue room on 12 December 15:00 to 16:00")
    assert "R-" in troupe.ben.reads


@LANGUAGES
async def test_c_2_who_comes_too_late_waits_in_order_and_is_offered_a_place_for_a_while(
    troupe: Troupe,
    stage: Stage,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    await troupe.published()
    come, not_come = say(troupe, "j'y vais", "I come"), say(troupe, "je ne viens pas", "I do not come")
    for actor in (troupe.awa, troupe.cara, troupe.ben, troupe.dan):
        await actor.presses(come)
    assert say(troupe, "Personne n'attend avant toi", "You are the first there") in troupe.ben.reads
    assert say(troupe, "position 2", "place 2") in troupe.dan.reads
    assert say(troupe, "Complet : les 2 places sont prises", "Full: all 2 places") in troupe.ben.sees(PROG)
    await stage.restart()
    await troupe.cara.presses(not_come)
    (offer,) = rung(troupe.ben)
    assert say(troupe, "jusqu'à 17 h", "until 17:00") in offer
    await stage.wait(8 * HOUR + timedelta(minutes=1))
    assert len(rung(troupe.dan)) == 1
    await troupe.dan.says(say(troupe, "oui", "yes"))
    assert say(troupe, "C'est noté, tu viens", "Noted: you come") in troupe.dan.reads
    await troupe.awa.says(say(troupe, "passe E-1 à 3 places", "make E-1 3 places"))
    await troupe.cara.presses(come)
    await troupe.nour.says(say(troupe, "qui vient à E-1 ?", "who comes to E-1?"))
    assert "Awa" in troupe.nour.reads
    assert "Cara" in troupe.nour.reads
    assert say(troupe, "3 personnes viennent", "3 people come") in troupe.nour.reads


async def test_in_the_last_two_hours_a_place_is_offered_to_all_who_wait_and_never_after_the_start(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    for actor in (troupe.awa, troupe.cara, troupe.ben, troupe.dan):
        await actor.presses("I come")
    await stage.until(datetime(2026, 12, 12, 12, 30, tzinfo=PARIS))
    await troupe.cara.says("I can't come to the sewing workshop")
    assert "whoever takes it first has it" in rung(troupe.ben)[-1]
    assert "whoever takes it first has it" in rung(troupe.dan)[-1]
    await troupe.dan.says("yes")
    assert "Noted: you come" in troupe.dan.reads
    assert "faster" in troupe.ben.reads
    await stage.until(datetime(2026, 12, 12, 14, 1, tzinfo=PARIS))
    before = len(rung(troupe.ben))
    await troupe.awa.says("I can't come to the sewing workshop")
    assert len(rung(troupe.ben)) == before


async def test_companions_are_counted_and_one_person_has_one_word_by_whichever_account(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    await troupe.awa.says("make E-1 8 places")
    await troupe.ben.says("I'm coming to the sewing workshop with 2 friends")
    assert "3 of you come" in troupe.ben.reads
    twin = stage.actor("ben2", "discord", "Ben")
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        await people.add_identity(next(one for one in await people.all() if one.name == "Ben"), twin.identity)
    await twin.says("I'm coming to the sewing workshop with one friend")
    assert "2 of 8 places" in troupe.ben.sees(PROG)
    await twin.says("oops")
    assert "3 of 8 places" in troupe.ben.sees(PROG)


async def test_names_are_for_the_host_and_the_team_and_for_members_of_those_who_show_theirs(
    troupe: Troupe,
) -> None:
    await troupe.published()
    await troupe.ben.presses("I come")
    await troupe.cara.presses("perhaps")
    await troupe.awa.says("who comes to E-1?")
    assert "Come: Ben" in troupe.awa.reads
    assert "Perhaps: Cara" in troupe.awa.reads
    await troupe.dan.says("who comes to E-1?")
    assert "Ben" not in troupe.dan.reads
    await troupe.ben.says("show my name")
    await troupe.dan.says("who comes to E-1?")
    assert "Ben" in troupe.dan.reads
    assert "Cara" not in troupe.dan.reads


@LANGUAGES
async def test_the_agenda_tells_the_week_what_comes_next_and_one_event(troupe: Troupe, language: str) -> None:
    await troupe.published()
    await troupe.ben.says(say(troupe, "programme", "agenda"))
    assert (
        say(troupe, "Rien au programme pour ces sept", "Nothing is in the programme for the next seven")
        in troupe.ben.reads
    )
    assert TITLE[language] in troupe.ben.reads
    await troupe.ben.says(say(troupe, "y a quoi samedi 12 décembre ?", "what's on on 12 December?"))
    assert say(troupe, "2 places libres, E-1", "2 places left, E-1") in troupe.ben.reads
    await troupe.ben.says(say(troupe, "c'est quand l'atelier couture ?", "when is the sewing workshop?"))
    await troupe.ben.says(say(troupe, "j'y vais", "I come"))
    assert say(troupe, "C'est noté, tu viens", "Noted: you come") in troupe.ben.reads
    await troupe.ben.says(say(troupe, "annule", "cancel"))
    assert say(troupe, "tu ne viens pas", "you do not come") in troupe.ben.reads


async def test_what_is_proposed_where_the_room_is_taken_has_other_ways(troupe: Troupe) -> None:
    await troupe.ben.says("book the blue room 12 December 15:00 to 16:00")
    await troupe.awa.says(SEWING["en"])
    assert "Nothing is proposed yet" in troupe.awa.reads
    await troupe.awa.presses("without booking anything")
    assert "Draft E-1: Sewing workshop" in troupe.awa.reads
    await troupe.awa.says("oops")
    assert "not proposed any more" in troupe.awa.reads
    await troupe.awa.says("propose a thing yesterday 10:00 to 11:00")
    assert "past" in troupe.awa.reads
