"""Buttons and menus: all that they need to act again stands in their `custom_id`, so they outlive any restart. Pure."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.adapters.discord.means import MENU
from bot.adapters.discord.wording import translated
from bot.core.presentation import Presentation
from bot.core.text import _

Json = dict[str, Any]

PRESS: Final = "loge:press:"
PICK: Final = "loge:pick"
ANSWER: Final = "loge:answer:"
AGAIN: Final = "loge:again:"
WHOSE: Final = re.compile(rf"(?:{ANSWER}|{AGAIN})(\d*)")
"""Both name whom they are for, as far as that is known."""

ROW, BUTTON, SELECT = 1, 2, 3
SECONDARY: Final = 2
BUTTON_LABEL: Final = 80
OPTION_LABEL: Final = 100

TO_ANSWER: Final = _("answer")
TO_CORRECT: Final = _("correct the form")


def rows(presentation: Presentation, form: str = "", asked: str = "") -> list[Json]:
    """What can be touched below a message for whom it asks; `form` is the command whose form did not do."""
    return [*_choices(presentation), *_in_words(presentation, form, asked)]


def _choices(presentation: Presentation) -> list[Json]:
    options = presentation.options
    if not options:
        return []
    if presentation.widget == "buttons":
        return [_row([_button(option.label, f"{PRESS}{option.token}") for option in options])]
    choices = [{"label": cut(one.label, OPTION_LABEL), "value": one.token} for one in options[:MENU]]
    return [_row([{"type": SELECT, "custom_id": PICK, "options": choices}])]


def _in_words(presentation: Presentation, form: str, asked: str) -> list[Json]:
    """Where a form did not do: the form again, with what was typed; where words are awaited: a field for them, unless a menu holds all there is.

    What somebody just writes in a channel does not come to a bot that may not read all words.
    """
    if form and (presentation.asks or presentation.otherwise):
        return [_row([_button(translated(TO_CORRECT, presentation.language), f"{AGAIN}{asked}:{form}")])]
    if not presentation.asks:
        return []
    if presentation.options and presentation.widget == "menu":
        return []
    return [_row([_button(translated(TO_ANSWER, presentation.language), f"{ANSWER}{asked}")])]


def token(data: Mapping[str, Any]) -> str | None:
    """The token that a touch brings back; None for what is none of ours."""
    custom_id = str(data.get("custom_id", ""))
    if custom_id.startswith(PRESS):
        return custom_id.removeprefix(PRESS)
    values = data.get("values")
    return str(values[0]) if custom_id == PICK and isinstance(values, list) and values else None


def cut(text: str, longest: int) -> str:
    """At most so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _row(parts: Sequence[Json]) -> Json:
    return {"type": ROW, "components": [*parts]}


def _button(label: str, custom_id: str) -> Json:
    return {"type": BUTTON, "style": SECONDARY, "label": cut(label, BUTTON_LABEL), "custom_id": custom_id}
