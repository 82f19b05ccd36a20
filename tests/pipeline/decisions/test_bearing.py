"""Which findings a decision is about, when a later reading has made them a little otherwise."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Act, Finding, FindingKind, Side, Span
from testimonia.pipeline.decisions.bearing import asked, bearing, words_at
from testimonia.pipeline.decisions.judging import decide, decisions
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.found import HOUSE, LETTER_ARRESTS, find, house, side, stretch, years


def longer(store: Store) -> Finding:
    """The sentences are cut otherwise: one with the next in it, one without its end."""
    first = side(
        store, "memoir.txt", "The government had Verhagen arrested in 1928 and again in 1933. Nobody", "1928"
    )
    second = side(store, "letter.txt", "He was arrested in 1929 and once more in 1934", "1929")
    return replace(years(store, "1928", "1929"), sides=(first, second))


def wider(store: Store) -> Finding:
    """A passage more on one side, and a third side: another document was put into the folder."""
    found = years(store, "1928", "1929")
    first, second = found.sides
    more = replace(
        first, passages=(*first.passages, stretch(store, "memoir.txt", "Verhagen came to the island"))
    )
    return replace(found, sides=(more, second, side(store, "letter.txt", "you asked me about Verhagen")))


def turned(store: Store) -> Finding:
    found = years(store, "1928", "1929")
    return replace(found, sides=found.sides[::-1])


def unmarked(store: Store) -> Finding:
    """A reading that does not say which words decide."""
    found = years(store, "1928", "1929")
    return replace(found, sides=tuple(replace(each, marks=()) for each in found.sides))


def one_sided(store: Store) -> Finding:
    """The other account is gone from it."""
    return replace(years(store, "1928", "1929"), sides=years(store, "1928", "1929").sides[:1])


def half(store: Store) -> Finding:
    """One side now rests on other words."""
    found = years(store, "1928", "1929")
    return replace(found, sides=(found.sides[0], side(store, "letter.txt", HOUSE)))


def of_death(store: Store) -> Finding:
    return replace(years(store, "1928", "1929"), predicate="death")


def of_place(store: Store) -> Finding:
    return replace(years(store, "1928", "1929"), question="place")


def agreed(store: Store) -> Finding:
    return replace(years(store, "1928", "1929"), kind=FindingKind.AGREEMENT)


@pytest.mark.parametrize(
    ("later", "still"),
    [
        (lambda store: years(store, "1928", "1929"), True),
        (longer, True),
        (wider, True),
        (turned, True),
        (unmarked, True),
        (lambda store: years(store, "1933", "1934"), False),  # the same sentences, another arrest
        (one_sided, False),
        (half, False),
        (of_death, False),
        (of_place, False),
        (agreed, False),
        (house, False),
    ],
)
def test_a_decision_and_a_later_finding(folder: Path, later: Callable[[Store], Finding], still: bool) -> None:
    with Store.open(evidence_of(folder)) as store:
        (before,) = find(store, years(store, "1928", "1929"))
        line = decide(store, ledger_of(folder), before, Act.REAL)
        (after,) = find(store, later(store))
        on = bearing(store, ledger.read(ledger_of(folder))[0])
    assert on.on == ({after: (line,)} if still else {})
    assert on.grown == ({after} if later is wider else set())


def test_a_finding_with_a_further_side_can_be_decided_as_it_is_now(folder: Path) -> None:
    with Store.open(evidence_of(folder)) as store:
        (before,) = find(store, years(store, "1928", "1929"))
        decide(store, ledger_of(folder), before, Act.REAL)
        (after,) = find(store, wider(store))
        assert decisions(store, ledger_of(folder))[after].grown
        line = decide(store, ledger_of(folder), after, Act.REAL)
        held = decisions(store, ledger_of(folder))[after]
    assert (held.id, held.grown) == (line.id, False)


def test_its_own_words_go_before_words_that_are_like_them(folder: Path) -> None:
    """The line is about the finding over exactly its words, not also about the one with longer passages."""
    with Store.open(evidence_of(folder)) as store:
        exact, other = find(store, years(store, "1928", "1929"), longer(store))
        line = decide(store, ledger_of(folder), exact, Act.REAL)
        assert bearing(store, [line]).on == {exact: (line,)}
        own = decide(store, ledger_of(folder), other, Act.NOT_ONE)
        assert bearing(store, [line, own]).on == {exact: (line,), other: (own,)}


def test_a_finding_with_one_side_needs_all_its_passages(folder: Path) -> None:
    """One document that contradicts itself, or an agreement: a further passage is another question."""
    with Store.open(evidence_of(folder)) as store:
        both = tuple(stretch(store, path, HOUSE) for path in ("memoir.txt", "letter.txt"))
        agreed = replace(house(store), kind=FindingKind.AGREEMENT, sides=(Side("a house", both),))
        (finding,) = find(store, agreed)
        line = decide(store, ledger_of(folder), finding, Act.REAL)
        third = stretch(store, "letter.txt", LETTER_ARRESTS)
        find(store, replace(agreed, sides=(Side("a house", (*both, third)),)))
        assert bearing(store, [line]).on == {}


def test_words_that_cannot_be_found_again_wait(folder: Path) -> None:
    with Store.open(evidence_of(folder)) as store:
        (finding,) = find(store, years(store, "1928", "1929"))
        line = decide(store, ledger_of(folder), finding, Act.REAL)
        path, *others = line.on
        elsewhere = replace(path, sha256="0" * 64, path="gone.txt")
        assert bearing(store, [replace(line, on=(elsewhere, *others))]).on == {}


@pytest.mark.parametrize(
    ("kind", "question", "predicate", "value"),
    [
        (FindingKind.CONTRADICTION, "date", "birth", "date, birth"),
        (FindingKind.CONTRADICTION, "place", "birth", "place, birth"),
        (FindingKind.CHRONOLOGY, "", None, "chronology"),
        # what agrees about a year must never be taken for what disagrees about it
        (FindingKind.AGREEMENT, "date", "birth", "agreement, birth"),
        (FindingKind.COPY, "copy", None, "copy"),
    ],
)
def test_what_is_asked(
    folder: Path, kind: FindingKind, question: str, predicate: str | None, value: str
) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        found = replace(house(store), kind=kind, question=question, predicate=predicate)
    assert asked(found) == value


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=8
)


@given(SPANS, SPANS)
def test_words_are_sets_of_characters(first: list[Span], second: list[Span]) -> None:
    ours, theirs = (
        {place for span in spans for place in range(span.start, span.end)} for spans in (first, second)
    )
    one, other = words_at("a", first), words_at("a", second)
    assert {place for span in one.spans for place in range(span.start, span.end)} == ours
    assert one.covers(other) == (theirs <= ours)
    assert one.meets(other) == bool(ours & theirs)
    assert (one == other) == (ours == theirs)
    assert not words_at("b", first).meets(one)
