"""The form of a house's file: what may be written, and how what may not is told."""

import tomllib
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import Misconfigured
from bot.store.house_file import HouseFile, read, read_text
from bot.store.house_file.form import Aliases, Thing, Week
from bot.store.house_file.spelled import (
    read_end,
    read_hours,
    read_length,
    read_moment,
    write_hours,
    write_length,
    write_moment,
)
from bot.store.house_file.write import written

HOUSE = '[house]\nname = "Le Nid"\nzone = "Europe/Paris"\nlanguages = ["fr"]\n'


def refused(text: str) -> str:
    with pytest.raises(Misconfigured) as caught:
        read_text(HOUSE + text, "nid.toml")
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[room]]\nname = "A"', "room: there is no such key; did you mean rooms?"),
        ('[[rooms]]\nname = "A"\n[[rooms]]\nnaem = "B"', "rooms (number 2).name: is needed: a name"),
        (
            '[[rooms]]\nname = "A"\ncapacty = 4',
            "rooms (number 1).capacty: there is no such key; did you mean capacity?",
        ),
        ('[[rooms]]\nname = "A"\ncapacity = "4"', "rooms (number 1).capacity: expected a number of people"),
        ('[[rooms]]\nname = "A"\ncapacity = 0', "rooms (number 1).capacity: expected a number of people"),
        ('[[rooms]]\nname = " "', "rooms (number 1).name: expected a name, not nothing"),
        ('[[rooms]]\nname = "A"\ntraining = "yes"', "rooms (number 1).training: expected true where"),
        ('[[rooms]]\nname = "A"\naliases.de = ["a"]', "rooms (number 1).aliases.de: there is no such key"),
        (
            '[[rooms]]\nname = "A"\naliases.fr = "a"',
            "rooms (number 1).aliases.fr: expected a list of everyday names",
        ),
        (
            '[[rooms]]\nname = "Été"\n[[items]]\nname = "ete"',
            "items (number 1).name: expected another name than in rooms",
        ),
        ('[hours]\nmondai = "9:00-12:00"', "hours.mondai: there is no such key; did you mean monday?"),
        (
            '[hours]\nmonday = "nine to five"',
            'hours.monday: expected "9:00-22:00", ["9:00-12:00", "14:00-18:00"]',
        ),
        ('[hours]\nmonday = ["14:00-18:00", "9:00-12:00"]', "hours.monday: expected hours in their order"),
        ('[hours]\nmonday = "9:00-25:00"', 'hours.monday: expected "9:00-22:00"'),
        ("[hours]\nmonday = 9", 'hours.monday: expected "9:00-22:00"'),
        ('[policy]\nlongest_booking = "long"', "policy.longest_booking: expected a length such as"),
        ('[policy]\nhow_far_ahead = "0 days"', "policy.how_far_ahead: expected a length such as"),
        ("[policy]\nnames_on_bookings = 1", "policy.names_on_bookings: expected true or false"),
        (
            '[words.fr]\nrooom = { one = "x" }',
            "words.fr: there is a word that sentences do not know; did you mean room?",
        ),
        ('[words.fr]\nroom = { one = "x" }', "words.fr: the word room still needs: many, a"),
        (
            '[words.fr]\nroom = { manny = "x" }',
            "words.fr: there is a form that sentences do not know; did you mean many?",
        ),
        ('[words.fr]\nqzx = { one = "x" }', "sentences do not know; known here: room, workshop"),
        ('[words.fr]\nroom = "x"', "words.fr: expected a table of words"),
        ('[words.en]\nroom = { one = "", many = "x" }', "words.en: expected a table of words"),
        ('[[channels]]\nname = "#a"\npurpose = "memebers"', "channels (number 1).purpose: expected"),
        ('[[channels]]\nname = "#a"\npurpose = "memebers"', "; did you mean members?"),
        (
            '[[channels]]\nname = "#a"\npurpose = "team"\naddress = "a"',
            "channels (number 1).address: expected a network and",
        ),
        (
            '[[channels]]\nname = "#a"\npurpose = "team"\n[[channels]]\nname = "#a"\npurpose = "rota"',
            "channels (number 2): expected another channel than in channels (number 1)",
        ),
        (
            '[[people]]\nname = "Léa"\naddress = "lea"',
            "people (number 1).address (number 1): expected a network and",
        ),
        ('[[people]]\nname = "Léa"', "people (number 1).address: is needed: a network and an account"),
        ('[[people]]\nname = "Léa"\naddress = []', "people (number 1).address: expected a network and"),
        ('[[people]]\nname = "Léa"\naddress = "t:l"\nroles = ["coordonator"]', "; did you mean coordinator?"),
        (
            '[[people]]\nname = "A"\naddress = "t:a"\n[[people]]\nname = "B"\naddress = ["t:b", "t:a"]',
            "people (number 2).address: expected another account than in people (number 1).address",
        ),
        (
            '[[closures]]\nfrom = "2026-12-24"\nuntil = "2026-12-20"',
            "closures (number 1): expected it to end after",
        ),
        (
            '[[closures]]\nfrom = "noël"\nuntil = "2026-12-20"',
            "closures (number 1).from: expected a day and a time",
        ),
        (
            '[[closures]]\nfrom = 2026-12-24T10:00:00Z\nuntil = "2026-12-25"',
            "closures (number 1).from: expected a day",
        ),
        (
            '[[rooms]]\nname = "Salle bleue"\n[[closures]]\nroom = "Sale bleue"\nfrom = "2026-12-24"\nuntil = "2026-12-24"',
            "closures (number 1).room: expected the name of a room, an item or a desk of this file; did you mean Salle bleue?",
        ),
    ],
)
def test_what_is_wrong_is_told_by_file_place_and_expectation(text: str, told: str) -> None:
    said = refused(text)

    assert said.startswith("nid.toml: ")
    assert told in said


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "Europe/Paris",
            "Europe/Pariss",
            "house.zone: expected a time zone such as Europe/Paris; did you mean Europe/Paris?",
        ),
        ("Europe/Paris", "paris", "; did you mean Europe/Paris?"),
        ("Europe/Paris", "/etc/passwd", "house.zone: expected a time zone such as Europe/Paris"),
        ('["fr"]', "[]", 'house.languages: expected a list of "fr" and "en"'),
        ('["fr"]', '["de"]', 'house.languages (number 1): expected a list of "fr" and "en"'),
        ('name = "Le Nid"', "", "house.name: is needed: the house's name"),
        ('name = "Le Nid"', 'name = "Le Nid', "line 2, column"),
    ],
)
def test_what_is_wrong_with_the_house_itself_is_told(right: str, wrong: str, told: str) -> None:
    with pytest.raises(Misconfigured) as caught:
        read_text(HOUSE.replace(right, wrong), "nid.toml")
    assert told in str(caught.value)


