"""The week of a room: told day by day, drawn beside it, and nobody's name for who may not see it."""

from io import BytesIO

from PIL import Image

from bot.core.attachment import Enclosure
from bot.testing import Actor
from tests.stories.house import GENERAL, Cast


def words(actor: Actor, channel: str | None = None) -> str:
    said = [heard.text for heard in actor.standing(channel) if not heard.file][-1]
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def picture(actor: Actor, channel: str | None = None) -> Enclosure:
    return [heard.file for heard in actor.standing(channel) if heard.file][-1]


async def test_a_week_is_told_day_by_day_in_french(lea: Actor, paul: Actor) -> None:
    await lea.says("réserve la grande salle demain de 14h à 16h30")
    await paul.says("!fermer-salle grande quand: dimanche de 9h à 12h")
    await paul.says("oui")
    await lea.says("montre-moi la semaine de la grande salle")
    told = words(lea)
    assert "Grande salle, du jeudi 3 décembre au mercredi 9 décembre :" in told
    assert "jeudi 3 décembre : libre de 9 h à 22 h" in told
    assert "vendredi 4 décembre : ouvert de 9 h à 22 h, pris de 14 h à 16 h 30" in told
    assert "dimanche 6 décembre : ouvert de 9 h à 22 h, fermé de 9 h à 12 h" in told


async def test_the_picture_s_words_hold_what_the_picture_holds(ana: Actor) -> None:
    await ana.says("book the studio tomorrow 10:00 to 12:00")
    await ana.says("show me the week of the studio")
    shown = picture(ana)
    assert shown.media_type == "image/png"
    assert "Friday 4 December: open 09:00 to 22:00, taken 10:00 to 12:00" in shown.alternative
    assert "Wednesday 9 December: free 09:00 to 22:00" in shown.alternative
    drawn = Image.open(BytesIO(shown.content))
    assert drawn.format == "PNG"
    assert len(shown.content) < 150_000


async def test_a_booking_changes_the_picture_and_its_cancellation_changes_it_back(ana: Actor) -> None:
    await ana.says("show me the week of the studio")
    empty = picture(ana).content
    await ana.says("book the studio tomorrow 10:00 to 12:00")
    await ana.says("show me the week of the studio")
    assert picture(ana).content != empty
    await ana.says("cancel the studio tomorrow")
    await ana.says("show me the week of the studio")
    assert picture(ana).content == empty


async def test_another_week_begins_on_its_monday(lea: Actor) -> None:
    await lea.says("montre la semaine prochaine du studio")
    assert "Studio son, du lundi 7 décembre au dimanche 13 décembre :" in words(lea)


async def test_names_are_for_members_among_themselves_and_by_their_own_yes(cast: Cast) -> None:
    await cast.ana.says("book the studio tomorrow 10:00 to 12:00")
    await cast.bob.says("show me the week of the studio")
    hidden = picture(cast.bob).content
    assert "Ana" not in words(cast.bob)
    await cast.ana.says("show my name")
    await cast.bob.says("show me the week of the studio")
    assert "taken 10:00 to 12:00 (Ana)" in words(cast.bob)
    assert "(Ana)" in picture(cast.bob).alternative
    assert picture(cast.bob).content != hidden
    await cast.sam.says("show me the week of the studio")
    assert "taken" in words(cast.sam)
    assert "Ana" not in words(cast.sam) + picture(cast.sam).alternative
    assert picture(cast.sam).content == hidden


async def test_in_a_channel_the_picture_goes_there_too(ana: Actor) -> None:
    await ana.says("@loge show me the week of the studio", to=GENERAL)
    assert "Studio son" in words(ana, GENERAL)
    assert picture(ana, GENERAL).media_type == "image/png"
