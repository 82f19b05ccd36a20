"""Claims that are reported in order to be rejected: the one who makes them, and the one who rejects them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.disagreements.aspects import VIEWS
from testimonia.comparison.disagreements.opinions import Opinion
from testimonia.comparison.disagreements.telling import Part, capital, told
from testimonia.comparison.findings.excerpts import LONGEST
from testimonia.comparison.people.names import form
from testimonia.model import Finding, Span, Stance, Stretch, hull

_BEFORE, _AFTER = 300, 600
"""Code points before and behind a claim in which the one who rejects it says what he holds instead."""
_NEAR = 80
"""Code points between the words that name a claim and the claim, at most."""
_LONG = 6
"""Letters in which words of two claims are alike."""
_WORD = re.compile(r"[^\W\d_]+")
_MORE = 3
"""Further passages of the one who rejects a claim, at most."""


@dataclass(slots=True)
class Dispute:
    """A claim and its rejection; more of them, where the same is claimed again."""

    claim: Opinion
    rejections: list[Opinion]
    repeated: list[Opinion] = field(default_factory=list)
    beside: list[Opinion] = field(default_factory=list)
    against: list[Opinion] = field(default_factory=list)

    @property
    def all(self) -> tuple[Opinion, ...]:
        """What makes it a dispute."""
        return (self.claim, *self.rejections, *self.repeated)


def disputes_in(found: Sequence[Opinion]) -> list[Dispute]:
    """The claims that are rejected where they are reported, in the order of the Source.

    Args:
        found: what is thought in one Source.
    """
    ordered = sorted(found, key=lambda one: one.order)
    disputes = _disputes(ordered)
    _add_what_is_held_instead(disputes, ordered)
    return disputes


def rejected(disputes: Iterable[Dispute], ids: Sequence[str], copies: Copies) -> Iterator[Finding]:
    """One finding for each claim that is rejected where it is reported.

    Args:
        disputes: as found.
        ids: of the Entities, by number.
        copies: by which witnesses are counted.
    """
    for dispute in disputes:
        yield _finding(dispute, ids, copies)


def _disputes(ordered: Sequence[Opinion]) -> list[Dispute]:
    starts = [one.span.start for one in ordered]
    disputes: list[Dispute] = []
    taken: set[str] = set()
    for one in ordered:
        if one.stance is not Stance.BLAME or one.target.aspect != VIEWS or not one.who.known:
            continue
        first, last = bisect_left(starts, one.span.start - LONGEST), bisect_right(starts, one.span.end)
        claims = [c for c in ordered[first:last] if _is_claimed(c, one) and c.appraised.id not in taken]
        if not claims:
            continue
        claim = min(claims, key=lambda c: _distance(c, one))
        taken.add(claim.appraised.id)
        alike = [(_alike(d, claim, one), number) for number, d in enumerate(disputes)]
        shared, number = max(alike, default=(0, 0))
        same = disputes[number] if shared else None
        if same is None:
            disputes.append(Dispute(claim, [one]))
        else:
            same.rejections.append(one)
            same.repeated.append(claim)
    return disputes


def _distance(claim: Opinion, rejection: Opinion) -> tuple[bool, int]:
    """How far one is from what the other rejects: that which was read together with it comes first."""
    target = rejection.appraised.appraisal.target
    named = target.span or rejection.words
    cue = claim.appraised.appraisal.holders[0].cue
    return cue != " ".join(target.words.split()), abs(_said(claim, rejection).start - named.end)


def _is_claimed(claim: Opinion, rejection: Opinion) -> bool:
    """Whether one is what the other rejects: of another holder, inside or at once behind what it blames."""
    if claim.who.key == rejection.who.key or claim is rejection or claim.who.author:
        return False
    named = rejection.appraised.appraisal.target.span
    if named is None or not rejection.span.contains(claim.words):
        return False
    target = rejection.appraised.appraisal.target
    holders = claim.appraised.appraisal.holders
    if target.chain is not None and holders and holders[0].who.chain not in (None, target.chain):
        return False
    said = _said(claim, rejection)
    gap = max(said.start - named.end, named.start - said.end)
    return gap <= _NEAR and not said.overlaps(rejection.words)


def _said(claim: Opinion, rejection: Opinion) -> Span:
    """The clause that claims it, or less where that runs on into what rejects it."""
    if not claim.span.overlaps(rejection.words):
        return claim.span
    target = claim.appraised.appraisal.target.span
    return claim.words if target is None else hull([claim.words, target])


def _alike(dispute: Dispute, claim: Opinion, rejection: Opinion) -> int:
    """How many words say that it is the claim of the dispute once more: of the same two, of a thing that is
    the same or is not named again.
    """
    if dispute.claim.who.key != claim.who.key or dispute.rejections[0].who.key != rejection.who.key:
        return 0
    unnamed = claim.appraised.appraisal.target.chain is None and len(claim.target.name.split()) == 1
    if not unnamed and dispute.claim.target.key != claim.target.key:
        return 0
    return len(_stems(dispute.claim) & _stems(claim))


def _stems(one: Opinion) -> set[str]:
    return {word[:_LONG] for word in form(one.appraised.clause).split() if len(word) > _LONG}


def _add_what_is_held_instead(disputes: Sequence[Dispute], ordered: Sequence[Opinion]) -> None:
    """What the one who rejects a claim says beside it of the same thing, or against the one who makes it."""
    used = {one.appraised.id for d in disputes for one in d.all}
    ends = [d.claim.span.end for d in disputes]
    order = sorted(range(len(disputes)), key=lambda n: ends[n])
    sorted_ends = [ends[n] for n in order]
    for one in ordered:
        if one.appraised.id in used:
            continue
        at = bisect_right(sorted_ends, one.words.start) - 1
        for number in (at, at + 1):
            if 0 <= number < len(order):
                _beside(disputes[order[number]], one)


def _beside(dispute: Dispute, one: Opinion) -> None:
    claim, rejection = dispute.claim, dispute.rejections[0]
    behind = 0 <= one.words.start - claim.span.end <= _AFTER
    before = 0 <= rejection.span.start - one.words.end <= _BEFORE
    if not (behind or before):
        return
    of_it = one.target.entity is not None and one.target.key == claim.target.key and not _of_himself(claim)
    of_him = behind and one.stance is Stance.BLAME and one.target.key == ("entity", *claim.who.key[1:2], "")
    of_him = of_him and bool(_capitals(claim.target.name) & _capitals(one.appraised.clause))
    if one.who.key == rejection.who.key and (of_it or of_him) and len(dispute.beside) < _MORE:
        dispute.beside.append(one)
    between = one.stance is Stance.BLAME and one.span.overlaps(rejection.span)
    of_her = one.target.entity is not None and rejection.who.key == ("person", str(one.target.entity))
    if one.who.author and not rejection.who.author and between and of_her:
        dispute.against.append(one)


def _capitals(words: str) -> set[str]:
    """The names in some words, as far as capitals tell them."""
    return {word[:_LONG] for word in _WORD.findall(words) if word[0].isupper()}


def _finding(dispute: Dispute, ids: Sequence[str], copies: Copies) -> Finding:
    claim = dispute.claim
    first = dispute.rejections[0]
    again = [Stretch(one.source, one.span) for one in dispute.rejections[1:] if len(one.span) <= LONGEST]
    rejecting = Part(
        first.who,
        (*dispute.rejections, *dispute.beside),
        "rejects it",
        (*(Stretch(first.source, span) for span in _around(first, claim)), *again),
    )
    claiming = Part(claim.who, (claim,), "claims", (Stretch(claim.source, _cut(_said(claim, first))),))
    parts = [claiming, rejecting]
    if dispute.against:
        last = dispute.against[0]
        tail = Span(last.words.start, min(last.span.end, last.words.start + LONGEST))
        parts.append(Part(last.who, tuple(dispute.against), "blame", (Stretch(last.source, tail),)))
    subject = None if claim.target.entity is None else ids[claim.target.entity]
    whose = f" of {claim.who.name}" if claim.who.named else ""
    why = f"{capital(first.who.name)} reports a claim{whose} and rejects it"
    why += ", more than once." if dispute.rejections[1:] else "."
    return told(_topic(claim), parts, copies, subject, clash=False, why=why)


def _of_himself(claim: Opinion) -> bool:
    """Whether somebody is taken to claim it of himself; often that is a "he" who is somebody else."""
    return claim.target.entity is not None and claim.who.key == ("person", str(claim.target.entity))


def _topic(claim: Opinion) -> str:
    """What something is claimed of; one word without a name ("calls") would tell a reader nothing."""
    words = claim.target.name
    if not _of_himself(claim) and (claim.target.entity is not None or len(words.split()) > 1):
        return words
    who = claim.who.name
    return (
        f"a claim of {who}"
        if claim.who.named and who.lower() not in _PRONOUNS
        else "a claim that is reported"
    )


_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})


def _around(rejection: Opinion, claim: Opinion) -> list[Span]:
    """The clause that rejects a claim, without the claim."""
    span, said, words = rejection.span, _said(claim, rejection), rejection.words
    before, after = Span(span.start, max(said.start, span.start)), Span(min(said.end, span.end), span.end)
    if words.end <= said.start:
        return [before]
    if words.start >= said.end:
        named = rejection.appraised.appraisal.target.span
        return [before, after] if named is not None and named.end <= said.start else [after]
    return [words]


def _cut(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + LONGEST))
