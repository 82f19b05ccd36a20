"""Whole documents: what stands on the pages, and the exact text that is read."""

import pytest

from testimonia.ingest.extraction import BlockKind, Extraction, File, Limits, UnreadableError
from testimonia.ingest.readers.pdf.reading import PDF
from testimonia.model import SectionKind, Trouble, crossings
from tests.pdf_writer import Mark, Sheet, Words, justified, pdf, stacked


def read(data: bytes, **limits: int) -> Extraction:
    found = PDF.read(File("a.pdf", data, Limits(**limits)))
    hold(found)
    return found


def hold(found: Extraction) -> None:
    """What is true of every extraction."""
    assert crossings(found.sections) == ()
    at = 0
    for page in found.pages:
        assert page.span.start == at
        at = page.span.end
    assert at == len(found.original)
    for line in found.boxes:
        words = line.span.of(found.original)
        assert words.strip() and "\n" not in words
        assert all(0 <= edge <= 1 for edge in line.box)
        assert line.box[0] <= line.box[2] and line.box[1] <= line.box[3]
    ends = [p.span.of(found.original) for p in found.pages if len(p.span)]
    assert all(text.endswith("\n\n") for text in ends[:-1])


def of_kind(found: Extraction, kind: SectionKind) -> list[str]:
    return [s.span.of(found.original) for s in found.sections if s.kind is kind]


OPENING = [
    "   The train left in the evening and we did",
    "not know where it went. Nobody had told the",
    "guards, and the guards told nobody at all.",
    "   In the morning there was snow, and a long",
    "line of carts stood beside the track as far",
    "as one could see.",
]


def test_indented_first_lines_begin_paragraphs() -> None:
    found = read(pdf([Sheet(justified(50, 500, OPENING, 45))]))
    assert found.original == (
        "The train left in the evening and we did\nnot know where it went. Nobody had told the\n"
        "guards, and the guards told nobody at all.\n\n"
        "In the morning there was snow, and a long\nline of carts stood beside the track as far\n"
        "as one could see.\n"
    )
    assert found.boxes[0].box == pytest.approx((68 / 400, 92 / 600, 320 / 400, 102.5 / 600), abs=0.006)


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        # PDFium makes one word of these and leaves the line end out
        ("the revolu-", "tion was", "the revolu-\ntion was\n"),
        ("the revolu-", "Tion was", "the revolu-\nTion was\n"),
        ("the revolu- ", "tion was", "the revolu-\ntion was\n"),
        # a soft hyphen is drawn as a hyphen, and PDFium does not tell the two apart
        ("the revolu\xad", "tion was", "the revolu-\ntion was\n"),
        # these it leaves alone
        ("in 1914-", "1918 the", "in 1914-\n1918 the\n"),
        ("the end -", "or not", "the end -\nor not\n"),
        ("a well-known man", "came", "a well-known man\ncame\n"),
    ],
)
def test_hyphens_at_line_ends_are_restored(first: str, second: str, text: str) -> None:
    words = stacked(50, 500, [first, second])
    assert read(pdf([Sheet(words)])).original == text


def test_a_hyphen_at_the_end_of_a_page_stays() -> None:
    sheets = [Sheet((Words(50, 500, "the revolu-"),)), Sheet((Words(50, 500, "tion was"),))]
    found = read(pdf(sheets))
    assert found.original == "the revolu-\n\ntion was\n"
    assert [p.span.of(found.original) for p in found.pages] == ["the revolu-\n\n", "tion was\n"]


def test_characters_beyond_the_basic_plane_are_one_code_point() -> None:
    found = read(pdf([Sheet((Words(50, 500, "A c A", font="astral"),))]))
    assert found.original == "\U0001d400 fi \U0001d400\n"


LEFT = [
    "We had been told that",
    "the office would open",
    "at nine. It was noon,",
    "and nobody had come to",
    "the door. The women in",
    "the street said that",
]
RIGHT = [
    "it was closed for good",
    "and that the clerk had",
    "gone to his village in",
    "the spring. I went off",
    "and wrote a letter to",
    "the ministry at once.",
]
COLUMNS = "\n".join([*LEFT, *RIGHT])


