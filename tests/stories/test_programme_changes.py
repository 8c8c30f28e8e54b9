"""The programme changes: other hours, exceptions, cancellations; whoever comes hears of it once."""

import asyncio
from datetime import datetime, timedelta

from bot.testing import Stage
from tests.stories.house import PARIS, read_by
from tests.stories.programme import PROG, TEAM, TITLE, Troupe
from tests.stories.test_programme import LANGUAGES, say, troupe
from tests.stories.test_waiting import rung, said

__all__ = ["troupe"]

MINUTE = timedelta(minutes=1)
CLUB = {
    "fr": "propose un club de lecture tous les premiers jeudis du mois de 19h à 21h du 3 décembre au 1er avril dans la salle verte",
    "en": "propose a book club every first Thursday 19:00 to 21:00 from 3 December until 1 April in the green room",
}
NAME = {"fr": "club de lecture", "en": "book club"}


@LANGUAGES
async def test_c_3_two_changes_within_minutes_are_told_once_with_the_question_whether_one_still_comes(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    await troupe.published()
    await troupe.ben.presses(say(troupe, "j'y vais", "I come"))
    await troupe.cara.presses(say(troupe, "peut-être", "perhaps"))
    await troupe.awa.presses(say(troupe, "j'y vais", "I come"))
    heard = len(rung(troupe.awa))
    title = TITLE[language].lower()
    await troupe.awa.says(say(troupe, f"décale l'{title} à 15h", f"move the {title} to 15:00"))
    await stage.wait(3 * MINUTE)
    await stage.restart()
    await troupe.awa.says(say(troupe, f"décale l'{title} à 14h30", f"move the {title} to 14:30"))
    assert rung(troupe.ben) == []
    await stage.wait(6 * MINUTE)
    (told,) = rung(troupe.ben)
    assert say(troupe, "de 14 h 30 à 17 h 30", "14:30 to 17:30") in told
    assert say(troupe, "de 14 h à 17 h", "14:00 to 17:00") in told
    assert len(rung(troupe.cara)) == 1
    assert len(rung(troupe.awa)) == heard  # she moved it herself
    await troupe.ben.says(say(troupe, "non", "no"))
    assert say(troupe, "tu ne viens pas", "you do not come") in troupe.ben.reads
    assert say(troupe, "14 h 30", "14:30") in troupe.ben.sees(PROG)
    await troupe.dan.says("book the blue room 12 December 14:00 to 14:30")
    assert "R-" in troupe.dan.reads


@LANGUAGES
async def test_who_still_comes_after_a_change_comes_with_as_many_as_before(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    await troupe.published()
    title = TITLE[language].lower()
    await troupe.ben.says(
        say(troupe, f"je viens à l'{title} avec 1 ami", f"I'm coming to the {title} with 1 friend")
    )
    await troupe.awa.says(say(troupe, f"décale l'{title} à 15h", f"move the {title} to 15:00"))
    await stage.wait(6 * MINUTE)
    await troupe.ben.says(say(troupe, "oui", "yes"))
    assert say(troupe, "Complet : les 2 places sont prises", "Full: all 2 places") in troupe.ben.sees(PROG)


async def test_hours_that_are_changed_back_in_time_are_told_to_nobody_and_a_taken_room_moves_nothing(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    await troupe.ben.presses("I come")
    await troupe.awa.says("move the sewing workshop to 15:00")
    await troupe.awa.says("oops")
    await stage.wait(10 * MINUTE)
    assert rung(troupe.ben) == []
    await troupe.dan.says("book the blue room 13 December 14:00 to 17:00")
    await troupe.awa.says("move the sewing workshop to 13 December")
    assert "Nothing was moved" in troupe.awa.reads
    await troupe.dan.says("move the sewing workshop to 13 December")
    assert "Only whoever hosts it" in troupe.dan.reads


@LANGUAGES
async def test_c_4_the_hour_at_which_it_ends_and_how_long_it_goes_on_are_asked_and_one_date_is_skipped(
    troupe: Troupe,
    language: str,  # noqa: ARG001 - the troupe speaks it
) -> None:
    awa = troupe.awa
    await awa.says(
        say(
            troupe,
            "propose une chorale tous les premiers jeudis du mois à 19h, jusqu'en avril",
            "propose a choir every first Thursday at 19:00 until April",
        )
    )
    assert say(troupe, "à 19 h : jusqu'à quelle heure ?", "at 19:00: until what time?") in awa.reads
    await awa.says(say(troupe, "21h", "9pm"))
    assert say(troupe, "de 19 h à 21 h, 5 dates", "19:00 to 21:00, 5 dates") in awa.reads
    days = say(troupe, "Et aussi : 7 janvier ; 4 février", "Also: 7 January; 4 February")
    assert days in troupe.nour.sees(TEAM)
    await troupe.nour.says("!publish E-1")
    assert days in troupe.ben.sees(PROG)
    await awa.says(say(troupe, "saute le 7 janvier", "skip 7 January"))
    await awa.says("1")
    await awa.says(say(troupe, "oui", "yes"))
    assert say(troupe, "Et aussi : 4 février ; 4 mars", "Also: 4 February; 4 March") in troupe.ben.sees(PROG)


@LANGUAGES
async def test_c_4_of_what_comes_again_one_date_is_left_out_and_one_is_moved(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    awa, name = troupe.awa, NAME[language]
    await awa.says(CLUB[language])
    assert say(troupe, "5 dates", "5 dates") in awa.reads
    await troupe.nour.says("!publish E-1")
    await troupe.cara.says(
        say(troupe, f"je viens au {name} le 4 février", f"I'm coming to the {name} on 4 February")
    )
    assert say(troupe, "jeudi 4 février", "Thursday 4 February") in troupe.cara.reads
    await awa.says(say(troupe, f"pas de {name} le 7 janvier", f"cancel the event {name} 7 January"))
    await awa.says(say(troupe, "oui", "yes"))
    assert say(troupe, "jeudi 7 janvier", "Thursday 7 January") in awa.reads
    await awa.says(
        say(troupe, f"déplace le {name} du 4 février au 11", f"move the {name} of 4 February to the 11th")
    )
    assert say(troupe, "jeudi 11 février", "Thursday 11 February") in awa.reads
    await stage.wait(6 * MINUTE)
    (told,) = rung(troupe.cara)
    assert say(troupe, "jeudi 11 février", "Thursday 11 February") in told
    await troupe.cara.says(say(troupe, "oui", "yes"))
    await awa.says(say(troupe, f"c'est quand le {name} ?", f"when is the {name}?"))
    assert say(troupe, "11 février ; 4 mars ; 1er avril", "11 February; 4 March; 1 April") in awa.reads
    await troupe.dan.says("book the green room 7 January 19:00 to 21:00")
    assert "R-" in troupe.dan.reads


@LANGUAGES
async def test_a_cancelled_event_is_told_to_who_comes_and_who_waits_and_takes_all_with_it(
    troupe: Troupe, language: str
) -> None:
    await troupe.published()
    for actor in (troupe.nour, troupe.ben, troupe.cara):
        await actor.presses(say(troupe, "j'y vais", "I come"))
    await troupe.dan.says(
        say(
            troupe,
            "liste d'attente salle bleue samedi 12 décembre 15h-16h",
            "waitlist blue room 12 December 15:00 to 16:00",
        )
    )
    await troupe.awa.says(say(troupe, f"annule {TITLE['fr']}", f"cancel {TITLE['en']}"))
    assert say(troupe, "3 personnes", "3 people") in troupe.awa.reads
    await troupe.awa.says(say(troupe, "non", "no"))
    for words in (("annuler", "cancel"), ("annule la salle bleue", "cancel the blue room")):
        await troupe.awa.says(say(troupe, *words))
        assert TITLE[language] in troupe.awa.reads, "the room of an event goes with it"
        await troupe.awa.says(say(troupe, "non", "no"))
    await troupe.awa.says(say(troupe, "annule l'événement E-1", "cancel the event E-1"))
    await troupe.awa.says(say(troupe, "oui", "yes"))
    for actor in (troupe.ben, troupe.cara):
        assert TITLE[language] in rung(actor)[-1]
        assert say(troupe, "C'est annulé", "Cancelled") in rung(actor)[-1]
    assert len(rung(troupe.dan)) == 1
    (post,) = read_by(troupe.nour, PROG)
    assert TITLE[language] in post
    assert say(troupe, "j'y vais", "I come") not in post
    await troupe.ben.says("!join E-1")
    assert say(troupe, "rien au programme", "Nothing is in the programme") in troupe.ben.reads


async def test_the_day_before_only_those_who_come_are_reminded_and_after_it_the_host_is_asked(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    await troupe.ben.presses("I come")
    await troupe.cara.presses("perhaps")
    await stage.until(datetime(2026, 12, 11, 14, 1, tzinfo=PARIS))
    (reminder,) = rung(troupe.ben)
    assert "A reminder, you come: Sewing workshop" in reminder
    assert rung(troupe.cara) == []
    await stage.until(datetime(2026, 12, 12, 17, 1, tzinfo=PARIS))
    assert "How many came?" in troupe.awa.reads
    await troupe.awa.says("7")
    assert "7 people came" in troupe.awa.reads
    await troupe.awa.says("we mended twelve coats")
    assert "Thank you" in troupe.awa.reads
    assert any(one.startswith("Over: Sewing workshop") for one in read_by(troupe.ben, PROG))
    await troupe.ben.says("agenda")
    assert "Nothing is in the programme" in troupe.ben.reads


async def test_a_room_that_is_taken_away_from_an_event_is_told_to_its_host(troupe: Troupe) -> None:
    await troupe.published()
    await troupe.nour.says("cancel R-1")
    await troupe.nour.says("yes")
    assert any("has no room any more: Sewing workshop" in one for one in rung(troupe.awa))


async def test_who_leaves_the_house_frees_their_place_and_what_they_host_is_for_the_team_to_decide(
    troupe: Troupe,
) -> None:
    await troupe.published()
    for actor in (troupe.ben, troupe.cara, troupe.dan, troupe.awa):
        await actor.joins("#general")
    for actor in (troupe.ben, troupe.cara, troupe.dan):
        await actor.presses("I come")
    await troupe.ben.leaves("#general")
    assert "free now: Sewing workshop" in rung(troupe.dan)[-1]
    await troupe.awa.leaves("#general")
    assert any("hosts this has left: Sewing workshop" in one for one in read_by(troupe.nour, TEAM))


async def test_two_who_take_the_last_place_at_once_are_one_who_comes_and_one_who_waits(
    troupe: Troupe, stage: Stage
) -> None:
    await troupe.published()
    await troupe.ben.presses("I come")
    asked = [said(stage, one, "join E-1") for one in (troupe.cara, troupe.dan, troupe.ines)]
    await asyncio.gather(*(stage.lodge.hub.receive(one) for one in asked))
    await stage.settle()
    read = [one.reads for one in (troupe.cara, troupe.dan, troupe.ines)]
    assert sum("Noted: you come" in one for one in read) == 1
    assert sum("waiting list" in one for one in read) == 2
    assert "Full: all 2 places" in troupe.ben.sees(PROG)
