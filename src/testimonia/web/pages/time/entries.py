"""What stands on the line of time: each happening once, and each dated statement that belongs to none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.store.asked.timeline import Chain, DatedRow, Standing
from testimonia.web.pages.views import Tone


@dataclass(frozen=True, slots=True)
class When:
    """A time at which something may have been, as some statements have it.

    Attributes:
        earliest: day number; None if it is open.
        latest: day number; None if it is open.
        edtf: of the first statement that has it.
    """

    earliest: int | None
    latest: int | None
    edtf: str

    @property
    def first(self) -> int:
        """Where it begins on the line; what is open begins where it ends."""
        return self.earliest if self.earliest is not None else self.latest or 0

    @property
    def last(self) -> int:
        """Where it ends."""
        return self.latest if self.latest is not None else self.earliest or 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening, or a statement by itself.

    Attributes:
        id: of the happening, or of the statement.
        predicate: key of the vocabulary.
        subject: a chain of whom it is told; None if the words belong to none.
        rows: the statements with a date, in order of time.
        whens: the times that they have, each once.
        standing: what was found of it; None if nothing was.
        happening: whether it is a happening of several accounts.
        first: day number where it begins on the line.
        last: where it ends.
    """

    id: str
    predicate: str
    subject: Chain | None
    rows: tuple[DatedRow, ...]
    whens: tuple[When, ...]
    standing: Standing | None
    happening: bool
    first: int
    last: int

    @property
    def tone(self) -> Tone | None:
        """What was found of it, as a colour and a mark; None if nothing was."""
        if self.standing is None:
            return None
        if self.standing.clash:
            return Tone.CLASH
        return Tone.DEPENDS if self.standing.depends else Tone.AGREES

    @property
    def rival(self) -> bool:
        """Whether its times are rivals: not all of them can be true, or that depends."""
        return self.standing is not None and self.standing.of_dates and len(self.whens) > 1

    @property
    def denied(self) -> bool:
        """Whether all who tell of it say that it did not happen."""
        return all(row.denied for row in self.rows)


def entries(
    rows: Iterable[DatedRow], happening_of: Mapping[str, str], standings: Mapping[str, Standing]
) -> tuple[Entry, ...]:
    """What stands on the line, in order of time.

    Args:
        rows: the statements with a date.
        happening_of: to which happening a statement belongs.
        standings: what was found of happenings.
    """
    told: defaultdict[str, list[DatedRow]] = defaultdict(list)
    for row in rows:
        told[happening_of.get(row.id, row.id)].append(row)
    made = (_entry(each, those, standings.get(each)) for each, those in told.items())
    return tuple(sorted(made, key=lambda entry: (entry.first, entry.last, entry.predicate, entry.id)))


def _entry(record: str, those: Sequence[DatedRow], standing: Standing | None) -> Entry:
    if len(those) == 1:  # nearly all of them; there may be tens of thousands
        row = those[0]
        when = When(row.earliest, row.latest, row.edtf)
        subject = None if row.subject is None else (row.source, row.subject)
        alone = record == row.id
        return Entry(
            record, row.predicate, subject, (row,), (when,), standing, not alone, when.first, when.last
        )
    ordered = tuple(sorted(those, key=_order))
    by_bounds: dict[tuple[int | None, int | None], When] = {}
    for row in ordered:
        by_bounds.setdefault((row.earliest, row.latest), When(row.earliest, row.latest, row.edtf))
    whens = tuple(by_bounds.values())
    first = next((row for row in ordered if row.subject is not None), ordered[0])
    subject = None if first.subject is None else (first.source, first.subject)
    begins, ends = min(when.first for when in whens), max(when.last for when in whens)
    return Entry(record, first.predicate, subject, ordered, whens, standing, True, begins, ends)


def _order(row: DatedRow) -> tuple[int, int, str, int]:
    first = row.earliest if row.earliest is not None else row.latest or 0
    return first, row.latest if row.latest is not None else first, row.source, row.number
