"""Saved web pages, and single chapters of e-books: HTML and XHTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.dates import day_of
from testimonia.ingest.extraction import MIB, Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.charset import page_characters
from testimonia.ingest.readers.marking import outermost
from testimonia.ingest.readers.markup import Walked, walked
from testimonia.ingest.readers.markup_tree import local, tree_of
from testimonia.ingest.readers.notes import kinds_given, linked, side_by_side, with_marks, without_parts
from testimonia.ingest.readers.parts import assembled
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.writer import Writer
from testimonia.ingest.sections.nesting import nested
from testimonia.model import Problem, Section, SectionKind, Span, Stated, Trouble

_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title")
_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "byl")
_PUBLISHED = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "dc.date",
    "dcterms.issued",
    "dc.date.issued",
    "date",
    "datepublished",
)
_LANGUAGES = ("dc.language", "citation_language", "og:locale", "content-language")
_INSIDE_PARTS = (SectionKind.FOOTNOTE, SectionKind.CAPTION, SectionKind.BODY)
"""Kinds that a page marks although it does not mark the parts of a book."""
_MOST_AUTHORS = 20
_SITE_MARK = re.compile(r"\s+[|–—·»-]\s+")
"""What stands between a page's title and the name of its site."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """What a page says of itself in its head.

    Attributes:
        title: the words of the title element.
        meta: contents by lower-case name, in order.
    """

    title: str | None = None
    meta: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def first(self, names: tuple[str, ...]) -> str | None:
        """The first value that one of ``names`` has, by the order of ``names``."""
        return next((self.meta[n][0] for n in names if n in self.meta), None)


def read(file: File) -> Extraction:
    """Read one page.

    Raises:
        UnreadableError: if it is too large, in no known encoding, or has no text.
    """
    if len(file.data) > file.limits.text_size:
        raise UnreadableError(
            f"The page is larger than {file.limits.text_size // MIB} MiB, more than is read."
        )
    page = page_characters(file.data)
    tree = tree_of(page.characters)
    writer = Writer(file.limits.characters)
    found = walked(tree.root, writer)
    original = writer.original
    if not original:
        raise UnreadableError(_nothing_in(tree.root))
    links = linked(found.marks, found.anchors)
    marked = with_marks(found.marked, links, found.area)
    notes = without_parts(links, found.marked)
    sections = assembled(original, found.area, marked, found.headings, SectionKind.BODY)
    document = _document(original, page_words(tree.root), found, sections)
    doubts = ([page.doubt] if page.doubt else []) + list(tree.doubts)
    if writer.full:
        doubts.append(f"Only the first {len(original):,} characters were read.")
    breaks = [(writer.start(place), label) for place, label in found.breaks]
    return Extraction(
        original,
        sections=nested([document, *sections]),
        blocks=kinds_given(writer.blocks, notes),
        pages=side_by_side(breaks, len(original)) if breaks else (),
        notes=notes,
        problems=tuple(Problem(file.path, doubt, Trouble.DOUBTFUL) for doubt in doubts),
        marked=outermost(found.named),
        unparted=all(part.paratext or part.kind in _INSIDE_PARTS for part in marked),
    )


HTML = Reader("html", frozenset({"html"}), read)


def page_words(root: "etree._Element") -> PageWords:
    """What a page says of itself in its head; every text tidied of white space."""
    title = None
    meta: dict[str, tuple[str, ...]] = {}
    for element in root.iter("{*}title", "{*}meta"):
        if local(element.tag) == "title":
            title = title or _tidy("".join(str(words) for words in element.itertext())) or None
            continue
        name = element.get("name") or element.get("property") or element.get("itemprop")
        name = (name or element.get("http-equiv") or "").lower()
        content = _tidy(element.get("content") or "")
        if name and content and len(meta.get(name, ())) < _MOST_AUTHORS:
            meta[name] = (*meta.get(name, ()), content)
    return PageWords(title, meta)


def stated(original: str, value: str | None, within: int = 20_000) -> Stated | None:
    """A value from outside the text, with the place near its beginning where the text says the same."""
    if not value:
        return None
    at = original.find(value, 0, within)
    return Stated(value, Span(at, at + len(value)) if at >= 0 else None)


def _tidy(words: str) -> str:
    return " ".join(words.split())


def _nothing_in(root: "etree._Element") -> str:
    if next(root.iter("{*}frame", "{*}iframe"), None) is not None:
        return (
            "The page only shows other pages in frames, and has no text itself. Save the pages in the frames."
        )
    if next(root.iter("{*}script"), None) is not None:
        return "The page has no text of its own; a program would have fetched it. Save it as it is shown."
    return "The page has no text."


def _document(original: str, head: PageWords, found: Walked, sections: list[Section]) -> Section:
    authors = next((head.meta[n] for n in _AUTHORS if n in head.meta), ())
    author = "; ".join(dict.fromkeys(a for a in authors if not a.startswith(("http:", "https:"))))
    language = found.language or language_code(head.first(_LANGUAGES))
    return Section(
        Span(0, len(original)),
        SectionKind.DOCUMENT,
        title=_title(original, head, found, sections),
        author=found.author or stated(original, author),
        language=Stated(language) if language else None,
        published=stated(original, day_of(head.first(_PUBLISHED) or "")),
    )


def _title(original: str, head: PageWords, found: Walked, sections: list[Section]) -> Stated | None:
    """The title as the page shows it, where it does; else as its head gives it."""
    pages = (s.title for s in sections if s.kind is SectionKind.TITLE_PAGE and s.title)
    if (on_title_page := next(pages, None)) is not None:
        return on_title_page
    for value in (head.first(_TITLES), head.title):
        known = stated(original, value)
        if known is not None and known.at is not None:
            return known
    given = head.title or head.first(_TITLES)
    for shown in _highest_first(found):
        if given is None or (len(shown.value) > 2 and shown.value in given):
            return shown
    return Stated(_SITE_MARK.split(given)[0]) if given else None


def _highest_first(found: Walked) -> Iterator[Stated]:
    for heading in sorted(found.headings, key=lambda h: (h.level, h.span)):
        yield heading.title
