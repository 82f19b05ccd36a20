"""Which two documents are meant, and what is set beside each other of them."""

from pathlib import Path

import pytest

from testimonia.comparison.findings.side_by_side import Relation
from testimonia.pipeline.answers.pairing import Beside, set_beside, source_meant
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store


def beside(folder: Path, one: str, other: str) -> Beside:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return set_beside(store, one, other)


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("memoir.txt", "memoir.txt"),  # a path
        ("let", "letter.txt"),  # how one begins
        ("recollections", "memoir.txt"),  # a title, or part of one
        ("of the watch", "report.txt"),
    ],
)
def test_a_document_is_named(disputed_once: Path, words: str, path: str) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        assert source_meant(store, words).source.path == path


def test_what_both_tell(disputed_once: Path) -> None:
    found = beside(disputed_once, "letter.txt", "memoir.txt")
    told = {
        (found.entities[each.subject].entity.name, each.predicate): each.relation for each in found.pairings
    }
    assert told["Ada Lind", "birth"] is Relation.CONTRADICT
    assert told["Ada Lind", "death"] is Relation.AGREE
    assert {"Ada Lind", "Lynn", "Ely"} <= {held.entity.name for held in found.shared}
    assert found.shared[0].entity.name == "Ada Lind"


def test_it_is_the_same_the_other_way_round(disputed_once: Path) -> None:
    one, other = beside(disputed_once, "letter", "memoir"), beside(disputed_once, "memoir", "letter")
    assert sorted((each.predicate, each.relation, each.one, each.other) for each in one.pairings) == sorted(
        (each.predicate, each.relation, each.other, each.one) for each in other.pairings
    )


def test_what_is_not_two_documents(disputed_once: Path) -> None:
    with pytest.raises(PlaceError, match="are one document"):
        beside(disputed_once, "letter.txt", "let")
    with pytest.raises(PlaceError, match="can be any of"):
        beside(disputed_once, "letter.txt", "e")
