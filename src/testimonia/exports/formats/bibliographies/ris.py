"""The sources as RIS, each with the archive that holds it, its shelfmark, and the path of its file.

RIS is a line a value and knows neither ranges nor doubtful dates; a date that it cannot hold stands there as
EDTF, which `testimonia.ingest.sidecars.ris` reads and other programs show as it is.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from testimonia.exports.formats.bibliographies.items import CitedSource, cited_sources
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.ingest.sidecars.csl import csl_date_text, plain_text
from testimonia.ingest.sidecars.ris import TEXTS, TYPES
from testimonia.store import Store

_RECORDS = {kind: tag for tag, kind in reversed(TYPES.items())} | {"manuscript": "MANSCPT", "webpage": "ELEC"}
"""The type of record for each CSL type; every other is GEN."""
_TAGS = {variable: tags[0] for variable, tags in TEXTS.items()} | {"archive_location": "AN", "note": "N1"}
"""The tag for each variable. Zotero reads a shelfmark from AN."""
_DATES = {"issued": "DA", "accessed": "Y2"}


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write every source as a record.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: none of them matters here.
    """
    for source in cited_sources(store):
        lines = [f"{tag}  - {_line(value)}" for tag, value in _lines(source) if _line(value)]
        out.write("\r\n".join((*lines, "ER  - ", "", "")))


def _line(value: str) -> str:
    """A value on one line: the next line would be another tag's."""
    return " ".join(plain_text(value).split())


def _lines(source: CitedSource) -> Iterator[tuple[str, str]]:
    csl = source.csl
    kind = csl["type"]
    yield "TY", _RECORDS.get(kind, "GEN")
    yield "ID", source.key
    second = "recipient" if kind == "personal_communication" else "editor"
    roles = (("AU", "author"), ("A2", second), ("A3", "collection-editor"), ("A4", "translator"))
    for tag, role in roles:
        yield from ((tag, _name(name)) for name in csl.get(role, ()))
    for variable, tag in _TAGS.items():
        yield tag, str(csl.get(variable) or "")
    for variable, tag in _DATES.items():
        yield from _date(tag, csl.get(variable))
    pages = str(csl.get("page") or "").split("-", 1)
    yield from zip(("SP", "EP"), pages, strict=False)
    yield "UR", str(csl.get("URL") or "")
    yield "SN", str(csl.get("ISSN") or csl.get("ISBN") or "")
    yield from (("KW", word) for word in str(csl.get("keyword") or "").split(","))
    yield "L1", source.path


def _date(tag: str, date: Any) -> Iterator[tuple[str, str]]:
    """A day, month or year as ``1770/02/20/``; what is more than that as EDTF or in the words it came in."""
    words = csl_date_text(date) or ""
    if re.fullmatch(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?", words):
        parts = words.split("-")
        if tag == "DA":
            yield "PY", parts[0]
        words = "/".join(parts) + "/" * (4 - len(parts))
    yield tag, words


def _name(name: Mapping[str, str]) -> str:
    """Last name, first names, suffix. A whole name that has a comma stands in braces, which we read so."""
    if not (name.get("family") and name.get("given")):
        whole = name.get("literal") or name.get("family") or name.get("given") or ""
        return f"{{{whole}}}" if "," in whole else whole
    particle = (name.get("dropping-particle"), name.get("non-dropping-particle"))
    last = " ".join(part for part in (*particle, name["family"]) if part)
    return ", ".join(part for part in (last, name["given"], name.get("suffix")) if part)
