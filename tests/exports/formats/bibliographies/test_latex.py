"""Nothing that a title says is obeyed by TeX or BibTeX."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.exports.formats.bibliographies.latex import latex, verbatim
from testimonia.ingest.sidecars.bibtex import latex_text
from tests.exports.formats.bibliographies.shelf import HOSTILE

COMMANDS = re.compile(
    r"\\(?:[$&%#_]|text(?:backslash|braceleft|braceright|asciitilde|asciicircum|quotedbl)\b)"
)
WORDS = st.text(st.sampled_from("ab \\{}$&%#_~^@\"'`-<>,?!\n=é–“"), max_size=40) | st.text(max_size=20)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(words: str) -> None:
    harmless(words)


@given(WORDS)
def test_any_words_are_only_words(words: str) -> None:
    harmless(words)


@given(WORDS)
def test_they_are_read_back_as_they_were(words: str) -> None:
    # Half characters and control characters are the two things that no text of ours holds.
    line = " ".join(
        re.sub("[\ud800-\udfff]", "\ufffd", re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", words)).split()
    )
    assert latex_text(latex(words)) == line


def harmless(words: str) -> None:
    written = latex(words)
    assert "\n" not in written and "\r" not in written
    # Braces balance and never close what they did not open.
    depth = 0
    for character in written:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0
    # Every command is one of ours; no sign of TeX is left.
    rest = COMMANDS.sub("", written)
    assert not re.search(r"[\\$&%#_~^\"]", rest)
    assert not re.search(r"@\w*\s*\{", written)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("https://a.org/?q=1&b=%7B#c_d", "https://a.org/?q=1&b=%7B#c_d"),
        ("https://a.org/{x} y\\", "https://a.org/%7Bx%7D%20y%5C"),
    ],
)
def test_an_address_stays_one(words: str, written: str) -> None:
    assert verbatim(words) == written
