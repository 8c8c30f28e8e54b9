"""What the grammar promises whatever the phrases: checked patterns, offsets, likeness, patience with any text."""

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.grammar import CommandWords, Entity, TimeSpanWords, message
from bot.understanding.sentences import Grammar
from tests.understanding.sentences_house import COMMANDS, ENTITIES, PEOPLE, ROOMS, marked, read, told
from tests.understanding.sentences_slots import slots

GRAMMAR = Grammar(COMMANDS)


def one(pattern: str, **kinds: str) -> Grammar:
    return Grammar([CommandWords("sample.do", {"en": [pattern]}, slots(**kinds))])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("book (a|b {room}", "never closed"),
        ("book a) {room}", "not expected"),
        ("book [a {room}", "never closed"),
        ("book | reserve {room}", "not expected"),
        ("book {}", "stray"),
        ("book {room", "stray"),
        ("book {a b}", "cannot be the name"),
        ("book {place}", "no argument"),
        ("book {room} {room}", "twice"),
        ("book (|a) {room}", "empty"),
        ("[book] {room}", "at least one word"),
        ("{room}", "at least one word"),
        ("{room} {text}", "at least one word"),
        ("? {room}", "at least one word"),
        ("? {room} [{text}]", "at least one word"),
        ("", "at least one word"),
        ("book " + "(a [b]) " * 12, "more than 800"),
        ("book " + "(" * 9 + "a" + ")" * 9, "deep"),
        ("book {text} {more}", "between them"),
    ],
)
def test_a_bad_phrase_is_refused_with_its_command_and_itself(pattern: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint) as refused:
        one(pattern, room="entity", text="text", more="text")

    assert "sample.do" in str(refused.value)
    assert repr(pattern) in str(refused.value)


def both_named(text: str) -> list[tuple[dict[str, str], bool]]:
    """What « ? {who} {when} » makes of a line with its times between < and >."""
    kinds = slots(who="entity", when="time", what="text")
    grammar = Grammar([CommandWords("sample.call", {"en": ["ring {who}", "? {who} {when}"]}, kinds)])
    said, times = marked(text)
    readings = grammar.read(message(said, times=times, entities={"who": PEOPLE}))
    return [({name: one.text for name, one in read.filled.items()}, read.guessed) for read in readings]


def test_a_phrase_without_a_word_is_a_guess_where_all_is_named_and_nothing_else_said() -> None:
    assert both_named("hello, Sam <tomorrow> please") == [({"when": "tomorrow", "who": "Sam"}, True)]
    assert both_named("ring Sam <tomorrow>") == [({"when": "tomorrow", "who": "Sam"}, False)]
    for talk in ("Sam", "<tomorrow>", "Sam sings <tomorrow>", "not Sam <tomorrow>", "le Sam de <demain>"):
        assert both_named(talk) == []


def test_the_guess_takes_a_purpose_that_says_so() -> None:
    named = {"when": "tomorrow", "who": "Sam", "what": "the choir"}
    assert both_named("Sam <tomorrow> for the choir") == [(named, True)]


def test_optional_words_and_alternatives_may_be_nested() -> None:
    grammar = one("(please|could you [kindly]) ring [the (front|back)] bell")

    said = ["please ring bell", "could you kindly ring the back bell", "could you ring the front bell"]

    assert [len(grammar.read(message(text))) for text in said] == [1, 1, 1]


def test_a_free_text_ends_where_the_phrase_goes_on() -> None:
    grammar = one("call {old} now {new}", old="text", new="text")

    filled = grammar.read(message("call the blue corner now Lagoon"))[0].filled

    assert (filled["old"].text, filled["new"].text) == ("the blue corner", "Lagoon")


def test_a_word_slot_takes_one_word() -> None:
    grammar = one("answer in {tongue}", tongue="word")

    assert grammar.read(message("answer in Breton please"))[0].filled["tongue"].text == "Breton"


def test_every_slot_says_where_it_stands_in_the_original() -> None:
    text = "Réserve la «\u200bSalle BLEUE» demain à 14h, pour l’assemblée générale"
    begin = text.index("demain")

    reading = GRAMMAR.read(
        message(text, times=[TimeSpanWords(begin, begin + len("demain à 14h"))], entities=ENTITIES)
    )[0]

    assert {name: text[slot.begin : slot.finish] for name, slot in reading.filled.items()} == {
        "room": "Salle BLEUE",
        "when": "demain à 14h",
        "purpose": "l’assemblée générale",
    }


def test_two_pieces_of_one_time_are_read_together() -> None:
    reading = read(GRAMMAR, "réserve la bleue <demain> <de 14h à 16h>")[0]

    assert told(reading) == "room: bleue; when: demain de 14h à 16h"


