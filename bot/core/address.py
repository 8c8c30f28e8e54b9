"""Where somebody is or talks on a network: `matrix:!abc`, `discord:123/456`, `terminal:#general`."""

from dataclasses import dataclass
from typing import Self

from typing_extensions import override


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """One channel or one account of one network; the native part is never taken apart outside its adapter."""

    network: str
    native: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `network:native`; raises ValueError when either half is missing."""
        network, colon, native = text.partition(":")
        if not (network and colon and native):
            raise ValueError(f"not an address: {text!r}")
        return cls(network, native)

    @override
    def __str__(self) -> str:
        return f"{self.network}:{self.native}"
