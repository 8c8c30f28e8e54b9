"""After an upgrade that took a skill away: what still stands to be pressed, sent or typed of it is answered by a sentence."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated

import pytest

from bot.app import OURS
from bot.core.card import Choice, Reply
from bot.core.text import Text, UserText
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.skill import Skill
from tests.adapters.discord.garage import Garage
from tests.fakes.discord import DiscordFake

skill = Skill("lamp", Text("Lamp"))


@skill.command("lamp.ask", Text("Ask."), names={"en": "lamp", "fr": "lampe"}, access=VISITOR)
async def ask(_ctx: Context) -> Reply:
    """In a question with a button."""
    return Reply(
        Text("Light it?"), choices=(Choice(Text("light"), tune.to(where=UserText("hall"), level=3)),)
    )


@skill.command("lamp.tune", Text("Tune."), names={"en": "tune", "fr": "régler"}, access=VISITOR)
async def tune(
    _ctx: Context,
    *,
    where: Annotated[UserText, Arg(Text("Which lamp?"), names={"fr": "lampe"})],
    level: Annotated[int, Arg(Text("How bright?"), names={"fr": "force"})],
) -> Reply:
    """With what a form asks for."""
    return Reply(Text("{where} is at {level}.", {"where": where, "level": level}))


renamed = Skill("lamp", Text("Lamp"))


@renamed.command(
    "lamp.dim",
    Text("Dim."),
    names={"en": "dim", "fr": "tamiser"},
    access=VISITOR,
    formerly=("lamp.tune",),
)
async def dim(
    _ctx: Context,
    *,
    where: Annotated[UserText, Arg(Text("Which lamp?"), names={"fr": "lampe"})],
    level: Annotated[int, Arg(Text("How bright?"), names={"fr": "force"})],
) -> Reply:
    """As it is called by now."""
    return Reply(Text("{where} is dimmed to {level}.", {"where": where, "level": level}))


@pytest.fixture
async def garage(discord_fake: DiscordFake, tmp_path: Path) -> AsyncIterator[Garage]:
    made = await Garage.opens(discord_fake, tmp_path, skills=(*OURS, skill))
    yield made
    await made.stop()


async def test_what_is_left_of_a_command_that_is_no_more_is_answered_by_a_sentence(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    ana.slash(general, "lampe")
    pressed = await ana.reads("Light it?", channel=general)
    opened = await ana.is_answered(ana.slash(general, "régler"))
    ana.slash(general, "régler", lampe="hall")
    asked = await ana.reads("How bright?", channel=general)
    ana.submits(opened, where="hall", level="very")
    wrong = await ana.reads("12", channel=general)

    garage.skills = OURS
    await garage.restart()

    ana.presses(pressed, "light")
    told = await ana.reads("je ne sais plus le faire", channel=general)
    assert "`/aide`" in told.text
    for use in (ana.submits(opened, where="hall", level="3"), ana.presses(wrong, "corriger le formulaire")):
        refused = (await ana.is_answered(use)).original
        assert refused
        assert ("n'existe plus" in refused.text, refused.only_for) == (True, ana.id)
    pressed.components[0]["components"][0]["custom_id"] = "of-an-older-version:7"
    older = (await ana.is_answered(ana.presses(pressed, "light"))).original
    assert older
    assert ("mène plus nulle part" in older.text, older.only_for) == (True, ana.id)
    field = await ana.is_answered(ana.presses(asked, "répondre"))
    ana.submits_by_label(field, {"loge:answered": "5"})
    await ana.reads("Je n'ai pas compris", channel=general)
    assert asked.components == []


async def test_what_stands_of_a_command_acts_after_it_has_another_name(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    ana.slash(general, "lampe")
    pressed = await ana.reads("Light it?", channel=general)
    opened = await ana.is_answered(ana.slash(general, "régler"))
    ana.submits(opened, where="hall", level="very")
    wrong = await ana.reads("12", channel=general)

    garage.skills = (*OURS, renamed)
    await garage.restart()

    ana.submits(opened, where="attic", level="7")
    await ana.reads("attic is dimmed to 7.", channel=general)
    given = await ana.is_answered(ana.presses(wrong, "corriger le formulaire"))
    ana.submits(given, where="hall", level="5")
    await ana.reads("hall is dimmed to 5.", channel=general)
    ana.presses(pressed, "light")
    await ana.reads("hall is dimmed to 3.", channel=general)
