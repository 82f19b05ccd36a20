"""The fixtures, read from end to end: joins, sections and what must be left alone."""

import re
from functools import cache

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import PARATEXT, Ingested, RepairKind, Section, SectionKind, Text, paragraphs
from tests.ingest.marked import Expected, Marked, fixture, fixtures


@cache
def _read(text: str) -> Ingested:
    return ingest(File("document.txt", text.encode("utf-8")))


def _text(document: Ingested) -> Text:
    assert document.text is not None
    return document.text


def _joined_at(document: Ingested) -> list[int]:
    """Where paragraphs were joined: the end of the first half, with its hyphen if it had one."""
    text = _text(document)
    joins = []
    for repair in text.repairs:
        gap = repair.before(text.original)
        if repair.kind not in (RepairKind.PAGE_BREAK_JOIN, RepairKind.FOOTNOTE):
            continue
        if re.search(r"\n|\f", gap):
            joins.append(repair.span.start + (gap[0] in "-\u2010"))
    return joins


def _around(marked: Marked, at: int) -> list[Section]:
    held = [s for s in _read(marked.text).sections if s.span.start <= at < s.span.end]
    return sorted(held, key=lambda s: len(s.span))


def _fits(marked: Marked, right: Expected) -> str | None:
    """What is wrong at one place; None if nothing is."""
    if right.kinds == ("any",):
        return None
    around = _around(marked, right.at)
    paratext = all(SectionKind(kind) in _APART for kind in right.kinds)
    candidates = around[:1] if paratext else [s for s in around if s.kind in right.kinds]
    section = candidates[0] if candidates else None
    if section is None or section.kind not in right.kinds or (not paratext and around[0].paratext):
        return f"{around[0].kind.value} where {'/'.join(right.kinds)} is right"
    for name, value in right.fields:
        stated = getattr(section, name)
        said = stated.value if stated else ""
        if value.casefold() not in said.casefold() or not said:
            return f"{name} is {said!r}, not {value!r}"
    return None


# A part with a voice need only be around a line; one of these must be the innermost section there.
_APART = PARATEXT | {SectionKind.FOOTNOTE}


@pytest.mark.parametrize("name", fixtures())
def test_paragraphs_are_joined_where_a_page_cut_them_and_nowhere_else(name: str) -> None:
    marked = fixture(name)
    shown = [marked.text[max(at - 30, 0) : at + 30] for at in marked.joins]
    made = [marked.text[max(at - 30, 0) : at + 30] for at in _joined_at(_read(marked.text))]
    assert made == shown


@pytest.mark.parametrize("name", fixtures())
def test_sections_are_what_they_are(name: str) -> None:
    marked = fixture(name)
    wrong = [
        (marked.text[e.at : e.at + 40], problem) for e in marked.expected if (problem := _fits(marked, e))
    ]
    assert wrong == []


@pytest.mark.parametrize("name", fixtures())
def test_prose_is_not_set_aside(name: str) -> None:
    marked = fixture(name)
    places = [e.at for e in marked.expected]
    unmarked_paragraphs = [
        span for span in paragraphs(marked.text) if not any(span.start <= at < span.end for at in places)
    ]
    aside = [
        (span.of(marked.text)[:60], _around(marked, span.start)[0].kind.value)
        for span in unmarked_paragraphs
        if _around(marked, span.start)[0].paratext
    ]
    assert aside == []


@pytest.mark.parametrize("name", [name for name in fixtures() if name != "crlf-article.txt"])
def test_the_ends_of_lines_make_no_difference(name: str) -> None:
    """The same paragraphs are joined, and the same parts found, in a file that Windows wrote."""
    unix = fixture(name).text
    windows = _read(unix.replace("\n", "\r\n"))
    assert len(_joined_at(windows)) == len(_joined_at(_read(unix)))
    kinds = [s.kind for s in _read(unix).sections]
    assert [s.kind for s in windows.sections] == kinds
