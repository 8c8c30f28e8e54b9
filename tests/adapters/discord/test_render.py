"""What people see on Discord: pinned, so that a change is read in a diff."""

from dataclasses import replace
from json import dumps
from pathlib import Path
from typing import Any

from bot.adapters.discord.components import token
from bot.adapters.discord.declarations import payload
from bot.adapters.discord.forms import filled, form
from bot.adapters.discord.means import LONGEST
from bot.adapters.discord.outbound import hidden, messages, nonce, posted
from bot.adapters.discord.render import escaped, pages, seen, shown
from bot.app import OURS
from bot.core.presentation import (
    Plain,
    Presentation,
    Shape,
    Theirs,
    Typed,
)
from bot.engine.registry import Registry
from tests.adapters.shown import ANA, ASKED, MOMENT, ROOMS, SHOWN, line, sentence

GOLDEN = Path(__file__).parent / "golden" / "render.txt"
FORMS = GOLDEN.with_name("forms.txt")
SPECS = {spec.id: spec for spec in Registry(OURS).specs()}


def pinned(presentation: Presentation) -> str:
    parts = []
    for message in messages(presentation):
        rest = {key: value for key, value in message.items() if key != "content" and value}
        parts.append(f"{message['content']}\n---\n{dumps(rest, ensure_ascii=False)}")
    return "\n".join(parts)


IN_WORDS = {
    "words are awaited": Presentation((sentence(Plain("Quand ?")),), asks=True, language="fr"),
    "words are awaited, in English": Presentation((sentence(Plain("When?")),), asks=True, language="en"),
    "one of a menu": Presentation(ASKED, ROOMS, "menu", asks=True, language="fr"),
    "one of a few, or words": Presentation(ASKED, ROOMS, "buttons", asks=True, language="fr"),
}


def test_every_form_is_shown_as_pinned() -> None:
    shown = {**SHOWN, **IN_WORDS}
    said = "\n\n".join(f"# {title}\n{pinned(presentation)}" for title, presentation in shown.items())

    assert f"{said}\n" == GOLDEN.read_text(encoding="utf-8")


def test_a_long_message_is_split_between_two_lines_and_only_its_end_can_be_touched() -> None:
    lines = tuple(line(Shape.ITEM, Theirs(f"{number} {'mot ' * 30}".strip())) for number in range(40))
    said = messages(Presentation(lines, ROOMS, "buttons", rings=True, calls=(ANA,)))

    assert len(said) > 2
    assert max(len(one["content"]) for one in said) <= LONGEST
    assert [bool(one["components"]) for one in said] == [False] * (len(said) - 1) + [True]
    assert [one["allowed_mentions"]["users"] for one in said][:2] == [["42"], []]
    assert [row.lstrip("- ") for one in said for row in one["content"].splitlines()][1:40] == [
        f"{number} {'mot ' * 30}".strip() for number in range(1, 40)
    ]


def test_a_line_that_no_message_holds_is_cut_between_words_and_loses_none() -> None:
    words = [f"word{number}" for number in range(900)]

    assert " ".join(pages(Presentation((sentence(Plain(" ".join(words))),)))).split() == words
    assert "".join(pages(Presentation((sentence(Theirs("*" * 3000)),)))) == r"\*" * 3000


def test_an_escape_is_never_torn_apart() -> None:
    parts = pages(Presentation((sentence(Theirs("a" + "*" * 3000)),)))

    assert not [part for part in parts if part.endswith("\\") or part.startswith("*")]


def test_the_same_part_of_a_letter_has_the_same_nonce_and_discord_takes_it() -> None:
    key = "L" + "a" * 22
    found = [nonce(key, number) for number in range(1, 120)]

    assert found[0] == key
    assert found == [nonce(key, number) for number in range(1, 120)]
    assert len(set(found)) == len(found)
    assert max(len(one) for one in found) <= 25


def test_what_rings_is_heard_and_what_answers_is_quiet() -> None:
    (message,) = messages(Presentation((sentence(Plain("ok")),)))

    assert posted(message, "k", 1, rings=True, answers=None)["flags"] & 4096 == 0
    quiet = posted(message, "k", 1, rings=False, answers="7")
    assert quiet["flags"] & 4096
    assert quiet["message_reference"] == {"message_id": "7", "fail_if_not_exists": False}
    assert hidden(message)["flags"] & 64


