"""Who says what is quoted in novels, beside what people have marked (LitBank).

The measure is that of BookNLP: quotations clustered by their speakers, each document by itself, and B³ of
these clusters over all quotations of a part (https://github.com/booknlp/booknlp gives 86.4 for its small and
89.9 for its big model). A quotation without a speaker is a cluster by itself. Beside it stands how often the
speaker is right: the chain of the reference, or where chains are our own, the one that shares most mentions
with it.

Three settings: quotations, mentions and chains of the reference; quotations of the reference with our own
mentions and chains; all of it our own, where a quotation of the reference has the speaker of the one found
that covers most of it. The corpus has lost its paragraphs, which tell a reader more than anything else whose
turn it is; nothing is put in their place.

From this folder's parent:

    .venv/bin/python -m benchmarks.speakers --part dev --misses
"""

import argparse
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.chain_scores import chains, measured, summed
from benchmarks.resampling import interval
from testimonia.model import Span, repaired
from testimonia.reading.encoder import seen_in
from testimonia.reading.encoder.syntax import Syntax
from testimonia.reading.mentions import mentions_of
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.quotations.speakers import speakers
from testimonia.reading.quotations.values import Quotation, Speech
from training.corpora import Document, litbank
from training.dialogues import told_in, turns_of

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
GOAL = "84 B3, aim 92"


@dataclass(frozen=True, slots=True)
class Sides:
    """The speakers of the quotations of one document.

    Attributes:
        wanted: by the reference, in order.
        found: ours, each by the reference's name for him where that can be told; None for nobody.
    """

    wanted: Sequence[Hashable]
    found: Sequence[Hashable | None]


@dataclass(frozen=True, slots=True)
class Case:
    """A document in the three settings, each as `SETTINGS` calls it."""

    document: Document
    settings: Mapping[str, Sides]


SETTINGS = ("of the reference", "own chains", "all our own")


def cases(data: Path, part: str) -> Iterator[Case]:
    """The documents of a part of LitBank."""
    for document in litbank(data, part):
        text = repaired(document.text)
        prose = prose_of(text, ())
        seen = seen_in(document.text, prose)
        yield case(document, prose, seen.syntax, mentions_of(text, (), prose, seen.marks))


def case(document: Document, prose: Sequence[Paragraph], syntax: Syntax, own: Mentioned) -> Case:
    """One document."""
    gold, numbers = told_in(document)
    wanted = [numbers.get(one.speaker or "", -1) for one in document.quotations]
    by_gold = [chain for chain, _ in speakers(turns_of(document, prose, syntax, gold))]
    by_own = [chain for chain, _ in speakers(turns_of(document, prose, syntax, own))]
    found = quotations_of(document.text, prose, (), own, syntax, ())
    alike = _alike(gold, own)
    ours = {
        "of the reference": list[Hashable | None](by_gold),
        "own chains": [_named(chain, alike) for chain in by_own],
        "all our own": [_named(_speaker(one.span, found), alike) for one in document.quotations],
    }
    return Case(document, {name: Sides(wanted, each) for name, each in ours.items()})


def _named(chain: int | None, alike: Mapping[int, int]) -> Hashable | None:
    """A chain of ours as the reference calls it; one that is none of its, by its own number."""
    return None if chain is None else alike.get(chain, ("own", chain))


def _alike(gold: Mentioned, own: Mentioned) -> dict[int, int]:
    """For a chain of ours the chain of the reference that shares most mentions with it."""
    theirs = {mention.span: mention.chain for mention in gold.mentions}
    shared: dict[int, Counter[int]] = {}
    for mention in own.mentions:
        if mention.span in theirs:
            shared.setdefault(mention.chain, Counter())[theirs[mention.span]] += 1
    return {chain: counts.most_common(1)[0][0] for chain, counts in shared.items()}


def _speaker(span: Span, found: Sequence[Quotation]) -> int | None:
    """The speaker of the outermost quotation found that covers most of a stretch."""
    best, most = None, 0
    for one in found:
        shared = sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in one.parts)
        if one.speech is Speech.DIRECT and one.depth == 1 and shared > most:
            best, most = one, shared
    return best.speaker.chain if best is not None and best.speaker is not None else None


@dataclass(frozen=True, slots=True)
class Scored:
    """All documents together.

    Attributes:
        b_cubed: F1, from 0 to 1.
        right: share of the quotations with the right speaker.
        line: both, with an interval, in percent.
    """

    b_cubed: float
    right: float
    line: str


def scored(sides: Sequence[Sides]) -> Scored:
    """The score of some documents."""
    each = [
        measured(
            chains(enumerate(one.wanted)),
            chains((n, ("nobody", n) if who is None else who) for n, who in enumerate(one.found)),
        )
        for one in sides
        if one.wanted
    ]
    f1 = summed(each).b_cubed.f1
    about = interval(each, lambda drawn: summed(drawn).b_cubed.f1)
    pairs = [pair for one in sides for pair in zip(one.wanted, one.found, strict=True)]
    right = sum(a == b for a, b in pairs) / len(pairs)
    none = sum(b is None for _, b in pairs)
    line = f"B3 {100 * f1:.1f} {about}  right {100 * right:.1f}  nobody {none} of {len(pairs)}"
    return Scored(f1, right, line)


def figures(data: Path = DATA, part: str = "test") -> Iterator[tuple[str, str, str]]:
    """The lines of the table."""
    read = list(cases(data, part))
    for name in SETTINGS:
        line = scored([each.settings[name] for each in read]).line
        yield (
            f"speakers, LitBank {part}, {name}",
            line,
            GOAL if part == "test" and name == SETTINGS[0] else "",
        )


def main() -> None:
    """Print the figures, and what is missed in the first setting."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speakers", description="Who says what.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--part", default="dev", help="of LitBank: train, dev or test")
    parser.add_argument("--misses", action="store_true", help="a line for each wrong speaker")
    wanted = parser.parse_args()
    read = list(cases(wanted.data, wanted.part))
    for name in SETTINGS:
        print(f"{name:20} {scored([each.settings[name] for each in read]).line}")
    for each in read if wanted.misses else ():
        sides = each.settings[SETTINGS[0]]
        for one, right, ours in zip(each.document.quotations, sides.wanted, sides.found, strict=True):
            if right != ours:
                words = one.span.of(each.document.text)[:90]
                print(f"    {each.document.name[:16]:16} {right} not {ours}: {words!r}")


if __name__ == "__main__":
    main()
