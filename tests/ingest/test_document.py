"""The whole of ingest: any characters at all, and the ones that were meant to break it."""

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits
from testimonia.ingest.sections.nesting import nested
from testimonia.model import Ingested, Trouble, crossings, laid_out

_PIECES = st.sampled_from(
    [
        "CHAPTER I", "FOREWORD", "CONTENTS", "Notes", "Dear Sir,", "by Jane Doe", "London, May 1921",
        "he went to the", "and then the men of the town came down the road in the rain and went", "men.",
        "word*", "* a note", "word1", "1 a note", "[2]", "revolu-", "tion", "© 1921", "Home | About",
        "12", "13", "14", "xii", "* * *", "From: A", "RÃ©", "ſo", "\u00ad", "\u200b", "\x0c", "“", ":",
    ]
)  # fmt: skip
_GAPS = st.sampled_from(["\n\n", "\n", " ", "\f", "\r\n\r\n", "\n\n\n", ""])
_PLAUSIBLE = st.lists(st.tuples(_PIECES, _GAPS), max_size=30).map(lambda p: "".join(a + b for a, b in p))
_TEXTS = st.one_of(_PLAUSIBLE, st.text(max_size=300))


def _holds(document: Ingested) -> None:
    """What is true of every document that could be read."""
    if document.text is None:
        assert any(p.trouble is Trouble.UNREAD for p in document.problems)
        return
    text, sections = document.text, document.sections
    length = len(text.original)
    assert crossings(sections) == ()
    assert nested(sections) == sections
    assert all(s.span.end <= length for s in sections)
    assert laid_out(text.original, text.alignment) == text.reading
    assert sum(len(piece.span) for piece in text.alignment.pieces) == length
    stated = (getattr(s, f) for s in sections for f in ("title", "author", "written", "published"))
    assert all(s.at is None or s.at.end <= length for s in stated if s)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("* * *\n\nDear Sir,\n\n")  # a title of signs alone
@given(_TEXTS)
def test_any_text_is_read(text: str) -> None:
    _holds(ingest(File("document.txt", text.encode("utf-8", "surrogatepass"))))


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=300), _PLAUSIBLE.map(lambda t: t.encode("utf-16"))))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _holds(ingest(File("document.txt", data)))


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_any_markdown_is_read(text: str) -> None:
    _holds(ingest(File("document.md", text.encode("utf-8", "surrogatepass"))))


PROSE = "he went on and the men of the town and then they went back to the house where the woman was"
HOSTILE = {
    "one long line": "The quick brown fox went to the market and " * 50_000,
    "blank lines": "a" + "\n" * 1_000_000 + "b",
    "blank lines of Windows": "a" + "\r\n" * 500_000 + "b",
    "spaces": "a" + " " * 1_000_000 + "b",
    "digits and slashes": "12/3/4" * 170_000,
    "numbers": "\n\n".join("1" for _ in range(30_000)),
    "broken words": "a-\n" * 30_000,
    "asterisks": "*" * 300_000,
    "asterisks and words": "word* \n\n*note b\n\n" * 15_000,
    "numbered notes": "\n\n".join(f"Some word{n % 9}\n\n{n % 9} A note" for n in range(15_000)),
    "one-word paragraphs": "word\n\n" * 50_000,
    "repeated lines": "\n".join(["The old song"] * 100_000),
    "repeated headings": "\n\n".join(["CHAPTER I"] * 20_000),
    "chapters": "\n\n".join(["CHAPTER I", PROSE] * 5_000),
    "unfinished paragraphs": "\n\n".join([PROSE] * 8_000),
    "form feeds": "\f".join([PROSE] * 8_000),
    "zero width": "a\u200b" * 300_000,
    "mojibake": "RÃ©volution " * 30_000,
    "one long word": "A" * 1_000_000,
    "long s": "ſa" * 30_000,
    "soft hyphens": "a\u00ad\n" * 50_000,
    "quotation marks": '"' * 500_000,
    "columns": "a\t" * 300_000,
    "bullets": "- a\n" * 100_000,
    "stops": "." * 1_000_000,
    "names": "Jean-" * 100_000,
    "salutations": "\n\n".join(["Dear Sir,"] * 20_000),
    "rows of links": " | " * 200_000,
}
SECONDS = 25
"""Far more than any of them takes on a quiet machine, far less than any would if its cost grew squarely."""


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_text_costs_seconds_at_most(name: str) -> None:
    began = time.process_time()
    document = ingest(File("document.txt", HOSTILE[name].encode()))
    assert time.process_time() - began < SECONDS
    assert document.text is not None


@pytest.mark.parametrize("line", ["# a\n\n", "```\na\n", "[^1] a\n\n[^1]: b\n\n"])
def test_hostile_markdown(line: str) -> None:
    began = time.process_time()
    ingest(File("document.md", (line * 20_000).encode()))
    assert time.process_time() - began < SECONDS


def test_a_text_that_breaks_off_is_said_to() -> None:
    text = "The men came down the road in the rain. The women stood at the doors and looked at the"
    assert any("breaks off" in p.message for p in ingest(File("a.txt", text.encode())).problems)


def test_what_is_too_large_is_refused_in_a_sentence() -> None:
    found = ingest(File("a.txt", b"words " * 400, Limits(characters=1_000)))
    assert found.text is None and found.problems[0].message.endswith(".")
