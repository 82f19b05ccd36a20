"""The first page: what was read, and what stands out."""

from pathlib import Path

import pytest

from testimonia.model import FindingKind, Verdict
from testimonia.pipeline.places import evidence_of
from testimonia.store import FindingKey, Store
from testimonia.web.building import BuildState
from testimonia.web.pages.findings.choosing import Ruled
from testimonia.web.pages.folder.gathering import folder_view, stage_of, standing_out
from testimonia.web.pages.folder.views import FolderView, Stage
from tests.store.samples import unread
from tests.web.pages.shelved import Decided, holding

CLASH = (FindingKind.CONTRADICTION, Verdict.CLASH)
DEPENDS = (FindingKind.METADATA, Verdict.POSSIBLE)
OTHERWISE = (FindingKind.DISAGREEMENT, Verdict.CLASH)
AGREES = (FindingKind.AGREEMENT, Verdict.CONSISTENT)
COPIED = (FindingKind.COPY, Verdict.CONSISTENT)


def key(name: str, what: tuple[FindingKind, Verdict], witnesses: int = 1) -> FindingKey:
    return FindingKey(name, *what, "", witnesses)


@pytest.mark.parametrize(
    ("waiting", "expected"),
    [
        ([], ""),
        ([key("a", AGREES)], "a"),
        # the clashes first, of them those that most witnesses tell
        ([key("a", CLASH), key("b", CLASH, 3), key("c", CLASH, 2), key("d", CLASH, 2)], "bcda"),
        ([key("a", CLASH), key("b", CLASH), key("c", CLASH), key("d", CLASH), key("e", CLASH)], "abcd"),
        # then one of each of the others
        (
            [key("a", CLASH), key("b", COPIED), key("c", OTHERWISE), key("d", OTHERWISE), key("e", DEPENDS)],
            "aecb",
        ),
        # agreements only where there is little else
        ([key("a", AGREES), key("b", AGREES), key("c", DEPENDS)], "cab"),
        ([key(name, AGREES) for name in "abcdefgh"], "abcd"),
    ],
)
def test_what_stands_out(waiting: list[FindingKey], expected: str) -> None:
    assert "".join(each.id for each in standing_out(waiting)) == expected


def view_of(store: Store, ruled: Ruled | None = None, build: BuildState | None = None) -> FolderView:
    return folder_view(store, folder="letters", ruled=ruled or Ruled(), build=build or BuildState())


def test_each_figure_says_what_it_counts(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        view, counts = view_of(store), store.counts()
        every = store.findings()
        half = view_of(store, Ruled({every[0].id: Decided("real")}))
    assert view.read == (
        f"3 documents, 1 named author, 2 documents that nobody signed, {counts.words} words, "
        f"{counts.statements} statements read in them"
    )
    (spoken,) = view.years
    assert spoken.endswith("statements are dated, 1790 to 1843.")
    assert (view.found, view.open, view.decided) == (len(every), len(every), 0)
    assert (half.open, half.decided) == (len(every) - 1, 1)
    assert every[0].id not in [each.id for each in half.standing_out]
    assert view.people[0].name == "Ada Lind"
    assert view.people[0].link.startswith("/who/")
    assert all(len(each.passages) == 1 for finding in view.standing_out for each in finding.sides)
    assert (len(view.documents), view.total, view.problems) == (3, 3, counts.problems)


def test_a_folder_without_anything(tmp_path: Path) -> None:
    with holding(tmp_path, {}) as store:
        view = view_of(store)
    assert (view.read, view.years, view.found, view.total, view.stage) == ("", (), 0, 0, None)


def test_documents_that_could_not_be_read_are_counted(tmp_path: Path) -> None:
    with holding(tmp_path, (unread("a.pdf"),)) as store:
        view = view_of(store)
    assert (view.read, view.unread, view.problems) == ("1 document, 0 words", 1, 1)


@pytest.mark.parametrize(
    ("build", "stage"),
    [
        (BuildState(), None),
        (BuildState(running=True), Stage("The folder is looked through", 0, 0)),
        (
            BuildState(running=True, stage="reading", done=3, total=9),
            Stage("They are read for people, dates and statements: 3 of 9 documents", 3, 9),
        ),
        (BuildState(running=True, stage="new"), Stage("The folder is looked through", 0, 0)),
    ],
)
def test_how_far_a_build_is(build: BuildState, stage: Stage | None) -> None:
    assert stage_of(build) == stage
