from dataclasses import replace
from pathlib import Path

from testimonia.model import Ingested, Section, SectionKind, Span, Stated
from testimonia.store import Store
from testimonia.web.pages.source.outline_views import Outline
from testimonia.web.pages.source.outlining import MOST_PARTS
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.ways import Ways
from tests.store.samples import plain
from tests.web.pages.shelved import holding

BOOK = "FOREWORD\n\nIt begins.\n\nONE\n\nFirst.\n\nA LETTER\n\nDear Ada.\n\nTWO\n\nSecond."


def part(kind: SectionKind, first: str, last: str, title: str = "") -> Section:
    start = BOOK.index(first)
    span = Span(start, BOOK.index(last) + len(last))
    return Section(span, kind, title=Stated(title) if title else None)


def book(path: str = "book.txt") -> Ingested:
    sections = (
        part(SectionKind.DOCUMENT, "FOREWORD", "Second."),
        replace(part(SectionKind.FOREWORD, "FOREWORD", "begins."), author=Stated("Tom Moss")),
        part(SectionKind.HEADING, "FOREWORD", "FOREWORD"),
        part(SectionKind.CHAPTER, "ONE", "Dear Ada.", "One"),
        part(SectionKind.LETTER, "A LETTER", "Dear Ada.", "A letter"),
        part(SectionKind.CHAPTER, "TWO", "Second.", "Two"),
    )
    return replace(plain(path, BOOK), sections=sections)


def outline(store: Store, path: str = "book.txt", paragraph: int | None = None) -> Outline:
    view = source_view(store, Ways(store.source_id(path) or "", paragraph=paragraph), folder="")
    assert view is not None
    return view.outline


def test_parts_stand_in_order_and_in_one_another(tmp_path: Path) -> None:
    with holding(tmp_path, (book(),)) as store:
        found = outline(store)
    assert [(p.title, p.paragraph, p.depth, p.current) for p in found.parts] == [
        ("Foreword", 0, 0, True),
        ("One", 2, 0, False),
        ("A letter", 4, 1, False),
        ("Two", 6, 0, False),
    ]
    assert found.parts[0].about == ("Tom Moss",)
    assert found.parts[2].about == ("Letter",)
    assert found.parts[1].link.endswith("?paragraph=2#paragraph-2")


def test_before_and_after_are_the_parts_around_the_place(tmp_path: Path) -> None:
    with holding(tmp_path, (book(),)) as store:
        found = outline(store, paragraph=3)
    assert found.before is not None
    assert found.after is not None
    assert (found.before.name, found.after.name) == ("Foreword", "A letter")


def test_at_the_ends_the_neighbours_in_the_folder_follow(tmp_path: Path) -> None:
    """Ten comes after nine, and what lies in another folder is no neighbour."""
    texts = {f"memoir/chapter-{n}.txt": f"Part {n}." for n in (1, 9, 10)}
    with holding(tmp_path, {**texts, "memoir-2.txt": "x", "memoir/notes/a.txt": "y"}) as store:
        nine = outline(store, "memoir/chapter-9.txt")
        ten, source = outline(store, "memoir/chapter-10.txt"), store.source_id("memoir/chapter-10.txt")
        alone = outline(store, "memoir-2.txt")
    assert nine.before is not None
    assert nine.after is not None
    assert (nine.before.name, nine.after.name) == ("chapter-1.txt", "chapter-10.txt")
    assert nine.after.link == f"/source/{source}"
    assert ten.after is None
    assert alone == Outline()


def test_of_very_many_parts_those_around_are_shown(tmp_path: Path) -> None:
    text = "\n\n".join(f"Part {n}." for n in range(400))
    starts = [text.index(f"Part {n}.") for n in range(400)]
    sections = tuple(
        Section(Span(start, start + 6), SectionKind.CHAPTER, title=Stated(f"Part {n}"))
        for n, start in enumerate(starts)
    )
    many = replace(plain("many.txt", text), sections=sections)
    with holding(tmp_path, (many,)) as store:
        found = outline(store, "many.txt", 300)
    assert (len(found.parts), found.more) == (MOST_PARTS, 400 - MOST_PARTS)
    assert [each.title for each in found.parts if each.current] == ["Part 300"]
