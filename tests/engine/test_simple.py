"""Words alone, for whoever asked for them."""

from bot.core.attachment import Attachment
from bot.core.presentation import Line, Plain, Presentation, Shape, Theirs
from bot.core.text import Text
from bot.engine.speaking.simple import simplified, without_pictures


def test_emoji_go_out_of_our_words_and_stay_in_theirs() -> None:
    line = Line(Shape.SENTENCE, (Plain("Done 🎉 for "), Theirs("Léa 🌻"), Plain(" ✅\ufe0f · 14 °C")))
    said = simplified(Presentation((line,), confirms=True))
    assert said.plain == "Done for Léa 🌻 · 14 °C"
    assert not said.confirms


def test_pictures_go_and_files_stay() -> None:
    files = [
        Attachment(name, kind, b"x", Text("all of it"))
        for name, kind in (("a.png", "image/png"), ("b.ics", "text/calendar"))
    ]
    assert [file.name for file in without_pictures(files)] == ["b.ics"]
