"""Notes from elsewhere become lines of the ledger, once."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.formats import PLAIN
from testimonia.exports.formats.annotations.collection import write
from testimonia.ingest.annotations import Annotation, Quote, Target, read_annotations
from testimonia.model import Act, Judgement, Place, describe, describe_parts, standing
from testimonia.pipeline.decisions.importing import import_notes, note_text
from testimonia.pipeline.decisions.judging import take_back
from testimonia.store import LEDGER_NAME, Store, ledger, locate
from tests.exports.samples import MEMOIR, NOTE, at, build, memoir

WHOLE = Target(("memoir.txt",))
FIRE = Target(("memoir.txt",), Quote("fire", suffix=". =2+3"))
GONE = Target(("memoir.txt",), Quote("no such words"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path)
    (tmp_path / LEDGER_NAME).unlink()
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder / "testimonia.db") as opened:
        yield opened


def annotation(text: str = "Which?", *targets: Target, **more: object) -> Annotation:
    parts: dict[str, object] = {"tags": (), "by": "Ada", "at": "2024-05-06T07:08:09Z", **more}
    return Annotation("annotation 1", text, targets=targets or (WHOLE,), **parts)  # type: ignore[arg-type]


def lines(folder: Path) -> tuple[Judgement, ...]:
    return ledger.read(folder / LEDGER_NAME)[0]


def test_a_note_has_its_words_its_author_its_time_and_its_place(folder: Path, store: Store) -> None:
    done = import_notes(
        store, folder / LEDGER_NAME, "n.json", [annotation("Which?", FIRE, tags=("low quay",))]
    )
    (line,) = lines(folder)
    assert done.written == (line,)
    assert (line.act, line.by, line.value) == (Act.NOTE, "Ada", "Which?\n\n#low-quay")
    assert line.at == "2024-05-06T07:08:09.000+00:00"
    (place,) = line.on
    assert place.path == "box 3/memoir.txt"
    assert [anchor.position for anchor in place.anchors] == [at("fire", MEMOIR)]


def test_to_bring_them_in_again_adds_nothing(folder: Path, store: Store) -> None:
    notes = [annotation("one", FIRE), annotation("two", at=None, by=None), annotation("one", FIRE)]
    first = import_notes(store, folder / LEDGER_NAME, "n.json", notes, by="Eve")
    assert (len(first.written), first.there) == (2, 1)
    before = (folder / LEDGER_NAME).read_bytes()
    again = import_notes(store, folder / LEDGER_NAME, "n.json", notes, by="Eve")
    assert (again.written, again.there) == ((), 3)
    assert (folder / LEDGER_NAME).read_bytes() == before
    assert {line.by for line in lines(folder)} == {"Ada", "Eve"}


def test_what_was_taken_back_stays_taken_back(folder: Path, store: Store) -> None:
    (line,) = import_notes(store, folder / LEDGER_NAME, "n.json", [annotation()]).written
    take_back(folder / LEDGER_NAME, line.id)
    again = import_notes(store, folder / LEDGER_NAME, "n.json", [annotation()])
    assert (again.written, again.there) == ((), 1)
    assert not standing(lines(folder))


def test_what_has_no_place_is_named_and_the_others_come_in(folder: Path, store: Store) -> None:
    notes = [
        annotation("Lost one", GONE),
        annotation("Here"),
        annotation("", FIRE),
        annotation("x", by_program=True),
    ]
    done = import_notes(store, folder / LEDGER_NAME, "n.json", notes)
    assert [line.value for line in lines(folder)] == ["Here"]
    assert (done.wordless, done.by_programs) == (1, 1)
    (problem,) = done.problems
    assert problem.path == "n.json"
    for words in ("“Lost one”", "by Ada", "“no such words”", "are not in “box 3/memoir.txt”"):
        assert words in problem.message


def test_all_its_places_or_none(folder: Path, store: Store) -> None:
    done = import_notes(store, folder / LEDGER_NAME, "n.json", [annotation("Both", FIRE, GONE)])
    assert not done.written and len(done.problems) == 1
    assert not (folder / LEDGER_NAME).exists()


def test_all_lines_are_written_or_none(folder: Path, store: Store) -> None:
    """Where the ledger cannot be written, nothing of the file is in it."""
    (folder / LEDGER_NAME).mkdir()
    with pytest.raises(OSError, match="directory"):
        import_notes(store, folder / LEDGER_NAME, "n.json", [annotation("one"), annotation("two")])


def test_a_note_beyond_all_measure_is_named(folder: Path, store: Store) -> None:
    (problem,) = import_notes(store, folder / LEDGER_NAME, "n.json", [annotation("x" * 20_001)]).problems
    assert "longer than 20,000 characters" in problem.message and len(problem.message) < 400


TIMES = ("yesterday", "", None, "2024-13-01", "0001-01-01T00:00:00+23:59")


@pytest.mark.parametrize("at", TIMES)
def test_a_time_that_is_none_is_now(folder: Path, store: Store, at: str | None) -> None:
    (line,) = import_notes(store, folder / LEDGER_NAME, "n.json", [annotation(at=at)]).written
    assert line.at > "2025"


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        ("a", (), "a"),
        ("", ("fire",), "#fire"),
        ("see #Fire", ("fire", "to do", "!!", "a_b"), "see #Fire\n\n#to-do #a-b"),
        ("a\r\nb\rc", (), "a\nb\nc"),
        ("", (), ""),
    ],
)
def test_tags_stand_behind_the_words(text: str, tags: tuple[str, ...], expected: str) -> None:
    assert note_text(annotation(text, tags=tags)) == expected


def test_our_own_export_gives_the_notes_back_at_the_same_places(folder: Path, store: Store) -> None:
    """Notes on a word, over repairs, on two passages, and on a document: out, then in again elsewhere."""
    text = memoir().text
    assert text is not None
    source = memoir().source.id
    sha256 = NOTE.on[0].sha256
    words = "the warden lived in it. He had seen* the fire"
    cut = Place(
        "box 3/memoir.txt", sha256, describe_parts(MEMOIR, text.passage(source, at(words, text.reading)))
    )
    two = (
        Place("box 3/memoir.txt", sha256, (describe(MEMOIR, at("The mill", MEMOIR)),)),
        Place("box 3/memoir.txt", sha256, (describe(MEMOIR, at("taught", MEMOIR)),)),
    )
    whole = Place("=cmd.txt", store.hashes()["=cmd.txt"])
    when = "2026-01-02T03:04:05.678+00:00"
    written = [
        Judgement(when, "Ada", Act.NOTE, (cut,), "Over a page break. #fire"),
        Judgement(when, "Eve \u202e", Act.NOTE, two, "Two passages;\n\nthree lines."),
        Judgement(when, "Ada", Act.NOTE, (whole,), '"}]} <b>=1+1</b>'),
    ]
    ledger.append(folder / LEDGER_NAME, *written)
    located, _ = locate(standing(lines(folder)), store.hashes(), store.original)
    store.mirror(located)
    out = io.StringIO()
    write(store, out, PLAIN)
    (folder / LEDGER_NAME).unlink()
    annotations, problems = read_annotations("all.jsonld", out.getvalue().encode())
    assert not problems
    done = import_notes(store, folder / LEDGER_NAME, "all.jsonld", annotations)
    assert done.problems == () and done.wordless == 0
    # What the program made is left out.
    assert done.by_programs == len(json.loads(out.getvalue())["first"]["items"]) - len(written)
    assert set(lines(folder)) == set(written)
