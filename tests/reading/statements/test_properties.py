"""What holds of any text whatever."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span
from testimonia.model.text import repaired
from testimonia.reading.clauses import Clause, Standing
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.values import Quotation, Speech
from testimonia.reading.statements import statements_of
from testimonia.reading.statements.doubles import in_order
from testimonia.reading.statements.told.verbs import LONGEST
from testimonia.reading.times.voices import times_of
from tests.reading.statements.marked import read_marked, unmarked

WORDS = [
    "was",
    "were",
    "had",
    "been",
    "not",
    "arrested",
    "died",
    "born",
    "in",
    "to",
    "from",
    "and",
    "who",
    ",",
    ".",
    ";",
    "(",
    ")",
    "“",
    "”",
    '"',
    ":",
    "?",
    "—",
    "again",
    "1833",
    "Ely",
    "put",
    "out",
    "jail",
    "into",
    "prison",
    "said",
    "that",
    "his",
    "of",
    "death",
    "the",
    "arrest",
    "came",
    "published",
    "according",
    "first",
]
MARKED = ("{P0:Ada Lind}", "{P1:he}", "{L2:Hull}", "{W3:The Bell}", "(1801-1870)", "5 March 1833", "Born: ")
PIECES = st.sampled_from([*WORDS, *MARKED, "\n", "\n\n"])


@pytest.fixture(autouse=True, scope="module")
def _words_are_loaded() -> None:
    # once in a process, and no part of the time of a case
    read_marked("{P0:Ada Lind} died.", voice=1)


@given(st.lists(PIECES, max_size=40))
def test_statements_lie_in_the_text_in_order_and_once(pieces: list[str]) -> None:
    text, found = read_marked(" ".join(pieces), voice=1)
    assert list(found) == sorted(found, key=in_order)
    assert len(set(found)) == len(found)
    for statement in found:
        words = statement.span.of(text)
        assert words == words.strip() != ""
        assert statement.span.end <= len(text)
        assert len(statement.span) <= LONGEST
        assert statement.span.contains(statement.trigger)
        assert statement.dated_by is None or statement.happened is not None


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    read_marked(text.replace("{", ""))


ENDLESS = ("a", "A", "(", "“", '" ', "arrested ", "was arrested and ", "{P0:he} died, who ", "Born: 1890? ")


@pytest.mark.parametrize("piece", [*ENDLESS, "in ", "of the ", "“” arrested "])
def test_endless_text_takes_time_in_proportion(piece: str) -> None:
    # forty thousand code points of one sentence; a square law would take minutes
    plain, mentioned = unmarked(piece * (40_000 // len(piece)))
    text = repaired(plain)
    prose, times = prose_of(text, ()), times_of(text, ())
    clauses, quotations = _one_in_another(plain)
    began = time.process_time()
    statements_of(text, (), prose, mentioned, times, clauses, quotations)
    assert time.process_time() - began < 10


def _one_in_another(plain: str) -> tuple[list[Clause], list[Quotation]]:
    """Each word a verb, each clause inside that of the word before it, and a quotation around each."""
    clauses: list[Clause] = []
    quotations: list[Quotation] = []
    for word in re.finditer(r"\w+", plain):
        verb, rest = Span(*word.span()), Span(word.start(), len(plain))
        above = len(clauses) - 1 if clauses else None
        flags = False, True, False, word[0] == "arrest"
        told = (Standing.TOLD, *flags, (), 0, 0)
        clauses.append(Clause(rest, verb, verb, word[0], *told, above, "conj"))
        quotations.append(Quotation(rest, (rest,), Speech.INDIRECT, None, None))
    return clauses, quotations
