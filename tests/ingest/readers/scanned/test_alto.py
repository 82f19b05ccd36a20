"""ALTO: words with their places, in the order in which they are read."""

import pytest

from testimonia.model import SectionKind, Trouble
from tests.ingest.readers.scanned.scans import alto, alto_block, alto_line, boxes, read, text_of

PICTURE = r"<sourceImageInformation><fileName>C:\scans\letter 1.tif</fileName></sourceImageInformation>"


def test_words_have_their_places_and_the_page_its_picture() -> None:
    text = text_of(alto(alto_block(["The boat was", "late again."]), PICTURE))
    assert text.original == "The boat was\nlate again.\n"
    assert boxes(text)[:2] == [("The", (0.1, 0.07, 0.14, 0.09)), ("boat", (0.16, 0.07, 0.22, 0.09))]
    assert [w.span.of(text.original) for w in text.words] == text.original.split()
    assert {w.confidence for w in text.words} == {0.95}
    assert [p.picture for p in text.pages] == [r"C:\scans\letter 1.tif"]
    assert [b.span.of(text.original) for b in text.boxes] == ["The boat was", "late again."]


# what stands at the line's end, and what is read of it
HYPHENS = [
    ("<HYP CONTENT='-'/>", "revolu-"),
    ("<HYP/>", "revolu-"),
    ("<HYP CONTENT='\u00ad'/>", "revolu\u00ad"),  # the soft hyphen that some write for a printed one
    ("<HYP CONTENT='\u00ac'/>", "revolu\u00ac"),
]


@pytest.mark.parametrize(("mark", "half"), HYPHENS)
def test_a_word_cut_by_a_line_is_mended_and_both_halves_have_their_places(mark: str, half: str) -> None:
    lines = alto_line("The great revolu", 100, end=mark) + alto_line("tion came.", 140)
    text = text_of(alto(f"<TextBlock>{lines}</TextBlock>"))
    assert text.original == f"The great {half}\ntion came.\n"
    assert text.reading == "The great revolution came.\n"
    assert {half, "tion"} <= {words for words, _ in boxes(text)}


def test_a_hyphen_that_the_word_has_already_is_not_written_twice() -> None:
    half = '<String CONTENT="revolu-" SUBS_TYPE="HypPart1" SUBS_CONTENT="revolution"/>'
    line = f'<TextLine>{half}<HYP CONTENT="-"/>'
    text = text_of(
        alto(f'<TextBlock>{line}</TextLine><TextLine><String CONTENT="tion"/></TextLine></TextBlock>')
    )
    assert text.original == "revolu-\ntion\n"


def test_words_that_no_blank_parts_are_one() -> None:
    line = (
        '<TextLine><String CONTENT="the" HPOS="0" VPOS="9" WIDTH="30" HEIGHT="20"/><SP/>'
        '<String CONTENT="end" HPOS="40" VPOS="9" WIDTH="30" HEIGHT="20"/>'
        '<String CONTENT="." HPOS="70" VPOS="9" WIDTH="5" HEIGHT="20"/>'  # touches
        '<String CONTENT="Then" HPOS="95" VPOS="9" WIDTH="40" HEIGHT="20"/></TextLine>'  # does not
    )
    assert text_of(alto(f"<TextBlock>{line}</TextBlock>")).original == "the end. Then\n"


ONE, TWO = (
    alto_block(["First words."], 100, 'ID="a" IDNEXT="b"'),
    alto_block(["Second words."], 400, 'ID="b"'),
)
ORDER = '<ReadingOrder><OrderedGroup><ElementRef REF="b"/><ElementRef REF="a"/></OrderedGroup></ReadingOrder>'
ORDERS = [
    (ONE + TWO, "", "First words.\n\nSecond words.\n"),
    (TWO + ONE, "", "First words.\n\nSecond words.\n"),  # by IDNEXT
    (ONE + TWO, ORDER, "Second words.\n\nFirst words.\n"),  # by the order of reading, which goes before
]


@pytest.mark.parametrize(("blocks", "order", "read_as"), ORDERS)
def test_blocks_come_in_the_order_of_reading(blocks: str, order: str, read_as: str) -> None:
    assert text_of(alto(blocks).replace("<Layout>", order + "<Layout>")).original == read_as


def test_blocks_inside_blocks_are_read_and_pictures_are_not() -> None:
    inside = alto_block(["A caption of it."], 300)
    picture = '<Illustration ID="i" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"/><GraphicalElement ID="g"/>'
    text = text_of(alto(f'<ComposedBlock TYPE="Illustration">{picture}{inside}</ComposedBlock>'))
    assert text.original == "A caption of it.\n"


TAGS = '<Tags><OtherTag ID="t" LABEL="{}"/></Tags>'
KINDS = [
    ("RunningTitleZone", SectionKind.PAGE_HEADER),
    ("NumberingZone", SectionKind.PAGE_NUMBER),
    ("MarginTextZone:note", SectionKind.FOOTNOTE),
    ("Title", SectionKind.HEADING),
    ("caption", SectionKind.CAPTION),
    ("MainZone", None),
]


@pytest.mark.parametrize(("label", "kind"), KINDS)
def test_tags_say_what_a_block_is(label: str, kind: SectionKind | None) -> None:
    before = alto_block(["It was a long night on the boat, and nobody slept."], 100)
    blocks = before + alto_block(["12v"], 700, 'TAGREFS="t"') + alto_block(["The text of the page."], 800)
    given = read(alto(blocks).replace("<Layout>", TAGS.format(label) + "<Layout>"))
    assert given.text is not None
    at = given.text.original.index("12v")
    kinds = [s.kind for s in given.sections if s.span.start == at]
    assert (kind in kinds) if kind else not {s for _, s in KINDS if s} & set(kinds)


