from typing import Any

import pytest

from testimonia.model import FindingKind, Verdict
from tests.comparison.building import Said, said, text
from tests.comparison.findings.test_of_happening import _findings

_WHO = "Tom Moss"


def _joined(when: str | None = None, what: str = "Weavers' League", **more: Any) -> Said:
    return said("joining", _WHO, when, out_of=what, **more)


@pytest.mark.parametrize(
    ("told", "denied", "verdict"),
    [
        (_joined("1911"), _joined("1911", negated=True), Verdict.CLASH),
        # "he never joined the League": whenever it may have been
        (_joined("1911"), _joined(negated=True), Verdict.POSSIBLE),
        (_joined("1911"), _joined("1911", negated=True, hedged=True), Verdict.POSSIBLE),
        # another party, or another time
        (_joined("1911"), _joined("1911", what="Mill Union", negated=True), None),
        (_joined("1911"), _joined("1908", negated=True), None),
        # that he did not die in 1911 contradicts his death then, and no other
        (said("death", _WHO, "1911"), said("death", _WHO, "1911", negated=True), Verdict.CLASH),
        (said("death", _WHO, "1921"), said("death", _WHO, "1911", negated=True), None),
        # he came to Ely more than once: no date, no contradiction
        (said("arrival", _WHO, "1911", "Ely"), said("arrival", _WHO, where="Ely", negated=True), None),
    ],
)
def test_what_one_tells_and_another_denies(told: Said, denied: Said, verdict: Verdict | None) -> None:
    found = [f for f in _findings(text("a", told), text("b", denied)) if f.question == "polarity"]
    assert [f.verdict for f in found] == ([verdict] if verdict else [])
    assert all(f.kind is FindingKind.CONTRADICTION for f in found)
    assert [side.value for f in found for side in f.sides] == (["told", "denied"] if verdict else [])


def test_nobody_contradicts_himself() -> None:
    assert not _findings(text("a", _joined("1911"), _joined("1911", negated=True)))
    one, other = _joined("1911", author="Ada Lind"), _joined("1911", negated=True, author="Ada Lind")
    assert not [f for f in _findings(text("a", one), text("b", other)) if f.question == "polarity"]


def test_a_claim_that_is_reported_and_rejected_is_the_other_holders() -> None:
    # both over the same words: his, asserted, and the author's, denied
    claim = _joined("1911", by="Ada Lind")
    denied = _joined("1911", negated=True, also=True)
    assert not [f for f in _findings(text("a", claim, denied)) if f.question == "polarity"]
