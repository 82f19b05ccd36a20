from testimonia.comparison.identity.joining import Joins
from testimonia.comparison.identity.lives import UNKNOWN, Life

OLD, YOUNG = Life(birth=(700_000, 700_365)), Life(birth=(720_000, 720_365))


def test_groups_grow_and_keep_their_reasons() -> None:
    joins = Joins([UNKNOWN] * 4)
    assert joins.join(0, 2, "one name") and joins.join(2, 3, "another")
    assert [group for _, group in joins.groups()] == [[0, 2, 3], [1]]
    assert joins.reasons(3) == ["one name", "another"]
    assert joins.reasons(1) == []


def test_a_join_that_would_make_two_lives_one_is_refused() -> None:
    joins = Joins([OLD, UNKNOWN, YOUNG])
    assert joins.join(0, 1, "")
    assert not joins.join(1, 2, "")
    assert joins.group(1) != joins.group(2)
    assert "births" in joins.objection(0, 2)


def test_what_is_decided_to_be_two_is_never_one() -> None:
    joins = Joins([UNKNOWN] * 4, [(0, 3)])
    assert joins.join(0, 1, "") and joins.join(2, 3, "")
    assert not joins.join(1, 2, "")  # by way of others neither
    assert joins.objection(1, 2) == "it was decided that they are two"
    assert not joins.decide(1, 2, "")
    assert joins.decided_apart(1, 2) and not joins.decided_apart(0, 1)


def test_a_decision_outweighs_lives() -> None:
    joins = Joins([OLD, YOUNG, OLD, YOUNG, UNKNOWN])
    assert joins.decide(0, 1, "decided")
    # whoever fits one of the two now fits both
    assert joins.join(0, 2, "") and joins.join(0, 3, "") and joins.join(4, 0, "")
    assert joins.reasons(1)[0] == "decided"


def test_what_is_kept_apart_is_so_unless_it_is_decided() -> None:
    joins = Joins([UNKNOWN] * 3)
    joins.keep_apart(0, 1, "a.txt speaks of two")
    assert joins.join(1, 2, "")
    assert joins.objection(0, 2) == "a.txt speaks of two"
    assert not joins.join(0, 2, "")
    assert joins.decide(0, 2, "")


def test_members_of_a_group_however_it_grew() -> None:
    joins = Joins([UNKNOWN] * 6)
    assert joins.join(3, 4, "") and joins.join(4, 5, "") and joins.join(1, 5, "")
    assert joins.untouched(2) and not joins.untouched(4)
    joins.add(4, 2)
    assert sorted(joins.members(5)) == [1, 2, 3, 4, 5] and list(joins.members(0)) == [0]
    assert list(joins.groups()) == [(0, [0]), (1, [1, 2, 3, 4, 5])]


def test_what_a_life_or_a_decision_can_part_is_not_untouched() -> None:
    joins = Joins([OLD, UNKNOWN, UNKNOWN, UNKNOWN], [(1, 2)])
    assert [joins.untouched(n) for n in range(4)] == [False, False, False, True]
