"""Words that people say name somebody, or nobody: mentions and chains as they are then."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Chain, Correction, EntityKind, Mention, MentionForm, Name, Span, Supposed
from testimonia.pipeline.corrections.mentions import amended_mentions
from testimonia.reading.mentions import Mentioned

LAYER = "Ada Lind met Tom Moss in Ely. Lind left Ely; she wrote to xorq and to Tom Moss of York."
NAME, PRONOUN = MentionForm.NAME, MentionForm.PRONOUN
PERSON, PLACE, OTHER = EntityKind.PERSON, EntityKind.PLACE, EntityKind.OTHER


def at(words: str, number: int = 0) -> Span:
    start = -1
    for _ in range(number + 1):
        start = LAYER.index(words, start + 1)
    return Span(start, start + len(words))


MENTIONED = Mentioned(
    (
        Mention(at("Ada Lind"), NAME, 0),
        Mention(at("Tom Moss"), NAME, 1),
        Mention(at("Ely"), NAME, 2),
        Mention(at("Lind", 1), NAME, 0),
        Mention(at("Ely", 1), NAME, 2),
        Mention(at("she"), PRONOUN, 0),
        Mention(at("Tom Moss", 1), NAME, 3),
        Mention(at("York"), NAME, 4),
    ),
    (
        Chain(0, PERSON, (Name("Ada Lind", 1), Name("Lind", 1)), (Supposed(3, "perhaps"),)),
        Chain(1, PERSON, (Name("Tom Moss", 1),)),
        Chain(2, OTHER, (Name("Ely", 2),)),
        Chain(3, OTHER, (Name("Tom Moss", 1),)),
        Chain(4, PLACE, (Name("York", 1),)),
        Chain(5, PERSON, (Name("Mary Thorne", 0),)),
    ),
    {None: 5},
)


def correction(value: str, added: bool = False, line: str = "1") -> Correction:
    return Correction(line, "2026", "Ann", added, f"mention={value}", ((Span(0, 1),),))


def amended(*said: tuple[str, Span]) -> tuple[Mentioned, dict[str, str], list[str]]:
    """What comes of it; who said which words; why what was not followed. A plus sign begins what is added."""
    failures: list[str] = []
    placed = [
        (correction(value.removeprefix("+"), value.startswith("+"), str(number)), span)
        for number, (value, span) in enumerate(said)
    ]
    made, by = amended_mentions(LAYER, MENTIONED, placed, lambda each, why, span: failures.append(why))
    assert [chain.number for chain in made.chains] == list(range(len(made.chains)))
    assert {mention.chain for mention in made.mentions} <= set(range(len(made.chains)))
    assert list(made.mentions) == sorted(made.mentions, key=lambda m: (m.span.start, -m.span.end))
    assert by.keys() <= set(made.mentions)
    return made, {mention.span.of(LAYER): who for mention, who in by.items()}, failures


def who(made: Mentioned, span: Span) -> Chain:
    (chain,) = (made.chains[mention.chain] for mention in made.mentions if mention.span == span)
    return chain


def test_where_nothing_is_said_nothing_changes() -> None:
    assert amended() == (MENTIONED, {}, [])


def test_words_that_name_somebody_else() -> None:
    made, by, failures = amended(("+person", at("xorq")))
    chain = who(made, at("xorq"))
    # in small letters it is no name, and so bears none
    assert (chain.kind, chain.names, by, failures) == (PERSON, (), {"xorq": "Ann"}, [])
    assert len(made.chains) == len(MENTIONED.chains) + 1


def test_a_longer_name_takes_the_place_of_those_in_it() -> None:
    made, _, _ = amended(("+place", at("Tom Moss of York")))
    assert who(made, at("Tom Moss of York")).name == "Tom Moss of York"
    assert not [each for each in made.mentions if each.span in (at("York"), at("Tom Moss", 1))]
    # nothing is left of either, so they are gone, also from what is supposed of others
    assert [chain.name for chain in made.chains] == [
        *("Ada Lind", "Tom Moss", "Ely"),
        *("Mary Thorne", "Tom Moss of York"),
    ]
    assert made.chains[0].supposed == ()
    assert made.chains[made.voices[None]].name == "Mary Thorne"


def test_a_mention_joins_who_bears_its_name() -> None:
    made, by, _ = amended(("person", at("Tom Moss", 1)))
    assert who(made, at("Tom Moss", 1)).names == (Name("Tom Moss", 2),)
    assert who(made, at("Tom Moss")) == who(made, at("Tom Moss", 1))
    assert by == {"Tom Moss": "Ann"}


def test_of_another_kind_is_the_whole_chain() -> None:
    made, by, _ = amended(("place", at("Ely")))
    assert who(made, at("Ely", 1)) == Chain(2, PLACE, (Name("Ely", 2),))
    assert by == {"Ely": "Ann"}


def test_two_kinds_for_one_chain() -> None:
    made, _, failures = amended(("place", at("Ely")), ("person", at("Ely", 1)))
    assert who(made, at("Ely")).kind is PLACE
    assert failures == ["another decision says that this one is of another kind"]


def test_words_that_name_nobody() -> None:
    made, _, _ = amended(("none", at("Lind", 1)))
    assert made.chains[0].names == (Name("Ada Lind", 1),)
    made, _, _ = amended(("none", at("York")))
    assert "York" not in [chain.name for chain in made.chains]


@pytest.mark.parametrize(
    ("said", "problems"),
    [
        ((("none", at("met")),), 1),  # nobody is named there
        ((("person", at("met")),), 1),
        ((("+nonsense", at("xorq")),), 1),
        ((("+person", at("xorq")), ("+place", at("xorq"))), 2),
        ((("+person", at("xorq")), ("+person", at("xorq and"))), 2),
        ((("+person", at("xorq")), ("+person", at("xorq"))), 0),  # two people say the same
        ((("place", at("Ely")), ("none", at("Ely"))), 2),
        ((("+person", at("xorq")), ("place", at("xorq"))), 0),  # added, and later said to be another thing
    ],
)
def test_what_cannot_be_followed(said: tuple[tuple[str, Span], ...], problems: int) -> None:
    assert len(amended(*said)[2]) == problems


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["+person", "+place", "person", "place", "none"]),
            st.tuples(st.integers(0, len(LAYER) - 2), st.integers(1, 20)).map(
                lambda pair: Span(pair[0], min(pair[0] + pair[1], len(LAYER)))
            ),
        ),
        max_size=5,
    )
)
def test_whatever_is_said_no_mention_lies_across_another(said: list[tuple[str, Span]]) -> None:
    made, _, _ = amended(*said)
    spans = [mention.span for mention in made.mentions]
    assert all(
        not a.overlaps(b) or a.contains(b) or b.contains(a) for n, a in enumerate(spans) for b in spans[:n]
    )
    for number, chain in enumerate(made.chains):
        written = [m.span.of(LAYER) for m in made.mentions if m.chain == number and m.form is NAME]
        assert sum(name.count for name in chain.names) == len(written)
