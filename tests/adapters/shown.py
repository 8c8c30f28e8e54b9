"""What each network's golden file shows: one of everything that can be said."""

from datetime import UTC, datetime

from bot.core.presentation import (
    Called,
    Inline,
    Line,
    Option,
    Plain,
    Presentation,
    Shape,
    Theirs,
    Timed,
    Typed,
)

ANA = "discord:42"
MOMENT = Timed("demain à 14 h", datetime(2026, 12, 4, 13, tzinfo=UTC))


def line(shape: Shape, *inlines: Inline) -> Line:
    return Line(shape, inlines)


def sentence(*inlines: Inline) -> Line:
    return line(Shape.SENTENCE, *inlines)


ROOMS = (Option(1, "Bleue", "t1"), Option(2, "Rouge", "t2"))
ASKED = (
    sentence(Plain("Quelle salle ?")),
    line(Shape.OPTION, Plain("1 "), Theirs("Bleue")),
    line(Shape.OPTION, Plain("2 "), Theirs("Rouge")),
)
SHOWN = {
    "a sentence, its moment beside": Presentation(
        (sentence(Plain("La salle bleue est à toi, "), MOMENT, Plain(".")),)
    ),
    "a card": Presentation(
        (
            sentence(Plain("Cette semaine :")),
            line(Shape.ITEM, Plain("lundi : "), Theirs("Repair café")),
            line(Shape.ITEM, Plain("mardi : "), Theirs("Couture & café")),
            sentence(Plain("Pour venir, écris "), Typed("/participer"), Plain(".")),
        )
    ),
    "buttons, and their words": Presentation(ASKED, ROOMS, "buttons"),
    "a menu, whose words are added": Presentation((sentence(Plain("Quelle salle ?")),), ROOMS, "menu"),
    "a person's words are never marks": Presentation(
        (
            sentence(Theirs("**y** _z_ `c` ~~s~~ ||secret|| <@42> <t:1:R> [a](https://b_c.example/d_e)")),
            sentence(Theirs("# title")),
            line(Shape.ITEM, Theirs("> quote")),
            sentence(Theirs("1. list")),
        )
    ),
    "nobody's words call everybody": Presentation((sentence(Theirs("@everyone @Here fire")),)),
    "a person named in a quiet answer is not called": Presentation((sentence(Called("A_na", ANA)),)),
    "a person called when it rings": Presentation(
        (sentence(Called("Ana", ANA), Plain(" : viens")),), rings=True
    ),
    "an account that can be written to is no call": Presentation(
        (sentence(Plain("Écris à Ana : "), Typed("42", ANA)),), rings=True
    ),
    "an account of another network is as one types it there": Presentation(
        (sentence(Plain("Écris à Ana : "), Typed("@ana:example.org", "matrix:@ana:example.org")),)
    ),
    "who is called without being named": Presentation((sentence(Plain("Viens.")),), rings=True, calls=(ANA,)),
    "a person of another network is named only": Presentation(
        (sentence(Called("Ana", "matrix:@ana:example.org")),), rings=True, calls=("matrix:@ana:example.org",)
    ),
}
