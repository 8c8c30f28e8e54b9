"""Who meets somebody learns the account where both have one, else which network to go to."""

import pytest

from bot.core.address import Address
from bot.core.text import UserText
from bot.engine.wording import plain
from bot.kit.people.reach import reach
from bot.store.community.people import Person
from tests.engine.readers import ENGLISH

ANA = Person(1, 1, UserText("Ana"), identities=(Address("matrix", "@ana:test"),))


@pytest.mark.parametrize(
    ("accounts", "told"),
    [
        ((("discord", "7"), ("matrix", "@bob:test")), "Write to them: @bob:test"),
        ((("discord", "7"),), "Write to them on discord: 7"),
        ((), "I know no account of theirs."),
    ],
)
def test_the_nearest_account_is_told(accounts: tuple[tuple[str, str], ...], told: str) -> None:
    bob = Person(2, 1, UserText("Bob"), identities=tuple(Address(*one) for one in accounts))

    assert plain(reach(bob, ANA), ENGLISH) == told
