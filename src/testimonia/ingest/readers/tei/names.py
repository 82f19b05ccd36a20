"""What the names of TEI mean here: elements, and the types that editors give them (TEI P5, and P4)."""

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.roles import SECTION_KINDS
from testimonia.model import MarkKind
from testimonia.model import SectionKind as Kind

ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus", "teiCorpus.2"})

DIVISIONS = frozenset({"div", *(f"div{n}" for n in range(8))})
"""Numbered or not."""

TYPES: dict[str, Kind] = {
    **{name.replace("-", ""): kind for name, kind in SECTION_KINDS.items()},
    **dict.fromkeys(("telegram", "postcard", "correspondence", "epistle", "brief", "lettre"), Kind.LETTER),
    **dict.fromkeys(("contents", "tableofcontents"), Kind.CONTENTS),
    **dict.fromkeys(("noteoncontributors", "contributor"), Kind.CONTRIBUTORS),
    **dict.fromkeys(("footnotes", "endnotes", "annotations", "commentary"), Kind.NOTES),
    **dict.fromkeys(("cataloguing", "cataloging", "cip"), Kind.CATALOGUING),
    **dict.fromkeys(("act", "scene", "section", "book", "essay", "article", "entry", "diary"), Kind.CHAPTER),
    "headingofareviewedwork": Kind.REVIEWED_WORK,
    "writingsession": Kind.CHAPTER,
    "acknowledgements": Kind.PREFACE,
    "acknowledgments": Kind.PREFACE,
    "body": Kind.BODY,
    "footnote": Kind.FOOTNOTE,
    "caption": Kind.CAPTION,
    "heading": Kind.HEADING,
    "pageheader": Kind.PAGE_HEADER,
    "pagenumber": Kind.PAGE_NUMBER,
    "navigation": Kind.NAVIGATION,
}
"""Kinds of parts, by ``@type`` in small letters without blanks and hyphens."""

DAYS = frozenset({"entry", "diaryentry", "journalentry", "day", "writingsession"})
"""Types of parts that were written on the day that stands in their heading."""

SECTIONS = {
    "titlePage": Kind.TITLE_PAGE,
    "head": Kind.HEADING,
    "dateline": Kind.DATELINE,
    "byline": Kind.BYLINE,
    "figDesc": Kind.CAPTION,
}
"""Elements that are a part of their own, whatever their type."""

FORME_WORK = {"pageNum": Kind.PAGE_NUMBER, "pagenum": Kind.PAGE_NUMBER, "page": Kind.PAGE_NUMBER}
"""Types of ``fw`` that are page numbers; others are headers, catchwords, signatures of sheets."""

VOICES = frozenset(
    {Kind.LETTER, Kind.FOREWORD, Kind.PREFACE, Kind.INTRODUCTION, Kind.AFTERWORD, Kind.CHAPTER}
    | {Kind.APPENDIX, Kind.BODY, Kind.DEDICATION}
)
"""Parts of which a signature, a by-line and a dateline inside say who wrote them and when."""

LEAVES = frozenset(
    {
        "p", "ab", "head", "lg", "l", "item", "label", "headItem", "headLabel", "speaker", "stage", "salute",
        "signed", "dateline", "byline", "trailer", "titlePart", "docAuthor", "docDate", "docImprint",
        "docEdition", "imprimatur", "cell", "figDesc", "note", "bibl", "u", "addrLine", "line", "castItem",
        "form", "opener", "closer", "fw", "postscript", "argument", "epigraph", "witness", "biblStruct",
    }
)  # fmt: skip
"""Elements whose content is text: what stands in them and is no block of its own runs on in the line."""

BLOCKS = LEAVES | DIVISIONS | frozenset(
    {
        "TEI", "TEI.2", "text", "front", "body", "back", "group", "floatingText", "titlePage", "docTitle",
        "list", "table", "figure", "sp", "spGrp", "castList", "castGroup", "set", "prologue", "epilogue",
        "performance", "listBibl", "listPerson", "listPlace", "listOrg", "person", "place", "org", "entry",
        "address", "zone", "surface", "sourceDoc", "eg", "egXML", "divGen", "ab", "cit",
    }
)  # fmt: skip
"""Elements that begin and end a block."""

