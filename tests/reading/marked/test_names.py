"""Names that documents mark, among those that are read."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Chain, EntityKind, Marked, MarkKind, Mention, MentionForm, Name, Span, repaired
from testimonia.reading.marked import marked_names, placed
from testimonia.reading.mentions import Mentioned
from testimonia.reading.read import look

PERSON = EntityKind.PERSON
LAYER = "Victor Serge came. He wrote. Kibalchich left. Serge the son stayed at the Quay."


def at(words: str, layer: str = LAYER, number: int = 0) -> Span:
    found = list(re.finditer(re.escape(words), layer))[number]
    return Span(*found.span())


def name(words: str, chain: int, number: int = 0) -> Mention:
    return Mention(at(words, number=number), MentionForm.NAME, chain)


READ = Mentioned(
    (
        name("Victor Serge", 0),
        Mention(at("He"), MentionForm.PRONOUN, 0),
        name("Kibalchich", 1),
        name("Serge", 0, 1),
    ),
    (
        Chain(0, PERSON, (Name("Victor Serge", 1), Name("Serge", 1))),
        Chain(1, EntityKind.PLACE, (Name("Kibalchich", 1),)),
    ),
    {},
)


def followed(*marks: tuple[Span, MarkKind, str | None], read: Mentioned = READ) -> list[tuple[str, ...]]:
    """For each chain its kind and the words of its mentions, after the marks were followed."""
    text = repaired(LAYER, marked=[Marked(span, kind, value) for span, kind, value in marks])
    found = marked_names(LAYER, read, placed(text, dates=False))
    return [
        (chain.kind.value, *(m.span.of(LAYER) for m in found.mentions if m.chain == chain.number))
        for chain in found.chains
    ]


SERGE, SON = at("Victor Serge"), at("Serge", number=1)
KIBALCHICH, QUAY = at("Kibalchich"), at("the Quay")
P, PL = MarkKind.PERSON, MarkKind.PLACE
CASES = [
    # nothing is marked
    ([], [("person", "Victor Serge", "He", "Serge"), ("place", "Kibalchich")]),
    # one reference, one chain, with all that goes with it
    (
        [(SERGE, P, "#s"), (KIBALCHICH, P, "#s")],
        [("person", "Victor Serge", "He", "Kibalchich", "Serge")],
    ),
    # two references, two chains, though the words are alike
    (
        [(SERGE, P, "#s"), (SON, P, "#v")],
        [("person", "Victor Serge", "He"), ("place", "Kibalchich"), ("person", "Serge")],
    ),
    # a kind without a reference
    (
        [(KIBALCHICH, P, None)],
        [("person", "Victor Serge", "He", "Serge"), ("person", "Kibalchich")],
    ),
    # words that were read as no name; of two, the bearer of that very name
    (
        [(QUAY, PL, None)],
        [("person", "Victor Serge", "He", "Serge"), ("place", "Kibalchich"), ("place", "the Quay")],
    ),
    # a longer name takes the place of the shorter in it
    (
        [(at("Serge the son"), P, "#v")],
        [("person", "Victor Serge", "He"), ("place", "Kibalchich"), ("person", "Serge the son")],
    ),
    # a part of a name of the same kind means the whole
    ([(at("Serge"), P, "#s")], [("person", "Victor Serge", "He", "Serge"), ("place", "Kibalchich")]),
]


@pytest.mark.parametrize(("marks", "expected"), CASES)
def test_names(marks: list[tuple[Span, MarkKind, str | None]], expected: list[tuple[str, ...]]) -> None:
    assert followed(*marks) == expected


def test_names_are_counted_anew() -> None:
    text = repaired(LAYER, marked=[Marked(SERGE, P, "#s"), Marked(SON, P, "#v"), Marked(KIBALCHICH, P, "#s")])
    found = marked_names(LAYER, READ, placed(text, dates=False))
    assert [chain.names for chain in found.chains] == [
        (Name("Victor Serge", 1), Name("Kibalchich", 1)),
        (Name("Serge", 1),),
    ]


def test_a_possessive_is_no_part_of_the_name() -> None:
    layer = "It was Ogareva’s mill."
    text = repaired(layer, marked=[Marked(at("Ogareva’s", layer), P, "#o")])
    found = marked_names(layer, Mentioned((), (), {}), placed(text, dates=False))
    assert found.chains[0].names == (Name("Ogareva", 1),)


def test_a_voice_keeps_its_chain() -> None:
    read = Mentioned(READ.mentions, READ.chains, {0: 1})
    text = repaired(LAYER, marked=[Marked(SERGE, P, "#s"), Marked(KIBALCHICH, P, "#s")])
    found = marked_names(LAYER, read, placed(text, dates=False))
    assert found.voices == {0: 0}


def test_marks_are_followed_before_anything_is_read_on() -> None:
    words = "Ogareva was arrested in 1928. In 1933 she was exiled."
    text = repaired(words, marked=[Marked(at("Ogareva", words), MarkKind.PERSON, "#o")])
    (mention, *_) = look(text, ()).mentioned.mentions
    assert mention.span.of(words) == "Ogareva"


EDGES = sorted({edge for m in READ.mentions for edge in (m.span.start, m.span.end)} | {0, 4, 40, len(LAYER)})
SPANS = st.tuples(st.sampled_from(EDGES), st.sampled_from(EDGES)).filter(lambda p: p[0] < p[1])
MARKS = st.lists(st.tuples(SPANS, st.sampled_from([P, PL]), st.sampled_from([None, "#a", "#b"])), max_size=5)


@settings(max_examples=60, deadline=None)
@given(MARKS)
def test_chains_stay_whole_whatever_is_marked(
    marks: list[tuple[tuple[int, int], MarkKind, str | None]],
) -> None:
    text = repaired(LAYER, marked=[Marked(Span(*span), kind, value) for span, kind, value in marks])
    rows = placed(text, dates=False)
    found = marked_names(LAYER, READ, rows)
    assert [chain.number for chain in found.chains] == list(range(len(found.chains)))
    assert {m.chain for m in found.mentions} <= set(range(len(found.chains)))
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: (m.span.start, -m.span.end))
    of: dict[str, set[int]] = {}
    for row in rows:
        over = [m for m in found.mentions if m.span.contains(row.span)]
        assert over, row
        if row.mark.value:
            of.setdefault(row.mark.kind + row.mark.value, set()).add(
                next((m.chain for m in over if m.span == row.span), over[0].chain)
            )
    assert all(len(chains) == 1 for chains in of.values()), of
