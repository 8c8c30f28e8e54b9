"""`scripts/catalogue update` brings the .po files up to the code; `check` says what is still to be done."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from scripts.catalogues.checks import complaints, missing, needs_vous
from scripts.catalogues.files import Unreadable, catalogue, wordings, write
from scripts.catalogues.lints import tidied
from scripts.catalogues.sentences import sentences


def main(arguments: Sequence[str], root: Path | None = None) -> int:
    """Run one of the two; status 1 when check finds something or a catalogue cannot be read."""
    parser = argparse.ArgumentParser(prog="scripts/catalogue", description=__doc__)
    parser.add_argument("what", choices=("update", "check"))
    asked = parser.parse_args(arguments)
    root = root or Path.cwd()
    try:
        return update(root) if asked.what == "update" else check(root)
    except Unreadable as error:
        print(error)
        return 1


def check(root: Path) -> int:
    """Every complaint, one a line."""
    found = list(complaints(root))
    print("\n".join(found) or "Everything is said in French too.")
    return 1 if found else 0


def update(root: Path) -> int:
    """Take in new sentences, take out gone ones (printed with their French, to be used again), mend the spaces."""
    found = sentences(root)
    known = {sentence.one for sentence in found}
    french = _tidy(wordings(catalogue(root, "fr")))
    formal = _tidy(wordings(catalogue(root, "fr@vous")))
    overlaid = [one for one in found if needs_vous(one.one, french) or any(formal.get(one.one, ()))]
    write(root, "fr", found, french)
    write(root, "fr@vous", overlaid, formal)
    for gone in sorted(french.keys() - known):
        print(f"gone: {gone!r}, which was {' / '.join(french[gone])!r}")
    waiting = [("fr", one) for one in found if missing(one, french)]
    waiting += [("fr@vous", one) for one in overlaid if missing(one, formal)]
    for locale, sentence in waiting:
        print(f"waits for {locale}: {sentence.one!r} ({', '.join(sentence.files)})")
    print(f"{len(found)} sentences, {len(overlaid)} of them otherwise for vous, {len(waiting)} waiting.")
    return 0


def _tidy(read: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {one: tuple(map(tidied, said)) for one, said in read.items()}
