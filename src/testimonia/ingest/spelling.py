"""What people read in a document where the file has it otherwise: repairs that go before all others.

Their places are looked for in the original layer, which only ingest has when a file is new or changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from testimonia.model import Problem, Repair, RepairKind, Replace, Span, Spelling, find, settled

_BETWEEN = frozenset(" \t\r\n\f\v-\xad\u2010\u2011\u00ac")
"""What stands between the halves of a word that the end of a line has cut."""


def with_spellings(
    original: str, sha256: str, path: str, repairs: Sequence[Repair], spellings: Sequence[Spelling]
) -> tuple[tuple[Repair, ...], tuple[Problem, ...]]:
    """The repairs of a document, those that people made first; what is only proposed for their words goes.

    What was mended in their words goes too, but not what the same repair does around them: a footnote that
    stands between the halves of a sentence is still read after it.

    Of spellings whose words cannot be found for certain nothing is said here: all decisions are looked for
    when everything is read, and those that wait are named then.

    Args:
        original: the original layer.
        sha256: of the file.
        path: of the source.
        repairs: that are made without a person.
        spellings: what people read, in order of time.

    Returns:
        The repairs that can stand together, and a Problem for spellings that want the same characters: none
        of these is followed.
    """
    if not spellings:
        return tuple(repairs), ()
    located = {each: _located(original, sha256, each) for each in spellings}
    crossed = _crossed(located)
    kept = [(each, spans) for each, spans in located.items() if spans and each not in crossed]
    problems = tuple(_crossing(path, each, others, located[each][0]) for each, others in crossed.items())
    made = [_repair(each, spans) for each, spans in kept]
    taken = [edit.span for repair in made for edit in repair.edits]
    rest = [each for repair in repairs if (each := _beside(repair, taken)) is not None]
    return settled((*made, *rest)), problems


def _beside(repair: Repair, taken: Sequence[Span]) -> Repair | None:
    """A repair that is made without a person, as far as it leaves the words of people alone."""
    if not any(repair.span.overlaps(span) for span in taken):
        return repair
    if repair.proposed:
        return None
    edits = tuple(edit for edit in repair.edits if not any(span.contains(edit.span) for span in taken))
    return replace(repair, edits=edits) if edits else None


def _located(original: str, sha256: str, spelling: Spelling) -> tuple[Span, ...]:
    """Where the words stand, that first in which they are to be read; nothing if that is not certain."""
    place = spelling.place
    spans = [find(anchor, original, unchanged=place.sha256 == sha256) for anchor in place.anchors]
    known = [span for span in spans if span is not None and len(span)]
    ordered = sorted(known)
    if not known or len(known) < len(spans) or any(a.overlaps(b) for a, b in pairwise(ordered)):
        return ()
    # a footnote that is read behind a paragraph may stand before it: the first to be read is the first anchor
    return tuple(sorted(_joined(original, ordered), key=lambda span: not span.contains(known[0])))


def _joined(original: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Spans with only white space or a hyphen between them as one: the new words stand for all of it."""
    last: Span | None = None
    for span in spans:
        if last is not None and set(original[last.end : span.start]) <= _BETWEEN:
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _repair(spelling: Spelling, spans: Sequence[Span]) -> Repair:
    """All the words in place of the first stretch; what else carried them (after a footnote) is taken out."""
    edits = [Replace(span, "" if number else spelling.words) for number, span in enumerate(spans)]
    reason = f": {spelling.why.rstrip('.')}" if spelling.why else ""
    ordered = tuple(sorted(edits, key=lambda edit: edit.span))
    return Repair(RepairKind.SPELLING, ordered, f"{spelling.by} reads it so{reason}.", by=spelling.by)


def _crossed(located: Mapping[Spelling, Sequence[Span]]) -> dict[Spelling, list[Spelling]]:
    """The spellings that want the same characters as others, each with these."""
    found: dict[Spelling, list[Spelling]] = {}
    last: tuple[Span, Spelling] | None = None
    for span, each in sorted(
        ((span, each) for each, spans in located.items() for span in spans), key=lambda pair: pair[0]
    ):
        if last is not None and last[0].overlaps(span) and last[1] is not each:
            found.setdefault(last[1], []).append(each)
            found.setdefault(each, []).append(last[1])
        if last is None or span.end > last[0].end:
            last = (span, each)
    return found


def _crossing(path: str, spelling: Spelling, others: Sequence[Spelling], at: Span) -> Problem:
    named = " and ".join(
        f"“{each.words}” by {each.by} (id {each.line})" for each in dict.fromkeys((spelling, *others))
    )
    message = (
        f"Corrections of the same words cannot all hold, and none is followed: {named}. "
        "Take all but one of them back."
    )
    return Problem(path, message, span=at)
