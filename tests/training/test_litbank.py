"""LitBank's coreference and its layers of entities."""

from pathlib import Path

import pytest

from tests.training.written import sentences, words, write
from training.corpora import Document, litbank

TEXT = ["Anna Lind , the miller 's wife , slept .", "She dreamt ."]
MENTIONS = [
    "MENTION\tT1\t0\t0\t0\t1\tAnna Lind\tPER\tPROP",
    "MENTION\tT2\t0\t3\t0\t6\tthe miller 's wife\tPER\tNOM",
    "MENTION\tT3\t0\t3\t0\t4\tthe miller\tPER\tNOM",
    "MENTION\tT4\t1\t0\t1\t0\tShe\tPER\tPRON",
    # chains are told by the other file
    "COREF\tT1\tAnna_Lind-1",
    "APPOS\tT1\tT2",
]
CHAINS = [["(1", "1)", "_", "(1|(2", "2)", "_", "1)", "_", "_", "_"], ["(1)", "_", "_"]]
QUOTED = [
    "QUOTE\tQ1\t1\t0\t1\t2\tShe dreamt .",
    "QUOTE\tQ2\t0\t0\t0\t1\tAnna Lind",
    "ATTRIB\tQ1\tAnna_Lind-1",
]
LAYERS = """Anna B-PER O O
Lind I-PER O O
, O O O
the B-PER B-PER O
miller I-PER I-PER O
's I-PER O O
wife I-PER O O
, O O O
slept O O O
. O O O

She O O O
dreamt O O O
. O O O"""


@pytest.fixture
def novel(tmp_path: Path) -> Document:
    """The one document of the part "dev"."""
    splits = tmp_path / "litbank-splits" / "entities" / "data" / "litbank"
    write(splits / "dev.ids", ["1_novel_brat.tsv"])
    write(splits / "test.ids", ["2_absent_brat.tsv"])
    folder = tmp_path / "litbank"
    write(folder / "coref" / "tsv" / "1_novel_brat.txt", TEXT)
    write(folder / "coref" / "tsv" / "1_novel_brat.ann", MENTIONS)
    conll = ["#begin document (1_novel_brat); part 0"]
    for sentence, chains in zip(TEXT, CHAINS, strict=True):
        conll += [
            f"1_novel_brat\t0\t{n}\t{w}\t{c}"
            for n, (w, c) in enumerate(zip(sentence.split(), chains, strict=True))
        ]
        conll.append("")
    write(folder / "coref" / "conll" / "1_novel_brat.conll", conll)
    rows = [line.replace(" ", "\t") for line in LAYERS.splitlines()]
    write(folder / "entities" / "tsv" / "1_novel_brat.tsv", rows)
    cells = [row.split() for row in LAYERS.splitlines()]
    told = [f"{row[0]}\t{'EVENT' if row[0] == 'slept' else 'O'}" if row else "" for row in cells]
    write(folder / "events" / "tsv" / "1_novel_brat.tsv", told)
    write(folder / "quotations" / "tsv" / "1_novel_brat.ann", QUOTED)
    (document,) = litbank(tmp_path, "dev")
    return document


def test_the_text_is_joined(novel: Document) -> None:
    assert (novel.name, novel.corpus) == ("1_novel_brat", "litbank")
    assert sentences(novel) == ["Anna Lind, the miller's wife, slept.", "She dreamt."]


def test_mentions_have_forms_and_chains(novel: Document) -> None:
    assert [(m.span.of(novel.text), m.form, m.chain) for m in novel.marks] == [
        ("Anna Lind", "name", "1"),
        # an apposition is in the chain of the name; the longer of two that begin together comes first
        ("the miller's wife", "description", "1"),
        ("the miller", "description", "2"),
        ("She", "pronoun", "1"),
    ]


def test_layers_lie_in_one_another(novel: Document) -> None:
    assert words(novel, novel.layered) == [
        ("Anna Lind", "PER"),
        ("the miller's wife", "PER"),
        ("the miller", "PER"),
    ]


def test_quotations_have_the_chain_of_their_speaker(novel: Document) -> None:
    assert [(one.span.of(novel.text), one.speaker) for one in novel.quotations] == [
        ("Anna Lind", None),  # nobody is said to say it
        ("She dreamt.", "1"),  # the chain as the CoNLL file calls it
    ]


def test_what_is_told_to_have_happened(novel: Document) -> None:
    assert [place.of(novel.text) for place in novel.happened or ()] == ["slept"]
