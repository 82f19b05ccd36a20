"""Corpora with one tag for each token."""

from pathlib import Path

import pytest

from testimonia.model import Span
from tests.training.written import sentences, words, write
from training.corpora import ajmc, uner, wikigold
from training.corpora.litbank import tagged

TAGS = [
    ("B-PER I-PER O", [(0, 2, "PER")]),
    # two side by side
    ("B-PER B-PER I-PER", [(0, 1, "PER"), (1, 3, "PER")]),
    # tags that need no beginning
    ("I-PER I-PER O I-PER", [(0, 2, "PER"), (3, 4, "PER")]),
    ("I-PER I-LOC", [(0, 1, "PER"), (1, 2, "LOC")]),
    # one of another kind goes on with nothing
    ("B-PER I-LOC I-PER", [(0, 1, "PER"), (1, 2, "LOC"), (2, 3, "PER")]),
    ("O _ ", []),
    ("", []),
]


@pytest.mark.parametrize(("tags", "expected"), TAGS)
def test_tags(tags: str, expected: list[tuple[int, int, str]]) -> None:
    cut = tags.split()
    places = [Span(n, n + 1) for n in range(len(cut))]
    assert [(s.start, s.end, kind) for s, kind in tagged(places, cut)] == expected


def test_wikigold(tmp_path: Path) -> None:
    first = [
        "Anna I-PER",
        "Lind I-PER",
        "fled O",
        ". O",
        "",
        "She O",
        "slept O",
        ". O",
        "",
        "-DOCSTART- O",
        "",
    ]
    write(tmp_path / "wikigold" / "wikigold.conll.txt", [*first, "Torvek I-LOC", "burnt O", ". O"])
    one, other = wikigold(tmp_path)
    assert (one.name, one.text) == ("wikigold-0", "Anna Lind fled. She slept.")
    assert sentences(one) == ["Anna Lind fled.", "She slept."]
    assert words(one) == [("Anna Lind", "PER")]
    # the last has no line that ends it
    assert (other.name, words(other)) == ("wikigold-1", [("Torvek", "LOC")])


def test_uner_takes_some_dozens_of_sentences_together(tmp_path: Path) -> None:
    sentence = ["# sent_id = made-up", "1\tAnna\tB-PER\t-\t-", "2\tLind\tI-PER\t-\t-", "3\tfled\tO\t-\t-", ""]
    write(tmp_path / "uner-ewt" / "en_ewt-ud-dev.iob2", sentence * 45)
    first, rest = uner(tmp_path)
    assert (len(first.sentences), len(rest.sentences)) == (40, 5)
    assert first.name != rest.name
    assert words(rest) == [("Anna Lind", "PER")] * 5
    assert {mark.form for mark in first.marks} == {"name"}


def row(token: str, tag: str, misc: str) -> str:
    return "\t".join([token, tag, "_", "O", "_", "_", "O", "_", "_", misc])


def test_ajmc(tmp_path: Path) -> None:
    lines = [
        "TOKEN\tNE-COARSE-LIT\tNE-COARSE-METO\tNE-FINE-LIT\tNE-FINE-METO\tNE-FINE-COMP\tNE-NESTED\tA\tB\tMISC",
        "# hipe2022:document_id = leaf-1",
        "# hipe2022:language = en",
        row("Lind", "B-pers", "_"),
        row("Od", "B-work", "NoSpaceAfter"),
        row(".", "I-work", "EndOfSentence"),
        row("So", "O", "_"),
        row("Keck", "B-pers", "NoSpaceAfter|EndOfSentence"),
        "",
        "# hipe2022:document_id = leaf-2",
        row("Gul", "B-pers", "_"),
    ]
    write(tmp_path / "ajmc" / "ajmc-dev-en.tsv", lines)
    one, other = ajmc(tmp_path, "dev")
    assert (one.name, one.text) == ("leaf-1", "Lind Od. So Keck")
    assert sentences(one) == ["Lind Od.", "So Keck"]
    assert words(one) == [("Lind", "pers"), ("Od.", "work"), ("Keck", "pers")]
    # a page that ends in the midst of a sentence
    assert (other.name, sentences(other), words(other)) == ("leaf-2", ["Gul"], [("Gul", "pers")])
