"""How well mentions are joined in LitBank's test part, from mentions of one's own, by the weights that ship.

The reference is every mention of its coreference layer (names, descriptions, pronouns) in its chain; those
that are alone stay in. A mention has to be found exactly, without regard to its kind, before its chain can
help; see `benchmarks.chain_scores`.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import first_half
from benchmarks.chain_scores import chains, scored
from benchmarks.first_half import Chained
from testimonia.model import Span, trimmed
from training.corpora import Document, litbank

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
GOAL = "average 64, aim 75"

Reader = Callable[[str], Chained]
"""From a plain text to its mentions with the number of their chain."""
Both = tuple[tuple[frozenset[Span], ...], tuple[frozenset[Span], ...]]
"""The chains of the reference, and those found."""


def both(document: Document, found: Chained) -> Both:
    """The two sides of one document."""
    text = document.text
    return (
        chains((mark.span, mark.chain) for mark in document.marks if mark.chain is not None),
        chains((trimmed(text, span), number) for span, number in found),
    )


def figures(
    data: Path, reader: Reader = first_half.chains, part: str = "test"
) -> Iterator[tuple[str, str, str]]:
    """The line of the table.

    Args:
        data: the folder of corpora.
        reader: what is measured.
        part: of LitBank.
    """
    sides = [side for _, side in _read(data, reader, part)]
    yield f"coreference, litbank {part}", scored(sides).line(), GOAL if part == "test" else ""


def _read(data: Path, reader: Reader, part: str) -> Iterator[tuple[Document, Both]]:
    for document in litbank(data, part):
        yield document, both(document, reader(document.text))


def main() -> None:
    """Print the figures, and those of each document."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.chains", description="Mentions joined.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--part", default="test", help="of LitBank: train, dev or test")
    parser.add_argument("--each", action="store_true", help="a line for each document as well")
    wanted = parser.parse_args()
    read = list(_read(wanted.data, first_half.chains, wanted.part))
    if wanted.each:
        for document, sides in read:
            print(f"    {document.name[:32]:32} {scored([sides]).line()}")
    print(f"{f'coreference, litbank {wanted.part}':36} {scored([sides for _, sides in read]).line()}")


if __name__ == "__main__":
    main()
