"""A finding as it is read: the question it asks, its sides, and why."""

from collections.abc import Iterator
from typing import Protocol

from testimonia.knowledge.predicates import Predicate, predicates
from testimonia.model import Finding, FindingKind, Judgement, Same, Side, Span, Verdict
from testimonia.pipeline.decisions import bearing, recording
from testimonia.pipeline.decisions.notes import TAG, HeldNote, Written
from testimonia.store import HeldFinding
from testimonia.web.pages.cutting import pieces
from testimonia.web.pages.passages import shown_passage
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import Decision, Piece, ShownFinding, ShownNote, ShownPassage, ShownSide, Tone
from testimonia.web.pages.words import counted, day, shortened

LONGEST_VALUE = 80
"""Code points of the value of a side, where it stands in a heading or a note."""

_MOST_PASSAGES = 30
"""Of one side; a side that has more is shown by its first ones."""

ACTS = {act.value: act.value.replace("-", " ") for act in bearing.ACTS}
"""What can be decided of a finding, and the words for it."""

ON_HAPPENINGS = {act.value: act.value.replace("-", " ") for act in recording.ON_HAPPENINGS}
"""What can be decided of the happenings that its sides tell of, and the words for it."""

NOTHING_WRITTEN = Written({}, {})

_COMPARING = frozenset({FindingKind.CONTRADICTION, FindingKind.AGREEMENT})


class HeldDecision(Protocol):
    """What a person decided about a finding, as the ledger has it."""

    @property
    def act(self) -> str:
        """One of `ACTS`."""

    @property
    def by(self) -> str:
        """Who decided."""

    @property
    def at(self) -> str:
        """When, in ISO 8601."""

    @property
    def grown(self) -> bool:
        """Whether the finding has a side now that was not there then."""


class Chosen(Protocol):
    """What a tone is told by: a finding has it, and so has a key of one."""

    @property
    def kind(self) -> FindingKind:
        """What was found."""

    @property
    def verdict(self) -> Verdict:
        """Whether the values can all be true."""


def tone_of(finding: Chosen) -> Tone:
    """What kind of finding it is, as a colour and a mark."""
    if finding.kind is FindingKind.COPY:
        return Tone.COPIED
    if finding.kind is FindingKind.AGREEMENT:
        return Tone.AGREES
    if finding.kind is FindingKind.DISAGREEMENT:
        return Tone.OTHERWISE
    return Tone.CLASH if finding.verdict is Verdict.CLASH else Tone.DEPENDS


def shown_finding(
    shelf: Shelf,
    held: HeldFinding,
    number: int,
    decision: HeldDecision | None,
    written: Written = NOTHING_WRITTEN,
    most: int = _MOST_PASSAGES,
) -> ShownFinding:
    """All that the pages say of one finding.

    Args:
        shelf: what is known of the sources.
        held: the finding.
        number: in the order of the page, from 1.
        decision: that stands on it.
        written: what people wrote about findings beside that.
        most: passages of a side that are shown.
    """
    finding = held.finding
    sides = tuple(_shown_side(shelf, side, most) for side in finding.sides)
    heading = _heading(shelf, finding)
    return ShownFinding(
        id=held.id,
        number=number,
        tone=tone_of(finding),
        heading=heading,
        sides=sides,
        pairs=tuple(_pairs(sides)) if finding.kind is FindingKind.COPY else (),
        same=_same(finding),
        why=_why(finding, heading),
        only_if=finding.only_if,
        told=_told(finding),
        machine=_machine(held),
        decision=_decision(decision) if decision else None,
        pairs_told=_pairs_told(shelf, finding),
        on_happenings=tuple(map(_on_happenings, written.happenings.get(held.id, ()))),
        notes=tuple(map(shown_note, written.notes.get(held.id, ()))),
        sources=tuple(dict.fromkeys(each.source for side in finding.sides for each in side.passages)),
    )


def _why(finding: Finding, heading: tuple[Piece, ...]) -> str:
    """The reason; before it the sentence of the finding, unless the heading says as much."""
    said = "".join(piece.text for piece in heading)
    known = finding.what == said or finding.kind is FindingKind.AGREEMENT
    return " ".join(part for part in ("" if known else finding.what, finding.why) if part)


def in_words(act: str) -> str:
    """What was decided of a finding, in words."""
    return ACTS.get(act) or ON_HAPPENINGS.get(act, act)


def value_of(side: Side) -> str:
    """What a side says, on one line."""
    return shortened(" ".join(side.value.split()), LONGEST_VALUE)


