"""What would change without something: asked of a base, and nothing is written."""

from pathlib import Path

import pytest

from testimonia.pipeline.noting import PlaceError
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.pipeline.supposing import WhatIf, suppose
from testimonia.store import Store
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
