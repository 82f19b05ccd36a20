"""The header of a TEI file: how the document is cited, and what was done to its words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from testimonia.exports.formats.tei.elements import EDTF, date_attributes, element, worded
from testimonia.exports.formats.xml_text import xml_text
from testimonia.exports.records import Record
from testimonia.ingest.readers.tei.header import UNTITLED
from testimonia.ingest.sidecars.csl import csl_date_text, names_text
from testimonia.model import Calendar, SectionKind, Stated
from testimonia.reading.read import date_of
from testimonia.store import HeldSection

_CALENDARS = {
    Calendar.GREGORIAN: "The Gregorian calendar.",
    Calendar.JULIAN: "The Julian calendar (Old Style).",
    Calendar.FRENCH_REPUBLICAN: "The French Republican calendar.",
    Calendar.HEBREW: "The Hebrew calendar.",
    Calendar.ISLAMIC: "The Islamic calendar.",
}
_PROJECT = (
    "Written by testimonia from its reading of the document named in the source description. Names, dates, "
    "statements and findings were read by a program, unless a person is named beside them."
)
_EDITORIAL = (
    "The text is the reading layer. Where it is other than what stands in the file, both are given: sic and "
    "corr for characters and words, orig and reg for hyphens at the end of a line. Paragraphs that a page "
    "break had cut are joined, and notes stand where they do not interrupt a sentence. Characters that XML "
    "cannot hold are shown as U+FFFD."
)
_DATES = (
    "Attributes of dates are days of the Gregorian calendar; calendar names the one of the words, where it "
    "is another. What W3C dates cannot say stands in when-custom, in EDTF (ISO 8601-2:2019)."
)
_STANDOFF = (
    "Statements and findings stand in standOff, each an annotation of the stretch between two anchors. Who "
    "holds a statement, how firmly, and whether it is denied, is part of it."
)


def header(source: Record, sections: Sequence[HeldSection]) -> Iterator[str]:
    """The header, piece by piece.

    Args:
        source: made by `testimonia.exports.records.source_record`.
        sections: of the source, as a sidecar has them.
    """
    csl: Mapping[str, Any] = source["csl"]
    yield "<teiHeader>\n"
    yield element("fileDesc", None, _title(csl, source["path"]), _publication(), _source(csl, source))
    yield "\n" + element("encodingDesc", None, _paragraphs("projectDesc", _PROJECT), _editorial()) + "\n"
    yield element("profileDesc", None, *_profile(csl, sections)) + "\n"
    yield "</teiHeader>\n"


def _paragraphs(name: str, *said: str) -> str:
    return element(name, None, *(worded("p", each) for each in said))


def _editorial() -> str:
    return _paragraphs("editorialDecl", _EDITORIAL, _DATES, _STANDOFF)


def _title(csl: Mapping[str, Any], path: str) -> str:
    title = csl.get("title")
    titled = isinstance(title, str) and title.strip()
    return element(
        "titleStmt",
        None,
        worded("title", title) if titled else worded("title", path, {"type": UNTITLED}),
        *(worded("author", name) for name in _names(csl, "author")),
        *(worded("editor", name) for name in _names(csl, "editor")),
    )


def _names(csl: Mapping[str, Any], role: str) -> Iterator[str]:
    listed = csl.get(role)
    for each in listed if isinstance(listed, list | tuple) else ():
        name = names_text([each])
        if name:
            yield name


def _publication() -> str:
    return _paragraphs("publicationStmt", "Not published; an export of an evidence base.")


def _source(csl: Mapping[str, Any], source: Record) -> str:
    """What was read, and how it is cited; who holds the original."""
    title = csl.get("title")
    issued = csl_date_text(csl.get("issued"))
    bibl = element(
        "bibl",
        {"type": "-".join(str(csl.get("type") or "").split()) or "document"},
        *(worded("author", name) for name in _names(csl, "author")),
        *(worded("editor", name) for name in _names(csl, "editor")),
        worded("title", title if isinstance(title, str) else None),
        worded("publisher", _words(csl, "publisher")),
        worded("pubPlace", _words(csl, "publisher-place")),
        _date(issued),
        *(worded("biblScope", _words(csl, key), {"unit": unit}) for key, unit in _SCOPES),
        *(worded("idno", _words(csl, key), {"type": key}) for key in ("DOI", "ISBN", "ISSN", "URL")),
        worded("idno", source["path"], {"type": "file"}),
        worded("idno", source["sha256"], {"type": "sha-256"}),
    )
    return element("sourceDesc", None, bibl, _manuscript(source))


_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_SCOPES = (("volume", "volume"), ("issue", "issue"), ("page", "page"))


def _words(csl: Mapping[str, Any], key: str) -> str | None:
    value = csl.get(key)
    return str(value) if isinstance(value, str | int) else None


def _manuscript(source: Record) -> str:
    if not (source["repository"] or source["shelfmark"]):
        return ""
    return element(
        "msDesc",
        None,
        element(
            "msIdentifier",
            None,
            worded("repository", source["repository"]),
            worded("idno", source["shelfmark"], {"type": "shelfmark"}),
        ),
    )


def _date(words: str | None) -> str:
    date = date_of(words) if words else None
    return worded("date", words, date_attributes(date) if date else {})


def _profile(csl: Mapping[str, Any], sections: Sequence[HeldSection]) -> Iterator[str]:
    whole = next((h.section for h in sections if h.section.kind is SectionKind.DOCUMENT), None)
    if whole is not None and whole.written is not None:
        yield element("creation", None, _date(whole.written.value))
    language = csl.get("language")
    code = str(language).strip()
    if _LANGUAGE.fullmatch(code):
        yield element("langUsage", None, element("language", {"ident": code}, xml_text(code)))
    calendars = [
        element("calendar", {"xml:id": calendar.value}, worded("p", said))
        for calendar, said in _CALENDARS.items()
    ]
    edtf = worded("p", "What a date can be, in EDTF (ISO 8601-2:2019), in the Gregorian calendar.")
    yield element("calendarDesc", None, *calendars, element("calendar", {"xml:id": EDTF}, edtf))
    yield from _letters(sections)


def _letters(sections: Sequence[HeldSection]) -> Iterator[str]:
    """From whom and to whom letters are, each tied to its division."""
    for held in sections:
        letter = held.section
        if letter.kind is not SectionKind.LETTER:
            continue
        sent = [_name(letter.author), _place(letter.place)]
        sent.append(_date(letter.written.value) if letter.written else "")
        received = _name(letter.recipient)
        actions = [
            element("correspAction", {"type": kind}, *said)
            for kind, said in (("sent", sent), ("received", [received]))
            if any(said)
        ]
        if actions:
            yield element("correspDesc", {"corresp": f"#part-{held.id[:16]}"}, *actions)


def _name(stated: Stated | None) -> str:
    return worded("persName", stated.value) if stated else ""


def _place(stated: Stated | None) -> str:
    return worded("placeName", stated.value) if stated else ""
