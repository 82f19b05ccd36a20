"""What would change without something: asked of a base, and nothing is written."""

from pathlib import Path

import pytest

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.lifespans import Lifespan, altered_spans
from testimonia.comparison.supposing import ALL_COUNTS, Supposed, supposed
from testimonia.comparison.supposing import without as without_
from testimonia.model import Act, FindingKind
from testimonia.pipeline.answers.supposing import WhatIf, _meant, suppose
from testimonia.pipeline.build import build
from testimonia.pipeline.comparing import compared_without, gathered
from testimonia.pipeline.decisions.deciding import decisions
from testimonia.pipeline.decisions.in_force import in_force
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from tests.copied import JOURNAL, NOTE, REVIEW, copied_folder
from tests.disputed import BIRTH


def without(folder: Path, *wanted: str) -> WhatIf:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return suppose(store, ledger_of(folder), wanted)


def gone(found: WhatIf) -> set[str]:
    return {finding.what for finding in found.findings.gone}


def test_what_rests_on_one_document(disputed_once: Path) -> None:
    found = without(disputed_once, "letter.txt")
    assert BIRTH in gone(found)
    assert "Ada Lind" in {held.entity.name for held, _ in found.spans}


def test_a_witness_takes_along_what_others_have_from_him(disputed_once: Path) -> None:
    """Tom Moss wrote the memoir, and the report has the death of 1843 from him."""
    both = without(disputed_once, "memoir.txt", "report.txt:According to Tom Moss")
    assert (
        gone(without(disputed_once, "memoir.txt")) <= gone(without(disputed_once, "Tom Moss")) <= gone(both)
    )


def test_without_everything_there_is_nothing(disputed_once: Path) -> None:
    found = without(disputed_once, "letter.txt", "memoir.txt", "report.txt")
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        assert len(found.findings.gone) == len(store.findings())


def test_what_nobody_knows(disputed_once: Path) -> None:
    with pytest.raises(PlaceError, match="is called “Ann Marlow”"):
        without(disputed_once, "Ann Marlow")
    with pytest.raises(PlaceError, match=r"are not in “letter\.txt”"):
        without(disputed_once, "letter.txt:no such words")


def from_nothing(folder: Path, *wanted: str) -> tuple[Supposed, set[tuple[str, Lifespan, Lifespan]]]:
    """The same by comparing everything again: what is quick has to come to this."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        aside = ALL_COUNTS
        for words in wanted:
            aside |= _meant(store, words)
        followed = decisions(store, in_force(ledger_of(folder)))
        testimonies, shared = gathered(store, lambda done, total, path: None)
        lasting = followed.left_out(testimonies)
        after = compared_without(lasting | aside, testimonies, shared, followed, store.authorities())
        held = list(store.entities())
        names = Names(testimonies, [each.entity for each in held])
        spans = altered_spans(without_(testimonies, lasting), without_(testimonies, lasting | aside), names)
        before = [each.finding for each in store.findings()]
        return supposed(before, after.findings), {(held[s.person].id, s.before, s.after) for s in spans}


EACH = (
    ("letter.txt",),
    ("memoir.txt",),
    ("report.txt",),
    ("Tom Moss",),
    ("Mary Thorne",),
    ("Ada Lind",),
    ("memoir.txt:She was arrested in Lynn",),
    ("report.txt:According to Tom Moss",),
    ("letter.txt", "Tom Moss"),
)


@pytest.mark.parametrize("wanted", EACH)
def test_it_comes_to_what_a_comparison_from_nothing_comes_to(
    disputed_once: Path, wanted: tuple[str, ...]
) -> None:
    same(disputed_once, *wanted)


@pytest.mark.parametrize("wanted", [("report.txt",), ("Tom Moss",), ("letter.txt",)])
def test_it_does_so_where_something_is_set_aside_already(disputed: Path, wanted: tuple[str, ...]) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        decide_on(store, ledger_of(disputed), Act.SET_ASIDE, ("letter.txt",))
    build(disputed)
    same(disputed, *wanted)


def test_it_does_so_where_a_copy_goes_too(tmp_path: Path) -> None:
    folder = copied_folder(tmp_path)
    for wanted in (JOURNAL, REVIEW, NOTE, "box/"):
        same(folder, wanted)
    assert any(each.kind is FindingKind.COPY for each in without(folder, JOURNAL).findings.gone)


def same(folder: Path, *wanted: str) -> None:
    quick, (found, spans) = without(folder, *wanted), from_nothing(folder, *wanted)
    assert set(quick.findings.gone) == set(found.gone)
    assert set(quick.findings.new) == set(found.new)
    assert set(quick.findings.altered) == set(found.altered)
    assert {(held.id, each.before, each.after) for held, each in quick.spans} == spans


def test_a_folder_is_all_its_documents(tmp_path: Path) -> None:
    folder = copied_folder(tmp_path)
    assert without(folder, "box/") == without(folder, JOURNAL, REVIEW)
    with pytest.raises(PlaceError):
        without(folder, "nothing/")
