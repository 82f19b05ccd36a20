"""GUM: entities in a column of CoNLL-U."""

from pathlib import Path

import pytest

from tests.training.written import sentences, words, write
from training.corpora import Document, gum


def word(number: str, form: str, upos: str, head: int, misc: str = "_") -> str:
    return "\t".join([number, form, form, upos, "_", "_", str(head), "dep", "_", misc])


REPORT = [
    "# newdoc id = GUM_made_up",
    "# newpar = p",
    "# sent_id = 1",
    word("1", "Anna", "PROPN", 5, "Entity=(1-person-new-s-cf1-1,2-coref-Anna"),
    word("2", "Lind", "PROPN", 1, "Entity=1)|SpaceAfter=No"),
    word("3", ",", "PUNCT", 5),
    # a mention inside a mention that ends with it; the head of the outer is a noun
    word("4", "wife", "NOUN", 1, "Entity=(2-person-new-s-cf1-1-appos"),
    word("5", "of", "ADP", 6),
    word("6", "Gul", "PROPN", 4, "Entity=(3-person-new-s-cf1-1-sgl)2)|SpaceAfter=No"),
    word("7", ".", "PUNCT", 4),
    "",
    "# newpar = p",
    "# sent_id = 2",
    # one token for two words, and the one that is written there has no white space after it
    "1-2\tI'm\t_\t_\t_\t_\t_\t_\t_\t_",
    word("1", "I", "PRON", 3, "Entity=(4-person-acc-s-cf1-1-coref)"),
    word("2", "'m", "AUX", 3),
    word("3", "reading", "VERB", 0),
    # an empty node is no word
    word("3.1", "books", "NOUN", 0),
    # a name in italics, of a thing, is the title of a work
    word("4", "Stone", "PROPN", 3, 'Entity=(5-object-new-s-cf1-2-sgl|XML=<hi rend:::"italic">'),
    word("5", "Bread", "PROPN", 4, "Entity=5)|SpaceAfter=No|XML=</hi>"),
    word("6", ".", "PUNCT", 3),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A corpus of three documents, of which one is listed nowhere."""
    splits = ["# Splits", "", "## train", "", "## dev", "  * GUM_made_up", "", "## test", "  * GUM_other"]
    write(tmp_path / "gum" / "splits.md", splits)
    write(tmp_path / "gum" / "dep" / "GUM_made_up.conllu", REPORT)
    for name in ("GUM_other", "GUM_unlisted"):
        write(tmp_path / "gum" / "dep" / f"{name}.conllu", REPORT)
    return tmp_path


@pytest.fixture
def report(data: Path) -> Document:
    (document,) = gum(data, "dev")
    return document


def test_what_is_not_listed_is_to_be_trained_on(data: Path) -> None:
    assert {part: [d.name for d in gum(data, part)] for part in ("train", "dev", "test")} == {
        "train": ["GUM_unlisted"],
        "dev": ["GUM_made_up"],
        "test": ["GUM_other"],
    }


def test_the_text_is_as_printed(report: Document) -> None:
    assert report.text.rstrip() == "Anna Lind, wife of Gul. \n\nI'm reading Stone Bread."
    assert sentences(report) == ["Anna Lind, wife of Gul.", "I'm reading Stone Bread."]


def test_mentions(report: Document) -> None:
    assert [(m.span.of(report.text), m.kind, m.form, m.chain) for m in report.marks] == [
        ("Anna Lind", "person", "name", "1"),
        ("wife of Gul", "person", "description", "2"),
        ("Gul", "person", "name", "3"),
        ("I", "person", "pronoun", "4"),
        ("Stone Bread", "work", "name", "5"),
    ]


def test_the_least_of_a_mention(report: Document) -> None:
    least = [mark.least.of(report.text) if mark.least else None for mark in report.marks]
    assert least == ["Anna Lind", "wife", "Gul", "I", "Bread"]


def test_without_italics_a_thing_is_a_thing(data: Path) -> None:
    plain = [line.replace("<hi rend", "<ref target").replace("</hi>", "</ref>") for line in REPORT]
    write(data / "gum" / "dep" / "GUM_made_up.conllu", plain)
    (document,) = gum(data, "dev")
    assert ("Stone Bread", "object") in words(document)
