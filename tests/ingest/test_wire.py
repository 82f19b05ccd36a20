"""What crosses between two processes is what was sent."""

from testimonia.ingest.wire import packed, unpacked
from testimonia.model import Ingested, Page, Span, WordBox, fitted, repaired
from tests.store.samples import letter, plain, unread


def test_everything_arrives() -> None:
    assert unpacked(packed(letter())) == letter()
    assert unpacked(packed(unread("a.pdf"))) == unread("a.pdf")


def test_words_on_pictures_arrive() -> None:
    words = fitted(
        (WordBox(Span(0, 3), 0, (0.1, 0.2, 0.3, 0.4), 0.5), WordBox(Span(4, 7), 0, (0, 0, 1, 1))), 7
    )
    pages = (Page(0, None, Span(0, 7), "1.png"),)
    text = repaired("one two", pages=pages, words=words)
    sent = Ingested(plain("a", "b").source, text, (), (), "alto 1")
    assert unpacked(packed(sent)) == sent
