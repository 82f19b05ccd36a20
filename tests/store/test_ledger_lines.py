"""One line of the ledger, there and back."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.model import Act, Anchor, Judgement, Place, Span
from testimonia.store.ledger_lines import content_of, line_of, parsed

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
MAYBE = st.none() | WORDS
SPANS = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda t: Span(t[0], t[0] + t[1]))
ANCHORS = st.builds(Anchor, SPANS, WORDS, WORDS, WORDS)
PLACES = st.builds(Place, WORDS, WORDS, st.lists(ANCHORS, max_size=2).map(tuple))
JUDGEMENTS = st.builds(
    Judgement,
    WORDS,
    WORDS,
    st.sampled_from(Act),
    st.lists(PLACES, min_size=1, max_size=2).map(tuple),
    MAYBE,
    MAYBE,
    MAYBE,
)


@settings(max_examples=80, deadline=None)
@given(JUDGEMENTS)
def test_a_line_says_what_was_decided(judgement: Judgement) -> None:
    line = line_of(judgement)
    assert b"\n" not in line
    said = parsed(content_of(line))
    assert said.judgement == judgement
    assert said.written_id == judgement.id
    assert not said.edited


def test_the_keys_stand_in_the_order_in_which_they_are_documented() -> None:
    line = line_of(Judgement("2024", "me", Act.NOTE, (Place("a.txt", "0" * 64),), "x"))
    assert list(json.loads(line)) == ["id", "at", "by", "act", "on", "value", "why", "retracts"]
