"""Word documents: what a reader sees on the printed page, with nothing twice and nothing lost."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.docx.reading import DOCX
from testimonia.model import SectionKind
from tests.ingest.readers import packages
from tests.ingest.readers.holding import extracted, parts, sentence


def p(inner: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inner}</w:p>"


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


BOX = "<w:txbxContent>" + p(r("boxed")) + "</w:txbxContent>"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Eigen"><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:styleId="Ueb"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="S"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
)


@pytest.mark.parametrize(
    ("body", "original"),
    [
        (p(r("one ") + r("two")) + p(r("three")), "one two\n\nthree"),
        (p(r("a") + "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>"), "a\tb\nc\nd"),
        (p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>"), "a\u2011b\u00ad"),
        (p(r("a") + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins>" + r("b") + "</w:ins>"), "ab"),
        (p("<w:moveFrom>" + r("x") + "</w:moveFrom>" + r("a")), "a"),
        (p("<w:hyperlink>" + r("a") + "</w:hyperlink><w:fldSimple>" + r("b") + "</w:fldSimple>"), "ab"),
        (
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
                + r("x")
                + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
                + r("shown")
                + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
                + r(" after")
            ),
            "shown after",
        ),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + p(r("a")) + "</w:sdtContent></w:sdt>", "a"),
        (
            p(r("a"))
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + p(r("Click here"))
            + "</w:sdtContent></w:sdt>",
            "a",
        ),
        (
            p(
                r("before ")
                + f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
                + f"<mc:Fallback><v:textbox>{BOX}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
                + r("after")
            ),
            "before after\n\nboxed",
        ),
        (
            "<w:tbl><w:tr><w:tc>"
            + p(r("a"))
            + "</w:tc><w:tc>"
            + p(r("b"))
            + "</w:tc></w:tr><w:tr><w:tc>"
            + p("")
            + "</w:tc><w:tc>"
            + p(r("c"))
            + "</w:tc></w:tr></w:tbl>"
            + p(r("d")),
            "a\tb\n\tc\n\nd",
        ),
        ("<w:tbl><w:tr><w:tc>" + p(r("a")) + p(r("b")) + "</w:tc></w:tr></w:tbl>", "a\n\nb"),
        (p('<w:r><w:sym w:font="Arial" w:char="2020"/></w:r>'), "\u2020"),
    ],
)
def test_the_words_of_a_document(body: str, original: str) -> None:
    assert extracted(DOCX, packages.docx(body)).original == original


def test_styles_give_the_parts() -> None:
    body = p(r("A Life"), "T") + p(r("A memoir"), "S") + p(r("Youth"), "Eigen") + p(r("Prose."))
    body += p(r("Early"), "Ueb") + p(r("Cited."), "Q") + p(r("Age"), "H1") + p(r("More."), "Loop")
    found = extracted(DOCX, packages.docx(body, {"styles": STYLES}))
    assert parts(found) == [
        ("TITLE_PAGE", "A Life\n\nA memoir"),
        ("BODY", "Youth\n\nProse.\n\nEarly\n\nCited.\n\nAge\n\nMore."),
        ("CHAPTER", "Youth\n\nProse.\n\nEarly\n\nCited."),
        ("HEADING", "Youth"),
        ("CHAPTER", "Early\n\nCited."),
        ("HEADING", "Early"),
        ("CHAPTER", "Age\n\nMore."),
        ("HEADING", "Age"),
    ]
    assert BlockKind.QUOTATION in [b.kind for b in found.blocks]
    whole = found.sections[0]
    assert whole.title is not None
    assert whole.title.value == "A Life"
    assert whole.language is not None
    assert (whole.language.value, whole.language.doubtful) == ("de", True)


def test_notes_stand_at_the_end_and_know_their_marks() -> None:
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{p(r("---"))}</w:footnote>'
        f'<w:footnote w:id="5">{p("<w:r><w:footnoteRef/></w:r>" + r(" First."))}</w:footnote>'
        f'<w:footnote w:id="6">{p(r("Nobody refers to this."))}</w:footnote>'
    )
    ends = f'<w:endnote w:id="5">{p("<w:r><w:endnoteRef/></w:r>" + r(" Last."))}</w:endnote>'
    body = p(r("In 1917") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + r(" it was."))
    body += p(r("So") + '<w:r><w:endnoteReference w:id="5"/></w:r>')
    found = extracted(DOCX, packages.docx(body, {"footnotes": notes, "endnotes": ends}))
    assert found.original == (
        "In 1917[1] it was.\n\nSo[i]\n\n[1] First.\n\nNobody refers to this.\n\n[i] Last."
    )
    assert [(n.mark.of(found.original), n.note.of(found.original)) for n in found.notes] == [
        ("[1]", "[1] First."),
        ("[i]", "[i] Last."),
    ]
    footnotes = [s for s in found.sections if s.kind is SectionKind.FOOTNOTE]
    assert [s.mark is not None for s in footnotes] == [True, False, True]


def test_running_heads_comments_and_changes() -> None:
    found = extracted(
        DOCX,
        packages.docx(
            p(r("Prose") + "<w:ins/>"),
            {"header": p(r("A Life")), "footer": p(r("A Life")), "comments": "<w:comment/><w:comment/>"},
        ),
    )
    assert found.original == "Prose\n\nA Life"
    assert parts(found) == [("BODY", "Prose"), ("PAGE_HEADER", "A Life")]
    assert [w for w in ("tracked", "2 comments") if any(w in m.message for m in found.problems)] == [
        "tracked",
        "2 comments",
    ]


def test_pages_begin_where_the_document_says() -> None:
    body = (
        p(r("one"))
        + p('<w:r><w:br w:type="page"/></w:r>')
        + p("<w:r><w:lastRenderedPageBreak/></w:r>" + r("two"))
    )
    found = extracted(DOCX, packages.docx(body, {"header": p(r("head"))}))
    assert [page.span.of(found.original).strip() for page in found.pages] == ["one", "two"]


def test_core_properties() -> None:
    core = "<dc:title>A Life</dc:title><dc:creator>Ann</dc:creator><dc:language>en-GB</dc:language>"
    core += "<dcterms:created>2001-02-03T00:00:00Z</dcterms:created>"
    whole = extracted(DOCX, packages.docx(p(r("Prose")), core=core)).sections[0]
    assert [s.value for s in (whole.title, whole.author, whole.language, whole.written) if s] == [
        "A Life",
        "Ann",
        "en",
        "2001-02-03",
    ]


def test_a_document_as_a_word_processor_writes_it() -> None:
    document = docx.Document()
    document.add_heading("A Life", 0)
    document.add_heading("Youth", 1)
    document.add_paragraph("Prose.")
    document.add_paragraph("An item", style="List Bullet")
    buffer = io.BytesIO()
    document.save(buffer)
    found = extracted(DOCX, buffer.getvalue())
    assert found.original == "A Life\n\nYouth\n\nProse.\n\nAn item"
    assert ("TITLE_PAGE", "A Life") in parts(found)
    assert [b.kind for b in found.blocks][-2:] == [BlockKind.HEADING, BlockKind.LIST]


BOMB = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"WordDocument", "old version"),
        (packages.docx(p("")), "no text"),
        (packages.zipped({"x": "y"}), "missing"),
        (packages.zipped({"word/document.xml": "<broken"}), "damaged"),
        (packages.zipped({"word/document.xml": BOMB + "<w>&b;</w>"}), "damaged"),
        (packages.zipped({"word/document.xml": "<a>" * 100_000}), "damaged"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, word: str) -> None:
    assert word in sentence(DOCX, data)


def test_a_damaged_part_does_not_stop_the_others() -> None:
    found = extracted(DOCX, packages.docx(p(r("Prose")), {"footnotes": "<broken", "styles": "<broken"}))
    assert found.original == "Prose"
    assert len(found.problems) == 2


GOOD = packages.docx(p(r("Prose"), "H1") + p(r("x")), {"styles": STYLES, "header": p(r("head"))})
PIECES = st.sampled_from(
    [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>words</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:br/>",
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:footnoteReference w:id="1"/>',
        BOX,
        "<w:br w:type='page'/>",
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
        '<w:sym w:char="zz"/>',
        '<w:sym w:char="D800"/>',
        p(r("a"), "T"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_any_parts(pieces: list[str]) -> None:
    open_tags: list[str] = []
    body = ""
    for piece in pieces:  # closed where needed, so that the XML is always well-formed
        if piece.startswith("</"):
            if not open_tags or open_tags[-1] != piece:
                continue
            open_tags.pop()
        elif piece.endswith(">") and piece.count("<") == 1 and not piece.endswith("/>"):
            open_tags.append(f"</{piece[1:]}")
        body += piece
    sentence(DOCX, packages.docx(body + "".join(reversed(open_tags)) + p(r("end"))))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=5))
def test_any_change_of_bytes(changes: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for at, byte in changes:
        data[at] = byte
    sentence(DOCX, bytes(data))
