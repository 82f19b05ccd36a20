"""What stands between quotation marks, roughly: a sign for the scorer of pairs, no reader of quotations.

The weights were trained with it as it is.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from testimonia.model import Span

_LONGEST = 1500
_QUOTED = re.compile(
    rf"“[^”“\n]{{1,{_LONGEST}}}(?:”|$)|\"[^\"\n]{{1,{_LONGEST}}}(?:\"|$)"
    rf"|(?<!\w)‘[^‘\n]{{1,{_LONGEST}}}?’(?!\w)|«[^»\n]{{1,{_LONGEST}}}»",
    re.MULTILINE,
)


def spoken_in(layer: str) -> Callable[[int], bool]:
    """A function that tells of a character whether it stands between quotation marks."""
    return inside([Span(*found.span()) for found in _QUOTED.finditer(layer)])


def inside(spans: Sequence[Span]) -> Callable[[int], bool]:
    """A function that tells of a character whether it is in one of some spans; in order, and apart."""
    starts = [span.start for span in spans]

    def held(at: int) -> bool:
        number = bisect_right(starts, at) - 1
        return number >= 0 and at < spans[number].end

    return held
