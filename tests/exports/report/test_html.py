"""HTML: one file that asks for nothing, in which no word of a document is markup."""

from html.parser import HTMLParser

import pytest

from testimonia.exports.report.html import written
from testimonia.exports.terminal import UNSAFE
from tests.exports.report.written import HOSTILE, hostile, small

TAGS = frozenset(
    [
        *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "bdi", "section"),
        *("div", "span", "sup", "a", "cite", "ol", "li"),
    ]
)


class Tags(HTMLParser):
    """What a file is made of: tags, attributes, and the words between them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


def opened(text: str) -> Tags:
    found = Tags()
    found.feed(text)
    found.close()
    return found


def test_each_mark_leads_to_its_note_and_back() -> None:
    text = written(small()).decode()
    for number in (1, 2, 3):
        assert f'<sup id="mark-{number}"><a href="#note-{number}">{number}</a></sup>' in text
        assert f'<li id="note-{number}" dir="auto">' in text
        assert f'href="#mark-{number}"' in text
    assert (
        "<cite>The Fen and Its Watch: A History</cite> (Ely: Fen Press, 1936), 12: “She was arrested at Ely.”"
        in text
    )


def test_machine_and_person_differ_in_words_and_in_style() -> None:
    text = written(small()).decode()
    assert '<p class="machine" dir="auto"><span class="label">By machine:</span>' in text
    assert '<p class="person" dir="auto"><span class="label">Decided by ben, 3 May 2026:</span>' in text


def test_the_file_asks_for_nothing_and_runs_nothing() -> None:
    found = opened(written(small()).decode())
    assert "script" not in found.tags
    assert all(value.startswith("#") for name, value in found.attributes if name in ("href", "src"))
    assert "default-src 'none'" in dict(found.attributes)["content"] or any(
        "default-src 'none'" in value for _, value in found.attributes
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_of_a_document_is_markup(words: str) -> None:
    text = written(hostile(words)).decode()
    found = opened(text)
    assert set(found.tags) <= TAGS
    assert all(
        name
        in ("lang", "charset", "name", "content", "http-equiv", "id", "class", "dir", "href", "aria-label")
        for name, _ in found.attributes
    )
    assert not UNSAFE.search(text)
    assert words[:3].strip() in found.words or UNSAFE.search(words[:3])
