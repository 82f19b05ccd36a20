"""Re-DocRED: names with relations between them."""

import json
from pathlib import Path

import pytest

from tests.training.written import sentences, words
from training.corpora import Document, docred

SENTS = [
    ["Stone", "Bread", "is", "a", "novel", "by", "Anna", "Lind", "."],
    ["Lind", "won", "the", "War", "Cup", "."],
]
NAMES = [
    [{"name": "Stone Bread", "sent_id": 0, "pos": [0, 2], "type": "MISC"}],
    [
        {"name": "Lind", "sent_id": 1, "pos": [0, 1], "type": "PER"},
        {"name": "Anna Lind", "sent_id": 0, "pos": [6, 8], "type": "PER"},
        # said twice in the corpus
        {"name": "Lind", "sent_id": 1, "pos": [0, 1], "type": "PER"},
    ],
    [{"name": "War Cup", "sent_id": 1, "pos": [3, 5], "type": "MISC"}],
]


def read(folder: Path, labels: list[tuple[int, str, int]]) -> Document:
    """A document with relations: subject, property, object."""
    record = {
        "title": "Stone Bread",
        "sents": SENTS,
        "vertexSet": NAMES,
        "labels": [{"h": h, "r": r, "t": t, "evidence": []} for h, r, t in labels],
    }
    path = folder / "re-docred" / "dev_revised.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps([record]), "utf-8")
    (document,) = docred(folder)
    return document


def test_names_in_order_each_once_with_their_chains(tmp_path: Path) -> None:
    document = read(tmp_path, [])
    assert (document.name, document.corpus) == ("Stone Bread", "docred")
    assert sentences(document) == ["Stone Bread is a novel by Anna Lind.", "Lind won the War Cup."]
    assert [(m.span.of(document.text), m.chain) for m in document.marks] == [
        ("Stone Bread", "0"),
        ("Anna Lind", "1"),
        ("Lind", "1"),
        ("War Cup", "2"),
    ]


KINDS = [
    # nothing is said of them
    ([], "MISC", "MISC"),
    # what has an author is a work, and what has a date is an event
    ([(0, "P50", 1)], "work", "MISC"),
    ([(2, "P585", 1)], "MISC", "event"),
    # a work has a date too, in whatever order it is said
    ([(0, "P50", 1), (0, "P580", 1)], "work", "MISC"),
    ([(0, "P580", 1), (0, "P50", 1)], "work", "MISC"),
    # what is said of a person makes it none
    ([(1, "P50", 0)], "MISC", "MISC"),
    # nor does any other property
    ([(0, "P17", 2)], "MISC", "MISC"),
]


@pytest.mark.parametrize(("labels", "bread", "cup"), KINDS)
def test_what_relations_tell_of_names(
    tmp_path: Path, labels: list[tuple[int, str, int]], bread: str, cup: str
) -> None:
    found = dict(words(read(tmp_path, labels)))
    assert (found["Stone Bread"], found["War Cup"], found["Anna Lind"]) == (bread, cup, "PER")
