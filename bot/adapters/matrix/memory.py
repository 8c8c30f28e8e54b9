"""What this run remembers of the talk, by native ids only: bounded, and lost without harm at a restart."""

from bot.core.incoming import Incoming, Said

SPAN = 5000
LONGEST_ID = 255
"""Nothing that is longer is an event."""


class Recent:
    """The last few thousand ids, each with a word about it."""

    def __init__(self, span: int = SPAN) -> None:
        self._span = span
        self._ids: dict[str, str] = {}

    def add(self, id_: str, word: str = "") -> None:
        if len(id_) > LONGEST_ID:
            return
        self._ids.pop(id_, None)
        self._ids[id_] = word
        if len(self._ids) > self._span:
            del self._ids[next(iter(self._ids))]

    def drop(self, id_: str) -> str | None:
        return self._ids.pop(id_, None)

    def word(self, id_: str) -> str | None:
        return self._ids.get(id_)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids


class Memory:
    """`posts`: what we said; `threads`: where we had the last word; `reactions`: what each was put on, and which."""

    def __init__(self) -> None:
        self.posts = Recent()
        self.threads = Recent()
        self.reactions = Recent()
        self.withdrawn = Recent()

    def posted(self, message: str, thread: str | None) -> None:
        """We said this: an answer to it, or in a thread that begins or goes on with it, is for us."""
        self.posts.add(message)
        self.threads.add(thread or message)

    def heard_in(self, thread: str | None) -> None:
        """Somebody else has the last word there now."""
        if thread is not None:
            self.threads.drop(thread)

    def outdated(self, incoming: Incoming) -> bool:
        """Whether it was taken back before its turn came."""
        return isinstance(incoming, Said) and incoming.message in self.withdrawn
