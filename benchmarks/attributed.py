"""Who is given the word in GUM: its relations of attribution, beside indirect and direct quotations.

GUM divides texts in units of discourse; a unit that gives the word ("Lind said") is a satellite of one that
is given to somebody ("that she had come"). Relation and source are marked (https://gucorpling.org/gum; CC BY
4.0). It counts what somebody knows or sees as well, and the makers of pictures; what it counts of "I", "we"
and "you" is left out. From this folder's parent:

    .venv/bin/python -m benchmarks.attributed dev           # as we read it; --trees: on the trees of people
    .venv/bin/python -m benchmarks.attributed dev --misses
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.attributions import quoted
from benchmarks.sentences import DATA
from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, Span, repaired
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import Syntax
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.quotations.values import Quotation, Speech
from training.corpora.gum import gum
from training.corpora.treebank import Row, treebank
from training.corpora.values import Document

_RELATION = re.compile(r"Discourse=([^|]*)")
_UNIT = re.compile(r"^([^:]+):(\d+)(?:->(\d+))?")
_SOURCE = re.compile(r"sem-atsrc-([\d,-]+)-(?:_|gold)")
_OWN = frozenset({"i", "we", "you"})
_KINDS = {"person": EntityKind.PERSON, "organization": EntityKind.ORGANISATION, "place": EntityKind.PLACE}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A relation of attribution.

    Attributes:
        cue: the unit that gives the word.
        content: the unit that is given; more may belong to it.
        source: words for the speaker; empty where none are marked.
    """

    cue: Span
    content: Span
    source: tuple[Span, ...]


def attributions(path: Path) -> tuple[Attribution, ...]:
    """The attributions of a file."""
    _, sentences = treebank(path)
    words = [row for rows in sentences for row in rows]
    begun = [(n, m) for n, row in enumerate(words) if (m := _RELATION.search(row.misc))]
    units: dict[int, Span] = {}
    for (first, found), (end, _) in zip(begun, [*begun[1:], (len(words), None)], strict=True):
        unit = _UNIT.match(found.group(1))
        if unit is not None:
            units[int(unit.group(2))] = Span(words[first].place.start, words[end - 1].place.end)
    return tuple(_attributions(words, [found.group(1) for _, found in begun], units))


def _attributions(words: list[Row], relations: list[str], units: dict[int, Span]) -> Iterator[Attribution]:
    for relation in relations:
        unit = _UNIT.match(relation)
        if unit is None or not unit.group(1).startswith("attribution") or not unit.group(3):
            continue
        found = _SOURCE.search(relation)
        numbers = [int(n) for n in re.findall(r"\d+", found.group(1))] if found else []
        source = tuple(words[n - 1].place for n in numbers if 0 < n <= len(words))
        content = units.get(int(unit.group(3)))
        if content is not None:
            yield Attribution(units[int(unit.group(2))], content, source)


def documents(data: Path, split: str) -> Iterator[tuple[Document, tuple[Attribution, ...]]]:
    """The documents of a part, with their attributions."""
    for document in gum(data, split):
        yield document, attributions(data / "gum" / "dep" / f"{document.name}.conllu")


def figures(split: str) -> Iterator[tuple[str, str, str]]:
    """How many relations are found, with which sources, and how many of our indirect ones are among them."""
    yield f"attributions, GUM {split}", _summary(list(_compared(split, on_trees=False))), ""


@dataclass(frozen=True, slots=True)
class _Compared:
    """A document, its relations and what is found in it.

    Attributes:
        document: itself.
        wanted: relations, each with the one that is found for it.
        others: what is found for none of them, of indirect speech.
    """

    document: Document
    wanted: Sequence[tuple[Attribution, Quotation | None]]
    others: Sequence[Quotation]


def _compared(split: str, *, on_trees: bool) -> Iterator[_Compared]:
    for document, wanted in documents(DATA, split):
        found = _found(document, on_trees=on_trees)
        pairs = [(one, next((q for q in found if _fits(one, q)), None)) for one in wanted]
        used = {q.span for _, q in pairs if q is not None}
        others = [q for q in found if q.speech is Speech.INDIRECT and q.span not in used]
        yield _Compared(document, pairs, others)


