"""What people see, twin beside twin: pinned, so that a change is read in a diff."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapters.matrix.outbound import changes, messages
from bot.adapters.matrix.pages import LARGEST, pages
from bot.adapters.matrix.render import account, mentioned, render
from bot.core.address import Address
from bot.core.network import Destination
from bot.core.presentation import (
    TAKEN_BACK,
    Called,
    Line,
    Option,
    Plain,
    Presentation,
    Shape,
    Theirs,
    Timed,
    Typed,
)

GOLDEN = Path(__file__).parent / "golden" / "render.txt"
ANA = "matrix:@ana:example.org"


def line(shape: Shape, *inlines: Plain | Theirs | Typed | Timed | Called) -> Line:
    return Line(shape, inlines)


def sentence(*inlines: Plain | Theirs | Typed | Timed | Called) -> Line:
    return line(Shape.SENTENCE, *inlines)


MOMENT = Timed("demain à 14 h", datetime(2026, 12, 4, 13, tzinfo=UTC))

SHOWN = {
    "a sentence": Presentation((sentence(Plain("La salle bleue est à toi, "), MOMENT, Plain(".")),)),
    "a card": Presentation(
        (
            sentence(Plain("Cette semaine :")),
            line(Shape.ITEM, Plain("lundi : "), Theirs("Repair café")),
            line(Shape.ITEM, Plain("mardi : "), Theirs("Couture & café")),
            sentence(Plain("Pour venir, écris "), Typed("!je-viens 31"), Plain(".")),
        )
    ),
    "numbered words": Presentation(
        (
            sentence(Plain("Quelle salle ?")),
            line(Shape.OPTION, Plain("1 "), Theirs("Bleue")),
            line(Shape.OPTION, Plain("2 "), Theirs("Rouge")),
        ),
        (Option(1, "Bleue", "t1"), Option(2, "Rouge", "t2")),
    ),
    "choices that the lines do not show": Presentation(
        (sentence(Plain("Quelle salle ?")),), (Option(1, "<Bleue>", "t1"), Option(2, "Rouge", "t2"))
    ),
    "a person's words are never markup": Presentation(
        (sentence(Theirs('<script>alert("1")</script> & <b>x</b> **y**'), Plain(" <i> "), Typed("<u>")),)
    ),
    "nobody's words call the whole room": Presentation(
        (sentence(Theirs("@room @ROOM fire"), Called("@room", None), Plain("@Room")),)
    ),
    "a person named in a quiet answer is not called": Presentation((sentence(Called("Ana", ANA)),)),
    "a person called when it rings": Presentation(
        (sentence(Called("<Ana>", ANA), Plain(": viens")),), rings=True
    ),
    "a person of another network is named only": Presentation(
        (sentence(Called("Ana", "discord:123")),), rings=True, calls=("discord:123",)
    ),
    "several lines in one": Presentation((sentence(Plain("un\ndeux")),)),
}


def test_every_form_is_shown_as_pinned() -> None:
    shown = ((title, render(presentation)) for title, presentation in SHOWN.items())
    said = "\n".join(f"# {title}\n{twins.body}\n---\n{twins.formatted_body}\n" for title, twins in shown)
    assert said == GOLDEN.read_text("utf-8")


def test_only_what_rings_mentions_and_each_once() -> None:
    quiet = SHOWN["a person named in a quiet answer is not called"]
    assert mentioned(quiet) == []
    loud = Presentation(quiet.lines, rings=True, calls=(ANA, "@ben:example.org", "discord:1", "@room"))
    assert mentioned(loud) == ["@ana:example.org", "@ben:example.org"]


@pytest.mark.parametrize(
    "odd", [None, "", "ana", "discord:123", "matrix:!room", "@room", "@a b:c", '@a:b"><b> ']
)
def test_what_is_no_account_is_not_called(odd: str | None) -> None:
    assert account(odd) is None


def test_a_long_list_is_split_between_items_and_only_its_first_part_answers_and_calls() -> None:
    lines = [line(Shape.ITEM, Theirs(f"{number} " + "é" * 400)) for number in range(80)]
    long = Presentation((sentence(Plain("Liste")), *lines), rings=True, calls=(ANA,))
    first, *more = messages(Destination(Address("matrix", "!a"), reply_to="$1"), long)
    assert len(more) > 1
    assert "\n".join(part["body"] for part in [first, *more]) == render(long).body
    assert first["m.mentions"] == {"user_ids": ["@ana:example.org"]}
    assert first["m.relates_to"] == {"m.in_reply_to": {"event_id": "$1"}}
    assert all(part["m.mentions"] == {} and "m.relates_to" not in part for part in more)
    assert all(page.size <= LARGEST for page in pages(long))


def test_a_line_that_is_too_long_by_itself_is_split_between_words() -> None:
    long = Presentation((sentence(Theirs("mot " * 10_000)),))
    said = pages(long)
    assert len(said) > 1
    assert " ".join(page.body for page in said).split() == ["mot"] * 10_000
    unbroken = pages(Presentation((sentence(Theirs("x" * 40_000)),)))
    assert "".join(page.body for page in unbroken).replace("\n", "") == "x" * 40_000


def long_list(items: int) -> Presentation:
    return Presentation(tuple(sentence(Plain("mot " * 200)) for _ in range(items)))


def test_everybody_in_the_room_is_called_only_where_that_is_meant() -> None:
    to = Destination(Address("matrix", "!a"))
    said = Presentation((sentence(Theirs("fire drill, @room")),), rings=True)
    (quiet,), (calling,) = messages(to, said), messages(to, replace(said, everybody=True))

    assert quiet["m.mentions"] == {}
    assert calling["m.mentions"] == {"room": True}
    (change,) = changes(to, ("$1",), replace(said, everybody=True))
    assert change.content
    assert change.content["m.mentions"] == {}


def test_an_edit_rewrites_every_part_and_calls_nobody() -> None:
    to = Destination(Address("matrix", "!a"), reply_to="$asked")
    (change,) = changes(to, ("$1",), SHOWN["a person called when it rings"])
    content = change.content
    assert content
    assert (change.message, content["body"]) == ("$1", f"* {content['m.new_content']['body']}")
    assert content["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$1"}
    assert content["m.mentions"] == content["m.new_content"]["m.mentions"] == {}

    more = changes(to, ("$1",), long_list(100))
    assert [one.message for one in more] == ["$1", *[None] * (len(more) - 1)]
    assert len(more) == len(pages(long_list(100))) > 1
    assert all("m.relates_to" not in one.content for one in more[1:] if one.content)


def test_an_edit_that_says_less_takes_back_the_parts_that_are_too_many() -> None:
    to = Destination(Address("matrix", "!a"))
    kept, gone, too = changes(to, ("$1", "$2", "$3"), SHOWN["a sentence"])
    assert kept.content
    assert [(one.message, one.content) for one in (gone, too)] == [("$2", None), ("$3", None)]
    assert [one.content for one in changes(to, ("$1", "$2"), TAKEN_BACK)] == [None, None]


def test_an_answer_in_a_thread_stays_in_it_for_clients_without_threads_too() -> None:
    to = Destination(Address("matrix", "!a"), thread="$root", reply_to="$asked")
    (content,) = messages(to, SHOWN["a sentence"])
    assert content["m.relates_to"] == {
        "rel_type": "m.thread",
        "event_id": "$root",
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": "$asked"},
    }
