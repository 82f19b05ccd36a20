"""What a sample is drawn from, and what was read of a statement in words of its own text."""

from pathlib import Path

import pytest

from testimonia.pipeline.places import evidence_of
from testimonia.store import AsRead, Store


def lots(store: Store) -> dict[str, AsRead]:
    """What was read of each statement, by its words."""
    drawing = store.drawing
    return {lot.words[1]: read for lot in drawing.lots() if (read := drawing.as_read(lot.id)) is not None}


def test_every_statement_is_in_the_urn_and_known_by_its_document_and_words(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        every = list(store.drawing.lots())
        hashes = store.hashes()
        held = [store.statement(lot.id) for lot in every]
        assert len(every) == store.drawing.number() == store.counts().statements > 8
    assert {lot.words[0] for lot in every} == set(hashes.values())
    assert [each.words for each in held if each] == [lot.words[1] for lot in every]


def test_what_a_person_made_or_changed_is_not_in_it(disputed: Path) -> None:
    with Store.open(evidence_of(disputed)) as store:
        number = store.drawing.number()
        store.connection.execute("UPDATE statements SET decided_by = 'ann' WHERE predicate = 'birth'")
        left = list(store.drawing.lots())
        assert len(left) == store.drawing.number() == number - 2


# words of the statement; what was read of it: predicate, of whom, where, when, who holds it
READ = [
    ("Ada Lind was born in Ely in 1790", ("birth", "Ada Lind", "Ely", "1790", None)),
    ("She was arrested in Lynn in 1828", ("arrest", "Ada Lind", "Lynn", "1828", None)),
    ("Ada Lind died in 1843", ("death", "Ada Lind", None, "1843", "Tom Moss")),
]


@pytest.mark.parametrize(("words", "expected"), READ)
def test_people_are_called_as_their_own_text_calls_them(
    disputed_once: Path, words: str, expected: tuple[str | None, ...]
) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        read = lots(store)[words]
        assert store.drawing.as_read("none") is None
    assert (read.predicate, read.subject, read.place, read.when, read.holders) == expected
    assert (read.polarity, read.negated, read.quantity) == ("asserted", False, None)
