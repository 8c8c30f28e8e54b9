"""The sign of who is on duty, where a network has one: whoever holds what goes on now, however that came about."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.address import Address
from bot.core.call import Json
from bot.kit.rota import duty
from bot.store.house.channels import Channels, Purpose
from bot.testing import Stage
from tests.stories.house import PARIS
from tests.stories.test_covers import crew


async def test_who_holds_it_each_time_wears_it_today_already_and_at_its_new_hours(
    stage: Stage,
) -> None:
    shown: list[Json] = []

    async def show(payload: Mapping[str, Json]) -> None:
        shown.append(payload["accounts"])

    stage.errands[duty.SHOW] = show
    ref, zoe = await crew(stage, "en", "Ref", "Zoé")
    async with stage.lodge.database.work() as work:
        await Channels(work, 1).put(Address("terminal", "desk"), "On duty", Purpose.DUTY)
    await stage.restart()
    await ref.says("new shift bar every Thursday 14:00 to 18:00, one person")
    await ref.says("yes")
    await zoe.says("take the shift every Thursday")
    await zoe.says("yes")
    assert shown[-1] == []
    await stage.until(datetime(2026, 12, 3, 14, 0, tzinfo=PARIS))
    assert shown[-1] == [str(zoe.identity)]
    await stage.until(datetime(2026, 12, 9, 19, 0, tzinfo=PARIS))
    assert shown[-1] == []

    await ref.says("the bar shift is from 10:00 to 12:00 from now on")
    await ref.says("yes")
    await stage.until(datetime(2026, 12, 10, 10, 0, tzinfo=PARIS))
    assert shown[-1] == [str(zoe.identity)]
