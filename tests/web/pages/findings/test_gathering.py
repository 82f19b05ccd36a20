"""The page of findings: which are shown, and what is said above them."""

from pathlib import Path

import pytest

from testimonia.model import Finding
from testimonia.store import Store
from testimonia.web.pages.findings.choosing import Ruled
from testimonia.web.pages.findings.gathering import ON_A_PAGE, findings_view, page_of
from testimonia.web.pages.findings.views import Leading
from testimonia.web.pages.page import Query
from testimonia.web.pages.views import Tone
from tests.web.pages.findings.test_choosing import of_every_tone
from tests.web.pages.shelved import Decided, clash, found, holding, side

DOCUMENTS = {"a.txt": "They came in 1928.", "b.txt": "They came in 1929."}


def many(store: Store, number: int) -> tuple[Finding, ...]:
    sides = side(store, "1928", ("a.txt", "in 1928")), side(store, "1929", ("b.txt", "in 1929"))
    return tuple(clash(*sides, number=n) for n in range(1, number + 1))


def test_what_was_found_and_decided_is_counted(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        ids = of_every_tone(store)
        ruled = Ruled({ids[1]: Decided("real"), "old": Decided("real")})
        view = findings_view(store, Query(), folder="letters", ruled=ruled)
    assert (view.folder, view.asked, view.first, view.last) == ("letters", 5, 1, 5)
    assert (view.decided, view.total) == (1, 5)  # what is no longer found does not count
    assert [group.tone for group in view.groups] == list(Tone)
    assert [each.number for group in view.groups for each in group.findings] == [1, 2, 3, 4, 5]
    assert view.by_tone[0] == Leading("1 clash", "/findings?tone=clash")
    assert view.by_tone[-1] == Leading("1 copy", "/findings?tone=copied")
    assert (view.pages, view.following, view.here) == ((Leading("1"),), "", "/findings")
    assert view.happenings == (("arrest", "arrest"),)
    assert not view.chosen


def test_of_very_many_a_page_shows_some_and_leads_to_the_others(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        found(store, *many(store, 2 * ON_A_PAGE + 5))
        ids = [held.id for held in store.findings()]
        pages = [
            findings_view(store, Query([("tone", "clash"), ("page", page)]), folder="", ruled=Ruled())
            for page in ("1", "2", "3", "9", "0")
        ]
    shown = [[each.id for group in page.groups for each in group.findings] for page in pages]
    assert [*shown[0], *shown[1], *shown[2]] == ids
    assert shown[3:] == [shown[2], shown[0]]  # beyond the last is the last
    assert [(page.first, page.last) for page in pages[:3]] == [
        (1, ON_A_PAGE),
        (ON_A_PAGE + 1, 2 * ON_A_PAGE),
        (2 * ON_A_PAGE + 1, len(ids)),
    ]
    assert [page.groups[0].begun for page in pages[:3]] == [False, True, True]
    assert pages[0].groups[0].total == len(ids)
    assert pages[1].here == "/findings?tone=clash&page=2"
    assert pages[0].following == "/findings?tone=clash&page=2"
    assert pages[2].following == ""
    assert pages[1].pages == (
        Leading("1", "/findings?tone=clash"),
        Leading("2"),
        Leading("3", "/findings?tone=clash&page=3"),
    )
    assert pages[1].behind == "?tone=clash"


@pytest.mark.parametrize(("number", "page"), [(1, 1), (ON_A_PAGE, 1), (ON_A_PAGE + 1, 2)])
def test_a_finding_stands_on_a_page(number: int, page: int) -> None:
    assert page_of(number) == page


def test_none_that_is_asked_for_is_no_trouble(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        found(store, *many(store, 2))
        view = findings_view(store, Query([("who", "Nobody")]), folder="", ruled=Ruled())
    assert (view.asked, view.first, view.last, view.groups, view.total) == (0, 0, 0, (), 2)
    assert view.chosen


def test_a_side_of_very_many_passages_is_shown_by_its_first(tmp_path: Path) -> None:
    words = "\n\n".join(f"They came in 1928, said {n}." for n in range(20))
    with holding(tmp_path, {"a.txt": words, "b.txt": "They came in 1929."}) as store:
        first = side(store, "1928", *(("a.txt", f"They came in 1928, said {n}.") for n in range(20)))
        found(store, clash(first, side(store, "1929", ("b.txt", "in 1929"))))
        view = findings_view(store, Query(), folder="", ruled=Ruled())
    side_shown = view.groups[0].findings[0].sides[0]
    assert (len(side_shown.passages), side_shown.more) == (6, 14)
