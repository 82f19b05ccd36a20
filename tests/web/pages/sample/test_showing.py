"""The page of the sample, and the quiet lines that lead to it."""

from pathlib import Path

import pytest

from testimonia.knowledge.measured import measured
from testimonia.model import Act
from testimonia.pipeline.decisions.sampling import drawn, judge_statement
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from tests.web.pages.shelved import holding, page_at
from tests.web.walking import forms, parsed


def test_the_page_works_by_forms_alone(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        judge_statement(store, ledger_of(disputed), drawn(store)[0].id, Act.NOT_ONE, "<b>ann</b>", "<i>no")
        page = page_at(store, "/sample", disputed)
    sent = {(form.action, dict(form.fields).get("act", "")) for form in forms(page, "/sample")}
    assert sent >= {("/judgements/statement", act) for act in ("real", "not-one", "undecided")}
    assert sent >= {("/judgements/undo", ""), ("/corrections", "")}
    assert "<b>ann" not in page
    assert "<i>no" not in page


def test_a_folder_without_statements_has_nothing_to_draw(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Nothing."}) as store:
        tree = parsed(page_at(store, "/sample", tmp_path))
    assert "No statement was read" in tree.text_content()
    assert tree.xpath("//article") == []
    assert len(tree.xpath("//table//tr[starts-with(@id, 'measured-')]")) == len(measured())


@pytest.mark.parametrize("address", ["/findings", "/time", "/"])
def test_results_say_how_far_to_trust_them(disputed_once: Path, address: str) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        tree = parsed(page_at(store, address, disputed_once))
        room = parsed(page_at(store, "/sample", disputed_once))
    links = tree.xpath("//main//a[starts-with(@href, '/sample')]/@href")
    ids = set(room.xpath("//@id"))
    assert links
    assert [link for link in links if "#" in link and link.partition("#")[2] not in ids] == []
