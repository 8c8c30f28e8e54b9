"""What whoever runs the house says of its Matrix account."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MatrixSettings:
    """Which account on which homeserver, with a password or a token; `names` are answered to as well.

    `bots` are accounts of other bots: what they say is never answered. `reactions`: put under confirmations.
    """

    homeserver: str
    user: str
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    names: tuple[str, ...] = ("loge", "la loge")
    bots: tuple[str, ...] = ()
    reactions: bool = True
