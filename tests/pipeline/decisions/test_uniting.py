"""Two people's ledgers become one, and no decision of either is lost."""

from pathlib import Path

import pytest

from testimonia.model import Act, Anchor, Judgement, Place, Span, standing
from testimonia.pipeline.decisions.uniting import is_ledger, unite
from testimonia.store import ledger
from testimonia.store.ledger_lines import line_of

BOAT = Place("a.txt", "0" * 64, (Anchor(Span(4, 8), "boat", "the ", " came"),))
SHIP = Place("b.txt", "1" * 64, (Anchor(Span(0, 4), "ship", "", " came"),))
SAME = Judgement("2024-05-01T10:00:00Z", "Ada", Act.SAME, (BOAT, SHIP), "identity")
OTHER = Judgement("2024-05-02T10:00:00Z", "Bert", Act.DIFFERENT, (BOAT, SHIP), "identity")
NOTE = Judgement("2024-05-03T10:00:00Z", "Bert", Act.NOTE, (BOAT,), "Look at the original.")


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / ledger.LEDGER_NAME
    ledger.append(path, SAME)
    return path


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "bert.jsonl"
    ledger.append(path, SAME, NOTE)
    return path


def test_what_only_the_other_has_is_added_once(ours: Path, theirs: Path) -> None:
    before = theirs.read_bytes()
    done = unite(ours, theirs)
    assert (done.written, done.there, done.problems) == ((NOTE,), 1, ())
    assert ledger.read(ours)[0] == (SAME, NOTE)
    assert unite(ours, theirs).written == ()
    assert theirs.read_bytes() == before


def test_what_the_other_took_back_is_taken_back(ours: Path, theirs: Path) -> None:
    ledger.append(theirs, ledger.retraction(SAME, at="2024-05-04T10:00:00Z", by="Bert"))
    unite(ours, theirs)
    assert [line.act for line in standing(ledger.read(ours)[0])] == [Act.NOTE]


def test_decisions_that_contradict_one_another_are_both_kept_and_named(ours: Path, theirs: Path) -> None:
    ledger.append(theirs, OTHER)
    unite(ours, theirs)
    lines, problems = ledger.read(ours)
    assert {SAME, OTHER} <= set(lines)
    assert any("Ada" in each.message and "Bert" in each.message for each in problems)


def test_a_line_that_cannot_be_read_is_named_and_the_others_come_in(ours: Path, theirs: Path) -> None:
    theirs.write_bytes(b"<<<<<<< HEAD\n" + theirs.read_bytes())
    done = unite(ours, theirs)
    assert done.written == (NOTE,)
    assert len(done.problems) == 1


CASES = (
    # a ledger, as another person has it
    (line_of(NOTE) + b"\n", True),
    # Web Annotations are none, on one line or on many
    (b'{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "body": []}\n', False),
    (b"[\n]\n", False),
    # nor is what is no text
    (b"\xff\x00\n", False),
    (b"", False),
)


@pytest.mark.parametrize(("content", "is_one"), CASES)
def test_a_ledger_is_known_by_its_lines(tmp_path: Path, content: bytes, is_one: bool) -> None:
    file = tmp_path / "some.jsonl"
    file.write_bytes(content)
    assert is_ledger(file) is is_one
