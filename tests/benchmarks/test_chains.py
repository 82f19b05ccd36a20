"""Chains of LitBank beside those found; a document made up for it, and the corpus itself."""

from pathlib import Path

from benchmarks.chain_scores import measured
from benchmarks.chains import both, figures
from testimonia.model import Span
from training.corpora import Document, Mark, litbank

LINE = "Anna met the clerk. He knew her."


def span(words: str) -> Span:
    start = LINE.index(words)
    return Span(start, start + len(words))


DOCUMENT = Document(
    "made up",
    "litbank",
    LINE,
    (Span(0, len(LINE)),),
    (
        Mark(span("Anna"), "PER", "name", "7"),
        Mark(span("the clerk"), "PER", "description", "8"),
        Mark(span("He"), "PER", "pronoun", "8"),
        Mark(span("her"), "PER", "pronoun", "7"),
        Mark(span("knew"), "PER", "description"),
    ),
)


def test_mentions_are_compared_by_their_ends_and_white_space_is_cut_off() -> None:
    found = ((Span(0, 5), 0), (span("the clerk"), 1), (span("He"), 1), (span("her"), 1))
    gold, ours = both(DOCUMENT, found)
    assert set(gold) == {frozenset({span("Anna"), span("her")}), frozenset({span("the clerk"), span("He")})}
    assert set(ours) == {frozenset({span("Anna")}), frozenset({span("the clerk"), span("He"), span("her")})}
    measures = measured(gold, ours)
    assert (measures.mentions.f1, measures.muc.recall, measures.muc.precision) == (1, 1 / 2, 1 / 2)


def test_whoever_joins_as_the_corpus_does_is_right(shared: Path) -> None:
    data = shared / "data"
    known = {each.text: _numbered(each) for part in ("dev", "test") for each in litbank(data, part)}
    ((name, came_out, goal),) = figures(data, known.__getitem__)
    assert name == "coreference, litbank test"
    assert came_out.startswith("average 100.0 (100.0 to 100.0)"), came_out
    assert came_out.endswith("documents: 10")
    assert goal
    ((name, came_out, goal),) = figures(data, known.__getitem__, "dev")
    assert (name, goal) == ("coreference, litbank dev", "")
    assert came_out.startswith("average 100.0")


def test_whoever_joins_nothing_is_told_so_by_every_measure(shared: Path) -> None:
    alone = {each.text: _alone(each) for each in litbank(shared / "data", "test")}
    ((_, came_out, _),) = figures(shared / "data", alone.__getitem__)
    assert "MUC 0.0 (R 0.0 P 0.0)" in came_out
    assert "mentions 100.0" in came_out


def _numbered(document: Document) -> tuple[tuple[Span, int], ...]:
    return tuple((mark.span, int(mark.chain or -1)) for mark in document.marks)


def _alone(document: Document) -> tuple[tuple[Span, int], ...]:
    return tuple((mark.span, n) for n, mark in enumerate(document.marks))
