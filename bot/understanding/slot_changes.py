"""What changes about something that comes again: « la perm du mardi finit à 19h désormais », "the bar shift needs two people from now on"."""

import re
from dataclasses import dataclass
from datetime import datetime, time

from bot.understanding.fold import fold
from bot.understanding.patterns_in_words import COUNTS, PEOPLE, hours_spelled
from bot.understanding.times import read_times

_OF = r"(?:(?:la|les|nos|notre|the|our)\s+)?(?:(?P<before>(?!(?:my|his|her|their|your|a)\b)[\w' -]{1,40}?)\s+shifts?|(?:perms?|permanences?|creneaux?|shifts?)(?:\s+(?P<after>[\w' -]{1,40}?))?)"
_ENDS = (
    r"(?:finit|finissent|finira|finiront|(?:se )?termine(?:nt)?|s'arrete(?:nt)?|ends?|finish(?:es)?|stops?)"
)
_STARTS = r"(?:commence(?:nt|ra|ront)?|debute(?:nt|ra|ront)?|starts?|begins?)"
_BECOMES = r"(?:passe(?:nt|ra|ront)?|goes?|changes?)"
_IS = r"(?:est|sont|sera|seront|dure(?:nt)?|a lieu|ont lieu|se fait|se font|se tient|se tiennent|demande(?:nt)?|runs?|is|are|will be|needs?|takes?|lasts?)"
_NOW = r"(?:desormais|dorenavant|a partir de maintenant|a l'avenir|maintenant|from now on|henceforth|now)"
_TELL = r"(?:change[rz]?|modifie[rz]?|passe[rz]?|mets|mettre|mettez|regle[rz]?|set|make|adjust|update)"
SAID = re.compile(
    rf"(?:{_NOW}\W+)?{_OF}\s+(?:(?P<between>{_NOW})\s+)?(?P<change>(?P<verb>{_ENDS}|{_STARTS}|{_BECOMES}|{_IS})\b.*)"
)
TOLD = re.compile(
    rf"(?:(?:tu peux|vous pouvez|peux-tu|can you|could you|please)\s+)?{_TELL}\s+{_OF}\s*(?:[:,]|\b(?:a|de|en|to|at|pour|sur)\b)\s*(?P<change>.*\d.*|.*\b(?:{'|'.join(COUNTS)})\s+\w+.*)"
)
NAMED = re.compile(r"(?P<slot>c[- ]?\d{1,9}|[^:]{1,60}(?=:))\s*[:,]?\s*(?P<change>.*)")
FROM_NOW = re.compile(rf"\b{_NOW}\b")
ENDS, STARTS = (
    re.compile(rf"\b(?:{_ENDS}|jusqu|until|till)\b|\bjusqu'"),
    re.compile(rf"\b(?:{_STARTS}|a partir|from|des)\b"),
)
BECOMES = re.compile(_BECOMES)
PLURAL = re.compile(r"\b(?:perms|permanences|creneaux|shifts)\b")
A_NUMBER = re.compile(
    rf"\d|\b(?:{'|'.join(COUNTS)})\s+(?:personne|people|person|volunteer|benevole)|\b(?:midi|minuit|noon|midnight)\b"
)


@dataclass(frozen=True, slots=True)
class Changed:
    """What is said of it: by the wall."""

    starts: time | None = None
    ends: time | None = None
    people: int | None = None

    @property
    def empty(self) -> bool:
        return self == Changed()


def read_sentence(text: str, *, asked: bool = False) -> tuple[str, str] | None:
    """Of what something changes, and what; None where that is not said. Said of one day alone it is no change of the rule."""
    folded = fold(text)
    said = folded.text.strip()
    offset = len(folded.text) - len(folded.text.lstrip())
    if "?" in said or not A_NUMBER.search(said):
        return None
    found = TOLD.fullmatch(said) or _lasting(said) or (NAMED.fullmatch(said) if asked else None)
    if found is None:
        return None
    groups = found.groupdict()
    name = next((one for one in ("before", "after", "slot") if groups.get(one)), None)
    cut = [
        folded.original(offset + found.start(one), offset + found.end(one)) for one in (name, "change") if one
    ]
    pieces = [text[begin:finish].strip() for begin, finish in cut]
    return (pieces[0], pieces[1]) if name else ("", pieces[0])


def _lasting(said: str) -> re.Match[str] | None:
    found = SAID.fullmatch(said)
    if found is None:
        return None
    lasts = FROM_NOW.search(said) or BECOMES.fullmatch(found["verb"]) or PLURAL.search(said)
    return found if lasts else None


def read_change(words: str, now: datetime, language: str) -> Changed:
    """The hours, or one of them, and by how many it is held."""
    said = FROM_NOW.sub(lambda found: " " * len(found[0]), fold(words).text)
    number = PEOPLE.search(said)
    people = next((one for one in number.groups() if one), "") if number else ""
    rest = said[: number.start()] + " " + said[number.end() :] if number else said
    spoken = read_times(hours_spelled(rest), now, language[:2], asked=True)
    times = [one for one in spoken if one.start and one.grain in {"minute", "hour"}]
    both = next((one for one in times if one.end), None)
    starts = both.start if both else times[0].start if times and STARTS.search(rest) else None
    ends = both.end if both else times[-1].start if times and ENDS.search(rest) else None
    count = int(people) if people.isdecimal() else COUNTS.get(people)
    return Changed(starts.time() if starts else None, ends.time() if ends else None, count or None)
