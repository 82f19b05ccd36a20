"""PAGE XML: regions by their types, lines and words."""

from itertools import pairwise

import pytest

from testimonia.model import SectionKind
from tests.ingest.readers.scanned.scans import boxes, page_line, page_region, page_xml, read, text_of

WORDS = (
    '<Word><Coords points="100,100 180,100 180,130 100,130"/><TextEquiv conf="0.5"><Unicode>The</Unicode>'
    '</TextEquiv></Word><Word><Coords points="200,100 300,130"/><TextEquiv><Unicode>boat</Unicode>'
    "</TextEquiv></Word>"
)


def test_words_of_a_line() -> None:
    text = text_of(page_xml(page_region("r", "paragraph", page_line("The boat", 100, WORDS))))
    assert text.original == "The boat\n"
    assert boxes(text) == [("The", (0.1, 0.07, 0.18, 0.09)), ("boat", (0.2, 0.07, 0.3, 0.09))]
    assert [w.confidence for w in text.words] == [0.5, None]
    assert [p.picture for p in text.pages] == ["scans/1.jpg"]


# a line's text, and the words of which the place is known
LINES = [
    ("The boat", ["The", "boat"]),  # no words: even shares
    ("The ship sailed", ["The", "ship", "sailed"]),  # corrected after the words were cut: even shares
]


@pytest.mark.parametrize(("text", "words"), LINES)
def test_lines_without_fitting_words_are_shared_out(text: str, words: list[str]) -> None:
    inside = WORDS if "ship" in text else ""
    found = text_of(page_xml(page_region("r", "", page_line(text, 100, inside))))
    assert [word for word, _ in boxes(found)] == words
    places = [box for _, box in boxes(found)]
    assert places[0][0] == 0.1
    assert places[-1][2] == 0.9
    assert all(one[2] <= other[0] for one, other in pairwise(places))


def test_a_line_that_runs_from_right_to_left_is_shared_out_from_the_right() -> None:
    found = text_of(page_xml(page_region("r", "", page_line("שלום עולם", 100))))
    first, second = (box for _, box in boxes(found))
    assert first[0] > second[0]


KINDS = [
    ("heading", SectionKind.HEADING),
    ("header", SectionKind.PAGE_HEADER),
    ("page-number", SectionKind.PAGE_NUMBER),
    ("footnote", SectionKind.FOOTNOTE),
    ("marginalia", SectionKind.FOOTNOTE),
    ("caption", SectionKind.CAPTION),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_what_regions_are(name: str, kind: SectionKind) -> None:
    body = page_region("b", "paragraph", page_line("The boat was late that night.", 300))
    given = read(page_xml(page_region("r", name, page_line("12v", 100)) + body))
    assert given.text is not None
    assert [s.span.of(given.text.original) for s in given.sections if s.kind is kind] == ["12v"]
    if name == "page-number":
        assert given.text.pages[0].label == "12v"


def test_a_type_that_transkribus_writes_in_its_own_attribute() -> None:
    region = page_region("r", "", page_line("On boats", 100)).replace(
        'id="r"', 'id="r" custom="readingOrder {index:0;} structure {type:heading;}"'
    )
    before = page_region("a", "paragraph", page_line("It was a long night and nobody slept.", 50))
    given = read(page_xml(before + region + page_region("b", "", page_line("The boat was late.", 300))))
    assert given.text is not None
    heads = [s.span.of(given.text.original) for s in given.sections if s.kind is SectionKind.HEADING]
    assert heads == ["On boats"]


ORDER = """<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="a"/>
<UnorderedGroupIndexed index="0"><RegionRef regionRef="b"/></UnorderedGroupIndexed>
</OrderedGroup></ReadingOrder>"""
REGIONS = page_region("a", "paragraph", page_line("First.", 100)) + page_region(
    "b", "paragraph", page_line("Second.", 300)
)
ORDERS = [
    ("", REGIONS, "First.\n\nSecond.\n"),
    (ORDER, REGIONS, "Second.\n\nFirst.\n"),
    # a region that the order does not name stays where it stands
    (
        ORDER,
        REGIONS + page_region("c", "paragraph", page_line("Third.", 500)),
        "Second.\n\nThird.\n\nFirst.\n",
    ),
    # no order of its own, only that of Transkribus
    (
        "",
        REGIONS.replace('id="a"', 'id="a" custom="readingOrder {index:1;}"').replace(
            'id="b"', 'id="b" custom="readingOrder {index:0;}"'
        ),
        "Second.\n\nFirst.\n",
    ),
]


@pytest.mark.parametrize(("order", "regions", "read_as"), ORDERS)
def test_regions_come_in_the_order_of_reading(order: str, regions: str, read_as: str) -> None:
    assert text_of(page_xml(regions, order)).original == read_as


def test_a_region_without_lines_has_its_text() -> None:
    region = '<TextRegion id="r"><TextEquiv><Unicode>The boat\nwas late.</Unicode></TextEquiv></TextRegion>'
    text = text_of(page_xml(region))
    assert text.original == "The boat\nwas late.\n"
    assert (text.words, text.boxes) == ((), ())


def test_a_line_with_a_baseline_only() -> None:
    said = "<TextEquiv><Unicode>The boat</Unicode></TextEquiv>"
    line = f'<TextLine><Baseline points="100,200 900,200"/>{said}</TextLine>'
    text = text_of(page_xml(page_region("r", "", line)))
    assert boxes(text)[0] == ("The", (0.1, 0.12, 0.4, 0.13))


def test_coordinates_of_the_oldest_version() -> None:
    line = page_line("The boat", 100).replace(
        '<Coords points="100,100 900,100 900,130 100,130"/>',
        '<Coords><Point x="100" y="100"/><Point x="900" y="130"/></Coords>',
    )
    assert boxes(text_of(page_xml(page_region("r", "", line))))[0][1][0] == 0.1


def test_cells_of_a_table_and_regions_inside_regions_are_read() -> None:
    inner = page_region("i", "", page_line("Inside.", 300))
    outer = page_region("o", "", page_line("Outside.", 100)).replace("</TextRegion>", inner + "</TextRegion>")
    table = f'<TableRegion id="t">{page_region("c", "", page_line("Cell.", 600))}</TableRegion>'
    original = text_of(page_xml(outer + table)).original
    assert [word for word in ("Outside.", "Inside.", "Cell.") if word in original] == [
        "Outside.",
        "Inside.",
        "Cell.",
    ]


def test_the_language_by_its_english_name() -> None:
    given = read(page_xml(page_region("r", "", page_line("Das Boot.", 1)), page='primaryLanguage="German"'))
    assert next(s.language.value for s in given.sections if s.language) == "de"
