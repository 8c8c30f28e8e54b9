"""What somebody is after with reminders, in whatever words (bot/understanding/gist)."""

from collections.abc import Mapping, Sequence

GISTS: Mapping[str, Sequence[str]] = {
    "remind.snooze": (
        "~<gathering> -<memo>",
        "!<snooze> {when} -<booking> -<shift> -<gathering>",
    ),
    "remind.list": (
        "<show> (remind me of | you ll remind me | que tu me rappelles | que tu dois me rappeler)",
        "<what> (dois me rappeler | me rappelles | will you remind me)",
        "<mine-set> <memo> -<cancel>",
        "(quels | quelles | which | what | list | liste | montre | show) <memo> -<booking> -<cancel> -<perm>",
    ),
    "remind.cancel": (
        "!<cancel> <reminder> {reminder} -<booking> -<perm>",
        "!<no-more> (rappeler | rappelle | remind | reminding | reminded) {reminder} -<booking> -<perm>",
    ),
}
