"""What was done late, what no longer, and what could not be: counted by house until it is told."""

from collections import Counter
from collections.abc import Iterator

from bot.core.text import Listing, Text, _, _n


class Lateness:
    """Counts until the coordinators are told."""

    def __init__(self) -> None:
        self._late: Counter[int] = Counter()
        self._dropped: Counter[int] = Counter()
        self._parked: Counter[int] = Counter()

    def done_late(self, house: int) -> None:
        self._late[house] += 1

    def dropped(self, house: int) -> None:
        self._dropped[house] += 1

    def parked(self, house: int) -> None:
        self._parked[house] += 1

    def told(self) -> Iterator[tuple[int, Text]]:
        """One sentence for each house that has something to learn; counted from zero again."""
        late, dropped, parked = self._late, self._dropped, self._parked
        self._late, self._dropped, self._parked = Counter(), Counter(), Counter()
        for house in sorted({*late, *dropped, *parked}):
            yield house, _report(late[house], dropped[house], parked[house])


def _report(late: int, dropped: int, parked: int) -> Text:
    done = _n("{count} thing was done late", "{count} things were done late", late)
    gone = _n(
        "{count} was dropped, too late to be useful", "{count} were dropped, too late to be useful", dropped
    )
    kept = _n("{count} could not be done, and is kept", "{count} could not be done, and are kept", parked)
    said = [text for text, count in ((done, late), (gone, dropped), (kept, parked)) if count]
    return _("About what was due: {what}.", what=Listing(said))
