"""What encryption kept from the bot is said, where it matters, and once."""

from dataclasses import replace

from bot.core.address import Address
from bot.core.incoming import Renewed, Unread
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, all_heard


def unread(stage: Stage, actor: Actor, channel: str | None = None) -> Unread:
    """Something they wrote, whose key did not come."""
    where = Address(actor.identity.network, channel) if channel else actor.direct
    key = stage.fresh_key()
    return Unread(replace(stage.origin(actor, where, f"unread {key}"), direct=channel is None), key)


async def test_what_could_not_be_read_in_private_is_told_in_the_readers_language(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await stage.reports(unread(stage, lea))
    await stage.reports(unread(stage, ana))
    assert "la clé ne m'est pas parvenue" in lea.reads.replace("’", "'")
    assert "the key to it has not reached me" in ana.reads


async def test_in_a_channel_it_is_told_in_the_houses_language_with_the_name_and_once(
    stage: Stage, ana: Actor
) -> None:
    report = unread(stage, ana, GENERAL)
    await stage.reports(report)
    await stage.reports(report)
    (said,) = all_heard(stage)
    assert "Ana" in said.text
    assert "la clé" in said.text
    assert not said.presentation.rings


async def test_in_a_channel_that_is_no_houses_nothing_is_said(stage: Stage, ana: Actor) -> None:
    await stage.reports(unread(stage, ana, "#elsewhere"))
    assert all_heard(stage) == []


async def test_lost_keys_are_told_to_those_who_coordinate_and_to_nobody_else(
    stage: Stage, paul: Actor
) -> None:
    us = Address(paul.identity.network, "@loge:example.org")
    origin = replace(stage.origin(paul, us, "lost"), author=us)
    await stage.reports(Renewed(origin, "NEWDEVICE"))
    assert "NEWDEVICE" in paul.reads
    assert len(all_heard(stage)) == 1
