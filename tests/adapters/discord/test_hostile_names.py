"""Names that are full of marks and calls: shown as they were written wherever they are shown, and nobody is called by them."""

import re
from datetime import UTC, datetime, timedelta

from bot.core.text import UserText
from bot.store.spaces.rooms import Rooms
from tests.adapters.discord.garage import Garage
from tests.fakes.discord import Message

DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"
WHEN = f"le {DAY} de 14h à 16h"
OURS = re.compile(r"(?<!\\)`[^`]*`|<t:\d+:R>|https://\S+")
"""What may be typed, and how far off a moment is; addresses are left as they are."""
LIVE = re.compile(r"(?<!\\)(?:\*|\|\||~~|_|`|<[@#:]|\[)|@(?=everyone|here)")


def hostile(who: int) -> str:
    """As an app would read it: bold, hidden, struck out, code, a link under other words, somebody, everybody."""
    return f"**Zz** ||x|| ~~y~~ `z` [la clé](https://evil.example/a_b) <@{who}> @everyone"


def as_written(message: Message) -> str:
    """What a reader sees of it."""
    return re.sub(r"\\(.)", r"\1", message.text).replace("\u200d", "")


async def test_names_full_of_marks_are_shown_as_they_are_and_call_nobody(garage: Garage) -> None:
    fake, ana, general = garage.fake, garage.ana, garage.general
    leo = fake.person("Léo", garage.guild)
    name = hostile(leo.id)
    assert garage.database
    async with garage.database.work() as work:
        await Rooms(work, garage.house).add(UserText(name), capacity=3)
    ana.takes_nick(garage.guild, name[:32])
    ana.says(general, f"{fake.mention} bonjour")
    await ana.reads("Bonjour", channel=general)

    assert await ana.completes(general, "réserver", "salle", "zz") == [name]
    ana.slash(general, "réserver", quand=WHEN)
    asked = await ana.reads("Quelle salle", channel=general)
    assert name in as_written(asked)
    (menu,) = asked.components[0]["components"]
    assert name in [one["label"] for one in menu["options"]]
    ana.picks(asked, "loge:pick", name)
    assert name in as_written(await ana.reads("Numéro R-1", channel=general))
    for command, options in (
        ("salle semaine", {"salle": name, "quand": DAY}),
        ("rappeler", {"quoi": name, "quand": "demain 9h"}),
        ("proposer", {"title": name, "quand": WHEN, "salle": name}),
        ("salle salles", {}),
        ("mes-réservations", {}),
    ):
        used = await ana.is_answered(ana.slash(general, command, **options))
        assert used.original
        await ana.hears(lambda heard, told=used.original: heard.message is told and "Zz" in heard.text)  # type: ignore[misc]
    said = ana.messages(general, by=fake.bot)
    assert not [one.text for one in said if LIVE.search(OURS.sub("", one.text))]
    assert not [one for one in said if one.calls(leo.id) or one.mentions_everyone]
