"""The edges that all jobs share, where no other story tells them: a channel that is gone or goes on elsewhere, a Saturday, no year."""

from datetime import datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Left
from bot.store.community.people import Role
from bot.store.house.channels import Channels
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, PARIS, know, read_by
from tests.stories.programme import PROG, TITLE, Troupe, troupe_of
from tests.stories.test_announcements import speaks
from tests.stories.test_covers import ROTA, crew

BOTH = pytest.mark.parametrize("language", ["fr", "en"])
MONDAY = datetime(2026, 12, 7, 9, 1, tzinfo=PARIS)


def say(language: str, french: str, english: str) -> str:
    return french if language == "fr" else english


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "matrix"


async def programme(stage: Stage, language: str) -> tuple[Troupe, Actor]:
    """The workshop stands in the programme, and a coordinator looks after the house."""
    troupe = await troupe_of(stage, language)
    cleo = stage.actor("cleo", "matrix", "Cléo")
    await know(stage, cleo, Role.COORDINATOR, language=language)
    await troupe.published()
    return troupe, cleo


@BOTH
async def test_where_a_channel_is_gone_nothing_is_told_elsewhere_by_guess_and_the_coordinators_decide(
    stage: Stage, language: str
) -> None:
    troupe, cleo = await programme(stage, language)
    origin = stage.origin(cleo, Address("matrix", PROG), "gone")
    await stage.reports(Left(origin, me=True))
    assert say(language, "Je ne suis plus dans #prog", "I am no longer in #prog") in cleo.reads
    await stage.restart()
    await troupe.ben.says(say(language, "je viens à l'atelier couture", "I'm coming to the sewing workshop"))
    await stage.until(MONDAY)
    assert read_by(cleo, GENERAL) == []
    await cleo.presses(say(language, "dans les autres salons", "in the other channels"))
    await troupe.cara.says(say(language, "je viens à l'atelier couture", "I'm coming to the sewing workshop"))
    (post,) = read_by(cleo, GENERAL)
    assert TITLE[language] in post


async def test_where_a_room_is_upgraded_the_programme_and_the_rota_go_on_in_the_new_one(stage: Stage) -> None:
    troupe, _cleo = await programme(stage, "en")
    (ref,) = await crew(stage, "en", "Ref")
    await ref.says("new shift bar every Wednesday 18:00 to 21:00")
    await ref.says("yes")
    async with stage.lodge.database.work() as work:
        channels = Channels(work, 1)
        await channels.move(Address("matrix", PROG), Address("matrix", "#prog-2"))
        await channels.move(Address("terminal", ROTA), Address("terminal", "#rota-2"))
    await troupe.ben.says("I'm coming to the sewing workshop")
    await stage.until(MONDAY)
    posts = read_by(troupe.ben, "#prog-2")
    assert any("1 of 2 places taken" in one for one in posts)
    assert any(one.startswith("This week here") for one in posts)
    assert read_by(ref, "#rota-2")[0].startswith("1 of 1 shifts needs someone")
    assert not any(one.startswith("This week") for one in read_by(troupe.ben, PROG))
    assert read_by(ref, ROTA) == []


@BOTH
async def test_saturday_said_on_a_saturday_is_asked_about_before_anything_is_announced(
    stage: Stage, lea: Actor, paul: Actor, language: str
) -> None:
    await speaks(stage, paul, language)
    await stage.until(datetime(2026, 12, 5, 10, tzinfo=PARIS))
    await paul.says(
        say(
            language,
            "annonce samedi à 18h dans #general : le bal commence",
            "announce Saturday at 18:00 in #general: le bal commence",
        )
    )
    days = [say(language, f"samedi {day} décembre", f"Saturday {day} December") for day in (5, 12)]
    assert [day in label for day, label in zip(days, sorted(paul.offered), strict=False)]
    assert len([one for one in paul.offered if any(day in one for day in days)]) == 2, paul.offered
    await stage.restart()
    await paul.says("1")
    assert "le bal commence" in paul.reads
    assert days[0] in paul.reads
    await stage.until(datetime(2026, 12, 5, 18, 1, tzinfo=PARIS))
    assert read_by(lea, GENERAL) == []
    await stage.until(datetime(2026, 12, 12, 10, tzinfo=PARIS))
    await paul.says(
        say(language, "propose un bal samedi de 18h à 20h", "propose a ball on Saturday 18:00 to 20:00")
    )
    days = [say(language, f"samedi {day} décembre", f"Saturday {day} December") for day in (12, 19)]
    assert [any(day in label for label in paul.offered) for day in days] == [True, True]


