"""What was made once of a value is never taken for that of another."""

from bot.core.once import Once


def test_each_thing_has_its_own_however_alike_and_however_many_there_are() -> None:
    made: list[list[int]] = []

    def double(of: list[int]) -> list[int]:
        made.append(of)
        return [2 * one for one in of]

    doubled = Once(double, most=3)
    alike = [[1], [1], [2]]

    assert [doubled(one) for one in alike] == [[2], [2], [4]]
    assert doubled(alike[1]) is doubled(alike[1])
    assert len(made) == 3

    assert [doubled([number]) for number in range(50)] == [[2 * number] for number in range(50)]
    assert doubled(alike[0]) == [2]