def test_a_name_reached_by_likeness_says_so() -> None:
    slip, right = (
        read(GRAMMAR, "réserve la cuisinne <demain>")[0],
        read(GRAMMAR, "réserve la cuisine <demain>")[0],
    )

    assert (slip.filled["room"].exact, right.filled["room"].exact) == (False, True)
    assert slip.score < right.score


def test_a_room_guessed_from_a_purpose_is_no_certainty() -> None:
    reading = read(GRAMMAR, "réserve <demain 14h> pour la réunion")[0]

    assert not reading.filled["room"].exact


@pytest.mark.parametrize(
    "line", ["fermr la cuisine <demain>", "clsoe the kitchen <tomorrow>", "closee the kitchen <tomorrow>"]
)
def test_what_acts_on_others_is_never_reached_by_a_slip(line: str) -> None:
    assert [one.command for one in read(GRAMMAR, line)] == []


def test_what_acts_on_others_takes_no_misspelt_name() -> None:
    assert read(GRAMMAR, "ferme la cuisinne <demain>") == []


def test_a_name_alone_is_an_alias_or_the_part_that_sets_it_apart() -> None:
    said = ["réserve le camion <demain>", "réserve la verte <demain>", "réserve la réunion <demain>"]

    assert [read(GRAMMAR, line)[0].filled["room"].entities for line in said] == [
        ("fourgon",),
        ("verte",),
        ("reunion",),
    ]


def test_a_language_only_breaks_ties() -> None:
    both = Grammar([CommandWords("menu.show", {"fr": ["menu"], "en": ["menu"]}, {})])

    assert [both.read(message("menu", language=language))[0].language for language in ("fr", "en")] == [
        "fr",
        "en",
    ]


def test_words_that_no_slot_takes_are_told() -> None:
    grammar = one("ring {who}", who="entity")
    people = {"who": PEOPLE}

    assert (
        grammar.read(message("ring Sam with the big bell", entities=people))[0].leftover
        == "with the big bell"
    )


def test_a_house_without_names_still_reads_its_phrases() -> None:
    reading = GRAMMAR.read(message("réserve la bleue"))

    assert reading == [] or reading[0].missing == ("room", "when")
    assert GRAMMAR.read(message("réserve une salle"))[0].missing == ("room", "when")


def test_names_that_are_odd_do_no_harm() -> None:
    odd = [
        Entity("room", str(nth), names)
        for nth, names in enumerate([(), ("",), ("…",), ("12",), ("la",), ("😂",), ("Salle",)])
    ]

    assert GRAMMAR.read(message("réserve la salle", entities={"room": odd}))[0].filled["room"].entities == (
        "6",
    )


WORDS = st.sampled_from(
    [
        *"([{|}])<>",
        "réserve",
        "book",
        "la",
        "salle",
        "bleue",
        "pour",
        "12",
        "annule",
        "qui",
        "\n",
        ",",
        "\u202e",
        "’",
        "e\u0301",
    ]
)
ANYTHING = st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=80).map(" ".join))
SPANS = st.lists(st.builds(TimeSpanWords, st.integers(-5, 500), st.integers(-5, 500)), max_size=5)


@settings(max_examples=300, deadline=None)
@given(text=ANYTHING, times=SPANS)
def test_no_text_is_an_error(text: str, times: list[TimeSpanWords]) -> None:
    for reading in GRAMMAR.read(message(text, times=times, entities=ENTITIES)):
        assert 0 < reading.score <= 1
        for slot in reading.filled.values():
            assert 0 <= slot.begin < slot.finish <= len(text)


@settings(max_examples=300, deadline=None)
@given(pattern=st.text(alphabet="([{|}]) abé'{room}", max_size=60))
def test_no_pattern_is_anything_but_right_or_refused(pattern: str) -> None:
    with suppress(ValueError):
        one(pattern, room="entity", a="text", b="number")


@pytest.mark.parametrize(
    "text",
    [
        "réserve " * 1250,
        "(" * 10_000,
        "[({" * 3_333,
        "réserver la salle bleue demain pour 12 " * 256,
        " ".join(sorted(GRAMMAR.vocabulary)) * 3,
        "\u200b\u0301\u202e" * 3_333,
        "\ufdfa" * 10_000,
        "a" * 10_000,
        "pour avec bleue verte et " * 400,
        "\ud800" * 10_000,
        "." * 10_000,
    ],
)
def test_hostile_texts_are_read_in_no_time(text: str) -> None:
    before = time.perf_counter()

    GRAMMAR.read(message(text[:10_000], entities=ENTITIES))

    assert time.perf_counter() - before < 2


def test_rooms_are_found_among_many_names() -> None:
    many = [
        *ROOMS,
        *(Entity("room", f"x{nth}", (f"Box {nth} nord", f"North box {nth}")) for nth in range(300)),
    ]

    reading = GRAMMAR.read(message("book north box 217", entities={"room": many}))[0]

    assert reading.filled["room"].entities == ("x217",)
