"""Correcting words from a page."""

import sys
from pathlib import Path

import pytest

from testimonia.model import Act, standing
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from testimonia.web import pages as web_pages
from testimonia.web.pages.layers import READ_AGAIN, layer_of
from tests.disputed import LETTER
from tests.web.plain_pages import Browser, Room

HOSTILE = '<script>alert("x")</script>\u202e'


@pytest.fixture
def reader(disputed: Path) -> Browser:
    return Room(disputed).reader()


def words(folder: Path, marked: str) -> dict[str, str]:
    """The fields of a form that say which words of the letter are meant."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
    start = LETTER.index(marked)
    return {"source": source, "from": str(start), "to": str(start + len(marked))}


def at(marked: str) -> str:
    start = LETTER.index(marked)
    return f"{start}-{start + len(marked)}"


def test_a_correction_by_script_is_told_as_it_was_saved(disputed: Path, reader: Browser) -> None:
    said = {**words(disputed, "A. L."), "what": "spelling", "value": "Ada Lind", "why": "So it is."}
    answer = reader.ask("POST", "/corrections", json=said)
    (line,), _ = ledger.read(ledger_of(disputed))
    told = answer.json()
    assert (answer.status_code, told["saved"], told["building"]) == (200, True, True)
    assert (told["id"], told["act"], told["value"]) == (line.id, "correct", "spelling=Ada Lind")
    assert (line.on[0].anchors[0].exact, line.why) == ("A. L.", "So it is.")


def test_a_correction_by_form_leads_back_and_is_undone(disputed: Path, reader: Browser) -> None:
    said = {**words(disputed, "1830"), "what": "date", "value": "9 May 1831"}
    answer = reader.ask("POST", "/corrections", data=said)
    shown = f"/source/{said['source']}?from={said['from']}&to={said['to']}#here"
    assert (answer.status_code, answer.headers["location"]) == (303, shown)
    back = f"/source/{said['source']}?paragraph=0"
    answer = reader.ask("POST", "/corrections", data={**said, "value": "1832", "back": back})
    assert answer.headers["location"] == back
    undone = reader.ask("POST", "/judgements/undo", json={}).json()
    assert undone["undone"] == "correct"
    lines, _ = ledger.read(ledger_of(disputed))
    assert [line.value for line in standing(lines)] == ["date=1831-05-09"]  # which the other had replaced


def test_a_statement_with_all_its_parts(disputed: Path, reader: Browser) -> None:
    said = {
        **words(disputed, "came to Cambridge"),
        "what": "statement",
        "value": "escape",
        "polarity": "hedged",
        "subject": at("Mary Thorne"),
        "when": at("1831"),
        "where": at("Cambridge"),
    }
    told = reader.ask("POST", "/corrections", json=said).json()
    assert (told["act"], told["value"]) == ("add", "statement=escape, subject, date, place, hedged")
    (line,), _ = ledger.read(ledger_of(disputed))
    assert line.act is Act.ADD
    assert [place.anchors[0].exact for place in line.on] == [
        *("came to Cambridge", "Mary Thorne", "1831", "Cambridge"),
    ]


GOOD = {"source": "?", "from": "30", "to": "38", "what": "spelling", "value": "Ada Lint"}


@pytest.mark.parametrize(
    "changes",
    [
        {"source": ""},
        {"source": HOSTILE},
        {"from": ""},
        {"from": "38", "to": "30"},
        {"from": "-3"},
        {"from": "1e3"},
        {"from": "\u0663"},  # a digit, but none of ours
        {"to": "9" * 40},
        {"to": "99999"},
        {"what": "colour"},
        {"what": HOSTILE},
        {"value": ""},
        {"value": HOSTILE},
        {"what": "mention", "value": HOSTILE},
        {"what": "date", "value": HOSTILE},
        {"what": "statement", "value": "arrest", "subject": HOSTILE},
        {"what": "statement", "value": "arrest", "subject": "3"},
        {"what": "statement", "value": "arrest"},
        {"what": "statement", "value": "arrest", "subject": "0-4", "polarity": HOSTILE},
    ],
)
def test_what_cannot_be_understood_writes_nothing(
    disputed: Path, reader: Browser, changes: dict[str, str]
) -> None:
    said = {**GOOD, "source": words(disputed, "Ada")["source"], **changes}
    answer = reader.ask("POST", "/corrections", json=said)
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/json")
    assert not ledger_of(disputed).exists()


def test_hostile_words_stay_words(disputed: Path) -> None:
    """What a person typed is read back by the next build as he typed it, and nothing is made of it."""
    reader = Room(disputed, building=(sys.executable, "-c", "")).reader()
    said = {**words(disputed, "A. L."), "what": "spelling", "value": '"><img src=x>', "why": HOSTILE}
    assert reader.ask("POST", "/corrections", json=said).status_code == 200
    (line,), _ = ledger.read(ledger_of(disputed))
    assert (line.value, line.why) == ('spelling="><img src=x>', HOSTILE)


@pytest.mark.parametrize("deed", ["/corrections", "/notes"])
def test_offsets_of_a_page_that_is_older_than_the_reading_are_refused(
    disputed: Path, reader: Browser, deed: str
) -> None:
    """In another tab a word further up was made longer: the same offsets mean other words now."""
    with Store.open(evidence_of(disputed), readonly=True) as store:
        old = layer_of(store, store.source_id("letter.txt") or "")
    marked = {**words(disputed, "1830"), "what": "date", "value": "1831", "text": "A note.", "layer": old}
    address = f"/source/{marked['source']}/at?from={marked['from']}&to={marked['to']}&layer={old}"
    pages = Room(disputed, web_pages).reader()
    assert pages.get(address).status_code == 200
    reader.ask(
        "POST", "/corrections", json={**words(disputed, "A. L."), "what": "spelling", "value": "Ada Lind"}
    )
    build(disputed)
    before = ledger_of(disputed).read_bytes()
    answer = reader.ask("POST", deed, json=marked)
    assert (answer.status_code, answer.json()["error"]) == (400, READ_AGAIN)
    assert ledger_of(disputed).read_bytes() == before
    assert pages.get(address).status_code == 400
    with Store.open(evidence_of(disputed), readonly=True) as store:
        new = layer_of(store, marked["source"])
    assert reader.ask("POST", deed, json={**marked, "layer": new}).status_code == 200
