"""What a site has and what it has not, in sentences: on its own page about itself."""

from dataclasses import dataclass

from testimonia.store import Store
from testimonia.web.pages.words import counted
from testimonia.web.site.places import Places

LEFT = (
    (
        "Deciding, noting and correcting: that is done in testimonia, where the folder is. What stood "
        "decided when this copy was made is shown."
    ),
    "The files of the documents and the images of their pages.",
    (
        "The text before its repairs, and the text with every name in it marked; the reading text is here, "
        "with all statements beside it."
    ),
    "“What if”, the choosing among findings, and comparisons other than of two documents.",
    "Stretches of time other than those to which the page of time leads itself.",
)
"""What no site has."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a site is.

    Attributes:
        made: of what folder it is a copy, and when it was made.
        held: what is in it.
        left: what is not.
    """

    made: str
    held: tuple[str, ...]
    left: tuple[str, ...]


def contents(store: Store, places: Places, made: str) -> Contents:
    """What a site has, when all its other pages are made."""
    counts = store.counts()
    kinds = sum(store.lives.kinds().values())
    findings, people = _of(places.made["findings"], counts.findings), _of(len(places.people), kinds)
    held = (
        f"{counted(counts.read, 'document')}, in the reading text, with statements and findings beside it.",
        f"{counted(counts.findings, 'finding')} in a list; {findings} on a page of its own.",
        (
            f"Lives of people, and pages of places, bodies, works and events: {people}, those of whom most "
            "is told. The others stand in lists only."
        ),
        f"{counted(places.made['reports'], 'report')}, on the people of whom most is told.",
        f"{counted(places.made['comparisons'], 'comparison')} of two documents, side by side.",
    )
    return Contents(made, held, LEFT)


def _of(number: int, whole: int) -> str:
    return "all of them" if number == whole else f"{number:,} of {whole:,}"
