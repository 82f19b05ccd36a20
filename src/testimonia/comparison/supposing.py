"""What if a source, a part of it or a witness were set aside: what a comparison is given, and what changes.

What is set aside still names whom it names, so that everybody stays who he is; it bears witness no more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.people.names import form
from testimonia.comparison.testimony import Appraised, Testimony, Told, Voice
from testimonia.model import ChainIn, Finding, Holder, Span, Stretch


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is set aside.

    Attributes:
        sources: ids of Sources, with all that they say.
        stretches: parts of Sources, in the reading layer.
        holders: of whom nothing is taken, whoever reports it.
        authors: of what is set aside, by names as `testimonia.comparison.people.names.form` has them.
    """

    sources: frozenset[str] = frozenset()
    stretches: tuple[Stretch, ...] = ()
    holders: frozenset[ChainIn] = frozenset()
    authors: frozenset[str] = frozenset()

    def __or__(self, other: "LeftOut") -> "LeftOut":
        """What the one or the other sets aside."""
        return LeftOut(
            self.sources | other.sources,
            tuple(dict.fromkeys(self.stretches + other.stretches)),
            self.holders | other.holders,
            self.authors | other.authors,
        )

    def author(self, voice: Voice) -> bool:
        """Whether whoever speaks in a voice is set aside."""
        return bool(voice.author) and form(voice.author or "") in self.authors

    def _leaves_out(self, source: str, span: Span, voice: Voice, holders: Iterable[Holder]) -> bool:
        """Whether what stands at a place, in a voice, held by somebody, is set aside."""
        if source in self.sources:
            return True
        if self.author(voice):
            return True
        if any(held.source == source and held.span.overlaps(span) for held in self.stretches):
            return True
        chains = (holder.who.chain for holder in holders)
        return any(chain is not None and ChainIn(source, chain) in self.holders for chain in chains)

    def told(self, told: Told) -> bool:
        """Whether a statement is set aside."""
        said = told.statement
        return self._leaves_out(told.source, said.span, told.voice, said.holders)

    def appraised(self, appraised: Appraised) -> bool:
        """Whether an appraisal is set aside."""
        said = appraised.appraisal
        return self._leaves_out(appraised.source, said.span, appraised.voice, said.holders)

    def heading(self, source: str, span: Span, voice: Voice) -> bool:
        """Whether the heading of a reviewed work is set aside."""
        return self._leaves_out(source, span, voice, ())


ALL_COUNTS = LeftOut()
"""Nothing is set aside."""


def without(testimonies: Iterable[Testimony], left_out: LeftOut) -> tuple[Testimony, ...]:
    """What the Sources say where some of it is set aside."""
    if left_out == ALL_COUNTS:
        return tuple(testimonies)
    return tuple(_without(testimony, left_out) for testimony in testimonies)


def _without(testimony: Testimony, left_out: LeftOut) -> Testimony:
    if testimony.source in left_out.sources:
        return Testimony(testimony.source, testimony.path, testimony.chains, ())
    told = tuple(each for each in testimony.told if not left_out.told(each))
    kept = {each.id for each in told}
    source = testimony.source
    return replace(
        testimony,
        told=told,
        appraised=tuple(each for each in testimony.appraised if not left_out.appraised(each)),
        ages=tuple(each for each in testimony.ages if each.told in kept),
        reviewed=tuple(
            each for each in testimony.reviewed if not left_out.heading(source, each.span, each.voice)
        ),
        voices=tuple(each for each in testimony.voices if not left_out.author(each)),
    )


def copyings_without(copyings: Iterable[Copying], left_out: LeftOut) -> tuple[Copying, ...]:
    """The shared wording of Sources that are not set aside."""
    return tuple(c for c in copyings if not {c.one, c.other} & left_out.sources)


@dataclass(frozen=True, slots=True)
class Altered:
    """A Finding that is there before and after, but is not the same.

    Attributes:
        before: while everything counts.
        after: without what is set aside.
    """

    before: Finding
    after: Finding


@dataclass(frozen=True, slots=True)
class Supposed:
    """What setting something aside changes.

    Attributes:
        gone: Findings that rest on it.
        new: Findings that it kept from showing.
        altered: those of which the verdict, the values, the accounts or the witnesses are not what they were.
    """

    gone: tuple[Finding, ...] = ()
    new: tuple[Finding, ...] = ()
    altered: tuple[Altered, ...] = ()


def supposed(before: Sequence[Finding], after: Sequence[Finding]) -> Supposed:
    """What changed from one comparison to another, each in the order of looking.

    Two Findings are one and the same if they ask the same of the same passages, or of most of them; they name
    Happenings that are made anew each time, so their ids say nothing.
    """
    partners = _partners(before, after)
    found = set(partners.values())
    return Supposed(
        tuple(each for n, each in enumerate(before) if n not in partners),
        tuple(each for n, each in enumerate(after) if n not in found),
        tuple(
            Altered(before[n], after[m])
            for n, m in sorted(partners.items())
            if _said(before[n]) != _said(after[m])
        ),
    )


def _partners(before: Sequence[Finding], after: Sequence[Finding]) -> dict[int, int]:
    """Numbers of Findings before and after that are the same, those that share most first."""
    where: dict[tuple[object, Stretch], list[int]] = {}
    for m, each in enumerate(after):
        for stretch in _stretches(each):
            where.setdefault((_asked(each), stretch), []).append(m)
    shared: dict[tuple[int, int], int] = {}
    for n, each in enumerate(before):
        for stretch in _stretches(each):
            for m in where.get((_asked(each), stretch), ()):
                shared[n, m] = shared.get((n, m), 0) + 1
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for n, m in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if n not in partners and m not in taken:
            partners[n] = m
            taken.add(m)
    return partners


def _asked(finding: Finding) -> object:
    return finding.kind, finding.question, finding.predicate


def _stretches(finding: Finding) -> frozenset[Stretch]:
    return frozenset(stretch for side in finding.sides for stretch in side.passages)


def _said(finding: Finding) -> object:
    """What a historian would see to be otherwise."""
    values = frozenset(side.value for side in finding.sides)
    return finding.verdict, finding.same, values, finding.accounts, finding.witnesses
