"""How well mentions are found in the annotated corpora, by the weights that ship.

Measured are the official test parts of LitBank and GUM, on which nothing was trained, and the development
part of AjMC, of which the other part was. What counts is the exact stretch with its kind
(`benchmarks.mention_scores`).

Nested entities are the names and descriptions of LitBank's entity layer, one inside another, in its kinds.

Named, in LitBank, is what its coreference layer calls a proper name (PROP): people, organisations, and as
places its GPE, LOC and FAC. A ship or a carriage is a thing of another kind with us, and the only such that
LitBank marks: what is found of that kind counts only where it has a vehicle. It marks no works or events.

Named, in GUM, is a noun phrase whose syntactic head is a proper noun, of its kinds person, organization,
place and event. What is compared is the name in it, by GUM's own minimal span, from its first word to its
last ("Atlantic Ocean"), since names are found without article and clauses. A second line compares the phrase
with all that hangs on it: "the Atlantic Ocean", "his native Moravia", "Oslo, where they met".

Works, in AjMC, are titles as its commentaries cite them, mostly shortened.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import first_half
from benchmarks.first_half import Found, Kinded
from benchmarks.mention_scores import Marked, Pair, by_kind, marked, of_kinds, scored
from training.corpora import Document, ajmc, gum, litbank

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CONTEXT = 30
"""Characters shown to either side of a miss."""

_NAMED = {
    "litbank": {
        "PER": "person",
        "ORG": "organisation",
        "GPE": "place",
        "LOC": "place",
        "FAC": "place",
        "VEH": "other",
    },
    "gum": {"person": "person", "organization": "organisation", "place": "place", "event": "event"},
    "ajmc": {"pers": "person", "work": "work", "loc": "place"},
}
"""What the kinds of a corpus are with us."""
_IN_PART = {"litbank": frozenset({"other"})}
"""Our kinds of which a corpus marks only some, so that finding more of them is no mistake."""

CORPORA: dict[str, Callable[[Path, str], Iterator[Document]]] = {
    "litbank": litbank,
    "gum": gum,
    "ajmc": ajmc,
}
Reader = Callable[[str], Found]
"""From a plain text to its mentions."""


@dataclass(frozen=True, slots=True)
class Task:
    """One line of the table.

    Attributes:
        name: as printed; the corpus and its part come behind it.
        corpus: in CORPORA.
        nested: whether names and descriptions in the corpus's own kinds are compared, or names in ours.
        kinds: those compared; empty for all that the corpus marks.
        part: that is measured.
        whole: whether phrases are compared with all that hangs on them, where the corpus tells the name from
            that.
        goal: F1 at least, and aim.
    """

    name: str
    corpus: str
    nested: bool = False
    kinds: tuple[str, ...] = ()
    part: str = "test"
    whole: bool = False
    goal: str = ""


TASKS = (
    Task("nested entities", "litbank", nested=True, goal="74, aim 80"),
    Task("named mentions", "litbank", goal="86, aim 90"),
    Task("named mentions", "gum", goal="78, aim 85"),
    Task("named organisations", "gum", kinds=("organisation",), goal="60, aim 75"),
    Task("named mentions in whole phrases", "gum", whole=True),
    Task("organisations in whole phrases", "gum", kinds=("organisation",), whole=True),
    Task("works", "ajmc", kinds=("work",), part="dev", goal="65, aim 80"),
)


def gold(document: Document, whole: bool = False) -> Found:
    """What the reference has: of names the least that has to be found, or the whole phrase."""
    kinds = _NAMED[document.corpus]
    return Found(
        tuple((mark.span, mark.kind) for mark in document.layered),
        tuple(
            (m.span if whole else m.least or m.span, kinds[m.kind])
            for m in document.marks
            if m.form == "name" and m.kind in kinds
        ),
    )


def pair(document: Document, found: Found, task: Task) -> Pair:
    """The two sides of a document for one line of the table."""
    wanted = gold(document, task.whole)
    if task.nested:
        return Pair(marked(document.text, wanted.nested), marked(document.text, found.nested))
    kinds = task.kinds or tuple(set(_NAMED[document.corpus].values()))
    ours = _judged(found.named, wanted.named, _IN_PART.get(document.corpus, frozenset()))
    return of_kinds(Pair(marked(document.text, wanted.named), marked(document.text, ours)), kinds)


def _judged(found: Kinded, wanted: Kinded, in_part: frozenset[str]) -> Kinded:
    """Those found that the reference can tell anything about."""
    return tuple(
        (span, kind)
        for span, kind in found
        if kind not in in_part or any(kind == other and span.overlaps(at) for at, other in wanted)
    )


def figures(
    data: Path, reader: Reader = first_half.mentions, part: str = ""
) -> Iterator[tuple[str, str, str]]:
    """A line for each task.

    Args:
        data: the folder of corpora.
        reader: what is measured.
        part: measured instead of each task's own, for looking at while something is changed.
    """
    for task, documents in _read(data, reader, part):
        goal = task.goal if not part or part == task.part else ""
        yield _name(task, part), scored([pair(d, found, task) for d, found in documents]).line(), goal


def _read(data: Path, reader: Reader, part: str) -> Iterator[tuple[Task, Sequence[tuple[Document, Found]]]]:
    """Each task with its documents, which are read once for all tasks that need them."""
    known: dict[tuple[str, str], list[tuple[Document, Found]]] = {}
    for task in TASKS:
        key = (task.corpus, task.part if task.corpus == "ajmc" else part or task.part)  # it has no test part
        if key not in known:
            known[key] = [(each, reader(each.text)) for each in CORPORA[task.corpus](data, key[1])]
        yield task, known[key]


def _name(task: Task, part: str) -> str:
    return f"{task.name}, {task.corpus} {part or task.part}"


def misses(document: Document, both: Pair) -> Iterator[str]:
    """A line for each mention that is on one side only, in order, with the words around it."""
    missed, wrong = both.gold - both.found, both.found - both.gold
    for mark in sorted(missed | wrong, key=lambda m: (m.span.start, m.span.end, m.kind)):
        yield f"{'MISSED' if mark in missed else 'WRONG '} {mark.kind:12} {_around(document.text, mark)}"


def _around(text: str, mark: Marked) -> str:
    start, end = mark.span.start, mark.span.end
    words = f"{text[max(0, start - CONTEXT) : start]}›{text[start:end]}‹{text[end : end + CONTEXT]}"
    return " ".join(words.split())


def main() -> None:
    """Print the table, and what is behind it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mentions", description="Mentions found.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--part", default="", help="of every corpus: train, dev or test")
    parser.add_argument("--kinds", action="store_true", help="a line for each kind as well")
    parser.add_argument("--each", action="store_true", help="a line for each document as well")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--reader", action="store_true", help="names as the whole reader gives them")
    wanted = parser.parse_args()
    reader = first_half.named_by_reader if wanted.reader else first_half.mentions
    for task, documents in _read(wanted.data, reader, wanted.part):
        if wanted.reader and task.nested:
            continue  # the whole reader has other kinds
        pairs = [pair(document, found, task) for document, found in documents]
        print(f"{_name(task, wanted.part):36} {scored(pairs).line()}", flush=True)
        if wanted.kinds:
            for kind, score in by_kind(pairs).items():
                print(f"    {kind:32} {score.line()}")
        for (document, _), both in zip(documents, pairs, strict=True):
            if wanted.each:
                print(f"    {document.name:32} {scored([both]).line()}")
            if wanted.misses:
                print(f"== {document.name}", *misses(document, both), sep="\n")


if __name__ == "__main__":
    main()
