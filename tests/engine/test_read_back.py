"""What an answer says is the same when it is read back from the outbox."""

from datetime import UTC, datetime

from bot.core.presentation import (
    Called,
    Line,
    Option,
    Plain,
    Presentation,
    Shape,
    Theirs,
    Timed,
    Typed,
    dump,
    load,
)

SAID = Presentation(
    (
        Line(Shape.SENTENCE, (Plain("Réservé : "), Theirs("<Salle> bleue"), Typed("!annuler"))),
        Line(
            Shape.ITEM, (Timed("14 h", datetime(2026, 12, 4, 13, tzinfo=UTC)), Called("Ana", "matrix:@ana"))
        ),
    ),
    (Option(1, "oui", "token"),),
    rings=True,
    calls=("matrix:@ana",),
    language="fr",
)


def test_a_letter_sent_after_a_restart_says_what_was_written() -> None:
    assert load(dump(SAID)) == SAID
