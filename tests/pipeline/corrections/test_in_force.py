"""Which lines of the ledger are followed, and where."""

from pathlib import Path

import pytest

from testimonia.model import Act, Anchor, Judgement, Place, Span, Spelling, describe
from testimonia.pipeline.corrections.in_force import (
    basis,
    by_path,
    corrections_in_force,
    spellings_in_force,
)
from testimonia.store import Store, ledger
from tests.store.samples import plain

WORDS = "Ada Llnd came to Ely."
LETTER = plain("letter.txt", WORDS)


def anchor(words: str) -> Anchor:
    start = WORDS.index(words)
    return describe(WORDS, Span(start, start + len(words)))


def place(*words: str, path: str = "letter.txt") -> Place:
    return Place(path, LETTER.source.sha256, tuple(map(anchor, words)))


def line(value: str | None, *on: Place, act: Act = Act.CORRECT, at: int = 1) -> Judgement:
    return Judgement(f"2026-01-0{at}", "Ann", act, on or (place("Llnd"),), value, "So it is.")


def of(folder: Path, *lines: Judgement) -> Path:
    file = folder / "ledger.jsonl"
    if lines:
        ledger.append(file, *lines)
    return file


GOOD = line("spelling=Lind")


@pytest.mark.parametrize(
    ("lines", "followed"),
    [
        ((), []),
        ((GOOD,), ["Lind"]),
        ((line("spelling=Lund", place("Ely"), at=2), GOOD), ["Lind", "Lund"]),  # in order of time
        ((GOOD, line("spelling=Lund", at=2)), []),  # neither of two that contradict each other
        ((GOOD, ledger.retraction(GOOD, at="2026-01-05", by="Ann")), []),
        ((line("date=1833"), line("spelling=x", act=Act.ADD)), []),
        ((line("spelling=x", Place("letter.txt", "0")), line("spelling=x", place("Ada"), place("Ely"))), []),
    ],
)
def test_spellings_that_are_followed(
    tmp_path: Path, lines: tuple[Judgement, ...], followed: list[str]
) -> None:
    assert [each.words for each in spellings_in_force(of(tmp_path, *lines))] == followed


def test_spellings_go_where_their_file_is() -> None:
    said = Spelling("1", "Ann", "Lind", place("Llnd"))
    sha256 = LETTER.source.sha256
    assert by_path([said], {"letter.txt": sha256}) == {"letter.txt": (said,)}
    assert by_path([said], {"letter.txt": "changed"}) == {"letter.txt": (said,)}
    assert by_path([said], {"renamed.txt": sha256}) == {"renamed.txt": (said,)}
    assert by_path([said], {"one.txt": sha256, "two.txt": sha256}) == {}  # which of the two?
    assert by_path([said], {}) == {}


def test_what_is_noted_is_nothing_where_nothing_is_said() -> None:
    one, other = (Spelling(each, "Ann", "Lind", place("Llnd")) for each in "12")
    assert basis(()) == ""
    assert len({basis((one,)), basis((other,)), basis((one, other)), ""}) == 4


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(tmp_path / "testimonia.db")
    made.replace(LETTER)
    made.replace(plain("memoir.txt", WORDS))
    return made


def test_corrections_stand_where_their_words_do(tmp_path: Path, store: Store) -> None:
    date = line("date=1833", place("came", "Ely"), act=Act.ADD)
    found, problems = corrections_in_force(store, of(tmp_path, date, GOOD))
    (correction,) = found["letter.txt"]
    assert (correction.line, correction.added, correction.why) == (date.id, True, "So it is.")
    assert [[span.of(WORDS) for span in spans] for spans in correction.places] == [["came", "Ely"]]
    assert problems == ()


def test_what_waits_is_left_to_the_mirror_of_the_ledger(tmp_path: Path, store: Store) -> None:
    lost = Place("letter.txt", "changed", (Anchor(Span(0, 3), "Eve", "", ""),))
    assert corrections_in_force(store, of(tmp_path, line("date=1833", lost))) == ({}, ())


@pytest.mark.parametrize(
    "bad",
    [
        line("colour=red"),
        line(None),
        line("date=1833", Place("letter.txt", LETTER.source.sha256)),  # a whole document
        line("statement=none", place("Llnd"), place("Ely", path="memoir.txt")),  # two documents
        line("spelling=x", place("Llnd"), place("Ely")),
    ],
)
def test_what_says_nothing_is_named(tmp_path: Path, store: Store, bad: Judgement) -> None:
    found, problems = corrections_in_force(store, of(tmp_path, bad))
    assert found == {}
    assert [bad.id in problem.message for problem in problems] == [True]
