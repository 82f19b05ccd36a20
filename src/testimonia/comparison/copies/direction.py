"""Who copied from whom, where it shows."""

from testimonia.comparison.copies.prose import Prose
from testimonia.model import Date


def direction(one: Prose, other: Prose, quoted_in_one: bool, quoted_in_other: bool) -> tuple[str | None, str]:
    """The id of the Source that was copied from, if it shows; and what shows it, or that nothing does.

    Dates show it if every reading of the one lies before every reading of the other, and quotation marks
    round all the shared words in only one of the two: they say that the words are somebody else's. Where the
    two speak against each other nothing is said, since both may have the words from a third.

    Args:
        one: a Source.
        other: another.
        quoted_in_one: whether the one has all the shared words in quotation marks.
        quoted_in_other: the same of the other.
    """
    earlier = _earlier(one, other)
    quoting = _quoting(one, other) if quoted_in_one else _quoting(other, one)
    if quoted_in_one == quoted_in_other:
        if earlier is None:
            return None, _unclear(one, other)
        later = other if earlier is one else one
        return earlier.source, f"{earlier.path} is of {_day(earlier)}, {later.path} of {_day(later)}."
    having = other if quoted_in_one else one
    if earlier is not None and earlier is not having:
        return None, f"{quoting}, although it is of {_day(earlier)} and {having.path} of {_day(having)}."
    return having.source, f"{quoting}."


def _earlier(one: Prose, other: Prose) -> Prose | None:
    """The one that was written first, under every reading of both dates."""
    for first, second in ((one, other), (other, one)):
        if first.written and second.written:
            last, begin = first.written.latest, second.written.earliest
            if last is not None and begin is not None and last < begin:
                return first
    return None


def _quoting(quoting: Prose, having: Prose) -> str:
    return f"{quoting.path} sets the words in quotation marks and {having.path} has them as its own"


def _day(prose: Prose) -> str:
    return prose.written.text if prose.written else "no known time"


def _unclear(one: Prose, other: Prose) -> str:
    undated = [prose.path for prose in (one, other) if not _placed(prose.written)]
    if len(undated) == 2:
        return "Neither document says when it was written, so the direction does not show."
    if undated:
        return f"{undated[0]} does not say when it was written, so the direction does not show."
    return f"{_day(one)} and {_day(other)} may be the same time, so the direction does not show."


def _placed(date: Date | None) -> bool:
    return date is not None and date.placed
