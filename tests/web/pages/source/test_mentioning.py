"""Mentions on a reading page, and the index of those who are mentioned."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, Read, Span
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.addresses import Marking
from testimonia.web.pages.source.leafing import MOST_PARAGRAPHS
from testimonia.web.pages.source.mention_views import Entry
from testimonia.web.pages.source.mentioning import MOST_PLACES, MOST_WORDINGS
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Ways
from tests.mentioned import read_by_hand
from tests.store.samples import plain


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(read_by_hand(tmp_path)), readonly=True) as store:
        yield store


def opened(
    store: Store,
    path: str = "diary.txt",
    marking: Marking = Marking.ALL,
    *,
    paragraph: int | None = None,
    who: int | None = None,
) -> SourceView:
    ways = Ways(store.source_id(path) or "", paragraph=paragraph, who=who, marking=marking)
    view = source_view(store, ways, folder="")
    assert view is not None
    return view


def marks(view: SourceView) -> list[str]:
    return [m.anchor for p in view.paragraphs for s in p.segments for m in s.opening]


def entries(view: SourceView) -> dict[str, Entry]:
    return {entry.name: entry for group in view.index for entry in group.entries}


def test_nothing_is_marked_unless_it_is_asked_for(store: Store) -> None:
    view = opened(store, marking=Marking.NONE)
    assert (marks(view), view.index) == ([], ())


def test_names_alone_or_all(store: Store) -> None:
    assert len(marks(opened(store, marking=Marking.NAMES))) == 6
    every = marks(opened(store))
    assert len(every) == len(set(every)) == 11


def test_a_mention_says_form_and_kind_and_leads_to_its_entry(store: Store) -> None:
    view = opened(store)
    shown = [m for p in view.paragraphs for s in p.segments for m in s.opening]
    outer, inner, her = shown[2:5]
    assert [(m.form, m.kind, m.sign, m.name) for m in (outer, inner, her)] == [
        ("description", "person", "P1", "Jonas Reede"),
        ("description", "person", "P1", "Jonas Reede"),
        ("pronoun", "person", "P0", "Ann Marlow"),
    ]
    assert outer.entry == entries(view)["Jonas Reede"].anchor


def test_the_index_says_by_what_words_and_where(store: Store) -> None:
    view = opened(store)
    assert [group.title for group in view.index] == ["People", "Organisations", "Places"]
    jonas = entries(view)["Jonas Reede"]
    assert (jonas.sign, jonas.times, jonas.named) == ("P1", 6, True)
    assert [(w.words, w.form, [(p.unit, p.label) for p in w.places]) for w in jonas.wordings] == [
        ("Jonas", "name", [("¶", "1")]),
        ("Jonas Reede", "name", [("¶", "2")]),
        ("Reede", "name", [("¶", "3")]),
        ("Her brother, Jonas Reede", "description", [("¶", "2")]),
        ("Her brother", "description", [("¶", "2")]),
        ("by pronoun", "pronoun", [("¶", "2")]),
    ]
    links = [place.link for wording in jonas.wordings for place in wording.places]
    assert {link.removeprefix("#") for link in links} <= set(marks(view))


def test_one_who_is_never_named_is_called_by_his_description(store: Store) -> None:
    captain = entries(opened(store))["a captain of police"]
    assert (captain.named, captain.plain) == (False, True)


def test_what_another_document_tells_is_believed(store: Store) -> None:
    """In the report Selmouth is only a name; the diary knows it for a place, and both are one."""
    view = opened(store, "report.txt")
    assert [group.title for group in view.index] == ["People", "Places"]
    assert entries(view)["Selmouth"].sign == "L1"


def test_other_documents_are_opened_at_the_first_mention(store: Store) -> None:
    (elsewhere,) = entries(opened(store))["Selmouth"].elsewhere
    report = store.source_id("report.txt")
    assert (elsewhere.label, elsewhere.link) == (
        "report.txt",
        f"/source/{report}?who=1&mentions=all#here",
    )
    view = opened(store, "report.txt", who=1)
    assert [s.text for p in view.paragraphs for s in p.segments if s.here] == ["Selmouth"]
    assert not opened(store, "report.txt", who=77).lost


def test_the_ways_of_marking_keep_the_place(store: Store) -> None:
    source = store.source_id("diary.txt")
    (marking,) = (each for each in opened(store, paragraph=2).choices if each.key == "m")
    assert marking.ways == (
        ("off", f"/source/{source}?paragraph=2", False),
        ("names", f"/source/{source}?paragraph=2&mentions=names", False),
        ("all", f"/source/{source}?paragraph=2&mentions=all", True),
    )
    at = next(each for each in opened(store, who=3).choices if each.key == "m")
    assert all("who=3" in link for _, link, _ in at.ways)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Store]:
    """A thousand paragraphs with one man in each, and as many ways of calling him as there are paragraphs."""
    words = "\n\n".join(f"There was Reede {number:04}." for number in range(1000))
    mentions = tuple(
        Mention(Span(at + 10, at + end), MentionForm.NAME, 0)
        for at in range(0, len(words), 23)
        for end in (15, 20)
    )
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("book.txt", words))
        store.put_reading(
            "book.txt",
            Read((), (Chain(0, EntityKind.PERSON, (Name("Reede", 1000),)),), mentions),
            "reading 1",
        )
        yield store


@pytest.mark.parametrize("paragraph", [0, 500, 900])
def test_in_a_book_places_near_the_page_are_listed(book: Store, paragraph: int) -> None:
    view = opened(book, "book.txt", paragraph=paragraph)
    shown = min(MOST_PARAGRAPHS, 1000 - paragraph)
    assert len(marks(view)) == 2 * shown
    (reede,) = entries(view).values()
    assert (reede.times, len(reede.wordings), reede.more) == (2000, MOST_WORDINGS, 1001 - MOST_WORDINGS)
    most = reede.wordings[0]
    assert (most.words, len(most.places), most.more) == ("Reede", MOST_PLACES, 1000 - MOST_PLACES)
    here = [place for place in most.places if place.link.startswith("#")]
    assert len(here) >= MOST_PLACES // 2
    assert f"{paragraph + 1:,}" in {place.label for place in here}
    assert {place.link.partition("?")[0] for place in most.places if place not in here} <= {
        f"/source/{book.source_id('book.txt')}"
    }


def test_a_mention_over_the_end_of_a_paragraph_does_no_harm(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(plain("a.txt", "One.\n\nTwo."))
        chains = (Chain(0, EntityKind.PERSON, ()),)
        over = (Mention(Span(2, 8), MentionForm.DESCRIPTION, 0), Mention(Span(90, 95), MentionForm.NAME, 0))
        store.put_reading("a.txt", Read((), chains, over), "reading 1")
        view = opened(store, "a.txt")
    assert (marks(view), view.index) == ([], ())
