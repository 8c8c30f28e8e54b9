"""What people write on their phones and in their letters, and what the whole program makes of it."""

import tomllib

import pytest

from bot.engine.questions.asked import Asked
from bot.understanding.near import matching
from tests.sentences.lodge import LANGUAGES, SILENT, call_of, files, rooms, routed, table, told, words_of

REQUESTS = [(language, call) for language in LANGUAGES for call in table(language) if call != SILENT]
OTHER = {"fr": "en", "en": "fr"}


def same(argument: str, said: str | None, expected: str) -> bool:
    """Rooms are compared by what they name, all else by its words."""
    if argument != "room" or said is None:
        return said == expected
    return matching(said, rooms()).keys == matching(expected, rooms()).keys != ()


def heard(language: str, call: str, tag: str = "{}") -> dict[str, str | None]:
    """What each line of the table becomes when it is said to the bot."""
    sentences = (told(line)[0] for line in table(language)[call])
    return {sentence: call_of(routed(tag.format(sentence), language)) for sentence in sentences}


@pytest.mark.parametrize(("language", "call"), REQUESTS)
def test_a_request_becomes_the_call_that_was_meant(language: str, call: str) -> None:
    assert {line: got for line, got in heard(language, call).items() if got != call} == {}


@pytest.mark.parametrize(("language", "call"), REQUESTS)
def test_the_speaker_s_language_is_no_condition(language: str, call: str) -> None:
    sentences = [told(line)[0] for line in table(language)[call]]
    read = {sentence: call_of(routed(sentence, OTHER[language])) for sentence in sentences}
    assert {line: got for line, got in read.items() if got != call} == {}


@pytest.mark.parametrize(("language", "call"), REQUESTS)
def test_its_arguments_are_the_words_that_tell_them(language: str, call: str) -> None:
    assert {line: wrong for line in table(language)[call] if (wrong := misheard(line, language))} == {}


def misheard(line: str, language: str) -> list[str]:
    """The arguments that were read otherwise than the line tells; a purpose that it does not tell is one."""
    sentence, expected = told(line)
    words = words_of(routed(sentence, language))
    wrong = [name for name, one in expected.items() if not same(name, words.get(name), one)]
    return wrong if words.get("purpose") == expected.get("purpose") else [*wrong, "purpose"]


@pytest.mark.parametrize("tag", ["{}", "@loge {} merci"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_talk_starts_nothing(language: str, tag: str) -> None:
    assert {line: got for line, got in heard(language, SILENT, tag).items() if got} == {}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "la bleue demain 14h-16h"),
        ("fr", "bonjour, la verte mardi de 10h à 12h svp"),
        ("en", "blue room tomorrow 2pm to 4pm"),
        ("en", "any chance of the studio tonight?"),
        ("en", "can we meet in the green room at 2pm?"),
    ],
)
def test_what_nobody_said_in_so_many_words_is_a_guess(language: str, line: str) -> None:
    meant = routed(line, language)
    assert isinstance(meant, Asked)
    assert (meant.call.name, meant.guessed) == ("room.book", True)


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr", "jveux resa la bleue dem1 14h-16h"), ("en", "can u book teh blue room tmrw 2pm")],
)
def test_what_was_said_in_short_is_none(language: str, line: str) -> None:
    meant = routed(line, language)
    assert isinstance(meant, Asked)
    assert not meant.guessed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_tells_of_its_skill_alone(language: str) -> None:
    tables = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files(language)}
    assert tables.pop("talk").keys() == {SILENT}
    assert {skill: {call.partition(".")[0] for call in calls} for skill, calls in tables.items()} == {
        skill: {skill} for skill in tables
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_rich_enough_to_mean_something(language: str) -> None:
    lines = table(language)
    assert sum(map(len, lines.values())) - len(lines[SILENT]) >= 150
    assert len(lines[SILENT]) >= 60
