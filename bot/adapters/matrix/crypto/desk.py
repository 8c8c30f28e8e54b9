"""All that one device needs to read and write: opened together, closed together."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from bot.adapters.matrix.crypto.devices import Devices
from bot.adapters.matrix.crypto.machine import Machine
from bot.adapters.matrix.crypto.publishing import Publishing
from bot.adapters.matrix.crypto.requests import Requests
from bot.adapters.matrix.crypto.sharing import Sharing
from bot.adapters.matrix.crypto.store import FileTrouble
from bot.adapters.matrix.crypto.withheld import Withheld
from bot.adapters.matrix.fields import Json

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """One device at work; `signed` when our identity vouches for it."""

    machine: Machine
    publishing: Publishing
    devices: Devices
    sharing: Sharing
    requests: Requests
    withheld: Withheld
    signed: bool

    def lists_changed(self, lists: Json) -> None:
        if changed := self.devices.hear(lists):
            self.sharing.devices_changed(changed)

    def hear(self, events: Sequence[Json]) -> set[str]:
        """Take in what was sent to this device; the rooms whose keys came."""
        if not events:
            return set()
        heard: set[str | None] = set()
        for event in events:
            self.withheld.hear(event)
        try:
            with self.machine.store.at_once():
                heard.update(self.machine.hear(event) for event in events)
                self.machine.save_account()  # without the single-use keys that are used up
        except FileTrouble as trouble:
            log.error("Matrix: the file of keys cannot be written (%s); new keys last until the end", trouble)
        return {room for room in heard if room}

    def close(self) -> None:
        self.machine.store.close()
