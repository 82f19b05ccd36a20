"""What people decide about happenings always wins, and leaves no trace when it is taken back."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.accounts.account import Account, accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.happenings.grouping import Group
from testimonia.comparison.happenings.happening import groups
from testimonia.comparison.identity import entities
from testimonia.model import Same
from tests.comparison.building import Source, said, text

_WHO = "Ada Lind"


def _accounts(folder: tuple[Source, ...]) -> tuple[Account, ...]:
    return accounts(folder, Names(folder, entities(folder)))


def _groups(folder: tuple[Source, ...], decided: Decided = NOTHING) -> list[Group]:
    return groups(_accounts(folder), [entity.name for entity in entities(folder)], decided)


def _told(found: list[Group]) -> list[list[str]]:
    return [[f"{a.path} {a.date.text if a.date else '-'}" for a in group.accounts] for group in found]


def _id(folder: tuple[Source, ...], path: str, when: str | None) -> str:
    (found,) = (
        a.id for a in _accounts(folder) if a.path == path and (a.date.text if a.date else None) == when
    )
    return found


TWO_YEARS = (text("a", said("arrest", _WHO, "1821")), text("b", said("arrest", _WHO, "1827")))
ONE_YEAR = (
    text("a", said("arrest", _WHO, "1821")),
    text("b", said("arrest", _WHO, "1821-05-07")),
    text("c", said("arrest", _WHO, "1821-05-07")),
)


def test_two_arrests_are_decided_to_be_one() -> None:
    assert _told(_groups(TWO_YEARS)) == [["a 1821"], ["b 1827"]]
    pair = (_id(TWO_YEARS, "a", "1821"), _id(TWO_YEARS, "b", "1827"))
    (found,) = _groups(TWO_YEARS, Decided(same_happening=(pair,)))
    assert [a.path for a in found.accounts] == ["a", "b"]
    assert (found.same, found.why) == (Same.YES, "It was decided that they speak of one happening.")


def test_one_arrest_is_decided_to_be_two_and_the_others_go_where_they_agree() -> None:
    pair = (_id(ONE_YEAR, "c", "1821-05-07"), _id(ONE_YEAR, "a", "1821"))
    assert _told(_groups(ONE_YEAR)) == [["a 1821", "b 1821-05-07", "c 1821-05-07"]]
    found = _groups(ONE_YEAR, Decided(different_happenings=(pair,)))
    assert _told(found) == [["a 1821"], ["b 1821-05-07", "c 1821-05-07"]]
    assert all(g.why.startswith("It was decided that another account") for g in found)


def test_a_birth_can_be_decided_to_be_anothers() -> None:
    folder = (text("a", said("birth", _WHO, "1790")), text("b", said("birth", _WHO, "1795")))
    pair = (_id(folder, "a", "1790"), _id(folder, "b", "1795"))
    assert _told(_groups(folder)) == [["a 1790", "b 1795"]]
    assert _told(_groups(folder, Decided(different_happenings=(pair,)))) == [["a 1790"], ["b 1795"]]


def test_what_says_nothing_by_itself_can_be_decided_to_be_of_something() -> None:
    """An account without date or place is in no group until somebody says what it means."""
    folder = (text("a", said("arrest", _WHO, "1821")), text("b", said("arrest", _WHO)))
    assert _told(_groups(folder)) == [["a 1821"]]
    pair = (_id(folder, "a", "1821"), _id(folder, "b", None))
    assert _told(_groups(folder, Decided(same_happening=(pair,)))) == [["a 1821", "b -"]]
    assert _told(_groups(folder, Decided(different_happenings=(pair,)))) == [["a 1821"]]


def test_an_arrest_and_a_birth_are_never_one() -> None:
    folder = (text("a", said("arrest", _WHO, "1821")), text("b", said("birth", _WHO, "1790")))
    pair = (_id(folder, "a", "1821"), _id(folder, "b", "1790"))
    assert _told(_groups(folder, Decided(same_happening=(pair,)))) == _told(_groups(folder))


_PREDICATES = ("arrest", "arrival", "birth")
_FOLDERS = st.lists(
    st.lists(
        st.tuples(st.sampled_from(_PREDICATES), st.none() | st.integers(1801, 1806).map(str)),
        min_size=1,
        max_size=5,
    ),
    min_size=1,
    max_size=4,
).map(
    lambda sources: tuple(
        text(f"{n}", *(said(what, _WHO, when, "Ely") for what, when in row)) for n, row in enumerate(sources)
    )
)


@given(_FOLDERS, st.data())
def test_decisions_always_win(folder: tuple[Source, ...], data: st.DataObject) -> None:
    """Accounts are shared out among a few happenings by a person, and so they stand, all of them."""
    known = _accounts(folder)
    meant = {a.id: data.draw(st.none() | st.integers(0, 2)) for a in known}
    pairs = [
        (one.id, other.id, meant[one.id] == meant[other.id])
        for one, other in combinations(known, 2)
        if (one.subject, one.predicate) == (other.subject, other.predicate)
        and None not in (meant[one.id], meant[other.id])
    ]
    decided = Decided(
        same_happening=tuple((one, other) for one, other, same in pairs if same),
        different_happenings=tuple((one, other) for one, other, same in pairs if not same),
    )
    found = _groups(folder, decided)
    home = {account.id: n for n, group in enumerate(found) for account in group.accounts}
    assert len(home) == sum(len(group.accounts) for group in found)
    assert {a.id for group in _groups(folder) for a in group.accounts} <= home.keys()
    for one, other, same in pairs:
        if same:
            assert home[one] == home[other]
        else:
            assert one not in home or other not in home or home[one] != home[other]


@given(_FOLDERS)
def test_without_decisions_nothing_is_otherwise(folder: tuple[Source, ...]) -> None:
    unknown = Decided(same_happening=(("x", "y"),), different_happenings=(("x", "z"),))
    assert _groups(folder, unknown) == _groups(folder)


@given(_FOLDERS, st.data())
def test_what_a_decision_says_already_changes_no_happening(
    folder: tuple[Source, ...], data: st.DataObject
) -> None:
    before = _groups(folder)
    several = [group for group in before if len(group.accounts) > 1]
    if several:
        group = data.draw(st.sampled_from(several))
        pair = (group.accounts[0].id, group.accounts[1].id)
        assert _told(_groups(folder, Decided(same_happening=(pair,)))) == _told(before)
