"""Files that were broken by accident or on purpose: an Extraction or a sentence, nothing else."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.extraction import File, UnreadableError
from testimonia.ingest.readers.pdf.reading import read
from tests.ingest.readers.pdf.test_reading import FILLING, hold
from tests.pdf_writer import Mark, Sheet, Words, justified, pdf

BOOK = pdf(
    [
        Sheet((*justified(40, 540, FILLING, 47), Words(195, 30, str(n))), rules=((40, 90, 80),))
        for n in range(3)
    ],
    labels=b"0 << /S /r >>",
    outline=[Mark("One", 0), Mark("Two", 2)],
    info={"Title": "A Winter"},
)


def survives(data: bytes) -> None:
    try:
        hold(read(File("a.pdf", data)))
    except UnreadableError as error:
        assert str(error).endswith(".")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.integers(0, 255)), max_size=12))
def test_bytes_changed_at_random(changes: list[tuple[int, int]]) -> None:
    data = bytearray(BOOK)
    for place, value in changes:
        data[place] = value
    survives(bytes(data))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(BOOK)))
def test_files_that_were_cut_off(end: int) -> None:
    survives(BOOK[:end])


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_garbage_after_the_header(rest: bytes) -> None:
    survives(b"%PDF-1.4\n" + rest)


coordinates = st.floats(-2e4, 2e4, allow_nan=False, width=32)
strings = st.builds(
    Words,
    coordinates,
    coordinates,
    st.text("ab1 *-fi.", min_size=1, max_size=12),
    st.sampled_from([0.0, 0.01, 6.0, 10.0, 34.0, 5000.0]),
    st.sampled_from(["times", "astral", "lying", "bold"]),
    matrix=st.sampled_from(["1 0 0 1", "0 1 -1 0", "-1 0 0 1", "0.7 0.7 -0.7 0.7", "0 0 0 0", "1e9 0 0 1e9"]),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(strings, max_size=12), min_size=1, max_size=4), st.sampled_from([b"", b"/Rotate 90"])
)
def test_words_anywhere(pages: list[list[Words]], extra: bytes) -> None:
    survives(pdf([Sheet(tuple(words), extra=extra) for words in pages]))


def test_five_thousand_pages_take_seconds() -> None:
    data = pdf([Sheet((Words(50, 500, f"sheet {n}"),)) for n in range(5000)])
    began = time.perf_counter()
    found = read(File("a.pdf", data))
    assert len(found.pages) == 5000 and time.perf_counter() - began < 60


def test_ten_thousand_words_strewn_over_one_line() -> None:
    words = tuple(Words(20.0 * n, 500, f"w{n}") for n in range(10_000))
    began = time.perf_counter()
    survives(pdf([Sheet(words, width=14_400)]))
    assert time.perf_counter() - began < 60
