"""What the service refuses in buttons, menus, layouts and modals."""

from collections import Counter

from tests.fakes.discord.components import LINK, PREMIUM, SELECTS, Part, parts_of
from tests.fakes.discord.refusal import Form
from tests.fakes.discord.wire import Json

Path = tuple[str | int, ...]

MOST_ROWS, MOST_IN_ROW, MOST_OPTIONS, MOST_PARTS = 5, 5, 25, 40
LONGEST_LAYOUT = 4000
TOP_OF_LAYOUT = {
    Part.ROW,
    Part.SECTION,
    Part.TEXT,
    Part.GALLERY,
    Part.FILE,
    Part.SEPARATOR,
    Part.CONTAINER,
}
TOP_OF_MODAL = {Part.ROW, Part.LABEL, Part.TEXT}


def check_rows(form: Form, tree: list[Json]) -> None:
    """A message in the first form: text, and at most five rows under it."""
    if len(tree) > MOST_ROWS:
        form.wrong(("components",), "BASE_TYPE_BAD_LENGTH", f"Must be {MOST_ROWS} or fewer in length.")
    _check_tops(form, tree, {Part.ROW})
    _check_tree(form, tree)


def check_layout(form: Form, tree: list[Json]) -> None:
    """A message in the second form: everything is a component."""
    _check_tops(form, tree, TOP_OF_LAYOUT)
    parts = list(parts_of(tree))
    if len(parts) > MOST_PARTS:
        form.wrong(
            ("components",), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", f"At most {MOST_PARTS} components"
        )
    if sum(len(part["content"]) for part in parts if part["type"] == Part.TEXT) > LONGEST_LAYOUT:
        words = f"The total length of text may not exceed {LONGEST_LAYOUT} characters"
        form.wrong(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words)
    _check_tree(form, tree)


def check_modal(form: Form, modal: Json) -> None:
    form.between(("title",), modal.get("title"), 45)
    form.between(("custom_id",), modal.get("custom_id"), 100)
    form.count(("components",), len(modal["components"]), 1, MOST_ROWS)
    _check_tops(form, modal["components"], TOP_OF_MODAL)
    _check_tree(form, modal["components"])


def _check_tops(form: Form, tree: list[Json], allowed: set[Part]) -> None:
    for number, part in enumerate(tree):
        if part["type"] not in allowed:
            words = f'Value of field "type" must be one of {sorted(int(kind) for kind in allowed)}.'
            form.wrong(("components", number, "type"), "UNION_TYPE_CHOICES", words)


def _check_tree(form: Form, tree: list[Json]) -> None:
    ids = Counter(part["custom_id"] for part in parts_of(tree) if part.get("custom_id"))
    for path, part in _placed(("components",), tree):
        if ids[part.get("custom_id", "")] > 1:
            words = "Component custom id cannot be duplicated"
            form.wrong((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", words)
        _check_part(form, path, part)


def _placed(path: Path, tree: list[Json]) -> list[tuple[Path, Json]]:
    found: list[tuple[Path, Json]] = []
    for number, part in enumerate(tree):
        place = (*path, number)
        found += [(place, part), *_placed((*place, "components"), part.get("components", []))]
        for name in ("accessory", "component"):
            if part.get(name):
                found.append(((*place, name), part[name]))
    return found


def _check_part(form: Form, path: Path, part: Json) -> None:
    kind = part["type"]
    if kind == Part.ROW:
        _check_row(form, path, part["components"])
    elif kind == Part.BUTTON:
        _check_button(form, path, part)
    elif kind in SELECTS:
        _check_select(form, path, part)
    elif kind == Part.TEXT_INPUT:
        _check_input(form, path, part)
    elif kind == Part.LABEL:
        form.between((*path, "label"), part.get("label"), 45)
        form.at_most((*path, "description"), part.get("description"), 100)
    elif kind == Part.TEXT:
        form.between((*path, "content"), part.get("content"), LONGEST_LAYOUT)


def _check_row(form: Form, path: Path, parts: list[Json]) -> None:
    """Five buttons, or one menu, or one field."""
    widths = [1 if part["type"] == Part.BUTTON else MOST_IN_ROW for part in parts]
    if not parts or sum(widths) > MOST_IN_ROW:
        words = f"Must be between 1 and {MOST_IN_ROW} in length."
        form.wrong((*path, "components"), "BASE_TYPE_BAD_LENGTH", words)


def _check_button(form: Form, path: Path, part: Json) -> None:
    form.at_most((*path, "label"), part.get("label"), 80)
    if not (part.get("label") or part.get("emoji") or part["style"] == PREMIUM):
        form.wrong(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji")
    if part["style"] == LINK:
        form.between((*path, "url"), part.get("url"), 512)
    elif part["style"] != PREMIUM:
        form.between((*path, "custom_id"), part.get("custom_id"), 100)


def _check_select(form: Form, path: Path, part: Json) -> None:
    form.between((*path, "custom_id"), part.get("custom_id"), 100)
    form.at_most((*path, "placeholder"), part.get("placeholder"), 150)
    if part["type"] != Part.SELECT:
        return
    options = part.get("options", [])
    form.count((*path, "options"), len(options), 1, MOST_OPTIONS)
    values = Counter(option["value"] for option in options)
    for number, option in enumerate(options):
        place = (*path, "options", number)
        form.between((*place, "label"), option.get("label"), 100)
        form.between((*place, "value"), option.get("value"), 100)
        form.at_most((*place, "description"), option.get("description"), 100)
        if values[option["value"]] > 1:
            words = "The specified option value is already used"
            form.wrong((*place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", words)


def _check_input(form: Form, path: Path, part: Json) -> None:
    form.between((*path, "custom_id"), part.get("custom_id"), 100)
    form.at_most((*path, "label"), part.get("label"), 45)
    form.at_most((*path, "placeholder"), part.get("placeholder"), 100)
    form.at_most((*path, "value"), part.get("value"), 4000)
