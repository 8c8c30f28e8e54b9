"""Whether all that the bot says is there in French, for those told tu and those told vous, and fit to be read aloud."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog

from scripts.catalogues.addressing import addresses
from scripts.catalogues.files import TRANSLATED, Wordings, catalogue, wordings
from scripts.catalogues.lints import flaws
from scripts.catalogues.sentences import Sentence, badly_filled, fields, sentences

EXCEPTIONS: Mapping[str, str] = {}
"""English sentences whose French the rule for vous misjudges, each with the reason; a test holds their number."""


def complaints(root: Path, exceptions: Mapping[str, str] = EXCEPTIONS) -> Iterator[str]:
    """Everything that must be put right before the catalogues are complete."""
    found = sentences(root)
    read = {locale: catalogue(root, locale) for locale in TRANSLATED}
    french = {locale: wordings(entries) for locale, entries in read.items()}
    yield from badly_filled(root)
    yield from _two_plurals(found)
    for locale, entries in read.items():
        yield from (f"{locale}: {wrong}" for wrong in _stale(entries, found))
    for sentence in found:
        yield from (f"{sentence.one!r}: {wrong}" for wrong in _wrong(sentence, french, exceptions))


def needs_vous(one: str, french: Wordings, exceptions: Mapping[str, str] = EXCEPTIONS) -> bool:
    """Whether those who are told vous need another wording than this one."""
    return any(map(addresses, french.get(one, ()))) is not (one in exceptions)


def missing(sentence: Sentence, french: Wordings) -> bool:
    return not all(french.get(sentence.one, ("",)))


def _wrong(
    sentence: Sentence, french: Mapping[str, Wordings], exceptions: Mapping[str, str]
) -> Iterator[str]:
    for text in sentence.english:
        yield from (f"English: {flaw}" for flaw in flaws(text, "en"))
    if missing(sentence, french["fr"]):
        yield "no French yet"
        return
    needed, there = needs_vous(sentence.one, french["fr"], exceptions), sentence.one in french["fr@vous"]
    if needed and missing(sentence, french["fr@vous"]):
        yield "says tu, and has nothing for those who are told vous"
    if there and not needed:
        yield "does not speak to its reader, so fr@vous should not have it"
    for locale in TRANSLATED:
        yield from (
            f"{locale}: {flaw}" for flaw in _bad_wording(sentence, french[locale].get(sentence.one, ()))
        )
    if any(map(addresses, french["fr@vous"].get(sentence.one, ()))):
        yield "fr@vous: says tu"


def _bad_wording(sentence: Sentence, said: tuple[str, ...]) -> Iterator[str]:
    if len(said) != len(sentence.english):
        if said:
            yield "has not one wording for each plural"
        return
    for plural, (english, french) in enumerate(zip(sentence.english, said, strict=True)):
        if not french:
            continue
        yield from flaws(french, "fr")
        spelt_out = {"count"} if sentence.many is not None and not plural else set()
        if _names(english) - spelt_out != _names(french) - spelt_out:
            yield f"fields differ from the English ones in {french!r}"


def _names(text: str) -> set[str]:
    return {field.name for field in fields(text)}


def _stale(read: Catalog, found: list[Sentence]) -> Iterator[str]:
    known = {sentence.one: sentence for sentence in found}
    yield from (f"{message.id!r} is fuzzy: decide" for message in read if message.id and message.fuzzy)
    yield from (f"{key!r} is commented out: delete it" for key in read.obsolete)
    for message in read:
        one, many = message.id if isinstance(message.id, (tuple, list)) else (message.id, None)
        if one and (one not in known or known[one].many != many):
            yield f"{one!r} is said nowhere in the code (scripts/catalogue update takes it out)"


def _two_plurals(found: list[Sentence]) -> Iterator[str]:
    seen: set[str] = set()
    for sentence in found:
        if sentence.one in seen:
            yield f"{sentence.one!r}: stands there with two plurals, or with and without one"
        seen.add(sentence.one)
