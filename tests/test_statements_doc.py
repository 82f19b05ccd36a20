"""The docs on statements are true: the examples are read as they say, and the queries can be asked."""

import re
from pathlib import Path

import pytest

from testimonia.knowledge.predicates import predicates
from testimonia.model import (
    Epistemic,
    EvidenceStatus,
    Polarity,
    Section,
    SectionKind,
    Span,
    Stance,
    Stated,
    repaired,
)
from testimonia.pipeline.places import evidence_of
from testimonia.reading.read import read
from testimonia.store import Store
from tests.stated import stated_by_hand

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = (DOCS / "explanation" / "statements.md").read_text("utf-8")
BY_HAND = (DOCS / "reference" / "predicates.md").read_text("utf-8").partition("<!-- Made by")[0]
EXAMPLES = re.findall(r"^\| `(\w+)` \| ([^|]+) \|", BY_HAND, re.MULTILINE)
QUERIES = re.findall(r"```sql\n(.+?)```", (DOCS / "reference" / "database.md").read_text("utf-8"), re.DOTALL)


def test_every_predicate_has_an_example() -> None:
    assert {key for key, _ in EXAMPLES} == set(predicates())
    assert len(EXAMPLES) == len(predicates())


@pytest.mark.parametrize(("predicate", "sentence"), EXAMPLES)
def test_an_example_is_read_as_what_it_is_an_example_of(predicate: str, sentence: str) -> None:
    words = f"{sentence} Nobody else was there."
    whole = Section(Span(0, len(words)), SectionKind.DOCUMENT, language=Stated("en"))
    assert [each.predicate for each in read(repaired(words), (whole,)).statements] == [predicate]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_something(tmp_path: Path, query: str) -> None:
    with Store.open(evidence_of(stated_by_hand(tmp_path)), readonly=True) as store:
        assert store.connection.execute(query).fetchall()


def test_there_are_queries_of_all_views() -> None:
    assert len(QUERIES) >= 3
    for view in ("statements_in_context", "statements_by_person", "appraisals_by_target"):
        assert f"FROM {view}" in "".join(QUERIES)


def test_the_words_of_the_model_are_explained() -> None:
    for kind in (Polarity, Epistemic, EvidenceStatus, Stance):
        assert all(each.value in PAGE for each in kind)
