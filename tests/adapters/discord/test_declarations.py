"""Slash commands from the declarations: every name of every language is one that Discord takes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.adapters.discord.declarations import Fitting, fingerprint, fitting, paths, payload
from bot.adapters.discord.forms import form
from bot.adapters.discord.limits import good_name
from bot.app import OURS
from bot.core.groups import FLAT
from bot.core.spec import ArgumentSpec, CommandSpec
from bot.core.text import _
from bot.engine.registry import Registry

SPECS = Registry(OURS).specs()
DECLARED = payload(SPECS)


def named(these: list[dict[str, Any]], path: str = "") -> Iterator[tuple[str, str, str]]:
    for one in these:
        yield path, "en", one["name"]
        yield from ((path, language, name) for language, name in one["name_localizations"].items())
        yield from named(one.get("options", []), f"{path} {one['name']}".strip())


def the(*names: str) -> dict[str, Any]:
    found = {"options": DECLARED}
    for name in names:
        found = next(one for one in found["options"] if one["name"] == name)
    return found


@pytest.mark.parametrize(("path", "language", "name"), list(named(DECLARED)))
def test_every_name_of_every_language_is_one_that_discord_takes(path: str, language: str, name: str) -> None:
    assert good_name(name), f"{path} {name} ({language})"


def test_what_people_do_most_is_at_the_top_and_the_rest_in_groups() -> None:
    assert the("book")["name_localizations"] == {"fr": "réserver"}
    assert the("room", "add-room")["name_localizations"] == {"fr": "ajouter-salle"}
    assert len(FLAT) <= 25


def test_a_command_is_described_in_both_languages_with_the_words_of_a_house() -> None:
    assert the("book")["description"] == "Book a room."
    assert the("book")["description_localizations"] == {"fr": "Réserver une salle."}
    pattern = the("rota", "define-shift", "pattern")
    assert pattern["description"] == "What is to be held, when, and by how many?"


def test_options_have_types_and_the_needed_ones_come_first_but_may_be_left_out() -> None:
    kinds = {one["name"]: (one["type"], one.get("autocomplete", False)) for one in the("book")["options"]}

    assert list(kinds)[:2] == ["room", "when"]
    assert kinds["room"] == (3, True)
    assert kinds["people"] == (4, False)
    assert not [one for one in the("book")["options"] if one.get("required")]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_form_for_several_missing_arguments_is_one_that_discord_takes_and_a_person_reads(
    language: str,
) -> None:
    forms = [made for spec in SPECS if (made := form(spec, {}, language))]
    assert len(forms) > 10
    for made in forms:
        fields = made["components"]
        assert len(made["title"]) <= 45 >= max(len(one["label"]) for one in fields)
        assert len(fields) <= 5
        assert max(len(one["description"]) for one in fields) <= 100


def test_a_group_in_which_all_is_for_the_team_is_hidden_from_others() -> None:
    define = CommandSpec("chore.define", _("It does."), {"en": "define", "fr": "définir"}, (), team=True)
    done = replace(define, id="chore.done", names={"en": "done", "fr": "fait"}, team=False)

    (hidden,), (shown,) = payload([define]), payload([define, done])
    assert hidden["default_member_permissions"] == str(1 << 13)
    assert "default_member_permissions" not in shown
    assert [one["name"] for one in DECLARED if "default_member_permissions" in one] == [
        "rota",
        "announcement",
    ]


def test_all_are_for_guilds_and_direct_chats_where_the_bot_is_and_for_nowhere_else() -> None:
    """Said outright: left to Discord, it differs. Nobody takes it along to places where it is not."""
    assert {(*one["contexts"], *one["integration_types"]) for one in DECLARED} == {(0, 1, 0)}


def test_a_command_is_found_again_by_what_discord_reports() -> None:
    assert paths(SPECS)["book"].id == "room.book"
    assert paths(SPECS)["room add-room"].id == "room.add"
    assert len(paths(SPECS)) == len([one for one in SPECS if one.names])


def test_the_fingerprint_changes_with_a_word_and_with_nothing_else() -> None:
    first, *others = SPECS
    changed = [replace(first, summary=_("Something else.")), *others]

    assert fingerprint(payload(SPECS)) == fingerprint(payload(list(SPECS)))
    assert fingerprint(payload(changed)) != fingerprint(payload(SPECS))


def spec(name: str, french: str = "quoi", summary: str = "It does.") -> CommandSpec:
    return CommandSpec(f"x.{name}", _(summary), {"en": name, "fr": french}, ())


@pytest.mark.parametrize(
    ("commands", "told"),
    [
        ([spec("do", "où ça")], "no name (fr): 'où ça'"),
        ([spec("Do")], "no name (en): 'Do'"),
        ([spec("a" * 33)], "no name (en)"),
        ([spec("do"), spec("undo")], "two are called 'quoi' (fr)"),
        ([spec("do", summary=" ")] * 2, "two are called 'do' (en)"),
        ([spec("do", summary="")], "0 characters of description (en)"),
        ([spec(f"do-{n}", f"fais-{n}") for n in range(99)], "commands: 101, at most 100"),
    ],
)
def test_what_discord_would_refuse_is_left_out_says_why_and_costs_no_other_command(
    commands: list[CommandSpec], told: str
) -> None:
    good = [spec("first", "premier"), spec("second", "deuxième")]
    fit = fitting([*good, *commands])

    assert [one.id for one in fit.commands][:2] == ["x.first", "x.second"]
    assert fitting(fit.commands) == Fitting(fit.commands)
    assert len(fit.left_out) == 1
    assert told in fit.left_out[0]


def test_a_command_too_many_in_a_group_or_with_too_many_arguments_is_left_out_and_ours_stay() -> None:
    argument = ArgumentSpec("what", {"en": "what"}, _("What?"), required=False, form="text")
    crowded = replace(
        spec("crowded"),
        arguments=tuple(replace(argument, name=f"a{n}", names={"en": f"a{n}"}) for n in range(26)),
    )
    theirs = [replace(spec(f"own-{n}", f"à-{n}"), id=f"room.own_{n}") for n in range(25)]
    fit = fitting([*SPECS, crowded, *theirs])

    assert list(fit.commands[: len(SPECS)]) == list(SPECS)
    assert fit.left_out[0] == "x.crowded: crowded: 26, at most 25"
    assert all(one.startswith("room.own_") and "at most 25" in one for one in fit.left_out[1:])
    assert payload(fit.commands)
