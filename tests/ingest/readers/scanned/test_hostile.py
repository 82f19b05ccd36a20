"""Files that lie about places, or were built to do harm, are harmless."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.extraction import Limits
from tests.ingest.readers.scanned.scans import (
    alto,
    alto_block,
    alto_line,
    hocr,
    hocr_line,
    hocr_page,
    page_line,
    page_region,
    page_xml,
    read,
    text_of,
)

ALTO = alto(alto_block(["The boat was late."], 100))
PAGE = page_xml(page_region("r", "", page_line("The boat was late.", 100)))
HOCR = hocr(hocr_page("<p class='ocr_par'>" + hocr_line("The boat was late.", 100) + "</p>"))
NUMBERS = ["-5", "NaN", "1e300", "Infinity", "9" * 400, "", "ten", "1e99", "100000000", "0x10", "-0", "１２"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    ("file", "old"),
    [
        (ALTO, 'HPOS="100"'),
        (ALTO, 'WIDTH="1000"'),
        (ALTO, 'WC="0.95"'),
        (PAGE, 'imageHeight="1500"'),
        (PAGE, 'points="100,100'),
        (HOCR, "bbox 100"),
        (HOCR, "bbox 0 0 1000"),
        (HOCR, "x_wconf 95"),
    ],
)
def test_absurd_numbers_cost_places_and_never_words(file: str, old: str, number: str) -> None:
    assert old in file
    value = "".join(c for c in old if c.isdigit() or c == ".")
    given = read(file.replace(old, old.replace(value, number, 1) if value in old else old), "a.xml")
    assert given.text is not None
    assert given.text.original.split() == ["The", "boat", "was", "late."]
    for word in given.text.words:
        assert all(0 <= side <= 1 for side in word.box)
        assert word.confidence is None or 0 <= word.confidence <= 1
    for line in given.text.boxes:
        assert all(0 <= side <= 1 for side in line.box)


BOMB = '<!DOCTYPE a [<!ENTITY x "aaaaaaaaaa"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;">]>'
FOREIGN = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("kind", [BOMB, FOREIGN])
@pytest.mark.parametrize("file", [ALTO, PAGE])
def test_entities_are_not_followed(file: str, kind: str) -> None:
    head, _, rest = file.partition("\n")
    given = read(head + kind + rest.replace("boat", "&x;"))
    assert given.text is None
    assert given.problems[0].message.endswith(".")


@pytest.mark.parametrize("cut", [0.5, 0.9])
@pytest.mark.parametrize("file", [ALTO, PAGE])
def test_a_file_that_was_cut_off_is_said_to_be_damaged(file: str, cut: float) -> None:
    given = read(file[: int(len(file) * cut)])
    assert given.text is None
    assert "damaged" in given.problems[0].message


def test_regions_inside_regions_without_end() -> None:
    deep = "<TextRegion>" * 200 + "</TextRegion>" * 200
    given = read(page_xml(deep + page_region("r", "", page_line("The boat.", 100))))
    assert given.text is not None
    assert given.text.original == "The boat.\n"


def test_blocks_that_name_one_another_in_a_circle() -> None:
    blocks = alto_block(["One."], 100, 'ID="a" IDNEXT="b"') + alto_block(["Two."], 300, 'ID="b" IDNEXT="a"')
    given = read(alto(blocks))
    assert given.text is not None
    assert sorted(given.text.original.split()) == ["One.", "Two."]


def test_two_lines_in_one_place_that_say_the_same_are_two_lines() -> None:
    given = read(alto(alto_block(["The boat."], 100) + alto_block(["The boat."], 100)))
    assert given.text is not None
    assert given.text.original.split() == ["The", "boat.", "The", "boat."]


def test_limits_are_kept() -> None:
    page = alto(alto_block(["The boat was late."], 100))
    assert read(page, limits=Limits(text_size=100)).text is None
    many = page.replace("</Layout>", page[page.index("<Page") : page.index("</Layout>")] + "</Layout>")
    given = read(many, limits=Limits(pages=1))
    assert given.text is not None
    assert len(given.text.pages) == 1
    assert "first 1 of" in given.problems[-1].message


@pytest.mark.parametrize("file", [alto(""), page_xml(""), hocr("<div class='ocr_page'></div>")])
def test_a_page_without_words_is_said_to_have_none(file: str) -> None:
    given = read(file)
    assert given.text is None
    assert "no words" in given.problems[0].message


SIDES = st.integers(-200, 1700)
LINES = st.lists(
    st.tuples(st.lists(st.text("abcdeé1289", min_size=1, max_size=8), min_size=1, max_size=4), SIDES, SIDES),
    min_size=1,
    max_size=12,
)
BLOCKS = st.lists(LINES, min_size=1, max_size=5)


@settings(max_examples=25, deadline=None)
@given(BLOCKS)
def test_whatever_stands_wherever_no_word_is_lost_or_told_twice(
    blocks: list[list[tuple[list[str], int, int]]],
) -> None:
    """Headers, columns, numbers, headings and paragraphs are concluded from places; here these are any."""
    wanted = Counter(word for lines in blocks for words, _, _ in lines for word in words)
    inside = "".join(
        f"<TextBlock>{''.join(alto_line(' '.join(words), y, x) for words, x, y in lines)}</TextBlock>"
        for lines in blocks
    )
    text = text_of(alto(inside))
    assert Counter(text.original.split()) == wanted
    assert all(w.span.of(text.original).split() == [w.span.of(text.original)] for w in text.words)
