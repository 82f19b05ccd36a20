"""What a Word document's styles say about its paragraphs (ECMA-376, part 1, section 17.7)."""

from dataclasses import dataclass

from lxml import etree

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.styled import BODY_LEVEL, PLAIN, Style, named
from testimonia.model import SectionKind


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and its language."""

    by_id: dict[str, Style]
    language: str | None = None


def value(element: "etree._Element | None", name: str = "val") -> str | None:
    """An attribute by its local name: Word writes two namespaces."""
    if element is None:
        return None
    return next((str(v) for k, v in element.attrib.items() if local(k) == name), None)


def styles_of(root: "etree._Element | None") -> Styles:
    """Read the styles part; none at all if there is no such part."""
    if root is None:
        return Styles({})
    raw = {value(s, "styleId") or "": s for s in root.iter("{*}style")}
    language = next((value(e) for e in root.iterfind("{*}docDefaults//{*}lang")), None)
    return Styles({name: _style(name, raw) for name in raw}, language_code(language))


def _style(name: str, raw: dict[str, "etree._Element"]) -> Style:
    """A style with what it takes over from those it is based on."""
    seen: list[str] = []
    level: int | None = None
    part: SectionKind | None = None
    block: BlockKind | None = None
    numbered = title = False
    while name in raw and name not in seen and len(seen) < 12:
        seen.append(name)
        element = raw[name]
        own = named(value(element.find("{*}name")) or "")
        if level is None:
            level = own.level or outline(element.find("{*}pPr"))
        part = part or own.part
        block = block or own.block
        title = title or own.title
        numbered = numbered or element.find("{*}pPr/{*}numPr") is not None
        name = value(element.find("{*}basedOn")) or ""
    return Style(level, part, block or BlockKind.PROSE, numbered, title)


def outline(properties: "etree._Element | None") -> int | None:
    """The level of a heading that a paragraph's properties give, 1 highest."""
    given = value(properties.find("{*}outlineLvl")) if properties is not None else None
    if given is None or not given.isascii() or not given.isdigit() or int(given[:3]) >= BODY_LEVEL:
        return None
    return int(given) + 1


def paragraph_style(paragraph: "etree._Element", styles: Styles) -> Style:
    """What a paragraph is, by its style and its own properties."""
    properties = paragraph.find("{*}pPr")
    if properties is None:
        return PLAIN
    style = styles.by_id.get(value(properties.find("{*}pStyle")) or "", PLAIN)
    level = outline(properties) or style.level
    number = value(properties.find("{*}numPr/{*}numId"))
    numbered = style.numbered if number is None else number != "0"
    return Style(level, style.part, style.block, numbered, style.title)
