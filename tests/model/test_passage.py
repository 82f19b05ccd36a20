"""Found again exactly, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span, describe, find

LETTER = "Dear Anna, the ship came in. The ship came in at noon, and I was there. Yours, Pell."


@given(st.text(max_size=200), st.data())
def test_in_an_unchanged_text_every_passage_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert find(describe(text, Span(start, end)), text, unchanged=True) == Span(start, end)


@given(st.text(max_size=80), st.text(max_size=120), st.data())
def test_in_a_changed_text_only_the_very_words_are_found(before: str, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    anchor = describe(text, Span(start, end))
    found = find(anchor, before + text, unchanged=False)
    if found is not None:
        whole = (before + text)[found.start - len(anchor.prefix) : found.end + len(anchor.suffix)]
        assert whole == anchor.prefix + anchor.exact + anchor.suffix
        assert (before + text).count(whole) == 1 or whole == ""


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        # something was written above: the words moved, and are found
        ("A letter.\n\n" + LETTER, "The ship came in at noon"),
        # a look-alike sentence stands in the old place: it is not the anchored one (hypothesis client #7571)
        (LETTER.replace("The ship came in at noon", "The ship came in at nine"), None),
        # the words are gone but for a look-alike elsewhere
        ("Quite another letter. The ship came in at noon, or so he says.", None),
        # the whole letter stands there twice: two candidates are none
        (LETTER + "\n\n" + LETTER, None),
    ],
)
def test_after_a_change(changed: str, expected: str | None) -> None:
    start = LETTER.index("The ship came in at noon")
    anchor = describe(LETTER, Span(start, start + len("The ship came in at noon")))
    found = find(anchor, changed, unchanged=False)
    assert (found.of(changed) if found else None) == expected


def test_an_unchanged_file_that_is_read_otherwise_is_searched_like_a_changed_one() -> None:
    # a newer reader gives the same file another original layer
    anchor = describe(LETTER, Span(0, 10))
    assert find(anchor, "\n" + LETTER, unchanged=True) == Span(1, 11)
