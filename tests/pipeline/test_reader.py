"""One text, read: with what it is given, and what becomes of a failure."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Correction, Description, Problem, Read, Section, Span, Text
from testimonia.pipeline.failing import BROKEN, TOO_MUCH, UNREAD
from testimonia.pipeline.reader import placed, reading_of
from testimonia.reading.versions import READING
from testimonia.store import Store
from tests.dated import PATH, at, life, life_text, times


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "e.db")
    store.replace(life())
    return store


def test_what_was_read_is_what_can_be_written(store: Store) -> None:
    span = at("early in 1919", life_text().reading)

    def how(text: Text, sections: Sequence[Section]) -> Read:
        assert (text, tuple(sections)) == (life_text(), life().sections)
        return Read(times(), problems=(Problem("", "Odd.", span=span),))

    with store:
        store.put_prepared(reading_of(store, PATH, how))
        assert tuple(each.time for each in store.times(PATH)) == times()
        (problem,) = store.problems()
        assert (problem.path, problem.page) == (PATH, "12")
        assert store.unread_by(READING) == ()


def test_a_section_is_dated_as_a_sidecar_has_it(store: Store) -> None:
    seen: list[Section] = []

    def how(text: Text, sections: Sequence[Section]) -> Read:
        seen.extend(sections)
        return Read()

    with store:
        store.describe(
            {PATH: Description({"type": "personal_communication", "issued": {"date-parts": [[1922, 5, 3]]}})}
        )
        reading_of(store, PATH, how)
    assert [section.written and section.written.value for section in seen] == ["1922-05-03"]


def test_a_mistake_of_ours_is_a_problem_and_is_tried_again(store: Store) -> None:
    def how(text: Text, sections: Sequence[Section]) -> Read:
        raise KeyError(text.original)

    with store:
        store.put_prepared(reading_of(store, PATH, how))
        (problem,) = store.problems()
        assert problem.message.startswith(f"{UNREAD}: testimonia made a mistake (KeyError in test_reader.py")
        assert "arrested" not in problem.message
        assert [each.path for each in store.unread_by(READING)] == [PATH]
        store.put_prepared(reading_of(store, PATH))  # mended: the problem is gone
        assert not any(p.message.startswith(UNREAD) for p in store.problems())
        assert store.unread_by(READING) == ()


def test_a_reading_that_makes_no_sense_is_a_mistake_of_ours(store: Store) -> None:
    """The rows are made of it before anything is written."""
    with store:
        prepared = reading_of(store, PATH, lambda text, sections: Read((object(),)))  # type: ignore[arg-type]
    assert prepared.made_by == BROKEN


def test_too_much_memory_is_not_tried_again(store: Store) -> None:
    def how(text: Text, sections: Sequence[Section]) -> Read:
        raise MemoryError

    with store:
        store.put_prepared(reading_of(store, PATH, how))
        assert [p.message for p in store.problems()] == [TOO_MUCH]
        assert store.unread_by(READING) == ()


def test_a_text_that_is_gone_by_now_is_passed_over(store: Store) -> None:
    """Another process found its file changed, or gone, after this one saw that it was to be read."""
    with store:
        store.mark_removed(PATH)
        store.put_prepared(reading_of(store, PATH))
        assert (store.times(PATH), list(store.problems(PATH))) == ((), [])


PLACES = [
    # of the reading layer -> of the original layer, page
    (None, None, None),
    (at("arrested", life_text().reading), at("arrested"), "12"),
    # the page number that was moved away does not lie between
    (at("early in 1919", life_text().reading), at("early in\n\n12\n\n1919"), "12"),
    (at("winter", life_text().reading), at("winter"), None),
    (Span(9_000, 9_001), None, None),
]


@pytest.mark.parametrize(("span", "original", "page"), PLACES)
def test_problems_are_about_the_original_layer(
    span: Span | None, original: Span | None, page: str | None
) -> None:
    made = placed(Problem("", "Odd.", span=span), PATH, life_text())
    assert (made.path, made.span, made.page) == (PATH, original, page)


WORDS = "in the year of the mill"
TEI = f'<TEI><text><body><p>Ogareva came <date when="1928">{WORDS}</date>.</p></body></text></TEI>'.encode()


@pytest.mark.parametrize(
    ("corrected", "edtf"),
    [
        # what a document marks is followed, and what people correct goes before it
        ((), "1928"),
        (("date=1929",), "1929"),
    ],
)
def test_marks_of_a_document_reach_its_reading(store: Store, corrected: tuple[str, ...], edtf: str) -> None:
    words = Span(13, 13 + len(WORDS))
    with store:
        store.replace(ingest(File("a.xml", TEI)))
        lines = [
            Correction("1", "2026-01-02T03:04:05Z", "me", False, each, ((words,),)) for each in corrected
        ]
        store.corrections.put({"a.xml": lines})
        store.put_prepared(reading_of(store, "a.xml"))
        (time,) = store.times("a.xml")
    assert time.time.date is not None
    assert (time.time.date.edtf, time.by) == (edtf, "me" if corrected else None)
