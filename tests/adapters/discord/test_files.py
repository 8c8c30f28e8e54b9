"""Files on Discord: asked for by a command in a channel, they come to who asked alone, with words that tell what they hold."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.adapters.discord.garage import Garage
from tests.calendars import events
from tests.fakes.discord import DiscordPerson, Message

DAY = datetime.now(UTC) + timedelta(days=9)
BOOK = {
    "fr": ("réserver", {"salle": "bleue", "quand": f"le {DAY:%d/%m/%Y} de 14h à 16h"}),
    "en": ("book", {"room": "bleue", "when": f"{DAY:%d/%m/%Y} 14:00 to 16:00"}),
}
CALENDARS = {
    "fr": (
        ("salle fichier-agenda", "R-1.ics", "Salle bleue"),
        ("compte mon-calendrier", "calendar.ics", "1 date pour ton agenda"),
    ),
    "en": (
        ("room calendar-file", "R-1.ics", "Salle bleue"),
        ("account my-calendar", "calendar.ics", "1 entry for your calendar"),
    ),
}
KNOWN = {
    "fr": ("compte mes-données", "mes-donnees.json", "ligne par ligne"),
    "en": ("account my-data", "my-data.json", "row by row"),
}


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_file_that_a_member_asks_for_by_a_command_comes_to_them_alone(
    garage: Garage, language: str
) -> None:
    ana = garage.ana
    ana.locale = language if language == "fr" else "en-GB"
    leo = garage.fake.person("Léo", garage.guild)
    command, options = BOOK[language]
    ana.slash(garage.general, command, **options)
    await ana.reads("R-1", channel=garage.general)
    shown = len(leo.messages(garage.general))

    for what in CALENDARS[language]:
        told, kind, content = await given(garage, ana, *what)
        (event,) = events(content)
        assert (kind, event.summary) == ("text/calendar", "Salle bleue")
        assert told.only_for is None
    _told, kind, content = await given(garage, ana, *KNOWN[language])
    assert (kind, "houses" in json.loads(content)) == ("application/json", True)

    assert len(leo.messages(garage.general)) == shown


async def given(
    garage: Garage, ana: DiscordPerson, command: str, name: str, words: str
) -> tuple[Message, str, bytes]:
    """The message that came to her alone with that file, its kind, and what is in it."""
    used = await ana.is_answered(ana.slash(garage.general, command))
    assert used.original
    assert used.original.only_for == ana.id
    told = await ana.hears(
        lambda heard: bool(heard.message and name in [one["filename"] for one in heard.message.attachments]),
        channel=ana.direct(),
    )
    assert told.message
    assert words in told.text
    (file,) = told.message.attachments
    assert words in file["description"]
    return told.message, file["content_type"], garage.fake.world.files[int(file["id"])]
