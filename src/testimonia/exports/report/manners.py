"""How a document has to be cited, by what its CSL item says it is; and the facts of its publication."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from testimonia.exports.headline import headline
from testimonia.exports.report.csl_dates import UNDATED, composed, day_of, year_of
from testimonia.exports.report.setting import italic, one_line, quoted, said, short_title
from testimonia.exports.report.values import Words, Work


class Manner(Enum):
    """Ways of citing."""

    BOOK = auto()
    IN_BOOK = auto()
    IN_JOURNAL = auto()
    IN_PAPER = auto()
    THESIS = auto()
    WEB = auto()
    UNPUBLISHED = auto()


_OF_TYPE = {
    "book": Manner.BOOK,
    "classic": Manner.BOOK,
    "collection": Manner.BOOK,
    "report": Manner.BOOK,
    "pamphlet": Manner.BOOK,
    "map": Manner.BOOK,
    "chapter": Manner.IN_BOOK,
    "entry": Manner.IN_BOOK,
    "entry-dictionary": Manner.IN_BOOK,
    "entry-encyclopedia": Manner.IN_BOOK,
    "paper-conference": Manner.IN_BOOK,
    "article-journal": Manner.IN_JOURNAL,
    "article-newspaper": Manner.IN_PAPER,
    "article-magazine": Manner.IN_PAPER,
    "review": Manner.IN_JOURNAL,
    "review-book": Manner.IN_JOURNAL,
    "thesis": Manner.THESIS,
    "webpage": Manner.WEB,
    "post": Manner.WEB,
    "post-weblog": Manner.WEB,
    "manuscript": Manner.UNPUBLISHED,
    "personal_communication": Manner.UNPUBLISHED,
    "interview": Manner.UNPUBLISHED,
}


def manner_of(csl: Mapping[str, Any]) -> Manner:
    """How a document is cited; one of which no type is known by what else is said of it."""
    known = _OF_TYPE.get(str(csl.get("type")))
    if known is Manner.IN_JOURNAL and not (text(csl, "volume") or text(csl, "issue")):
        return Manner.IN_PAPER
    if known:
        return known
    if text(csl, "publisher") or (text(csl, "publisher-place") and not text(csl, "container-title")):
        return Manner.BOOK
    if text(csl, "container-title"):
        return Manner.IN_JOURNAL if text(csl, "volume") else Manner.IN_PAPER
    return Manner.WEB if text(csl, "URL") else Manner.UNPUBLISHED


def text(csl: Mapping[str, Any], variable: str) -> str:
    """What a variable holds, on one line; empty if it holds no words."""
    value = csl.get(variable)
    return one_line(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def title_of(work: Work) -> Words:
    """The title: of a book in italics, of all else in quotation marks; the file, if it has none."""
    title = headline(text(work.csl, "title"))
    if not title:
        return said(work.path)
    return italic(title) if manner_of(work.csl) is Manner.BOOK else quoted(title)


def short_title_of(work: Work, *, whole: bool = False) -> Words:
    """The same once it is known; ``whole`` where the short one would mean another work too."""
    title = headline(text(work.csl, "title"))
    if not title:
        return said(work.path)
    short = title if whole else headline(text(work.csl, "title-short")) or short_title(title)
    return italic(short) if manner_of(work.csl) is Manner.BOOK else quoted(short)


def imprint(csl: Mapping[str, Any]) -> str:
    """Place, publisher and year of a book: "Ely: Fen Press, 1936"; of one without a year "n.d."."""
    where = ": ".join(part for part in (text(csl, "publisher-place"), text(csl, "publisher")) if part)
    return ", ".join(part for part in (where, year_of(csl) or UNDATED) if part)


def edition(csl: Mapping[str, Any]) -> str:
    """Which edition: "2nd ed.", "rev. ed."; empty for the first and where nothing is said."""
    given = text(csl, "edition")
    if given.isascii() and given.isdigit():
        number = int(given)
        ends = {1: "st", 2: "nd", 3: "rd"}
        end = "th" if 10 < number % 100 < 14 else ends.get(number % 10, "th")
        return f"{number}{end} ed." if number > 1 else ""
    return given if not given or "ed" in given.lower().split(".")[0] or "ed." in given else f"{given} ed."


def volume(csl: Mapping[str, Any]) -> str:
    """Which volume of a book: "vol. 2"."""
    given = text(csl, "volume")
    return f"vol. {given}" if given else ""


def journal(csl: Mapping[str, Any]) -> Words:
    """The journal with volume, number and date: "*Fen Studies* 12, no. 3 (May 1976)"."""
    number = ", no. ".join(part for part in (text(csl, "volume"), text(csl, "issue")) if part)
    if not text(csl, "volume") and text(csl, "issue"):
        number = f"no. {number}"
    facts = f"{f' {number}' if number else ''} ({day_of(csl) or UNDATED})"
    return (*italic(text(csl, "container-title")), *said(facts))


def site(csl: Mapping[str, Any]) -> list[Words]:
    """Of a page of the web: whose it is, its date or else the day it was looked at, its address."""
    when = day_of(csl)
    seen = day_of(csl, "accessed")
    dated = when or (f"accessed {seen}" if seen else UNDATED)
    parts = (text(csl, "container-title") or text(csl, "publisher"), dated, text(csl, "URL"))
    return [said(part) for part in parts if part]


def kept(work: Work) -> list[Words]:
    """Where an unpublished document is kept: collection, shelfmark, institution and its place."""
    csl = work.csl
    shelf = work.shelfmark or text(csl, "archive_location") or text(csl, "call-number")
    held = work.repository or text(csl, "archive")
    parts = (text(csl, "archive_collection") or text(csl, "collection-title"), shelf, held)
    found = list(dict.fromkeys(part for part in (*parts, text(csl, "archive-place")) if part))
    return [said(part) for part in found]


def written(work: Work) -> str:
    """When an unpublished document was written."""
    return composed(work.csl) or UNDATED
