"""Private words that are to be found again: in the direct chat, else in a private thread, else a call without content."""

import json
from collections import OrderedDict
from dataclasses import replace
from typing import Any, Final

from bot.adapters.discord import outbound
from bot.adapters.discord.directs import PREFIX, Directs
from bot.adapters.discord.means import LONGEST, NETWORK
from bot.adapters.discord.posts import Posts
from bot.adapters.discord.standing import Standing
from bot.adapters.discord.wire import GONE, Denied, Wire
from bot.adapters.discord.wording import translated
from bot.core.address import Address
from bot.core.network import Destination, Natives, Notebook
from bot.core.presentation import Presentation
from bot.core.text import _

Json = dict[str, Any]

NOTE: Final = "asides"
CLOSED: Final = {50007, 50278}
"""They take no direct messages from us."""
LOCKED: Final = 50083
MAY_NOT: Final = 50013
PRIVATE_THREAD: Final = 12
A_WEEK: Final = 10_080
MOST_KNOWN: Final = 1000

LEFT_FOR_YOU: Final = _("I have an answer for you that others must not read: write to me in private.")
ASIDE: Final = _("In private with La Loge")


class Whispers:
    """Knows each person's thread, and near which channel they were last."""

    def __init__(self, wire: Wire, notebook: Notebook, directs: Directs, posts: Posts) -> None:
        self._wire = wire
        self._notebook = notebook
        self._directs = directs
        self._posts = posts
        self._threads: OrderedDict[str, str] = OrderedDict()
        self._near: OrderedDict[str, str] = OrderedDict()

    async def open(self) -> None:
        """Find the threads of earlier runs again."""
        noted = await self._notebook.read(NOTE)
        self._threads = OrderedDict(json.loads(noted) if noted else {})

    @property
    def threads(self) -> frozenset[str]:
        """Where the bot is alone with somebody, beside direct chats."""
        return frozenset(self._threads.values())

    def seen(self, account: str, channel: Address) -> None:
        """They were there just now."""
        if not channel.native.startswith(PREFIX):
            _keep(self._near, account, channel.native.rpartition("/")[2])

    def there(self, channel: str, presentation: Presentation) -> Presentation:
        """In a direct chat words are just written, no field for them is needed; in a thread of ours they may come to us empty.

        A form that did not do is given back in both.
        """
        if self._whose(channel):
            return presentation
        return replace(presentation, asks=False, otherwise=presentation.asks or presentation.otherwise)

    async def say(
        self, account: str, presentation: Presentation, key: str, *, home: str = "", near: str = ""
    ) -> Natives:
        """`home` is the channel that the letter is addressed to, `near` one where they are. Raises SendFailed."""
        channel = await self._directs.channel(account)
        try:
            return await self._in(channel, presentation, key, home)
        except Denied as denial:
            near = near or self._near.get(account, "")
            if channel == self._threads.get(account):
                await self._forget(account)  # gone, locked, or without the right to write there any more
            elif denial.code not in {*CLOSED, *GONE, LOCKED}:
                raise
            said = await self._aside(account, presentation, key, near)
            if said is None and not near:
                raise
        return said or await self._call(account, presentation, key, near)

    async def _aside(self, account: str, presentation: Presentation, key: str, near: str) -> Natives | None:
        """In their thread, which is made where there is none; None where that may not be."""
        try:
            if thread := self._threads.get(account):
                self._directs.learn(account, thread)
                return await self._in(thread, presentation, key)
            if not near:
                return None
            thread = await self._opened(near, presentation.language)
        except Denied:
            return None
        try:
            await self._let_in(account, thread)
        except Denied as denial:
            if denial.code != MAY_NOT:
                raise
            return None
        self._directs.learn(account, thread)
        return await self._in(thread, presentation, key, calling=account)

    async def _opened(self, near: str, language: str) -> str:
        told = {
            "name": translated(ASIDE, language),
            "type": PRIVATE_THREAD,
            "invitable": False,
            "auto_archive_duration": A_WEEK,
        }
        made = await self._wire.ask("POST", "/channels/{channel_id}/threads", body=told, channel_id=near)
        return str(made["id"])

    async def _let_in(self, account: str, thread: str) -> None:
        """Raises Denied where they are no longer: then they are not called there either."""
        await self._wire.ask("PUT", f"/channels/{{channel_id}}/thread-members/{account}", channel_id=thread)
        _keep(self._threads, account, thread)
        await self._notebook.write(NOTE, json.dumps(self._threads))

    async def forget(self, account: str) -> None:
        """They are a stranger: neither their thread is known, nor where they were."""
        self._near.pop(account, None)
        await self._forget(account)

    async def _forget(self, account: str) -> None:
        self._directs.forget(account)
        if self._threads.pop(account, None) is None:
            return
        await self._notebook.write(NOTE, json.dumps(self._threads))

    async def _in(
        self, channel: str, presentation: Presentation, key: str, home: str = "", calling: str = ""
    ) -> Natives:
        """Somebody who is `calling` would not look there otherwise."""
        to = Destination(Address(NETWORK, f"{PREFIX}{channel}"))
        bodies = outbound.messages(self.there(channel, presentation), asked=self._whose(channel))
        said = [
            await self._posts.post(to, body, key, n, rings=presentation.rings)
            for n, body in enumerate(_called(bodies, calling), 1)
        ]
        return tuple(Standing(one, "" if channel == home else channel).written() for one in said)

    def _whose(self, channel: str) -> str:
        """Whoever shares a thread with us alone."""
        return next((account for account, thread in self._threads.items() if thread == channel), "")

    async def _call(self, account: str, presentation: Presentation, key: str, near: str) -> Natives:
        """All that others may read: that there is something."""
        words = f"<@{account}> {translated(LEFT_FOR_YOU, presentation.language)}"
        calling = {"content": words, "allowed_mentions": outbound.allowed([account]), "flags": 0}
        to = Destination(Address(NETWORK, near))
        return (Standing(await self._posts.post(to, calling, key, 1, rings=True), near).written(),)


def _called(bodies: list[Json], account: str) -> list[Json]:
    """The first calls them, unless it does already."""
    first, *others = bodies
    words = f"<@{account}> {first['content']}"
    if not account or account in first["allowed_mentions"].get("users", []) or len(words) > LONGEST:
        return bodies
    return [{**first, "content": words, "allowed_mentions": outbound.allowed([account])}, *others]


def _keep(known: OrderedDict[str, str], key: str, value: str) -> None:
    known[key] = value
    known.move_to_end(key)
    if len(known) > MOST_KNOWN:
        known.popitem(last=False)
