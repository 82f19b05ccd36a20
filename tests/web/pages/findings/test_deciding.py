"""All that people have decided."""

import re
from pathlib import Path

import pytest

from testimonia.model import Act
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import decide, take_back
from testimonia.pipeline.decisions.notes import note_on
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store
from testimonia.web.pages.findings.deciding import Stood, decided_lines, shown_decisions
from tests.web.hostile import HOSTILE, UNWANTED
from tests.web.pages.findings.test_showing import parsed
from tests.web.pages.shelved import page_at


def shown(store: Store, folder: Path) -> tuple[Stood, ...]:
    return shown_decisions(store, decided_lines(ledger_of(folder)))


def test_what_stands_is_listed_the_newest_first(disputed: Path) -> None:
    file = ledger_of(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert shown(store, disputed) == ()
        held = store.findings()[0]
        decide(store, file, held.id, Act.REAL, "ann", "both are exact")
        gone = note_on(store, file, held.id, "Gone.", by="ann")
        note_on(store, file, held.id, "Ask. #Ely", by="tom")
        decide_on(store, file, Act.SAME, ("Ada Lind", "A. L."), by="mary")
        decide_on(store, file, Act.METADATA, ("letter.txt", "author=Mary Thorne"), by="mary")
        take_back(file, gone.id)
        metadata, same, note, real = shown(store, disputed)
    assert (metadata.said, metadata.value) == ("said of the document", "author: Mary Thorne")
    assert [(quote.words, quote.path) for quote in metadata.quotes] == [("", "letter.txt")]
    assert (same.said, same.value, same.findings, same.astray) == ("one and the same", "", (), False)
    assert [quote.words for quote in same.quotes] == ["Ada Lind", "A. L."]
    assert (note.said, note.value, note.findings) == ("a note", "Ask. #Ely", (f"/finding/{held.id}",))
    assert (real.said, real.why, real.findings) == ("real", "both are exact", (f"/finding/{held.id}",))
    assert real.who.startswith("ann, ")
    assert all(re.fullmatch(r"/source/\w+\?from=\d+&to=\d+#here", quote.link) for quote in real.quotes)


def test_what_a_decision_has_settled_can_still_be_found_and_taken_back(disputed: Path) -> None:
    file = ledger_of(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        held = next(
            h for h in store.findings() if h.finding.predicate == "arrest" and len(h.finding.sides) == 2
        )
        (line,) = decide_on(store, file, Act.DIFFERENT_HAPPENINGS, (held.id,))
    build(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert store.finding(held.id) is None
        (each,) = shown(store, disputed)
        page = parsed(page_at(store, "/decisions", disputed))
    assert each.line == line.id
    assert each.said == "different happenings"
    assert page.xpath("//ol//input[@name='line']/@value") == [line.id]
    assert page.xpath("//ol//input[@name='back']/@value") == ["/decisions"]


def test_what_waits_is_said(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        decide(store, ledger_of(folder), store.findings()[0].id, Act.REAL)
    letter = folder / "letter.txt"
    letter.write_text(letter.read_text("utf-8").replace("1929", "1931"), encoding="utf-8")
    build(folder, only=("ingest",))
    with Store.open(evidence_of(folder), readonly=True) as store:
        (each,) = shown(store, folder)
    assert (each.waits, each.astray) == (True, False)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_that_people_write_becomes_markup(folder: Path, words: str) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = store.findings()[0]
        note_on(store, ledger_of(folder), held.id, words, by=words, why=words)
        page = page_at(store, "/decisions", folder)
    tree = parsed(page)
    assert not tree.xpath("//script[not(@src)] | //img | //style | //*[@style] | //iframe")
    assert not [each for each in tree.xpath("//@*") if each.attrname.startswith("on")]
    assert not [link for link in tree.xpath("//a/@href") if not link.startswith(("/", "#"))]
    assert len(tree.xpath("//h1")) == 1
    assert not re.search(f"[{UNWANTED}]", page)


def test_where_nothing_is_decided_it_is_said(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        page = page_at(store, "/decisions", folder)
    assert "Nothing has been decided or noted yet." in page
