"""Reads the sentences of a `.po` file: what a start needs of one, and nothing of what its keepers need."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from gettext import c2py
from typing import Final

ENTRIES: Final = re.compile(r'(?<=")[ \t\r]*\n(?=#|msgid\s|[ \t\r]*\n)')
LINE: Final = re.compile(r'(?:(msgid_plural|msgid|msgstr)(?:\[(\d)\])?[ \t]+)?"(.*)"[ \t\r]*')
FUZZY: Final = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
PLURAL: Final = re.compile(r"plural=([^;\n]+)")
ESCAPED: Final = re.compile(r"\\(.)")
SIGNS: Final = {"n": "\n", "t": "\t", "r": "\r"}

Form = Callable[[int], int]
"""Which of a sentence's forms goes with a number."""

GERMANIC: Final = "n != 1"
"""Where the head of a file does not say."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one file, by their English; those that wait for some of their forms are not there."""

    forms: Mapping[str, tuple[str, ...]]
    form: Form

    def of(self, message: str, count: int = 1) -> str | None:
        """What is said for it, in the form that goes with that number."""
        forms = self.forms.get(message)
        return None if forms is None else forms[self.form(count) if len(forms) > 1 else 0]


def read(text: str) -> Wording:
    """A file's sentences; what is fuzzy or commented out is none."""
    said = {message: forms for message, forms in map(_entry, _entries(text)) if forms and all(forms)}
    head = PLURAL.search("".join(said.pop("", ())))
    return Wording(said, c2py(head[1].strip() if head else GERMANIC))


def _entries(text: str) -> Iterator[str]:
    return (entry for entry in ENTRIES.split(text) if "msgid" in entry and not FUZZY.search(entry))


def _entry(entry: str) -> tuple[str, tuple[str, ...]]:
    """The English, and its forms in their order."""
    parts: dict[str, str] = {}
    name = ""
    for line in entry.split("\n"):
        if found := LINE.fullmatch(line):
            name = f"{found[1]}{found[2] or ''}" if found[1] else name
            parts[name] = parts.get(name, "") + _plain(found[3])
    forms = sorted((name, words) for name, words in parts.items() if name.startswith("msgstr"))
    return parts.get("msgid", ""), tuple(words for _name, words in forms)


def _plain(written: str) -> str:
    return ESCAPED.sub(lambda sign: SIGNS.get(sign[1], sign[1]), written) if "\\" in written else written
