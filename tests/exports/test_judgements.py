"""Lines of the ledger, and where their places are now."""

from pathlib import Path
from typing import Any

from testimonia.exports.judgements import decision_lines, judgement_records
from testimonia.model import Act, Anchor, Judgement, Place, Span
from testimonia.store import LEDGER_NAME, Store, ledger
from tests.exports.samples import MEMOIR, NOTE, UNDONE, WRONG, build, source

LATER = Judgement("2026-02-01T00:00:00Z", "another", Act.NOTE, (Place("gone.txt", "0" * 64),), "too late")


def records(path: Path, where: Path | None = None) -> list[dict[str, Any]]:
    with Store.open(path, readonly=True) as store:
        return list(judgement_records(store, where))


def test_every_line_in_order_of_time(tmp_path: Path) -> None:
    note, wrong, undone = records(build(tmp_path))
    assert [note["id"], wrong["id"], undone["id"]] == [NOTE.id, WRONG.id, UNDONE.id]
    assert [note["stands"], wrong["stands"], undone["stands"]] == [True, False, None]
    assert undone["retracts"] == WRONG.id
    assert wrong["found"] is None


def test_places_as_they_were_and_as_they_are(tmp_path: Path) -> None:
    note = records(build(tmp_path))[0]
    assert note["on"][0]["anchors"][0]["exact"] == "fire"
    assert note["on"][0]["sha256"] == source("", MEMOIR).sha256
    (found,) = note["found"]
    assert MEMOIR[found["start"] : found["end"]] == found["quote"] == "fire"
    assert not found["waits"]


def test_a_line_that_is_newer_than_the_base_was_not_looked_up(tmp_path: Path) -> None:
    path = build(tmp_path)
    ledger.append(tmp_path / LEDGER_NAME, LATER)
    later = records(path)[-1]
    assert (later["value"], later["stands"], later["found"]) == ("too late", True, None)


def test_a_line_that_cannot_be_read_is_no_decision(tmp_path: Path) -> None:
    path = build(tmp_path)
    with (tmp_path / LEDGER_NAME).open("a", encoding="utf-8") as file:
        file.write('{"id": "cut o')
    assert len(records(path)) == 3


def test_without_the_ledger_what_is_mirrored(tmp_path: Path) -> None:
    (note,) = records(build(tmp_path, with_ledger=False))
    assert (note["value"], note["on"]) == (NOTE.value, [{"path": "box 3/memoir.txt", "quote": "fire"}])
    assert note["found"][0]["start"] == MEMOIR.index("fire")


def test_a_ledger_elsewhere(tmp_path: Path) -> None:
    path = build(tmp_path)
    other = tmp_path / "other.jsonl"
    ledger.append(other, LATER)
    assert [record["id"] for record in records(path, other)] == [LATER.id]


def test_a_decision_for_a_terminal_names_its_clauses_and_not_the_deciding_words_in_them() -> None:
    anchors = [Anchor(Span(0, 20), "Ada was arrested\nnow", "", ""), Anchor(Span(17, 20), "now", "", "")]
    on = tuple(Place("letter.txt", "0" * 64, (anchor,)) for anchor in anchors)
    line = Judgement("2026-01-01", "A\x1bnn", Act.SAME_HAPPENING, on, "arrest", "A \x1b reason.")
    assert list(decision_lines(line)) == [
        f"{line.id}: same-happening (arrest), A⟨U+001B⟩nn, 2026-01-01",
        "    “Ada was arrested now” letter.txt",
        "    Why: A ⟨U+001B⟩ reason.",
    ]
