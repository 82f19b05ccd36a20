"""What the head of a document says of the whole: title, author, date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.ingest.cues import cues
from testimonia.ingest.dates import YEAR, is_dateline, place_and_date
from testimonia.ingest.draft import Draft
from testimonia.ingest.sections.lines import is_person, memo_fields, named_after, tidy, year_in
from testimonia.model import Section, SectionKind, Span, Stated, trimmed

SUBJECT_SAMPLE = 4_000
"""Code points of prose in which the subject of an article is surely named."""

_TITLES = (SectionKind.TITLE_PAGE, SectionKind.HEADING, SectionKind.BYLINE)


def document_of(draft: Draft, front: Sequence[Section], tail: Sequence[Section]) -> Section:
    """The section over the whole text, with its title, author and dates where the head or tail has them."""
    lines = [line for s in front if s.kind in _TITLES for line in _lines(draft.original, s.span)]
    author, title = _author_and_title(draft.original, lines, _subjects(draft, front, tail))
    if author is None:
        author = next(
            (
                Stated(tidy(s.span.of(draft.original)).lstrip("—–- "), s.span, doubtful=True)
                for s in tail
                if s.kind is SectionKind.BYLINE
            ),
            None,
        )
    whole = Section(
        Span(0, len(draft.original)),
        SectionKind.DOCUMENT,
        title=title,
        author=author,
        published=_published(draft.original, front, tail),
    )
    return _with_memo(draft, whole, front)


def _with_memo(draft: Draft, whole: Section, front: Sequence[Section]) -> Section:
    """What the labels of a memorandum's head say: from whom it is, to whom, and of what day."""
    said: dict[str, Stated] = {}
    for block in (b for s in front if s.kind is SectionKind.HEADING for b in draft.within(s.span)):
        for name, value in memo_fields(draft.words(block)).items():
            said.setdefault(name, Stated(value, block.span))
    if not said:
        return whole
    return replace(
        whole,
        title=said.get("about", whole.title),
        author=said.get("from", whole.author),
        recipient=said.get("to"),
        written=said.get("date"),
    )


def authors_of_parts(draft: Draft, front: Sequence[Section]) -> dict[SectionKind, Stated]:
    """Who wrote the foreword and other parts, as the title page says ("Foreword by ...")."""
    lines = [line for s in front if s.kind in _TITLES for line in _lines(draft.original, s.span)]
    found: dict[SectionKind, Stated] = {}
    for number, line in enumerate(lines):
        words = tidy(line.of(draft.original)).replace(",", "")
        for pattern, kind in cues().parts_by:
            match = pattern.match(words)
            if not match or kind in found:
                continue
            name = words[match.end() :].strip(" .,:")
            at = line
            if not name and number + 1 < len(lines):
                at = lines[number + 1]
                name = tidy(at.of(draft.original))
            if is_person(name):
                found[kind] = Stated(name, at)
    return found


def people_of(draft: Draft, front: Sequence[Section]) -> tuple[str, ...]:
    """All names that stand on the title page and in by-lines, with or without "by" before them."""
    lines = [line for s in front if s.kind in _TITLES for line in _lines(draft.original, s.span)]
    words = [tidy(line.of(draft.original)) for line in lines]
    after_role = [" ".join(text.split()[n:]) for text in words for n in range(1, 5) if _role(text)]
    return tuple(text for text in (*words, *after_role) if is_person(text))


def _lines(original: str, span: Span) -> Iterator[Span]:
    at = span.start
    for line in span.of(original).split("\n"):
        words = trimmed(original, Span(at, at + len(line)))
        if len(words):
            yield words
        at += len(line) + 1


def _subjects(draft: Draft, front: Sequence[Section], tail: Sequence[Section]) -> frozenset[str]:
    """Words of the running prose with a capital; a name among them is whom an article is about, not by.

    Memoirs and collected works name their author everywhere, so of a book with a title page this is not
    asked.
    """
    if not front or any(s.kind is SectionKind.TITLE_PAGE for s in front):
        return frozenset()
    begin = front[-1].span.end
    end = min([begin + SUBJECT_SAMPLE, *(s.span.start for s in tail)])
    return frozenset(re.findall(r"[^\W\d_]+", draft.original[begin:end]))


