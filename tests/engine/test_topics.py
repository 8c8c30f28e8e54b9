"""What we put at the end of a topic, and nothing else of it, is ours to change."""

import pytest

from bot.engine.networks.network_errands import behind

OURS = "Perm : Zoé (14:00–18:00)"


@pytest.mark.parametrize(
    ("now", "said", "before", "then"),
    [
        ("The hall", OURS, [], f"The hall · {OURS}"),
        ("", OURS, [], OURS),
        (f"The hall · {OURS}", OURS, [], f"The hall · {OURS}"),
        (f"The hall · {OURS}", "", [OURS], "The hall"),
        (OURS, "", [OURS], ""),
        (f"The hall · {OURS}", "Perm : Marc", ["Perm : Ana", OURS], "The hall · Perm : Marc"),
        ("The hall · old", "", [OURS, ""], "The hall · old"),
    ],
)
def test_what_people_wrote_stays_as_it_is(now: str, said: str, before: list[str], then: str) -> None:
    assert behind(now, said, before) == then
