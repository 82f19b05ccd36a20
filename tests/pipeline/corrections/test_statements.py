"""Statements that people add, turn or take away, among those that were read."""

from dataclasses import replace

import pytest

from testimonia.model import (
    NEW_STYLE,
    Correction,
    Date,
    Mention,
    MentionForm,
    Polarity,
    Read,
    Reading,
    Reference,
    Span,
    Statement,
    TimeExpression,
    TimeKind,
    repaired,
)
from testimonia.pipeline.corrections.statements import amended_statements

LAYER = "In 1828 Ada Lind and Tom Moss were arrested at Ely. They came for Moss in 1829. Nobody wrote."
TEXT = repaired(LAYER)


def at(words: str) -> Span:
    return Span(LAYER.index(words), LAYER.index(words) + len(words))


def time(words: str, edtf: str) -> TimeExpression:
    date = Date(words, (Reading(NEW_STYLE, edtf, edtf, 1, 2),))
    return TimeExpression(at(f"n {words}"), at(words), TimeKind.DATE, date)


def arrest(subject: str, chain: int) -> Statement:
    who = Reference(subject, chain, at(subject))
    clause = at("In 1828 Ada Lind and Tom Moss were arrested at Ely")
    return Statement(clause, at("arrested"), "arrest", who)


ADA, TOM = arrest("Ada Lind", 0), arrest("Tom Moss", 1)
READ = Read(
    times=(time("1828", "1828"), time("1829", "1829")),
    mentions=(
        Mention(at("Ada Lind"), MentionForm.NAME, 0),
        Mention(at("Tom Moss"), MentionForm.NAME, 1),
        Mention(at("Ely"), MentionForm.NAME, 2),
        Mention(Span(66, 70), MentionForm.NAME, 1),
    ),
    statements=(ADA, TOM),
    sentences=(Span(0, 51), Span(0, 51)),
)


def amended(*said: tuple[str, tuple[str, ...]]) -> tuple[Read, dict[Statement, str], list[str]]:
    """A plus sign begins what is added."""
    failures: list[str] = []
    placed = [
        (
            Correction(str(n), "2026", "Ann", value.startswith("+"), value.removeprefix("+"), ()),
            tuple(map(at, words)),
        )
        for n, (value, words) in enumerate(said)
    ]
    made, by = amended_statements(TEXT, READ, placed, lambda each, why, span: failures.append(why))
    assert len(made.sentences) == len(made.statements)
    assert all(a.contains(s.span) for a, s in zip(made.sentences, made.statements, strict=True))
    assert by.keys() <= set(made.statements)
    return made, by, failures


CLAUSE = ("were arrested at Ely", "arrested")


def test_all_that_a_statement_can_have() -> None:
    value = "+statement=arrest, subject, date, place, hedged, negated"
    made, by, failures = amended((value, ("They came for", "Tom Moss", "1829", "Ely")))
    statement = made.statements[-1]
    assert (failures, by) == ([], {statement: "Ann"})
    assert statement.span.of(LAYER) == "They came for Moss in 1829"  # with its date
    assert (statement.subject, statement.place) == (TOM.subject, Reference("Ely", 2, at("Ely")))
    assert statement.happened is not None
    assert (statement.happened.edtf, statement.dated_by) == ("1829", at("n 1829"))
    assert (statement.polarity, statement.negated, statement.holders) == (Polarity.HEDGED, True, ())
    assert made.sentences[-1].of(LAYER) == "They came for Moss in 1829."


def test_words_that_name_nobody_are_words() -> None:
    made, _, _ = amended(("+statement=writing, subject", ("wrote", "Nobody")))
    assert made.statements[-1].subject == Reference("Nobody", None, at("Nobody"))


def test_what_was_read_meanwhile_gives_way() -> None:
    made, by, _ = amended(("+statement=arrest, subject", ("were arrested at Ely", "Tom Moss")))
    assert ADA in made.statements
    assert TOM not in made.statements
    assert (len(made.statements), list(by.values())) == (2, ["Ann"])


@pytest.mark.parametrize(
    ("said", "statements"),
    [
        (("statement=none", CLAUSE), ()),  # of all of whom the verb tells
        (("statement=none", (*CLAUSE, "Tom Moss")), (ADA,)),
        (("statement=none", ("arrested",)), ()),  # who writes by hand may leave the verb out
        (
            ("predicate=imprisonment", (*CLAUSE, "Ada Lind")),
            (TOM, replace(ADA, predicate="imprisonment")),
        ),
        (
            ("polarity=denied", CLAUSE),
            (replace(ADA, polarity=Polarity.DENIED), replace(TOM, polarity=Polarity.DENIED)),
        ),
        (("statement=exile", (*CLAUSE, "Tom Moss")), (ADA, replace(TOM, predicate="exile"))),
    ],
)
def test_what_was_read_is_turned(
    said: tuple[str, tuple[str, ...]], statements: tuple[Statement, ...]
) -> None:
    made, by, failures = amended(said)
    assert (set(made.statements), failures) == (set(statements), [])
    assert by.keys() == set(statements) - {ADA, TOM}


def test_two_corrections_of_one_statement() -> None:
    made, by, failures = amended(
        ("polarity=denied", (*CLAUSE, "Tom Moss")), ("predicate=exile", (*CLAUSE, "Tom Moss"))
    )
    turned = replace(TOM, polarity=Polarity.DENIED, predicate="exile")
    assert (made.statements, by, failures) == ((ADA, turned), {turned: "Ann"}, [])


@pytest.mark.parametrize(
    ("said", "problems"),
    [
        ((("statement=none", ("They came for", "came")),), 1),
        ((("statement=none", (*CLAUSE, "Ely")),), 1),  # of Ely nothing is told
        ((("predicate=dancing", CLAUSE),), 1),
        ((("polarity=loud", CLAUSE),), 1),
        ((("polarity=denied", (*CLAUSE, "Tom Moss")), ("polarity=hedged", (*CLAUSE, "Tom Moss"))), 2),
        ((("+statement=dancing, subject", ("came", "Tom Moss")),), 1),
        ((("+statement=arrest", ("came",)),), 1),
        ((("+statement=arrest, subject, date", ("came", "Tom Moss")),), 1),
        ((("+statement=arrest, subject, date", ("came", "Tom Moss", "Ely")),), 1),
        ((("+statement=arrest, colour", ("came", "Tom Moss")),), 1),
    ],
)
def test_what_cannot_be_followed_changes_nothing(
    said: tuple[tuple[str, tuple[str, ...]], ...], problems: int
) -> None:
    made, by, failures = amended(*said)
    assert (made.statements, by, len(failures)) == (READ.statements, {}, problems)
