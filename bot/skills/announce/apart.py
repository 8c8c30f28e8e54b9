"""A wish to announce, taken apart: its text word for word, and before it when, where and until when."""

from collections.abc import Mapping

from bot.kit.heard import Heard
from bot.understanding.announcements import read_announcement


def _words(heard: Heard) -> tuple[Mapping[str, str], bool] | None:
    read = read_announcement(heard.text, heard.now, heard.language, asked=heard.asked)
    if read is None:
        return None
    words = {
        "text": read.text,
        "when": read.when,
        "where": read.where,
        "late": read.late,
        "expires": read.expires,
    }
    return {name: said for name, said in words.items() if said}, read.plans


def at_once(heard: Heard) -> Mapping[str, str] | None:
    """A sentence that tells no time before the text; after `!announce` one may."""
    read = _words(heard)
    return read[0] if read and (heard.asked or not read[1]) else None


def later(heard: Heard) -> Mapping[str, str] | None:
    """A sentence that tells when, or says that something is to be planned."""
    read = _words(heard)
    return read[0] if read and (heard.asked or read[1]) else None
