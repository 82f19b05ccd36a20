"""What a historian finds who opens the evidence base in Datasette: statements and appraisals."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Description
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.store.database import close, connect
from testimonia.store.schemas.migrations import MIGRATIONS, migrate
from testimonia.store.schemas.statement_schema import TOLD
from tests.stated import LETTERS, stated_by_hand


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        yield store


# view, columns, rows
VIEWS: tuple[tuple[str, str, list[tuple[object, ...]]], ...] = (
    (
        "statements_in_context",
        "path, author, predicate, subject_name, happened, held_by, polarity",
        [
            ("box/diary.txt", "Ada Lind", "arrival", "Peter Lind", None, None, "asserted"),
            ("letter.txt", "Mary Thorne", "arrest", "Ada Lind", "March 1833", "Tom Moss", "hedged"),
            ("letter.txt", "Mary Thorne", "arrest", "Ada Lind", None, None, "denied"),
            ("letter.txt", "Mary Thorne", "death", "Ada Lind", "1840", None, "asserted"),
        ],
    ),
    (
        "statements_in_context WHERE quantity IS NOT NULL",
        "quantity, least, most, unit, said, epistemic, evidence, object_name, place_name",
        [("no fewer than 11", 11, None, "others", "1834", "heard", "cited: the jailer", "the watch", "Ely")],
    ),
    # in order of time, and each once for everybody who takes part
    (
        "statements_by_person WHERE person = 'Ada Lind'",
        "role, predicate, happened, held_by",
        [
            ("subject", "arrest", "March 1833", "Tom Moss"),
            ("subject", "death", "1840", "Mary Thorne"),
            ("subject", "arrest", None, "Mary Thorne"),
        ],
    ),
    (
        "statements_by_person WHERE person = 'Lynn'",
        "role, predicate, subject",
        [("place", "death", "Ada Lind"), ("place", "arrival", "Peter Lind")],
    ),
    (
        "appraisals_by_target",
        "target_name, kind, stance, words, held_by, author, path",
        [
            ("Tom Moss", "person", "blame", "a scoundrel", None, "Ada Lind", "box/diary.txt"),
            ("Tom Moss", "person", "praise", "a brave man", None, "Mary Thorne", "letter.txt"),
            ("the book", None, "undecided", "no entry", "a neighbour", "Mary Thorne", "letter.txt"),
        ],
    ),
)


@pytest.mark.parametrize(("view", "columns", "rows"), VIEWS)
def test_views(store: Store, view: str, columns: str, rows: list[tuple[object, ...]]) -> None:
    assert store.connection.execute(f"SELECT {columns} FROM {view}").fetchall() == rows


def test_what_is_responded_to_can_be_joined(store: Store) -> None:
    rows = store.connection.execute(
        "SELECT one.polarity, other.polarity FROM statements_in_context AS one "
        "JOIN statements_in_context AS other ON other.id = one.responds_to"
    ).fetchall()
    assert rows == [("denied", "hedged")]


def test_the_author_that_a_sidecar_names_goes_first(store: Store) -> None:
    author = [{"family": "Thorne", "given": "M."}]
    store.describe({LETTERS: Description({"id": "x", "type": "letter", "author": author}, said_in="s.csv")})
    rows = store.connection.execute("SELECT DISTINCT author FROM statements_in_context").fetchall()
    assert rows == [("Ada Lind",), ("M. Thorne",)]


def test_an_older_base_has_its_texts_read_again(tmp_path: Path) -> None:
    """Its statements knew no quantities; nothing of them is kept, and nothing else is lost."""
    connection = connect(tmp_path / "e.db")
    before = tuple(step for step in MIGRATIONS if step.does is not TOLD)
    migrate(connection, before[: MIGRATIONS.index(next(s for s in MIGRATIONS if s.does is TOLD))])
    ask = connection.execute
    ask("INSERT INTO sources VALUES ('s', 'a.txt', 'x', 1, 'text', 'r', 'read', 0)")
    ask("INSERT INTO texts VALUES ('s', 'A.', 'A.', '[]', 2, 1, 'r')")
    ask("INSERT INTO readings (source, made_by, described) VALUES ('s', 'reading 1', '')")
    migrate(connection)
    assert ask("SELECT count(*) FROM readings").fetchone() == (0,)
    assert ask("SELECT count(*) FROM texts").fetchone() == (1,)
    assert ask("SELECT count(*) FROM statements_in_context").fetchone() == (0,)
    close(connection, readonly=False)
