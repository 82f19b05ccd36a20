from testimonia.comparison.joining import Joins
from testimonia.comparison.lives import Life


def test_groups_grow_and_keep_their_reasons() -> None:
    joins = Joins([Life()] * 4)
    assert joins.join(0, 2, "one name") and joins.join(2, 3, "another")
    assert [group for _, group in joins.groups()] == [[0, 2, 3], [1]]
    assert joins.reasons(3) == ["one name", "another"]
    assert joins.reasons(1) == []


def test_a_join_that_would_make_two_lives_one_is_refused() -> None:
    old, young = Life(birth=(700_000, 700_365)), Life(birth=(720_000, 720_365))
    joins = Joins([old, Life(), young])
    assert joins.join(0, 1, "")
    assert not joins.join(1, 2, "")
    assert joins.group(1) != joins.group(2)
    assert list(joins.lives(1)) == [old]