def test_a_touch_brings_back_its_token_after_any_restart() -> None:
    (buttons,) = messages(Presentation(ASKED, ROOMS, "buttons"))
    (menu,) = messages(Presentation(ASKED, ROOMS, "menu"))
    pressed = buttons["components"][0]["components"][1]
    picked = menu["components"][0]["components"][0]

    assert token({"custom_id": pressed["custom_id"]}) == "t2"
    assert token({"custom_id": picked["custom_id"], "values": [picked["options"][0]["value"]]}) == "t1"
    assert token({"custom_id": "somebody's"}) is None
    assert len(pressed["custom_id"]) <= 100


def test_a_form_asks_for_what_is_missing_and_keeps_what_was_told() -> None:
    asked = form(SPECS["room.book"], {"purpose": "chorale"}, "fr")

    assert asked is not None
    labels = [(one["label"], one["component"].get("value", "")) for one in asked["components"]]
    assert labels == [("Salle", ""), ("Quand", ""), ("Personnes", ""), ("Objet", "chorale")]
    assert asked["title"] == "Réserver une salle"
    assert asked["custom_id"] == "loge:form:room.book"  # stands in people's apps: an upgrade must know it


def test_one_missing_thing_is_asked_for_in_words() -> None:
    assert form(SPECS["room.book"], {"when": "demain"}, "fr") is None
    assert form(SPECS["help.show"], {}, "fr") is None


def test_the_forms_that_people_meet_most_are_shown_as_pinned_in_both_languages() -> None:
    shown = [
        form_shown(made)
        for command in ("room.book", "remind.set", "event.propose", "announce.plan", "house.leave_team")
        for language in ("fr", "en")
        if (made := form(SPECS[command], {}, language))
    ]

    assert "\n\n".join(shown) + "\n" == FORMS.read_text(encoding="utf-8")


def form_shown(made: dict[str, Any]) -> str:
    """As a person reads it: its title, then a line for each field with its menu; those that must be filled in are starred."""
    return "\n".join([f"# {made['title']}", *(field_shown(one) for one in made["components"])])


def field_shown(field: dict[str, Any]) -> str:
    star = "*" if field["component"]["required"] else ""
    menu = "".join(f" [{one['label']}]" for one in field["component"].get("options", ()))
    return f"{field['label']}{star}: {field['description']}{menu}"


def test_a_form_is_read_in_either_shape_that_discord_sends() -> None:
    def text(name: str, value: str) -> dict[str, Any]:
        return {"type": 4, "custom_id": name, "value": value}

    labelled = {"type": 18, "component": text("room", " bleue ")}
    in_a_row = {"type": 1, "components": [text("when", "demain")]}

    assert filled([labelled, in_a_row, {"type": 18, "component": text("purpose", " ")}]) == {
        "room": "bleue",
        "when": "demain",
    }


def test_forms_of_all_commands_are_within_what_discord_takes() -> None:
    forms = [one for spec in SPECS.values() for language in ("en", "fr") if (one := form(spec, {}, language))]

    assert forms
    for asked in forms:
        assert 1 <= len(asked["title"]) <= 45
        for field in asked["components"]:
            assert 1 <= len(field["label"]) <= 45
            assert 1 <= len(field["description"]) <= 100


def test_an_address_of_a_page_is_left_alone_and_hides_no_mark() -> None:
    assert escaped("see https://a.example/b_c_d now_") == r"see https://a.example/b_c_d now\_"
    assert escaped("https://a.example/<@42> xhttps://a*b*") == r"https://a.example/\<@42> xhttps://a\*b\*"


def test_what_is_typed_as_code_ends_where_it_ends() -> None:
    typed = [shown(Presentation((sentence(Typed(text)),)))[0] for text in ("/book", "a`b", "``c`` ```d")]
    assert typed == ["`/book`", "`` a`b ``", "```` ``c`` ```d ````"]


def test_the_declared_set_is_small_enough() -> None:
    assert len(payload(list(SPECS.values()))) <= 100


def test_what_is_read_is_what_was_meant() -> None:
    said = Presentation((sentence(Theirs("a*b_c"), Plain(" "), MOMENT, Plain(": "), Typed("/book")),))

    assert seen("\n".join(pages(said))) == "a*b_c demain à 14 h: /book"


def test_everybody_who_reads_the_channel_is_called_only_where_that_is_meant() -> None:
    said = Presentation((line(Shape.SENTENCE, Theirs("fire drill, @everyone")),), rings=True)
    (quiet,), (calling,) = messages(said), messages(replace(said, everybody=True))

    assert quiet["allowed_mentions"]["parse"] == []
    assert "@everyone" not in quiet["content"]
    assert calling["allowed_mentions"]["parse"] == ["everyone"]
    assert calling["content"].startswith("@everyone ")
    assert calling["content"].count("@everyone") == 1
