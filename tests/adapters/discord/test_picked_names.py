"""Discord sends numbers where people pick a name: channels and people are known by their names again, wherever it was picked."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot.adapters.discord.wording import translated
from bot.app import OURS
from bot.core.incoming import Said
from bot.engine.registry import Registry
from bot.kit.kinds import choices
from tests.adapters.discord.day import Day
from tests.adapters.discord.garage import Garage
from tests.adapters.discord.scene import Scene
from tests.fakes.discord import Channel, DiscordFake, DiscordPerson, May

NOBODY: Any = SimpleNamespace(house=SimpleNamespace(words={}))
"""What is one of a few is read alike whoever says it."""
DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"


async def test_a_name_that_was_picked_in_an_argument_or_in_private_is_read_as_that_name(scene: Scene) -> None:
    ana, heard = scene.ana, scene.alone.receiver
    ana.slash(scene.general, "rappeler", quoi=f"saluer {ana.mention}", whom=f"<@{scene.fake.bot.id}>")
    asked = await heard.hears(Said)
    assert dict(asked.words) == {"what": "saluer @Ana", "whom": "@La Loge"}
    assert "@Ana" in asked.text
    ana.writes(f"annonce dans <#{scene.general.id}> et <#12> : porte cassée")
    assert (await heard.hears(Said, "annonce")).text == "annonce dans #general et #12 : porte cassée"


async def test_people_are_offered_to_members_while_their_name_is_typed_and_to_nobody_else(
    garage: Garage,
) -> None:
    ana, stranger = garage.ana, garage.fake.person("Zoé", garage.fake.guild("Ailleurs"))
    for person in (ana, stranger):
        person.writes("bonjour")
        await person.reads("Bonjour", channel=person.direct())

    assert await ana.completes(ana.direct(), "helper thank", "person", "gra") == ["Grace"]
    assert await ana.completes(ana.direct(), "helper thank", "person", "") == []
    assert await stranger.completes(stranger.direct(), "helper thank", "person", "gra") == []


async def test_while_many_type_at_once_each_is_offered_names_in_their_own_language(garage: Garage) -> None:
    """A burst: each letter that is typed asks again."""
    ana, ben = garage.ana, garage.fake.person("Ben", garage.guild, locale="en-US")
    await garage.counted(ben)
    for person, hello in ((ana, "Bonjour"), (ben, "Hello")):
        person.writes(hello.lower())
        await person.reads(hello, channel=person.direct())
    place = garage.general

    offered = await asyncio.gather(
        *(
            person.completes(place, command, option, typed)
            for _time in range(60)
            for person, command, option, typed in (
                (ana, "compte langue", "langue", "avec"),
                (ben, "account language", "language", "with"),
                (ana, "réserver", "salle", "VERTE"),
            )
        )
    )

    assert {tuple(one) for one in offered} == {
        ("français, avec tutoiement", "français, avec vouvoiement"),
        ("French, with tu", "French, with vous"),
        ("Salle verte",),
    }


async def test_what_is_offered_while_it_is_typed_is_understood_when_it_is_picked(
    discord_fake: DiscordFake, tmp_path: Path
) -> None:
    """An announcement, a reminder, a booking, a shift: by its label, as the app sends it back."""
    day = await Day.begins(discord_fake, tmp_path, timedelta(0))
    nora, general = day.nora, day.general
    moderator = day.fake.role(day.garage.guild, "Modération", may=May.MANAGE_MESSAGES)
    day.fake.gives(day.garage.guild, nora.user, moderator)
    try:
        nora.writes(f"annonce le {DAY} à 9h dans #general : réunion de la maison")
        await day.presses(nora, "réunion de la maison", "oui")
        await day.reads(nora, "A-1")
        nora.writes(f"rappelle-moi le {DAY} à 9h d'appeler la mairie")
        await day.reads(nora, "M-1")
        nora.writes(f"réserve la salle bleue le {DAY} de 14h à 16h")
        await day.reads(nora, "R-1")
        await picked(nora, general, "announcement pause-announcement", "announcement", "réunion")
        await day.reads(nora, "A-1 est suspendue", general)
        await picked(nora, general, "reminder cancel-reminder", "reminder", "mairie")
        await day.reads(nora, "M-1 est annulé", general)
        await picked(nora, general, "room give-back", "booking", "r-1")
        await day.reads(nora, "Que rends-tu", general)
        shift = await picked(nora, general, "shift take-shift", "shift", "accueil")
        await day.reads(nora, f"C'est à ton nom au planning\u00a0: {shift}", general)
    finally:
        await day.garage.stop()


async def picked(person: DiscordPerson, where: Channel, command: str, argument: str, typed: str) -> str:
    """The first that is offered for those letters; the command is sent with it."""
    first, *_others = await person.completes(where, command, argument, typed)
    person.slash(where, command, **{argument: first})
    return first


async def test_whatever_is_one_of_a_few_is_understood_by_what_is_shown_for_it() -> None:
    """In a menu, in what is offered while one types, in a field: by the label, in either language."""
    for command in Registry(OURS).commands():
        for argument in command.arguments:
            for key, label in choices(argument.kind):
                for language in ("en", "fr"):
                    shown = translated(label, language)
                    read = await argument.kind.read(NOBODY, shown)
                    assert read.candidates == (key,), f"{command.id} {argument.name}: {shown}"
