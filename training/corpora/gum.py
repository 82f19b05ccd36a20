"""GUM: many genres, entities, coreference (https://gucorpling.org/gum, CC BY 4.0; texts CC BY, CC BY-SA)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from testimonia.model import Span
from training.corpora.treebank import Row, extents, treebank, words_of_rows
from training.corpora.values import Document, Form, Mark

_ENTITY = re.compile(r"\(([^()]*)|([^()]*)\)")
Sentences = Sequence[Sequence[Row]]
_ITALIC = re.compile(r"<(/?)hi\b([^>]*)>")


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
    text, sentences = treebank(path)
    marks = sorted(_marks(sentences), key=lambda m: (m.span.start, -m.span.end))
    words = words_of_rows(sentences)
    return Document(path.stem, "gum", text, extents(sentences), tuple(marks), words=words)


def _marks(sentences: Sentences) -> Iterator[Mark]:
    italics = _italics(sentences)
    for sentence in sentences:
        begun: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
        for number, word in enumerate(sentence):
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
                        yield _mark(sentence, start, number + 1, fields, italics)


def _mark(words: Sequence[Row], start: int, end: int, fields: list[str], italics: set[int]) -> Mark:
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


def _least(words: Sequence[Row], fields: list[str]) -> Span | None:
    """From the first to the last word of the minimal span, given by numbers of words in the mention."""
    numbers = (
        [int(number) for number in fields[5].split(",")]
        if len(fields) > 5 and fields[5][:1].isdigit()
        else []
    )
    if not numbers or max(numbers) > len(words):
        return None
    return Span(words[min(numbers) - 1].place.start, words[max(numbers) - 1].place.end)


def _italics(sentences: Sentences) -> set[int]:
    """Where words begin that are printed in italics: a name in them, of a thing, is a title."""
    found, slanted = set(), False
    for sentence in sentences:
        for word in sentence:
            marked = _ITALIC.findall(word.misc)
            slanted = slanted or any(not close and "ital" in rend for close, rend in marked)
            if slanted:
                found.add(word.place.start)
            if any(close for close, _ in marked):
                slanted = False
    return found
