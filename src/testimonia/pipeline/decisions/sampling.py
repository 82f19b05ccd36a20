"""Judging a sample of what was read: whether a statement is read rightly, and how often that is so.

A judgement is of a passage and of what was read there. Its line names the clause and its verb, and its value
what was read; so it outlives a new reading that reads the same there, and counts no more where the reading
has become another one. Where a person has corrected the words since, it still counts: it says what the
machine had made of them. A judgement changes nothing that is shown elsewhere; that is what corrections are
for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from testimonia.model import Act, Judgement, Place, contradictions, corrects, standing
from testimonia.model.draw import in_order
from testimonia.model.rate import Rate
from testimonia.pipeline.decisions.bearing import ACTS, Words, on_statement, words_at
from testimonia.pipeline.decisions.judging import JudgingError, record
from testimonia.pipeline.decisions.pointing import Pointing
from testimonia.store import AsRead, HeldStatement, Located, Lot, Store, ledger, locate

SEED = "testimonia: a sample of what was read"
"""The same for all folders; what is drawn differs, since each lot is known by its own words."""
GONE = "This statement is no longer read so: the folder was read again. Reload the page."
STATEMENT = "statement"
"""The question, with which the value of a line begins."""


class Standing(StrEnum):
    """How a judgement stands to what is read now."""

    AS_READ = "as read"
    """The same is read there."""
    CORRECTED = "corrected"
    """A person has corrected the words since."""
    OTHERWISE = "otherwise"
    """Something else is read there now, or nothing."""
    WAITS = "waits"
    """Its words are not found for certain any more."""


@dataclass(frozen=True, slots=True)
class JudgedStatement:
    """A judgement on one statement.

    Attributes:
        line: of the ledger.
        standing: how it stands to what is read now.
        statements: ids of the statements that its verb tells now; of one that is read as it was, only that.
    """

    line: Judgement
    standing: Standing
    statements: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it counts in the rate."""
        return self.standing in (Standing.AS_READ, Standing.CORRECTED)

    @property
    def predicate(self) -> str:
        """Of what happening the statement was read to tell."""
        return (self.line.value or "").split(", ")[1]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements were judged, and how.

    Attributes:
        right: read rightly.
        wrong: not so.
        open: it could not be told.
        by_predicate: right and wrong ones of each predicate.
    """

    right: int = 0
    wrong: int = 0
    open: int = 0
    by_predicate: tuple[tuple[str, Rate], ...] = ()

    @property
    def judged(self) -> int:
        """All of them."""
        return self.right + self.wrong + self.open

    @property
    def rate(self) -> Rate | None:
        """Of those of which it could be told, how many are right; None if there is none."""
        told = self.right + self.wrong
        return Rate(self.right, told) if told else None


def drawn(store: Store) -> tuple[Lot, ...]:
    """All statements that were read by machine, in the order in which they are drawn."""
    lots = tuple(store.drawing.lots())
    return tuple(lots[place] for place in in_order((SEED, *lot.words) for lot in lots))


def value_of(read: AsRead) -> str:
    """What was read, as the value of a line: "statement, arrest, of Ada Lind, in 1833-03, at Ely"."""
    named = (
        ("of", read.subject),
        ("with", read.object),
        ("in", read.when),
        ("at", read.place),
        ("number", read.quantity),
        ("time", str(read.ordinal) if read.ordinal else None),
        ("held by", read.holders),
    )
    said = [f"{name} {' '.join(words.split())}" for name, words in named if words]
    how = [read.polarity] if read.polarity != "asserted" else []
    return ", ".join((STATEMENT, read.predicate, *said, *how, *(["negated"] if read.negated else [])))


def judge_statement(
    store: Store,
    ledger_file: Path,
    statement: str,
    act: Act,
    by: str | None = None,
    why: str | None = None,
) -> Judgement:
    """Write to the ledger whether a statement is read rightly; when this returns, it is on disk.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        statement: its id, as it is in the store now.
        act: real if all of it is right, not-one if some of it is wrong, undecided if it cannot be told.
        by: who judges; the user's login name if None.
        why: the reason, where one is given.

    Returns:
        The line that stands now.

    Raises:
        JudgingError: if nothing is read so any more.
        OSError: if the ledger could not be written; then nothing may be called saved.
        ValueError: if ``act`` says nothing of a statement.
    """
    if act not in ACTS:
        raise ValueError(f"“{act.value}” says nothing of a statement")
    held, read = store.statement(statement), store.drawing.as_read(statement)
    on = _places(store, held) if held is not None else ()
    if read is None or not on:
        raise JudgingError(GONE)
    before = [
        each.line
        for each in judged(store, ledger_file)
        if each.standing is Standing.AS_READ and statement in each.statements
    ]
    return record(ledger_file, act, on, value_of(read), by, why, covering=before)


def _places(store: Store, held: HeldStatement) -> tuple[Place, ...]:
    """The clause and its verb, as the ledger has them; nothing if they are gone."""
    pointing = Pointing(store)
    spans = dict.fromkeys((held.statement.span, held.statement.trigger))
    places = [pointing.place(held.source, span) for span in spans]
    return tuple(place for place in places if place is not None) if None not in places else ()


def judged(store: Store, ledger_file: Path) -> tuple[JudgedStatement, ...]:
    """The judgements on statements that stand, in order of time, each with how it stands to what is read."""
    every = standing(ledger.read(ledger_file)[0])
    lines = [line for line in every if on_statement(line)]
    if not lines:
        return ()
    pointing, corrected = Pointing(store), _corrected(store, every)
    located, _ = locate(lines, store.hashes(), store.original)
    return tuple(_judged(store, pointing, each, corrected) for each in located)


def _corrected(store: Store, lines: Iterable[Judgement]) -> Mapping[str, Sequence[Words]]:
    """The words that people have corrected or added to, by path."""
    found: dict[str, list[Words]] = {}
    located, _ = locate([line for line in lines if corrects(line)], store.hashes(), store.original)
    for place in (place for each in located for place in each.places):
        if place.path is not None and place.spans:
            found.setdefault(place.path, []).append(words_at(place.path, place.spans))
    return found


def _judged(
    store: Store, pointing: Pointing, located: Located, corrected: Mapping[str, Sequence[Words]]
) -> JudgedStatement:
    line, clause, verb = located.judgement, located.places[0], located.places[-1]
    if located.waits or clause.path is None or clause.spans is None:
        return JudgedStatement(line, Standing.WAITS)
    there = pointing.stretch(verb)
    near = store.statements(there.source, there.span) if there is not None else ()
    told = [each.id for each in near if there is not None and each.statement.trigger.overlaps(there.span)]
    for each in told:
        read = store.drawing.as_read(each)
        if read is not None and value_of(read) == line.value:
            return JudgedStatement(line, Standing.AS_READ, (each,))
    words = words_at(clause.path, clause.spans)
    by_hand = any(words.meets(other) for other in corrected.get(clause.path, ()))
    return JudgedStatement(line, Standing.CORRECTED if by_hand else Standing.OTHERWISE, tuple(told))


def tally(those: Iterable[JudgedStatement]) -> Tally:
    """How many statements were judged, and how; see `counted`."""
    acts = [(each.line.act, each.predicate) for each in counted(those)]
    by_predicate: dict[str, list[bool]] = {}
    for act, predicate in acts:
        if act is not Act.UNDECIDED:
            by_predicate.setdefault(predicate, []).append(act is Act.REAL)
    rates = ((predicate, Rate(sum(right), len(right))) for predicate, right in by_predicate.items())
    only = [act for act, _ in acts]
    return Tally(
        only.count(Act.REAL),
        only.count(Act.NOT_ONE),
        only.count(Act.UNDECIDED),
        tuple(sorted(rates, key=lambda each: (-each[1].of, each[0]))),
    )


def counted(those: Iterable[JudgedStatement]) -> tuple[JudgedStatement, ...]:
    """One judgement for each statement that counts, in order of time.

    Where two people judge one statement otherwise, neither counts (the ledger has its Problem); "undecided"
    gives way to a judgement.
    """
    kept = [each for each in those if each.counts]
    opposed = {line.id for pair in contradictions(each.line for each in kept) for line in pair}
    found: dict[object, JudgedStatement] = {}
    for each in kept:
        key = each.statements if each.standing is Standing.AS_READ else (each.line.on, each.line.value)
        before = found.get(key)
        gives_way = before is not None and each.line.act is Act.UNDECIDED
        if each.line.id not in opposed and not gives_way:
            found[key] = each
    return tuple(sorted(found.values(), key=lambda each: (each.line.at, each.line.id)))
