"""From the bytes of a TEI file to its tree, without following anything that it points to."""

import html.entities
import re
from dataclasses import dataclass

from lxml import etree

from testimonia.ingest.extraction import UnreadableError
from testimonia.ingest.readers.charset import page_characters
from testimonia.ingest.readers.markup_tree import MOST_TAGS, local, parsed_xml, without_doctype
from testimonia.ingest.readers.tei.names import ROOTS

_ENTITY = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|&([A-Za-z][\w.-]{0,60});", re.DOTALL)
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BROKEN = (
    "This TEI file is not well-formed XML, or is nested too deeply. Open it in an XML editor and mend it, "
    "or save its text."
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A TEI file as a tree.

    Attributes:
        root: TEI, TEI.2 or teiCorpus; without comments and processing instructions.
        doubts: sentences on what may be lost.
    """

    root: "etree._Element"
    doubts: tuple[str, ...]


def tree_of(data: bytes) -> Tree:
    """Parse a TEI file.

    The document type is cut off, so that no external file and no entity of the file's own is ever meant;
    the named characters of HTML, which are those of the ISO sets that TEI used, are read as they are there.

    Raises:
        UnreadableError: if it is not well-formed, too large, or no TEI after all.
    """
    page = page_characters(data)
    if page.characters.count("<") > MOST_TAGS:
        raise UnreadableError(f"The file holds more than {MOST_TAGS:,} tags; it may be built to do harm.")
    text, doubts = without_doctype(page.characters)
    text, unknown = _with_characters(text)
    try:
        root = parsed_xml(re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1, flags=re.DOTALL).lstrip())
    except ValueError as error:
        raise UnreadableError(_BROKEN) from error
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction, etree.Entity)
    if local(root.tag) not in ROOTS:
        raise UnreadableError("This XML file is no TEI. Save it as text or HTML.")
    said = ([page.doubt] if page.doubt else []) + doubts
    if unknown:
        listed = ", ".join(f"&{name};" for name in sorted(unknown)[:5])
        said.append(
            f"The file names characters that only it knows ({listed}); they are shown by these names."
        )
    return Tree(root, tuple(said))


def _with_characters(text: str) -> tuple[str, frozenset[str]]:
    """The text with its named characters as they are; and names that nobody knows, which stay names."""
    unknown: set[str] = set()

    def character(found: re.Match[str]) -> str:
        name = found[1]
        if name is None or name in _OF_XML:
            return found[0]
        known = html.entities.html5.get(f"{name};")
        if known is None:
            unknown.add(name)
            return f"&amp;{name};"
        return known.replace("&", "&amp;").replace("<", "&lt;")

    return (_ENTITY.sub(character, text) if "&" in text else text), frozenset(unknown)


def words_of(element: "etree._Element | None", leaving: frozenset[str] = frozenset({"note", "fw"})) -> str:
    """The words of an element, tidied of white space, without its notes."""
    if element is None:
        return ""
    pieces: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end"))
    for event, each in steps:
        name = local(each.tag)
        if event == "start":
            if each is not element and name in leaving:
                steps.skip_subtree()
                continue
            pieces.append(each.text or "")
            if name in ("lb", "pb", "cb"):
                pieces.append("" if each.get("break") == "no" else " ")
        elif each is not element:
            pieces.append(each.tail or "")
    return " ".join("".join(pieces).split())


def attribute(element: "etree._Element", name: str) -> str | None:
    """An attribute by its local name: "id" and "lang" are those of XML, or of P4."""
    return element.get(name) or element.get(f"{{http://www.w3.org/XML/1998/namespace}}{name}") or None


def find(element: "etree._Element", *path: str) -> "etree._Element | None":
    """The first descendant on a path of local names, in whatever namespace."""
    return next(iter(find_all(element, *path)), None)


def find_all(element: "etree._Element", *path: str) -> "list[etree._Element]":
    """All children of children on a path of local names, in order."""
    found = [element]
    for name in path:
        found = [child for each in found for child in each.iterchildren() if local(child.tag) == name]
    return found
