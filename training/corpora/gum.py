"""GUM: many genres, entities, coreference (https://gucorpling.org/gum, CC BY 4.0; texts CC BY, CC BY-SA)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from testimonia.model import Span
from training.corpora.joining import Joiner
from training.corpora.values import Document, Form, Mark

_ENTITY = re.compile(r"\(([^()]*)|([^()]*)\)")
_ITALIC = re.compile(r"<(/?)hi\b([^>]*)>")


@dataclass(slots=True)
class _Word:
    place: Span
    upos: str
    head: int
    misc: str


@dataclass(slots=True)
class _Sentence:
    words: list[_Word] = field(default_factory=list)


def gum(data: Path, split: str) -> Iterator[Document]:
    """The documents of the official "train", "dev" or "test" part."""
    parts = _splits((data / "gum" / "splits.md").read_text("utf-8"))
    for path in sorted((data / "gum" / "dep").glob("*.conllu")):
        if parts.get(path.stem, "train") == split:
            yield _document(path)


def _splits(listed: str) -> dict[str, str]:
    part, parts = "", {}
    for line in listed.splitlines():
        if line.startswith("## "):
            part = line[3:].strip()
        elif line.strip().startswith("* "):
            parts[line.strip()[2:].strip()] = part
    return parts


def _document(path: Path) -> Document:
    joiner, sentences = Joiner(), list[_Sentence]()
    inside = 0  # words of the token that stands for several: "I'm"
    rest = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and sentences and "_block" not in line:
            joiner.gap("\n\n")
        if line.startswith("# sent_id"):
            sentences.append(_Sentence())
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
        sentences[-1].words.append(_Word(place, cells[3], int(cells[6]), cells[9]))
    marks = sorted(_marks(sentences), key=lambda m: (m.span.start, -m.span.end))
    spans = tuple(Span(s.words[0].place.start, s.words[-1].place.end) for s in sentences if s.words)
    return Document(path.stem, "gum", joiner.text(), spans, tuple(marks))


def _marks(sentences: list[_Sentence]) -> Iterator[Mark]:
    italics = _italics(sentences)
    for sentence in sentences:
        begun: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
        for number, word in enumerate(sentence.words):
            value = next((p[7:] for p in word.misc.split("|") if p.startswith("Entity=")), "")
            last = ""
            for opens, closes in _ENTITY.findall(value):
                if opens:
                    fields = opens.split("-")
                    last = fields[0]
                    begun[last].append((number, fields))
                else:
                    group = closes or last
                    if begun[group]:
                        start, fields = begun[group].pop()
                        yield _mark(sentence.words, start, number + 1, fields, italics)


def _mark(words: list[_Word], start: int, end: int, fields: list[str], italics: set[int]) -> Mark:
    span = Span(words[start].place.start, words[end - 1].place.end)
    heads = [w for w in words[start:end] if not start < w.head <= end]
    head = heads[0] if heads else words[end - 1]
    form: Form = "description"
    if head.upos == "PROPN":
        form = "name"
    elif head.upos == "PRON" and end - start == 1:
        form = "pronoun"
    slanted = fields[1] in ("abstract", "object") and form == "name" and words[start].place.start in italics
    return Mark(span, "work" if slanted else fields[1], form, fields[0], _least(words[start:end], fields))


def _least(words: list[_Word], fields: list[str]) -> Span | None:
    """From the first to the last word of the minimal span, given by numbers of words in the mention."""
    numbers = (
        [int(number) for number in fields[5].split(",")]
        if len(fields) > 5 and fields[5][:1].isdigit()
        else []
    )
    if not numbers or max(numbers) > len(words):
        return None
    return Span(words[min(numbers) - 1].place.start, words[max(numbers) - 1].place.end)


def _italics(sentences: list[_Sentence]) -> set[int]:
    """Where words begin that are printed in italics: a name in them, of a thing, is a title."""
    found, slanted = set(), False
    for sentence in sentences:
        for word in sentence.words:
            marked = _ITALIC.findall(word.misc)
            slanted = slanted or any(not close and "ital" in rend for close, rend in marked)
            if slanted:
                found.add(word.place.start)
            if any(close for close, _ in marked):
                slanted = False
    return found
