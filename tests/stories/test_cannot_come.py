"""« Je peux pas venir », « je viens à la poterie »: words that leave open what they are about."""

from bot.store.community.people import Role
from bot.testing import Stage
from tests.stories.house import know
from tests.stories.programme import TITLE, Troupe
from tests.stories.test_programme import LANGUAGES, say, troupe

__all__ = ["troupe"]


@LANGUAGES
async def test_who_says_only_that_they_cannot_come_means_the_event_they_said_yes_to_and_of_several_is_asked(
    troupe: Troupe, stage: Stage, language: str
) -> None:
    ines, dan = troupe.ines, troupe.dan
    not_come = say(troupe, "tu ne viens pas", "you do not come")
    await troupe.published()
    await ines.says(say(troupe, "je peux pas venir", "I can't come"))
    assert say(troupe, "n'as dit oui à rien", "said yes to nothing") in ines.reads
    await ines.says(say(troupe, "je peux pas venir le 12 décembre", "I can't come on 12 December"))
    assert (
        say(troupe, "n'as dit oui à rien du programme", "said yes to nothing of the programme") in ines.reads
    )
    await ines.presses(say(troupe, "j'y vais", "I come"))
    await ines.says(say(troupe, "désolée je peux pas venir finalement", "sorry, I can't make it"))
    assert not_come in ines.reads
    await ines.says(say(troupe, "oups", "oops"))
    await know(stage, dan, Role.COORDINATOR, language=language)
    await dan.says(
        say(
            troupe,
            "crée une perm bar tous les samedis de 14h à 17h",
            "new shift bar every Saturday 14:00 to 17:00",
        )
    )
    await dan.says(say(troupe, "oui", "yes"))
    await ines.says(say(troupe, "je prends la perm du 12 décembre", "take the shift on 12 December"))
    await ines.says(say(troupe, "non", "no"))
    await ines.says(say(troupe, "je peux pas venir le 12 décembre", "I can't come on 12 December"))
    assert say(troupe, "À quoi ne peux-tu pas venir ?", "What can you not come to?") in ines.reads
    assert len(ines.offered) == 2
    await stage.restart()
    await ines.says("2")
    assert not_come in ines.reads
    await ines.says(say(troupe, "je peux pas venir le 12 décembre", "I can't come on 12 December"))
    assert say(troupe, "Je cherche quelqu'un", "I am looking for somebody") in ines.reads


@LANGUAGES
async def test_whoever_comes_to_what_is_not_in_the_programme_learns_that_and_what_there_is(
    troupe: Troupe, language: str
) -> None:
    ben = troupe.ben
    await ben.says(say(troupe, "je viens à la poterie", "I'm coming to pottery"))
    assert (
        say(troupe, "Il n'y a rien au programme pour l'instant", "Nothing is in the programme for now")
        in ben.reads
    )
    await troupe.published()
    await ben.says(say(troupe, "je viens à la poterie samedi stp", "sign me up for the pottery class please"))
    assert (
        say(troupe, "Rien au programme ne porte ce nom : poterie", "is called that: pottery class")
        in ben.reads
    )
    assert TITLE[language] in ben.offered[0]
    await ben.says("1")
    assert say(troupe, "C'est noté, tu viens", "Noted: you come") in ben.reads
