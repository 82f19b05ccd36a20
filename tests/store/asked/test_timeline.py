"""What has a date, in short rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Compared, Finding, FindingKind, Happening, Same, Side, Verdict
from testimonia.model.days import gregorian_day
from testimonia.model.finding import happening_id
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.store.asked.timeline import (
    Called,
    TimeFilter,
    Worded,
    called,
    chains_of,
    dated,
    happening_of,
    kinds,
    plain_bounds,
    standings,
    told,
    worded,
)
from tests.stated import ADA, DIARIES, LETTERS, LYNN, stated_by_hand


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        yield store


def ids(store: Store) -> dict[str, str]:
    """Ids of the statements of the letter, by what they say."""
    source = store.source_id(LETTERS)
    assert source is not None
    return {
        f"{each.statement.predicate} {each.statement.polarity}": each.id for each in store.statements(source)
    }


def source(store: Store, path: str) -> str:
    found = store.source_id(path)
    assert found is not None
    return found


def test_rows_of_what_has_a_date(store: Store) -> None:
    arrest, death = sorted(dated(store, TimeFilter()), key=lambda row: row.number)
    assert (arrest.predicate, arrest.subject, arrest.edtf) == ("arrest", ADA, "1833-03")
    assert (arrest.earliest, arrest.latest) == (gregorian_day(1833, 3), gregorian_day(1833, 3, 31))
    assert (death.predicate, death.denied) == ("death", False)
    assert arrest.source == source(store, LETTERS)
    assert told(store, TimeFilter()) == 4


def test_filters(store: Store) -> None:
    letters, diaries = source(store, LETTERS), source(store, DIARIES)
    cases = [
        (TimeFilter(predicate="death"), ["death"], 1),
        (TimeFilter(predicate="no such"), [], 0),
        (TimeFilter(within="box/"), [], 1),
        (TimeFilter(within="letter"), ["arrest", "death"], 3),
        (TimeFilter(chains=frozenset({(letters, ADA)})), ["arrest", "death"], 3),
        (TimeFilter(chains=frozenset({(letters, LYNN), (diaries, 2)})), [], 1),
        (TimeFilter(predicate="arrest", chains=frozenset({(letters, ADA)})), ["arrest"], 2),
        (TimeFilter(chains=frozenset()), [], 0),
    ]
    for those, predicates, number in cases:
        found = sorted(row.predicate for row in dated(store, those))
        assert (found, told(store, those)) == (predicates, number), those


# EDTF, first and last day; None for what is no plain year, month or day
PLAIN = [
    ("1828", ((1828, 1, 1), (1828, 12, 31))),
    ("1828-02", ((1828, 2, 1), (1828, 2, 29))),
    ("1828-02-29", ((1828, 2, 29), (1828, 2, 29))),
    ("-0044", ((-44, 1, 1), (-44, 12, 31))),
    ("1829-02-29", None),
    ("1828-21", None),
    ("1828?", None),
    ("1828/1829", None),
    ("", None),
]


@pytest.mark.parametrize(("edtf", "days"), PLAIN)
def test_plain_bounds(edtf: str, days: tuple[tuple[int, int, int], tuple[int, int, int]] | None) -> None:
    expected = None if days is None else (gregorian_day(*days[0]), gregorian_day(*days[1]))
    assert plain_bounds(edtf) == expected


def test_names_and_words(store: Store) -> None:
    letters = source(store, LETTERS)
    (ada,) = [held for held in store.entities() if held.entity.name == "Ada Lind"]
    assert called(store, {(letters, ADA), (letters, 99)}) == {(letters, ADA): Called("Ada Lind", ada.id)}
    assert chains_of(store, [ada.id]) == {(letters, ADA), (source(store, DIARIES), 0)}
    assert chains_of(store, []) == frozenset()
    death = ids(store)["death asserted"]
    assert worded(store, [death, "no such"]) == {death: Worded("died", "Ada Lind")}
    assert kinds(store) == (("arrest", 1), ("death", 1))


def test_happenings_and_what_was_found_of_them(store: Store) -> None:
    known = ids(store)
    happening = Happening(None, "arrest", (known["arrest hedged"], known["arrest denied"]), Same.PROBABLE)
    other = Happening(None, "death", (known["death asserted"],), Same.YES)
    one, two = happening_id(happening), happening_id(other)

    def finding(kind: FindingKind, verdict: Verdict, question: str, of: str) -> Finding:
        return Finding(kind, verdict, "So.", (Side("x", ()),), question=question, happening=of)

    agreement = finding(FindingKind.AGREEMENT, Verdict.CONSISTENT, "agreement", one)
    clash = finding(FindingKind.CONTRADICTION, Verdict.CLASH, "date", one)
    depends = finding(FindingKind.CONTRADICTION, Verdict.POSSIBLE, "place", two)
    store.put_comparison(Compared((), (happening, other), (agreement, clash, depends)), COMPARISON)
    assert happening_of(store) == {
        known["arrest hedged"]: one,
        known["arrest denied"]: one,
        known["death asserted"]: two,
    }
    found = standings(store)
    assert (found[one].clash, found[one].depends, found[one].of_dates) == (True, False, True)
    assert (found[two].clash, found[two].depends, found[two].of_dates) == (False, True, False)
    assert store.finding(found[one].finding) is not None
