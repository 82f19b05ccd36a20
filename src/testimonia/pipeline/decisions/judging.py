"""A person's decision on a finding: written to the ledger, found again there, taken back.

Decisions are read from the ledger itself and not from its mirror in the evidence base, so that a base that is
locked, old or gone cannot lose one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from testimonia.model import Act, Finding, Judgement, Place, describe_parts, standing
from testimonia.model.judgement import OPPOSED, SINGLE_VALUED
from testimonia.pipeline.decisions.bearing import ACTS, Texts, asked, bearing
from testimonia.pipeline.decisions.noting import login
from testimonia.store import Store, ledger, locate

MILLISECOND = timedelta(milliseconds=1)


class JudgingError(Exception):
    """What was to be decided on is not there; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class HeldDecision:
    """The decision that stands on a finding.

    Attributes:
        id: of its line in the ledger.
        act: what was decided.
        by: who decided it.
        at: when, ISO 8601 in UTC.
        grown: whether the finding has a side now that was not there then.
    """

    id: str
    act: Act
    by: str
    at: str
    grown: bool = False


def decide(
    store: Store,
    ledger_file: Path,
    finding_id: str,
    act: Act,
    by: str | None = None,
    why: str | None = None,
) -> Judgement:
    """Write a decision on a finding to the ledger; when this returns, it is on disk.

    It takes the place of a decision that stands on the same finding: a line takes that one back. To decide
    again what one has decided writes nothing.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        finding_id: of the finding, as it is in the store now.
        act: one of `ACTS`.
        by: who decides; the user's login name if None.
        why: the reason, where one is given.

    Returns:
        The line that stands now.

    Raises:
        JudgingError: if there is no such finding any more, or its words are gone.
        OSError: if the ledger could not be written; then nothing may be called saved.
        ValueError: if ``act`` decides nothing about findings.
    """
    if act not in ACTS:
        raise ValueError(f"“{act.value}” decides nothing about a finding")
    held = store.finding(finding_id)
    if held is None:
        raise JudgingError("This finding is no longer there: the folder was read again. Reload the page.")
    who, on = by or login(), places_of(store, held.finding)
    lines, _ = ledger.read(ledger_file)
    applied = bearing(store, lines).on
    before = applied.get(finding_id, ())
    if len(before) == 1 and _says(before[0], act, who, on, why):
        return before[0]
    made = _new(Judgement(_now(), who, act, on, asked(held.finding), why), lines)
    elsewhere = {line.id for other, there in applied.items() if other != finding_id for line in there}
    _write(ledger_file, made, [other for other in before if other.id not in elsewhere])
    return made


def record(
    ledger_file: Path,
    act: Act,
    on: tuple[Place, ...],
    value: str | None,
    by: str | None = None,
    why: str | None = None,
    instead_of: str | None = None,
    covering: Sequence[Judgement] = (),
) -> Judgement:
    """Write a decision that is not about a finding to the ledger; when this returns, it is on disk.

    It takes the place of a decision on the same question over the same places.

    Args:
        ledger_file: where judgements are kept.
        act: what is decided.
        on: the places.
        value: the question.
        by: who decides; the user's login name if None.
        why: the reason, where one is given.
        instead_of: id of another line whose place it takes.
        covering: further standing lines whose place it takes: their words lie in its words.

    Returns:
        The line that stands now.

    Raises:
        JudgingError: if the line whose place it is to take does not stand.
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    lines, _ = ledger.read(ledger_file)
    draft = Judgement(_now(), by or login(), act, on, value, why)
    before = _asked_alike(lines, draft)
    before += _standing_with(lines, instead_of, before)
    before += [line for line in covering if line not in before]
    if (known := _known(before, draft)) is not None:
        return known
    made = _new(draft, lines)
    _write(ledger_file, made, before)
    return made


def record_each(
    ledger_file: Path,
    act: Act,
    places: Iterable[tuple[Place, ...]],
    value: str | None,
    by: str | None = None,
    why: str | None = None,
) -> tuple[Judgement, ...]:
    """Write the same decision on several things, as `record` does: all of it is on disk, or nothing.

    Args:
        ledger_file: where judgements are kept.
        act: what is decided.
        places: of each thing.
        value: the question.
        by: who decides; the user's login name if None.
        why: the reason, where one is given.

    Returns:
        The lines that stand now, one for each.

    Raises:
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    lines, _ = ledger.read(ledger_file)
    at, who = _now(), by or login()
    stand, wanted = [], []
    for on in dict.fromkeys(places):
        draft = Judgement(at, who, act, on, value, why)
        before = _asked_alike(lines, draft)
        known = _known(before, draft)
        made = known or _new(draft, lines)
        stand.append(made)
        wanted += [] if known else _with_retractions(made, before)
    if wanted:
        ledger.append(ledger_file, *wanted)
    return tuple(stand)


def _asked_alike(lines: Iterable[Judgement], draft: Judgement) -> list[Judgement]:
    """The standing decisions on the same question over the same places; of notes, his own alone."""
    rivals = next((group for group in OPPOSED if draft.act in group), frozenset({draft.act}))
    asked_so = (
        line for line in standing(lines) if line.act in rivals and _asks(line, draft.act, draft.value)
    )
    alike = [line for line in asked_so if frozenset(line.on) == frozenset(draft.on)]
    return [line for line in alike if draft.act is not Act.NOTE or line.by == draft.by]


