"""What a person types, and how it is understood."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from testimonia.store.searching.query import DEEPEST, LONGEST, MOST_PARTS, parse
from testimonia.store.searching.query_tree import Either, Every, Near, Phrase, Query, QueryError, expression

A, B, C, D = Phrase("a"), Phrase("b"), Phrase("c"), Phrase("d")

# typed, understood
UNDERSTOOD: list[tuple[str, Query]] = [
    ("a", A),
    ("  a  ", A),
    ("a b", Every((A, B))),
    ("a AND b", Every((A, B))),
    ("a AND b c", Every((A, B, C))),
    ("a OR b", Either((A, B))),
    ("a b OR c", Either((Every((A, B)), C))),
    ("a AND b OR c AND d", Either((Every((A, B)), Every((C, D))))),
    ("a NOT b", Every((A,), (B,))),
    ("a AND NOT b", Every((A,), (B,))),
    ("a NOT b c", Every((A, C), (B,))),
    ("a NOT b NOT c", Every((A,), (B, C))),
    ("a NOT b OR c", Either((Every((A,), (B,)), C))),
    ("a NOT (b OR c)", Every((A,), (Either((B, C)),))),
    ("(a OR b) c", Every((Either((A, B)), C))),
    ("((a))", A),
    ("a(b)", Every((A, B))),  # no function, a group
    ('"a b"', Phrase("a b")),
    ('"a OR b"', Phrase("a OR b")),  # no operator between quotes
    ("“a b”", Phrase("a b")),
    ("„a b“", Phrase("a b")),
    ("«a b»", Phrase("a b")),
    ("»a b«", Phrase("a b")),
    ("”a b”", Phrase("a b")),
    ('“a b"', Phrase("a b")),  # begun by a word processor, ended by hand
    ('x"a b"', Every((Phrase("x"), Phrase("a b")))),
    ("a*", Phrase("a", prefix=True)),
    ("a** ", Phrase("a", prefix=True)),
    ('"a b"*', Phrase("a b", prefix=True)),
    ("NEAR(a b)", Near((A, B), 10)),
    ("NEAR(a b, 5)", Near((A, B), 5)),
    ('NEAR("a b" c* , 5 )', Near((Phrase("a b"), Phrase("c", prefix=True)), 5)),
    ("NEAR(“a, 5” b)", Near((Phrase("a, 5"), B), 10)),
    ('NEAR("a)" b)', Near((Phrase("a)"), B), 10)),
    ("NEAR(a b, 5) c", Every((Near((A, B), 5), C))),
    ("NEAR a", Every((Phrase("NEAR"), A))),  # without a parenthesis, a word
    ("near(a)", Every((Phrase("near"), A))),
    ("and or not", Every((Phrase("and"), Phrase("or"), Phrase("not")))),  # small letters are words
    ("don't", Phrase("don't")),
    ("don’t", Phrase("don’t")),
    ("ex-minister", Phrase("ex-minister")),
    ("text:secret", Phrase("text:secret")),  # no column
    ("^a", Phrase("^a")),
    ("a + b", Every((A, B))),  # nothing can be found by a lone sign
    ("a – b ?", Every((A, B))),
    ("-- a; DROP TABLE", Every((Phrase("a;"), Phrase("DROP"), Phrase("TABLE")))),
    ("a\0b", Every((A, B))),
    ("a\ud800b", Every((A, B))),
    ("été 1917", Every((Phrase("été"), Phrase("1917")))),
    ("東京", Phrase("東京")),
]


@pytest.mark.parametrize(("typed", "query"), UNDERSTOOD)
def test_understood(typed: str, query: Query) -> None:
    assert parse(typed) == query


# typed, position named, a word of the sentence
REFUSED = [
    ("", 1, "empty"),
    ("   ", 1, "empty"),
    ("?! …", 1, "no letter"),
    ('"…"', 1, "no letter"),
    ('a "b', 3, "quotation mark"),
    ("«b", 1, "quotation mark"),
    ("b”", 2, "quotation mark"),
    ("(a", 1, "never closed"),
    ("a (b (c)", 3, "never closed"),
    ("(", 1, "never closed"),
    ("a)", 2, "closes nothing"),
    (")", 1, "closes nothing"),
    ("a () b", 3, "nothing inside"),
    ("a (?) b", 3, "nothing inside"),
    ("AND", 1, "before it"),
    ("a AND", 3, "after it"),
    ("a OR", 3, "after it"),
    ("OR a", 1, "before it"),
    ("NOT a", 1, "before it"),
    ("a OR NOT b", 3, "after it"),
    ("a AND OR b", 3, "after it"),
    ("(a OR) b", 4, "after it"),
    ("a AND ?", 3, "after it"),
    ("NEAR(", 1, "never closed"),
    ("b NEAR(a", 3, "never closed"),
    ("NEAR()", 1, "no words"),
    ("NEAR(?, 3)", 1, "no words"),
    ("NEAR(a (b))", 8, "group"),
    ("NEAR(a OR b)", 8, "not the OR"),
    ("NEAR(a b, 5000)", 1, "words far"),
    ("NEAR(a b, 99999999999999999999)", 1, "words far"),
    ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), DEEPEST + 1, "deep"),
    ("a" * (LONGEST + 1), LONGEST, "longer"),
]


@pytest.mark.parametrize(("typed", "position", "word"), REFUSED)
def test_refused(typed: str, position: int, word: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(typed)
    message = str(caught.value)
    assert word in message
    assert f"position {position}" in message
    assert message.count(".") == 1
    assert message.endswith(".")


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE i USING fts5 (t, tokenize='unicode61 remove_diacritics 2')")
    connection.executemany("INSERT INTO i VALUES (?)", [("a b c",), ("x y near not",), ("",)])
    yield connection
    connection.close()


SIGNS = "() \"“”«»*^:,-+{}'\\\0\ud800\u0301😀"
WORDS = ["a", "b", "x", " AND ", " OR ", " NOT ", "NEAR(", ", 5)", "é", "٣"]
PIECES = st.sampled_from([*SIGNS, *WORDS])


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=25).map("".join)))
@example("\u0378")  # no letter yet in the tables of SQLite
@example('"' * 3)
def test_any_string_is_understood_by_sqlite_or_refused_by_us(index: sqlite3.Connection, typed: str) -> None:
    try:
        wanted = expression(parse(typed))
    except QueryError:
        return
    index.execute("SELECT count(*) FROM i WHERE i MATCH ?", (wanted,)).fetchone()


def test_sqlite_takes_the_deepest_query(index: sqlite3.Connection) -> None:
    deepest = "a NOT (b OR x NOT (" * (DEEPEST // 2) + "a" + "))" * (DEEPEST // 2)
    longest = " ".join(["a NOT b OR"] * 80) + " c"
    for typed in (deepest, deepest.replace("a NOT (b OR x NOT (", "a OR (b x NOT ("), longest, "a " * 500):
        index.execute("SELECT count(*) FROM i WHERE i MATCH ?", (expression(parse(typed)),)).fetchone()


# typed, rows of the index that it finds
FOUND = [("a NOT b", 0), ("a NOT x", 1), ("a OR x", 2), ("NEAR(a c, 0)", 0), ("NEAR(a c, 1)", 1), ("ne*", 1)]


@pytest.mark.parametrize(("typed", "rows"), FOUND)
def test_it_means_to_sqlite_what_it_means_to_us(index: sqlite3.Connection, typed: str, rows: int) -> None:
    sql = "SELECT count(*) FROM i WHERE i MATCH ?"
    assert index.execute(sql, (expression(parse(typed)),)).fetchone() == (rows,)


# what is typed, the same with each thing once
TWICE = [
    ("the the the", "the"),
    ("a b a", "a b"),
    ("a OR b OR a", "a OR b"),
    ("a NOT (b OR b)", "a NOT b"),
    ("NEAR(a b a, 5)", "NEAR(a b, 5)"),
    ('"a b" a*', '"a b" a*'),
]


@pytest.mark.parametrize(("typed", "once"), TWICE)
def test_what_stands_there_twice_is_looked_for_once(typed: str, once: str) -> None:
    assert parse(typed) == parse(once)


def test_words_of_a_query_are_bounded() -> None:
    words = [f"w{number}" for number in range(MOST_PARTS + 1)]
    assert isinstance(parse(" ".join(words[:-1])), Every)
    for typed in (
        " ".join(words),
        " OR ".join(words),
        f"NEAR({' '.join(words)})",
        f"a NOT ({' '.join(words)})",
    ):
        with pytest.raises(QueryError, match="can be looked for at once"):
            parse(typed)
