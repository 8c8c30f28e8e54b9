"""The gateway: the websocket on which the bot is told what happens, and its troubles."""

from aiohttp import WSMsgType, web

from tests.fakes.discord.chunks import tell_members
from tests.fakes.discord.guild import Guild
from tests.fakes.discord.intents import PRIVILEGED, Intent, needed
from tests.fakes.discord.permission import sees
from tests.fakes.discord.session import Connection, Session
from tests.fakes.discord.views import guild_event, message_event
from tests.fakes.discord.wire import Json
from tests.fakes.discord.world import News, World

HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, MEMBERS = 1, 2, 3, 4, 6, 8
RECONNECT, INVALID_SESSION, HELLO, ACK = 7, 9, 10, 11
GOOD_BYE = {1000, 1001}
"""Closing with these, a client ends its session."""
SESSION_LOST = {4003, 4007, 4009}
"""Closed by Discord with these, the session is gone: a RESUME is answered by op 9."""

Place = tuple[Connection, Session | None]


class Gateway:
    """Keeps the sessions, tells them the news; breaks where a story says so."""

    def __init__(self, world: World, url: str = "") -> None:
        self.url = url
        self.sessions: dict[str, Session] = {}
        self.identified = 0
        self.resumed = 0
        self.owes_members = 0
        """So many questions who is in a guild stay without an answer."""
        self.refusing = 0
        """How many handshakes fail from now on."""
        self.interval_ms = 41_250
        self._world = world
        self._connections: set[Connection] = set()
        world.listeners.append(self.tell)

    # Troubles on demand

    def asks_to_reconnect(self) -> None:
        self._send_all({"op": RECONNECT, "d": None})

    def invalidates(self, *, resumable: bool = False) -> None:
        self._send_all({"op": INVALID_SESSION, "d": resumable})
        if not resumable:
            self.sessions.clear()

    def closes(self, code: int) -> None:
        if code in SESSION_LOST:
            self.sessions.clear()
        for connection in self._connections:
            connection.close(code)

    def drops(self) -> None:
        """The line breaks: no close frame, the session waits."""
        for session in self.sessions.values():
            session.connection = None
        for connection in self._connections:
            connection.abort()

    def falls_silent(self) -> None:
        """The line looks open and carries nothing any more, not even heartbeats."""
        for connection in self._connections:
            connection.silent = True

    def says(self, event: str, data: Json) -> None:
        """Dispatch anything, of whatever shape."""
        for session in self.sessions.values():
            session.dispatch(event, data)

    def _send_all(self, payload: Json) -> None:
        for connection in self._connections:
            connection.send(payload | {"s": None, "t": None})

    # News

    def tell(self, news: News) -> None:
        for session in self.sessions.values():
            if self._may_know(session, news):
                session.dispatch(news.event, self._told(session, news))

    def _may_know(self, session: Session, news: News) -> bool:
        bot = self._world.bot
        if news.guild is not None and bot.id not in news.guild.members and news.event != "GUILD_DELETE":
            return False
        if news.channel is not None and not sees(news.channel, bot.id):
            return False
        if news.message is not None and news.message.only_for is not None:
            return False
        own = news.event == "GUILD_MEMBER_UPDATE" and news.by is bot
        wanted = needed(news.event, direct=news.guild is None)
        return own or wanted in session.intents

    def _told(self, session: Session, news: News) -> Json:
        if news.message is None or news.event not in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}:
            return news.data
        reads_all = Intent.CONTENT in session.intents
        return message_event(news.message, self._world.bot.id, reads_all=reads_all) | news.data

    def welcome(self, guild: Guild) -> None:
        """The bot was invited: tell it the guild."""
        for session in self.sessions.values():
            self._tell_guild(session, guild, {})

    def _tell_guild(self, session: Session, guild: Guild, more: Json) -> None:
        everybody = Intent.PRESENCES in session.intents
        session.dispatch("GUILD_CREATE", guild_event(self._world, guild, everybody=everybody) | more)

    # Connections

    async def connect(self, request: web.Request) -> web.StreamResponse:
        if self.refusing:
            self.refusing -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(timeout=1.0, max_msg_size=4096 * 4)
        await socket.prepare(request)
        connection = Connection(socket, request)
        self._connections.add(connection)
        try:
            await self._listen(socket, connection)
        finally:
            self._connections.discard(connection)
            await connection.end()
        return socket

    async def _listen(self, socket: web.WebSocketResponse, connection: Connection) -> None:
        connection.send({"op": HELLO, "d": {"heartbeat_interval": self.interval_ms}, "s": None, "t": None})
        session: Session | None = None
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                session = self._hear((connection, session), message.json())
        if session and session.connection is connection:
            session.connection = None
            if socket.close_code in GOOD_BYE and not connection.closing:
                self.sessions.pop(session.id, None)

    def _hear(self, place: Place, payload: Json) -> Session | None:
        connection, session = place
        op, data = payload["op"], payload["d"]
        if op == HEARTBEAT:
            connection.send({"op": ACK, "d": None, "s": None, "t": None})
        elif op == IDENTIFY:
            return self._identify(connection, data)
        elif op == RESUME:
            return self._resume(connection, data)
        elif session is None:
            connection.close(4003)
        elif op == MEMBERS and self.owes_members:
            self.owes_members -= 1
        elif op == MEMBERS:
            tell_members(session, self._world.guilds[int(data["guild_id"])], data)
        elif op not in {PRESENCE, VOICE}:
            connection.close(4001)
        return session

    def _identify(self, connection: Connection, data: Json) -> Session | None:
        application = self._world.application
        intents = Intent(data["intents"])
        if data["token"] != application.token:
            connection.close(4004)
            return None
        if intents & PRIVILEGED & ~application.allowed:
            connection.close(4014)
            return None
        self.identified += 1
        session = Session(intents, connection)
        self.sessions[session.id] = session
        guilds = [guild for guild in self._world.guilds.values() if application.user.id in guild.members]
        session.dispatch("READY", self._ready(session, guilds))
        for guild in guilds:
            self._tell_guild(session, guild, {"unavailable": False})  # a new guild would not say so
        return session

    def _ready(self, session: Session, guilds: list[Guild]) -> Json:
        application = self._world.application
        return {
            "v": 10,
            "user": application.user.wire(),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "application": {"id": str(application.user.id), "flags": 0},
            "private_channels": [],
        }

    def _resume(self, connection: Connection, data: Json) -> Session | None:
        session = self.sessions.get(data["session_id"])
        if data["token"] != self._world.application.token:
            connection.close(4004)
            return None
        if session is None or not session.can_resume(data["seq"]):
            connection.send({"op": INVALID_SESSION, "d": False, "s": None, "t": None})
            return None
        self.resumed += 1
        session.connection = connection
        session.replay(data["seq"])
        session.dispatch("RESUMED", {})
        return session
