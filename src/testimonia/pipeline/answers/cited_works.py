"""Passages as they are cited: the work with its CSL-JSON, whose voice, the page, the words around."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.exports.report.gathered import Quote
from testimonia.exports.report.names import read_names
from testimonia.exports.report.values import Locator, Part, Work
from testimonia.ingest.sidecars.applying import UNKNOWN_TYPE, applied, csl_of
from testimonia.ingest.sidecars.csl import names_text
from testimonia.model import Description, Section, SectionKind, Span, Stated
from testimonia.store import HeldSection, Store, bearing
from testimonia.store.asked.dossiers import Placed

_OWN = frozenset(
    {
        SectionKind.FOREWORD,
        SectionKind.PREFACE,
        SectionKind.INTRODUCTION,
        SectionKind.AFTERWORD,
        SectionKind.LETTER,
        SectionKind.CHAPTER,
        SectionKind.APPENDIX,
        SectionKind.BODY,
        SectionKind.CONTRIBUTORS,
        SectionKind.NOTES,
        SectionKind.GLOSSARY,
        SectionKind.IMPRINT,
        SectionKind.CATALOGUING,
    }
)
"""Kinds that can be cited as works of their own."""
_UNSIGNED = _OWN - {SectionKind.BODY, SectionKind.CHAPTER, SectionKind.APPENDIX}
"""Of these, those that are cited so though nobody has signed them."""
_OF_BOOKS = frozenset({SectionKind.TITLE_PAGE, SectionKind.FOREWORD, SectionKind.PREFACE, SectionKind.INDEX})
"""Kinds that a book has, and what appeared in a journal has not."""
_MOST_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one source."""

    work: Work
    sections: Mapping[str, HeldSection]
    author: str
    title: str


class CitedWorks:
    """The sources of a store, each looked up once while a report is made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[str, _Known | None] = {}
        self._paragraphs: dict[str, tuple[Placed, ...]] = {}

    def work(self, source: str) -> Work | None:
        """The document with an id; None if it is gone."""
        known = self._known(source)
        return None if known is None else known.work

    def quote(
        self, source: str, span: Span, *, around: Span | None = None, page: str | None = None
    ) -> Quote | None:
        """A passage of a source; None if it is not there any more.

        Args:
            source: id of the source.
            span: in the reading layer.
            around: the sentence that it stands in; its paragraphs if None.
            page: the label of the page it begins on, where that is known.
        """
        known = self._known(source)
        placed = self._placed(source) if known else ()
        if known is None or not placed:
            return None
        first = max(bisect_right(placed, span.start, key=lambda each: each.span.start) - 1, 0)
        words, at = self._words(source, placed[first : first + _MOST_PARAGRAPHS], span)
        if not words or span.start < at or span.end > at + len(words):
            return None
        whole = Span(at, at + len(words))
        kept = _common(whole, _hull(span, around)) if around else whole
        shown, inside = kept.shifted(-at).of(words), span.shifted(-kept.start)
        here = placed[first]
        leaf = None if here.leaf is None else here.leaf + 1
        where = Locator(page or here.page or "", leaf, here.number + 1)
        work, voice = self._spoken(known, here.section)
        return Quote(work, where, voice, shown, inside, span)

    def _placed(self, source: str) -> tuple[Placed, ...]:
        if source not in self._paragraphs:
            self._paragraphs[source] = self._store.dossiers.placed(source)
        return self._paragraphs[source]

    def _words(self, source: str, placed: Sequence[Placed], span: Span) -> tuple[str, int]:
        """The words of the paragraphs that a passage lies in, and where they begin."""
        words, at = "", placed[0].span.start
        for each in placed:
            if words and each.span.start >= span.end:
                break
            words += "\n" * (each.span.start - at - len(words))
            words += self._store.dossiers.words(source, each.number)
        return words, at

    def _spoken(self, known: _Known, section: str | None) -> tuple[Work, str]:
        """The work that a section belongs to as it is cited, and whose voice it is."""
        held = known.sections.get(section or "")
        if held is None:
            return known.work, known.author
        speaking = bearing(held, known.sections)
        author = _said(speaking.section.author)
        part = _part(speaking.section, author, known)
        voice = author or (known.author if speaking.section.kind is SectionKind.DOCUMENT else "")
        if part is None:
            return known.work, voice
        work = known.work
        return Work(work.source, work.path, work.csl, work.repository, work.shelfmark, part), voice

    def _known(self, source: str) -> _Known | None:
        if source not in self._held:
            self._held[source] = self._look_up(source)
        return self._held[source]

    def _look_up(self, source: str) -> _Known | None:
        path = self._store.path_of(source)
        if path is None:
            return None
        description = self._store.description(path)
        read = self._store.held_sections(path)
        sections = {s.id: HeldSection(s.id, s.parent, applied(s.section, description)) for s in read}
        work = _work(source, path, description, tuple(each.section for each in read))
        title = work.csl.get("title")
        author = names_text(work.csl.get("author")) or ""
        return _Known(work, sections, author, title if isinstance(title, str) else "")


def _work(source: str, path: str, description: Description | None, sections: tuple[Section, ...]) -> Work:
    """A document as it is cited; names that were read in it, and not given, are taken apart."""
    whole = next((each for each in sections if each.kind is SectionKind.DOCUMENT), None)
    csl = csl_of(whole, description, path)
    given = description.csl if description is not None else {}
    for variable, stated in (("author", whole and whole.author), ("recipient", whole and whole.recipient)):
        if stated and not given.get(variable):
            csl[variable] = [dict(name) for name in read_names(stated.value)]
    if csl.get("type") == UNKNOWN_TYPE and _is_book(whole, sections):
        csl["type"] = "book"
    repository = (description.repository if description else None) or ""
    return Work(source, path, csl, repository, (description.shelfmark if description else None) or "")


def _is_book(whole: Section | None, sections: tuple[Section, ...]) -> bool:
    """Whether a document of which nobody says what it is has parts that only a book has."""
    title = _said(whole.title) if whole else ""
    kinds = {
        each.kind for each in sections if each.kind is SectionKind.TITLE_PAGE or _said(each.title) != title
    }
    return not kinds.isdisjoint(_OF_BOOKS)


def _part(section: Section, author: str, known: _Known) -> Part | None:
    """A part that is cited as a work of its own: by another hand, or a foreword or letter; None otherwise."""
    if section.kind not in _OWN or (not author and section.kind not in _UNSIGNED):
        return None
    own = author.casefold() == known.author.casefold() and section.kind is not SectionKind.LETTER
    alone = section.kind is SectionKind.BODY and not known.author
    if own or alone or _said(section.title) == " ".join(known.title.split()) != "":
        return None
    kind = "" if section.kind is SectionKind.BODY else section.kind.value
    recipient, when = _said(section.recipient), _said(section.written)
    return Part(kind, _said(section.title), author, recipient, when)


def _said(stated: Stated | None) -> str:
    return " ".join(stated.value.split()) if stated else ""


def _hull(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def spans_of(quotes: Iterator[Quote]) -> dict[str, list[Span]]:
    """Where passages stand, by source."""
    found: dict[str, list[Span]] = {}
    for each in quotes:
        found.setdefault(each.work.source, []).append(each.span)
    return found
