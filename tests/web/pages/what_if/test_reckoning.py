"""A supposition is reckoned once, and again when what it was made of is another."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from testimonia.comparison.supposing import Supposed
from testimonia.pipeline.answers.supposing import WhatIf
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store
from testimonia.web.pages.what_if import reckoning
from testimonia.web.pages.what_if.reckoning import Reckoning
from tests.web.pages.shelved import found, holding

NOTHING = WhatIf(Supposed(), ())


class Counting:
    """Counts how often it is asked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.error = error

    def __call__(self, store: Store, ledger: Path, wanted: Sequence[str]) -> WhatIf:
        self.asked.append(tuple(wanted))
        if self.error is not None:
            raise self.error
        return NOTHING


def test_each_is_reckoned_once(tmp_path: Path) -> None:
    supposing = Counting()
    known = Reckoning(supposing, patience=60)
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        for wanted in (["a.txt"], ["a.txt"], ["b.txt"], ["a.txt"]):
            assert known.asked(store, ledger_of(tmp_path), wanted) == NOTHING
    assert supposing.asked == [("a.txt",), ("b.txt",)]


def test_a_decision_or_a_comparison_makes_it_another(tmp_path: Path) -> None:
    supposing = Counting()
    known, ledger = Reckoning(supposing, patience=60), ledger_of(tmp_path)
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        known.asked(store, ledger, ["a.txt"])
        ledger.write_text("{}\n")
        known.asked(store, ledger, ["a.txt"])
        found(store)
        known.asked(store, ledger, ["a.txt"])
    assert len(supposing.asked) == 3


def test_what_failed_is_said_and_asked_again(tmp_path: Path) -> None:
    supposing = Counting(PlaceError("Nobody."))
    known = Reckoning(supposing, patience=60)
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        for _ in range(2):
            with pytest.raises(PlaceError, match="Nobody"):
                known.asked(store, ledger_of(tmp_path), ["nobody"])
    assert len(supposing.asked) == 2


def test_no_more_than_some_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reckoning, "KEPT", 1)
    supposing = Counting()
    known = Reckoning(supposing, patience=60)
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        for wanted in (["a"], ["b"], ["a"]):
            known.asked(store, ledger_of(tmp_path), wanted)
    assert supposing.asked == [("a",), ("b",), ("a",)]


def test_nobody_waits_longer_than_patience(tmp_path: Path) -> None:
    go = Event()

    def waiting(store: Store, ledger: Path, wanted: Sequence[str]) -> WhatIf:
        go.wait(60)
        return NOTHING

    known = Reckoning(waiting, patience=0.01)
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        assert known.asked(store, ledger_of(tmp_path), ["a.txt"]) is None
        go.set()
        answers = (known.asked(store, ledger_of(tmp_path), ["a.txt"]) for _ in range(1000))
        assert next(answer for answer in answers if answer is not None) == NOTHING
