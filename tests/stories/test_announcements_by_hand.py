"""A coordinator's hand on what is announced: until when it is of use, paused, called off, taken back, each told as it stands."""

import pytest

from bot.store.community.people import Role
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, know, read_by
from tests.stories.test_announcements import at, speaks

pytestmark = pytest.mark.parametrize("means", ["matrix"])


async def answers(actor: Actor, *dialogue: tuple[str, str]) -> None:
    """Each of their words, and what they read after it."""
    for words, read in dialogue:
        await actor.says(words)
        assert read in actor.reads, words


async def test_what_is_planned_can_be_paused_called_off_and_taken_back_and_the_ledger_tells_all(
    stage: Stage, lea: Actor, paul: Actor, ana: Actor
) -> None:
    await speaks(stage, paul, "fr")
    await answers(lea, ("!annoncer", "Il n'y a que les personnes de perm qui annoncent."))
    await answers(
        paul,
        ("montre les annonces prévues", "Rien n'a encore été annoncé"),
        ("!planifier venez quand: demain 9h où: #general retard: demander", "seulement si tu le dis"),
        ("oui", "C'est prévu (A-1)"),
        ("oups", "L'annonce A-1 est annulée"),
        ("!planifier marché quand: demain 10h où: #general expire: 25h", "Dis une heure"),
        ("11h", "(pas après 11 h)"),
        ("oui", "A-2"),
        ("!planifier repas quand: samedi 10h où: #general retard: bof", "Dis combien de temps"),
        ("jamais", "(jamais en retard)"),
        ("oui", "A-3"),
        ("annonce samedi 11h dans #general, retard 1 heure : ménage", "ménage"),
        ("pas après midi", "samedi 5 décembre à 11 h (pas après 12 h) : ménage"),
        ("ouii", "A-4"),
        ("annonce le 32 décembre dans #general : bonne année", "Cette date n'existe pas : le 32 décembre"),
        ("laisse tomber", "je ne change rien"),
        ("suspends l'annonce A-2", "A-2 est suspendue"),
        ("suspends l'annonce A-2", "A-2 est déjà suspendue"),
        ("montre les annonces prévues", "A-2, suspendue"),
        ("reprends l'annonce A-2", "A-2 passera vendredi 4 décembre à 10 h"),
        ("reprends l'annonce A-2", "n'est pas suspendue"),
        ("annule l'annonce A-3", "est annulée"),
        ("annule l'annonce A-3", "déjà annulée"),
        ("l'annonce A-2 : Zoé au lieu de Léa", "Je n'y trouve pas"),
        ("l'annonce A-2 : marché et concert", "Remplacé (A-2)"),
        ("oups", "Remplacé (A-2) : marché"),
        ("annule A-99", "pas d'annonce numéro A-99"),
        ("laisse tomber", "je ne change rien"),
        ("suspends l'annonce bidule", "Ce n'est pas un numéro d'annonce"),
        ("laisse tomber", "je ne change rien"),
    )
    await know(stage, ana, Role.CONCIERGE, language="fr")
    await paul.says("suspends l'annonce A-2")
    await answers(ana, ("reprends l'annonce A-2", "A-2 passera"))
    await answers(paul, ("oups", "déjà fini"))
    await stage.until(at(4, 9, 30))
    await paul.says("l'annonce A-2 : marché bio")
    await stage.until(at(4, 10, 1))
    assert read_by(lea, GENERAL) == ["marché bio"]
    await answers(
        paul,
        ("oups", "déjà fini"),
        ("annule A-2", "A-2 est déjà passée"),
        ("montre les annonces prévues", "A-2, annoncée vendredi 4 décembre à 10 h : marché bio"),
        ("!annuler A-4", "L'annonce A-4 est annulée"),
    )
    await stage.until(at(5, 12))
    await answers(paul, ("oups", "rien à défaire"))
    assert read_by(lea, GENERAL) == ["marché bio"]


async def test_one_no_of_a_second_person_is_enough_and_one_yes_has_it_said_at_its_hour(
    stage: Stage, lea: Actor, ana: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "en")
    await know(stage, ana, Role.CONCIERGE, language="en")
    await answers(
        paul,
        ("announce to @room in #general: fire drill", "I announce now in #general, calling everybody"),
        ("yes", "I ask for one more yes (A-1)"),
    )
    await answers(ana, ("no", "Nobody is called: A-1 is not said"))
    assert "Nobody is called" in paul.reads
    await answers(
        paul,
        ("announce tomorrow 12:00 to @room in #general: fire drill", "Friday 4 December at 12:00"),
        ("yes", "(A-2)"),
        ("which announcements are planned?", "A-2, awaiting a second yes"),
    )
    await answers(ana, ("yes", "Agreed: A-2 will be said, Friday 4 December at 12:00"))
    await ana.presses("yes")
    assert "decided that already" in ana.reads
    await stage.until(at(4, 12, 1))
    assert read_by(lea, GENERAL) == ["fire drill"]


async def test_whoever_else_was_asked_for_a_second_yes_reads_that_it_is_settled_and_nothing_goes_round_it(
    stage: Stage, lea: Actor, ana: Actor, bob: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "en")
    for one in (ana, bob):
        await know(stage, one, Role.CONCIERGE, language="en")
    ask = "announce tomorrow 12:00 to @room in #general: fire drill"
    await answers(paul, (ask, "Friday 4 December at 12:00"), ("yes", "(A-1)"))
    await answers(paul, ("pause A-1", "A-1 still waits for a second yes"))
    await answers(paul, ("cancel A-1", "A-1 is called off"), ("oops", "nothing to undo"))
    assert "A-1 is called off" in ana.reads
    await answers(paul, (ask, "Friday 4 December at 12:00"), ("yes", "(A-2)"))
    await answers(ana, ("yes", "Agreed: A-2 will be said"))
    assert bob.reads == "Ana agreed, nothing more is needed: A-2."
    assert bob.offered == []
    await stage.until(at(4, 12, 1))
    assert read_by(lea, GENERAL) == ["fire drill"]


async def test_what_somebody_planned_who_left_is_for_the_coordinators_to_keep_or_call_off(
    stage: Stage, lea: Actor, bob: Actor, paul: Actor
) -> None:
    await speaks(stage, paul, "en")
    await know(stage, bob, Role.CONCIERGE, language="en")
    await answers(paul, ("announce tomorrow 10:00 in #general: mine", "mine"), ("yes", "Planned"))
    for words in ("hello", "goodbye"):
        await answers(bob, (f"announce tomorrow 9:00 in #general: {words}", words), ("yes", "Planned"))
    await bob.says("erase my data")
    await bob.presses("erase everything")
    await stage.settle()
    assert bob.reads.startswith("Done")
    assert "Whoever planned this announcement has left" in paul.reads
    await paul.presses("stands")
    assert "will be said, Friday 4 December at 09:00" in paul.reads
    await stage.until(at(4, 9, 1))
    assert len(read_by(lea, GENERAL)) == 1
