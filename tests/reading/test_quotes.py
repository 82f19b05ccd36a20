"""What is said or written by another."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span, paragraphs
from testimonia.reading.quotes import in_marks, marked

CASES = [
    # curly, straight, low, pointed; in turns
    ("“I saw him at the mill,” said Keck.", ["“I saw him at the mill,”"]),
    ('Keck said, "I saw him at the mill."', ['"I saw him at the mill."']),
    ("„Ich sah ihn dort gehen“, sagte Keck.", ["„Ich sah ihn dort gehen“"]),
    ("Il dit : « Je ne sais rien de cela », et partit.", ["« Je ne sais rien de cela »"]),
    ("Er sagte: »Ich sah ihn dort gehen«, und ging.", ["»Ich sah ihn dort gehen«"]),
    ("Han sade: ”Jag såg honom vid kvarnen.”", ["”Jag såg honom vid kvarnen.”"]),
    # a speech in two parts, the second short
    ("“Fair and chaste,” I said, “but poor.”", ["“Fair and chaste,”", "“but poor.”"]),
    # single marks and apostrophes
    ("‘I didn’t see the millers’ boat,’ said Keck.", ["‘I didn’t see the millers’ boat,’"]),
    ("'I didn't see the millers' boat,' said Keck.", ["'I didn't see the millers' boat,'"]),
    ("‘I saw nothing at all’, said Keck.", ["‘I saw nothing at all’"]),
    ("The millers' boat and the weavers' cart sank.", []),
    ("'Tis said that in the '48 they sang 'em, didn't they?", []),
    # words held at arm's length, titles, names
    ("The “so-called republic” and its “elite” fell.", []),
    ("He read “The Mill on the Marsh” and “Onward” aloud.", []),
    ("They called it “Babel,” and laughed.", []),
    # words of a document, worked into a sentence
    ("He was “arrested in the middle of the night” there.", ["“arrested in the middle of the night”"]),
    # but short speech is speech
    (
        "“Yes,” she said. “Never!” “Who?” He cried “Run!” and fell.",
        ["“Yes,”", "“Never!”", "“Who?”", "“Run!”"],
    ),
    # a mark that was never closed: to the end, or to the next that opens
    ("Keck said: “I saw him at the mill.", ["“I saw him at the mill."]),
    ("“I saw him there. “Then he ran away,” said Keck.", ["“I saw him there.", "“Then he ran away,”"]),
    # a mark that was never opened
    ("I saw him at the mill,” said Keck. He left.", []),
    # a scan has set the marks apart
    ('" I saw him at the mill, " said Keck.', ['" I saw him at the mill, "']),
    # kinds of mark mixed by a scan
    ('“I saw him at the mill," said Keck.', ['“I saw him at the mill,"']),
    # inches and dashes
    ("— I saw him at the mill, said Keck.", []),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_quotations(words: str, expected: list[str]) -> None:
    assert [one.span.of(words) for one in marked(words, (Span(0, len(words)),))] == expected


NESTED = [
    # American and British order
    ("“He said, ‘I saw it all,’ and left,” said Keck.", [1, 2]),
    ("‘He said, “I saw it all,” and left,’ said Keck.", [1, 2]),
    # side by side
    ("“I saw it all,” he said. ‘I saw it, too,’ she said.", [1, 1]),
]


@pytest.mark.parametrize(("words", "expected"), NESTED)
def test_depth(words: str, expected: list[int]) -> None:
    assert [one.depth for one in marked(words, (Span(0, len(words)),))] == expected


LONG = [
    # each paragraph opens anew, only the last closes
    (
        "Keck said: “I saw him there.\n\n“He ran, and I ran.\n\n“That is all I know.” He left.",
        ["“I saw him there.", "“He ran, and I ran.", "“That is all I know.”"],
    ),
    # with single marks, and a possessive in between
    (
        "‘I saw the millers’ boat there.\n\n‘That is all I know.’ He left.",
        ["‘I saw the millers’ boat there.", "‘That is all I know.’"],
    ),
    # nobody knows where it ends: not in another paragraph
    ("Keck said: “I saw him there.\n\nI do not believe it.", ["“I saw him there."]),
    # so long a paragraph is one quotation only where the next opens it again
    ("“" + "I saw him. " * 500 + "\n\nI left.", []),
    ("“" + "I saw him. " * 500 + "\n\n“I left.”", ["“" + ("I saw him. " * 500).strip(), "“I left.”"]),
]


@pytest.mark.parametrize(("words", "expected"), LONG)
def test_over_paragraphs(words: str, expected: list[str]) -> None:
    assert [one.span.of(words) for one in marked(words, tuple(paragraphs(words)))] == expected


def test_whatever_stands_in_marks() -> None:
    words = "The “elite” read ‘The Mill, “Onward”, and all,’ as well."
    assert [span.of(words) for span in in_marks(words, Span(0, len(words)))] == [
        "“elite”",
        "‘The Mill, “Onward”, and all,’",
    ]


TEXT = st.text(max_size=80) | st.text(alphabet="aIs “”„\"«»‘’'.,!\n", max_size=80)


@given(TEXT)
def test_quotations_lie_in_order_and_never_across(words: str) -> None:
    found = marked(words, tuple(paragraphs(words)))
    around: list[Span] = []
    last = (-1, 0)
    for one in found:
        assert last < (one.span.start, -one.span.end)
        last = (one.span.start, -one.span.end)
        while around and around[-1].end <= one.span.start:
            around.pop()
        assert not around or around[-1].contains(one.span)
        around.append(one.span)
        assert one.depth == len(around)
        assert any(paragraph.contains(one.span) for paragraph in paragraphs(words))


@pytest.mark.parametrize("words", ["“", '"', '" ', " 'a", "‘a ", "«", "„“", "“‘", "“a” ", " 'a' ", "’ "])
def test_long_and_hostile(words: str) -> None:
    layer = words * 20_000
    begun = time.process_time()
    marked(layer, (Span(0, len(layer)),))
    assert time.process_time() - begun < 20
