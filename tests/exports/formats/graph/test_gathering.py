"""Who is tied to whom: paragraphs with a few names, and none with a roll of them."""

from pathlib import Path

import pytest

from testimonia.exports.formats.export import PLAIN
from testimonia.exports.formats.graph.gathering import TOGETHER, gathered
from testimonia.model import (
    Chain,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Read,
    Span,
)
from testimonia.store import Store
from tests.exports.samples import plain


@pytest.mark.parametrize(
    ("named", "ties"),
    [
        (2, 1),
        (5, 10),
        (30, 435),  # as many as may be
        (31, 0),  # a roll
    ],
)
def test_a_paragraph_that_names_many_ties_nobody(tmp_path: Path, named: int, ties: int) -> None:
    words = [f"Name{number:02}" for number in range(named)]
    text = f"{' and '.join(words)} came.\n\nNobody else did.\n\n"
    document = plain("roll.txt", text)
    chains = tuple(Chain(number, EntityKind.PERSON, (Name(word, 1),)) for number, word in enumerate(words))
    mentions = tuple(
        Mention(Span(text.index(word), text.index(word) + len(word)), MentionForm.NAME, number)
        for number, word in enumerate(words)
    )
    people = tuple(
        Entity(EntityKind.PERSON, word, (Name(word, 1),), (ChainIn(document.source.id, number),))
        for number, word in enumerate(words)
    )
    with Store.open(tmp_path / "testimonia.db") as store:
        store.replace(document)
        store.put_reading("roll.txt", Read((), chains, mentions, (), (), ()), "read 1")
        store.put_comparison(Compared(people), "comparison 1")
        edges = list(gathered(store, PLAIN).edges())
    assert len(edges) == ties
    assert {edge.values["tie"] for edge in edges} <= {TOGETHER}
