"""What corpora call a mention, beside what is found; documents made up for it, and the corpora themselves."""

from pathlib import Path

import pytest

from benchmarks.first_half import Found
from benchmarks.mention_scores import Counts, counted
from benchmarks.mentions import CORPORA, TASKS, Task, figures, gold, misses, pair
from testimonia.model import Span
from training.corpora import Document, Mark
from training.corpora.values import Form

LINE = "Anna Vane, a clerk at Moor & Sons, took the Halcyon to Port Lorne."


def span(words: str) -> Span:
    start = LINE.index(words)
    return Span(start, start + len(words))


def mark(words: str, kind: str, form: Form = "name") -> Mark:
    return Mark(span(words), kind, form)


def document(corpus: str, *marks: Mark, layered: tuple[Mark, ...] = ()) -> Document:
    return Document("made up", corpus, LINE, (Span(0, len(LINE)),), marks, layered)


NOVEL = document(
    "litbank",
    mark("Anna Vane", "PER"),
    mark("a clerk at Moor & Sons", "PER", "description"),
    mark("Moor & Sons", "ORG"),
    mark("the Halcyon", "VEH"),
    mark("Port Lorne", "GPE"),
    layered=(mark("Anna Vane", "PER"), mark("a clerk at Moor & Sons", "PER", "description")),
)
REPORT = document(
    "gum",
    mark("Anna Vane", "person"),
    mark("a clerk at Moor & Sons", "person", "description"),
    mark("Moor & Sons", "organization"),
    mark("the Halcyon", "object"),
    mark("Port Lorne", "place"),
)
NOTES = document("ajmc", mark("Anna Vane", "pers"), mark("Halcyon", "work"), mark("Sons", "scope"))

NESTED = Task("", "litbank", nested=True)
NAMES = Task("", "")
FIRMS = Task("", "", kinds=("organisation",))
WORKS = Task("", "", kinds=("work",))


def named(*found: tuple[str, str]) -> Found:
    return Found((), tuple((span(words), kind) for words, kind in found))


CASES = [
    # document, task, what is found, right of how many found, and how many there are
    #
    # LitBank's names: descriptions are not asked for; a ship is another named thing
    (NOVEL, NAMES, named(("Anna Vane", "person"), ("the Halcyon", "other")), (2, 2, 4)),
    # other named things and works are not marked there, and finding them is no mistake
    (NOVEL, NAMES, named(("Vane", "other"), ("took", "work"), ("clerk", "event")), (0, 0, 4)),
    # but a ship with wrong ends, and a place that is none, are
    (NOVEL, NAMES, named(("Halcyon", "other"), ("took", "place")), (0, 2, 4)),
    (NOVEL, FIRMS, named(("Anna Vane", "person"), ("Moor & Sons", "organisation")), (1, 1, 1)),
    # its nested entities come from the other layer, in its own kinds
    (NOVEL, NESTED, Found(((span("Anna Vane"), "PER"), (span("clerk"), "PER")), ()), (1, 2, 2)),
    # GUM's names: of four kinds; others are not asked for
    (REPORT, NAMES, named(("Port Lorne", "place"), ("the Halcyon", "other")), (1, 1, 3)),
    (REPORT, FIRMS, named(("Moor & Sons", "organisation"), ("Vane", "organisation")), (1, 2, 1)),
    # AjMC's works; its references to passages are no names
    (NOTES, WORKS, named(("Halcyon", "work"), ("Anna Vane", "person")), (1, 1, 1)),
    (NOTES, NAMES, named(("Sons", "work")), (0, 1, 2)),
]


@pytest.mark.parametrize(("document_", "task", "found", "expected"), CASES)
def test_what_is_compared(
    document_: Document, task: Task, found: Found, expected: tuple[int, int, int]
) -> None:
    assert counted(pair(document_, found, task)) == Counts(*expected)


def test_misses_are_shown_with_the_words_around_them() -> None:
    both = pair(REPORT, named(("Anna Vane", "person"), ("Sons", "organisation")), NAMES)
    assert list(misses(REPORT, both)) == [
        "MISSED organisation Anna Vane, a clerk at ›Moor & Sons‹, took the Halcyon to Port Lor",
        "WRONG  organisation Anna Vane, a clerk at Moor & ›Sons‹, took the Halcyon to Port Lor",
        "MISSED place        r & Sons, took the Halcyon to ›Port Lorne‹.",
    ]


def test_whoever_finds_what_the_corpora_have_is_right(shared: Path) -> None:
    """So no kind is lost on the way, and every line has something to find."""
    data = shared / "data"
    parts = {(task.corpus, task.part) for task in TASKS}
    known = {each.text: gold(each) for corpus, part in parts for each in CORPORA[corpus](data, part)}
    lines = list(figures(data, known.__getitem__))
    assert len(lines) == len(TASKS)
    for task, (_, came_out, goal) in zip(TASKS, lines, strict=True):
        right = came_out.startswith("F1 100.0 (100.0 to 100.0)")
        assert (right, bool(goal)) == (not task.whole, not task.whole), (
            came_out
        )  # names are not whole phrases


def test_another_part_has_no_goal(shared: Path) -> None:
    lines = list(figures(shared / "data", lambda _: Found((), ()), "dev"))
    assert [(name, goal) for name, _, goal in lines if goal] == [("works, ajmc dev", "65, aim 80")]
    assert all(came_out.startswith("F1 0.0 ") for _, came_out, _ in lines)
