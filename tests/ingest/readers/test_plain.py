import time

import pytest

from testimonia.ingest.extraction import BlockKind, Extraction, File, Limits, UnreadableError
from testimonia.ingest.readers.plain import read_markdown, read_text
from testimonia.model import SectionKind


def _markdown(text: str) -> Extraction:
    return read_markdown(File("a.md", text.encode()))


def _sections(text: str) -> list[tuple[str, str]]:
    return [(s.kind.value, s.span.of(text)) for s in _markdown(text).sections[1:]]


def test_the_original_is_the_file_character_for_character() -> None:
    text = "\ufeffOne\r\n\r\n  Two\tthree\f\n"
    assert read_text(File("a.txt", text.encode())).original == text


PAGES = [
    ("one\ftwo\fthree", ["one\f", "two\f", "three"]),
    # the last feed ends a page and begins none
    ("one\ftwo\f", ["one\f", "two\f"]),
    # no pages, or one
    ("one", []),
    ("one\f", []),
]


@pytest.mark.parametrize(("text", "pages"), PAGES)
def test_form_feeds_make_pages(text: str, pages: list[str]) -> None:
    assert [p.span.of(text) for p in read_text(File("a.txt", text.encode())).pages] == pages


@pytest.mark.parametrize("data", [b" \n\n ", b"\xef\xbb\xbf", b"words " * 100])
def test_nothing_to_read_or_too_much(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"\.$"):
        read_text(File("a.txt", data, Limits(characters=500)))


MARKDOWN = [
    # one heading of the highest level is the title of the whole
    (
        "# T\n\nA.\n\n## B\n\nC.",
        [("heading", "# T"), ("body", "A."), ("chapter", "## B\n\nC."), ("heading", "## B")],
    ),
    # two are chapters
    (
        "# A\n\nB.\n\n# C",
        [("chapter", "# A\n\nB."), ("heading", "# A"), ("chapter", "# C"), ("heading", "# C")],
    ),
    # a chapter holds those below it
    (
        "# A\n\n## B\n\n# C",
        [
            ("chapter", "# A\n\n## B"),
            ("heading", "# A"),
            ("chapter", "## B"),
            ("heading", "## B"),
            ("chapter", "# C"),
            ("heading", "# C"),
        ],
    ),
    # no heading at all
    ("A.", [("body", "A.")]),
    # code is no heading
    ("```\n# A\n```", [("body", "```\n# A\n```")]),
]


@pytest.mark.parametrize(("text", "sections"), MARKDOWN)
def test_headings_of_markdown(text: str, sections: list[tuple[str, str]]) -> None:
    assert _sections(text) == sections


def test_front_matter_is_set_aside_and_believed() -> None:
    text = "---\ntitle: The Road\nauthor: 'Jane Doe'\nlang: en\n---\n\nHe came."
    found = _markdown(text)
    whole = found.sections[0]
    assert whole.title and whole.author and whole.language
    assert [s.value for s in (whole.title, whole.author, whole.language)] == ["The Road", "Jane Doe", "en"]
    assert whole.author.at is not None and whole.author.at.of(text) == "Jane Doe"
    assert found.sections[1].kind is SectionKind.IMPRINT


FIELDS = [
    # a line of front matter, what it says
    ("title:The Road", "The Road"),
    ('title: "The Road" \r', "The Road"),
    ("title:\t 'The Road", "The Road"),
    ("title: The Road \t\r", "The Road"),
    # more than a plain value: left to people
    ("title: 'The' Road", None),
    ('title: ""', None),
    # looked at once: with three thousand blanks it once took minutes
    ("title:" + " " * 30_000 + '"' + " " * 30_000 + "'x\"", None),
]


@pytest.mark.parametrize(("line", "title"), FIELDS, ids=range(len(FIELDS)))
def test_a_line_of_front_matter(line: str, title: str | None) -> None:
    text = f"---\n{line}\n---\n\nHe came."
    begun = time.process_time()
    whole = _markdown(text).sections[0]
    assert time.process_time() - begun < 2
    assert (whole.title.value if whole.title else None) == title
    assert whole.title is None or (whole.title.at is not None and whole.title.at.of(text) == title)


def test_notes_and_code() -> None:
    text = "He fled.[^1]\n\n[^1]: In June.\n\n```\ncode\n```"
    found = _markdown(text)
    assert [(n.mark.of(text), n.note.of(text)) for n in found.notes] == [("[^1]", "[^1]: In June.")]
    assert [b.kind for b in found.blocks] == [BlockKind.CODE]
