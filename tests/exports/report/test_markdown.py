"""Markdown: real footnotes, and no word of a document that is markup."""

import re

import pytest

from testimonia.exports.report.markdown import begun, escaped, written
from tests.exports.report.written import HOSTILE, hostile, small

FIRST = "*The Fen and Its Watch: A History* (Ely: Fen Press, 1936)"
GOLDEN = f"""# Ada Lind

A lede.

Made by hand.

## The life in order

In order.

### ≠ The arrest: 1832 or 1833?

1832 or 1833 — Arrested in 1832 (Tom Moss[^1]) or in 1833 (*Rain*[^2]).

> *By machine:* Probably one arrest.

**Decided by ben, 3 May 2026:** the finding holds.[^3]

2 more in the files.

## Bibliography

Lind, Ada. “Diary.” n.d. File: b.txt.

Moss, Tom. *The Fen and Its Watch: A History*. Ely: Fen Press, 1936. File: a.txt.

## How this was made

A method.

[^1]: Tom Moss, {FIRST}, 12: “She was arrested at Ely.” As told by Jan.

[^2]: Moss, *Fen and Its Watch*, 13: “in 1833”.

[^3]: Ada Lind, “Diary,” n.d., para. 2.
"""


def test_the_whole_of_a_small_report() -> None:
    assert written(small()).decode() == GOLDEN


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_of_a_document_is_markup(words: str) -> None:
    text = written(hostile(words)).decode()
    bare = re.sub(r"\\.", "", text)
    marks = [line for line in bare.splitlines() if line.startswith("[^")]
    assert len(marks) == 1
    assert bare.count("[^1]") == 2
    assert bare.replace("[^1]", "").count("[") == 0
    assert not re.search(r"[<`$~|@&]|https?:|www\.|javascript:", bare)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\uffff]", text)
    assert all(line.startswith(("# ", "## ", "### ")) for line in bare.splitlines() if line.startswith("#"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1. a", "1\\. a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("a. b", "a\\. b"),
        ("=====", "\\====="),
        ("a-b", "a-b"),
    ],
)
def test_the_beginning_of_a_block_is_no_list(words: str, said: str) -> None:
    assert begun(escaped(words)) == said
