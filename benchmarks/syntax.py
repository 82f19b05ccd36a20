"""How well it is read which word belongs to which, and which tell of something that took place.

Syntax is measured on the test part of GUM as at CoNLL 2018 (Zeman et al. 2018): a word is right when its
characters are a word of the treebank, and the word that it belongs to, and how, are the same; of how the part
behind a colon is not compared. F1 is of right words among ours and the treebank's, so that a word cut
otherwise is wrong. Once with the treebank's sentences, as parsers are mostly compared, and once from the bare
text, with our own. Also without the relation (unlabelled), and with all of it.

Events are measured on the test part of LitBank as its authors do (Sims, Park and Bamman 2019): words that
tell of something depicted as having taken place.
"""

import argparse
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.mention_scores import Counts, Score, summed
from benchmarks.resampling import interval
from benchmarks.sentences import SPOKEN
from testimonia.model import Span, repaired
from testimonia.reading.encoder import Syntax, seen_in
from testimonia.reading.encoder.network import read_through, tokenizer
from testimonia.reading.encoder.syntax import Gathering
from testimonia.reading.encoder.windows import Cutting, windows
from testimonia.reading.prose import prose_of
from testimonia.reading.tokens import tokens
from training.corpora import Document, gum, litbank

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

Arc = tuple[Span, Span, str]
"""A word, the word that it belongs to (itself for a root), and how."""


def read(document: Document, own: bool) -> Syntax:
    """The syntax of a document, in our own words and sentences or in those of the treebank."""
    text = document.text
    if own:
        return seen_in(text, prose_of(repaired(text), ())).syntax
    gathering = Gathering()
    cut = windows(text, document.sentences, tokenizer(), _as_marked(document))
    for window, said in read_through(cut):
        gathering.add(window, said)
    return gathering.syntax()


def _as_marked(document: Document) -> Cutting:
    """Into the words of the treebank; of a corpus without syntax into our own."""
    places = [word.place for word in document.words]
    if not places:
        return tokens
    starts = [place.start for place in places]

    def cut(_: str, sentence: Span) -> tuple[Span, ...]:
        return tuple(places[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])

    return cut


def arcs_wanted(document: Document) -> set[Arc]:
    """As the treebank has them."""
    words = document.words
    return {(word.place, words[word.head].place, word.relation) for word in words}


def arcs_found(syntax: Syntax) -> set[Arc]:
    """As we read them."""
    return {
        (token.span, sentence[token.head].span, token.relation)
        for sentence in syntax.sentences()
        for token in sentence
    }


def compared(found: set[Arc], wanted: set[Arc], how: str) -> Counts:
    """Arcs that are the same: with "whole" relations, their "main" part, or "none"."""

    def cut(arcs: set[Arc]) -> set[Arc]:
        if how == "whole":
            return arcs
        return {(a, b, "" if how == "none" else relation.split(":")[0]) for a, b, relation in arcs}

    ours, theirs = cut(found), cut(wanted)
    return Counts(len(ours & theirs), len(ours), len(theirs))


def events(document: Document) -> Counts:
    """Words that tell of something that took place, found and wanted."""
    syntax = read(document, own=False)
    there = syntax.events > 0
    found = set(zip(syntax.starts[there].tolist(), syntax.ends[there].tolist(), strict=True))
    wanted = {(span.start, span.end) for span in document.happened or ()}
    return Counts(len(found & wanted), len(found), len(wanted))


def figures(data: Path, part: str = "test") -> Iterator[tuple[str, str, str]]:
    """A line for each measure."""
    documents = list(gum(data, part))
    wanted = [arcs_wanted(document) for document in documents]
    for own in (False, True):
        found = [arcs_found(read(document, own)) for document in documents]
        where = "from the bare text" if own else "in its own words"
        for how, name in (("main", "labelled"), ("none", "unlabelled"), ("whole", "with subtypes")):
            scores = [compared(f, w, how) for f, w in zip(found, wanted, strict=True)]
            goal = "84, aim 88" if (how, own, part) == ("main", False, "test") else ""
            yield f"attachment, {name}, GUM {part} {where}", _line(scores), goal
            if how == "main":
                for kind, spoken in (("written", False), ("spoken", True)):
                    some = [
                        s
                        for s, d in zip(scores, documents, strict=True)
                        if (d.name.split("_")[1] in SPOKEN) is spoken
                    ]
                    yield f"    {kind} genres, {where}", _line(some), ""
    goal = "72, aim 76" if part == "test" else ""
    yield f"asserted events, LitBank {part}", _line([events(d) for d in litbank(data, part)]), goal


def _line(counted: Sequence[Counts]) -> str:
    return Score(summed(counted), interval(counted, lambda some: summed(some).f1), len(counted)).line()


def mistakes(data: Path, part: str, most: int = 40) -> Iterator[str]:
    """Which relation is taken for which, most often first."""
    counted: Counter[tuple[str, str]] = Counter()
    for document in gum(data, part):
        found = {word: (head, relation) for word, head, relation in arcs_found(read(document, own=False))}
        for word, head, relation in arcs_wanted(document):
            ours = found.get(word)
            if ours is not None and ours[1] != relation:
                counted[relation, ours[1]] += 1
            elif ours is not None and ours[0] != head:
                counted[relation, "belonging to another word"] += 1
    for (relation, instead), number in counted.most_common(most):
        yield f"{number:5} {relation:16} read as {instead}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.syntax", description="Syntax and events.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--part", default="test", help="train, dev or test")
    parser.add_argument("--mistakes", action="store_true", help="which relation is taken for which")
    wanted = parser.parse_args()
    for name, line, goal in figures(wanted.data, wanted.part):
        print(f"{name:64} {line}  {goal and f'at least {goal}'}", flush=True)
    if wanted.mistakes:
        print(*mistakes(wanted.data, wanted.part), sep="\n")


if __name__ == "__main__":
    main()
