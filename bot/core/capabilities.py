"""What a network can do, as values: one pure function chooses widgets by them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capabilities:
    """The means of one network (lengths in characters of plain text)."""

    network: str
    max_length: int
    buttons: int = 0  # how many choices fit as buttons; 0: numbered words
    menu: int = 0  # how many fit in a select menu; 0: none
    edits: bool = True
    threads: bool = True
    reactions: bool = False  # sets its own on a confirmation, so that one touch answers
    polls: int = 0  # how many options a native poll holds; 0: numbered words
    relative_times: bool = False  # shows « in two hours » beside a moment by itself
    slash: bool = False  # commands are declared to it, and typed as /name or /group name
    page: int = 10  # how many numbered choices at once before the rest needs a part of the name
