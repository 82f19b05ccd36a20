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
def test_mentions_are_in_order_apart_and_inside(words: str) -> None:
    found = heard(words)
    end = 0
    for mention in found.mentions:
        assert end <= mention.span.start < mention.span.end <= len(words)
        assert 0 <= mention.chain < len(found.chains)
        end = mention.span.end
    for chain in found.chains:
        assert sum(name.count for name in chain.names) == sum(
            m.chain == chain.number and m.form.value == "name" for m in found.mentions
        )


HOSTILE = {
    "one letter": "a" * 400_000,
    "capitals": "A" * 400_000,
    "initials": "A " * 200_000,
    "one name": "Bob " * 100_000,
    "brackets": "(" * 400_000,
    "emphasis": "*a" * 200_000,
    "quotation marks": '"A b' * 100_000,
    "his": "his " * 100_000,
    "a man": "a man " * 70_000,
    "surnames": " ".join(f"Bob Q{chr(97 + n % 26) * (1 + n % 7)}" for n in range(40_000)),
    "namesakes": " ".join(
        f"Bob{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Q. Smith saw Smith." for n in range(15_000)
    ),
    "lines": "Abc\n" * 100_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_more_than_its_length(name: str) -> None:
    begun = time.process_time()
    heard(HOSTILE[name])
    assert time.process_time() - begun < 10
