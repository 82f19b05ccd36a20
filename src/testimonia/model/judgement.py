"""A person's decision, as a line of the ledger.

The invariant: **a line names places in documents, never a derived id**, so that it outlives every re-reading.
Nothing is taken back by deletion; a later line retracts an earlier one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.identity import record_id
from testimonia.model.passage import Anchor


class Act(StrEnum):
    """What was decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"
    SAME_HAPPENING = "same-happening"
    DIFFERENT_HAPPENINGS = "different-happenings"
    REAL = "real"
    NOT_ONE = "not-one"
    CORRECT = "correct"
    ADD = "add"
    NOTE = "note"
    SET_ASIDE = "set-aside"
    METADATA = "metadata"


OPPOSED = (
    frozenset({Act.SAME, Act.DIFFERENT, Act.UNDECIDED}),
    frozenset({Act.SAME_HAPPENING, Act.DIFFERENT_HAPPENINGS}),
    frozenset({Act.REAL, Act.NOT_ONE}),
)
"""Acts of which only one can stand over the same places."""

SINGLE_VALUED = frozenset({Act.CORRECT, Act.METADATA})
"""Acts of which only one value can stand over the same places, for one question."""
ADDED_ONCE = frozenset({"date", "mention"})
"""Of what is added to a document, that of which there can be only one over the same words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision applies: a source, or a passage in it.

    Attributes:
        path: of the source, as it was then.
        sha256: of the source, as it was then.
        anchors: of the passage, one for each original span; empty for the whole source.
    """

    path: str
    sha256: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of the ledger.

    Attributes:
        at: when, ISO 8601 in UTC.
        by: who.
        act: what was decided.
        on: the places it is about; at least one, unless it retracts another line.
        value: the text of a note, the corrected value, or the question ("identity", "date") where the act
            does not say which.
        why: the reason given.
        retracts: id of the line that this one takes back.
    """

    at: str
    by: str
    act: Act
    on: tuple[Place, ...]
    value: str | None = None
    why: str | None = None
    retracts: str | None = None

    @property
    def id(self) -> str:
        """A hash of all it says: the same line written twice is one line."""
        return record_id("judgement", self)


def outermost(places: Iterable[Place]) -> tuple[Place, ...]:
    """Places without those that lie in others of them: clauses without the deciding words in them."""
    listed = tuple(dict.fromkeys(places))
    return tuple(place for place in listed if not any(_holds(o, place) for o in listed if o != place))


def _holds(outer: Place, inner: Place) -> bool:
    if outer.path != inner.path or not inner.anchors:
        return False
    around = [anchor.position for anchor in outer.anchors]
    return all(any(span.contains(anchor.position) for span in around) for anchor in inner.anchors)


def standing(ledger: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The decisions that nobody took back, each once, in order of time.

    A retraction can itself be retracted, which brings the first line back. The order of the lines in a file
    does not matter, so two files can be united in any order.
    """
    lines = {line.id: line for line in ledger}
    taken_back_by: dict[str, list[str]] = {}
    for line in lines.values():
        if line.retracts is not None:
            taken_back_by.setdefault(line.retracts, []).append(line.id)
    stands: dict[str, bool] = {}
    for line_id in lines:
        _settle(line_id, taken_back_by, stands)
    kept = [line for line in lines.values() if stands[line.id] and line.retracts is None]
    return tuple(sorted(kept, key=lambda line: (line.at, line.id)))


def _settle(line_id: str, taken_back_by: dict[str, list[str]], stands: dict[str, bool]) -> None:
    """Decide for one line whether it stands: it does if no standing line retracts it.

    A line cannot name one that is made after it (its id is a hash of the other's), so there are no circles.
    Chains can be long; no recursion.
    """
    waiting = [line_id]
    while waiting:
        current = waiting[-1]
        undecided = [other for other in taken_back_by.get(current, ()) if other not in stands]
        if undecided:
            waiting.extend(undecided)
            continue
        stands[current] = not any(stands[other] for other in taken_back_by.get(current, ()))
        waiting.pop()


def contradictions(ledger: Iterable[Judgement]) -> tuple[tuple[Judgement, Judgement], ...]:
    """Pairs of standing decisions that cannot both hold: each is shown to a person, and neither is obeyed."""
    by_question: dict[object, list[Judgement]] = {}
    for line in standing(ledger):
        question = _question(line)
        if question is not None:
            by_question.setdefault(question, []).append(line)
    return tuple(
        (first, second)
        for lines in by_question.values()
        for number, first in enumerate(lines)
        for second in lines[number + 1 :]
        if _answer(first) != _answer(second)
    )


def _question(line: Judgement) -> object | None:
    """What a line decides about; None for acts that never exclude one another, such as notes."""
    on = frozenset(line.on)
    for group in OPPOSED:
        if line.act in group:
            return (min(group), on, line.value)
    what = (line.value or "").split("=", 1)[0]
    if line.act in SINGLE_VALUED or (line.act is Act.ADD and what in ADDED_ONCE):
        return (line.act, on, what)
    return None


def _answer(line: Judgement) -> object:
    return line.value if line.act in SINGLE_VALUED or line.act is Act.ADD else line.act
