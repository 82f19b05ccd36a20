"""What an OpenDocument text's styles say about its paragraphs (ODF 1.3, part 3, section 16)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.styled import PLAIN, Style, named

_MOST_PARENTS = 12
_CODE_OF_SPACE = "_20_"
"""How a space is written in the name of a style, where no display name is given."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A style, and whether its paragraphs begin or end a page."""

    style: Style = PLAIN
    breaks_before: bool = False
    breaks_after: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles of a document by name, and the language of its default style."""

    by_name: dict[str, ParagraphStyle] = field(default_factory=dict)
    language: str | None = None

    def of(self, element: "etree._Element") -> ParagraphStyle:
        """The style of a paragraph or heading; a heading's own level goes before that of its style."""
        found = self.by_name.get(attribute(element, "style-name") or "", ParagraphStyle())
        if local(element.tag) != "h":
            return found
        given = attribute(element, "outline-level") or ""
        level = int(given) if given.isascii() and given.isdigit() and len(given) < 3 else found.style.level
        style = found.style
        heading = Style(max(level or 1, 1), style.part, style.block, style.numbered, style.title)
        return ParagraphStyle(heading, found.breaks_before, found.breaks_after)


def attribute(element: "etree._Element | None", name: str) -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    return next((str(v) for k, v in element.attrib.items() if local(k) == name), None)


def styles_of(roots: Iterable["etree._Element"]) -> Styles:
    """Read the styles of all parts of a document."""
    raw: dict[str, etree._Element] = {}
    language = None
    for root in roots:
        for element in root.iter("{*}style", "{*}default-style"):
            if attribute(element, "family") != "paragraph":
                continue
            if local(element.tag) == "style":
                raw.setdefault(attribute(element, "name") or "", element)
            elif language is None:
                language = attribute(element.find("{*}text-properties"), "language")
    return Styles({name: _style(name, raw) for name in raw}, language)


def _style(name: str, raw: dict[str, "etree._Element"]) -> ParagraphStyle:
    """A style with what it takes over from those it is based on; a page break is its own affair."""
    own = raw[name]
    seen: list[str] = []
    level, part, block, title = None, None, None, False
    while name in raw and name not in seen and len(seen) < _MOST_PARENTS:
        seen.append(name)
        element = raw[name]
        says = named(attribute(element, "display-name") or name.replace(_CODE_OF_SPACE, " "))
        level = level or _level(element) or says.level
        part = part or says.part
        block = block or says.block
        title = title or says.title
        name = attribute(element, "parent-style-name") or ""
    properties = own.find("{*}paragraph-properties")
    before = attribute(properties, "break-before") == "page" or bool(attribute(own, "master-page-name"))
    after = attribute(properties, "break-after") == "page"
    return ParagraphStyle(Style(level, part, block or BlockKind.PROSE, False, title), before, after)


def _level(element: "etree._Element") -> int | None:
    given = attribute(element, "default-outline-level") or ""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 3 and int(given) else None
