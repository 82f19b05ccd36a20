"""Writing a note from a page."""

from pathlib import Path

import pytest

from testimonia.model import Act, standing
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.found import LETTER_ARRESTS
from tests.web.plain_pages import Room


@pytest.fixture
def finding(folder: Path) -> str:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return store.findings()[0].id


def notes(folder: Path) -> list[str | None]:
    return [line.value for line in standing(ledger.read(ledger_of(folder))[0]) if line.act is Act.NOTE]


def test_a_note_by_script_is_told_as_it_was_saved(folder: Path, finding: str) -> None:
    answer = Room(folder).reader().ask("POST", "/notes", json={"finding": finding, "text": " Ask. #Ely "})
    (line,), _ = ledger.read(ledger_of(folder))
    told = answer.json()
    assert (answer.status_code, told["saved"], told["text"], told["tags"]) == (
        200,
        True,
        "Ask. #Ely",
        ["Ely"],
    )
    assert (told["id"], told["by"], told["at"], told["finding"]) == (line.id, line.by, line.at, finding)


def test_a_note_by_form_leads_back(folder: Path, finding: str) -> None:
    reader = Room(folder).reader()
    said = {"finding": finding, "text": "One.\r\nTwo.", "why": "because"}
    answer = reader.ask("POST", "/notes", data=said)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/finding/{finding}")
    back = f"/findings?page=2#finding-{finding}"
    answer = reader.ask("POST", "/notes", data={**said, "text": "Three.", "back": back})
    assert answer.headers["location"] == back
    assert notes(folder) == ["One.\nTwo.", "Three."]


def test_a_note_is_changed_and_taken_back_by_its_line(folder: Path, finding: str) -> None:
    reader = Room(folder).reader()
    first = reader.ask("POST", "/notes", json={"finding": finding, "text": "One."}).json()["id"]
    changed = {"finding": finding, "text": "Two.", "line": first}
    second = reader.ask("POST", "/notes", json=changed).json()["id"]
    assert notes(folder) == ["Two."]
    assert reader.ask("POST", "/notes", json={**changed, "text": "Three."}).status_code == 404
    reader.ask("POST", "/judgements/undo", json={"line": second})
    assert notes(folder) == ["One."]


def test_a_note_on_words_of_a_source(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
        start = store.words(source).index(LETTER_ARRESTS)
    ends = {"from": str(start), "to": str(start + len(LETTER_ARRESTS))}
    answer = Room(folder).reader().ask("POST", "/notes", data={"source": source, **ends, "text": "Here."})
    assert answer.headers["location"] == f"/source/{source}?from={ends['from']}&to={ends['to']}#here"
    (line,), _ = ledger.read(ledger_of(folder))
    assert [anchor.exact for anchor in line.on[0].anchors] == [LETTER_ARRESTS]


def test_the_longest_note_fits_in_a_form(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
    words = "\U00010400" * 20_000  # three signs for each of the four bytes of each letter
    answer = Room(folder).reader().ask("POST", "/notes", data={"source": source, "text": words})
    (line,), _ = ledger.read(ledger_of(folder))
    assert (answer.status_code, line.value) == (303, words)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"text": "Words."}, 400),
        ({"finding": "gone", "text": "Words."}, 404),
        ({"source": "gone", "text": "Words."}, 400),
        ({"source": "letter", "from": "3", "text": "Words."}, 400),
        ({"source": "letter", "from": "3", "to": "2", "text": "Words."}, 400),
        ({"source": "letter", "from": "-1", "to": "2", "text": "Words."}, 400),
        ({"source": "letter", "from": "²", "to": "3", "text": "Words."}, 400),
        ({"source": "letter", "from": "1", "to": "9" * 30, "text": "Words."}, 400),
        ({"source": "letter", "from": "9999990", "to": "9999999", "text": "Words."}, 400),
        ({"source": "letter", "text": "  "}, 400),
        ({"source": "letter", "text": "x" * 20_001}, 400),
    ],
)
def test_what_is_no_note(folder: Path, said: dict[str, str], status: int) -> None:
    if said.get("source") == "letter":
        with Store.open(evidence_of(folder), readonly=True) as store:
            said = {**said, "source": store.source_id("letter.txt") or ""}
    answer = Room(folder).reader().ask("POST", "/notes", json=said)
    assert answer.status_code == status
    assert answer.json()["error"].endswith(".")
    assert not ledger_of(folder).exists()


def test_what_is_decided_on_happenings_has_the_folder_compared_anew(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        finding = next(
            h for h in store.findings() if h.finding.predicate == "arrest" and len(h.finding.sides) > 1
        )
    reader = Room(disputed).reader()
    told = reader.judge(finding.id, "different-happenings").json()
    assert (told["saved"], told["building"]) == (True, True)
    undone = reader.ask("POST", "/judgements/undo", json={"line": told["id"]}).json()
    assert (undone["undone"], undone["building"]) == ("different-happenings", True)
