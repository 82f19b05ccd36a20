"""Notes of people: where they are written, where they are found again, and what became of them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Act, Span, standing
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import JudgingError, decide, places_of, take_back
from testimonia.pipeline.decisions.notes import LONGEST_NOTE, note_at, note_on, past, tags_of, written
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.disputed import BIRTH
from tests.found import LETTER_ARRESTS, find, house, years


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        ("Ask the archive.", ()),
        ("#Ely", ("Ely",)),
        ("#Ely and #to-do, #ely; #x.", ("Ely", "to-do", "x")),
        ("#Ünter #двери #2", ("Ünter", "двери", "2")),
        ("see p.#3, a/#b, &#38; ##twice # alone #_x", ()),  # no tags: they do not begin a word
        ("(#one)\n#two", ("one", "two")),
    ],
)
def test_words_that_begin_with_a_sign_are_tags(text: str, tags: tuple[str, ...]) -> None:
    assert tags_of(text) == tags


def test_a_note_is_over_the_words_of_its_finding(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        first, second, _ = store.findings()
        line = note_on(store, ledger_of(folder), first.id, " Ask the archive. #Ely\r\n", by="ann")
        assert ledger.read(ledger_of(folder))[0] == (line,)
        assert (line.act, line.value, line.by) == (Act.NOTE, "Ask the archive. #Ely", "ann")
        assert line.on == places_of(store, first.finding)
        notes = written(store, ledger_of(folder)).notes
    assert [note.text for note in notes[first.id]] == ["Ask the archive. #Ely"]
    assert notes[first.id][0].tags == ("Ely",)
    assert second.id not in notes  # another pair of years in the same sentences


def test_a_note_outlives_a_reading_that_tells_its_words_otherwise(folder: Path) -> None:
    with Store.open(evidence_of(folder)) as store:
        first, _, copied = store.findings()
        note_on(store, ledger_of(folder), first.id, "One.")
        note_on(store, ledger_of(folder), copied.id, "Two.")
        changed = replace(years(store, "1928", "1929"), what="Another sentence.", question="day")
        ids = find(store, changed, house(store))
        notes = written(store, ledger_of(folder)).notes
    assert first.id not in ids
    assert {key: [note.text for note in held] for key, held in notes.items()} == {
        ids[0]: ["One."],
        ids[1]: ["Two."],
    }


def test_where_its_words_are_gone_a_note_is_on_no_finding(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        note_on(store, ledger_of(folder), store.findings()[0].id, "One.")
    letter = folder / "letter.txt"
    letter.write_text(letter.read_text("utf-8").replace("1929", "1931"), encoding="utf-8")
    build(folder, only=("ingest",))
    with Store.open(evidence_of(folder), readonly=True) as store:
        assert written(store, ledger_of(folder)).notes == {}
    assert len(standing(ledger.read(ledger_of(folder))[0])) == 1  # it waits


def test_two_who_write_the_same_have_both_written_it(folder: Path) -> None:
    file = ledger_of(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        finding = store.findings()[0]
        for by in ("ann", "tom", "ann"):
            note_on(store, file, finding.id, "Ask the archive.", by=by)
        assert [note.by for note in written(store, file).notes[finding.id]] == ["ann", "tom"]


def test_a_note_that_is_changed_takes_the_place_of_the_old(folder: Path) -> None:
    file = ledger_of(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        finding = store.findings()[0]
        first = note_on(store, file, finding.id, "One.", by="ann")
        other = note_on(store, file, finding.id, "Another.", by="ann")
        second = note_on(store, file, finding.id, "Two.", instead_of=first.id, by="tom")
        assert [note.text for note in written(store, file).notes[finding.id]] == ["Another.", "Two."]
        with pytest.raises(JudgingError, match="meanwhile"):  # in another tab
            note_on(store, file, finding.id, "Three.", instead_of=first.id)
        take_back(file, second.id)
        assert [note.text for note in written(store, file).notes[finding.id]] == ["One.", "Another."]
        assert note_on(store, file, finding.id, "Another.", by="ann") == other  # it stands already


@pytest.mark.parametrize("text", ["", " \n ", "x" * (LONGEST_NOTE + 1), "half a character: \ud800"])
def test_what_is_no_note_is_refused(folder: Path, text: str) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        with pytest.raises(PlaceError):
            note_on(store, ledger_of(folder), store.findings()[0].id, text)
        with pytest.raises(PlaceError):
            note_at(store, ledger_of(folder), store.source_id("letter.txt") or "", None, text)
        with pytest.raises(JudgingError):
            note_on(store, ledger_of(folder), "gone", "Words.")
    assert not ledger_of(folder).exists()


def test_a_note_on_a_passage_or_on_a_document(folder: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
        start = store.words(source).index(LETTER_ARRESTS)
        line = note_at(store, ledger_of(folder), source, Span(start, start + len(LETTER_ARRESTS)), "Here.")
        whole = note_at(store, ledger_of(folder), source, None, "All of it.")
        for gone, span in (("gone", None), (source, Span(10**6, 10**6 + 1))):
            with pytest.raises(PlaceError, match="no longer there"):
                note_at(store, ledger_of(folder), gone, span, "Words.")
        assert written(store, ledger_of(folder)).notes == {}  # one side of a finding is not the finding
    assert [anchor.exact for anchor in line.on[0].anchors] == [LETTER_ARRESTS]
    assert (whole.on[0].path, whole.on[0].anchors) == ("letter.txt", ())


def test_what_is_decided_on_happenings_is_found_on_the_findings_about_them(disputed: Path) -> None:
    file = ledger_of(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        birth = next(held for held in store.findings() if held.finding.what == BIRTH)
        (line,) = decide_on(store, file, Act.DIFFERENT_HAPPENINGS, (birth.id,))
        happenings = written(store, file).happenings
        assert happenings == {birth.id: (line,)}
        assert [each.line for each in past(store, file, birth)] == [line]


def test_the_past_of_a_finding_has_what_was_taken_back(folder: Path) -> None:
    file = ledger_of(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        first, second, _ = store.findings()
        real = decide(store, file, first.id, Act.REAL, "ann")
        note = note_on(store, file, first.id, "One.", by="tom")
        decide(store, file, first.id, Act.NOT_ONE, "joost")
        decide(store, file, second.id, Act.REAL, "ann")
        take_back(file, note.id, "mary")
        told = past(store, file, first)
    assert [(each.line.act, each.stands) for each in told] == [
        (Act.REAL, False),
        (Act.NOTE, False),
        (Act.NOT_ONE, True),
    ]
    assert [each.taken_back and each.taken_back.by for each in told] == ["joost", "mary", None]
    assert told[0].line == real


def test_a_note_on_a_finding_is_found_in_a_folder_that_was_moved(folder: Path, tmp_path: Path) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        note_on(store, ledger_of(folder), store.findings()[0].id, "One.")
    moved = Path(shutil.copytree(folder, tmp_path / "elsewhere"))
    with Store.open(evidence_of(moved), readonly=True) as store:
        assert len(written(store, ledger_of(moved)).notes) == 1
