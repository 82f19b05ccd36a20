"""What PDFium gives for characters: this is what the reader relies on."""

import pytest

from testimonia.ingest.readers.pdf.characters import Glyph
from testimonia.ingest.readers.pdf.document import leaf, opened
from tests.pdf_writer import Sheet, Words, pdf, stacked


def characters(*words: Words) -> list[Glyph]:
    with opened(pdf([Sheet(words)])) as document:
        return list(leaf(document, 0).characters)


def shown(*words: Words) -> str:
    return "".join(g.text for g in characters(*words))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        # a line end is concluded ("\r\n", given as a blank and a newline), but not after a hyphen
        (stacked(50, 500, ["one", "two"]), "one \ntwo"),
        (stacked(50, 500, ["one-", "two"]), "one-two"),
        (stacked(50, 500, ["one-", "2"]), "one-2"),
        (stacked(50, 500, ["1-", "two"]), "1- \ntwo"),
        (stacked(50, 500, ["one -", "two"]), "one - \ntwo"),
        # a blank is concluded from a gap
        ((Words(50, 500, "one"), Words(80, 500, "two")), "one two"),
        # two surrogates are one character; a ligature comes as its letters; a newline in the font is a blank
        ((Words(50, 500, "A", font="astral"),), "\U0001d400"),
        ((Words(50, 500, "AcA", font="astral"),), "\U0001d400fi\U0001d400"),
        ((Words(50, 500, "AdA", font="astral"),), "\U0001d400 \U0001d400"),
        # what is drawn again at once is given once
        ((Words(50, 500, "one"), Words(50.3, 500, "one")), "one"),
    ],
)
def test_characters(words: tuple[Words, ...], text: str) -> None:
    assert shown(*words) == text


@pytest.mark.parametrize(
    ("word", "size", "bold", "angle"),
    [
        (Words(50, 500, "a", 12), 12.0, False, 0),
        (Words(50, 500, "a", 12, "bold"), 12.0, True, 0),
        (Words(50, 500, "a", 1, matrix="12 0 0 12"), 12.0, False, 0),
        (Words(50, 500, "a", 12, matrix="0 1 -1 0"), 12.0, False, 90),
        (Words(50, 500, "a", 12, matrix="1 0.02 -0.02 1"), 12.0, False, 0),
        (Words(50, 500, "a", 12, matrix="-1 0 0 -1"), 12.0, False, 180),
    ],
)
def test_styles(word: Words, size: float, bold: bool, angle: int) -> None:
    (glyph,) = characters(word)
    assert glyph.style.size == pytest.approx(size, abs=0.02)
    assert (glyph.style.bold, glyph.style.angle) == (bold, angle)
    assert (glyph.x, glyph.y) == (50, 500)


def test_rules_and_pictures() -> None:
    with opened(pdf([Sheet(rules=((50, 150, 100), (50, 55, 90))), Sheet(picture=True)])) as document:
        lines, scan = leaf(document, 0).drawn, leaf(document, 1).drawn
    assert [round(y) for _, _, y in lines.rules] == [100] and not lines.picture
    assert scan.picture and scan.rules == ()
