from pathlib import Path

from testimonia.model import Finding, Problem, Trouble
from testimonia.store import Store
from testimonia.web.pages.gathering import LIMITS, findings_view
from testimonia.web.pages.views import Tone
from tests.store.samples import plain, unread
from tests.web.pages.shelved import Decided, clash, found, holding, side

DOCUMENTS = {"a.txt": "They came in 1928.", "b.txt": "They came in 1929."}


def many(store: Store, number: int) -> tuple[Finding, ...]:
    sides = side(store, "1928", ("a.txt", "in 1928")), side(store, "1929", ("b.txt", "in 1929"))
    return tuple(clash(*sides, number=n) for n in range(1, number + 1))


def test_what_was_read_and_found_is_counted(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        found(store, *many(store, 3))
        ids = [held.id for held in store.findings()]
        view = findings_view(
            store, folder="letters", decided={ids[1]: Decided("real"), "old": Decided("real")}
        )
    assert (view.folder, view.read) == ("letters", "2 documents, 8 words")
    assert (view.decided, view.total, view.trouble) == (1, 3, "")  # what is no longer found does not count
    (group,) = view.groups
    assert (group.tone, group.total, group.more) == (Tone.CLASH, 3, 0)
    assert [each.decision is not None for each in group.findings] == [False, True, False]
    assert [each.path for each in view.documents] == ["a.txt", "b.txt"]


def test_of_very_many_those_come_first_that_wait(tmp_path: Path) -> None:
    limit = LIMITS[Tone.CLASH]
    with holding(tmp_path, DOCUMENTS) as store:
        found(store, *many(store, limit + 30))
        ids = [held.id for held in store.findings()]
        view = findings_view(store, folder="", decided={each: Decided("real") for each in ids[:10]})
    (group,) = view.groups
    assert [each.id for each in group.findings] == ids[10 : limit + 10]
    assert (group.more, view.decided, view.total) == (30, 10, limit + 30)
    assert [each.number for each in group.findings] == list(range(1, limit + 1))


def test_trouble_with_documents_is_said(tmp_path: Path) -> None:
    problem = Problem("a.txt", "A page is missing.", Trouble.DOUBTFUL)
    with holding(tmp_path, (plain("a.txt", "Some words.", problem), unread("b.pdf"))) as store:
        view = findings_view(store, folder="letters", decided={})
    assert view.trouble == "1 document could not be read; 2 problems"
    assert [each.path for each in view.documents] == ["a.txt"]
    assert view.groups == ()
