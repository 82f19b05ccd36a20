"""How fast expressions of time are read, on one core: `python -m benchmarks.times_speed`.

First over books, then over text made to be slow: long rows of what might begin a date. The latter is read in
two sizes, so that a cost that grows with the square shows as twice the seconds for each megabyte.
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.reading.times import read_times

MEMOIRS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "memoirs"
MEGABYTE = 1_000_000
MONTHS = "January February March April May June July August September October November December Jan. Sept."


def hostile(size: int) -> Iterator[tuple[str, str]]:
    """Names and texts of so many characters."""
    chance = random.Random(1)
    yield "digits and slashes", "".join(chance.choices("0123456789/", k=size))
    yield "digits and all marks", "".join(chance.choices("0123456789/-.,: ()[]'", k=size))
    for row in (
        "1/",
        "1890-1947-",
        "1890–1947; ",
        "in ",
        "the ",
        f"{MONTHS} ",
        "twenty ",
        "one hundred and ",
        "early mid late ",
        "early ",
        "the night of the ",
        "28 August (9 September) ",
        "Sept. 9 (Aug. 28, O.S.), ",
        "first second third ",
        "two years later ",
        "before after since until ",
        "about ",
        "M",
        "MCMXIV ",
        "0",
        "9",
        "1",
        "a",
        "é",
        "“‘(",
        "(",
        "[1",
        '"',
        ".",
        " ",
        "\n",
        "\n\n",
        "\t1",
        "May may ",
        "1 May 2 May ",
        "1. 2. 1919. ",
        "12:30 a.m. ",
    ):
        yield repr(row[:24]), (row * (size // len(row) + 1))[:size]
    letters = "abcdefghijklmnopqrstuvwxyz"
    yield (
        "one line without spaces",
        "".join(chance.choices(letters + letters.upper() + "0123456789-/.", k=size)),
    )
    words = f"{MONTHS} in on of the 1 2 31 1890 1914 - – / ( ) , . two years later early late before".split()
    yield "words of time in any order", " ".join(chance.choices(words, k=size // 4))[:size]


def seconds(text: str) -> tuple[float, int]:
    """How long a text takes, and how many expressions are found."""
    begun = time.perf_counter()
    found = len(read_times(text))
    return time.perf_counter() - begun, found


def books(folder: Path) -> Iterator[str]:
    """A line for each book, all its chapters in one text."""
    for book in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = (File(file.name, file.read_bytes()) for file in sorted(book.glob("*.xhtml")))
        text = "\n\n".join(read.reading for read in (ingest(file).text for file in files) if read)
        read_times(text[:20_000])  # so that what is loaded once is loaded
        took, found = seconds(text)
        words = len(text.split())
        yield f"{book.name:28} {words:9,} words {took:7.2f} s {words / took:11,.0f} words/s {found:7,} found"


def hostile_lines(size: int) -> Iterator[str]:
    """A line for each hostile text, read in two sizes."""
    for (name, small), (_, large) in zip(hostile(size // 2), hostile(size), strict=True):
        half, _ = seconds(small)
        whole, found = seconds(large)
        mark = "  <-- more than linear" if whole > 2.8 * half and whole > 0.5 else ""
        yield f"{name:28} {whole * MEGABYTE / size:9.2f} s/MB (half: {half:6.2f} s) {found:9,} found{mark}"


def main() -> None:
    """Print the lines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.times_speed", description=__doc__)
    parser.add_argument("--size", type=int, default=MEGABYTE, help="characters of hostile text")
    parser.add_argument("--only", choices=("books", "hostile"))
    wanted = parser.parse_args()
    if wanted.only != "hostile" and MEMOIRS.is_dir():
        for line in books(MEMOIRS):
            print(line, flush=True)
    if wanted.only != "books":
        for line in hostile_lines(wanted.size):
            print(line, flush=True)


if __name__ == "__main__":
    main()
