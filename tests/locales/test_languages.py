"""Which languages the house speaks and where their sentences come from."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot.core import po
from bot.core.locale import Catalogues, language, nearest, packaged

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def written(root: Path, locale: str, entries: str) -> Path:
    folder = root / locale / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "laloge.po").write_text(HEADER + entries, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("tag", "ours"),
    [
        ("fr", "fr"),
        ("fr@vous", "fr@vous"),
        ("fr-CA", "fr"),
        ("en_US.UTF-8", "en"),
        ("EN-GB", "en"),
        ("de", None),
        ("", None),
        (None, None),
    ],
)
def test_a_network_s_language_is_brought_to_one_of_ours(tag: str | None, ours: str | None) -> None:
    assert nearest(tag) == ours


def test_vous_is_french() -> None:
    assert (language("fr@vous"), language("en")) == ("fr", "en")


def test_the_program_comes_with_its_french() -> None:
    assert packaged().translate("midnight", "fr") == "minuit"
    assert packaged().translate("midnight", "en") == "midnight"


def test_vous_falls_back_to_french_and_french_to_english(tmp_path: Path) -> None:
    written(tmp_path, "fr", 'msgid "Yours?"\nmsgstr "À toi ?"\n\nmsgid "Yes"\nmsgstr "Oui"\n')
    written(tmp_path, "fr@vous", 'msgid "Yours?"\nmsgstr "À vous ?"\n')
    house = Catalogues([tmp_path])

    assert [house.translate(said, "fr@vous") for said in ("Yours?", "Yes", "No")] == ["À vous ?", "Oui", "No"]


def test_a_plural_that_vous_lacks_is_said_in_french_not_in_english(tmp_path: Path) -> None:
    plural = 'msgid "{count} room"\nmsgid_plural "{count} rooms"\n'
    written(tmp_path, "fr", plural + 'msgstr[0] "{count} salle"\nmsgstr[1] "{count} salles"\n')
    written(tmp_path, "fr@vous", plural + 'msgstr[0] ""\nmsgstr[1] ""\n')

    assert Catalogues([tmp_path]).plural("{count} room", "{count} rooms", 2, "fr@vous") == "{count} salles"


def test_what_nobody_says_is_not_answered_with_the_head_of_a_catalogue() -> None:
    assert packaged().translate("", "fr") == ""


def test_a_package_of_skills_brings_its_own_catalogue(tmp_path: Path) -> None:
    house = written(tmp_path / "house", "fr", 'msgid "Yes"\nmsgstr "Oui"\n')
    guest = written(tmp_path / "guest", "fr", 'msgid "Yes"\nmsgstr "Ouais"\n\nmsgid "Jam"\nmsgstr "Bœuf"\n')
    together = Catalogues([house, guest])

    assert (together.translate("Yes", "fr"), together.translate("Jam", "fr")) == ("Oui", "Bœuf")


@pytest.mark.parametrize("locale", ["fr", "fr@vous"])
def test_every_sentence_is_read_as_babel_reads_it(locale: str) -> None:
    source = Path(__file__).parents[2] / "bot" / "locales" / locale / "LC_MESSAGES" / "laloge.po"
    with source.open("rb") as opened:
        forms = [(_all(one.id)[0], _all(one.string)) for one in read_po(opened, locale="fr") if one.id]

    assert po.read(source.read_text("utf-8")).forms == dict(forms)


def _all(said: object) -> tuple[object, ...]:
    return tuple(said) if isinstance(said, tuple | list) else (said,)


def test_a_catalogue_may_be_written_in_any_way_that_the_format_allows() -> None:
    written = po.read(
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
        'msgid "Two"\nmsgstr "Deu"\n"x"\n#, fuzzy\nmsgid "Not yet"\nmsgstr "Pas enc"\n\n'
        '# said\nmsgid "A \\"word\\"\\n"\r\nmsgstr "Un «\u202fmot\u202f»\\n\\t\\\\"\r\n\n#~ msgid "Gone"\n#~ msgstr "Parti"\n'
        '\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} jour"\nmsgstr[1] "{n} jours"'
    )

    assert written.forms == {
        "Two": ("Deux",),
        'A "word"\n': ("Un «\u202fmot\u202f»\n\t\\",),
        "{n} day": ("{n} jour", "{n} jours"),
    }
    assert [written.of("{n} day", count) for count in (0, 1, 2)] == ["{n} jour", "{n} jour", "{n} jours"]
