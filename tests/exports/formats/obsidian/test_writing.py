"""Notes as text: nothing of a document is obeyed, by Markdown, Obsidian or its plug-ins."""

from datetime import date

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from testimonia.exports.formats.obsidian.writing import block, day, escaped, link, note

HOSTILE = [
    # words, what a program would look for in the file and must not find
    ("[a](javascript:alert(1))", "javascript:"),
    ("<script>alert(1)</script>", None),
    ("<!-- hidden -->", "<!--"),
    ("<% tp.file.delete() %>", "<%"),  # Templater
    ("<%* evil %>", "<%"),
    ("`= this.file.name`", "`= "),  # Dataview
    ("$= dv.pages()", None),
    ("```dataview\nLIST\n```", "```"),
    ("~~~js\nx\n~~~", "~~~"),
    ("rating:: 5", "::"),  # a field of Dataview
    (":::", "::"),
    ("http:::x", "::"),
    ("[[Secret note]]", "[["),
    ("![[image.png]]", "![["),
    ("%%comment%%", "%%"),
    ("==marked==", "=="),
    ("$$x$$", "$$"),
    ("#tag #other", " #"),
    ("> [!danger] Title", "> ["),
    ("- [ ] do it", "- ["),
    ("[^1]: a note", "[^"),
    ("see [^1]", "[^"),
    ("ends ^p1", " ^p1"),
    ("# heading", None),
    ("---\nkind: x\n---", "---"),
    ("title\n===", "=="),
    ("title\n---", "---"),
    ("    code", "    "),
    ("\tcode", "\t"),
    ("1. list", "1. "),
    ("| a | b |\n|---|---|", "|-"),
    ("https://evil.example/", "https://"),
    ("obsidian://open?vault=x", "obsidian://"),
    ("file:///etc/passwd", "file://"),
    ("*a* _b_ **c** ~~d~~", "**"),
    ("&lt;b&gt; &#91;", None),
    ("a\x1b[31m\u202eb", "\x1b"),
]


PLAIN = {"paragraph_open", "inline", "paragraph_close", "text", "text_special"}


@pytest.mark.parametrize(("words", "sought"), HOSTILE)
def test_nothing_is_obeyed(words: str, sought: str | None) -> None:
    written = block(words)
    assert sought is None or sought not in written
    assert kinds(written) <= {*PLAIN, "softbreak"}


def kinds(written: str) -> set[str]:
    """What Markdown makes of it."""
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    return {each.type for token in tokens for each in (token, *(token.children or ()))}


@given(st.text(max_size=60))
def test_any_words_are_read_as_they_were_written(words: str) -> None:
    line = escaped(words)
    assert kinds(f"x {line}") <= PLAIN
    assert [each for each in ("%%", "<%", "[[", "::", "==") if each in line] == []


@given(st.text(max_size=60).filter(lambda words: words.isprintable()))
def test_the_words_are_kept(words: str) -> None:
    (paragraph,) = (each for each in MarkdownIt("commonmark").parse(f"x {escaped(words)}") if each.children)
    said = "".join(each.content for each in paragraph.children or ())
    assert said.removeprefix("x").split() == words.split()


VALUES = [
    *("yes", "null", "1e3", "2020-01-01", "~", "=", ""),  # what is no text in YAML
    *("- a", "a: b", "# no", "*x", "&x", "[[a]]", "{{a}}", "!!python/object:os"),  # what is markup in it
    *('"', "\\", "'", "a\nb", "\u2028", "\x85", "\x07", "\ufeff", "\uffff", "👩"),  # what ends it
]


@pytest.mark.parametrize("value", VALUES)
def test_any_property_is_text(value: str) -> None:
    front = b"".join(note({"kind": "x", "title": value, "list": (value, "b")}, ["body"])).decode()
    read = yaml.safe_load(front.split("---\n")[1])
    assert all(isinstance(each, str) for each in (read["kind"], *read["list"]))
    assert read.get("title", "") == "" or isinstance(read["title"], str)
    assert set(read) <= {"kind", "title", "list"}


def test_a_text_among_the_properties_is_no_link_and_no_template() -> None:
    front = b"".join(note({"title": "[[Secret]] <% x %>", "about": link("People/A")}, [])).decode()
    assert "<%" not in front
    read = yaml.safe_load(front.split("---\n")[1])
    assert read == {"title": "[ [Secret]] <% x %>", "about": "[[People/A]]"}


def test_days_and_numbers_are_what_they_are() -> None:
    front = b"".join(note({"day": date(850, 3, 1), "n": 0, "b": True, "none": None, "no": ()}, [])).decode()
    assert yaml.safe_load(front.split("---\n")[1]) == {"day": date(850, 3, 1), "n": 0, "b": True}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1828-09-09", date(1828, 9, 9)),
        ("-0044-03-15", None),  # before the year 1
        ("0000-01-01", None),
        (None, None),
        ("1828", None),
    ],
)
def test_which_bounds_are_days(text: str | None, found: date | None) -> None:
    assert day(text) == found


def test_links() -> None:
    assert link("People/Anna") == "[[People/Anna]]"
    assert link("Documents/x", "A | B]] [[c", "p3") == "[[Documents/x#^p3|A B c]]"