def subject_of(shelf: Shelf, finding: Finding) -> str:
    """What happened to whom: "the arrest of Ann Lee"; empty if either is not known."""
    predicate = _predicate(finding)
    held = shelf.store.entity(finding.subject) if finding.subject else None
    if predicate is None or held is None:
        return ""
    return f"the {predicate.noun} of {shortened(' '.join(held.entity.name.split()), LONGEST_VALUE)}"


def _predicate(finding: Finding) -> Predicate | None:
    return predicates().get(finding.predicate) if finding.predicate else None


def _heading(shelf: Shelf, finding: Finding) -> tuple[Piece, ...]:
    """The question with the rival values marked, or else the sentence of the finding with them marked."""
    subject = subject_of(shelf, finding)
    values = tuple(value for value in dict.fromkeys(map(value_of, finding.sides)) if value)
    rivals = finding.kind is FindingKind.CONTRADICTION
    if not subject or finding.kind not in _COMPARING or len(values) < 1 + rivals:
        return _sentence(finding.what, values)
    lead = Piece(f"{subject[0].upper()}{subject[1:]}: ")
    return (lead, *_joined(values, "or" if rivals else "and"), *([Piece("?")] if rivals else []))


def _joined(values: tuple[str, ...], last: str) -> Iterator[Piece]:
    for number, value in enumerate(values):
        if number:
            yield Piece(f" {last} " if number == len(values) - 1 else ", ")
        yield Piece(value, marked=True)


def _sentence(what: str, values: tuple[str, ...]) -> tuple[Piece, ...]:
    places = [Span(at, at + len(value)) for value in values if (at := what.find(value)) >= 0]
    return pieces(what, 0, places)


def _shown_side(shelf: Shelf, side: Side, most: int) -> ShownSide:
    statements = tuple(held for each in side.statements if (held := shelf.store.statement(each)))
    shown = tuple(shown_passage(shelf, each, side.marks, statements) for each in side.passages[:most])
    return ShownSide(value_of(side), shown, len(side.passages) - len(shown))


def _pairs_told(shelf: Shelf, finding: Finding) -> bool:
    """Whether it asks if its statements are of one happening: `testimonia.pipeline.decisions.recording`."""
    if finding.kind not in _COMPARING:
        return False
    first = (side.statements[0] for side in finding.sides if side.statements)
    return sum(shelf.store.statement(each) is not None for each in first) > 1


def _pairs(sides: tuple[ShownSide, ...]) -> Iterator[tuple[ShownPassage, ...]]:
    """The passages of a copy row by row, if both sources have as many of them."""
    if len({len(side.passages) for side in sides}) == 1:
        yield from zip(*(side.passages for side in sides), strict=True)


def _same(finding: Finding) -> str:
    """Whether it is one happening, in words; empty where nobody would ask, or the heading says it."""
    predicate = _predicate(finding)
    noun = predicate.noun if predicate else "happening"
    if finding.same is None or (predicate and predicate.once):
        return ""
    if finding.same is Same.YES:
        return f"One {noun}."
    if finding.same is Same.PROBABLE:
        return f"Probably one {noun}."
    return f"Whether this is one {noun} or several is undecided."


def _told(finding: Finding) -> str:
    if not finding.accounts:
        return ""
    accounts = counted(finding.accounts, "account")
    return f"{accounts}, {counted(finding.witnesses, 'independent witness', 'independent witnesses')}"


def _machine(held: HeldFinding) -> str:
    finding = held.finding
    kind, asked = finding.kind.value, finding.question
    what = kind if asked in ("", kind) else f"{kind} of {asked}"
    same = f"one happening: {finding.same.value}" if finding.same else ""
    return " · ".join(part for part in (what, same, finding.verdict.value) if part)


def _decision(held: HeldDecision) -> Decision:
    act = str(held.act)
    by = f", by {held.by}" if held.by else ""
    grown = ", before there was another side" if held.grown else ""
    return Decision(act, f"decided: {ACTS.get(act, act)}{by}, {day(held.at)}{grown}")


def _on_happenings(line: Judgement) -> Decision:
    act = line.act.value
    return Decision(act, f"decided: {in_words(act)}, by {line.by}, {day(line.at)}", line.id)


def shown_note(note: HeldNote) -> ShownNote:
    """A note of a person, as it stands beside what it is about."""
    tags = (Span(*found.span()) for found in TAG.finditer(note.text))
    said = f"{note.by}, {day(note.at)}"
    return ShownNote(pieces(note.text, 0, tags), note.text, note.tags, said, note.id)
