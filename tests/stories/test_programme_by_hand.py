"""A host and a guest with a phone: what is said by a number, by half a word, twice or too late, and what becomes of it."""

from datetime import datetime

from bot.store.community.people import Role
from bot.testing import Stage
from tests.stories.house import PARIS, know
from tests.stories.programme import PROG, TEAM, Troupe
from tests.stories.test_announcements_by_hand import answers
from tests.stories.test_programme import troupe
from tests.stories.test_waiting import rung

__all__ = ["troupe"]
CLUB = "propose a book club every Thursday 10:00 to 12:00 from 10 December, 3 times, green room"
CHOIR = "propose a choir Friday 11 December 18:00 to 20:00, 3 places"


async def test_what_one_hosts_is_called_off_moved_and_changed_by_its_number_or_a_few_words(
    troupe: Troupe, stage: Stage
) -> None:
    awa, nour = troupe.awa, troupe.nour
    await answers(
        awa,
        (CLUB, "3 dates"),
        ("cancel E-1", "not proposed any more"),
        (CLUB, "Draft E-2"),
        ("!edit-event E-2", "A sentence for the announcement?"),
        ("bring a book", "bring a book"),
        ("oops", "Undone: Book club, E-2."),
        ("move E-2 of 17 December to the 18th", "Moved: Book club, Friday 18 December"),
        ("oops", "Moved: Book club, Thursday 17 December"),
        ("move E-2 of 17 December to the 18th", "Moved: Book club, Friday 18 December"),
        ("move E-2", "To when?"),
        ("never mind", "nothing was changed"),
    )
    assert "Also: 18 and 24 December" in nour.sees(TEAM)
    await answers(nour, ("publish E-1", "No longer proposed"), ("publish E-2", "Published: Book club"))
    await nour.says("publish E-2")
    assert "Published: Book club" in nour.reads
    await answers(
        awa,
        ("move the book club to 14:00", "Which date do you mean?"),
        ("3", "Moved: Book club, Thursday 24 December, 14:00 to 16:00"),
        ("oops", "Moved: Book club, Thursday 24 December, 10:00 to 12:00"),
        ("move the book club to yesterday 10:00", "Which date do you mean?"),
        ("1", "in the past"),
        ("cancel E-2", "What shall I cancel?"),
        ("nothing", "nothing was changed"),
        ("my calendar", "calendar.ics: 6 entries"),
        ("cancel the event book club on 25 December", "There is no such date to come"),
        ("cancel the event E-2", "several dates"),
        ("all 3 dates", "Shall I cancel Book club, 10, 18 and 24 December?"),
        ("no", "nothing was changed"),
        ("rename the book club to Reading", "Noted: Reading, E-2."),
        ("oops", "Undone: Book club"),
        ("cancel", "Book club has several dates"),
        ("never mind", "nothing was changed"),
        ("cancel the event E-2", "several dates"),
        ("all 3 dates", "Shall I cancel"),
        ("yes", "Cancelled: Book club"),
    )
    assert "Cancelled: Book club" in troupe.ben.sees(PROG)
    await answers(awa, ("cancel E-2", "nothing"), ("move E-2 to 15:00", "not in the programme any more"))
    await stage.restart()
    await answers(awa, ("oops", "not in the programme any more"))


async def test_a_guest_comes_leaves_and_asks_by_a_word_or_a_number(troupe: Troupe, stage: Stage) -> None:
    ben, cara = troupe.ben, troupe.cara
    await know(stage, cara, Role.MEMBER, language="en")
    await answers(
        ben,
        ("!leave", "You said of nothing to come"),
        ("!join", "Nothing is in the programme for now"),
        ("!who-comes", "Nothing is in the programme for now"),
    )
    await troupe.published()
    await answers(troupe.awa, (CHOIR, "Draft E-2"), ("cancel the event choir", "not proposed any more"))
    await troupe.awa.says(CHOIR)
    await answers(
        ben,
        ("I'm coming to the choir", "not in the programme: Choir"),
        ("when is the choir?", "not in the programme"),
    )
    await answers(troupe.awa, ("when is the choir?", "It awaits the yes"))
    await answers(
        troupe.nour,
        ("refuse E-3", "What shall I tell Awa?"),
        ("I do not refuse", "nothing was changed"),
        ("publish E-3", "Published: Choir"),
    )
    await answers(troupe.awa, ("oops", "Published: Choir"))
    await answers(
        ben, ("!agenda about: pottery", "I find nothing about that"), ("!agenda about: choir", "Choir")
    )
    await answers(
        ben,
        ("!join", "Which event?"),
        ("2", "Noted: you come: Sewing workshop"),
        ("I'm coming to the choir with 30 friends", "at most 20 by one person"),
        ("I'm coming to the choir on 12 December", "There is no such date to come"),
        ("I'm coming to the choir with 2 friends", "3 of you come: Choir"),
        ("I'm coming to the choir with 1 friend", "2 of you come: Choir"),
    )
    await answers(
        cara,
        ("I'm coming to the choir with 1 friend", "You are the first there"),
        ("I'm coming to the choir with 1 friend", "on the waiting list already"),
        ("who comes to the choir?", "2 people come"),
        ("!event-file", "Which event?"),
        ("1", "E-3.ics: Choir"),
    )
    await answers(
        ben,
        ("I'm coming to the choir with 2 friends", "what you have stays yours"),
        ("I'm coming to the choir with 3 friends", "There are 3 places in all"),
        ("no", "nothing was changed"),
        ("!leave", "Which event?"),
        ("1", "you do not come: Choir"),
        ("oops", "It is full"),
        ("cancel E-1", "you do not come: Sewing workshop"),
        ("cancel E-99", "nothing"),
    )
    assert "places are kept" in " ".join(rung(cara)) or "free" in rung(cara)[-1]