def _two_columns(interleaved: bool, lower: float = 0.0) -> tuple[Words, ...]:
    left, right = justified(40, 500, LEFT, 24), justified(210, 500 - lower, RIGHT, 24)
    if not interleaved:
        return left + right
    return tuple(w for pair in zip(left, right, strict=True) for w in pair)


@pytest.mark.parametrize("interleaved", [False, True])
@pytest.mark.parametrize("lower", [0.0, 3.0, 6.0])
def test_columns_are_read_one_after_the_other(interleaved: bool, lower: float) -> None:
    assert read(pdf([Sheet(_two_columns(interleaved, lower))])).original == COLUMNS + "\n"


def test_what_runs_across_stays_above_and_below_the_columns() -> None:
    words = (
        Words(60, 550, "How an Office Was Closed, and Why", 18),
        *_two_columns(interleaved=True),
        Words(40, 400, "* This account was first printed in a paper that appeared for one year only.", 7.5),
    )
    found = read(pdf([Sheet(words)]))
    note = "* This account was first printed in a paper that appeared for one year only."
    assert found.original == f"How an Office Was Closed, and Why\n\n{COLUMNS}\n\n{note}\n"
    assert of_kind(found, SectionKind.HEADING) == ["How an Office Was Closed, and Why"]
    assert of_kind(found, SectionKind.FOOTNOTE) == [note]


def test_three_columns() -> None:
    words = [justified(x, 500, LEFT, 23, size=8) for x in (30, 160, 290)]
    mixed = tuple(w for row in zip(*words, strict=True) for w in row)
    text = "\n".join(LEFT)
    found = read(pdf([Sheet(mixed, width=430)])).original
    assert found.replace("\n\n", "\n") == f"{text}\n{text}\n{text}\n"


