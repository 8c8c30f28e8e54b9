"""A Discord of our own for tests: REST v10 and the gateway, as far as a good bot uses them.

It speaks the wire, so the real discord.py runs against it, and with it the whole program. In a test:

    async def test_hello(discord_fake: DiscordFake) -> None:
        guild = discord_fake.guild("Le Garage")
        general = discord_fake.channel(guild, "general")
        ana = discord_fake.person("Ana", guild)
        …start the bot with discord_fake.api_url, .gateway_url and .token…
        ana.says(general, f"{discord_fake.mention} bonjour")
        await ana.hears("Bonjour Ana", channel=general)

Two addresses redirect a bot. Whatever reads them from its configuration (`[discord] api_url`, `gateway_url`) needs nothing else; a
bare discord.py is redirected by two class attributes, see `tests/fakes/bare.py`:

    discord.http.Route.BASE = discord_fake.api_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(discord_fake.gateway_url)

Pass `guild_ready_timeout=0.1` to the client, and override `before_identify_hook`, or each start waits for seconds. The fake lives in
the test's own event loop and listens on a port: a bot in another process reaches it too.

- People act at once (`says`, `slash`, `presses`, `submits` … return what they made), and wait only to hear: `hears`, `is_answered`.
  They cannot do what the app would not let them do: press a greyed button, send an incomplete command, see what is not for them.
- What goes wrong is on demand: `discord_fake.faults` (429, 5xx, an answer cut after the write), `discord_fake.gateway` (reconnect,
  invalid session, cut line, refused handshake, any payload), `discord_fake.world.application` (token, allowed intents).
- Time is `discord_fake.clock`: an unanswered interaction dies after 3 seconds, its token after 15 minutes, a nonce is forgotten after 5.
  It stands still, so that a slow machine makes nothing late, until a story says `passes(seconds=3)` or `runs()`.
- What the service refuses is refused with its status, its code and its form: permissions (`permission.py`), lengths and counts
  (`form_*.py`).
- A request that it has no route for fails the test, with the route's name: add the route to the `routes_*.py` of its noun.

Read `world.py` for what there is, `person.py` and `user_of_commands.py` for what people do, `gateway.py` for what a bot is told.
It proves nothing about the real service, only what we know of it.
"""

from tests.fakes.discord.call import Upload
from tests.fakes.discord.channel import Channel, Kind
from tests.fakes.discord.ears import Heard
from tests.fakes.discord.fake import DiscordFake
from tests.fakes.discord.guild import Guild, Member, Role, User
from tests.fakes.discord.intents import Intent
from tests.fakes.discord.interaction import Answered, Use
from tests.fakes.discord.message import Flag, Message
from tests.fakes.discord.permission import May
from tests.fakes.discord.person import DiscordPerson

__all__ = [
    "Answered",
    "Channel",
    "DiscordFake",
    "DiscordPerson",
    "Flag",
    "Guild",
    "Heard",
    "Intent",
    "Kind",
    "May",
    "Member",
    "Message",
    "Role",
    "Upload",
    "Use",
    "User",
]
