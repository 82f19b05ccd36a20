"""What holds of any text, however hostile."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.mentions.heard import heard

TOKENS = """Paul Orlik Mr. Dr V. L. de of the The born he She his who I ( ) “ ” " ' * , . ; : — née Орлик
(1890–1947) Kраков O’Neil 's known as War Party King II May 3 alias ‘ ’ … Étienne X"""
WORDS = st.sampled_from([*TOKENS.split(), "\n", "\n\n", ". . .", "a\u0301"])


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_mentions_are_in_order_and_never_cross(words: str) -> None:
    found = heard(words)
    around: list[int] = []
    places = [(m.span.start, -m.span.end) for m in found.mentions]
    assert places == sorted(places)
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(words)
        assert 0 <= mention.chain < len(found.chains)
        while around and around[-1] <= mention.span.start:
            around.pop()
        assert not around or mention.span.end <= around[-1]
        around.append(mention.span.end)
    for chain in found.chains:
        assert sum(name.count for name in chain.names) == sum(
            m.chain == chain.number and m.form.value == "name" for m in found.mentions
        )


HOSTILE = {
    "one letter": "a" * 20_000,
    "capitals": "A" * 20_000,
    "initials": "A " * 6_000,
    "one name": "Bob " * 4_000,
    "brackets": "(" * 4_000,
    "emphasis": "*a" * 3_000,
    "quotation marks": '"A b' * 1_000,
    "his": "his " * 4_000,
    "a man": "a man " * 2_000,
    "surnames": " ".join(f"Bob Q{chr(97 + n % 26) * (1 + n % 7)}" for n in range(1_000)),
    "namesakes": " ".join(
        f"Bob{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Q. Smith saw Smith." for n in range(1_000)
    ),
    "lines": "Abc\n" * 3_000,
}
"""Some thousands of tokens each: the network takes a second or two for them, and the rest is to take no
longer."""


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_more_than_its_length(name: str) -> None:
    begun = time.process_time()
    heard(HOSTILE[name])
    assert time.process_time() - begun < 10