def test_what_stands_in_the_upper_margin_is_a_header() -> None:
    margin = alto_block(["THE GREAT REVOLUTION"], 20)
    page = alto(alto_block(["The text of the page."], 300))
    given = read(page.replace("<PrintSpace>", f"<TopMargin>{margin}</TopMargin><PrintSpace>"))
    headers = [s for s in given.sections if s.kind is SectionKind.PAGE_HEADER]
    assert given.text is not None
    assert [h.span.of(given.text.original) for h in headers] == ["THE GREAT REVOLUTION"]


# what the page says of its number, what stands on it, and its label
LABELS = [
    ('PRINTED_IMG_NR="xii" PHYSICAL_IMG_NR="18"', "", "xii"),
    ('PHYSICAL_IMG_NR="18"', alto_block(["12"], 30), "12"),  # a number alone at the upper edge
    ('PHYSICAL_IMG_NR="18"', alto_block(["12"], 300), None),  # no page's number stands there
    ('PHYSICAL_IMG_NR="18"', "", None),
]


@pytest.mark.parametrize(("said", "above", "label"), LABELS)
def test_labels(said: str, above: str, label: str | None) -> None:
    blocks = above + alto_block(["The text of the page.", "And more of it."], 400)
    text = text_of(alto(blocks, page=f'WIDTH="1000" HEIGHT="1500" {said}'))
    assert [p.label for p in text.pages] == [label]


def test_the_number_of_a_page_is_no_part_of_its_prose() -> None:
    blocks = alto_block(["- 12 -"], 1450) + alto_block(["The text of the page.", "And more."], 400)
    given = read(alto(blocks))
    assert [s.kind for s in given.sections if s.kind is SectionKind.PAGE_NUMBER] == [SectionKind.PAGE_NUMBER]


def test_headers_of_many_pages_are_known_by_their_place() -> None:
    def page(n: int) -> str:
        row = [f"Words of page {n} and more of them {n}." for _ in range(3)]
        head = alto_block([f"THE GREAT REVOLUTION {n}"], 40)
        return (
            f'<Page WIDTH="1000" HEIGHT="1500"><PrintSpace>{head}{alto_block(row, 400)}</PrintSpace></Page>'
        )

    whole = alto("").replace(
        '<Page ID="P1" WIDTH="1000" HEIGHT="1500"><PrintSpace></PrintSpace></Page>', "{}"
    )
    given = read(whole.format("".join(page(n) for n in range(7, 12))))
    assert given.text is not None
    assert [p.label for p in given.text.pages] == ["7", "8", "9", "10", "11"]
    headers = [s.span.of(given.text.original) for s in given.sections if s.kind is SectionKind.PAGE_HEADER]
    assert headers == [f"THE GREAT REVOLUTION {n}" for n in range(7, 12)]


def test_columns_of_a_page_that_is_one_block_are_read_one_after_the_other() -> None:
    left = [f"left column goes on {n}" for n in range(10)]
    right = [f"right hand side too {n}" for n in range(10)]
    rows = [
        line
        for n, (one, other) in enumerate(zip(left, right, strict=True))
        for line in (alto_line(one, 100 + 40 * n, 50), alto_line(other, 100 + 40 * n, 550))
    ]
    text = text_of(alto(f"<TextBlock>{''.join(rows)}</TextBlock>"))
    lines = text.original.split("\n")
    assert [line for line in lines if line] == left + right


def test_a_new_paragraph_in_one_block() -> None:
    lines = [
        "The boat was very late that night and we",
        "waited long.",
        "Then it came and we all went down to see",
    ]
    block = "".join(alto_line(w, 100 + 40 * n, 140 if n == 2 else 100) for n, w in enumerate(lines))
    more = alto_line("what it had brought us from the other side", 220)
    text = text_of(alto(f"<TextBlock>{block}{more}</TextBlock>"))
    assert text.original.split("\n\n")[1].startswith("Then it came")


def test_a_page_that_was_read_badly_is_named() -> None:
    words = "Tbe boaf wos vcry lafe thnt nigbt amd wc waifed lomg"
    given = read(alto(alto_block([words], sure=0.41), page='WIDTH="1000" HEIGHT="1500" PRINTED_IMG_NR="12"'))
    (problem,) = [p for p in given.problems if "unsure" in p.message]
    assert (problem.trouble, problem.page) == (Trouble.DOUBTFUL, "12")
    assert "page 1" in problem.message
    assert not [p for p in read(alto(alto_block([words], sure=0.9))).problems if "unsure" in p.message]


def test_a_program_that_writes_no_confidence_is_not_called_unsure() -> None:
    words = "The boat was very late that night and we waited long for it"
    given = read(alto(alto_block([words], sure=0)))
    assert given.text is not None
    assert {w.confidence for w in given.text.words} == {None}
    assert given.problems == ()


def test_a_size_in_another_unit_than_the_lines_is_not_believed() -> None:
    text = text_of(alto(alto_block(["The boat was late."], 900), page='WIDTH="80" HEIGHT="120"'))
    assert all(0 < side <= 1 for _, box in boxes(text) for side in box)


def test_the_language_that_all_blocks_have() -> None:
    blocks = alto_block(["Le bateau."], 100, 'LANG="fr-FR"') + alto_block(["Le soir."], 400, 'LANG="fre"')
    (whole,) = [s for s in read(alto(blocks)).sections if s.kind is SectionKind.DOCUMENT]
    assert whole.language is not None
    assert whole.language.value == "fr"
