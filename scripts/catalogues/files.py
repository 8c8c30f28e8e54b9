"""The .po files: read strictly, written so that a diff shows the sentences that changed and nothing else."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from scripts.catalogues.sentences import Sentence

Wordings: TypeAlias = Mapping[str, tuple[str, ...]]
"""French by English singular: one wording, or one for each plural."""

TRANSLATED = ("fr", "fr@vous")

_HEADER = """\
# The house in French{note}.
# Kept by scripts/catalogue: write the msgstr here, change the msgid in the code.
msgid ""
msgstr ""
"Language: {locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""
_NOTES = {"fr": ", which says tu", "fr@vous": " for those who are told vous: only what differs"}


class Unreadable(Exception):  # noqa: N818
    """A catalogue that a person has to mend by hand: where, and what is wrong there."""


def place(root: Path, locale: str, package: str = "bot") -> Path:
    return root / package / "locales" / locale / "LC_MESSAGES" / "laloge.po"


def catalogue(root: Path, locale: str) -> Catalog:
    """As it stands in its file; raises Unreadable for what is no .po file (a conflict left in it, for instance)."""
    path = place(root, locale)
    try:
        return read_po(BytesIO(path.read_bytes() if path.exists() else b""), locale="fr", abort_invalid=True)
    except PoFileError as error:
        raise Unreadable(
            f"{path.relative_to(root)}:{error.lineno + 1}: {error.line!r} does not belong here"
        ) from error


def wordings(read: Catalog) -> dict[str, tuple[str, ...]]:
    """Every entry, also those without French yet (empty strings)."""
    entries = {_forms(message.id)[0]: _forms(message.string) for message in read if message.id}
    return {one: tuple(french) for one, french in entries.items()}


def write(root: Path, locale: str, kept: Sequence[Sentence], french: Wordings) -> None:
    """Sentences in the order given, references by file alone."""
    new = Catalog(locale="fr")
    for sentence in kept:
        said = french.get(sentence.one) or ("",) * len(sentence.english)
        plural = sentence.many is not None
        entry = new.add(sentence.english if plural else sentence.one, said if plural else said[0])
        entry.locations = [(file, 0) for file in sentence.files]
    body = BytesIO()
    write_po(body, new, width=0, omit_header=True, include_lineno=False)
    path = place(root, locale)
    path.parent.mkdir(parents=True, exist_ok=True)
    header = _HEADER.format(locale=locale, note=_NOTES[locale])
    path.write_text(header + body.getvalue().decode().strip() + "\n", encoding="utf-8")


def _forms(message: str | Sequence[str] | None) -> tuple[str, ...]:
    return (message or "",) if message is None or isinstance(message, str) else tuple(message)
