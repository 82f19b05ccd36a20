"""What a sidecar says holds against what a document was read to say of itself.

A description speaks of the document as a whole. So it overrides the whole and its main parts, and leaves
alone what has a voice of its own: a foreword, a note on contributors.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from testimonia.ingest.sidecars.csl import csl_date, names_text, plain_text, published_text, written_text
from testimonia.ingest.sidecars.csl_schema import UNPUBLISHED
from testimonia.model import Csl, Description, Section, SectionKind, Stated, plain

MAIN = frozenset({SectionKind.DOCUMENT, SectionKind.BODY, SectionKind.CHAPTER, SectionKind.LETTER})
"""Kinds of section that speak with the document's own voice."""

TITLED = frozenset({SectionKind.DOCUMENT, SectionKind.BODY})
"""Of these, the ones that have the document's own title; chapters have their own."""

PIECES = frozenset({SectionKind.CHAPTER, SectionKind.LETTER})
"""Of these, the ones that a larger work can have from several hands."""

COLLECTIVE = frozenset({"book", "classic", "collection", "periodical"})
"""CSL types of works that can hold pieces by others: letters, contributions."""

UNKNOWN_TYPE = "document"
"""The CSL type that says nothing; CSL-JSON wants one for every item."""


def applied(section: Section, description: Description | None) -> Section:
    """``section`` as the sidecar would have it; as it was if no sidecar speaks of it.

    Where the two agree, the section keeps the stretch that says so, and is no longer doubtful. A chapter or
    letter that names its own author, date or place keeps it if the sidecar describes the book around it.
    """
    if description is None or section.kind not in MAIN:
        return section
    if description.csl.get("type") in UNPUBLISHED:
        section = _never_published(section)
    said = _said(section, description.csl)
    whole = section.kind in PIECES and description.csl.get("type") in COLLECTIVE
    parts: dict[str, Any] = {}
    for part, value in said.items():
        own: Stated | None = getattr(section, part)
        if whole and own is not None and own.at is not None:
            continue
        agreed = own is not None and own.value == value
        parts[part] = replace(own, doubtful=False) if own is not None and agreed else Stated(value)
    return replace(section, **parts) if parts else section


def _never_published(section: Section) -> Section:
    """A letter or manuscript: the date that it was read to bear is that of writing (see sidecars.md)."""
    if section.published is None:
        return section
    return replace(section, written=section.written or section.published, published=None)


def _said(section: Section, csl: Csl) -> dict[str, str]:
    """What a description says of a section of this kind."""
    said = {
        "title": _words(csl.get("title")) if section.kind in TITLED else None,
        "author": names_text(csl.get("author")),
        "written": written_text(csl),
        "published": published_text(csl),
        "recipient": names_text(csl.get("recipient")),
        "place": _place(section, csl),
        "language": _language(csl),
    }
    return {part: value for part, value in said.items() if value}


def _place(section: Section, csl: Csl) -> str | None:
    """Where the document was composed.

    The place of publication is another question: it stands only where nothing is known of the document.
    """
    custom = csl.get("custom")
    composed = _words(custom.get("place")) if isinstance(custom, Mapping) else None
    if composed or section.kind is not SectionKind.DOCUMENT or section.place is not None:
        return composed
    return _words(csl.get("publisher-place"))


def _language(csl: Csl) -> str | None:
    """The language as ISO 639-1 has it ("en-GB" -> "en"); None for words that are no such code."""
    code = (_words(csl.get("language")) or "").replace("_", "-").partition("-")[0].casefold()
    return code if len(code) == 2 and code.isalpha() and code.isascii() else None


def _words(value: object) -> str | None:
    return plain_text(value) or None if isinstance(value, str) else None


def csl_of(document: Section | None, description: Description | None, path: str) -> dict[str, Any]:
    """The CSL-JSON item by which a document is cited.

    Field by field it is the sidecar's, then what the document was read to say of itself
    (docs/reference/sidecars.md, "What wins over what"). Nothing else is put in: a document of which nothing
    is known has only the ``id`` and ``type`` without which an item is none (csl-data.json). Names that were
    read are not taken apart.

    Args:
        document: the section over the whole document, as it was read; None if there is none.
        description: what a sidecar says.
        path: of the document; its id, unless the sidecar has one.
    """
    said = {} if description is None else plain(description.csl)
    item = {"id": path, "type": UNKNOWN_TYPE} | {key: value for key, value in said.items() if value != ""}
    if document is not None and item["type"] in UNPUBLISHED:
        document = _never_published(document)
    read = _read(document) if document is not None else {}
    custom = read.pop("custom", {})
    if written_text(said):
        custom.pop("written", None)  # beside the date of a letter it would be a second one
    item |= {key: value for key, value in read.items() if key not in item}
    own = item.get("custom")
    custom |= own if isinstance(own, Mapping) else {}
    return item | ({"custom": custom} if custom else {})


def _read(document: Section) -> dict[str, Any]:
    """What the document was read to say, as CSL; only what it says.

    For what CSL has no variable, see `testimonia.ingest.sidecars.csl`.
    """
    read: dict[str, Any] = {}
    for variable, stated in (("title", document.title), ("language", document.language)):
        if stated:
            read[variable] = stated.value
    for variable, stated in (("author", document.author), ("recipient", document.recipient)):
        if stated:
            read[variable] = [{"literal": stated.value}]
    if document.published and (issued := csl_date(document.published.value)):
        read["issued"] = issued
    own = (("written", document.written), ("place", document.place))
    custom = {name: stated.value for name, stated in own if stated}
    return read | ({"custom": custom} if custom else {})
