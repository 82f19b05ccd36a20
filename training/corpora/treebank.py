"""Files in the format of Universal Dependencies (CoNLL-U), and the web texts of EWT."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Span
from training.corpora.joining import Joiner
from training.corpora.values import Document, Word


@dataclass(frozen=True, slots=True)
class Row:
    """A word as its treebank has it.

    Attributes:
        place: in the document's text.
        upos: part of speech, of 17 (https://universaldependencies.org/u/pos).
        xpos: part of speech, as the Penn Treebank has it.
        head: number of the word it belongs to, from 1; 0 for the root.
        relation: to that word.
        misc: what the treebank says besides.
    """

    place: Span
    upos: str
    xpos: str
    head: int
    relation: str
    misc: str


def treebank(path: Path) -> tuple[str, tuple[tuple[Row, ...], ...]]:
    """The text of a file, as it was printed, and the words of its sentences."""
    joiner, sentences = Joiner(), list[list[Row]]()
    inside = 0  # words of the token that stands for several: "I'm"
    rest = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and sentences and "_block" not in line:
            joiner.gap("\n\n")
        if line.startswith("# sent_id"):
            sentences.append([])
        cells = line.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        if "-" in cells[0]:
            first, last = cells[0].split("-")
            inside, rest = int(last) - int(first) + 1, cells[9]
            continue
        inside = max(inside - 1, 0)
        spaced = "SpaceAfter=No" not in (rest if inside == 0 and rest else cells[9])
        place = joiner.add(cells[1], spaced and inside == 0)
        if inside == 0:
            rest = ""
        sentences[-1].append(Row(place, cells[3], cells[4], int(cells[6]), cells[7], cells[9]))
    return joiner.text(), tuple(tuple(rows) for rows in sentences if rows)


def words_of_rows(sentences: Sequence[Sequence[Row]]) -> tuple[Word, ...]:
    """The words of all sentences, numbered through the document."""
    words: list[Word] = []
    for rows in sentences:
        before = len(words)
        for at, row in enumerate(rows):
            head = before + (row.head - 1 if row.head else at)
            words.append(Word(row.place, head, row.relation, row.xpos))
    return tuple(words)


def extents(sentences: Sequence[Sequence[Row]]) -> tuple[Span, ...]:
    """The sentences as stretches of the text."""
    return tuple(Span(rows[0].place.start, rows[-1].place.end) for rows in sentences)


def ewt(data: Path) -> Iterator[Document]:
    """Web texts with their syntax: UD English EWT, every document of it (CC BY-SA 4.0)."""
    for path in sorted((data / "ewt" / "not-to-release" / "sources").glob("*/*.conllu")):
        text, sentences = treebank(path)
        if sentences:
            yield Document(path.stem, "ewt", text, extents(sentences), (), words=words_of_rows(sentences))
