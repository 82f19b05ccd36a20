"""The stage that reads: which texts, how many at once, and nothing twice."""

from pathlib import Path

import pytest

from testimonia.model import Read
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.pipeline.reading import BATCH, BATCH_ROWS, HERE, batches, processes_for, read_texts
from testimonia.reading.versions import READING
from testimonia.store import Prepared, Store
from tests.dated import times
from tests.store.samples import plain

SIZES = [
    # characters, processors, processes
    ((), 4, 0),
    ((100, 2_000), 4, 0),  # starting others takes longer than reading
    ((HERE - 1,), 4, 0),
    ((HERE,), 4, 1),  # one large text is read where limits can be set
    ((HERE, 10), 4, 2),
    ((HERE,) * 9, 4, 4),
    ((HERE,) * 9, 1, 1),
    ((HERE // 10,) * 25, 8, 3),
]


@pytest.mark.parametrize(("sizes", "processors", "processes"), SIZES)
def test_how_many_processes_it_takes(sizes: tuple[int, ...], processors: int, processes: int) -> None:
    assert processes_for(sizes, processors) == processes


def reading(rows: int) -> Prepared:
    return Prepared("s", "times 1", ((),) * rows, ())


BATCHES = [
    # rows of each reading -> readings of each batch
    ((), []),
    ((1, 2, 3), [3]),
    ((0,) * (BATCH + 1), [BATCH, 1]),
    ((BATCH_ROWS, 1, 1), [1, 2]),
]


@pytest.mark.parametrize(("rows", "sizes"), BATCHES)
def test_readings_are_written_in_handfuls(rows: tuple[int, ...], sizes: list[int]) -> None:
    made = [reading(number) for number in rows]
    found = list(batches(iter(made)))
    assert [len(batch) for batch in found] == sizes
    assert [each for batch in found for each in batch] == made


def test_what_is_there_is_written_while_the_next_lets_itself_be_waited_for() -> None:
    """Else a kill during a long text loses the short ones before it, and progress names one of those."""
    first, second, third = reading(1), reading(2), reading(3)
    assert list(batches(iter([None, first, second]))) == [[first, second]]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("testimonia.pipeline.reading.BATCH_SECONDS", 0.0)
        assert list(batches(iter([None, first, None, second, third]))) == [[first], [second], [third]]


def test_nothing_is_read_twice_and_all_progress_is_told(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str | None]] = []
    with Store.open(tmp_path / "e.db") as store:
        for number in range(BATCH + 2):
            store.replace(plain(f"{number:02}.txt", "In 1912 he was arrested."))
        for _ in range(2):
            read_texts(store, lambda *progress: seen.append(progress))
    first, *under_way, last, again = seen
    assert (first, last, again) == ((0, 18, "00.txt"), (18, 18, None), (0, 0, None))
    assert under_way, "not all of it at once"
    assert all(path == f"{done:02}.txt" for done, _, path in under_way), "the one that is under way is named"


def test_what_an_older_version_has_read_is_read_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "Nothing is said of any day."))
        store.put_reading("a.txt", Read(times()[:1]), "times 0")
        read_texts(store, lambda *progress: None)
        assert store.unread_by(READING) == ()
        assert store.times("a.txt") == ()


def test_here_and_in_other_processes_the_same_is_read(tmp_path: Path) -> None:
    paragraph = "In 1912 he was arrested. He was set free early in 1919, and two years later he died. "
    paragraph += "Nobody in the town knew of it. " * 40 + "\n\n"
    found = []
    for often in (1, HERE // len(paragraph) // 3 + 1):
        with Store.open(tmp_path / f"{often}.db") as store:
            for number in range(4):
                store.replace(plain(f"{number}.txt", paragraph * often))
            read_texts(store, lambda *progress: None)
            assert store.unread_by(READING) == ()
            assert tuple(store.problems()) == ()
            found.append([len(store.times(f"{number}.txt")) / often for number in range(4)])
    assert found == [[3.0] * 4] * 2


def test_one_stage_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("In 1912 he was arrested.\n", encoding="utf-8")
    build(tmp_path, only=("ingest",))
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert [each.path for each in store.unread_by(READING)] == ["a.txt"]
    build(tmp_path, only=("reading",))
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert store.unread_by(READING) == ()


def test_dates_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "In 1912 he was arrested, and he was set free early in 1919.\n", encoding="utf-8"
    )
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        found = [(each.words, each.time.date and each.time.date.edtf) for each in store.times("a.txt")]
    assert found == [("In 1912", "1912"), ("early in 1919", "1919-01/1919-04")]
