"""Commands that show « thinking »: noted until they are answered, so that a crash leaves nobody waiting for ever."""

import asyncio
import json

import pytest

from bot.adapters.discord import exchanges
from bot.adapters.discord import used as uses
from bot.core.address import Address
from bot.core.incoming import Said
from bot.core.network import Destination
from bot.core.presentation import Presentation
from tests.adapters.discord.scene import Scene
from tests.adapters.house import MemoryNotebook, sentence


async def test_nobody_is_thought_about_for_ever_after_a_crash(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What had been promised is told to be interrupted, unless it is answered; should it be later, there."""
    monkeypatch.setattr(exchanges, "DEFERS_AFTER", 0.0)
    monkeypatch.setattr(exchanges, "SOON", 0.2)
    promised = [scene.ana.slash(scene.general, command) for command in ("moi", "mes-réservations")]
    asked = await scene.alone.receiver.gathers(Said, 2)
    to, secret = (Destination(one.origin.channel, None, one.origin.handle) for one in asked)
    await noted(scene.alone.notebook, 2)
    await scene.alone.stop()
    again = scene.alone.again()
    await again.starts()
    try:
        await again.network.send(secret, Presentation((sentence("rien"),), private=True), "L2")
        await scene.ana.reads("redemande-le-moi")
        await noted(again.notebook, 0)
        await again.network.send(to, Presentation((sentence("toi"),), private=True), "L1")
    finally:
        await again.stop()

    told = [one.original.text for one in promised if one.original]
    assert told == ["toi", "rien"]
    assert all(one.original and one.original.only_for == scene.ana.id for one in promised)


async def test_what_was_promised_to_who_is_forgotten_or_too_long_ago_is_forgotten(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanges, "DEFERS_AFTER", 0.0)
    monkeypatch.setattr(uses, "LASTS", 60)
    pages = scene.alone.notebook.pages
    leo = scene.fake.person("Léo", scene.guild)
    for person in (scene.ana, leo):
        await person.is_answered(person.slash(scene.general, "dispo"))
    await noted(scene.alone.notebook, 2)

    await scene.alone.network.forget(Address("discord", str(leo.id)))
    assert str(leo.id) not in pages["promises"]
    assert str(scene.ana.id) in pages["promises"]

    await scene.alone.stop()
    pages["promises"] = pages["promises"].replace(f"/{dies(pages)}/", "/1/")
    again = scene.alone.again()
    await again.starts()
    try:
        await noted(again.notebook, 0)
    finally:
        await again.stop()


async def noted(notebook: MemoryNotebook, many: int) -> None:
    """Wait until so many promises are."""
    async with asyncio.timeout(10):
        while len(json.loads(notebook.pages.get("promises", "[]"))) != many:  # noqa: ASYNC110 - a page rings no bell
            await asyncio.sleep(0.02)


def dies(pages: dict[str, str]) -> str:
    """When the token on the page dies."""
    ((_key, handle, _language),) = json.loads(pages["promises"])
    return str(handle.split("/")[3])
