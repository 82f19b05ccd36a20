"""What a reader is told of two Sources that share wording."""

from collections.abc import Iterable, Mapping, Sequence

from testimonia.comparison.copies.copying import MOST_DIFFERENCES, Copying, Difference
from testimonia.comparison.findings.excerpts import cut
from testimonia.model import Finding, FindingKind, Rendition, Side, Span, Stretch, Verdict

_PASSAGES = 8
_ALL = 0.995
"""The share that is all: a blank at the end is no wording."""


def copies_found(
    copyings: Iterable[Copying], paths: Mapping[str, str], renditions: Iterable[Rendition] = ()
) -> list[Finding]:
    """One finding for each pair of Sources, those that share most of themselves first.

    Args:
        copyings: what Sources have from one another.
        paths: of the Sources, by id.
        renditions: which of them are one text in several forms: that is then the reason.
    """
    said = {frozenset((each.path, each.of)): f"{each.said}." for each in renditions}
    known = [c for c in copyings if c.pairs and c.one in paths and c.other in paths]
    known.sort(key=lambda c: (-max(c.share_of_one, c.share_of_other), paths[c.one], paths[c.other]))
    return [_found(copying, paths, said) for copying in known]


def _found(copying: Copying, paths: Mapping[str, str], said: Mapping[frozenset[str], str]) -> Finding:
    one, other = paths[copying.one], paths[copying.other]
    rendered = said.get(frozenset((one, other)))
    longest = sorted(range(len(copying.pairs)), key=lambda n: -len(copying.pairs[n][0].span))[:_PASSAGES]
    shown = [copying.pairs[n] for n in sorted(longest)]
    telling = [each for each in copying.differences if not each.spelling]
    return Finding(
        FindingKind.COPY,
        Verdict.CONSISTENT,
        _shared(copying, one, other),
        (
            _side(one, [pair[0] for pair in shown], [each.one for each in telling]),
            _side(other, [pair[1] for pair in shown], [each.other for each in telling]),
        ),
        why=" ".join(filter(None, (rendered, copying.why, _differing(copying.differences)))),
        question="copy",
        accounts=2,
        witnesses=1,
        direction=copying.copied_from,
    )


def _shared(copying: Copying, one: str, other: str) -> str:
    """How much of themselves two Sources have in common."""
    shared = sum(len(first.span) for first, _ in copying.pairs)
    if min(copying.share_of_one, copying.share_of_other) >= _ALL and not copying.differences:
        return f"{one} and {other} have the same words throughout: {shared} characters."
    places = "1 place" if len(copying.pairs) == 1 else f"{len(copying.pairs)} places"
    shares = f"{copying.share_of_one:.0%} of the first, {copying.share_of_other:.0%} of the second"
    return f"{one} and {other} share {shared} characters of wording in {places}: {shares}."


def _differing(differences: Sequence[Difference]) -> str:
    """In how many places the wording is not the same."""
    if not differences:
        return "The shared wording is the same word for word."
    count = len(differences)
    more = " or more" if count >= MOST_DIFFERENCES else ""
    where = "one place" if count == 1 and not more else f"{count}{more} places"
    slight = sum(each.spelling for each in differences)
    if not slight:
        return f"In it they differ in {where}."
    if slight == count:
        return f"In it they differ in {where}, only as spellings or scans do."
    return f"In it they differ in {where}, in {slight} of them only as spellings or scans do."


def _side(path: str, stretches: Iterable[Stretch], differing: Sequence[Span]) -> Side:
    """The passages of one side; the words that only it has are their marks."""
    passages = tuple(dict.fromkeys(Stretch(s.source, cut(s.span)) for s in stretches))
    marks = (
        Stretch(passage.source, span)
        for passage in passages
        for span in differing
        if len(span) and passage.span.contains(span)
    )
    return Side(path, passages, marks=tuple(dict.fromkeys(marks)))
