"""What encryption kept from the bot is said, where it matters, and once."""

from dataclasses import replace

from bot.core.address import Address
from bot.core.incoming import Renewed, Unread, Withheld
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


async def test_an_app_that_gives_keys_to_verified_devices_only_is_named_as_the_reason(
    stage: Stage, lea: Actor, ana: Actor
) -> None:
    await stage.reports(replace(unread(stage, lea), withheld=Withheld.UNVERIFIED))
    assert "aux appareils que tu as vérifiés" in lea.reads.replace("’", "'")
    await stage.reports(replace(unread(stage, ana), withheld=Withheld.UNVERIFIED))
    assert "devices that you have not verified" in ana.reads
    await stage.reports(replace(unread(stage, ana, GENERAL), withheld=Withheld.UNVERIFIED))
    assert "ce que Ana a écrit ici" in all_heard(stage)[-1].text
    assert "aux appareils vérifiés" in all_heard(stage)[-1].text


async def test_who_keeps_the_key_from_us_on_purpose_is_left_alone_in_a_channel(
    stage: Stage, ana: Actor
) -> None:
    await stage.reports(replace(unread(stage, ana, GENERAL), withheld=Withheld.BLOCKED))
    assert all_heard(stage) == []


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
