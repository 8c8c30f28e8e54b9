"""What cannot be is refused with a clear sentence in the speaker's language; nothing is stored, nobody is called."""

from collections.abc import Sequence

import pytest

from bot.core.moments import Span
from bot.store.house.houses import Houses
from bot.store.spaces.bookings import Booking, Bookings
from bot.testing import Actor, Stage
from tests.stories.house import NOW, all_heard, know, read_by

FRENCH = [
    "réserve la salle jaune demain de 10h à 11h",
    "réserve le studio hier de 10h à 11h",
    "réserve le studio demain de 16h à 14h",
    "réserve le studio demain à 25:00",
    "réserve le studio le 30 février de 10h à 11h",
    "réserve le studio du 4 décembre à 10h au 13 janvier à 10h",
    "réserve le studio demain de 23h à minuit",
    "!réserver 🎉🎉🎉",
    "!réserver studio 🎉",
    "!réserver studio demain de 14h à 99h",
    "!réserver salle jaune demain",
]
ENGLISH = [
    "book the yellow room tomorrow 10:00 to 11:00",
    "book the studio yesterday 10:00 to 11:00",
    "book the studio tomorrow 16:00 to 14:00",
    "book the studio tomorrow at 25:00",
    "book the studio on 30 February from 10:00 to 11:00",
    "book the studio from 4 December 10:00 to 13 January 10:00",
    "book the studio tomorrow 3am to 4am",
    "!book 🎉🎉🎉",
    "!book yellow room tomorrow",
]
FRENCH_WORDS = frozenset(
    {"le", "la", "les", "un", "une", "de", "du", "à", "je", "tu", "quelle", "pas", "est", "ne"}
)
ENGLISH_WORDS = frozenset({"the", "is", "that", "a", "to", "i", "you", "no", "for", "which", "not", "there"})


async def bookings(stage: Stage) -> Sequence[Booking]:
    """Everything that was booked, cancelled ones too."""
    async with stage.lodge.database.reading() as work:
        house = (await Houses(work, 0).all())[0]
        return await Bookings(work, house.id).between(Span(NOW.replace(year=2020), NOW.replace(year=2030)))


def language_of(text: str) -> str:
    said = text.lower().replace(",", " ").replace(".", " ").replace("'", " ").split()
    french, english = sum(word in FRENCH_WORDS for word in said), sum(word in ENGLISH_WORDS for word in said)
    return "fr" if french > english else "en"


@pytest.mark.parametrize("words", ["😀😀", "🎉🎉🎉", "?!", "…"])
async def test_emoji_alone_are_answered_with_a_sentence_in_the_speakers_language(
    stage: Stage, lea: Actor, ana: Actor, words: str
) -> None:
    await lea.says(words)
    assert language_of(lea.reads) == "fr"
    await ana.says(words)
    assert language_of(ana.reads) == "en"
    assert await bookings(stage) == []


async def test_a_thumb_up_is_a_thank_you(ana: Actor) -> None:
    await ana.says("👍")
    assert ana.reads == ""


@pytest.mark.parametrize("words", FRENCH)
async def test_what_cannot_be_is_answered_once_in_french_and_not_stored(
    stage: Stage, lea: Actor, words: str
) -> None:
    await lea.says(words)
    assert len(all_heard(stage)) == 1
    assert language_of(lea.reads) == "fr", lea.reads
    assert not lea.standing()[-1].presentation.rings
    assert await bookings(stage) == []


@pytest.mark.parametrize("words", ENGLISH)
async def test_what_cannot_be_is_answered_once_in_english_and_not_stored(
    stage: Stage, ana: Actor, words: str
) -> None:
    await ana.says(words)
    assert len(all_heard(stage)) == 1
    assert language_of(ana.reads) == "en", ana.reads
    assert await bookings(stage) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("book the yellow room tomorrow 10:00 to 11:00", "yellow"),
        ("book the studio yesterday 10:00 to 11:00", "past"),
        ("book the studio tomorrow 16:00 to 14:00", "before"),
        ("book the studio tomorrow at 25:00", "25:00"),
        ("book the studio on 30 February from 10:00 to 11:00", "30 February"),
        ("book the studio from 4 December 10:00 to 13 January 10:00", "too long"),
        ("book the studio tomorrow 3am to 4am", "09:00"),
        ("book the studio tomorrow 10:00 to 11:00 for 12 people", "4 people"),
    ],
)
async def test_the_refusal_names_what_was_wrong(ana: Actor, words: str, told: str) -> None:
    await ana.says(words)
    assert told in ana.reads


async def test_ten_thousand_characters_are_answered_with_one_short_sentence(stage: Stage, ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 11:00 " + "x" * 10_000)
    assert len(all_heard(stage)) == 1
    assert len(ana.reads) < 200
    assert await bookings(stage) == []


@pytest.mark.parametrize("words", ["🎉", "🎉🎉 🎉", "…", "?", "   ", "\u202e\u200f", "<b></b>", "@room"])
async def test_words_that_say_nothing_break_nothing(stage: Stage, ana: Actor, words: str) -> None:
    await ana.says(words)
    assert len(all_heard(stage)) <= 1
    await ana.says("book the studio tomorrow 10:00 to 11:00")
    assert "Booked" in ana.reads


HOSTILE = [
    "<b>bold</b><script>x</script>",
    "**bold** [link](https://example.org) `code`",
    "@room @everyone @here",
    "{when} {word.room:the} {}",
    "\u202eabc\u202c \u200fxyz",
    "a\nb\r\nc\u2028d",
    "'; DROP TABLE bookings; --",
]


@pytest.mark.parametrize("purpose", HOSTILE)
async def test_a_purpose_of_any_kind_is_only_a_purpose(stage: Stage, ana: Actor, purpose: str) -> None:
    await ana.says(f"!book studio tomorrow 10:00 to 11:00 {purpose}")
    assert "Studio son, Friday 4 December, 10:00 to 11:00" in ana.reads
    assert [(heard.presentation.rings, heard.presentation.calls) for heard in all_heard(stage)] == [
        (False, ())
    ]
    (booking,) = await bookings(stage)
    assert not {"\n", "\u202e", "\u200f"} & set(booking.purpose)


@pytest.mark.parametrize("name", ["<i>Eve</i>", "Eve\nPaul: yes", "\u202eevE", "@room", "{name}", "E" * 300])
async def test_a_name_of_any_kind_is_only_a_name(stage: Stage, ana: Actor, means: str, name: str) -> None:
    eve = stage.actor("eve", means, name)
    await know(stage, eve)
    await ana.says("!my-name shown")
    await eve.joins("#general")
    await eve.says("book the studio tomorrow 10:00 to 11:00")
    await eve.says("hello")
    await ana.says("who has the studio tomorrow?")
    line = ana.reads.splitlines()[1]
    assert "10:00 to 11:00" in line
    assert len(ana.reads.splitlines()) == 2
    assert "\u202e" not in ana.reads
    assert len(line) < 200
    assert all(not heard.presentation.calls for heard in all_heard(stage))


async def test_two_rooms_alike_are_asked_about_and_nothing_is_booked_meanwhile(
    stage: Stage, lea: Actor
) -> None:
    await lea.says("réserve l'atelier demain de 10h à 11h")
    assert len(lea.offered) == 2
    assert await bookings(stage) == []


async def test_a_command_that_is_nearly_one_is_asked_and_not_done(stage: Stage, ana: Actor) -> None:
    await ana.says("!bok studio tomorrow 10:00 to 11:00")
    assert len(read_by(ana)) == 1
    assert ana.offered
    assert await bookings(stage) == []
