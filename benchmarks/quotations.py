"""Direct quotations in novels, beside those that people have marked (LitBank).

From this folder's parent, what is found otherwise in a part:

    .venv/bin/python -m benchmarks.quotations dev
"""

import sys
from collections.abc import Iterator, Sequence

from benchmarks.sentences import DATA, Score
from testimonia.model import Span
from testimonia.reading.quotes import marked as found_in
from training.corpora.joining import Joiner

FOLDER = DATA / "litbank" / "quotations" / "tsv"
_CURLY = {'"': "“”", "'": "‘’"}
"""Marks that are joined to the next word or to the one before as if they were these."""


def figures() -> Iterator[tuple[str, str, str]]:
    """Spans that are the same, for each part."""
    for split in ("train", "dev", "test"):
        each = [scored(text, marked) for _, text, marked in documents(split)]
        score = Score(sum(s.same for s in each), sum(s.found for s in each), sum(s.wanted for s in each))
        yield f"quotations, LitBank {split}", score.line(), ""


def documents(split: str) -> Iterator[tuple[str, str, set[Span]]]:
    """The texts of a part with the quotations marked in them, each text as one paragraph.

    The corpus has lost the paragraphs, and the white space that tells a straight mark that opens from one
    that closes. That is put back: where a quotation is marked, as it is marked; elsewhere in turns.
    """
    ids = DATA / "litbank-splits" / "entities" / "data" / "litbank" / f"{split}.ids"
    for line in ids.read_text("utf-8").split():
        name = line.removesuffix(".tsv")
        rows = [r.split() for r in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()]
        marks = [
            [int(cell) for cell in row.split("\t")[2:6]]
            for row in (FOLDER / f"{name}.ann").read_text("utf-8").splitlines()
            if row.startswith("QUOTE")
        ]
        text, places = _printed(rows, marks)
        yield name, text, {Span(places[a][b].start, places[c][d].end) for a, b, c, d in marks}


def _printed(rows: Sequence[Sequence[str]], marks: Sequence[Sequence[int]]) -> tuple[str, list[list[Span]]]:
    """The text, and the place of each token in it."""
    opening = {(a, b) for a, b, _, _ in marks}
    closing = {(c, d) for _, _, c, d in marks}
    joiner, places, begun = Joiner(), list[list[Span]](), False
    for n, row in enumerate(rows):
        places.append([])
        for k, token in enumerate(row):
            if token in _CURLY:
                begun = (n, k) in opening or ((n, k) not in closing and not begun)
            places[n].append(joiner.add(_CURLY[token][not begun] if token in _CURLY else token))
    letters = list(joiner.text())
    for row, spans in zip(rows, places, strict=True):
        for token, place in zip(row, spans, strict=True):
            letters[place.start : place.end] = token
    return "".join(letters), places


def scored(text: str, marked: set[Span]) -> Score:
    """The quotations of a text against those marked; of several levels only the outermost are."""
    found = {one.span for one in found_in(text, (Span(0, len(text)),)) if one.depth == 1}
    return Score(len(found & marked), len(found), len(marked))


def _main(split: str) -> None:
    for name, text, marked in documents(split):
        found = {one.span for one in found_in(text, (Span(0, len(text)),)) if one.depth == 1}
        for span in sorted(found ^ marked):
            before = text[max(0, span.start - 30) : span.start]
            print("+" if span in found else "-", f"{name[:20]:20} {before!r} {span.of(text)[:100]!r}")


if __name__ == "__main__":
    _main(*sys.argv[1:])
