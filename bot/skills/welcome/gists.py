"""What newcomers and those who welcome them are after, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "welcome.tour": (
        "<tour> -<price> -(guidee | guided | chateau | musee | museum | medicale | castle) -<newcomers> -<equipment> -<cannot> -<open>",
    ),
    "welcome.charter": (
        "!(lu | j accepte | l accepte | d accord avec | read | accept* | agree*) <charter> -<change>",
        "<charter> <show> -<change>",
        "<what> <charter> -<change>",
        "<where> <charter>",
    ),
    "welcome.write_accessibility": (
        "!<access> (note* | notez | changer | change | ecris | set | update | say | mets | please note) {text}",
    ),
    "welcome.greeting": (
        "!<greet> <newcomers> (automatiquement | automatically | plus | stop | arrete | auto | message | bot)",
        "<greet> <newcomers>",
    ),
}
