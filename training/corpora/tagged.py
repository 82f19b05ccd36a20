"""Corpora that give one tag for each token: Wikigold, UNER on EWT, the commentaries of AjMC."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path

from training.corpora.joining import Joiner, joined, whole
from training.corpora.litbank import tagged
from training.corpora.values import Document, Mark

_TOGETHER = 40
"""Sentences taken as one document where a corpus does not say where its documents end."""


def wikigold(data: Path) -> Iterator[Document]:
    """Wikipedia articles: people, places, organisations, other names (Balasuriya et al. 2009, CC BY 4.0)."""
    lines = (data / "wikigold" / "wikigold.conll.txt").read_text("utf-8").splitlines()
    article: list[list[tuple[str, str]]] = []
    number = 0
    for filled, group in groupby(lines, key=bool):
        rows = [(line.split()[0], line.split()[-1]) for line in group if filled]
        if rows and rows[0][0] == "-DOCSTART-":
            yield _of(f"wikigold-{number}", "wikigold", article)
            article, number = [], number + 1
        elif rows:
            article.append(rows)
    if article:
        yield _of(f"wikigold-{number}", "wikigold", article)


def uner(data: Path) -> Iterator[Document]:
    """Names in the web texts of UD English EWT (Universal NER 1, CC BY-SA 4.0)."""
    path = data / "uner-ewt" / "en_ewt-ud-dev.iob2"
    sentences: list[list[tuple[str, str]]] = []
    for filled, group in groupby(path.read_text("utf-8").splitlines(), key=bool):
        rows = [line.split("\t") for line in group if filled and not line.startswith("#")]
        if rows:
            sentences.append([(row[1], row[2]) for row in rows])
    for at in range(0, len(sentences), _TOGETHER):
        yield _of(f"uner-{at}", "uner", sentences[at : at + _TOGETHER])


def ajmc(data: Path, split: str) -> Iterator[Document]:
    """People, works and places in commentaries of the 19th century (HIPE-2022, AjMC, CC BY 4.0)."""
    path = data / "ajmc" / f"ajmc-{split}-en.tsv"
    rows: list[list[str]] = []
    name = ""
    for line in [*path.read_text("utf-8").splitlines(), "# hipe2022:document_id = "]:
        if line.startswith("# hipe2022:document_id"):
            if rows:
                yield _page(name, rows)
            name, rows = line.rpartition("= ")[2], []
        elif line and not line.startswith(("#", "TOKEN\t")):
            rows.append(line.split("\t"))


def _page(name: str, rows: list[list[str]]) -> Document:
    joiner = Joiner()
    places = [joiner.add(row[0], "NoSpaceAfter" not in row[-1]) for row in rows]
    ends = [n for n, row in enumerate(rows) if "EndOfSentence" in row[-1]]
    cuts = [0, *(n + 1 for n in ends if n + 1 < len(rows)), len(rows)]
    sentences = tuple(whole(places[a:b]) for a, b in pairwise(cuts) if b > a)
    marks = tuple(Mark(span, kind, "name") for span, kind in tagged(places, [row[1] for row in rows]))
    return Document(name, "ajmc", joiner.text(), sentences, marks)


def _of(name: str, corpus: str, sentences: Iterable[list[tuple[str, str]]]) -> Document:
    rows = list(sentences)
    text, places = joined([word for word, _ in row] for row in rows)
    marks = [
        Mark(span, kind, "name")
        for place, row in zip(places, rows, strict=True)
        for span, kind in tagged(place, [tag for _, tag in row])
    ]
    return Document(name, corpus, text, tuple(whole(p) for p in places if p), tuple(marks))
