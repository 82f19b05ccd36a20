"""Works by invented people, as CSL-JSON items give them."""

from typing import Any

from testimonia.exports.report.values import Part, Work

MOSS = {"family": "Moss", "given": "Tom"}
LIND = {"family": "Lind", "given": "Ada"}
BERG = {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}
YARD = {"literal": "Watch of Ely"}


def issued(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


def work(kind: str, *, part: Part | None = None, path: str = "a.txt", **csl: Any) -> Work:
    """A work; the names of CSL variables with underscores for hyphens, but those that have underscores."""
    own = {"archive_location", "archive_collection"}
    item = {name if name in own else name.replace("_", "-"): value for name, value in csl.items()}
    return Work(path, path, {"id": path, "type": kind, **item}, "", "", part)


BOOK = work(
    "book",
    author=[MOSS],
    title="The Fen and Its Watch: A History",
    publisher="Fen Press",
    publisher_place="Ely",
    issued=issued(1936),
)
"""A book of which all is known."""