def test_a_table_stays_in_its_rows() -> None:
    rows = [("Arrested", "1928"), ("Tried", "1929"), ("Sent to the north", "1930"), ("Released", "1936")] * 2
    words = tuple(
        Words(x, 500 - 12 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((50, 250), row, strict=True)
    )
    found = read(pdf([Sheet(words)]))
    assert found.original == "".join(f"{a}\t{b}\n" for a, b in rows)
    assert [b.kind for b in found.blocks] == [BlockKind.TABLE]


FILLING = [
    "   The winter was long and there was little to",
    "burn. We took the doors from the empty rooms",
    "and the rails from the stairs, and nobody said",
    "a word about it until the spring came back and",
]


def filling(page: int) -> list[str]:
    """Running text that is other on every page."""
    words = ("winter", "autumn", "summer", "spring", "famine", "silence", "sickness", "strike")
    return [
        line.replace("winter", words[page % 8]).replace("the ", f"the {words[(page + 3) % 8]} ", 1)
        for line in FILLING
    ]


def _book(count: int, first: int = 0) -> list[Sheet]:
    """Left pages say who, right pages say what; the numbers stand at the outer edge."""
    sheets = []
    for n in range(count):
        number = str(n + 1 + first)
        left = (Words(40, 570, number, 9), Words(150, 570, "A FORGOTTEN WITNESS", 9))
        right = (Words(140, 570, "THE WINTER OF THE DOORS", 9), Words(340, 570, number, 9))
        sheets.append(Sheet((*(right if n % 2 else left), *justified(40, 540, filling(n), 54))))
    return sheets


def test_running_headers_on_left_and_right_pages() -> None:
    found = read(pdf(_book(6, 40)))
    bodies = ["\n".join(line.strip() for line in filling(n)) for n in range(6)]
    heads = [f"{n}\tA FORGOTTEN WITNESS" if n % 2 else f"THE WINTER OF THE DOORS\t{n}" for n in range(41, 47)]
    pages = [f"{head}\n\n{body}" for head, body in zip(heads, bodies, strict=True)]
    assert found.original == "\n\n".join(pages) + "\n"
    assert of_kind(found, SectionKind.PAGE_HEADER) == heads
    assert [p.label for p in found.pages] == ["41", "42", "43", "44", "45", "46"]


def test_roman_front_matter_then_arabic_pages() -> None:
    numbers = ["i", "ii", "iii", "iv", "1", "2", "3"]
    sheets = [Sheet((*justified(40, 540, FILLING, 47), Words(195, 30, n))) for n in numbers]
    found = read(pdf(sheets))
    assert [p.label for p in found.pages] == numbers
    assert of_kind(found, SectionKind.PAGE_NUMBER) == numbers
    assert found.original.endswith("came back and\n\n3\n")


def test_labels_of_the_file_where_no_number_is_printed() -> None:
    sheets = [Sheet(justified(40, 540, [*FILLING[:3], f"a word {w}."], 47)) for w in ("more", "less", "here")]
    found = read(pdf(sheets, labels=b"0 << /S /r >> 1 << /S /D /St 7 >>"))
    assert [p.label for p in found.pages] == ["i", "7", "8"]
    assert [p.label for p in read(pdf(sheets)).pages] == [None, None, None]


@pytest.mark.parametrize(
    "firsts",
    [
        # chapters that begin on successive pages count like page numbers
        ["Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4"],
        ["The House", "The Street", "The Town", "The Road"],
        # twice the same words are no running header
        ["Morning", "Evening", "Morning", "Night"],
        ["1914 began", "1915 passed", "1916 followed", "1917 came"],
    ],
)
def test_the_first_line_of_a_chapter_is_no_running_header(firsts: list[str]) -> None:
    sheets = [
        Sheet((Words(40, 540, first), *justified(40, 510, filling(n), 54))) for n, first in enumerate(firsts)
    ]
    found = read(pdf(sheets))
    assert of_kind(found, SectionKind.PAGE_HEADER) == []
    assert of_kind(found, SectionKind.PAGE_NUMBER) == []


def test_a_paragraph_cut_by_the_end_of_a_page_has_a_blank_line_in_it() -> None:
    sheets = [
        Sheet((*justified(40, 540, FILLING, 47), Words(195, 30, "7"))),
        Sheet((*justified(40, 540, ["then it was too late to ask.", *FILLING], 47), Words(195, 30, "8"))),
    ]
    found = read(pdf(sheets))
    assert "the spring came back and\n\n7\n\nthen it was too late to ask.\n\nThe winter" in found.original


def _with_notes(rule: bool, raised: bool) -> Sheet:
    words = justified(40, 540, [*FILLING, "nobody asked.", *FILLING], 47)
    marks = (Words(118.5, 496, "1", 6),) if raised else ()
    if not raised:
        words = tuple(Words(w.x, w.y, w.text.replace("asked.", "asked.1"), font="courier") for w in words)
    notes = stacked(40, 90, ["1 So the neighbours said in the inquiry of the", "second year."], 7.5)
    return Sheet((*words, *marks, *notes), rules=((40, 120, 102),) if rule else ())


@pytest.mark.parametrize("rule", [True, False])
@pytest.mark.parametrize("raised", [True, False])
def test_footnotes_and_their_marks(rule: bool, raised: bool) -> None:
    found = read(pdf([_with_notes(rule, raised)]))
    note = "1 So the neighbours said in the inquiry of the\nsecond year."
    assert of_kind(found, SectionKind.FOOTNOTE) == [note]
    assert found.original.endswith("and\n\n" + note + "\n")
    (link,) = found.notes
    assert link.mark.of(found.original) == "1"
    assert found.original[: link.mark.start].endswith("nobody asked.")
    (section,) = (s for s in found.sections if s.kind is SectionKind.FOOTNOTE)
    assert section.mark == link.mark
    assert [b.kind for b in found.blocks if b.span == section.span] == [BlockKind.NOTE]


def test_bookmarks_give_chapters() -> None:
    sheets = [
        Sheet((Words(60, 540, "The Doors", 16), *justified(40, 500, FILLING, 47))),
        Sheet(justified(40, 540, FILLING, 47)),
        Sheet(
            (
                *justified(40, 540, FILLING, 47),
                Words(60, 460, "The Stairs", 16),
                *justified(40, 430, FILLING, 47),
            )
        ),
    ]
    found = read(pdf(sheets, outline=[Mark("1. The Doors", 0), Mark("The Stairs", 2)]))
    chapters = [s for s in found.sections if s.kind is SectionKind.CHAPTER]
    assert [s.title.value for s in chapters if s.title] == ["1. The Doors", "The Stairs"]
    assert chapters[1].span.of(found.original).startswith("The Stairs\n\nThe winter")
    assert of_kind(found, SectionKind.HEADING) == ["The Doors", "The Stairs"]


@pytest.mark.parametrize(
    ("title", "author", "expected"),
    [
        ("A Winter", "M. Example", ("A Winter", "M. Example")),
        ("Microsoft Word - winter.doc", "user", (None, None)),
        ("untitled", "Owner", (None, None)),
        ("scan0001.pdf", "", (None, None)),
        ("Document1", "unknown", (None, None)),
    ],
)
def test_metadata_only_if_plausible(title: str, author: str, expected: tuple[str | None, str | None]) -> None:
    sheet = Sheet(justified(40, 540, FILLING, 47))
    found = read(pdf([sheet], info={"Title": title, "Author": author, "CreationDate": "D:20100512"}))
    whole = found.sections[0]
    assert whole.kind is SectionKind.DOCUMENT
    assert (whole.title and whole.title.value, whole.author and whole.author.value) == expected
    assert whole.title is None or whole.title.doubtful
    assert whole.published is None


def test_what_is_drawn_twice_is_read_once() -> None:
    line = Words(50, 500, "Bold by force")
    other = Words(50, 480, "and a second line")
    again = (Words(50.4, 500, "Bold by force"), Words(50, 480.3, "and a second line"))
    assert read(pdf([Sheet((line, other, *again))])).original == "Bold by force\nand a second line\n"


def test_a_stamp_across_the_margin_breaks_no_line() -> None:
    words = list(justified(40, 540, FILLING, 47))
    words.insert(2, Words(20, 300, "Archive copy", matrix="0 1 -1 0"))
    found = read(pdf([Sheet(tuple(words))]))
    body = "\n".join(line.strip() for line in FILLING)
    assert found.original == f"{body}\n\nArchive copy\n"
    assert of_kind(found, SectionKind.PAGE_HEADER) == ["Archive copy"]
    left, top, right, bottom = found.boxes[-1].box
    assert (left, bottom) == pytest.approx((0.03, 0.5), abs=0.02) and right < 0.06 and top < bottom - 0.06


@pytest.mark.parametrize(("turn", "matrix"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")])
def test_pages_that_are_shown_turned(turn: int, matrix: str) -> None:
    places = {90: (100, 50), 180: (350, 550), 270: (100, 550)}
    x, y = places[turn]
    below = {90: (12, 0), 180: (0, 12), 270: (-12, 0)}[turn]
    words = (
        Words(x, y, "one line", matrix=matrix),
        Words(x + below[0], y + below[1], "and the next", matrix=matrix),
    )
    found = read(pdf([Sheet(words, extra=b"/Rotate %d" % turn)]))
    assert found.original == "one line\nand the next\n"
    first, second = found.boxes
    assert first.box[1] < second.box[1]
    assert first.box[0] == pytest.approx(second.box[0], abs=0.01) and first.box[0] < 0.2


def test_type_that_is_scaled_by_its_matrix() -> None:
    words = (Words(50, 500, "Large", 1, matrix="20 0 0 20"), *stacked(50, 470, FILLING, 10))
    assert of_kind(read(pdf([Sheet(words)])), SectionKind.HEADING) == ["Large"]


def test_a_dropped_initial_joins_its_word() -> None:
    words = (
        Words(40, 516, "T", 34),
        *stacked(
            64, 540, ["he winter was long and there was", "little to burn. We took doors", "from rooms"], 10
        ),
        *stacked(40, 504, ["and the rails from the stairs, and nobody", "said a word."], 10),
    )
    assert read(pdf([Sheet(words)])).original.startswith("The winter was long and there was\nlittle")


def test_pages_without_a_text_layer() -> None:
    text, scan = Sheet(justified(40, 540, FILLING, 47)), Sheet(picture=True)
    found = read(pdf([text, scan, scan, Sheet(), text]))
    (problem,) = found.problems
    assert problem.trouble is Trouble.UNREAD and "pages 2-3" in problem.message and problem.page is None
    assert [len(p.span) > 0 for p in found.pages] == [True, False, False, False, True]


def test_a_text_layer_that_lies() -> None:
    sheets = [Sheet(justified(40, 540, FILLING, 47)), Sheet((Words(40, 540, "some words", font="lying"),))]
    (problem,) = read(pdf(sheets)).problems
    assert problem.trouble is Trouble.DOUBTFUL and "page 2" in problem.message


def test_words_hidden_behind_a_scan_are_its_text_layer() -> None:
    sheet = Sheet((Words(40, 540, "what the machine saw", mode=3),), picture=True)
    assert read(pdf([sheet])).original == "what the machine saw\n"


def test_no_more_pages_than_allowed() -> None:
    found = read(pdf(_book(6)), pages=4)
    assert len(found.pages) == 4
    assert "first 4 of this PDF's 6 pages" in found.problems[0].message


def test_no_larger_than_allowed() -> None:
    with pytest.raises(UnreadableError, match="larger than 1 MiB"):
        read(pdf(_book(1)) + b" " * (1 << 20), size=1 << 20)


def test_no_more_characters_than_allowed() -> None:
    found = read(pdf(_book(6)), characters=700)
    assert 0 < len(found.pages) < 6 and len(found.original) <= 700
    assert "first 3 of this PDF's 6 pages" in found.problems[0].message


PLAIN = pdf([Sheet(justified(40, 540, FILLING, 47))])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf([Sheet()]), "holds no words"),
        (pdf([]), "cannot be opened"),
        (pdf([Sheet((Words(40, 540, "secret"),))], encrypted=True), "password"),
        (pdf([]), "cannot be opened"),  # after a locked one, whose error PDFium still remembers
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
        (b"%PDF-1.7\n", "damaged"),
        (b"", "damaged"),
        (PLAIN[:60], "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as caught:
        read(data)
    assert str(caught.value).endswith(".") and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.replace(b"startxref\n", b"startxref\n9"),
        PLAIN[: PLAIN.rfind(b"xref\n0")],
        b"garbage before\n" + PLAIN,
        PLAIN + b"\0" * 2000,
        PLAIN.replace(b"/Length", b"/Lenght"),
    ],
)
def test_a_broken_table_of_objects_is_rebuilt(data: bytes) -> None:
    assert read(data).original.startswith("The winter was long")


def test_a_page_tree_that_holds_itself_comes_to_an_end() -> None:
    data = PLAIN.replace(b"/Kids [8 0 R]", b"/Kids [2 0 R]").replace(b"/Count 1", b"/Count 99999999")
    with pytest.raises(UnreadableError):
        read(data, pages=200)


def test_a_sheet_of_two_hundred_inches() -> None:
    words = tuple(Words(20 + w.x, 14_000 + w.y, w.text) for w in stacked(0, 300, ["far up", "on a wall"]))
    assert read(pdf([Sheet(words, width=14_400, height=14_400)])).original == "far up\non a wall\n"


def test_words_outside_the_page_come_last() -> None:
    words = (Words(500, 540, "printer's slug"), *justified(40, 540, FILLING, 47))
    found = read(pdf([Sheet(words)]))
    assert found.original.endswith("came back and\n\nprinter's slug\n")
