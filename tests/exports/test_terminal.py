"""Nothing in a document can play tricks on a terminal."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.exports.terminal import UNSAFE, Line, excerpt_line, safe, safe_line
from testimonia.model import Act, SectionKind, Span
from testimonia.store import Excerpt, Match, NoteHit, PassageHit

TRICKS = (
    ("plain words, é and 𝔄", "plain words, é and 𝔄"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("of another system\r\n", "of another system\n"),
    # colours, the title of the window, one-character introducers
    ("\x1b[31mred", "⟨U+001B⟩[31mred"),
    ("\x1b]0;title\x07", "⟨U+001B⟩]0;title⟨U+0007⟩"),
    ("\x9b31m", "⟨U+009B⟩31m"),
    # over what stands there
    ("good\rbad", "good⟨U+000D⟩bad"),
    ("good\b\b\b\bbad\x7f", "good⟨U+0008⟩⟨U+0008⟩⟨U+0008⟩⟨U+0008⟩bad⟨U+007F⟩"),
    ("\f", "⟨U+000C⟩"),
    # from right to left
    ("letter\u202efdp.txt", "letter⟨U+202E⟩fdp.txt"),
    ("\u2066a\u2069\u200f\u061c", "⟨U+2066⟩a⟨U+2069⟩⟨U+200F⟩⟨U+061C⟩"),
    # what has no width moves nothing, and typographers use it: e-books have a word joiner before each dash
    ("a\u200bb\u200d\ufeff\u2060—", "a\u200bb\u200d\ufeff\u2060—"),
    # but whole words can be unseen
    ("\U000e0041", "⟨U+E0041⟩"),
    # cannot be written out at all
    ("\udcff.txt", "⟨U+DCFF⟩.txt"),
    # words in other directions are no trick
    ("שלום, مرحبا", "שלום, مرحبا"),
)


@pytest.mark.parametrize(("text", "made"), TRICKS)
def test_tricks_are_shown_and_words_left_alone(text: str, made: str) -> None:
    assert safe(text) == made


@settings(max_examples=200)
@given(st.text(st.characters() | st.sampled_from("\x1b\r\n\t\x9b\u202e\u2066\u200b\ufeff")))
def test_nothing_unsafe_is_left(text: str) -> None:
    for made in (safe(text), safe_line(text)):
        assert UNSAFE.search(made) is None
        made.encode("utf-8")
        assert not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in made)
        assert not any(unicodedata.bidirectional(c) in _DIRECTORS for c in made)
        assert safe(made) == made
    assert len(safe_line(text).splitlines()) <= 1


_DIRECTORS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_a_name_stays_on_its_line() -> None:
    assert safe_line("a\nb\tc\r\n\u2028") == "a⟨U+000A⟩b⟨U+0009⟩c⟨U+000D⟩⟨U+000A⟩⟨U+2028⟩"


def hit(
    page: str | None = "xii",
    page_index: int | None = 11,
    section: SectionKind | None = SectionKind.CONTRIBUTORS,
    title: str | None = None,
    path: str = "box 3/memoir.txt",
    excerpt: Excerpt | None = None,
) -> PassageHit:
    shown = excerpt or Excerpt("a man of the New Left wrote", (Span(13, 21),), True, True)
    match = Match(Span(100, 108), (Span(120, 123), Span(170, 180)))
    whole = (Span(110, 200),)
    return PassageHit(path, page, page_index, section, title, False, Span(90, 190), whole, (match,), shown)


HITS = (
    (
        "as printed",
        hit(),
        "box 3/memoir.txt, p. xii, chars 120–180 (note on contributors): … a man of the [New Left] wrote …",
    ),
    (
        "a page without a label",
        hit(page=None, section=SectionKind.CHAPTER, title="The\nMill"),
        "box 3/memoir.txt, p. [12], chars 120–180 (chapter “The Mill”): … a man of the [New Left] wrote …",
    ),
    (
        "no pages; the document itself is no part to name",
        hit(page=None, page_index=None, section=SectionKind.DOCUMENT, title="The Quay"),
        "box 3/memoir.txt, chars 120–180: … a man of the [New Left] wrote …",
    ),
    (
        "whole paragraph, hostile name",
        hit(path="\x1b[2J\n", section=None, excerpt=Excerpt("all \u202eof it", (Span(4, 7),), False, False)),
        "⟨U+001B⟩[2J⟨U+000A⟩, p. xii, chars 120–180: all [⟨U+202E⟩of] it",
    ),
)


@pytest.mark.parametrize(("why", "found", "text"), HITS)
def test_a_passage_on_one_line(why: str, found: PassageHit, text: str) -> None:
    line = excerpt_line(found)
    assert line.text == text, why
    assert all(line.text[m.start - 1] == "[" and line.text[m.end] == "]" for m in line.marks)
    bare = excerpt_line(found, brackets=False)
    assert [m.of(bare.text) for m in bare.marks] == [m.of(line.text) for m in line.marks]


def test_a_note_on_one_line() -> None:
    excerpt = Excerpt("see the mill", (Span(8, 12),), False, False)
    note = NoteHit("id", Act.NOTE, "a reader", "2026-01-02", "a.txt", "the\nfire " * 20, excerpt)
    quote = ("the fire " * 20)[:60]
    wanted = f"note by a reader, 2026-01-02, a.txt, on “{quote}…”: see the [mill]"
    start = len(wanted) - 5
    assert excerpt_line(note) == Line(wanted, (Span(start, start + 4),))


def test_a_note_on_a_whole_document() -> None:
    note = NoteHit("id", Act.NOTE, "a reader", "2026", None, None, Excerpt("mill", (), False, True))
    assert excerpt_line(note) == Line("note by a reader, 2026: mill …", ())
