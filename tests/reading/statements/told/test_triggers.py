"""The trigger words of the vocabulary."""

import pytest

from testimonia.knowledge.predicates import vocabulary
from testimonia.model import Span
from testimonia.reading.statements.told.triggers import Sort, forms, triggers


def found(text: str) -> list[tuple[str, list[str]]]:
    hits = triggers().hits(text, Span(0, len(text)))
    return [(hit.span.of(text), [entry.predicate for entry in hit.entries]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She died.", [("died", ["death"])]),
        ("Arrested at dawn", [("Arrested", ["arrest"])]),
        # over a line break, with an adverb, with any possessive
        ("came\nback to Ely", [("came\nback to", ["arrival"])]),
        ("came again to Ely", [("came again to", ["arrival"])]),
        ("drew her last breath", [("drew her last breath", ["death"])]),
        # more than one can be meant
        ("saw the light of day", [("saw the light of day", ["birth", "publication"])]),
        # not inside other words
        ("the unborn, the first-born, deaths-head", []),
    ],
)
def test_trigger_words_are_found(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert found(text) == expected


def test_the_parts_of_verbs() -> None:
    assert [form for form, _ in forms("throw threw thrown")] == [
        *("throw", "throws", "throwing", "threw", "thrown"),
    ]
    assert [form for form, _ in forms("publish published")][1] == "publishes"


def test_every_trigger_word_of_the_vocabulary_is_found_by_itself() -> None:
    entries = triggers().entries
    told_by_words = ("to", "own", "born", "nouns", "own_with", "to_with")
    assert {entry.predicate for some in entries.values() for entry in some} == {
        key
        for key, table in vocabulary().items()
        if any(table.get("en", {}).get(name) for name in told_by_words)
    }
    for words, some in entries.items():
        text = words.replace("~", "his")
        spoken = text if words[:1].islower() else words
        whole = [hit for hit, _ in found(spoken)]
        assert whole, (words, [entry.sort for entry in some])


def test_a_language_without_vocabulary_has_no_trigger_words() -> None:
    assert not list(triggers("xx").hits("she died", Span(0, 8)))
    assert Sort.REST in {e.sort for some in triggers().entries.values() for e in some}
