"""Who manages a channel is what its network says; of one that cannot say it, nobody does."""

from datetime import UTC, datetime

import pytest
from typing_extensions import override

from bot.core.address import Address
from bot.core.errors import SendFailed
from bot.core.incoming import Origin, Said
from bot.engine.doing.ruling import Rulers
from bot.testing import FakeClock
from bot.testing.network import StageNetwork

NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
HALL, ANA = Address("matrix", "!hall"), Address("matrix", "@ana")


class Away(StageNetwork):
    """Nobody answers there."""

    @override
    async def manages(self, channel: Address, account: Address) -> bool:
        raise SendFailed("the homeserver cannot be reached")


@pytest.mark.parametrize(
    ("network", "keeper", "manages"),
    [
        (StageNetwork("matrix", FakeClock(NOW)), ANA, True),
        (StageNetwork("matrix", FakeClock(NOW)), Address("matrix", "@bob"), False),
        (Away("matrix", FakeClock(NOW)), ANA, False),
        (None, ANA, False),
    ],
)
async def test_a_right_that_nobody_can_confirm_is_none(
    network: StageNetwork | None, keeper: Address, manages: bool
) -> None:
    if network:
        network.keepers.add((HALL, keeper))
    said = Said(
        Origin("matrix:$1", HALL, ANA, "Ana", NOW, direct=False), "!hush", addressed=True, message="$1"
    )

    told = await Rulers({"matrix": network} if network else {}).told(said)

    assert told.origin.manages is manages
