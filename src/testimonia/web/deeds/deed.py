"""A deed: what can be done from a page, and what is said of it when it is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from testimonia.model import Span
from testimonia.web.sitting import Sitting

Said = Mapping[str, str]
"""The fields of a form, or of a JSON object."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done.

    Attributes:
        back: address of the page to which a form without scripts leads.
        told: for a script; None if there was nothing that could be done.
        sentence: why there was not.
    """

    back: str
    told: Mapping[str, object] | None = field(default_factory=dict)
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done.

    Attributes:
        address: to which it is posted.
        do: does it; when it returns, what a person decided is on the disk. It raises
            `testimonia.web.pages.page.AskingError` if the fields do not say what they have to.
    """

    address: str
    do: Callable[[Sitting, Said], Done]


_MOST_DIGITS = 11


def span_between(start: str, end: str) -> Span | None:
    """The stretch from one offset to another, as forms have them; None if these are no such two."""
    ends = [each.strip() for each in (start, end)]
    if not all(each.isascii() and each.isdigit() and len(each) <= _MOST_DIGITS for each in ends):
        return None
    first, last = map(int, ends)
    return Span(first, last) if first < last else None


def way_back(said: Said, else_to: str) -> str:
    """The page that a form was sent from, if it says so and it is one of ours.

    What begins with two slashes, or has a backslash in it, leads to another machine in some browsers.
    """
    back = said.get("back", "")
    ours = back.startswith("/") and not back.startswith("//") and "\\" not in back and back.isprintable()
    return back if ours else else_to
