"""Clauses in lines, and for a script."""

from dataclasses import replace

from testimonia.exports.clause_lines import clause_line, clause_lines, clause_record
from testimonia.model import Chain, EntityKind, Name, Reference, Span
from testimonia.reading.clauses import Clause, Participant, Role, Standing

WORDS = "Ann\nMarlow may have been arrested by the police, and fled."
CHAINS = (Chain(0, EntityKind.PERSON, (Name("Ann Marlow", 1),)),)
ANN = Participant(Role.SUBJECT, Reference("Ann\nMarlow", 0, Span(0, 10)), Span(0, 3))
POLICE = Participant(Role.AGENT, Reference("the police", None, Span(37, 47)), Span(41, 47), "by")
ARRESTED = Clause(
    span=Span(0, 57),
    verb=Span(25, 33),
    group=Span(11, 33),
    lemma="arrest",
    standing=Standing.POSSIBLE,
    negated=False,
    passive=True,
    event=False,
    noun=False,
    participants=(ANN, POLICE),
    sentence=0,
    token=5,
    above=None,
    relation="root",
)
FLED = Clause(
    span=Span(53, 57),
    verb=Span(53, 57),
    group=Span(53, 57),
    lemma="flee",
    standing=Standing.TOLD,
    negated=False,
    passive=False,
    event=True,
    noun=False,
    participants=(),
    sentence=0,
    token=11,
    above=0,
    relation="conj",
)


def test_a_clause_in_a_line() -> None:
    """The end of a line in the document is none in ours."""
    told = "arrest: subject “Ann Marlow” P0, agent by “the police” (possible, passive)"
    assert clause_line(ARRESTED, CHAINS) == told
    assert clause_line(FLED, CHAINS) == "flee"


def test_sentence_by_sentence() -> None:
    assert list(clause_lines(WORDS, (ARRESTED, FLED), CHAINS)) == [
        "Ann Marlow may have been arrested by the police, and fled",
        "    arrest: subject “Ann Marlow” P0, agent by “the police” (possible, passive)",
        "    flee",
    ]


def test_a_long_sentence_is_cut() -> None:
    long = replace(ARRESTED, span=Span(0, 550))
    first, *_ = clause_lines(WORDS + "x" * 500, (long,), CHAINS)
    assert len(first) == 240
    assert first.endswith("…")


def test_for_a_script() -> None:
    record = clause_record("a.txt", WORDS, (ARRESTED, FLED), CHAINS)
    assert record["path"] == "a.txt"
    one, other = record["clauses"]
    assert (one["lemma"], one["standing"], one["words"]) == ("arrest", "possible", WORDS[:57])
    assert other["above"] == 0
    assert record["chains"][0]["names"] == [{"text": "Ann Marlow", "count": 1}]
