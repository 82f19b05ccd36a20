"""One record, one line, and nothing that a file or a reader cannot take."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.exports.json_text import one_line

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=80)
@given(VALUES)
def test_it_is_one_line_for_every_way_of_counting_lines_and_says_the_same(value: object) -> None:
    def whole(part: object) -> object:
        return json.loads(json.dumps(part).encode("utf-8", "replace"))

    line = one_line(value)
    assert len(line.splitlines()) == 1
    assert json.loads(line) == value or json.loads(line) == whole(value)


def test_half_a_character_becomes_a_replacement_character() -> None:
    assert json.loads(one_line({"a\ud800": "b\udc41"}).encode("utf-8")) == {"a\ufffd": "b\ufffd"}


def test_letters_stay_letters() -> None:
    assert one_line(["Müller", "Œ", "𝔄"]) == '["Müller", "Œ", "𝔄"]'
