"""What a reader is told of two Sources that share wording."""

from collections.abc import Iterable, Mapping

from testimonia.comparison.copying import Copying
from testimonia.comparison.excerpts import cut
from testimonia.model import Finding, FindingKind, Side, Stretch, Verdict

_PASSAGES = 8


def copies_found(copyings: Iterable[Copying], paths: Mapping[str, str]) -> list[Finding]:
    """One finding for each pair of Sources, those that share most of themselves first."""
    known = [c for c in copyings if c.pairs and c.one in paths and c.other in paths]
    known.sort(key=lambda c: (-max(c.share_of_one, c.share_of_other), paths[c.one], paths[c.other]))
    return [_found(copying, paths) for copying in known]


def _found(copying: Copying, paths: Mapping[str, str]) -> Finding:
    one, other = paths[copying.one], paths[copying.other]
    shared = sum(len(first.span) for first, _ in copying.pairs)
    places = "1 place" if len(copying.pairs) == 1 else f"{len(copying.pairs)} places"
    shares = f"{copying.share_of_one:.0%} of the first, {copying.share_of_other:.0%} of the second"
    longest = sorted(range(len(copying.pairs)), key=lambda n: -len(copying.pairs[n][0].span))[:_PASSAGES]
    shown = [copying.pairs[n] for n in sorted(longest)]
    return Finding(
        FindingKind.COPY,
        Verdict.CONSISTENT,
        f"{one} and {other} share {shared} characters of wording in {places}: {shares}.",
        (_side(one, [pair[0] for pair in shown]), _side(other, [pair[1] for pair in shown])),
        why=copying.why,
        question="copy",
        accounts=2,
        witnesses=1,
        direction=copying.copied_from,
    )


def _side(path: str, stretches: Iterable[Stretch]) -> Side:
    passages = dict.fromkeys(Stretch(s.source, cut(s.span)) for s in stretches)
    return Side(path, tuple(passages))
