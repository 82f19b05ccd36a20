"""A clause as it was read beside the same clause as it was judged by hand."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from testimonia.model import Span
from testimonia.reading.clauses.values import Clause, Participant, Role

Heads = tuple[Span, ...]
"""The words that head the phrases of one role; a name is one span, and any word of it will do."""
ROLES = (Role.SUBJECT, Role.AGENT, Role.OBJECT, Role.RECIPIENT)


@dataclass(frozen=True, slots=True)
class Judged:
    """One clause as it was judged. Where two answers are defensible, both are there.

    Attributes:
        number: in the draw.
        file: within the folder of the memoirs.
        sha256: the first digits of the file's.
        verb: in the reading layer, as all spans.
        word: that stands there.
        roles: what may be in each; an empty one for nothing.
        either: words that are object or recipient, as one likes: "told *him* that".
        passive: whether the subject undergoes it.
        negated: whether the clause denies it.
        standing: as what it is told.
    """

    number: int
    file: str
    sha256: str
    verb: Span
    word: str
    roles: Mapping[Role, tuple[Heads, ...]]
    either: Heads
    passive: tuple[bool, ...]
    negated: tuple[bool, ...]
    standing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What of one clause was read as it was judged; of a clause that was not found, nothing."""

    judged: Judged
    clause: Clause | None = None
    doers: bool = False
    undergoers: bool = False
    whom: bool = False
    negated: bool = False
    standing: bool = False

    @property
    def whole(self) -> bool:
        """All of it."""
        return self.whom and self.negated and self.standing


MEASURES: Mapping[str, Callable[[Verdict], bool]] = {
    "who did what to whom": lambda verdict: verdict.whom,
    "who did it": lambda verdict: verdict.doers,
    "to whom": lambda verdict: verdict.undergoers,
    "denied or not": lambda verdict: verdict.negated,
    "as what it is told": lambda verdict: verdict.standing,
    "all together": lambda verdict: verdict.whole,
}


def judged(path: Path) -> tuple[Judged, ...]:
    """The judgements in a file, a line of JSON each."""
    return tuple(_judged(json.loads(line)) for line in path.read_text("utf-8").splitlines())


def _judged(kept: dict[str, Any]) -> Judged:
    return Judged(
        number=kept["id"],
        file=kept["file"],
        sha256=kept["sha256"],
        verb=Span(*kept["verb"]),
        word=kept["word"],
        roles={role: tuple(_heads(each) for each in kept[role.value]) for role in ROLES},
        either=_heads(kept["either"]),
        passive=tuple(kept["passive"]),
        negated=tuple(kept["negated"]),
        standing=tuple(kept["standing"]),
    )


def _heads(kept: Iterable[Iterable[int]]) -> Heads:
    return tuple(Span(*ends) for ends in kept)


def verdict_on(one: Judged, clauses: Iterable[Clause]) -> Verdict:
    """Find the clause of a judged verb, and say what of it is right.

    Doers and undergoers have to be right under the same voice, where either was thought defensible.
    """
    clause = clause_of(one.verb, clauses)
    if clause is None:
        return Verdict(one)
    voices = [(_are_doers(one, clause, v), _are_undergoers(one, clause, v)) for v in one.passive]
    return Verdict(
        judged=one,
        clause=clause,
        doers=any(doers for doers, _ in voices),
        undergoers=any(undergoers for _, undergoers in voices),
        whom=(True, True) in voices,
        negated=clause.negated in one.negated,
        standing=clause.standing.value in one.standing,
    )


def clause_of(verb: Span, clauses: Iterable[Clause]) -> Clause | None:
    """The clause whose verb it is, or else the one in whose verb group it stands."""
    near = [clause for clause in clauses if clause.group.overlaps(verb) or clause.verb.overlaps(verb)]
    return min(near, key=lambda clause: (not clause.verb.overlaps(verb), len(clause.group)), default=None)


def _are_doers(one: Judged, clause: Clause, passive: bool) -> bool:
    wanted = one.roles[Role.AGENT if passive else Role.SUBJECT]
    return any(_same(_heads_of(clause.doers), heads) for heads in wanted)


def _are_undergoers(one: Judged, clause: Clause, passive: bool) -> bool:
    """Whether objects and recipients are the same, or, of a passive, its subjects.

    Of an active clause a recipient undergoes it as the object does, and must not be taken for it.
    """
    found = _heads_of(clause.undergoers)
    if passive:
        return any(_same(found, heads) for heads in one.roles[Role.SUBJECT])
    given = () if clause.passive else _heads_of(clause.all(Role.RECIPIENT))
    return any(
        _same(found, (*objects, *free[0])) and _same(given, (*recipients, *free[1]))
        for objects, recipients in product(one.roles[Role.OBJECT], one.roles[Role.RECIPIENT])
        for free in ((one.either, ()), ((), one.either))
    )


def _heads_of(participants: Iterable[Participant]) -> Heads:
    return tuple(participant.head for participant in participants)


def _same(found: Heads, wanted: Heads) -> bool:
    """Whether each head that was found lies in one that was wanted, and none is left over on either side."""
    return all(_lies_in(head, wanted) for head in found) and all(
        any(head.contains(each) for each in found) for head in wanted
    )


def _lies_in(head: Span, wanted: Collection[Span]) -> bool:
    return any(each.contains(head) for each in wanted)
