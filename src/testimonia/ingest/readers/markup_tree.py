"""From the characters of a page to a tree, without following anything they point to.

The document type is cut off before a parser sees it: no external file, no parameter entity and no entity of
the document's own can then be meant. The entities of HTML are read as their characters.
"""

import html.entities
import re
from dataclasses import dataclass

from lxml import etree

from testimonia.ingest.extraction import UnreadableError

MOST_TAGS = 1_000_000
"""Tags in one page: each costs some 500 bytes of memory; a page of 32 MiB has some 600,000."""
_STEP = 1 << 20
_BEFORE = r"\s*+(?:(?><\?.*?\?>|<!--.*?-->)\s*+)*+"
_XML = re.compile(rf"\s*<\?xml\b|{_BEFORE}<html\b[^>]*\bxmlns\s*=", re.DOTALL)
_PROLOGUE = re.compile(_BEFORE + "<!DOCTYPE", re.DOTALL | re.IGNORECASE)
_IN_DOCTYPE = re.compile(
    r"""<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[\[\]<>]""", re.DOTALL
)
_ENTITY = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|&([A-Za-z][\w.-]{0,60});|&(?!#\d|#x[\da-fA-F])", re.DOTALL
)
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_FLOOD = re.compile(r"""<([A-Za-z][\w:-]*)((?:[^<>"'=]|=\s*"[^"]*"|=\s*'[^']*'|=){1000,}+)>?""")
_KEPT = re.compile(
    r"""\s(?:id|class|href|name|epub:type|role|lang|xml:lang|xmlns(?::epub)?)\s*=\s*(?:"[^"]{0,400}"|'[^']{0,400}')"""
)
_EMBEDDED = re.compile(r"""=\s*(?:"data:[^"<>]{1000,}"|'data:[^'<>]{1000,}')""")
_LONG = re.compile(r"[^<>]{1000000}")
_HIDDEN = re.compile(r"<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|tr|table|br|section|blockquote)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[/!?A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Tree:
    """A page as a tree.

    Attributes:
        root: its outermost element.
        doubts: sentences on what may be lost.
    """

    root: "etree._Element"
    doubts: tuple[str, ...] = ()


def tree_of(characters: str) -> Tree:
    """Parse a page: as XML if it is well-formed XHTML, else as a browser would.

    Raises:
        UnreadableError: if there is nothing in it, or too much.
    """
    if characters.count("<") > MOST_TAGS:
        raise UnreadableError(f"The page holds more than {MOST_TAGS:,} tags; it may be built to do harm.")
    text, doubts = without_doctype(characters)
    text = _FLOOD.sub(lambda tag: f"<{tag[1]}{''.join(_KEPT.findall(tag[2]))}>", _EMBEDDED.sub('=""', text))
    if _XML.match(text):
        root, dropped = _as_xml(text)
        if dropped:
            doubts.append(
                "The page uses names for characters that it defines itself or that are unknown; "
                "they were left out."
            )
        if root is not None:
            return Tree(root, tuple(doubts))
        doubts.append("The page is not well-formed; it was read as a browser would read it.")
    root, whole = _as_html(text)
    if not whole:
        doubts.append(
            "The page is nested too deeply, or is too large, for its parts to be told apart; "
            "its words were read without them."
        )
        root, _ = _as_html(_flat(text))
    if root is None:
        raise UnreadableError("The page is empty.")
    return Tree(root, tuple(doubts))


def parsed_xml(data: bytes | str) -> "etree._Element":
    """The root of a well-formed XML file that has no document type.

    Raises:
        ValueError: if it is not well-formed or has a document type.
    """
    content = data.encode("utf-8") if isinstance(data, str) else data
    try:
        root = etree.fromstring(content, _xml_parser("utf-8" if isinstance(data, str) else None))
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ValueError("not well-formed") from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a document type")
    return root


def local(name: object) -> str:
    """The name of an element or attribute without its namespace."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _xml_parser(encoding: str | None) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        collect_ids=False,  # one id that stands twice is no reason to refuse a document
    )


def without_doctype(text: str) -> tuple[str, list[str]]:
    """The page without its document type, and a sentence if that defined names."""
    begin = _PROLOGUE.match(text)
    if begin is None:
        return text, []
    start = begin.end() - len("<!DOCTYPE")
    depth, subset = 1, False
    for token in _IN_DOCTYPE.finditer(text, begin.end()):
        depth += {"<": 1, ">": -1}.get(token[0], 0)
        subset = subset or token[0] == "["
        if depth == 0:
            doubt = "The page defines names of its own for characters or files; they were not followed."
            own = subset and "<!ENTITY" in text[start : token.end()].upper()
            return text[:start] + text[token.end() :], [doubt] if own else []
    return text, []


def _as_xml(text: str) -> tuple["etree._Element | None", bool]:
    """The root, or None if it is not well-formed; and whether a name for a character was left out."""
    dropped = False

    def character(found: re.Match[str]) -> str:
        nonlocal dropped
        name = found[1]
        if found[0][0] == "<" or name in _OF_XML:
            return found[0]
        if name is None:
            return "&amp;"
        known = html.entities.html5.get(f"{name};")
        dropped = dropped or known is None
        return known or ""

    if "&" in text:
        text = _ENTITY.sub(character, text)
    try:
        return parsed_xml(text.lstrip()), dropped
    except ValueError:
        return None, dropped


def _as_html(text: str) -> tuple["etree._Element | None", bool]:
    """The root as a browser would make it, and whether all of the page is in it.

    The text goes in by steps, with a comment in very long runs of words, because the parser holds no more
    than ten million characters together unless all its limits are lifted.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    data = _LONG.sub(r"\g<0><!---->", text).encode("utf-8", "replace")
    if not data.strip():
        return None, True
    try:
        for at in range(0, len(data), _STEP):
            parser.feed(data[at : at + _STEP])
        root = parser.close()
    except (etree.XMLSyntaxError, etree.ParserError, AssertionError, TypeError):
        return None, True
    whole = not any(
        "Resource limit" in entry.message or "Excessive depth" in entry.message
        for entry in (*parser.error_log, *parser.feed_error_log)
    )
    return root, whole


def _flat(text: str) -> str:
    """The words of a page between line breaks, without any other markup."""
    lines = _BLOCK_TAG.sub("\0", _HIDDEN.sub("", text))
    return _TAG.sub("", lines).replace("\0", "<p>")
