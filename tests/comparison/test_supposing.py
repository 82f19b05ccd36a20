"""What a comparison comes to when a source, a part of it or a witness is set aside."""

from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.compare import compare
from testimonia.comparison.people.names import form
from testimonia.comparison.supposing import (
    ALL_COUNTS,
    LeftOut,
    Supposed,
    copyings_without,
    supposed,
    without,
)
from testimonia.model import ChainIn, Finding, Span, Stretch
from tests.comparison.building import Source, copying, said, text

_WHO = "Ada Lind"
FOLDER = (
    text("a", said("death", _WHO, "1840", author="Tom Moss")),
    text("b", said("death", _WHO, "1841")),
    text("c", said("death", _WHO, "1841", by="Mary Thorne")),
)


def _found(folder: tuple[Source, ...], left_out: LeftOut = ALL_COUNTS) -> tuple[Finding, ...]:
    return compare(without(folder, left_out), ()).findings


def _supposed(left_out: LeftOut) -> Supposed:
    return supposed(_found(FOLDER), _found(FOLDER, left_out))


def _whats(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.what for finding in findings]


CLASH = "The death of Ada Lind: 1841 or 1840?"
AGREED = "The death of Ada Lind: 1841 in 2 accounts."


def test_before_anything_is_set_aside() -> None:
    assert _whats(_found(FOLDER)) == [CLASH, AGREED]
    assert _supposed(ALL_COUNTS) == Supposed()


CASES: tuple[tuple[LeftOut, list[str], list[str]], ...] = (
    # the one that contradicts: by its document, its author, or the place where it stands
    (LeftOut(sources=frozenset({"id of a"})), [CLASH], []),
    (LeftOut(authors=frozenset({form("TOM MOSS")})), [CLASH], []),
    (LeftOut(stretches=(Stretch("id of a", Span(0, 150)),)), [CLASH], []),
    (LeftOut(stretches=(Stretch("id of a", Span(500, 900)),)), [], []),
    # one of two that agree: there is no agreement any more, and the clash has fewer witnesses
    (LeftOut(sources=frozenset({"id of b"})), [AGREED], [CLASH]),
    (LeftOut(holders=frozenset({ChainIn("id of c", 1)})), [AGREED], [CLASH]),
)


def test_what_is_gone_and_what_is_otherwise() -> None:
    for left_out, gone, altered in CASES:
        changed = _supposed(left_out)
        assert _whats(changed.gone) == gone, left_out
        assert [each.before.what for each in changed.altered] == altered, left_out
        assert changed.new == ()
    (only,) = _supposed(CASES[-1][0]).altered
    assert (only.before.witnesses, only.after.witnesses) == (3, 2)


def test_what_something_kept_from_showing_is_new() -> None:
    without_it = _found(FOLDER, CASES[0][0])
    assert _whats(supposed(without_it, _found(FOLDER)).new) == [CLASH]


def test_who_is_set_aside_is_still_named() -> None:
    everything = LeftOut(sources=frozenset({"id of a", "id of b", "id of c"}))
    assert compare(without(FOLDER, everything), ()).entities == compare(FOLDER, ()).entities
    assert _found(FOLDER, everything) == ()


def test_wording_shared_with_what_is_set_aside_is_not_shared() -> None:
    shared = (copying("a", "b"), copying("b", "c"))
    assert copyings_without(shared, LeftOut(sources=frozenset({"id of a"}))) == shared[1:]
    assert copyings_without(shared, ALL_COUNTS) == shared


_SOURCES = st.sets(st.sampled_from(["id of a", "id of b", "id of c"])).map(frozenset)


@given(_SOURCES, _SOURCES)
def test_one_after_the_other_is_both_at_once(one: frozenset[str], other: frozenset[str]) -> None:
    first, second = LeftOut(sources=one), LeftOut(sources=other)
    assert without(without(FOLDER, first), second) == without(FOLDER, first | second)


@given(_SOURCES)
def test_what_changed_and_what_did_not_is_all_there_is(left_out: frozenset[str]) -> None:
    before, after = _found(FOLDER), _found(FOLDER, LeftOut(sources=left_out))
    changed = supposed(before, after)
    assert len(before) - len(changed.gone) == len(after) - len(changed.new)
    assert set(changed.gone) <= set(before)
    assert set(changed.new) <= set(after)
