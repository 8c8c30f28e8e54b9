"""What somebody is after in other words than any phrase, in any order and two languages at once, asked before it is done; and what only sounds like it."""

import pytest

from bot.app import OURS
from bot.engine.questions.asked import Asked
from bot.understanding.gist.notation import read
from bot.understanding.grammar.shapes import CommandWords, SlotKind
from tests.sentences.lodge import LANGUAGES, call_of, routed, words_of

COMMAND = CommandWords("tea.pour", {}, {"who": SlotKind("who", "text")})


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("if the kitchen ever frees up on sunday from 11 to 2 I'd love it, put me in the queue", "room.wait"),
        ("ça serait bien de savoir si la cuisine devient libre dimanche 11h-14h, ping me", "room.wait"),
        ("the usual room please mais mardi prochain de 9h à 11h", "room.book_same"),
        ("des nouvelles de mon appel à l'aide d'hier ?", "helper.news"),
        ("im downstairs, is it open or what", "house.status"),
        ("ne me sollicite plus au dernier moment stp, c'est trop stressant", "shift.not_last_minute"),
        ("if nobody else can, I'll hold friday's shift", "shift.spare"),
        ("on est plus nombreux que prévu, passe la R-17 dans la grande salle", "room.move"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_found_in_any_order_and_in_two_languages_at_once(said: str, meant: str, language: str) -> None:
    heard = routed(said, language)
    assert isinstance(heard, Asked)
    assert (heard.call.name, heard.guessed) == (meant, True)


@pytest.mark.parametrize(
    "said",
    [
        "il paraît que la cuisine se libère dimanche",
        "le silence fait du bien",
        "somebody helped me fix my bike, so nice",
        "vous pouvez prendre la cuisine ce soir",
        "les bénévoles sont formidables",
        "j'ai déjà réservé la bleue demain",
        "this is what my neighbour told me about the opening hours of the museum, " + "and more " * 30,
    ],
)
def test_who_tells_something_wants_nothing(said: str) -> None:
    assert call_of(routed(said, "fr")) is None


def test_who_will_is_not_ill() -> None:
    for said in ("ill do bar friday", "I'll step in for Awa on thursday's shift, she knows"):
        assert call_of(routed(said, "en")) not in {"shift.cannot", "shift.drop"}


def test_what_acts_on_others_is_found_by_no_slip_of_the_pen() -> None:
    assert call_of(routed("E-31 est top, publie", "fr")) == "event.publish"
    assert call_of(routed("poblie E-31", "fr")) not in {
        "event.publish",
        "event.refuse",
        "event.cancel",
    }


def test_a_name_that_nothing_has_is_told_as_it_was_said() -> None:
    assert words_of(routed("finalement je peux pas venir à la soirée jeux, désolé", "fr")) == {
        "event": "soirée jeux"
    }
    assert words_of(routed("how many are we for the board game night?", "en")) == {
        "event": "board game night"
    }


def test_whoever_is_in_need_is_heard_before_any_guess() -> None:
    assert (
        call_of(routed("ma copine m'a mis dehors, je sais pas où dormir cette nuit", "fr")) == "helper.care"
    )


@pytest.mark.parametrize(
    ("written", "trouble"),
    [
        ("~<nonsense>", "no sense 'nonsense'"),
        ("(pour)", "begins with ~"),
        ("~-{room}", "needs a word"),
        ("{whom:shift}", "no argument"),
        ("~(pour) tea", "no part of a gist"),
    ],
)
def test_a_gist_that_cannot_be_read_says_why(written: str, trouble: str) -> None:
    with pytest.raises(ValueError, match=rf"tea\.pour.*{trouble}"):
        read(COMMAND, written)


def test_every_gist_is_of_a_command_of_its_skill() -> None:
    assert {skill.name: sorted(skill.gists.keys() - {c.id for c in skill.commands}) for skill in OURS} == {
        skill.name: [] for skill in OURS
    }
