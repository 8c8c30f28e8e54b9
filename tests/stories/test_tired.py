"""Somebody tired: « euh », « plus tard », a yes to what they never named, half of an answer; nothing is lost, and nothing done that they did not mean."""

import pytest

from bot.engine.questions.answers import answer
from bot.store.questions import Offered, Question
from bot.testing import Actor, Stage
from tests.stories.house import NOW, read_by


@pytest.fixture
def means() -> str:
    """Told once: words are the same everywhere."""
    return "terminal"


@pytest.fixture
def tired(request: pytest.FixtureRequest, lea: Actor, ana: Actor) -> Actor:
    """Léa says it in French, Ana in English."""
    return {"fr": lea, "en": ana}[request.param]


@pytest.mark.parametrize(
    ("tired", "said", "told"),
    [
        ("fr", ("réserve le studio tous les mardis de 10h à 11h jusqu'au 29 décembre", "euh", "plus tard", "oui"), ("J'attends encore une réponse : 1 ", "Prends ton temps.", "S-1")),
        ("en", ("book the studio every Tuesday 10:00 to 11:00 until 29 December", "hmm", "later", "yes"), ("I still wait for an answer: 1 ", "Take your time.", "S-1")),
    ],
    indirect=["tired"],
)  # fmt: skip
async def test_who_mumbles_or_wants_to_think_is_told_what_is_still_asked_and_may_say_yes_after_a_restart(
    stage: Stage, tired: Actor, said: tuple[str, str, str, str], told: tuple[str, str, str]
) -> None:
    asks, mumbled, later, yes = said
    waits, take_your_time, done = told
    await tired.says(asks)
    await tired.says(mumbled)
    assert waits in tired.reads
    await tired.says(later)
    assert take_your_time in tired.reads
    assert waits in tired.reads
    await stage.restart()
    await tired.says(yes)
    assert done in tired.reads


@pytest.mark.parametrize(
    ("tired", "books", "cancels", "yes", "mine"),
    [
        ("fr", "réserve le studio demain de 10h à 11h", "annule la réservation R-99", "oui", "mes réservations"),
        ("en", "book the studio tomorrow 10:00 to 11:00", "cancel the booking R-99", "yes", "my bookings"),
    ],
    indirect=["tired"],
)  # fmt: skip
async def test_a_yes_cancels_nothing_that_they_did_not_name(
    tired: Actor, books: str, cancels: str, yes: str, mine: str
) -> None:
    await tired.says(books)
    await tired.says(cancels)
    assert len(tired.offered) == 1
    await tired.says(yes)
    await tired.says(mine)
    assert "R-1" in tired.reads


async def test_a_list_that_goes_on_waits_for_no_answer(lea: Actor) -> None:
    for number in range(11):
        await lea.says(f"rappelle-moi demain 9h d'acheter {number} pains")
    await lea.says("mes rappels")
    assert lea.offered == ["la suite"]
    await lea.says("g1pbavec1truc")
    assert "J'attends" not in lea.reads


def a_question(*labels: str) -> Question:
    options = tuple(Offered(str(place), label, (), None) for place, label in enumerate(labels))
    return Question(1, 1, 1, "terminal:lea", None, None, options, None, None, NOW)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("jusqu'à 19h30", "jusqu'à 19 h 30 seulement"),
        ("oui je peux jusqu'à 19h30", "jusqu'à 19 h 30 seulement"),
        ("à partir de 19h30", "à partir de 19 h 30 seulement"),
        ("jusqu'à 20h", None),
        ("je", None),
        ("pas", None),
        ("le chat jusqu'à 19h30", None),
    ],
)
def test_the_beginning_of_one_choice_alone_takes_it(said: str, taken: str | None) -> None:
    question = a_question(
        "je peux", "jusqu'à 19 h 30 seulement", "à partir de 19 h 30 seulement", "pas cette fois"
    )

    found = answer(question, said)

    assert (found.label if found else None) == taken


@pytest.mark.parametrize(
    ("tired", "asks", "mumbled", "words", "mine"),
    [
        ("fr", "rappelle-moi demain 9h", "euh", "acheter du pain", "mes rappels"),
        ("en", "remind me tomorrow at 9", "not now", "buy some bread", "my reminders"),
    ],
    indirect=["tired"],
)
async def test_a_word_of_hesitation_is_not_kept_for_what_was_asked(
    tired: Actor, asks: str, mumbled: str, words: str, mine: str
) -> None:
    for said in (asks, mumbled, words, mine):
        await tired.says(said)
    assert words in tired.reads
    assert mumbled not in tired.reads


@pytest.mark.parametrize(
    ("tired", "lost", "human"),
    [("fr", "g1pbavec1truc", "!humain"), ("en", "flurbl the wotsit", "!human")],
    indirect=["tired"],
)
async def test_who_is_not_understood_is_told_how_to_reach_a_human(
    tired: Actor, lost: str, human: str
) -> None:
    await tired.says(lost)
    assert human in tired.reads


@pytest.mark.parametrize(
    ("tired", "asks", "data", "once"),
    [
        ("fr", "rappelle-moi demain 9h d'acheter du pain", "mes données", "rappels : 1"),
        ("en", "remind me tomorrow at 9:00 to buy bread", "my data", "reminders: 1"),
    ],
    indirect=["tired"],
)
async def test_what_one_asked_for_oneself_is_counted_once_among_ones_data(
    tired: Actor, asks: str, data: str, once: str
) -> None:
    await tired.says(asks)
    await tired.says(data)
    assert any(once in said.replace("\u00a0", " ") for said in read_by(tired))
