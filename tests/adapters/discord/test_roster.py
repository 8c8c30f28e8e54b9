"""Who is in a guild, as it is remembered: whatever comes, goes or is told anew, exactly those who are there."""

from collections.abc import Sequence
from typing import Any

from bot.adapters.discord.roster import MOST_CHANGED, Resident, Roster


def member(account: int, name: str, roles: Sequence[int] = (), **more: Any) -> dict[str, Any]:
    """As Discord tells."""
    user = {"id": str(account), "username": name.lower(), "global_name": name}
    return {"user": user, "roles": [str(one) for one in roles], "nick": None, **more}


def there(roster: Roster) -> list[tuple[int, str, tuple[int, ...]]]:
    return sorted((one.id, one.name, one.worn) for one in roster)


def test_all_are_found_again_with_the_name_and_the_roles_that_they_have_there() -> None:
    roster = Roster()
    roster.told([member(9, "Zoé", [5, 6]), member(3, "Ana", nick="Nana")], 0, 2)
    in_between = roster.complete
    bot = member(4, "Autre")
    bot["user"]["bot"] = True
    roster.told([bot, member(5, "Pas encore", pending=True), member(1, "Léo", [6])], 1, 2)

    assert (in_between, roster.complete) == (False, True)
    assert there(roster) == [(1, "Léo", (6,)), (3, "Nana", ()), (9, "Zoé", (5, 6))]
    assert [roster.get(account) for account in (1, 2, 4, 5)] == [Resident(1, "Léo", (6,)), None, None, None]
    assert [one.name for one in roster.wearing(5)] == ["Zoé"]


def test_whoever_comes_changes_or_goes_while_all_are_told_anew_is_as_they_are_now() -> None:
    roster = Roster()
    roster.told([member(1, "Léo"), member(2, "Ana")], 0, 1)
    roster.put(member(3, "Zoé"))

    roster.told([member(1, "Léo"), member(2, "Ana")], 0, 2)
    assert there(roster) == [(1, "Léo", ()), (2, "Ana", ()), (3, "Zoé", ())]
    roster.drop(1)
    roster.put(member(2, "Ana", [7]))
    roster.told([member(4, "Sam")], 1, 2)
    assert there(roster) == [(2, "Ana", (7,)), (4, "Sam", ())]
    roster.put(member(5, "Mia"))

    assert there(roster) == [(2, "Ana", (7,)), (4, "Sam", ()), (5, "Mia", ())]


def test_nobody_is_missed_where_all_are_told_twice_at_once() -> None:
    roster = Roster()
    ana, leo = member(1, "Ana"), member(2, "Léo")
    for members, number in (([ana], 0), ([ana], 0), ([leo], 1), ([leo], 1)):
        roster.told(members, number, 2)

    assert there(roster) == [(1, "Ana", ()), (2, "Léo", ())]


def test_a_change_that_says_nothing_of_a_nickname_leaves_it() -> None:
    roster = Roster()
    roster.put(member(1, "Ana", nick="Nana"))
    told = member(1, "Ana", [7])
    del told["nick"]

    assert roster.put(told) == Resident(1, "Nana", (7,))
    assert roster.put(member(1, "Ana")) == Resident(1, "Ana")


def test_after_any_number_of_changes_everybody_is_still_known_as_they_are() -> None:
    roster = Roster()
    roster.told([member(one, f"Ana {one}") for one in range(1, 4)], 0, 1)
    for turn in range(MOST_CHANGED + 2):
        roster.put(member(10 + turn, "Passant"))
        roster.drop(10 + turn)
    roster.drop(2)
    roster.put(member(3, "Ana 3", [7]))

    assert there(roster) == [(1, "Ana 1", ()), (3, "Ana 3", (7,))]
