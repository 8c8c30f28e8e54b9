"""Rooms that ask for a yes: the team is asked, the first answer counts, whoever asked hears it once."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.incoming import Pressed
from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import NOW, PARIS, Cast, know, read_by
from tests.stories.test_room_rules import change
from tests.stories.test_waiting import rung

GREEN = "the green room tomorrow 14:00 to 16:00"
ONE_NETWORK = pytest.mark.parametrize("means", ["matrix"])


@pytest.fixture
async def paul(stage: Stage, paul: Actor) -> Actor:
    """The green room asks for a yes; Paul coordinates, and is rung only where nobody on duty answers."""
    await change(stage, "Salle verte", approval=True)
    await know(stage, paul, Role.COORDINATOR, language="fr")
    return paul


@pytest.fixture
async def nour(stage: Stage, means: str, paul: Actor) -> Actor:  # noqa: ARG001 - the room asks for a yes
    """Somebody on duty, who reads French."""
    nour = stage.actor("nour", means)
    await know(stage, nour, Role.CONCIERGE, language="fr")
    return nour


@pytest.fixture
async def ines(stage: Stage, means: str, paul: Actor) -> Actor:  # noqa: ARG001 - the room asks for a yes
    """Another one, who reads English."""
    ines = stage.actor("ines", means)
    await know(stage, ines, Role.CONCIERGE, language="en")
    return ines


async def ask(asker: Actor, what: str = GREEN) -> None:
    await asker.says(f"!book {what}")
    await asker.presses("yes" if "Shall" in asker.reads else "oui")


async def test_the_team_is_asked_and_the_first_answer_counts_for_all(
    stage: Stage, cast: Cast, ana: Actor, nour: Actor, ines: Actor
) -> None:
    await ask(ana, f"{GREEN} for 6 people choir practice")
    (question,) = rung(nour)
    assert "Ana demande : Salle verte, vendredi 4 décembre, de 14 h à 16 h, pour 6 personnes" in question
    assert "Pour : choir practice" in question
    assert nour.offered == ["accepter R-1", "refuser R-1"]
    assert rung(cast.paul) == []
    await cast.bob.says(f"book {GREEN}")
    assert "you have no booking" in cast.bob.reads
    await stage.restart()
    asked = len(read_by(ines))
    await nour.says("oui")
    assert "Nour a répondu à Ana : oui pour Salle verte" in nour.reads
    assert ines.reads.startswith("Nour answered Ana: yes to Salle verte")
    assert ines.offered == []
    assert len(read_by(ines)) == asked
    assert rung(ana)[-1].startswith("The answer of the people on duty: yes to Salle verte")
    await ines.says("refuse R-1: too loud")
    assert "Nour was faster" in ines.reads
    await ana.says("my bookings")
    assert "R-1" in ana.reads
    await stage.wait(timedelta(days=3))
    assert len(rung(ana)) == 1
    assert len(rung(nour)) == 1


@ONE_NETWORK
async def test_two_answer_at_once_and_one_answer_is_told(
    stage: Stage, ana: Actor, nour: Actor, ines: Actor
) -> None:
    await ask(ana)
    presses = []
    for actor, label in ((nour, "accepter R-1"), (ines, "approve R-1")):
        (option,) = [one for one in actor.standing()[-1].presentation.options if one.label == label]
        origin = stage.origin(actor, actor.direct, stage.fresh_key())
        presses.append(stage.lodge.hub.receive(Pressed(origin, option.token)))
    await asyncio.gather(*presses)
    await stage.settle()
    assert len(rung(ana)) == 1
    assert (
        sum("Le message est parti pour Ana" in one or "Ana is told" in one for one in _all(nour, ines)) <= 1
    )
    assert any("yes to" in one or "oui pour" in one for one in _all(nour, ines))


def _all(*actors: Actor) -> list[str]:
    return [one for actor in actors for one in read_by(actor)]


@ONE_NETWORK
async def test_a_no_carries_words_and_frees_the_slot(
    lea: Actor, bob: Actor, nour: Actor, ines: Actor
) -> None:
    await lea.says("réserve la verte demain de 14h à 16h")
    await lea.says("oui")
    await nour.says("non")
    assert "Qu'est-ce que je dis à Léa ?" in nour.reads
    await nour.says("il y a déjà la chorale")
    assert "Avec ces mots : il y a déjà la chorale" in ines.reads.replace(
        "With these words:", "Avec ces mots :"
    )
    told = rung(lea)[-1]
    assert "La réponse (les personnes de perm) : non pour Salle verte" in told
    assert "Avec un mot : il y a déjà la chorale" in told
    await bob.says(f"!book {GREEN}")
    await bob.says("yes")
    await nour.says("refuser")
    assert "Qu'est-ce que je dis à Bob ?" in nour.reads
    await nour.says("ne pas refuser")
    await ines.says("refuse 2: too loud")
    assert "They add: too loud" in rung(bob)[-1]
    await ines.says("approve 99")
    assert "no booking with the number" in ines.reads
    await ines.says("never mind")
    await ines.says("!approve")
    assert "Nothing awaits a yes" in ines.reads


@ONE_NETWORK
async def test_an_answer_is_taken_back_and_the_team_is_asked_again(
    ana: Actor, nour: Actor, ines: Actor
) -> None:
    await ask(ana)
    await nour.says("oui")
    await nour.says("oups")
    assert "attend de nouveau un accord" in nour.reads or "demande" in nour.reads
    assert "is taken back" in rung(ana)[-1]
    assert ines.offered == ["approve R-1", "refuse R-1"]
    await ines.presses("refuse R-1")
    await ines.says("no")
    assert "no to Salle verte" in rung(ana)[-1]
    await ines.says("oops")
    await nour.says("approuve la R-1")
    assert "yes to Salle verte" in rung(ana)[-1]


@ONE_NETWORK
async def test_nobody_says_yes_to_themselves_but_who_is_alone_needs_nobody(
    stage: Stage, nour: Actor, paul: Actor
) -> None:
    await nour.says("réserve la verte demain de 14h à 16h")
    await nour.says("oui")
    assert rung(nour) == []
    await nour.says("approuve R-1")
    assert "C'est ta propre demande" in nour.reads
    assert "Nour demande" in rung(paul)[-1]
    await paul.says("oui")
    assert "oui pour Salle verte" in rung(nour)[-1]
    await know(stage, paul, Role.MEMBER, language="fr")
    await nour.says("réserve la verte demain de 17h à 18h")
    assert "C'est réservé" in nour.reads


@ONE_NETWORK
async def test_silence_is_reminded_once_then_ended_honestly_and_the_slot_is_free(
    stage: Stage, ana: Actor, nour: Actor, paul: Actor
) -> None:
    await ask(ana, "the green room Tuesday 8 December 14:00 to 16:00")
    await stage.wait(timedelta(days=2))
    assert len(rung(nour)) == 2
    assert "Personne n'a encore répondu" in rung(nour)[-1]
    assert "Personne n'a encore répondu" in rung(paul)[-1]
    await stage.restart()
    await stage.until(datetime(2026, 12, 8, 12, tzinfo=PARIS))
    told = rung(ana)[-1]
    assert "Nobody of the people on duty answered in time: Salle verte, Tuesday 8 December" in told
    assert "Best ask the people on duty directly." in told
    assert "Personne n'a répondu à temps" in paul.reads
    await nour.says("oui")
    assert len(rung(ana)) == 1
    await ana.says("!free green room Tuesday 8 December 14:00 to 16:00")
    assert "is free" in ana.reads


@ONE_NETWORK
async def test_at_night_nobody_is_rung(stage: Stage, ana: Actor, nour: Actor, ines: Actor) -> None:
    await stage.until(NOW.replace(hour=22, minute=30))
    await ask(ana, "the green room Saturday 5 December 14:00 to 16:00")
    assert rung(nour) == []
    await ines.says("approve R-1")
    assert "Ana hears it in the morning" in ines.reads
    await ines.says("oops")
    await stage.until(datetime(2026, 12, 4, 7, 59, tzinfo=PARIS))
    assert rung(ana) == rung(nour) == []
    await stage.until(datetime(2026, 12, 4, 8, tzinfo=PARIS))
    assert len(rung(nour)) == 1
    assert rung(ana) == []


@ONE_NETWORK
async def test_what_is_withdrawn_or_closed_is_asked_no_more(
    ana: Actor, bob: Actor, nour: Actor, paul: Actor
) -> None:
    await ask(ana)
    await ana.says("!cancel R-1")
    assert "Ce n'est plus demandé : Ana, Salle verte" in nour.reads
    assert nour.offered == []
    await ana.says("oops")
    assert nour.offered == ["accepter R-1", "refuser R-1"]
    await paul.says("ferme la salle verte demain")
    await paul.says("oui")
    assert "plus besoin de répondre : Ana" in nour.reads
    assert [one for one in rung(ana) if "closed" in one] == rung(ana)[-1:]
    await bob.says("!free green room tomorrow 14:00 to 16:00")
    assert "not free" in bob.reads


@ONE_NETWORK
async def test_a_series_is_one_question_and_some_dates_may_be_chosen(
    bob: Actor, nour: Actor, ines: Actor
) -> None:
    await bob.says("book the green room every Thursday 10:00 to 11:00 from 10 December to 31 December")
    assert "for a yes from the people on duty. Shall I ask them?" in bob.reads
    await bob.says("yes")
    assert len(rung(nour)) == 1
    assert (
        "Bob demande : Salle verte, de 10 h à 11 h, 10, 17, 24 et 31 décembre. Numéro S-1." in rung(nour)[0]
    )
    await bob.says("approve S-1")
    assert "Only the people on duty can do that" in bob.reads
    await nour.presses("certaines")
    await nour.says("n'importe quoi")
    assert "Les dates demandées" in nour.reads
    await nour.says("pas le 17 ni le 31 février")
    assert "Les dates demandées" in nour.reads
    await nour.says("le 10 et le 17")
    await nour.says("le 10 et le 24")
    await nour.presses("attendent")
    assert "yes to Salle verte, 10:00 to 11:00, 10 and 24 December" in rung(bob)[-1]
    assert ines.offered == ["approve all 2 dates", "some of the dates", "refuse all 2 dates"]
    await bob.says("cancel only the 17th")
    assert ines.offered == ["approve R-4", "refuse R-4"]
    await ines.says("approve S-1")
    assert "31 December" in rung(bob)[-1]
    assert len(rung(bob)) == 2


@ONE_NETWORK
async def test_who_asks_to_move_keeps_what_they_have_until_there_is_a_yes(
    stage: Stage, ana: Actor, bob: Actor, nour: Actor
) -> None:
    await ana.says("!book the blue room tomorrow 14:00 to 16:00")
    await ana.says("move R-1 to the green room")
    assert "Until they answer you keep Salle bleue" in ana.reads
    await ana.says("yes")
    assert "À la place de : Salle bleue" in rung(nour)[-1]
    await bob.says("book the blue room tomorrow 14:00 to 16:00")
    assert "you have no booking" in bob.reads
    await stage.restart()
    await nour.says("refuse R-1 : trop bruyant")
    assert "It stays where it was: Salle bleue" in rung(ana)[-1]
    await ana.says("move R-1 to the green room")
    await ana.says("yes")
    await ana.says("oops")
    assert "Salle bleue, Friday 4 December, 14:00 to 16:00, as before" in ana.reads
    assert "Ce n'est plus demandé" in nour.reads
    await ana.says("move R-1 to the green room")
    await ana.says("yes")
    await nour.says("oui")
    await bob.says("!book the blue room tomorrow 14:00 to 16:00")
    assert bob.reads.startswith("Booked")


@ONE_NETWORK
async def test_dates_of_a_series_that_are_to_move_are_one_question_and_go_back_at_a_no(
    ana: Actor, nour: Actor
) -> None:
    await ana.says("book the blue room every Thursday 10:00 to 11:00 from 10 December to 24 December")
    await ana.says("yes")
    await ana.says("move R-1 to the green room")
    await ana.presses("all 3 dates")
    await ana.says("yes")
    assert "you keep what you have until then" in ana.reads
    await ana.says("oops")
    assert "10, 17 and 24 December, as before" in ana.reads
    assert "Ce n'est plus demandé" in nour.reads
    await ana.says("move R-2 to the green room")
    await ana.presses("all 3 dates")
    await ana.says("yes")
    assert "10, 17 et 24 décembre" in rung(nour)[-1]
    await nour.says("refuse S-1 : c'est pris")
    await ana.says("my bookings")
    assert "verte" not in ana.reads
    assert "Salle bleue" in ana.reads
    assert "then " in ana.reads


@ONE_NETWORK
async def test_a_kept_place_that_is_closed_meanwhile_is_no_place_to_go_back_to(
    ana: Actor, nour: Actor, paul: Actor
) -> None:
    await ana.says("!book the blue room tomorrow 14:00 to 16:00")
    await ana.says("move R-1 to the green room")
    await ana.says("yes")
    await paul.says("ferme la salle bleue demain")
    await paul.says("oui")
    assert "réservation" not in paul.reads
    assert rung(ana) == []
    await nour.says("refuser 1 : complet")
    assert "Nothing is booked then" in rung(ana)[-1]
    await nour.says("oups")
    assert "R-1" not in nour.reads
    assert len(rung(ana)) == 1


@ONE_NETWORK
async def test_where_nobody_can_say_yes_the_asker_hears_it_at_once(
    stage: Stage, ana: Actor, paul: Actor
) -> None:
    await know(stage, paul, Role.MEMBER)
    await ask(ana)
    assert "There is nobody yet who could say yes" in rung(ana)[-1]
    await ana.says("my bookings")
    assert "no booking to come" in ana.reads


@ONE_NETWORK
async def test_a_bot_that_was_away_rings_nobody_at_night_and_gives_time_to_answer(
    stage: Stage, ana: Actor, nour: Actor
) -> None:
    await stage.until(NOW.replace(hour=22, minute=30))
    await ask(ana, "the green room Saturday 5 December 14:00 to 16:00")
    await stage.stop()
    stage.clock.set(datetime(2026, 12, 4, 23, tzinfo=PARIS))
    await stage.start()
    assert rung(nour) == []
    await stage.until(datetime(2026, 12, 5, 8, tzinfo=PARIS))
    assert len(rung(nour)) == 1
    await stage.stop()
    stage.clock.set(datetime(2026, 12, 5, 12, 30, tzinfo=PARIS))
    await stage.start()
    assert rung(ana) == []
    await nour.says("oui")
    assert "yes to Salle verte" in rung(ana)[-1]
    await ask(ana, "the green room Sunday 6 December 14:00 to 16:00")
    await stage.stop()
    stage.clock.set(datetime(2026, 12, 6, 15, tzinfo=PARIS))
    await stage.start()
    assert "answered in time" in rung(ana)[-1]


@ONE_NETWORK
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_silence_ends_the_first_date_of_a_series_then_the_team_is_asked_once_more_for_the_others(
    stage: Stage, ana: Actor, nour: Actor, language: str
) -> None:
    await know(stage, ana, Role.MEMBER, language=language)
    await ana.says("book the green room every Tuesday 14:00 to 16:00 until 22 December")
    await ana.presses("yes" if language == "en" else "oui")
    await stage.until(datetime(2026, 12, 8, 14, tzinfo=PARIS))
    told = rung(ana)[-1].replace("\u00a0", " ")
    first, still = {
        "en": ("Tuesday 8 December, 14:00 to 16:00", "I ask them once more about the others: 15 and 22 December."),
        "fr": ("mardi 8 décembre, de 14 h à 16 h", "Je leur redemande pour les autres : 15 et 22 décembre."),
    }[language]  # fmt: skip
    assert first in told
    assert still in told
    assert "15 et 22 décembre" in rung(nour)[-1]
    await stage.restart()
    await stage.until(datetime(2026, 12, 15, 14, tzinfo=PARIS))
    assert "15" in rung(ana)[-1]
    await ana.says("my bookings")
    assert "Salle verte" not in ana.reads, "nobody is asked for ever"


@pytest.mark.parametrize("means", ["matrix"], indirect=True)
@pytest.mark.parametrize(
    ("word", "told"),
    [("accepter", "yes to Salle verte"), ("j'accepte", "yes to Salle verte"), ("oui", "yes to Salle verte")],
)
async def test_whoever_is_asked_answers_with_the_word_of_the_button(
    ana: Actor, nour: Actor, word: str, told: str
) -> None:
    await ask(ana)
    await nour.says(word)
    assert told in rung(ana)[-1]


@pytest.mark.parametrize("means", ["matrix"], indirect=True)
async def test_what_awaits_an_answer_is_looked_up_and_answered_without_its_number(
    stage: Stage, ana: Actor, bob: Actor, nour: Actor
) -> None:
    await nour.says("!approuver")
    assert "Rien n'attend d'accord" in nour.reads
    await change(stage, "Salle bleue", approval=True)
    await ask(ana)
    await nour.says("!approuver")
    assert nour.offered == ["accepter R-1", "refuser R-1"]
    await ask(bob, "the blue room tomorrow 14:00 to 16:00")
    await nour.says("!approuver")
    assert [one[:8] for one in nour.offered] == ["R-1, Ana", "R-2, Bob"]
    await stage.restart()
    await nour.says("2")
    assert "Bob demande : Salle bleue" in read_by(nour)[-1]
    await nour.says("oui")
    assert "yes to Salle bleue" in rung(bob)[-1]
    await ask(bob, "the blue room tomorrow 17:00 to 18:00")
    await nour.says("!refuser")
    assert len(nour.offered) == 2
    await nour.says("1")
    await nour.says("trop bruyant")
    assert "no to Salle verte" in rung(ana)[-1]
    assert "They add: trop bruyant" in rung(ana)[-1]
    await nour.says("!refuser")
    await nour.presses("ne pas refuser")
    await nour.says("!approuver")
    assert nour.offered == ["accepter R-3", "refuser R-3"]


@pytest.mark.parametrize("means", ["matrix"], indirect=True)
async def test_of_a_series_that_awaits_a_yes_one_date_may_be_meant_or_all(ana: Actor, nour: Actor) -> None:
    await ana.says("book the green room every monday 10:00-12:00 from 7 to 21 December")
    await ana.says("yes")
    await nour.says("accepter R-2")
    assert len(nour.offered) == 3, "that date, all of them, or nothing"
    await nour.says("1")
    assert "yes to Salle verte, Monday 14 December" in rung(ana)[-1]
    await nour.says("refuser R-1 : trop bruyant")
    await nour.says("2")
    assert "no to Salle verte" in rung(ana)[-1]
    assert "They add: trop bruyant" in rung(ana)[-1]
