"""What a script is given: frozen values with plain fields, each with the passage that it came from.

They say what the records of the `evidence` export say, under the same names (docs/reference/library.md), and
show themselves in a notebook where there is something to look at.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

from testimonia.library.shown import paragraphs, quoted, table


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of a document, and where they stand.

    Attributes:
        path: of the document, relative to the folder.
        quote: the words as they are read, faults of scanning repaired.
        page: its label as printed; None where there are no pages.
        start: offset in the original layer, in code points.
        end: the same, exclusive.
        author: whose voice the section is; None if nobody is named.
        title: of the document; None if it has none.
    """

    path: str
    quote: str
    page: str | None
    start: int
    end: int
    author: str | None = None
    title: str | None = None

    def __str__(self) -> str:
        page = f", p. {self.page}" if self.page else ""
        return f"“{self.quote}” [{f'{self.author}, ' if self.author else ''}{self.path}{page}]"

    @property
    def _where(self) -> str:
        parts = (self.author, self.path, f"p. {self.page}" if self.page else None)
        return escape(", ".join(part for part in parts if part))


@dataclass(frozen=True, slots=True)
class When:
    """A date as it is understood; what is vague stays so.

    Attributes:
        text: as written.
        edtf: its likeliest reading in the Gregorian calendar (ISO 8601-2); None if it cannot be placed.
        earliest: the first day it can be, under all readings; None if that is open, or before the year 1.
        latest: the last day it can be; None if that is open, or after the year 9999.
        calendars: those that the document may be using.
    """

    text: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    calendars: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.edtf or f"“{self.text}”"


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the folder.

    Attributes:
        id: a hash of path and content.
        path: relative to the folder.
        format: what it really is.
        title: as it, or a description of it, says; None if nothing does.
        author: the same; several names with semicolons between them.
        words: how many were read; 0 if nothing was.
        pages: how many; 0 where it has none.
        csl: the CSL-JSON item by which it is cited.
    """

    id: str
    path: str
    format: str
    title: str | None
    author: str | None
    words: int
    pages: int
    csl: Mapping[str, Any] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, work or event, as all documents together speak of it.

    Attributes:
        id: changes when another document joins in; keep the name, or a passage.
        kind: which of these it is.
        name: the preferred form.
        names: every form, the commonest first.
        why: what joined the names of several documents.
        authorities: ids in registers, each with the register in front ("wikidata:Q1").
    """

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    why: str
    authorities: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document asserts.

    Attributes:
        id: a hash of what it says.
        predicate: what happened ("arrest", ...).
        subject: of whom it is told: name; None if the text has none.
        subject_id: id of the Entity; None if comparison has given it none.
        object: the other party, or thing; None if there is none.
        object_id: id of its Entity.
        place: where; None if not said.
        happened: when; None if not said.
        quantity: how many, as written; None if not said.
        negated: by grammar ("was never arrested").
        polarity: the stance of who holds it: asserted, hedged or denied.
        holders: who says it, from the original speaker to the nearest; empty for the author of the passage.
        told: all of it in one line of English.
        attribution: who holds it and on what evidence, in English; empty if the author asserts it firmly.
        passage: the words it was read from.
    """

    id: str
    predicate: str
    subject: str | None
    subject_id: str | None
    object: str | None
    object_id: str | None
    place: str | None
    happened: When | None
    quantity: str | None
    negated: bool
    polarity: str
    holders: tuple[str, ...]
    told: str
    attribution: str
    passage: Passage

    def __str__(self) -> str:
        held = f" {self.attribution}" if self.attribution else ""
        return f"{self.subject or '—'}: {self.told}.{held} {self.passage}"

    def _repr_html_(self) -> str:
        held = f" {escape(self.attribution)}" if self.attribution else ""
        words = f"{quoted(self.passage.quote)} {self.passage._where}"
        return f"<div><b>{escape(self.subject or '—')}</b>: {escape(self.told)}.{held} {words}</div>"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: what it has, and the passages that have it."""

    value: str
    passages: tuple[Passage, ...]

    @property
    def _rows(self) -> Iterator[tuple[str, str, str]]:
        for number, passage in enumerate(self.passages):
            yield escape(self.value) if number == 0 else "", quoted(passage.quote), passage._where


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth a look: a contradiction, an agreement, a copy, ...

    Attributes:
        id: changes when another document joins in.
        kind: contradiction, chronology, metadata, disagreement, agreement or copy.
        verdict: clash, possible or consistent: can all sides be true?
        same: whether they speak of one happening: yes, probable or undecided; None where it is not asked.
        what: one sentence.
        why: the reason.
        only_if: conditions under which it disappears.
        accounts: how many there are.
        witnesses: how many of them are independent.
        sides: each with its passages.
        decision: what a person decided of it ("real", "not-one", "undecided", ...); None if nobody has.
        decided_by: who.
    """

    id: str
    kind: str
    verdict: str
    same: str | None
    what: str
    why: str
    only_if: tuple[str, ...]
    accounts: int
    witnesses: int
    sides: tuple[Side, ...]
    decision: str | None = None
    decided_by: str | None = None

    def __str__(self) -> str:
        return f"{self.kind} ({self.verdict}): {self.what}"

    def _repr_html_(self) -> str:
        head = f"<b>{escape(self.kind)}, {escape(self.verdict)}.</b> {escape(self.what)}"
        rows = (row for side in self.sides for row in side._rows)
        counted = f"Accounts: {self.accounts}; independent witnesses: {self.witnesses}."
        notes = (
            self.why,
            *self.only_if,
            counted if self.witnesses else "",
            f"Decided by {self.decided_by}: {self.decision}." if self.decision else "",
        )
        return f"<div><p>{head}</p>{table(('value', 'passage', 'where'), rows)}{paragraphs(notes)}</div>"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, by all accounts of it.

    Attributes:
        predicate: what.
        same: whether the accounts speak of one happening; None if there is only one account.
        why: the reason for that.
        accounts: what each passage says.
    """

    predicate: str
    same: str | None
    why: str
    accounts: tuple[Statement, ...]

    @property
    def _rows(self) -> Iterator[tuple[str, str, str, str]]:
        doubt = {"probable": " (probably one)", "undecided": " (perhaps not one)"}.get(self.same or "", "")
        for number, account in enumerate(self.accounts):
            held = f". {account.attribution}" if account.attribution else ""
            yield (
                escape(f"{self.predicate}{doubt}") if number == 0 else "",
                escape(f"{account.told}{held}"),
                quoted(account.passage.quote),
                account.passage._where,
            )


@dataclass(frozen=True, slots=True)
class Synopsis:
    """One life, or the story of one thing, in order of time: every happening with all accounts of it.

    Attributes:
        entity: of whom.
        happenings: in order; those without a date come last.
        clashes: findings about him that cannot, or may not, all be true.
    """

    entity: Entity
    happenings: tuple[Happening, ...]
    clashes: tuple[Finding, ...]

    def __str__(self) -> str:
        return f"{self.entity}: {len(self.happenings)} happenings, {len(self.clashes)} clashes"

    def _repr_html_(self) -> str:
        rows = (row for happening in self.happenings for row in happening._rows)
        return (
            f"<div><p><b>{escape(self.entity.name)}</b>, {escape(self.entity.kind)}</p>"
            f"{table(('happening', 'account', 'passage', 'where'), rows)}"
            f"{''.join(clash._repr_html_() for clash in self.clashes)}</div>"
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, unread or doubtful: where, and one sentence."""

    path: str
    message: str
    trouble: str
    page: str | None = None

    def __str__(self) -> str:
        return f"{self.path}{f', p. {self.page}' if self.page else ''}: {self.message}"
