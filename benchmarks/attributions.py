"""Who is given the word in the three founding documents, and in GUM.

The documents' reference tells of each quotation, direct or indirect, where it stands, whose it is and of
what kind. One is found if what we give to somebody, with its cue or without, and the reference's words have
at least half of what both cover in common. From this folder's parent, each in a line:

    .venv/bin/python -m benchmarks.attributions ../shared/corpora/seeds
"""

import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimonia.model import Section, Span, Text, hull
from testimonia.pipeline.build import build
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.mentions import mentions_of
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.quotations.values import Quotation
from testimonia.store import Store

SCARE = "scare quotes"
_HALF = 0.5
_GROUPS = ("people", "organisations", "works")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quotation of the reference.

    Attributes:
        span: in the original layer.
        speaker: as the reference calls him.
        names: by which he is known there, in small letters; empty for one without a name.
        kind: "direct", "reported", "nested", ...
    """

    span: Span
    speaker: str
    names: frozenset[str]
    kind: str


@dataclass(frozen=True, slots=True)
class Given:
    """A quotation that is found.

    Attributes:
        spans: in the original layer, each in one stretch or more: whole, without what stands in between, and
            with its cue.
        names: of the speaker's chain, in small letters; empty for one without a name.
        words: for the speaker; empty if there is none.
        quotation: the same in the reading layer.
    """

    spans: tuple[tuple[Span, ...], ...]
    names: frozenset[str]
    words: str
    quotation: Quotation


def figures(folder: Path) -> Iterator[tuple[str, str, str]]:
    """How many of a folder's reference are found with span, and with span and speaker, and each kind."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    alarms = scare = 0
    for _, wanted, given in compared(folder):
        for one in wanted:
            best = found(one, given)
            if one.kind == SCARE:
                scare, alarms = scare + 1, alarms + (best is not None)
                continue
            for name in ("all", one.kind):
                counts[name][0] += 1
                counts[name][1] += best is not None
                counts[name][2] += best is not None and is_right(one, best)
    for kind, (number, there, right) in sorted(counts.items(), key=lambda item: -item[1][0]):
        goal = "0.70 (0.85)" if kind == "all" else ""
        share = f", {right / number:.2f}" if kind == "all" else ""
        yield f"attributions, {folder.name}, {kind}", f"{there} found, {right} right of {number}{share}", goal
    yield f"attributions, {folder.name}, {SCARE}", f"{alarms} of {scare} taken for speech", "0"


def compared(folder: Path) -> Iterator[tuple[str, list[Wanted], list[Given]]]:
    """For each document what the reference wants, and what is found."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    for name, text, sections in documents(folder):
        quotations, mentioned = quoted(text, sections)
        yield name, list(_wanted(gold, name)), [_given(text, mentioned, one) for one in quotations]


def documents(folder: Path) -> Iterator[tuple[str, Text, Sequence[Section]]]:
    """The documents of a folder with their sections."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name) / "evidence.db"
        build(folder, base, only=("ingest",))
        with Store.open(base, readonly=True) as store:
            for path in sorted(path.name for path in folder.glob("*.txt")):
                text = store.text(path)
                if text is not None:
                    yield path, text, store.sections(path)


def quoted(text: Text, sections: Sequence[Section]) -> tuple[Sequence[Quotation], Mentioned]:
    """The quotations of a document."""
    layer, prose = text.reading, prose_of(text, sections)
    seen = seen_in(layer, prose)
    mentioned = mentions_of(text, sections, prose, seen.marks)
    clauses = clauses_of(layer, seen.syntax, mentioned)
    return quotations_of(layer, prose, sections, mentioned, seen.syntax, clauses), mentioned


def _wanted(gold: Mapping[str, Any], name: str) -> Iterator[Wanted]:
    for item in gold["attributions"]:
        if item["file"] == name:
            names = _names(gold, item["speaker"])
            yield Wanted(Span(item["start"], item["end"]), item["speaker"], names, item["kind"])


def _names(gold: Mapping[str, Any], speaker: str) -> frozenset[str]:
    """The names of the one in the reference with whose name the words for a speaker begin."""
    if speaker.startswith(("unnamed", "uncertain")):
        return frozenset()
    known = [entity for group in _GROUPS for entity in gold[group]]
    held = [
        (form, entity)
        for entity in known
        for form in (entity["canonical"], *entity["names"])
        if re.match(rf"{re.escape(form)}\b", speaker)
    ]
    if not held:
        return frozenset()
    entity = max(held, key=lambda one: len(one[0]))[1]
    return frozenset(form.casefold() for form in (entity["canonical"], *entity["names"]))


def _given(text: Text, mentioned: Mentioned, one: Quotation) -> Given:
    cued = () if one.cue is None else ((hull((one.span, one.cue)),),)
    original = tuple(
        tuple(hull(text.alignment.to_original(span)) for span in spans)
        for spans in ((one.span,), one.parts, *cued)
    )
    if one.speaker is None:
        return Given(original, frozenset(), "", one)
    chain = None if one.speaker.chain is None else mentioned.chains[one.speaker.chain]
    names = frozenset(name.text.casefold() for name in chain.names) if chain is not None else frozenset()
    return Given(original, names, one.speaker.words, one)


def found(wanted: Wanted, given: Sequence[Given]) -> Given | None:
    """The one that covers it best, of equal ones one with the right speaker; None if none does by half."""
    able = [(max(_common(wanted.span, span) for span in one.spans), one) for one in given]
    able = [(share, one) for share, one in able if share >= _HALF]
    if not able:
        return None
    return max(able, key=lambda pair: (round(pair[0], 2), is_right(wanted, pair[1])))[1]


def _common(one: Span, others: Sequence[Span]) -> float:
    """What a stretch and some others share of what they cover."""
    shared = sum(max(min(one.end, other.end) - max(one.start, other.start), 0) for other in others)
    return shared / max(len(one) + sum(map(len, others)) - shared, 1)


def is_right(wanted: Wanted, given: Given) -> bool:
    """Whether the speaker is the same; for one without a name we may give none, or a part of his words."""
    if wanted.names:
        return bool(wanted.names & (given.names or {given.words.casefold()}))
    return not given.names or any(name in wanted.speaker.casefold() for name in given.names)


def _main(folder: Path) -> None:
    for name, wanted, given in compared(folder):
        for one in wanted:
            best = found(one, given)
            right = best is not None and is_right(one, best)
            mark = "-" if best is None else "=" if right else "?"
            who = "" if best is None else f"{best.words!r} {sorted(best.names)[:2]}"
            print(mark, f"{name[:3]} {one.kind:20} {one.speaker[:25]:25} {who:30} {one.span.start}")
    for line, figure, _ in figures(folder):
        print(f"{line:60} {figure}")


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
