"""Findings about one, in a few words."""

from pathlib import Path

from testimonia.model import Act
from testimonia.pipeline.decisions.judging import decide
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.page import Visit
from testimonia.web.pages.views import Tone
from testimonia.web.pages.who.findings import decided_on, in_full, judged


def test_a_finding_says_its_values_and_what_was_decided(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        (ada,) = store.lives.bearing("Ada Lind", 2)
        findings = store.lives.findings(ada)
        birth = next(each for each in findings if each.finding.predicate == "birth")
        visit = Visit(store, disputed, ledger_of(disputed))
        assert decided_on(visit, findings) == {}
        decide(store, ledger_of(disputed), birth.id, Act.NOT_ONE)
        decided = decided_on(visit, findings)
    assert decided == {birth.id: "not one"}
    short, full = judged(birth, decided), in_full(birth, {})
    assert (short.tone, short.decided, full.decided) == (Tone.CLASH, "not one", "")
    assert sorted(short.words.split(" or ")) == ["1790", "1795"]
    assert full.words == birth.finding.what
    assert [each.rank for each in findings] == sorted(each.rank for each in findings)
