"""The page about one: figures, findings, and the address by which it is found again."""

from pathlib import Path

from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.page import Query, Visit
from testimonia.web.pages.who.one import back_to, one_view


def test_the_page_of_somebody_whom_accounts_tell_otherwise(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        (ada,) = store.lives.bearing("Ada Lind", 2)
        held = store.lives.entity(ada)
        assert held is not None
        view = one_view(Visit(store, disputed_once, ledger_of(disputed_once), query=Query()), held)
        findings = store.lives.findings(ada)
        chain = store.lives.chains(ada)[0].chain
    assert view.name == "Ada Lind"
    assert "3 documents" in view.counted
    assert f"{len(findings)} findings" in view.counted
    assert len(view.findings) + len(view.agreeing) + view.more_findings == len(findings)
    assert view.all_findings == "/findings?person=Ada+Lind"
    assert view.back == f"/who/{ada}?name=Ada+Lind&at={chain.source}:{chain.number}"
    assert view.line is not None
    assert {bar.tone for bar in view.line.bars} == {"", "clash"}
    assert view.synopsis is not None
    assert view.synopsis.dated[0].noun == "birth"
    assert "Ada Lind" not in view.also
    assert back_to(held, ()) == f"/who/{ada}?name=Ada+Lind"