def _found(document: Document, *, on_trees: bool) -> Sequence[Quotation]:
    text = repaired(document.text)
    if not on_trees:
        return quoted(text, ())[0]
    trees, known = syntax(document), mentioned(document)
    clauses = clauses_of(document.text, trees, known)
    return quotations_of(document.text, prose_of(text, ()), (), known, trees, clauses)


def _fits(wanted: Attribution, given: Quotation) -> bool:
    """Whether our cue lies in the unit that gives the word, and our words hold half of what is given."""
    shared = sum(
        max(min(part.end, wanted.content.end) - max(part.start, wanted.content.start), 0)
        for part in given.parts
    )
    return given.cue is not None and given.cue.overlaps(wanted.cue) and 2 * shared >= len(wanted.content)


def _summary(compared: Sequence[_Compared]) -> str:
    pairs = [pair for each in compared for pair in each.wanted if not _is_own(each.document, pair[0])]
    there = [(one, given) for one, given in pairs if given is not None]
    named = [(one, given.speaker.span) for one, given in there if given.speaker is not None and one.source]
    right = sum(span is not None and any(s.overlaps(span) for s in one.source) for one, span in named)
    indirect = sum(
        given is not None and given.speech is Speech.INDIRECT for each in compared for _, given in each.wanted
    )
    more = sum(len(each.others) for each in compared)
    return (
        f"{len(there)} of {len(pairs)} found; source in the same words {right} of {len(named)}; "
        f"of {indirect + more} indirect ones {indirect} are among them"
    )


def _is_own(document: Document, one: Attribution) -> bool:
    """Whether it is "I think" or "you know": that we give to nobody else."""
    return bool(_OWN.intersection(re.split(r"\W", one.cue.of(document.text).lower())))


def syntax(document: Document) -> Syntax:
    """The trees that people have made."""
    starts = np.array([word.place.start for word in document.words], np.int32)
    ends = np.array([word.place.end for word in document.words], np.int32)
    heads = np.array([word.head for word in document.words], np.int32)
    relations = np.array([_number(RELATIONS, word.relation, "dep") for word in document.words], np.int8)
    tags = np.array([_number(TAGS, word.tag, "NN") for word in document.words], np.int8)
    firsts = np.searchsorted(starts, [s.start for s in document.sentences])
    cuts = np.array([*firsts, len(starts)], np.int32)
    return Syntax(starts, ends, heads, relations, tags, np.zeros(len(starts), np.float32), cuts)


def _number(names: tuple[str, ...], name: str, other: str) -> int:
    able = (name, name.partition(":")[0], other)
    return next(names.index(one) for one in able if one in names)


def mentioned(document: Document) -> Mentioned:
    """Who is mentioned, as people have marked it."""
    numbers: dict[str, int] = {}
    kinds: dict[int, EntityKind] = {}
    names: dict[int, list[Name]] = {}
    found = []
    for mark in document.marks:
        number = numbers.setdefault(mark.chain or f"-{len(numbers)}", len(numbers))
        kinds.setdefault(number, _KINDS.get(mark.kind, EntityKind.OTHER))
        if mark.form == "name":
            names.setdefault(number, []).append(Name(mark.span.of(document.text), 1))
        found.append(Mention(mark.span, MentionForm(mark.form), number))
    chains = tuple(Chain(n, kinds[n], tuple(names.get(n, ()))) for n in kinds)
    return Mentioned(tuple(found), chains, {})


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("split", choices=("train", "dev", "test"))
    parser.add_argument("--trees", action="store_true", help="on the trees and mentions of people")
    parser.add_argument("--misses", action="store_true", help="each in a line")
    given = parser.parse_args()
    compared = list(_compared(given.split, on_trees=given.trees))
    for each in compared if given.misses else ():
        text = each.document.text
        for one, found in each.wanted:
            if found is None:
                print("-", each.document.name, repr(one.cue.of(text)), repr(one.content.of(text)))
        for other in each.others:
            who = other.speaker.words if other.speaker else None
            print("+", each.document.name, who, repr(" / ".join(part.of(text) for part in other.parts)))
    print(_summary(compared))


if __name__ == "__main__":
    _main()