def _known(before: Sequence[Judgement], draft: Judgement) -> Judgement | None:
    """The one line that is there and says the same already."""
    if len(before) != 1 or before[0].value != draft.value:
        return None
    return before[0] if _says(before[0], draft.act, draft.by, draft.on, draft.why) else None


def _standing_with(
    lines: Iterable[Judgement], line_id: str | None, known: Sequence[Judgement]
) -> list[Judgement]:
    """The line with an id that has to stand, unless it is known already."""
    if line_id is None or line_id in {line.id for line in known}:
        return []
    found = [line for line in standing(lines) if line.id == line_id]
    if not found:
        raise JudgingError("This was changed or taken back meanwhile. Reload the page.")
    return found


def _asks(line: Judgement, act: Act, value: str | None) -> bool:
    """Whether a line answers the same question: of "author=Tom Moss" that is who the author is."""
    if act in SINGLE_VALUED:
        return (line.value or "").partition("=")[0] == (value or "").partition("=")[0]
    return line.value == value


def _says(line: Judgement, act: Act, who: str, on: tuple[Place, ...], why: str | None) -> bool:
    """Whether a line says this already; whoever gives no reason does not mean to take one away."""
    return (line.act, line.by, line.on) == (act, who, on) and why in (None, line.why)


def _write(ledger_file: Path, made: Judgement, replaced: Iterable[Judgement]) -> None:
    """Add a line, and before it those that take back what it stands in place of."""
    ledger.append(ledger_file, *_with_retractions(made, replaced))


def _with_retractions(made: Judgement, replaced: Iterable[Judgement]) -> list[Judgement]:
    why = _replaced_by(made)
    return [*(ledger.retraction(line, at=made.at, by=made.by, why=why) for line in replaced), made]


def take_back(ledger_file: Path, judgement_id: str, by: str | None = None) -> Judgement | None:
    """Take a decision back; what it had taken the place of stands again.

    Args:
        ledger_file: where judgements are kept.
        judgement_id: of the decision's line.
        by: who takes it back; the user's login name if None.

    Returns:
        The line that was taken back; None if it does not stand, and nothing was done.

    Raises:
        OSError: if the ledger could not be written.
    """
    lines, _ = ledger.read(ledger_file)
    line = next((line for line in standing(lines) if line.id == judgement_id), None)
    if line is None:
        return None
    at, who = _now(), by or login()
    replaced = (other for other in lines if other.retracts and other.why == _replaced_by(line))
    ledger.append(ledger_file, *(ledger.retraction(each, at=at, by=who) for each in (line, *replaced)))
    return line


def decisions(store: Store, ledger_file: Path) -> Mapping[str, HeldDecision]:
    """The decisions that stand, by the id of the finding that each is about.

    A finding on which the ledger says two things that cannot both hold (two ledgers were united) is left out:
    neither is followed until one of them is taken back, or somebody decides anew.
    """
    lines, _ = ledger.read(ledger_file)
    borne = bearing(store, lines)
    said = ((finding, _followed(there)) for finding, there in borne.on.items())
    return {
        finding: HeldDecision(line.id, line.act, line.by, line.at, finding in borne.grown)
        for finding, line in said
        if line is not None
    }


def rulings(decided: Mapping[str, HeldDecision]) -> Mapping[str, Act]:
    """What was decided, and no more, by the id of the finding."""
    return {finding: held.act for finding, held in decided.items()}


def mirror(store: Store, ledger_file: Path) -> None:
    """Bring what the store says of the ledger up to date; the store is open for writing."""
    lines, problems = ledger.read(ledger_file)
    located, waiting = locate(standing(lines), store.hashes(), store.original)
    store.mirror(located)
    store.record_problems("ledger", (*problems, *waiting))


def _followed(lines: Sequence[Judgement]) -> Judgement | None:
    """The one of several decisions that counts; "undecided" gives way to a decision."""
    firm = [line for line in lines if line.act is not Act.UNDECIDED] or list(lines)
    return None if len({line.act for line in firm}) > 1 else max(firm, key=lambda line: (line.at, line.id))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _new(line: Judgement, lines: Iterable[Judgement]) -> Judgement:
    """``line``, later if it must be: said twice within a millisecond, it would be the one taken back."""
    known = {other.id for other in lines}
    while line.id in known:
        at = (datetime.fromisoformat(line.at) + MILLISECOND).isoformat(timespec="milliseconds")
        line = replace(line, at=at)
    return line


def _replaced_by(line: Judgement) -> str:
    return f"replaced by {line.id}"


def places_of(store: Store, finding: Finding) -> tuple[Place, ...]:
    """What a line about a finding is over: the passages of all sides, then the deciding words, each once.

    The deciding words tell apart two findings over the same passages: two arrests in one sentence.

    Raises:
        JudgingError: if some of its words are gone.
    """
    texts, hashes = Texts(store), store.hashes()
    passages = [stretch for side in finding.sides for stretch in side.passages]
    marks = [stretch for side in finding.sides for stretch in side.marks]
    found: dict[Place, None] = {}
    for stretch in (*passages, *marks):
        held = texts.of(stretch.source)
        if held is None or held[0] not in hashes or not texts.words([stretch]):
            raise JudgingError("A passage of this finding is no longer there. Build the folder again.")
        path, text = held
        anchors = describe_parts(text.original, text.passage(stretch.source, stretch.span))
        found[Place(path, hashes[path], anchors)] = None
    return tuple(found)
