"""What whoever runs the house says of its Matrix account."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MatrixSettings:
    """Which account on which homeserver, with a password or a token; `names` are answered to as well.

    `bots` are accounts of other bots: what they say is never answered. `reactions`: put under confirmations. `keys` is the
    file of encryption keys; without one, encrypted rooms stay closed.
    """

    homeserver: str
    user: str
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    names: tuple[str, ...] = ("loge", "la loge")
    bots: tuple[str, ...] = ()
    reactions: bool = True
    keys: Path | None = None
