"""Whom references mean, and what they are called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.exports.records import held_sources
from testimonia.exports.references import References, references_of
from testimonia.model import Holder, Reference
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.stated import ADA, LETTERS, TOM, stated_by_hand, who


@pytest.fixture
def references(tmp_path: Path) -> Iterator[References]:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        yield references_of(store, next(h for h in held_sources(store) if h.source.path == LETTERS))


# reference, what it is called
NAMES = (
    # a pronoun has the name that the text has for him
    (who("He", TOM), "Tom Moss"),
    # so has one who is understood and not written
    (Reference("she", ADA), "Ada Lind"),
    # all other words stand as they are
    (who("the jailer", TOM), "the jailer"),
    (Reference("the\nwatch"), "the watch"),
)


@pytest.mark.parametrize(("to", "name"), NAMES)
def test_what_they_are_called(references: References, to: Reference, name: str) -> None:
    assert references.name(to) == name


def test_whom_they_mean(references: References) -> None:
    assert references.entity(who("He", TOM)) is not None
    assert (references.entity(None), references.entity(Reference("he"))) == (None, None)
    assert references.role("place", None) == {"place": None, "place_text": None}
    assert references.holder(Holder(Reference("a neighbour"), "said"))["name"] == "a neighbour"


def test_whose_voice_a_section_is(references: References) -> None:
    assert set(references.authors.values()) == {"Mary Thorne"}
