"""Names, descriptions and pronouns of clear sentences, as the network and the rules find them together."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import EntityKind, MentionForm, repaired
from testimonia.reading.encoder import seen_in
from testimonia.reading.mentions import mentions_of
from testimonia.reading.mentions.everything import found_in, items_of
from testimonia.reading.mentions.reader import everything_in
from tests.reading.mentions.heard import heard
from tests.reading.mentions.made import prose


def chained(words: str) -> list[list[str]]:
    """The words of each chain that has several mentions, in order."""
    found = heard(words)
    chains = [[m.span.of(words) for m in found.mentions if m.chain == c.number] for c in found.chains]
    return [chain for chain in chains if len(chain) > 1]


CHAINS = [
    # a description beside a name, and a pronoun of it
    ("Anna Lind, the painter, came home.", [["Anna Lind", "the painter"]]),
    # and none where a list goes on
    ("Anna Lind, the baker and the smith came home.", []),
    # whoever is struck is another
    ("Karl Lind came home. Paul Orlik struck him.", [["Karl Lind", "him"]]),
    ("Paul Orlik struck him.", []),
    # who leads up to somebody is not met again
    ("A painter at heart, Anna Lind drew all day. She slept.", [["Anna Lind", "She"]]),
    # relative pronouns of somebody without a name
    ("The captain, who fled, was arrested.", [["The captain, who fled", "who"]]),
]


@pytest.mark.parametrize(("words", "expected"), CHAINS)
def test_chains(words: str, expected: list[list[str]]) -> None:
    assert chained(words) == expected


def test_one_without_a_name_has_a_chain_without_names() -> None:
    words = "The old captain slept."
    found = heard(words)
    ((mention,), (chain,)) = found.mentions, found.chains
    assert (mention.span.of(words), mention.form) == ("The old captain", MentionForm.DESCRIPTION)
    assert (chain.kind, chain.names) == (EntityKind.PERSON, ())


def test_a_name_lies_inside_a_name() -> None:
    words = "He crossed the Ural mountains in June."
    found = heard(words)
    places = [m for m in found.mentions if m.form is MentionForm.NAME]
    assert [m.span.of(words) for m in places] == ["Ural mountains", "Ural"]


def test_a_pronoun_inside_a_description_is_of_another() -> None:
    words = "Anna Lind came home. Her husband slept."
    found = heard(words)
    chain = {m.span.of(words): m.chain for m in found.mentions}
    assert chain["Her"] == chain["Anna Lind"] != chain["Her husband"]


def test_far_apart_a_name_is_of_one() -> None:
    between = "Marta Keck wrote to Karl Gul, and the smith slept. " * 60
    words = f"Anna Lind came home. {between}Then Lind left."
    found = heard(words)
    ends = [m for m in found.mentions if m.span.of(words) in ("Anna Lind", "Lind")]
    assert len(ends) == 2
    assert ends[0].chain == ends[1].chain


@pytest.mark.parametrize("words", ["", " \n\n ", "\f"])
def test_nothing_in_nothing(words: str) -> None:
    assert everything_in(words, prose(words)) == ()
    assert heard(words).mentions == ()


def test_without_an_english_paragraph_there_is_nothing() -> None:
    words = "Anna Lind met Paul Orlik.\n\nShe wrote to the old captain, who fled."
    german = prose(words, "de")
    found = found_in(words, german, seen_in(words, german).marks)
    assert (found.names, items_of(words, found), everything_in(words, german)) == ((), (), ())
    said = mentions_of(repaired(words), (), german)
    assert (said.mentions, said.chains) == ((), ())


WORDS = """Anna Lind Mr. Orlik , . ; the old captain who whose his wife He him and struck of Torvek
    mountains University party ’s “ ” (1890–1947) A painter at heart born"""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=50).map(" ".join))
def test_items_stand_in_order_inside_the_text(words: str) -> None:
    paragraphs = prose(words)
    found = found_in(words, paragraphs, seen_in(words, paragraphs).marks)
    items = items_of(words, found)
    places = [(i.span.start, -i.span.end) for i in items]
    assert all(a <= b for a, b in pairwise(places))
    for item in items:
        assert 0 <= item.span.start < item.span.end <= len(words)
        assert (item.name is not None) is (item.form is MentionForm.NAME)
        if item.name is not None:
            assert found.names[item.name].span == item.span
    assert len(everything_in(words, prose(words))) == len(items)
