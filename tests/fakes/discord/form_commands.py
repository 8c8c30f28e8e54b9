"""What the service refuses in a set of commands: names, lengths, counts, in every language."""

import re
from collections import Counter
from collections.abc import Iterable

from tests.fakes.discord.refusal import Form
from tests.fakes.discord.wire import Json

Path = tuple[str | int, ...]

NAME = re.compile(r"[-_\w]{1,32}")
SPOKEN = (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th"
    " zh-CN ja zh-TW ko"
)
LOCALES = frozenset(SPOKEN.split())
MOST_COMMANDS, MOST_OPTIONS, MOST_CHOICES = 100, 25, 25
LONGEST_COMMAND = 8000
SUBCOMMAND, GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
SLASH = 1


def check_commands(commands: list[Json]) -> None:
    """A whole set, as a bulk overwrite sends it: faults stand at the number of their command."""
    form = Form()
    if len(commands) > MOST_COMMANDS:
        form.wrong((), "BASE_TYPE_MAX_LENGTH", f"Must be {MOST_COMMANDS} or fewer in length.")
    for number, command in enumerate(commands):
        check_command(form, (number,), command)
    _check_unique(form, (), commands, "APPLICATION_COMMANDS_DUPLICATE_NAME")
    form.settle()


def check_command(form: Form, path: Path, command: Json) -> None:
    if command.get("type", SLASH) != SLASH:
        form.between((*path, "name"), command.get("name"), 32)
        return
    _check_named(form, path, command)
    _check_options(form, path, command.get("options") or [], depth=0)
    if (size := _size(command)) > LONGEST_COMMAND:
        words = f"Command exceeds maximum size ({size} > {LONGEST_COMMAND})"
        form.wrong(path, "APPLICATION_COMMAND_TOO_LARGE", words)


def _check_named(form: Form, path: Path, thing: Json) -> None:
    _check_name(form, (*path, "name"), thing.get("name", ""))
    form.between((*path, "description"), thing.get("description"), 100)
    for locale, name in _localised(form, path, thing, "name_localizations"):
        _check_name(form, (*path, "name_localizations", locale), name)
    for locale, words in _localised(form, path, thing, "description_localizations"):
        form.between((*path, "description_localizations", locale), words, 100)


def _localised(form: Form, path: Path, thing: Json, key: str) -> Iterable[tuple[str, str]]:
    words: dict[str, str] = thing.get(key) or {}
    for locale in words.keys() - LOCALES:
        form.wrong((*path, key, locale), "ENUM_TYPE_COERCE", f'Value "{locale}" is not a valid enum value.')
    return words.items()


def _check_name(form: Form, path: Path, name: str) -> None:
    if not NAME.fullmatch(name) or name != name.lower():
        form.wrong(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_options(form: Form, path: Path, options: list[Json], depth: int) -> None:
    place = (*path, "options")
    form.count(place, len(options), 0, MOST_OPTIONS)
    _check_unique(form, place, options, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID")
    _check_order(form, place, options)
    _check_nesting(form, place, options, depth)
    for number, option in enumerate(options):
        _check_named(form, (*place, number), option)
        if option["type"] in {SUBCOMMAND, GROUP}:
            _check_options(form, (*place, number), option.get("options") or [], depth + 1)
        else:
            _check_choices(form, (*place, number), option)


def _check_nesting(form: Form, place: Path, options: list[Json], depth: int) -> None:
    """Subcommands stand beside subcommands only, and groups on top only."""
    inner = [option["type"] in {SUBCOMMAND, GROUP} for option in options]
    mixed = any(inner) and not all(inner)
    deep = any(option["type"] == GROUP for option in options) and depth > 0
    if mixed or deep or (depth > 1 and any(inner)):
        words = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        form.wrong(place, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words)


def _check_order(form: Form, place: Path, options: list[Json]) -> None:
    required = [bool(option.get("required")) for option in options]
    for number in range(1, len(options)):
        if required[number] and not required[number - 1]:
            words = "Required options must be placed before non-required options"
            form.wrong((*place, number), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)


def _check_choices(form: Form, path: Path, option: Json) -> None:
    choices = option.get("choices") or []
    check_choices(form, (*path, "choices"), choices)
    if choices and option.get("autocomplete"):
        words = "Choices may not be defined when autocomplete is true"
        form.wrong((*path, "autocomplete"), "APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE", words)


def check_choices(form: Form, path: Path, choices: list[Json]) -> None:
    """Of an option, or given while somebody types."""
    form.count(path, len(choices), 0, MOST_CHOICES)
    for number, choice in enumerate(choices):
        form.between((*path, number, "name"), choice["name"], 100)
        for locale, words in (choice.get("name_localizations") or {}).items():
            form.between((*path, number, "name_localizations", locale), words, 100)
        if isinstance(choice["value"], str):
            form.between((*path, number, "value"), choice["value"], 100)


def _check_unique(form: Form, path: Path, things: list[Json], code: str) -> None:
    """No two of one kind have one name, in any language."""
    seen: Counter[tuple[int, str, str]] = Counter()
    for number, thing in enumerate(things):
        kind = thing.get("type", SLASH) if not path else 0
        names = {"": thing.get("name", ""), **(thing.get("name_localizations") or {})}
        for locale, name in names.items():
            seen[kind, locale, name] += 1
            if seen[kind, locale, name] == 2:
                form.wrong((*path, number, "name"), code, "Application command names must be unique")


def _size(thing: Json) -> int:
    """The characters that count together: of each text, in its longest language."""
    size = sum(_longest(thing, key) for key in ("name", "description"))
    for choice in thing.get("choices") or []:
        size += _longest(choice, "name") + len(str(choice["value"]))
    return size + sum(_size(option) for option in thing.get("options") or [])


def _longest(thing: Json, key: str) -> int:
    words = [thing.get(key) or "", *(thing.get(f"{key}_localizations") or {}).values()]
    return max(len(text) for text in words)
