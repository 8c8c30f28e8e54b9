"""Lanes: letters that must go one after another; a lane that waits holds up no other."""

from collections import Counter, defaultdict, deque
from collections.abc import Collection

from bot.core.incoming import PASSING
from bot.store.letters.outbox import Letter


class Lanes:
    """One for each channel or direct chat, and one for each command that waits for its answer.

    That answer stands below its own command, whatever else is said there. What changes a message follows whatever of it is
    still on its way, wherever that goes.
    """

    def __init__(self) -> None:
        self._waiting: defaultdict[str, deque[Letter]] = defaultdict(deque)
        self._going: dict[int, str] = {}
        self._left: Counter[int] = Counter()

    def put(self, letter: Letter) -> str:
        """At the end of its lane; which that is."""
        root = _root(letter)
        lane = self._going.setdefault(root, _lane(letter))
        self._left[root] += 1
        self._waiting[lane].append(letter)
        return lane

    def next(self, lane: str) -> Letter | None:
        """The first that waits in it, which `over` must follow."""
        return self._waiting[lane].popleft() if self._waiting[lane] else None

    def over(self, letter: Letter) -> None:
        """It is said, or will not be."""
        root = _root(letter)
        self._left[root] -= 1
        if not self._left[root]:
            del self._left[root], self._going[root]

    def changed_again(self, letter: Letter) -> bool:
        """Whether a later edit of the same message waits behind it."""
        return any(later.edits == letter.edits for later in self._waiting.get(self._going[_root(letter)], ()))

    def silence(self, channels: Collection[str]) -> list[Letter]:
        """What will not be said in these, but for answers that only who asked can read."""
        found = [
            letter
            for lane in self._waiting.values()
            for letter in lane
            if not letter.identity and letter.channel in channels and not _passing(letter)
        ]
        for letter in found:
            self._waiting[self._going[_root(letter)]].remove(letter)
            self.over(letter)
        return found

    def end(self, lane: str) -> list[Letter]:
        """Nobody walks it any more; what is left of it."""
        left = [*self._waiting.pop(lane, ())]
        for letter in left:
            self.over(letter)
        return left

    def clear(self) -> None:
        self._waiting.clear()
        self._going.clear()
        self._left.clear()


def _root(letter: Letter) -> int:
    return letter.id if letter.edits is None else letter.edits


def _lane(letter: Letter) -> str:
    if _passing(letter):
        return letter.reply_to or ""
    return letter.identity or letter.channel or ""


def _passing(letter: Letter) -> bool:
    return (letter.reply_to or "").startswith(PASSING)