async def test_how_it_went_can_be_told_by_its_name_for_a_while_after(troupe: Troupe, stage: Stage) -> None:
    awa = troupe.awa
    await awa.says(CHOIR)
    await troupe.nour.says("publish E-1")
    await answers(awa, ("12 people came to the choir", "not over yet"))
    await stage.until(datetime(2026, 12, 11, 20, 5, tzinfo=PARIS))
    assert "How many came?" in awa.reads
    await answers(
        awa,
        ("12", "Noted: 12 people came"),
        ("we sang until late", "Thank you, it is noted"),
        ("13 people came to the choir", "Noted: 13 people came"),
        ("oops", "Undone"),
    )
    await answers(troupe.ben, ("13 people came to the choir", "Only whoever hosts it"))
    await answers(troupe.ben, ("I'm coming to the choir", "not in the programme"))


async def test_at_night_nobody_is_woken_for_the_programme_and_who_pauses_hears_nothing_of_it(
    troupe: Troupe, stage: Stage
) -> None:
    awa, ben, cara = troupe.awa, troupe.ben, troupe.cara
    await answers(
        awa,
        ("propose a sunrise walk Saturday 12 December 06:00 to 07:00", "Do you open it yourself?"),
        ("yes", "you open the house for Sunrise walk"),
        ("propose a night watch Friday 11 December 23:00 to 23:45", "Do you open it yourself?"),
        ("no", "once it is published, it is on the rota"),
    )
    assert "Somebody must open the house for it" in troupe.nour.sees(TEAM)
    await troupe.nour.says("publish E-1")
    await troupe.nour.says("publish E-2")
    for one in (ben, cara):
        await one.says("I'm coming to the sunrise walk")
    await stage.until(datetime(2026, 12, 10, 23, 5, tzinfo=PARIS))
    await cara.says("!pause until 14 December")
    before = len(rung(ben)), len(rung(cara))
    await awa.says("move the sunrise walk to 06:30")
    await stage.until(datetime(2026, 12, 11, 7, 0, tzinfo=PARIS))
    assert (len(rung(ben)), len(rung(cara))) == before
    await stage.until(datetime(2026, 12, 11, 9, 0, tzinfo=PARIS))
    assert "It was 06:00 to 07:00. If you cannot come after all" in " ".join(
        one.text for one in ben.standing()
    )
    assert "A reminder, you come: Sunrise walk" in rung(ben)[-1]
    assert len(rung(cara)) == before[1]
    await answers(ben, ("I can't", "you do not come: Sunrise walk"))


async def test_who_presses_too_late_is_told_why(troupe: Troupe, stage: Stage) -> None:
    await troupe.published()
    await troupe.awa.says("cancel the event E-1")
    await troupe.awa.says("yes")
    await answers(troupe.ben, ("I'm coming to the sewing workshop", "Nothing is in the programme for now"))
    await troupe.awa.says(CHOIR)
    await stage.until(datetime(2026, 12, 5, 9, 1, tzinfo=PARIS))
    await answers(troupe.nour, ("publish E-2", "Nobody answered in time"))
    await answers(troupe.awa, ("move E-2 to 15:00", "not in the programme"))
    await troupe.awa.says("propose a walk today 09:30 to 09:45")
    await troupe.awa.says("yes")
    await troupe.nour.says("publish E-3")
    await troupe.ben.says("!join")
    await stage.until(datetime(2026, 12, 5, 9, 46, tzinfo=PARIS))
    await answers(troupe.ben, ("oops", "That is over: Walk"))
    await answers(
        troupe.awa,
        ("cancel the event E-3", "not in the programme any more"),
        ("rename E-3 to Hike", "not in the programme"),
    )


async def test_what_is_moved_takes_its_room_those_who_wait_and_the_question_who_opens_along(
    troupe: Troupe, stage: Stage
) -> None:
    awa, ben, cara, dan = troupe.awa, troupe.ben, troupe.cara, troupe.dan
    await troupe.published()
    await answers(ben, ("I'm coming to the sewing workshop with 1 friend", "2 of you come"))
    await answers(cara, ("I'm coming to the sewing workshop", "You are the first there"))
    await answers(dan, ("book the blue room on 13 December 14:00 to 17:00", "Booked"))
    await answers(
        awa,
        ("move the sewing workshop to seven o'clock", "Which time do you mean?"),
        ("never mind", "nothing was changed"),
        ("move the sewing workshop to 12 December", "no other time there: it is Saturday 12 December, 14:00"),
        ("move the sewing workshop of 12 December to the 13th", "Nothing was moved"),
    )
    await awa.presses("Sunday 13 December, 14:00")
    assert "Moved: Sewing workshop, Sunday 13 December, 14:00 to 17:00" in awa.reads
    assert "Salle bleue" not in awa.reads
    await stage.restart()
    await answers(
        cara,
        ("cancel W-9", "nothing with the number"),
        ("cancel W-1", "off the waiting list: Sewing workshop, Sunday"),
    )
    await answers(
        cara, ("I'm coming to the sewing workshop", "number W-2"), ("cancel", "off the waiting list")
    )
    await answers(
        awa,
        ("move the sewing workshop to 23:00", "Nothing was moved"),
        ("move the sewing workshop to 12 December 14:00", "Moved"),
        ("cancel the event E-1", "1 person hears it"),
        ("yes", "Cancelled"),
        ("oops", "not in the programme any more"),
    )
