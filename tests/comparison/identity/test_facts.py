"""People called otherwise in each Text are one where the Texts tell the same of them; cases as tables."""

from typing import Any

import pytest

from testimonia.comparison.identity import Identified, identified
from tests.comparison.building import Said, Source, chained, said, text


def _groups(found: Identified) -> set[frozenset[str]]:
    """Entities with several chains, by their names."""
    return {frozenset(name.text for name in e.names) for e in found.entities if len(e.chains) > 1}


def _life(who: str, *facts: tuple[str, str]) -> tuple[Said, ...]:
    return tuple(said(predicate, who, when) for predicate, when in facts)


_DIED, _BORN = ("death", "1672-11-03"), ("birth", "1611-02-08")
_MADE, _IS = ("appointment", "1655"), ("position", "1655")


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        # the name leaves it open, and two facts agree
        (_life("Jan Velden", _DIED, _MADE), _life("Johann Velden", _DIED, _MADE), True),
        (_life("Jan Velden", ("death", "1672"), _IS), _life("Johann Velden", _DIED, _MADE), True),
        # one alone says little: there are many who died in a year
        (_life("Jan Velden", _DIED), _life("Johann Velden", _DIED), False),
        # what is told otherwise weighs against it
        (
            _life("Jan Velden", ("birth", "1613"), _DIED, _MADE),
            _life("Johann Velden", _BORN, _DIED, _MADE),
            True,
        ),
        (
            _life("Jan Velden", ("birth", "1613"), ("death", "1674"), _MADE, ("arrest", "1660")),
            _life("Johann Velden", _BORN, _DIED, _MADE, ("arrest", "1660")),
            False,
        ),
        # names that exclude each other do so whatever is told
        (_life("Ada Lind", _DIED, _BORN), _life("Ida Moss", _DIED, _BORN), False),
        # a first name alone is anybody's who died that year
        (_life("Ada", _DIED, _MADE), _life("Ada Lind", _DIED, _MADE), False),
    ],
)
def test_facts_that_agree(one: tuple[Said, ...], other: tuple[Said, ...], joined: bool) -> None:
    names = frozenset({one[0].who, other[0].who})
    assert (names in _groups(identified([text("a", *one), text("b", *other)]))) is joined


def _married(path: str, who: str, whom: str, when: str) -> Source:
    kinds: Any = {whom.replace(" ", "_"): "person"}
    return text(path, said("marriage", who, when, out_of=whom), **kinds)


def test_a_first_name_alone_with_the_same_husband() -> None:
    found = identified(
        [_married("a", "Tom Moss", "Ada", "1749"), _married("b", "Tom Moss", "Ada Lind", "1751")]
    )
    assert frozenset({"Ada", "Ada Lind"}) in _groups(found)
    (why,) = (e.why for e in found.entities if e.name == "Ada Lind")
    assert "the marriage with Tom Moss" in why


def test_another_husband_is_another_wife() -> None:
    found = identified(
        [_married("a", "Tom Moss", "Ada", "1749"), _married("b", "Karl Moss", "Ada Lind", "1751")]
    )
    assert frozenset({"Ada", "Ada Lind"}) not in _groups(found)


def test_whom_one_text_has_under_two_names_is_asked() -> None:
    both = text("a", *_life("Jan Velden", _DIED, _MADE), *_life("Johann Velden", _DIED, _MADE))
    found = identified([both])
    assert not _groups(found)
    assert any("document names both" in doubt.why_against for doubt in found.doubts)


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        # the one of whom the folder speaks
        ([("Anna Ivanovna Lind",), ("Anna Ivanovna",), ("Anna Ivanovna Lind",)], True),
        # of two with that name and father's name it cannot be told
        ([("Anna Ivanovna Lind",), ("Anna Ivanovna",), ("Anna Ivanovna Moss",)], False),
        # one of many who are spoken of: it may be another's
        ([("Anna Ivanovna Lind",), ("Anna Ivanovna",), ("Tom Moss",), ("Ida Moss",)], False),
    ],
)
def test_first_name_and_fathers_name(texts: list[tuple[str, ...]], joined: bool) -> None:
    found = identified([chained(path, names) for path, names in zip("abcdef", texts, strict=False)])
    assert any({"Anna Ivanovna", "Anna Ivanovna Lind"} <= group for group in _groups(found)) is joined
