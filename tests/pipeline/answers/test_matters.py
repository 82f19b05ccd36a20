"""What several voices tell, row by row."""

from pathlib import Path

from testimonia.comparison.findings.side_by_side import Relation
from testimonia.model import Span
from testimonia.pipeline.answers.columns import Heard, column_of, ground_of, spoken_in, told_in
from testimonia.pipeline.answers.matters import Matter, matters
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store


def rows(folder: Path, *paths: str) -> list[Matter]:
    """What some documents tell of Ada Lind."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        columns = [(Heard(store.source_id(path) or ""),) for path in paths]
        ada = next(held.id for held in store.entities() if held.entity.name == "Ada Lind")
        return [row for row in matters(ground_of(store, columns, {ada})) if row.subject == ada]


def test_one_happening_is_one_row(disputed_once: Path) -> None:
    found = rows(disputed_once, "letter.txt", "memoir.txt", "report.txt")
    (birth,) = [row for row in found if row.predicate == "birth"]
    assert birth.relation is Relation.CONTRADICT
    assert [len(cell) for cell in birth.cells] == [1, 1, 0]
    assert birth.findings
    assert "1795" in birth.why


def test_each_statement_stands_in_one_row(disputed_once: Path) -> None:
    for paths in (("letter.txt", "memoir.txt"), ("letter.txt", "memoir.txt", "report.txt")):
        listed = [s for row in rows(disputed_once, *paths) for cell in row.cells for s in cell]
        assert len(listed) == len(set(listed))


def test_columns_the_other_way_round(disputed_once: Path) -> None:
    one = rows(disputed_once, "letter.txt", "memoir.txt")
    other = rows(disputed_once, "memoir.txt", "letter.txt")
    assert {(row.cells[::-1], row.relation) for row in one} == {(row.cells, row.relation) for row in other}


def test_rows_in_the_order_of_time(disputed_once: Path) -> None:
    days = [row.day for row in rows(disputed_once, "letter.txt", "memoir.txt") if row.day is not None]
    assert days == sorted(days)


def test_what_stands_apart_says_why(disputed_once: Path) -> None:
    for row in rows(disputed_once, "letter.txt", "memoir.txt"):
        assert (row.relation is not None) == bool(row.why) or row.shared


def test_parts_of_one_document_are_two_voices(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        memoir = store.source_id("memoir.txt") or ""
        at = store.words(memoir).index("In 1834")
        columns = [(Heard(memoir, Span(0, at)),), (Heard(memoir, Span(at, at + 500)),)]
        first, second = (told_in(store, column) for column in columns)
        both = first.keys() & second.keys()
        found = matters(ground_of(store, columns, both))
        kinds = [{row.predicate for row in found if row.cells[n]} for n in range(2)]
        assert column_of(columns, memoir, Span(at, at + 1)) == 1
        assert column_of(columns, "another", Span(0, 1)) is None
        assert sum(spoken_in(store, columns[0]).values())
    assert "birth" in kinds[0]
    assert "death" in kinds[1]
    assert "birth" not in kinds[1]
