"""LitBank: 100 works of fiction, entities, coreference (https://github.com/dbamman/litbank, CC BY 4.0)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from testimonia.model import Span
from training.corpora.joining import joined, whole
from training.corpora.values import Document, Form, Mark, Quoted

_FORMS: dict[str, Form] = {"PROP": "name", "NOM": "description", "PRON": "pronoun"}
_CHAIN = re.compile(r"(\(?)(\d+)(\)?)")


def litbank(data: Path, split: str) -> Iterator[Document]:
    """The documents of the official "train", "dev" or "test" part."""
    ids = data / "litbank-splits" / "entities" / "data" / "litbank" / f"{split}.ids"
    for line in ids.read_text("utf-8").split():
        yield _document(data / "litbank", line.removesuffix(".tsv"))


def _document(folder: Path, name: str) -> Document:
    lines = (folder / "coref" / "tsv" / f"{name}.txt").read_text("utf-8").splitlines()
    sentences = [line.split() for line in lines]
    text, places = joined(sentences)
    return Document(
        name,
        "litbank",
        text,
        tuple(whole(p) for p in places if p),
        tuple(sorted(_chained(folder / "coref", name, places), key=_place)),
        tuple(sorted(_layered(folder / "entities" / "tsv" / f"{name}.tsv", places), key=_place)),
        happened=tuple(_happened(folder / "events" / "tsv" / f"{name}.tsv", places)),
        quotations=tuple(_quoted(folder, name, places)),
    )


def _place(mark: Mark) -> tuple[int, int]:
    return (mark.span.start, -mark.span.end)


def _chained(folder: Path, name: str, places: list[list[Span]]) -> Iterator[Mark]:
    """Mentions of the coreference layer; appositions and copulas in the chain that its CoNLL file gives."""
    chains = _chains(folder / "conll" / f"{name}.conll")
    for line in (folder / "tsv" / f"{name}.ann").read_text("utf-8").splitlines():
        row = line.split("\t")
        if row[0] == "MENTION":
            sentence, first, until, last = (int(cell) for cell in row[2:6])
            span = Span(places[sentence][first].start, places[until][last].end)
            yield Mark(span, row[7], _FORMS[row[8]], chains.get((sentence, first, last), row[1]))


def _chains(path: Path) -> dict[tuple[int, int, int], str]:
    """The chain of each mention by its sentence, first and last token."""
    found: dict[tuple[int, int, int], str] = {}
    begun: dict[str, list[int]] = defaultdict(list)
    sentence = word = 0
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 4:
            sentence += not line.strip()
            word = 0
            continue
        for opens, chain, closes in _CHAIN.findall(cells[-1]):
            if opens:
                begun[chain].append(word)
            if closes and begun[chain]:
                found[sentence, begun[chain].pop(), word] = chain
        word += 1
    return found


def _layered(path: Path, places: list[list[Span]]) -> Iterator[Mark]:
    flat = [place for sentence in places for place in sentence]
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip()]
    for layer in range(1, max(len(row) for row in rows)):
        tags = [row[layer].strip() if layer < len(row) else "" for row in rows]
        for span, kind in tagged(flat, tags):
            yield Mark(span, kind, "description")


def _happened(path: Path, places: list[list[Span]]) -> Iterator[Span]:
    """Words for events that are told as having taken place (Sims, Park and Bamman 2019)."""
    flat = [place for sentence in places for place in sentence]
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip()]
    for place, row in zip(flat, rows, strict=True):
        if row[1].strip() == "EVENT":
            yield place


def _quoted(folder: Path, name: str, places: list[list[Span]]) -> Iterator[Quoted]:
    """Direct speech with the chain of its speaker (Sims and Bamman 2020)."""
    lines = (folder / "quotations" / "tsv" / f"{name}.ann").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    speakers, chains = {row[1]: row[2] for row in rows if row[0] == "ATTRIB"}, _named_chains(folder, name)
    found: list[Quoted] = []
    for row in rows:
        if row[0] == "QUOTE":
            first, at, last, end = (int(cell) for cell in row[2:6])
            span, speaker = Span(places[first][at].start, places[last][end].end), speakers.get(row[1])
            found.append(Quoted(span, None if speaker is None else chains.get(speaker, speaker)))
    yield from sorted(found, key=lambda quoted: quoted.span)


def _named_chains(folder: Path, name: str) -> dict[str, str]:
    """The chain, as in the CoNLL file, of each that the coreference layer has a name for."""
    chains = _chains(folder / "coref" / "conll" / f"{name}.conll")
    places: dict[str, tuple[int, int, int]] = {}
    named: dict[str, str] = {}
    for line in (folder / "coref" / "tsv" / f"{name}.ann").read_text("utf-8").splitlines():
        row = line.split("\t")
        if row[0] == "MENTION":
            places[row[1]] = (int(row[2]), int(row[3]), int(row[5]))
        elif row[0] == "COREF" and row[1] in places and places[row[1]] in chains:
            named.setdefault(row[2], chains[places[row[1]]])
    return named


def tagged(places: list[Span], tags: list[str]) -> Iterator[tuple[Span, str]]:
    """Stretches and kinds from tags "B-PER", "I-PER", "O", one for each token."""
    at = 0
    while at < len(tags):
        if tags[at][:2] not in ("B-", "I-"):
            at += 1
            continue
        kind, end = tags[at][2:], at + 1
        while end < len(tags) and tags[end] == f"I-{kind}":
            end += 1
        yield whole(places[at:end]), kind
        at = end