@BOTH
async def test_a_date_without_a_year_is_the_next_one_and_its_year_is_told_where_it_is_far(
    stage: Stage, language: str
) -> None:
    troupe = await troupe_of(stage, language)
    await troupe.awa.says(
        say(
            language,
            "propose un repas le 2 janvier de 12h à 14h",
            "propose a lunch on 2 January 12:00 to 14:00",
        )
    )
    assert say(language, "samedi 2 janvier, de 12 h", "Saturday 2 January, 12:00") in troupe.awa.reads
    await troupe.awa.says(
        say(language, "propose un bal le 1er juin de 19h à 22h", "propose a ball on 1 June 19:00 to 22:00")
    )
    assert say(language, "mardi 1er juin 2027", "Tuesday 1 June 2027") in troupe.awa.reads
    await troupe.awa.says(
        say(
            language,
            "propose un goûter le 29 février de 15h à 17h",
            "propose a tea on 29 February 15:00 to 17:00",
        )
    )
    assert "2028" in troupe.awa.reads
    (ref,) = await crew(stage, language, "Ref")
    await ref.says(
        say(
            language,
            "annonce le 5 juin à 10h dans #annonces : le bal",
            "announce on 5 June at 10:00 in #annonces: le bal",
        )
    )
    assert say(language, "samedi 5 juin 2027", "Saturday 5 June 2027") in ref.reads
    await ref.says(say(language, "non", "no"))
    await ref.says(
        say(
            language,
            "crée une perm bar tous les samedis de 18h à 21h",
            "new shift bar every Saturday 18:00 to 21:00",
        )
    )
    await ref.says(say(language, "oui", "yes"))
    await ref.says(say(language, "je prends la perm du 2 janvier", "take the shift on 2 January"))
    assert say(language, "samedi 2 janvier, de 18 h", "Saturday 2 January, 18:00") in ref.reads
    await ref.says(say(language, "je prends la perm du 5 juin", "take the shift on 5 June"))
    assert say(language, "samedi 5 juin 2027", "Saturday 5 June 2027") in ref.reads


@BOTH
async def test_a_proposal_that_is_corrected_while_it_is_asked_about_is_the_corrected_one(
    stage: Stage, language: str
) -> None:
    troupe = await troupe_of(stage, language)
    await know(stage, troupe.awa, Role.CONCIERGE, language=language)
    said = say(language, "@loge propose un atelier couture", "@loge propose a sewing workshop")
    whole = say(language, " samedi 12 décembre de 14h à 17h", " Saturday 12 December 14:00 to 17:00")
    await troupe.awa.says(said, to=PROG, message="m-1")
    asked = len(read_by(troupe.awa, PROG))
    await troupe.awa.corrects("m-1", said + whole, to=PROG)
    assert len(read_by(troupe.awa, PROG)) == asked
    assert say(language, "Brouillon E-1", "Draft E-1") in troupe.awa.sees(PROG)
    await stage.wait(timedelta(minutes=1))
    await troupe.ben.says(said, to=PROG, message="m-2")
    await troupe.ben.takes_back("m-2", to=PROG)
    await stage.wait(timedelta(minutes=11))
    assert len(read_by(troupe.awa, PROG)) == asked
    assert troupe.ben.rung == []
