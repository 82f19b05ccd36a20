"""The addresses of the pages. All of them can be kept: in a bookmark, in a note, in a footnote."""

from enum import StrEnum
from urllib.parse import quote, urlencode

from testimonia.model import Span


class Marking(StrEnum):
    """Which mentions are marked on a reading page; the values are those of its address."""

    NONE = ""
    NAMES = "names"
    ALL = "all"

    @property
    def words(self) -> str:
        """What the page calls it."""
        return {"": "off", "names": "names", "all": "all"}[self.value]


class Telling(StrEnum):
    """Whose statements stand beside the words of a reading page; the values are those of its address."""

    PASSAGE = ""
    """Those of the passage that was asked for."""
    ALL = "all"

    @property
    def words(self) -> str:
        """What the page calls it."""
        return {"": "passage", "all": "all"}[self.value]


def link_to(
    source_id: str,
    span: Span | None = None,
    *,
    paragraph: int | None = None,
    who: int | None = None,
    marking: Marking = Marking.NONE,
    telling: Telling = Telling.PASSAGE,
) -> str:
    """The address of the reading page of a source.

    Args:
        source_id: of the source.
        span: a passage that it is opened at.
        paragraph: number of the one that it begins with.
        who: number of a chain, at whose first mention it is opened.
        marking: which mentions are marked.
        telling: which statements stand in the margin.
    """
    place = {"from": span.start, "to": span.end} if span else {"paragraph": paragraph, "who": who}
    asked = {**place, "mentions": marking.value or None, "statements": telling.value or None}
    query = "&".join(f"{name}={value}" for name, value in asked.items() if value is not None)
    there = "#here" if span or who is not None else ""
    return f"/source/{_part(source_id)}{'?' if query else ''}{query}{there}"


def link_to_finding(finding_id: str) -> str:
    """The address of a finding."""
    return f"/finding/{_part(finding_id)}"


def link_to_entity(entity_id: str, name: str = "") -> str:
    """The address of the page about a person, organisation, place, work or event.

    The id is a hash of what is read of it, so another document can give it another. The name goes with it:
    by that the page is found again.
    """
    called = f"?{urlencode({'name': name})}" if name else ""
    return f"/who/{_part(entity_id)}{called}"


def link_to_report(entity_id: str, name: str = "") -> str:
    """The address of the report on a person, organisation, place, work or event; see `link_to_entity`."""
    called = f"?{urlencode({'name': name})}" if name else ""
    return f"/report/{_part(entity_id)}{called}"


def link_to_copy(finding_id: str) -> str:
    """The address of the page that shows a copy beside what it was copied from, or copied to."""
    return f"/copy/{_part(finding_id)}"


def link_to_comparison(*source_ids: str) -> str:
    """The address of the page that sets sources side by side."""
    return f"/compare?{urlencode([('with', each) for each in source_ids])}"


def _part(words: str) -> str:
    return quote(words, safe="")
