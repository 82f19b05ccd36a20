"""What was read from a text: replaced as one, gone with its text, and there for whoever opens the file."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Description, Problem, Read, TimeExpression
from testimonia.model.days import gregorian_day
from testimonia.store import Store, Unread, iso_day, prepared, time_id
from tests.dated import PATH, TROUBLE, life, life_text, times
from tests.store.digest import digest_of
from tests.store.samples import plain, unread


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "e.db")
    store.replace(life())
    store.put_reading(PATH, Read(times(), problems=(TROUBLE,)), "times 1")
    return store


def counted(store: Store, table: str) -> int:
    return int(store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_expressions_come_out_exactly_as_they_went_in(store: Store) -> None:
    with store:
        held = store.times(PATH)
        assert store.times("elsewhere.txt") == ()
        assert store.counts().times == len(times())
        assert tuple(store.problems()) == (TROUBLE,)
    assert tuple(each.time for each in held) == times()
    assert [each.words for each in held] == [t.span.of(life_text().reading) for t in times()]
    assert [each.page for each in held] == ["12"] * 4 + [None] * 2
    assert [each.page_index for each in held] == [0] * 4 + [1] * 2
    assert len({each.id for each in held}) == len(times())


def test_a_reading_replaces_the_one_before_and_nothing_else(store: Store) -> None:
    with store:
        store.replace(plain("other.txt", "In 1912.", Problem("other.txt", "Hm.")))
        store.put_reading("other.txt", Read(problems=(Problem("other.txt", "Odd."),)), "times 1")
        store.put_reading(PATH, Read(times()[:1]), "times 2")
        assert [each.words for each in store.times(PATH)] == ["In 1912"]
        assert [p.message for p in store.problems()] == ["Hm.", "Odd."]
        assert counted(store, "readings") == 2


def test_the_same_expression_twice_is_one(store: Store) -> None:
    with store:
        store.put_reading(PATH, Read((*times(), *times()), problems=(TROUBLE, TROUBLE)), "times 1")
        assert len(store.times(PATH)) == len(times())
        assert tuple(store.problems()) == (TROUBLE,)


def test_a_text_that_goes_or_changes_takes_its_reading_with_it(store: Store) -> None:
    with store:
        store.replace(plain(PATH, "Nothing is left."))
        assert (counted(store, "readings"), counted(store, "times"), counted(store, "problems")) == (0, 0, 0)
        store.put_reading(PATH, Read(problems=(Problem(PATH, "Odd."),)), "times 1")
        store.mark_removed(PATH)
        assert (counted(store, "readings"), counted(store, "problems")) == (0, 0)


def test_where_there_is_no_text_there_is_no_reading(store: Store) -> None:
    with store:
        store.replace(unread("b.pdf"))
        for path in ("b.pdf", "nowhere.txt"):
            with pytest.raises(ValueError, match="no text"):
                store.put_reading(path, Read(), "times 1")


def test_by_what_it_was_read(store: Store) -> None:
    with store:
        source = store.source_id(PATH) or ""
        assert store.versions(source) == ("times 1", None)
        store.put_reading(PATH, Read(), "times 2")
        assert store.versions(source) == ("times 2", None)
        assert store.versions("nowhere") == (None, None)


def test_what_is_still_to_be_read(store: Store) -> None:
    with store:
        assert store.unread_by("times 1") == ()
        assert store.unread_by("times 2") == (Unread(PATH, len(life_text().original)),)
        store.replace(unread("b.pdf"))
        store.replace(plain("a.txt", "New."))
        assert store.unread_by("times 1") == (Unread("a.txt", 4),)
        store.mark_removed("a.txt")
        assert store.unread_by("times 1") == ()


def test_a_sidecar_that_changes_its_mind_makes_a_text_be_read_again(store: Store) -> None:
    """It can give the date of a letter, from which "yesterday" is reckoned."""
    said = Description({"title": "Life", "issued": {"date-parts": [[1930]]}}, said_in="sources.csv")
    with store:
        store.describe({PATH: said, "nowhere.txt": said})
        assert [each.path for each in store.unread_by("times 1")] == [PATH]
        store.put_reading(PATH, Read(times()), "times 1")
        assert store.unread_by("times 1") == ()
        store.describe({PATH: said})  # written again by every run
        assert store.unread_by("times 1") == ()
        store.describe({PATH: Description({"title": "Life"})})
        assert [each.path for each in store.unread_by("times 1")] == [PATH]
        store.describe({})
        assert [each.path for each in store.unread_by("times 1")] == [PATH]
        assert store.description(PATH) is None


ROWS = [
    # words, edtf, as written, calendars, first day, last day, duration, reckoned from, why
    ("In 1912", "1912", "1912", "gregorian", "1912-01-01", "1912-12-31", None, None, ""),
    (
        *("early in 1919", "1919-01/1919-04", "1919-01/1919-04", "gregorian", "1919-01-01", "1919-04-30"),
        *(None, None, ""),
    ),
    (
        *("two years later", "1921", "1921", "gregorian", "1921-01-01", "1921-12-31"),
        *("P2Y", "1919", "Two years after 1919."),
    ),
    # the likeliest reading, and the bounds of both
    (
        *("on 28 August 1921", "1921-08-28", "1921-08-28", "gregorian, julian", "1921-08-28", "1921-09-10"),
        *(None, None, ""),
    ),
    ("five years", None, None, None, None, None, "P5Y", None, ""),
    ("in the next winter", None, None, None, None, None, None, None, ""),
]


def test_what_a_table_shows(store: Store) -> None:
    columns = "text, edtf, as_written, calendars, first_day, last_day, duration, resolved_from, why"
    with store:
        found = store.connection.execute(f"SELECT {columns} FROM times ORDER BY number").fetchall()
        bounds = store.connection.execute("SELECT earliest, latest FROM times WHERE number = 3").fetchone()
    assert found == ROWS
    assert bounds == (gregorian_day(1921, 8, 28), gregorian_day(1921, 9, 10))


def test_the_view_has_each_expression_with_its_paragraph(store: Store) -> None:
    columns = "path, page, words, edtf, paragraph"
    with store:
        found = store.connection.execute(f"SELECT {columns} FROM times_in_context").fetchall()
    assert [row[:4] for row in found] == [
        (PATH, page, row[0], row[1]) for row, page in zip(ROWS, ["12"] * 4 + [None] * 2, strict=True)
    ]
    assert all(words in paragraph for _, _, words, _, paragraph in found)
    assert found[1][4].startswith("In 1912 he was arrested. He was set free early in 1919, and two")


def test_two_bases_that_say_the_same_have_the_same_digest(tmp_path: Path) -> None:
    def digest(name: str, *readings: tuple[TimeExpression, ...]) -> str:
        with Store.open(tmp_path / name) as store:
            store.replace(life())
            for found in readings:
                store.put_reading(PATH, Read(found), "times 1")
            return digest_of(store)

    assert digest("a", times()) == digest("b", (), times())
    assert len({digest("c"), digest("d", ()), digest("e", times()[:2]), digest("f", times())}) == 4


def test_rows_can_travel_as_json_and_know_their_ids() -> None:
    first = prepared("s", life_text(), Read(times()), "times 1").times[0]
    assert all(isinstance(value, str | int | None) for value in first)
    assert first[2] == time_id("s", times()[0]) != time_id("t", times()[0])


@settings(max_examples=80)
@given(st.dates())
def test_days_are_those_of_iso_8601(day: object) -> None:
    assert iso_day(day.toordinal()) == str(day)  # type: ignore[attr-defined]


def test_days_before_our_era_are_counted_as_astronomers_do() -> None:
    assert [iso_day(gregorian_day(*day)) for day in ((0, 2, 29), (-43, 3, 15), (12_000, 1, 1))] == [
        *("0000-02-29", "-0043-03-15", "12000-01-01"),
    ]


def test_a_reading_of_a_text_that_is_gone_is_passed_over(store: Store) -> None:
    """Two builds of one folder: one reads a text, the other finds that its file has changed."""
    with store:
        text, source = life_text(), store.source_id(PATH)
        assert source is not None
        reading = prepared(source, text, Read(times(), problems=(TROUBLE,)), "times 2")
        store.mark_removed(PATH)
        store.put_prepared(reading)
        assert (counted(store, "readings"), counted(store, "times"), counted(store, "problems")) == (0, 0, 0)
