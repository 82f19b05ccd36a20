from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Description, Ingested, Section, SectionKind, Span, Stated
from testimonia.web.pages.addresses import Marking, Telling, link_to, link_to_finding
from testimonia.web.pages.shelf import Held, Shelf
from tests.store.samples import plain
from tests.web.pages.shelved import holding

TEXT = "A book.\n\nIts foreword.\n\nIts chapter.\n\nIts note.\n"


def book() -> Ingested:
    def part(words: str, kind: SectionKind) -> Section:
        start = TEXT.index(words)
        return Section(Span(start, start + len(words)), kind)

    whole = Section(Span(0, len(TEXT)), SectionKind.DOCUMENT, Stated("A Book"), Stated("Ann Marlow"))
    whole = replace(whole, language=Stated("fr"))
    return replace(
        plain("book.txt", TEXT),
        sections=(
            replace(whole, published=Stated("1950")),
            part("Its foreword.", SectionKind.FOREWORD),
            replace(part("Its chapter.", SectionKind.CHAPTER), title=Stated("The\nIsland")),
            replace(part("Its note.", SectionKind.FOOTNOTE), written=Stated("May 1949")),
        ),
    )


def read(path: Path, description: Description | None = None) -> Held:
    with holding(path, (book(),)) as store:
        if description:
            store.describe({"book.txt": description})
        held = Shelf(store).held(store.source_id("book.txt") or "")
    assert held is not None
    return held


@pytest.mark.parametrize(
    ("kind", "where", "voice", "when"),
    [
        (SectionKind.DOCUMENT, "", "Ann Marlow", "1950"),
        (SectionKind.FOREWORD, "Foreword", "", "1950"),  # unsigned, perhaps somebody else's
        (SectionKind.CHAPTER, "Chapter, “The Island”", "Ann Marlow", "1950"),
        (SectionKind.FOOTNOTE, "Footnote", "Ann Marlow", "May 1949"),
    ],
)
def test_each_part_has_its_voice_and_time(
    tmp_path: Path, kind: SectionKind, where: str, voice: str, when: str
) -> None:
    held = read(tmp_path)
    section = next(each.id for each in held.sections.values() if each.section.kind is kind)
    assert (held.where(section), held.voice(section), held.when(section)) == (where, voice, when)
    assert held.language(section) == "fr"


def test_a_document_has_its_title_or_its_path(tmp_path: Path) -> None:
    assert read(tmp_path).title == "A Book"
    with holding(tmp_path, {"plain.txt": "A few words."}) as store:
        held = Shelf(store).held(store.source_id("plain.txt") or "")
    assert held is not None
    assert (held.title, held.author, held.written) == ("plain.txt", "", "")


def test_a_sidecar_says_what_a_document_is(tmp_path: Path) -> None:
    held = read(tmp_path, Description({"title": "The Book", "author": [{"literal": "A. M."}]}))
    assert (held.title, held.author) == ("The Book", "A. M.")


def test_a_source_that_is_gone_is_nothing(tmp_path: Path) -> None:
    with holding(tmp_path, {"plain.txt": "A few words."}) as store:
        assert Shelf(store).held("nothing") is None


def test_addresses_hold_whatever_an_id_is() -> None:
    assert link_to("ab12", Span(3, 9)) == "/source/ab12?from=3&to=9#here"
    assert link_to("ab12", who=4, marking=Marking.ALL) == "/source/ab12?who=4&mentions=all#here"
    assert link_to("ab12", paragraph=4, marking=Marking.NAMES) == "/source/ab12?paragraph=4&mentions=names"
    assert link_to("ab12", marking=Marking.NONE) == "/source/ab12"
    assert link_to("ab12", telling=Telling.ALL) == "/source/ab12?statements=all"
    assert link_to('a"/?#') == "/source/a%22%2F%3F%23"
    assert link_to_finding("a b") == "/finding/a%20b"


def test_a_title_is_not_said_twice(tmp_path: Path) -> None:
    held = read(tmp_path)
    assert held.title_beside("Chapter, “The Island”") == "A Book"
    assert held.title_beside("Chapter, “A Book”") == ""
