from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Act, Description, Judgement, Place, Rendition, RenditionKind
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store, ledger
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.source.about_views import About, Described, Rendered
from testimonia.web.pages.source.describing import told_after
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.ways import Ways
from tests.store.samples import LETTER, letter, source
from tests.web.pages.shelved import answer_at, holding, page_at

PATH = "letters/first.txt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with holding(tmp_path, (letter(),)) as store:
        yield store


def about(store: Store, folder: Path) -> About:
    view = source_view(store, Ways(store.source_id(PATH) or ""), folder="", ledger_file=ledger_of(folder))
    assert view is not None
    return view.described


def parts(found: About) -> dict[str, Described]:
    return {each.part: each for each in found.parts}


def test_what_a_document_says_of_itself_leads_to_its_words(store: Store, tmp_path: Path) -> None:
    found = about(store, tmp_path)
    title, author = parts(found)["title"], parts(found)["author"]
    assert (title.value, title.origin, title.doubtful) == ("Letters from the Island", "document", False)
    assert title.there.endswith("/original?from=0&to=23")
    assert (author.value, author.origin, author.doubtful, author.there) == (
        *("A. Writer", "concluded", True),
        "",
    )
    assert found.unsure == 2  # the author, and the place
    moved = answer_at(store, title.there)
    assert getattr(moved, "address", "").endswith("?from=0&to=23#here")


def test_a_sidecar_wins_and_a_person_wins_over_it(store: Store, tmp_path: Path) -> None:
    csl = {"title": "Island Letters", "author": [{"literal": "Ada Lind"}]}
    store.describe({PATH: Description(csl, "Ely Archive", "MS 4", "sources.csv")})
    where = Place(PATH, source(PATH, LETTER).sha256)
    line = Judgement("2026-11-22T04:00:00+00:00", "ann", Act.METADATA, (where,), "author=Tom Moss")
    ledger.append(ledger_of(tmp_path), line)
    found = about(store, tmp_path)
    title, author = parts(found)["title"], parts(found)["author"]
    assert (title.value, title.origin, title.by) == ("Island Letters", "sidecar", "sources.csv")
    assert title.otherwise == "Letters from the Island"
    assert (author.value, author.origin, author.line) == ("Tom Moss", "person", line.id)
    assert author.otherwise == "A. Writer"
    assert found.kept == "Ely Archive, MS 4"
    assert found.citation.startswith("Ada Lind, “Island Letters”")
    assert found.citation.endswith("Ely Archive, MS 4; letters/first.txt.")


@pytest.mark.parametrize(
    ("years", "written", "said"),
    [
        ([1900, 1900, 1900, 1900], "June 1900", "of 1900, written in the same year."),
        ([1900, 1900, 1900, 1900], "1901", "of 1900, written 1 year later."),
        ([1900, 1902, 1904, 1906], "1910", "of 1900 to 1906, written 4 to 10 years later."),
        ([1900, 1902, 1904, 1906], "", "of 1900 to 1906."),
        ([1900, 1902, 1904, 1906], "1905", "of 1900 to 1906."),  # written while it went on
        ([1900, 1902, 1904, 1906], "1910 or 1911", "of 1900 to 1906."),
        ([1900, 1902, 1904], "1910", ""),
    ],
)
def test_of_what_years_it_tells(years: list[int], written: str, said: str) -> None:
    told = told_after(years, written)
    assert told.removeprefix("Half of its 4 dated statements are ") == said


def test_a_document_leads_to_the_others_that_are_one_text_with_it(tmp_path: Path) -> None:
    with holding(tmp_path, {PATH: "Ada came to Ely.", "<b>.txt": "Ada vint à Ely."}) as store:
        made = Rendition(PATH, RenditionKind.TRANSLATION, "<b>.txt")
        gone = Rendition("gone.txt", RenditionKind.EDITION, PATH)
        store.describe({}, (made, gone))
        found = about(store, tmp_path)
        other = link_to(store.source_id("<b>.txt") or "")
        assert set(found.rendered) == {
            Rendered("Translation of", "<b>.txt", other),
            Rendered("Edited in", "gone.txt"),
        }
        page = page_at(store, link_to(store.source_id(PATH) or ""))
        assert "Translation of" in page and "&lt;b&gt;.txt" in page and "<b>.txt" not in page


def test_what_a_person_says_of_it_can_be_taken_back(tmp_path: Path) -> None:
    with holding(tmp_path, {PATH: "Ada came to Ely.", "b.txt": "Ada vint à Ely."}) as store:
        store.describe({}, (Rendition(PATH, RenditionKind.TRANSLATION, "b.txt"),))
        where = Place(PATH, store.hashes()[PATH])
        line = Judgement("2026-11-22T04:00:00+00:00", "ann", Act.METADATA, (where,), "translation of=b.txt")
        ledger.append(ledger_of(tmp_path), line)
        assert [each.line for each in about(store, tmp_path).rendered] == [line.id]
