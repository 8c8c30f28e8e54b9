"""Sentences with their values, as one reader gets them."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.address import Address
from bot.core.locale import Catalogues
from bot.core.presentation import Called, Plain, Theirs, Typed
from bot.core.text import Code, Listing, Named, Names, Text, UserText, Value, Word, _, _n
from bot.engine.wording import Reader, plain, say
from tests.engine.readers import ENGLISH, FORMAL, FRENCH, shown

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def reading(tmp_path: Path, english: str, french: str) -> Reader:
    """A French reader of a catalogue that holds one sentence."""
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "laloge.po").write_text(f'{HEADER}msgid "{english}"\nmsgstr "{french}"\n', encoding="utf-8")
    return replace(FRENCH, catalogues=Catalogues([tmp_path]))


@pytest.mark.parametrize(
    "typed",
    ["{when}", "{", "}}", "{0!r}", "<b>gras</b> & co", "**fort** @everyone", "%s %(x)s", "{word.room:the}"],
)
def test_what_a_person_typed_is_shown_as_it_is(typed: str) -> None:
    said = say(_("Noted: {words}.", words=UserText(typed)), ENGLISH)

    assert said == (Plain("Noted: "), Theirs(typed), Plain("."))


@given(st.text(min_size=1))
def test_nothing_that_a_person_types_is_read_as_a_format(typed: str) -> None:
    assert say(_("{words}", words=UserText(typed)), FRENCH) == (Theirs(typed),)


def test_a_sentence_keeps_what_each_of_its_words_is() -> None:
    ana = Named(UserText("Ana"), Address("matrix", "@ana:example.org"))
    sentence = _(
        "{who} takes {code}, {count} times; {undo}",
        who=ana,
        code=Code("R-142"),
        count=3,
        undo=Names("me.undo"),
    )

    assert say(sentence, ENGLISH) == (
        Called("Ana", "matrix:@ana:example.org"),
        Plain(" takes "),
        Typed("R-142"),
        Plain(", 3 times; "),
        Typed("!undo"),
    )


def test_a_person_who_is_not_to_be_called_has_no_account_in_the_sentence() -> None:
    assert say(_("{who}", who=Named(UserText("Ana"))), ENGLISH) == (Called("Ana"),)


def test_a_value_without_words_leaves_no_trace() -> None:
    assert say(_("Noted{words}.", words=UserText("")), ENGLISH) == (Plain("Noted."),)


def test_our_own_words_come_in_one_piece() -> None:
    assert say(_("{a} and {b}", a="one", b=2), ENGLISH) == (Plain("one and 2"),)


@pytest.mark.parametrize(
    ("values", "last", "english", "french"),
    [
        ([], "and", "", ""),
        (["a"], "and", "a", "a"),
        (["a", "b"], "and", "a and b", "a et b"),
        (["a", "b", "c"], "and", "a, b and c", "a, b et c"),
        (["a", "b", "c"], "or", "a, b or c", "a, b ou c"),
    ],
)
def test_a_list_reads_as_a_sentence(values: list[Value], last: str, english: str, french: str) -> None:
    listing = Listing(values, last)

    assert (shown(listing, ENGLISH), shown(listing, FRENCH)) == (english, french)


def test_values_in_a_list_stay_what_they_are() -> None:
    said = say(_("{all}", all=Listing([UserText("{a}"), Names("me.undo")])), FRENCH)

    assert said == (Theirs("{a}"), Plain(" et "), Typed("!oups"))


@pytest.mark.parametrize(
    ("count", "english", "french"),
    [
        (
            0,
            "There are 0 more: say “more”, or a part of the name.",
            "Il y en a encore 0 : dis « la suite », ou une partie de son nom.",
        ),
        (
            1,
            "There is 1 more: say “more”, or a part of its name.",
            "Il y en a encore 1 : dis « la suite », ou une partie de son nom.",
        ),
        (
            2,
            "There are 2 more: say “more”, or a part of the name.",
            "Il y en a encore 2 : dis « la suite », ou une partie du nom.",
        ),
    ],
)
def test_plurals_follow_the_rules_of_the_language(count: int, english: str, french: str) -> None:
    more = _n(
        "There is {count} more: say “more”, or a part of its name.",
        "There are {count} more: say “more”, or a part of the name.",
        count,
    )

    assert (shown(more, ENGLISH), shown(more, FRENCH)) == (english, french)


def test_those_who_are_told_vous_hear_it_where_it_differs_and_tu_nowhere() -> None:
    more = _n(
        "There is {count} more: say “more”, or a part of its name.",
        "There are {count} more: say “more”, or a part of the name.",
        2,
    )

    assert shown(more, FORMAL) == "Il y en a encore 2 : dites « la suite », ou une partie du nom."
    assert shown(_("midnight"), FORMAL) == "minuit"


def test_a_command_is_named_in_the_reader_s_language_and_as_it_is_typed_there() -> None:
    undo, free, unnamed = Names("me.undo"), Names("room.free"), Names("room.move")

    assert [shown(name, FRENCH) for name in (undo, free, unnamed)] == ["!oups", "!free", "!room move"]
    assert shown(undo, replace(ENGLISH, prefix="/")) == "/undo"


def test_a_sentence_may_hold_another() -> None:
    assert shown(_("{what} ({why})", what=_("midnight"), why=UserText("{x}")), FRENCH) == "minuit ({x})"


def test_a_word_of_the_house_stands_in_a_sentence_in_the_form_it_needs() -> None:
    sentence = _(
        "{word.room:The} {of} {word.workshop:of_the} {asked:the_many}",
        of=Word("shift", "a"),
        asked=Word("event"),
    )

    assert plain(sentence, ENGLISH) == "The room a shift of the workshop the events"
    assert plain(sentence, FRENCH) == "La salle une perm de l'atelier les événements"


def test_a_house_says_its_own_word_instead() -> None:
    words = {"fr": {"room": {"one": "repaire", "many": "repaires", "a": "un repaire"}}}
    here = replace(FORMAL, words=words)

    assert plain(_("{word.room:of_the} {word.shift:the}"), here) == "du repaire la perm"


@pytest.mark.parametrize(
    "french",
    ["La {salle} est à toi.", "La {room!r} est à toi.", "La {} {room}", "{room", "{word.hall:the} {room}"],
)
def test_a_sentence_whose_french_cannot_be_filled_is_said_in_english(tmp_path: Path, french: str) -> None:
    reader = reading(tmp_path, "{room} is yours, {day}.", french)

    assert (
        plain(_("{room} is yours, {day}.", room="Bleue", day=_("midnight")), reader)
        == "Bleue is yours, midnight."
    )


def test_a_sentence_whose_french_is_sound_is_said_in_french(tmp_path: Path) -> None:
    reader = reading(tmp_path, "{room} is yours.", "{room} est à toi {{vraiment}}.")

    assert plain(_("{room} is yours.", room="Bleue"), reader) == "Bleue est à toi {vraiment}."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (Text("{room} is yours, {when}.", {"room": "Bleue"}), "Bleue is yours, …."),
        (Text("{word.hall:the} is yours."), "… is yours."),
        (Text("{room is yours.", {"room": "Bleue"}), "{room is yours."),
        (Text("It costs {nothing}.", {"nothing": cast("Value", 1.5)}), "It costs …."),
        (Text(""), ""),
    ],
)
def test_even_a_sentence_that_cannot_be_filled_at_all_is_no_crash(sentence: Text, told: str) -> None:
    assert plain(sentence, FRENCH) == told


def test_a_language_that_the_house_does_not_speak_is_answered_in_english() -> None:
    assert plain(_("midnight"), replace(ENGLISH, locale="de")) == "midnight"