def test_a_file_is_read_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "nid.toml").write_text(HOUSE, "utf-8")

    assert read(tmp_path / "nid.toml").house.name == "Le Nid"
    with pytest.raises(Misconfigured, match="there is no such file"):
        read(tmp_path / "none.toml")


def test_a_day_of_its_own_goes_before_every_day() -> None:
    week = read_text(f'{HOUSE}[hours]\nevery_day = "9:00-22:00"\nsunday = "closed"', "nid.toml").hours

    assert week
    assert week.hours.weekly[6] == ()
    assert week.hours.weekly[0] == ((time(9), time(22)),)


def test_a_day_that_is_not_told_is_closed() -> None:
    assert set(Week.model_validate({"monday": "9:00-12:00"}).hours.weekly) == {0}


@pytest.mark.parametrize("spelled", ["9:00-12:00", "9h-12h", "9h00 – 12h00", "09:00—12:00"])
def test_hours_may_be_spelled_as_people_do(spelled: str) -> None:
    assert read_hours(spelled) == ((time(9), time(12)),)


@pytest.mark.parametrize(
    ("spelled", "minutes"),
    [
        ("8h", 480),
        ("1h30", 90),
        ("90 minutes", 90),
        ("45 min", 45),
        ("1 day", 1440),
        ("2 weeks", 20160),
        ("1d 2h", 1560),
    ],
)
def test_lengths_may_be_spelled_as_people_do(spelled: str, minutes: int) -> None:
    assert read_length(spelled) == timedelta(minutes=minutes)


@pytest.mark.parametrize("spelled", ["", "8", "8 apples", "h8", "8h 30 5", "-8h", 8])
def test_what_is_no_length_is_refused(spelled: object) -> None:
    with pytest.raises(ValueError, match="expected a length"):
        read_length(spelled)


def test_a_day_alone_begins_and_ends_with_the_day() -> None:
    assert read_moment("2026-12-24") == datetime(2026, 12, 24)  # noqa: DTZ001 - the wall's
    assert read_end("2026-12-24") == datetime(2026, 12, 25)  # noqa: DTZ001
    assert read_end(tomllib.loads("a = 2026-12-24")["a"]) == datetime(2026, 12, 25)  # noqa: DTZ001
    assert read_end("2026-12-24 10:00") == datetime(2026, 12, 24, 10)  # noqa: DTZ001


@given(st.integers(1, 10**7))
def test_a_length_reads_as_it_was_written(minutes: int) -> None:
    length = timedelta(minutes=minutes)

    assert read_length(write_length(length)) == length


@given(st.datetimes(min_value=datetime(1000, 1, 1)).map(lambda moment: moment.replace(microsecond=0)))  # noqa: DTZ001
def test_a_moment_reads_as_it_was_written(moment: datetime) -> None:
    assert read_moment(write_moment(moment)) == read_end(write_moment(moment)) == moment


@given(st.lists(st.integers(0, 24 * 60 - 1), max_size=6, unique=True).map(sorted))
def test_hours_read_as_they_were_written(edges: list[int]) -> None:
    times = [time(minute // 60, minute % 60) for minute in edges]
    openings = tuple(zip(times[::2], times[1::2], strict=False))

    assert read_hours(write_hours(openings)) == openings


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_people_call_things_the_file_stays_readable(name: str, alias: str) -> None:
    try:
        thing = Thing.model_validate({"name": name, "aliases": {"fr": [alias, "x"]}})
    except ValueError:
        return
    file = read_text(HOUSE, "nid.toml").model_copy(update={"rooms": (thing,)})

    assert read_text(written(file), "again") == file


def test_an_empty_file_of_a_house_is_short() -> None:
    assert written(read_text(HOUSE, "nid.toml")).splitlines()[1:] == ["", *HOUSE.splitlines()]


def test_what_is_usual_is_not_written() -> None:
    file = read_text(HOUSE + '[[rooms]]\nname = "A"\ntraining = false\naliases.fr = []', "nid.toml")

    assert file.rooms == (Thing(name="A", aliases=Aliases()),)
    assert written(file).endswith('[[rooms]]\nname = "A"\n')
    assert isinstance(file, HouseFile)
