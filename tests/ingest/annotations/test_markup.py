"""The words of notes with mark-up."""

import pytest

from testimonia.ingest.annotations.markup import words_of_html


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("plain", "plain"),
        ("<p>A&nbsp;b &amp; c</p>\n<p>d<br>e</p>", "A b & c\nd\ne"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        # Nothing is obeyed, and what is no words is none.
        ("<script>alert(1)</script>a<style>p{}</style>", "a"),
        ("<p>unclosed <b>bold", "unclosed bold"),
        ("</script>a", "a"),
        ("a < b", "a < b"),
        ("", ""),
    ],
)
def test_words(markup: str, words: str) -> None:
    assert words_of_html(markup) == words
