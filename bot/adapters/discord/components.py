"""Buttons, menus and forms: all that they need to act again stands in their `custom_id`, so they outlive any restart. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.adapters.discord.declarations import option_name
from bot.adapters.discord.means import MENU
from bot.adapters.discord.wording import shortened, translated
from bot.core.presentation import Option, Presentation
from bot.core.spec import ArgumentSpec, CommandSpec

Json = dict[str, Any]

PRESS: Final = "loge:press:"
PICK: Final = "loge:pick"
FORM: Final = "loge:form:"

ROW, BUTTON, SELECT, INPUT, LABEL = 1, 2, 3, 4, 18
SECONDARY: Final = 2
SHORT, PARAGRAPH = 1, 2
BUTTON_LABEL: Final = 80
OPTION_LABEL: Final = 100
FORM_TITLE: Final = 45
DESCRIPTION: Final = 100
MOST_FIELDS: Final = 5
LONGEST_ANSWER: Final = 500


def rows(presentation: Presentation) -> list[Json]:
    """What can be touched below a message."""
    options = presentation.options
    if not options:
        return []
    if presentation.widget == "buttons":
        return [{"type": ROW, "components": [_button(option) for option in options]}]
    choices = [{"label": cut(one.label, OPTION_LABEL), "value": one.token} for one in options[:MENU]]
    return [{"type": ROW, "components": [{"type": SELECT, "custom_id": PICK, "options": choices}]}]


def token(data: Mapping[str, Any]) -> str | None:
    """The token that a touch brings back; None for what is none of ours."""
    custom_id = str(data.get("custom_id", ""))
    if custom_id.startswith(PRESS):
        return custom_id.removeprefix(PRESS)
    values = data.get("values")
    return str(values[0]) if custom_id == PICK and isinstance(values, list) and values else None


def form(command: CommandSpec, known: Mapping[str, str], language: str) -> Json | None:
    """A form for what is missing, where that is more than one thing; what was told already stands in it.

    None where a question in words does better, or where the form would lose something.
    """
    missing = [one for one in command.arguments if one.required and one.name not in known]
    told = [one for one in command.arguments if one.name in known]
    if len(missing) < 2 or len(missing) + len(told) > MOST_FIELDS:  # noqa: PLR2004 - one alone is asked for in words
        return None
    wanted = {one.name for one in (*missing, *told)}
    others = [one.name for one in command.arguments if one.name not in wanted]
    fields = wanted | set(others[: MOST_FIELDS - len(wanted)])
    return {
        "custom_id": f"{FORM}{command.id}",
        "title": shortened(translated(command.summary, language).rstrip("."), FORM_TITLE),
        "components": [
            _field(one, known.get(one.name, ""), language) for one in command.arguments if one.name in fields
        ],
    }


def filled(components: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What was written in a form, by field."""
    found: dict[str, str] = {}
    for component in components:
        inner = component.get("component")
        within = [inner] if isinstance(inner, dict) else component.get("components", [])
        if isinstance(within, list) and within:
            found |= filled(within)
        elif component.get("type") == INPUT and str(component.get("value", "")).strip():
            found[str(component["custom_id"])] = str(component["value"]).strip()
    return found


def cut(text: str, longest: int) -> str:
    """At most so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _button(option: Option) -> Json:
    label = cut(option.label, BUTTON_LABEL)
    return {"type": BUTTON, "style": SECONDARY, "label": label, "custom_id": f"{PRESS}{option.token}"}


def _field(argument: ArgumentSpec, known: str, language: str) -> Json:
    called = argument.names.get(language[:2], option_name(argument)).replace("qu-", "qu'").replace("-", " ")
    text: Json = {
        "type": INPUT,
        "custom_id": argument.name,
        "style": SHORT,
        "required": argument.required,
        "max_length": LONGEST_ANSWER,
    }
    if known:
        text["value"] = known[:LONGEST_ANSWER]
    return {
        "type": LABEL,
        "label": cut(called.capitalize(), FORM_TITLE),
        "description": shortened(translated(argument.question, language), DESCRIPTION),
        "component": text,
    }