def _author_and_title(
    original: str, lines: Sequence[Span], subjects: frozenset[str]
) -> tuple[Stated | None, Stated | None]:
    """The first name among the lines, or the one after "by"; and the first other lines: the title.

    A single line is a title even if it has the look of a name: most accounts of a person are called by it.
    """
    texts = [tidy(line.of(original)) for line in lines]
    roles = [bool(_role(text)) for text in texts]
    after_role = [
        number > 0 and roles[number - 1] and not _names_somebody(texts[number - 1])
        for number in range(len(texts))
    ]
    by = next((n for n, text in enumerate(texts) if _written_by(texts, n)), None)
    names = [
        n
        for n, text in enumerate(texts)
        if is_person(text) and not after_role[n] and not subjects.intersection(text.split())
    ]
    titles = [
        n for n, text in enumerate(texts) if n not in names and n != by and not roles[n] and not after_role[n]
    ]
    if by is not None:
        name = _written_by(texts, by) or ""
        others = (n for n, text in enumerate(texts) if n != by and not roles[n] and not _only_by(text))
        title_at = next(others, None)
        return Stated(name, lines[by]), _stated(texts, lines, title_at)
    if names and titles:
        return Stated(texts[names[0]], lines[names[0]], doubtful=True), _title(texts, lines, titles)
    only = names[0] if names else None
    return None, _title(texts, lines, titles) if titles else _stated(texts, lines, only)


def _written_by(texts: Sequence[str], number: int) -> str | None:
    """The name in a line "By Jane Doe", or in the line after one that is only "by"."""
    if number and _only_by(texts[number - 1]) and is_person(texts[number]):
        return texts[number]
    return named_after(texts[number])


def _only_by(text: str) -> bool:
    return bool(cues().byline.fullmatch(text.strip(" .:")))


def _title(texts: Sequence[str], lines: Sequence[Span], titles: Sequence[int]) -> Stated:
    """A title may run over two lines, if the first leaves it open ("MEMOIRS OF A / REVOLUTIONARY")."""
    first = titles[0]
    last = texts[first].split()[-1:]  # a line of signs alone is tidied away
    open_end = any(word.casefold() in cues().unfinished for word in last) or texts[first].endswith(":")
    if open_end and first + 1 in titles:
        return Stated(f"{texts[first]} {texts[first + 1]}", Span(lines[first].start, lines[first + 1].end))
    return Stated(texts[first], lines[first])


def _stated(texts: Sequence[str], lines: Sequence[Span], number: int | None) -> Stated | None:
    return None if number is None else Stated(texts[number], lines[number])


def _role(text: str) -> bool:
    """Whether a line says what somebody did, other than write the whole ("Translated by", "Foreword by")."""
    known = cues()
    return bool(known.other_roles.match(text)) or any(pattern.match(text) for pattern, _ in known.parts_by)


def _names_somebody(text: str) -> bool:
    """Whether a line such as "Foreword by Jane Doe" already has its name."""
    return any(is_person(" ".join(text.split()[n:])) for n in range(1, 5))


def _published(original: str, front: Sequence[Section], tail: Sequence[Section]) -> Stated | None:
    """The dateline of an article, else the latest year of its imprint or title page, which is doubtful."""
    for section in (*front, *tail):
        if section.kind is SectionKind.DATELINE and is_dateline(tidy(section.span.of(original))):
            return Stated(place_and_date(tidy(section.span.of(original)))[1].strip("()"), section.span)
    for section in front:
        if section.kind is SectionKind.IMPRINT:
            year = year_in(section.span.of(original))
            if year:
                start = section.span.start + section.span.of(original).index(year)
                return Stated(year, Span(start, start + len(year)), doubtful=True)
    for section in front:
        if section.kind is SectionKind.TITLE_PAGE:
            lines = (line for line in _lines(original, section.span))
            year_line = next((line for line in lines if YEAR.fullmatch(line.of(original).strip("."))), None)
            if year_line:
                return Stated(year_line.of(original).strip("."), year_line, doubtful=True)
    return None
