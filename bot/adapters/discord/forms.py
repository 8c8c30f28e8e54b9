"""Forms: for what is missing, for a question that awaits words, and once more for what was typed and did not do. Pure."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from bot.adapters.discord.components import OPTION_LABEL, cut
from bot.adapters.discord.declarations import option_name
from bot.adapters.discord.means import MENU as MOST_OPTIONS
from bot.adapters.discord.render import seen
from bot.adapters.discord.wording import shortened, translated
from bot.core.spec import ArgumentSpec, CommandSpec
from bot.core.text import _

Json = dict[str, Any]

FORM: Final = "loge:form:"
ANSWERED: Final = "loge:answered"

MENU, INPUT, LABEL = 3, 4, 18
SHORT, PARAGRAPH = 1, 2
FORM_TITLE: Final = 45
DESCRIPTION: Final = 100
MOST_FIELDS: Final = 5
LONGEST_ANSWER: Final = 500

YOUR_ANSWER: Final = _("Your answer")


def form(command: CommandSpec, known: Mapping[str, str], language: str) -> Json | None:
    """A form for what is missing, where that is more than one thing; what was told already stands in it.

    None where a question in words does better, or where the form would lose something.
    """
    missing = [one.name for one in command.arguments if one.required and one.name not in known]
    told = [one.name for one in command.arguments if one.name in known]
    if len(missing) < 2 or len(missing) + len(told) > MOST_FIELDS:  # noqa: PLR2004 - one alone is asked for in words
        return None
    return _form(command, {*missing, *told}, known, language)


def again(command: CommandSpec, typed: Mapping[str, str], language: str) -> Json:
    """The form that did not do, with what was typed in it, as far as that is known."""
    return _form(command, {one.name for one in command.arguments if one.required} | {*typed}, typed, language)


def answering(said: str, language: str) -> Json:
    """One field for the words that a message of ours awaits; its last question is the form's title."""
    asked = next((line for line in reversed(seen(said).splitlines()) if "?" in line), "")
    label = translated(YOUR_ANSWER, language)
    told = {"description": shortened(asked, DESCRIPTION)} if asked else {}
    text = {
        "type": INPUT,
        "custom_id": ANSWERED,
        "style": SHORT,
        "required": True,
        "max_length": LONGEST_ANSWER,
    }
    return {
        "custom_id": ANSWERED,
        "title": shortened(asked[: asked.rfind("?") + 1] or label, FORM_TITLE),
        "components": [{"type": LABEL, "label": label, **told, "component": text}],
    }


def _titled(summary: str) -> str:
    """What does not fit ends before a comma rather than in the midst of a thought."""
    if len(summary) > FORM_TITLE and "," in summary[:FORM_TITLE]:
        return summary[: summary.rindex(",", 0, FORM_TITLE)]
    return shortened(summary, FORM_TITLE)


def _form(command: CommandSpec, first: Collection[str], known: Mapping[str, str], language: str) -> Json:
    others = [one.name for one in command.arguments if one.name not in first]
    fields = [one for one in command.arguments if one.name in {*first, *others[: MOST_FIELDS - len(first)]}]
    return {
        "custom_id": f"{FORM}{command.id}",
        "title": _titled(translated(command.summary, language).rstrip(".")),
        "components": [_field(one, known.get(one.name, ""), language) for one in fields[:MOST_FIELDS]],
    }


def filled(components: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What was written or picked in a form, by field."""
    found: dict[str, str] = {}
    for component in components:
        inner = component.get("component")
        within = [inner] if isinstance(inner, dict) else component.get("components", [])
        if isinstance(within, list) and within:
            found |= filled(within)
        elif said := _said(component):
            found[str(component["custom_id"])] = said
    return found


def _said(component: Mapping[str, Any]) -> str:
    if component.get("type") == MENU:
        return next((str(value) for value in component.get("values") or []), "")
    return str(component.get("value", "")).strip() if component.get("type") == INPUT else ""


def in_words(wanted: Json) -> Json:
    """The same form with nothing but fields: menus in forms are younger, and not all that speak Discord take them."""
    fields = [{**one, "component": _as_text(one["component"])} for one in wanted["components"]]
    return {**wanted, "components": fields}


def _as_text(component: Json) -> Json:
    if component["type"] != MENU:
        return component
    picked = next((one["label"] for one in component["options"] if one["default"]), "")
    return _text(component["custom_id"], picked, required=component["required"])


def _field(argument: ArgumentSpec, known: str, language: str) -> Json:
    called = argument.names.get(language[:2], option_name(argument)).replace("qu-", "qu'").replace("-", " ")
    return {
        "type": LABEL,
        "label": cut(called.capitalize(), FORM_TITLE),
        "description": shortened(translated(argument.question, language), DESCRIPTION),
        "component": _menu(argument, known, language)
        or _text(argument.name, known, required=argument.required),
    }


def _text(name: str, known: str, *, required: bool) -> Json:
    text: Json = {
        "type": INPUT,
        "custom_id": name,
        "style": SHORT,
        "required": required,
        "max_length": LONGEST_ANSWER,
    }
    return text | ({"value": known[:LONGEST_ANSWER]} if known else {})


def _menu(argument: ArgumentSpec, known: str, language: str) -> Json | None:
    """What is one of a few is picked; None where that would lose other words that stand for one of them."""
    shown = [(value, translated(label, language)) for value, label in argument.choices]
    if not 0 < len(shown) <= MOST_OPTIONS or (known and known not in {said for one in shown for said in one}):
        return None
    options = [
        {"label": cut(label, OPTION_LABEL), "value": value, "default": known in {value, label}}
        for value, label in shown
    ]
    return {
        "type": MENU,
        "custom_id": argument.name,
        "options": options,
        "required": argument.required,
        "min_values": int(argument.required),
    }
