from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Alignment, Span, Text
from testimonia.store import Store
from testimonia.web.pages.source.mending import beside, read_at, signs
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.views import SourceView
from testimonia.web.pages.source.ways import Layer, Repairing, Ways
from tests.store.samples import LETTER, at, letter
from tests.web.pages.shelved import holding, page_at

PATH = "letters/first.txt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with holding(tmp_path, (letter(),)) as store:
        yield store


def opened(store: Store, layer: Layer = Layer.READING, repairs: Repairing = Repairing.SHOWN) -> SourceView:
    view = source_view(store, Ways(store.source_id(PATH) or "", layer=layer, mending=repairs), folder="")
    assert view is not None
    return view


def text_of(store: Store) -> Text:
    text = store.text(PATH)
    assert text is not None
    return text


def test_repairs_are_counted_and_only_marked_if_that_is_asked_for(store: Store) -> None:
    view = opened(store, repairs=Repairing.HIDDEN)
    assert (view.repairs.made, view.repairs.proposed, view.repairs.shown) == (4, 1, ())
    assert not any(s.repair or s.gone for each in view.paragraphs for s in each.segments)
    assert [choice.key for choice in view.choices] == ["m", "s", "r", "o"]


def test_what_was_there_before_stands_before_what_is_read(store: Store) -> None:
    view = opened(store)
    gone = [(g.gone, s.text[:8]) for each in view.paragraphs for s in each.segments for g in s.gone]
    assert ("-⏎", "ment sen") in gone
    assert [each.kind for each in view.repairs.shown].count("hyphenation") == 1
    assert all("by machine" in each.said for each in view.repairs.shown if not each.proposed)


def test_the_words_of_the_text_stay_what_they_are(store: Store) -> None:
    """The offsets of selected words are counted in them."""
    with_marks, without = opened(store), opened(store, repairs=Repairing.HIDDEN)
    said = [["".join(s.text for s in each.segments) for each in v.paragraphs] for v in (with_marks, without)]
    assert said[0] == said[1]
    assert [each.start for each in with_marks.paragraphs] == [each.start for each in without.paragraphs]


# reading, where something was taken out | the character that is shown
BESIDE = (
    ("Ada.\n\nTom.", (2, 2), (2, 3)),
    ("Ada.\n\nTom.", (4, 4), (3, 4)),  # the mark of a note at the end of a paragraph
    ("Ada.\n\nTom.", (4, 6), (3, 4)),  # the end of a paragraph that is perhaps none
    ("Ada.\n\nTom.", (2, 6), (2, 4)),
    ("Ada.", (4, 4), (3, 4)),
    ("  Ada", (0, 0), (0, 1)),
    ("", (0, 0), (0, 1)),
)


@pytest.mark.parametrize(("reading", "place", "shown"), BESIDE)
def test_what_was_taken_out_leads_to_words(
    reading: str, place: tuple[int, int], shown: tuple[int, int]
) -> None:
    assert beside(reading, Span(*place)) == Span(*shown)


def test_each_repair_leads_to_words_that_are_there(store: Store) -> None:
    links = [each.link for each in opened(store).repairs.shown]
    assert links
    for link in links:
        assert 'id="here"' in page_at(store, link), link


def test_a_proposed_repair_can_be_made(store: Store) -> None:
    view = opened(store)
    (paragraph,) = (each for each in view.paragraphs if each.proposed)
    (proposed,) = paragraph.proposed
    reading = text_of(store).reading
    assert (proposed.place.of(reading), proposed.put) == ("owners", "owner's")
    page = page_at(store, f"/source/{store.source_id(PATH)}?repairs=shown")
    assert 'action="/corrections"' in page
    assert f'name="from" value="{proposed.place.start}"' in page
    assert 'name="value" value="owner&#39;s"' in page


def test_the_original_layer_is_what_was_extracted(store: Store) -> None:
    view = opened(store, Layer.ORIGINAL)
    words = ["".join(s.text for s in each.segments) for each in view.paragraphs]
    assert [each for each in words if "govern-\nment" in each]
    assert words.index("12") < words.index("* That is, until the evening.")
    cut = [s.text for each in view.paragraphs for s in each.segments if s.repair]
    assert "-\n" in cut
    numbers = [each.number for each in view.paragraphs if each.number >= 0]
    assert len(numbers) == len(set(numbers))
    assert [each.folio for each in view.paragraphs if each.folio] == ["12"]


def test_a_passage_is_found_in_the_original(store: Store) -> None:
    span = Span(*_found(text_of(store).reading, "government"))
    ways = Ways(store.source_id(PATH) or "", span, layer=Layer.ORIGINAL)
    view = source_view(store, ways, folder="")
    assert view is not None
    assert "".join(s.text for each in view.paragraphs for s in each.segments if s.here) == "govern-\nment"


def _found(layer: str, words: str) -> tuple[int, int]:
    return layer.index(words), layer.index(words) + len(words)


def test_the_leaves_of_the_original_hold_every_word_once(tmp_path: Path) -> None:
    book = "\n\n".join(f"Word {number}." for number in range(900))
    with holding(tmp_path, {"book.txt": book}) as store:
        source, seen = store.source_id("book.txt") or "", list[str]()
        number: int | None = 0
        while number is not None:
            view = source_view(store, Ways(source, paragraph=number, layer=Layer.ORIGINAL), folder="")
            assert view is not None
            seen += ["".join(s.text for s in each.segments) for each in view.paragraphs]
            number = view.later
    assert seen == book.split("\n\n")


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("govern", "govern"),
        ("-\n", ""),
        ("* That is, until the evening.", "* That is, until the evening."),
    ],
)
def test_where_a_stretch_of_the_original_is_read(store: Store, words: str, read: str) -> None:
    text = text_of(store)
    assert read_at(text.alignment, at(words)).of(text.reading) == read
    if not read:
        assert text.reading[read_at(text.alignment, at(words)).start :].startswith("ment sent")
    assert read_at(Alignment((), (), (), ()), Span(0, 3)) == Span(0, 0)


def test_ends_of_lines_are_written_as_signs() -> None:
    assert signs("a\nb\n\nc\fd\te") == "a⏎b¶c⤓d⇥e"
    assert signs(LETTER).count("\n") == 0
