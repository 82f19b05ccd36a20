"""What each voice says of each happening, side by side and in order of time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.store.asked.lives import ToldOf
from testimonia.web.pages.page import Query
from testimonia.web.pages.views import Tone
from testimonia.web.pages.who.synopsis import ROWS, happened, number, page_of, synopsis_of
from testimonia.web.pages.who.views import Synopsis
from tests.stated import LETTERS, stated_by_hand


def told(record: str, predicate: str = "arrest", day: str | None = None, **more: str | None) -> ToldOf:
    """A statement, as little as is needed."""
    known = {"happening": None, "responds_to": None, "voice": "s", "role": "subject", **more}
    return ToldOf(
        id=record,
        source="source",
        role=known["role"] or "subject",
        predicate=predicate,
        edtf=day,
        first_day=day,
        last_day=day,
        voice=known["voice"],
        responds_to=known["responds_to"],
        happening=known["happening"],
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as opened:
        yield opened


def of(store: Store, name: str, *asked: tuple[str, str]) -> Synopsis:
    """The synopsis of whoever has a name."""
    (record,) = store.lives.bearing(name, 2)
    rows = happened(store.lives.told(record))
    made = synopsis_of(store, record, rows, store.lives.findings(record), Query(asked), {})
    assert made is not None
    return made


ORDERS = [
    # statements as (id, predicate, day), and the order of their rows
    ([("a", "arrest", "1828-01-01"), ("b", "birth", None)], ["b", "a"]),  # nothing comes before a birth
    ([("a", "arrest", None), ("b", "death", None)], ["b", "a"]),  # what has no date stands at the end
    ([("a", "death", "1840-01-01"), ("b", "publication", "1851-05-01")], ["a", "b"]),
    ([("a", "death", "1840-06-01"), ("b", "arrest", "1840-06-01")], ["b", "a"]),
    ([("a", "arrest", "0031-01-01"), ("b", "arrest", "-0044-03-15")], ["b", "a"]),  # years before 1
]


@pytest.mark.parametrize(("given", "expected"), ORDERS)
def test_rows_stand_in_order_of_time(given: list[tuple[str, str, str | None]], expected: list[str]) -> None:
    assert [row.key for row in happened(told(*each) for each in given)] == expected


def test_what_is_one_happening_is_one_row() -> None:
    rows = happened([told("a", happening="h"), told("b", happening="h"), told("c")])
    assert [[each.id for each in row.told] for row in rows] == [["a", "b"], ["c"]]


def test_a_denial_stands_with_what_it_denies() -> None:
    rows = happened([told("a", happening="h"), told("b", responds_to="a"), told("c", responds_to="b")])
    assert [[each.id for each in row.told] for row in rows] == [["a", "b", "c"]]


def test_statements_that_answer_each_other_end() -> None:
    """A circle cannot be read, but may stand in a base that somebody has edited."""
    assert len(happened([told("a", responds_to="b"), told("b", responds_to="a")])) in (1, 2)


def test_a_day_grows_with_its_number() -> None:
    assert number("-0044-03-15") < number("0001-01-01") < number("1840-12-31") < number("1841-01-01")


def test_a_cell_has_the_words_of_the_source_and_where_they_stand(store: Store) -> None:
    made = of(store, "Ada Lind")
    birth_to_death = [row.noun for row in made.dated]
    assert birth_to_death == ["arrest", "death"]
    arrest, death = made.dated
    (column,) = made.columns
    assert (column.name, arrest.when, death.when) == ("Mary Thorne", ("March 1833",), ("1840",))
    said, denied = arrest.cells[0].said
    words = "".join(piece.text for piece in said.words)
    assert words.startswith("in March 1833 the watch had arrested Ada Lind at Ely")
    assert [piece.text for piece in said.words if piece.tone] == ["March 1833", "arrested", "Ely"]
    assert said.held == ("so says Tom Moss", "not firmly: “perhaps”", "from hearsay")
    assert (denied.denied, denied.held) == (True, ("denied",))
    source = store.source_id(LETTERS)
    assert said.link.startswith(f"/source/{source}?from=")


def test_a_place_has_what_happened_there_and_to_whom(store: Store) -> None:
    made = of(store, "Lynn")
    assert [(row.noun, row.about and row.about.words) for row in (*made.dated, *made.undated)] == [
        ("death", "Ada Lind"),
        ("arrival", "Peter Lind"),
    ]
    death, arrival = made.dated[0], made.undated[0]
    assert [cell.voice for cell in death.cells] == ["Ada Lind", "Mary Thorne"]
    assert [bool(cell.said) for cell in death.cells] == [False, True]
    assert [bool(cell.said) for cell in arrival.cells] == [True, False]


def test_one_can_choose_what_happened(store: Store) -> None:
    made = of(store, "Lynn", ("what", "arrival"))
    assert [row.noun for row in (*made.dated, *made.undated)] == ["arrival"]
    assert {each.words: each.count for each in made.kinds} == {"everything": 2, "arrival": 1, "death": 1}
    assert [each.words for each in made.kinds if each.here] == ["arrival"]


def test_voices_that_are_not_chosen_share_a_column(store: Store) -> None:
    """Nothing that is told of somebody is left out because of whose column it would stand in."""
    made = of(store, "Lynn", ("voice", "Ada Lind"))
    assert [column.name for column in made.columns] == ["Ada Lind", "other voices"]
    (death,) = made.dated
    (rest,) = death.cells[1].said
    assert "Mary Thorne" in rest.where


def test_what_has_no_name_in_the_vocabulary_is_shown_if_asked_for() -> None:
    rows = happened([told("a"), told("b", "other")])
    assert list(page_of(rows, Query())) == ["a"]
    assert set(page_of(rows, Query([("what", "all")]))) == {"a", "b"}
    assert list(page_of(happened([told("b", "other")]), Query())) == ["b"]


def test_a_row_on_another_part_of_the_table_is_led_to() -> None:
    rows = happened(told(f"a{n:03}", day=f"18{n // 12:02}-{n % 12 + 1:02}-01") for n in range(ROWS + 1))
    links = page_of(rows, Query([("what", "arrest")]))
    assert links[rows[0].key] == f"#happened-{rows[0].key}"
    assert links[rows[-1].key] == f"?what=arrest&rows=2#happened-{rows[-1].key}"


def test_where_nothing_is_told_there_is_no_table(store: Store) -> None:
    (record,) = store.lives.bearing("Mary Thorne", 2)
    assert synopsis_of(store, record, (), (), Query(), {}) is None


def test_the_gravest_tone_is_first() -> None:
    assert next(iter(Tone)) is Tone.CLASH