IN_LINE = frozenset({"bibl", "label", "stage", "docAuthor", "docDate"})
"""Blocks that run on where they stand in a line: "By <docAuthor>Ann Lind</docAuthor>"."""

QUOTES = frozenset({"q", "quote", "said"})
"""Quoted words: in the line, or set off."""

KINDS = {
    "head": BlockKind.HEADING,
    "l": BlockKind.VERSE,
    "lg": BlockKind.VERSE,
    "item": BlockKind.LIST,
    "label": BlockKind.LIST,
    "table": BlockKind.TABLE,
    "note": BlockKind.NOTE,
    "eg": BlockKind.CODE,
    **dict.fromkeys(
        ("speaker", "stage", "salute", "signed", "dateline", "byline", "trailer", "opener", "closer", "fw"),
        BlockKind.SHORT,
    ),
    **dict.fromkeys(
        ("titlePart", "docAuthor", "docDate", "docImprint", "docEdition", "addrLine", "figDesc", "bibl"),
        BlockKind.SHORT,
    ),
}

SKIPPED = frozenset(
    {
        "teiHeader", "facsimile", "standOff", "desc", "certainty", "precision", "respons", "index", "interp",
        "interpGrp", "spanGrp", "span", "linkGrp", "link", "listChange", "fsdDecl", "xenoData", "rdgGrp",
        "witDetail", "figDesc2", "handNotes", "timeline", "alt", "altGrp", "join", "joinGrp", "delSpan",
    }
)  # fmt: skip
"""Elements whose content is no text of the document."""

HOLDERS = frozenset(
    {"choice", "subst", "app", "table", "row", "list", "listBibl", "listPerson", "sp", "lg", "opener"}
)
"""Elements in which white space between elements is only the layout of the file."""

ORIGINAL, EDITED = ("sic", "orig", "abbr"), ("corr", "reg", "expan")
"""What stands in a document, and what an editor reads for it (TEI P5, 3.5)."""

STRUCK = {
    "del": "The document has these words struck out.",
    "surplus": "The edition takes these words for superfluous.",
    "secl": "The edition takes these words for superfluous, or not for the author's.",
}
"""Words that stand in the document and are not read, and why (TEI P5, 11.3.1.4 and 11.3.3.1)."""

MARKS = {
    "persName": MarkKind.PERSON,
    "orgName": MarkKind.ORGANISATION,
    "eventName": MarkKind.EVENT,
    "title": MarkKind.WORK,
    **dict.fromkeys(
        ("placeName", "settlement", "country", "region", "district", "bloc", "geogName"), MarkKind.PLACE
    ),
    **dict.fromkeys(("date", "docDate", "origDate"), MarkKind.DATE),
}

MARK_TYPES = {
    **dict.fromkeys(("person", "pers", "people", "persname", "character"), MarkKind.PERSON),
    **dict.fromkeys(("place", "placename", "city", "country", "settlement", "geo", "geog"), MarkKind.PLACE),
    **dict.fromkeys(("org", "organisation", "organization", "orgname", "institution"), MarkKind.ORGANISATION),
    **dict.fromkeys(("work", "book", "title", "bibl"), MarkKind.WORK),
    "event": MarkKind.EVENT,
}
"""Types of ``name`` and ``rs``."""

LARGE = frozenset({"page", "pages", "leaf", "leaves", "folio", "folios", "sheet", "quire", "chapter"})
"""Units of which a single one that is missing is much."""
MANY_LINES = 10
"""Lines that are missing, from which on it is much."""


def folded(name: str | None) -> str:
    """A type in small letters, without blanks, hyphens and underscores.

    >>> folded("Title-Page")
    'titlepage'
    """
    return "".join(c for c in (name or "").lower() if c not in " -_.")
