"""A statement as it is judged: what was read, part by part, and its sentence with the words marked."""

from pathlib import Path

import pytest

from testimonia.pipeline.decisions.sampling import drawn
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.sample.drawing import drawn_statement
from testimonia.web.pages.sample.views import Drawn
from testimonia.web.pages.shelf import Shelf
from tests.stated import stated_by_hand


def shown(store: Store, words: str) -> Drawn:
    lot = next(lot for lot in drawn(store) if words in lot.words[1])
    held = store.statement(lot.id)
    assert held is not None
    return drawn_statement(Shelf(store), held, "")


# words of the statement, and the parts that were read, by what they are called
PARTS = [
    (
        "Ada Lind was born in Ely in 1790",
        {"of whom": "Ada Lind", "what": "birth", "when": "1790", "where": "Ely", "who says so": "Tom Moss"},
    ),
    ("She was arrested in Lynn", {"of whom": "Ada Lind, here “She”", "what": "arrest", "when": "1828"}),
    ("Ada Lind died in 1843", {"when": "1843", "who says so": "Tom Moss (“According to”)"}),
]


@pytest.mark.parametrize(("words", "parts"), PARTS)
def test_what_was_read_stands_part_by_part(disputed_once: Path, words: str, parts: dict[str, str]) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        read = dict(shown(store, words).parts)
    assert {name: read[name] for name in parts} == parts


def test_its_sentence_stands_there_with_the_deciding_words_marked(disputed_once: Path) -> None:
    with Store.open(evidence_of(disputed_once), readonly=True) as store:
        each = shown(store, "She was arrested in Lynn")
    assert each.heading == "Ada Lind: arrest, 1828, Lynn"
    assert [piece.text for piece in each.passage.pieces if piece.marked] == [
        "She",
        "arrested",
        "Lynn",
        "1828",
    ]
    assert "".join(piece.text for piece in each.passage.pieces) == "She was arrested in Lynn in 1828."
    assert each.passage.before.endswith("in Ely in 1790. ")
    assert "memoir.txt" in each.passage.citation.parts
    assert each.passage.citation.link.startswith("/source/")


def test_what_is_hedged_denied_counted_and_told_again_is_shown(tmp_path: Path) -> None:
    """Statements written by hand, with all that one can have."""
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        shelf = Shelf(store)
        held = [each for source in store.sources() for each in store.statements(source.source.id)]
        names = {name for each in held for name, _ in drawn_statement(shelf, each, "").parts}
    assert names >= {"of whom", "what", "when", "how firmly", "how many", "who says so"}
