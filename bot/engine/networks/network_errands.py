"""The errands of networks: come in, leave, bring a file, count a poll; and what only some of them can do."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.address import Address
from bot.core.call import Json
from bot.core.errors import SendFailed
from bot.core.happening import Happening
from bot.core.network import Network
from bot.core.ports import Counting, Forgetting, Loud, Marking, Programming, Topical, Unmarked
from bot.engine.networks.voting import COUNT
from bot.kit.files import FETCH
from bot.kit.house import loud
from bot.kit.people.departure import FORGET
from bot.kit.programme import happenings
from bot.kit.rota import duty
from bot.kit.skill import Perform

Payload = Mapping[str, Json]


@dataclass(frozen=True)
class NetworkErrands:
    """Each is asked of the network that it is about; what that one cannot do is nothing."""

    networks: Mapping[str, Network]

    @property
    def performers(self) -> Mapping[str, Perform]:
        return {
            "network.join": self.join,
            "network.leave": self.leave,
            FETCH: self.bring,
            COUNT: self.count,
            FORGET: self.forget,
            duty.SHOW: self.show_duty,
            duty.TOPIC: self.show_topic,
            loud.ASK: self.may_call,
            happenings.SHOW: self.show_happening,
            happenings.DROP: self.drop_happening,
        }

    async def join(self, payload: Payload) -> Json:
        channel, network = self._at(payload)
        facts = await network.join(channel, str(payload.get("via", "")))
        if payload.get("direct") and not facts.direct:
            await network.leave(channel)  # whoever invites may call any room a direct chat
            return None
        return {
            "channel": str(facts.address),
            "name": facts.name,
            "members": [[str(account), name] for account, name in facts.members],
            "predecessor": str(facts.predecessor) if facts.predecessor else None,
        }

    async def leave(self, payload: Payload) -> Json:
        channel, network = self._at(payload)
        await network.leave(channel, str(payload.get("reason", "")))
        return None

    async def forget(self, payload: Payload) -> Json:
        """What a network keeps by itself of an account; one that is not lit will not know them either."""
        account = Address.parse(str(payload["account"]))
        network = self.networks.get(account.network)
        if network is not None and isinstance(network, Forgetting):
            await network.forget(account)
        return None

    async def bring(self, payload: Payload) -> Json:
        """What cannot be had is told too: somebody waits to hear what became of their file."""
        about = {"name": payload["name"], "media_type": payload["media_type"]}
        try:
            network = self.networks[str(payload["network"])]
            content = await network.fetch(str(payload["handle"]), int(str(payload["largest"])))
        except SendFailed as failure:
            if failure.retry_after is not None:
                raise
            return {**about, "trouble": failure.reason}
        return {**about, "content": b64encode(content).decode()}

    async def count(self, payload: Payload) -> Json:
        """None where the network cannot tell, also because its poll is gone: what it told meanwhile counts."""
        channel, network = self._at(payload)
        if not isinstance(network, Counting):
            return None
        try:
            ballots = await network.close_vote(channel, str(payload["message"]))
        except SendFailed as failure:
            if failure.retry_after is not None:
                raise
            return None
        return [[str(one.account), one.name, list(one.chosen)] for one in ballots]

    async def show_happening(self, payload: Payload) -> Json:
        channels, network = self._among(payload)
        if network is not None and isinstance(network, Programming):
            await network.show_happening(channels, str(payload["key"]), _happening(payload))
        return None

    async def drop_happening(self, payload: Payload) -> Json:
        channels, network = self._among(payload)
        if network is not None and isinstance(network, Programming):
            await network.drop_happening(channels, str(payload["key"]))
        return None

    async def show_duty(self, payload: Payload) -> Json:
        """What stands in the way is told; a network that is not lit shows nothing."""
        place, named = Address.parse(str(payload["channel"])), payload["accounts"]
        network = self.networks.get(place.network)
        if network is None or not isinstance(network, Marking):
            return None
        accounts = [Address.parse(str(one)) for one in (named if isinstance(named, list) else [])]
        trouble = await network.mark(place, accounts)
        return trouble.value if trouble else None

    async def show_topic(self, payload: Payload) -> Json:
        """At the end of what stands there: what we put there before goes, all else stays as people wrote it."""
        place, said = Address.parse(str(payload["channel"])), str(payload["words"])
        network, before = self.networks.get(place.network), payload["before"]
        if network is None:
            return None
        if not isinstance(network, Topical):
            return Unmarked.GONE.value
        now = await network.topic(place)
        wanted = behind(now, said, [str(one) for one in (before if isinstance(before, list) else [])])
        may = wanted == now or await network.set_topic(place, wanted)
        return None if may else Unmarked.RIGHT.value

    async def may_call(self, payload: Payload) -> Json:
        """Those of the channels in which it would ring for nobody, as far as their networks tell."""
        named, unheard = payload["channels"], list[Json]()
        for channel in (Address.parse(str(one)) for one in (named if isinstance(named, list) else [])):
            network = self.networks.get(channel.network)
            if network is None or not isinstance(network, Loud):
                continue
            if not await network.may_call_everybody(channel):
                unheard.append(str(channel))
        return unheard

    def _among(self, payload: Payload) -> tuple[list[Address], Network | None]:
        """Several channels of one network, which need not be lit."""
        named = payload["channels"]
        channels = [Address.parse(str(one)) for one in (named if isinstance(named, list) else [])]
        return channels, self.networks.get(channels[0].network) if channels else None

    def _at(self, payload: Payload) -> tuple[Address, Network]:
        channel = Address.parse(str(payload["channel"]))
        return channel, self.networks[channel.network]


BETWEEN = " · "


def behind(now: str, said: str, before: Sequence[str]) -> str:
    """The line without what we said before, and with what is said now: the same again is the same."""
    kept = now
    for ours in (*before, said):
        kept = kept.removesuffix(ours).removesuffix(BETWEEN) if ours else kept
    return BETWEEN.join(part for part in (kept, said) if part)


def _happening(payload: Payload) -> Happening:
    starts, ends = (datetime.fromisoformat(str(payload[name])) for name in ("starts", "ends"))
    title, where, about = (str(payload[name]) for name in ("title", "where", "about"))
    return Happening(title, starts, ends, where, about)
