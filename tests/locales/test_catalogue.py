"""The house's own catalogues are complete and sound; and the workshop that keeps them does its work."""

from pathlib import Path

import pytest

from scripts.catalogues.checks import EXCEPTIONS, complaints
from scripts.catalogues.command import main
from scripts.catalogues.files import place

ROOT = Path(__file__).resolve().parent.parent.parent


class Workshop:
    """A small program of one file, with catalogues of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def says(self, code: str, file: str = "room.py") -> None:
        path = self.root / "bot" / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(code, encoding="utf-8")

    def runs(self, what: str) -> int:
        return main([what], self.root)

    def read(self, locale: str) -> str:
        return place(self.root, locale).read_text(encoding="utf-8")

    def translates(self, english: str, french: str, locale: str = "fr") -> None:
        """What a translator does: fill the empty string under the English one, then let the command tidy."""
        text = self.read(locale)
        entry = f'msgid "{english}"\nmsgstr ""'
        assert entry in text
        text = text.replace(entry, f'msgid "{english}"\nmsgstr "{french}"')
        place(self.root, locale).write_text(text, encoding="utf-8")
        self.runs("update")

    def replaces(self, old: str, new: str, locale: str = "fr") -> None:
        text = self.read(locale)
        assert old in text
        place(self.root, locale).write_text(text.replace(old, new), encoding="utf-8")

    @property
    def complaints(self) -> str:
        return "\n".join(complaints(self.root))


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    made = Workshop(tmp_path)
    made.says('_("{room} is free.", room=room)\n_("Which one?")\n')
    made.runs("update")
    made.translates("{room} is free.", "{room} est libre.")
    made.translates("Which one?", "Laquelle veux-tu ?")
    made.translates("Which one?", "Laquelle voulez-vous ?", "fr@vous")
    return made


def test_all_that_the_house_says_is_said_in_french_too() -> None:
    assert list(complaints(ROOT)) == []


def test_exceptions_to_the_rule_for_vous_do_not_grow_silently() -> None:
    assert len(EXCEPTIONS) == 0  # one more needs a reason beside it and this number raised


def test_the_catalogues_are_as_the_command_writes_them(tmp_path: Path) -> None:
    for locale in ("fr", "fr@vous"):
        copy = place(tmp_path, locale)
        copy.parent.mkdir(parents=True)
        copy.write_bytes(place(ROOT, locale).read_bytes())
    for source in (ROOT / "bot").rglob("*.py"):
        copy = tmp_path / source.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(source.read_bytes())
    main(["update"], tmp_path)

    for locale in ("fr", "fr@vous"):
        assert place(tmp_path, locale).read_text("utf-8") == place(ROOT, locale).read_text("utf-8")


def test_a_small_complete_catalogue_is_complete(workshop: Workshop) -> None:
    assert workshop.complaints == ""
    assert workshop.runs("check") == 0


def test_a_new_sentence_waits_for_its_french(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    workshop.says('_("Sorry.")', "sorry.py")

    assert workshop.runs("check") == 1
    assert "'Sorry.': no French yet" in capsys.readouterr().out
    workshop.runs("update")
    assert "waits for fr: 'Sorry.' (bot/sorry.py)" in capsys.readouterr().out


def test_a_sentence_that_says_tu_waits_for_its_vous(workshop: Workshop) -> None:
    workshop.says('_("Your turn.")', "turn.py")
    workshop.runs("update")
    workshop.translates("Your turn.", "À toi.")

    assert workshop.complaints == "'Your turn.': says tu, and has nothing for those who are told vous"
    assert 'msgid "Your turn."' in workshop.read("fr@vous")
    assert 'msgid "{room} is free."' not in workshop.read("fr@vous")


def test_vous_holds_nothing_that_speaks_to_nobody_and_never_says_tu(workshop: Workshop) -> None:
    workshop.replaces("Laquelle voulez-vous", "Laquelle veux-tu", "fr@vous")
    assert "fr@vous: says tu" in workshop.complaints

    workshop.replaces("Laquelle veux-tu", "Laquelle")
    assert "does not speak to its reader" in workshop.complaints


def test_an_exception_turns_the_rule_around(workshop: Workshop) -> None:
    found = "\n".join(complaints(workshop.root, {"Which one?": "for this test"}))

    assert "does not speak to its reader" in found


def test_french_must_have_the_fields_of_the_english(workshop: Workshop) -> None:
    workshop.replaces("{room} est libre", "{salle} est libre")

    assert "fields differ" in workshop.complaints


@pytest.mark.parametrize(
    ("one", "many", "sound"),
    [
        ("{count} salle", "{count} salles", True),
        ("une salle", "{count} salles", True),
        ("{count} salle", "des salles", False),
        ("{compte} salle", "{count} salles", False),
        ("{count} salle", "", False),
    ],
)
def test_a_plural_must_say_how_many_though_one_may_be_spelt_out(
    workshop: Workshop, one: str, many: str, sound: bool
) -> None:
    workshop.says('_n("One room", "{count} rooms", n)', "rooms.py")
    workshop.runs("update")
    workshop.replaces('msgstr[0] ""\nmsgstr[1] ""', f'msgstr[0] "{one}"\nmsgstr[1] "{many}"')

    assert (workshop.complaints == "") is sound


def test_a_sentence_that_is_gone_leaves_the_catalogue_and_its_french_is_shown(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    workshop.says('_("{room} is yours.", room=room)\n_("Which one?")\n')
    assert "said nowhere" in workshop.complaints
    capsys.readouterr()
    workshop.runs("update")

    assert "gone: '{room} is free.', which was '{room} est libre.'" in capsys.readouterr().out
    assert "is free" not in workshop.read("fr")


def test_nothing_fuzzy_and_nothing_commented_out_stays(workshop: Workshop) -> None:
    workshop.replaces('msgid "Which one?"', '#, fuzzy\nmsgid "Which one?"')
    assert "fuzzy" in workshop.complaints

    workshop.replaces("#, fuzzy\n", "")
    workshop.replaces('msgid "Which one?"', '#~ msgid "Gone."\n#~ msgstr "Parti."\n\nmsgid "Which one?"')
    assert "commented out" in workshop.complaints


def test_a_merge_conflict_left_in_a_catalogue_is_shown_and_nothing_is_overwritten(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    workshop.replaces('msgid "Which one?"', '<<<<<<< ours\nmsgid "Which one?"')

    assert (workshop.runs("check"), workshop.runs("update")) == (1, 1)
    assert "bot/locales/fr/LC_MESSAGES/laloge.po:12: '<<<<<<< ours' does" in capsys.readouterr().out
    assert "<<<<<<< ours" in workshop.read("fr")


def test_bad_wording_is_found_in_every_language(workshop: Workshop) -> None:
    workshop.says('_("✅ {room} is free.", room=room)\n_("Which one?")\n')
    assert "English: an emoji comes first" in workshop.complaints

    workshop.says('_("{room} is free.", room=room)\n_("Which one?")\n')
    workshop.replaces("est libre.", "est libre → oui.")
    assert "fr: an arrow" in workshop.complaints


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        ('_("{room} is free.", hall=room)', "names ['room'] but is given ['hall']"),
        ('_("{room} is free.")', "names ['room'] but is given []"),
        ('_n("One in {room}", "{count} in {room}", n)', "names ['room'] but is given []"),
        ("_(reason)", "the sentence must stand there as it is"),
        ('_(f"{room} is free.")', "the sentence must stand there as it is"),
    ],
)
def test_a_sentence_that_would_be_said_with_gaps_is_found_in_the_code(
    workshop: Workshop, call: str, complaint: str
) -> None:
    workshop.says(call, "wrong.py")

    assert f"bot/wrong.py:1: {complaint}" in workshop.complaints


def test_one_sentence_cannot_have_two_plurals(workshop: Workshop) -> None:
    workshop.says('_("Which one?")\n_n("Which one?", "Which of {count}?", n)\n', "wrong.py")

    assert "two plurals" in workshop.complaints


def test_lines_that_move_in_the_code_change_nothing_in_the_catalogue(workshop: Workshop) -> None:
    before = workshop.read("fr")
    workshop.says('\n\n_("Which one?")\n\n\n_("{room} is free.", room=room)\n')
    workshop.runs("update")

    assert workshop.read("fr") == before
