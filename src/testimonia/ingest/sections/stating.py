"""What is said of sections, in letters as they are read: a title without its mojibake and its long s."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from testimonia.model import Replace, Section, Span, Stated, Text

_FIELDS = ("title", "author", "written", "published", "recipient", "place")


def as_read(sections: Iterable[Section], text: Text) -> tuple[Section, ...]:
    """The sections with the letters mended in what is stated of them, where the text itself was mended.

    The places stay, so that what the document has in its own letters is still one step away.
    """
    edits = sorted(_letters(text), key=lambda edit: edit.span)
    starts = [edit.span.start for edit in edits]
    return tuple(_mended(section, text.original, edits, starts) for section in sections)


def _letters(text: Text) -> Iterable[Replace]:
    """The edits that put letters in the place of others; blanks, hyphens and marks are tidied away anyhow."""
    for repair in text.repairs:
        for edit in repair.edits if not repair.proposed else ():
            if isinstance(edit, Replace) and not edit.span.of(text.original).isascii() and edit.after:
                yield edit


def _mended(section: Section, original: str, edits: Sequence[Replace], starts: Sequence[int]) -> Section:
    changes: dict[str, Stated] = {}
    for name in _FIELDS:
        stated: Stated | None = getattr(section, name)
        if stated is None or stated.at is None:
            continue
        inside = edits[bisect_left(starts, stated.at.start) : bisect_left(starts, stated.at.end)]
        value = _with(stated.value, original, inside, stated.at)
        if value != stated.value:
            changes[name] = replace(stated, value=value)
    return replace(section, **changes) if changes else section  # type: ignore[arg-type]


def _with(value: str, original: str, edits: Sequence[Replace], within: Span) -> str:
    for edit in edits:
        if within.contains(edit.span):
            value = value.replace(edit.span.of(original), edit.after)
    return value
