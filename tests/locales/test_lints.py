"""What the lints of the catalogue find, and what they leave alone."""

import pytest

from scripts.catalogues.addressing import addresses
from scripts.catalogues.lints import flaws, tidied


@pytest.mark.parametrize(
    "french",
    [
        "Ta salle est prête.",
        "Je te la garde jusqu'à {until:time}.",
        "C'est à toi.",
        "Je t'appelle.",
        "Je t’appelle.",
        "Laquelle veux-tu ?",
        "Dis oui ou non.",
        "Pour changer, tape {command}.",
        "Il y en a 3 autres : dis une partie du nom.",
        "Réserve la salle.",
        "Réessaie dans une minute.",
        "Montre-la.",
        "Le code est en bas, et prends la clé.",
        "N'hésite pas.",
        "Ne ferme pas la porte ; attends quelqu'un.",
    ],
)
def test_a_sentence_that_says_tu_is_heard(french: str) -> None:
    assert addresses(french)


@pytest.mark.parametrize(
    "french",
    [
        "C'est réservé : {room}, {when}.",
        "Demande envoyée.",
        "Note : la salle est prise.",
        "L'atelier ferme à {hour}.",
        "Zoé arrive et ajoute une chaise.",
        "Entre {start} et {end}, personne.",
        "Il n'y a plus de place.",
        "Le ton monte.",
        "Cette salle est libre ; personne ne la garde.",
        "Réserver la salle",
        "Aide",
    ],
)
def test_a_sentence_that_speaks_to_nobody_is_left_alone(french: str) -> None:
    assert not addresses(french)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Laquelle ?", "Laquelle\u00a0?"),
        ("Laquelle?", "Laquelle\u00a0?"),
        ("Oui ; non : peut-être !", "Oui\u00a0; non\u00a0: peut-être\u00a0!"),
        ("{room}: libre", "{room}\u00a0: libre"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ("«oui»", "«\u00a0oui\u00a0»"),
        ("de 14 h à 16h30", "de 14\u00a0h à 16\u00a0h\u00a030"),
        ("dans 10 min", "dans 10\u00a0min"),
        ("Un instant...", "Un instant…"),
        (
            "fine\u202f! {when:day} https://example.org/ 10:30",
            "fine\u202f! {when:day} https://example.org/ 10:30",
        ),
        ("tape !oups ou « !oups »", "tape !oups ou «\u00a0!oups\u00a0»"),
        ("2 heures", "2 heures"),
    ],
)
def test_french_spaces_are_mended_and_nothing_else(written: str, right: str) -> None:
    assert tidied(written) == right
    assert tidied(right) == right


@pytest.mark.parametrize(
    ("language", "text", "complaint"),
    [
        ("fr", "Laquelle ?", "typography"),
        ("fr", 'Il dit "oui".', "straight quotes"),
        ("fr", "Te voilà inscrit(e).", "gender"),
        ("fr", "Tu es inscrit.", "gender"),
        ("fr", "Vous êtes bien inscrite.", "gender"),
        ("fr", "Tu seras seul.", "gender"),
        ("fr", "Il/elle arrive.", "gender"),
        ("fr", "Les inscrit·es arrivent.", "middle dot"),
        ("fr", "Le prix change.", "money"),
        ("fr", "Adhésion impayée.", "money"),
        ("en", "Your fee is unpaid.", "money"),
        ("en", "✅ Done.", "first or alone"),
        ("en", "🙋", "first or alone"),
        ("en", "Done 🎉 and welcome 👋", "more than one"),
        ("en", "From here → there", "arrow"),
        ("en", "From here -> there", "arrow"),
        ("en", "room | hour", "table"),
        ("en", "room\thour", "table"),
        ("en", "-----", "table"),
        ("en", "• one item", "bullet"),
        ("en", "One.\nTwo.", "line break"),
        ("en", "Two ", "space at an end"),
        ("en", "The {room!r}", "fields"),
        ("en", "The {room", "fields"),
        ("en", "{word.hall:the}", "no house has"),
        ("en", "{word.room:some}", "no house has"),
        ("en", "{when:century}", "no house has"),
    ],
)
def test_a_flaw_is_found_and_named(language: str, text: str, complaint: str) -> None:
    assert any(complaint in flaw for flaw in flaws(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Welcome 👋🏽 to {word.house:the}."),
        ("en", "Thank you 👩‍🔧"),
        ("en", "{word.room:The}"),
        ("en", "Booked: {room}, {when:year}. {asked:a}"),
        ("fr", "Tu es ici depuis jeudi."),
        ("fr", "C'est noté\u00a0: ton inscription est faite."),
        ("fr", "L'impression est prise (e-mail, wifi)."),
        ("fr", "Vous êtes de perm demain."),
    ],
)
def test_a_good_wording_is_left_alone(language: str, text: str) -> None:
    assert list(flaws(text, language)) == []
