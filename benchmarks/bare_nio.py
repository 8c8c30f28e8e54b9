"""The bot that a newcomer writes with matrix-nio: it answers `!ping` and does nothing else.

Arguments: homeserver, user, token, device, room. It keeps no database; that is what the lodge is compared with.
"""

import asyncio
import sys

from nio import AsyncClient, MatrixRoom, RoomMessageText  # type: ignore[import-untyped]

WHOLE_BURSTS = {"room": {"timeline": {"limit": 100}}}


async def main(homeserver: str, user: str, token: str, device: str, room: str) -> None:
    client = AsyncClient(homeserver, user)
    client.restore_login(user, device, token)
    await client.join(room)

    async def answer(where: MatrixRoom, event: RoomMessageText) -> None:
        if event.sender != user and event.body == "!ping":
            pong = {"msgtype": "m.notice", "body": "pong"}
            await client.room_send(where.room_id, "m.room.message", pong)

    await client.sync(timeout=0, full_state=True, sync_filter=WHOLE_BURSTS)
    client.add_event_callback(answer, RoomMessageText)
    await client.sync_forever(timeout=30_000, sync_filter=WHOLE_BURSTS)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
