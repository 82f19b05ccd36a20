"""OpenDocument texts: what a reader sees on the printed page, with nothing twice and nothing lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import BlockKind, File, Limits
from testimonia.ingest.readers.odt.reading import ODT
from testimonia.model import SectionKind, Trouble
from tests.ingest.readers.holding import extracted, parts, sentence
from tests.ingest.readers.packages import fodt, odt, zipped


def p(inner: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def h(words: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{words}</text:h>'


def note(words: str, citation: str = "1", kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{p(words)}</text:note-body></text:note>"
    )


def cell(*paragraphs: str) -> str:
    return f"<table:table-cell>{''.join(p(words) for words in paragraphs)}</table:table-cell>"


def table(*rows: str) -> str:
    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f"<table:table>{lines}</table:table>"


def box(inner: str) -> str:
    return f"<draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame>"


@pytest.mark.parametrize(
    ("body", "original"),
    [
        # white space is collapsed, except where an element says how much there is
        (p("one  \n two") + p("three"), "one two\n\nthree"),
        (p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), "a   b\tc\nd"),
        (p('a<text:s text:c="99999999999"/>b<text:s text:c="x"/>c'), "a b c"),
        # words of another look, links and fields are words
        (p("<text:span>a</text:span><text:a>b</text:a> <text:title>c</text:title> d"), "ab c d"),
        # what a picture is called is not on the page, and neither is what asks for a click
        (p("a<draw:frame><svg:title>x</svg:title><svg:desc>x</svg:desc></draw:frame>b"), "ab"),
        (p("a<text:placeholder>Click here</text:placeholder>"), "a"),
        # a reading aid beside Chinese or Japanese
        (
            p("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>b"),
            "ab",
        ),
        # a box is read after the paragraph that it hangs on, or where it stands alone
        (p(f"before {box(p('boxed'))}after"), "before after\n\nboxed"),
        (box(p("boxed")) + p("after"), "boxed\n\nafter"),
        # tables: data by tabs, arrangement as paragraphs
        (table(cell("a") + cell("b"), cell() + cell("c")) + p("d"), "a\tb\n\tc\n\nd"),
        (table(cell("a", "b")), "a\n\nb"),
        # a note to a figure is no second paragraph of its cell
        (table(cell("a" + note("n")) + cell("b")), "a[1]\tb\n\n[1] n"),
        # the words of a comment or an XML comment are no words of the text
        (p("a<!-- x -->b<?x y?>c"), "abc"),
    ],
)
def test_the_words_of_a_document(body: str, original: str) -> None:
    assert extracted(ODT, odt(body)).original == original
    assert extracted(ODT, fodt(body)).original == original


STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P3"/>'
    '<style:style style:name="P4" style:family="paragraph">'
    '<style:paragraph-properties fo:break-before="page"/></style:style>'
    '<style:style style:name="P5" style:family="paragraph" style:master-page-name="First"/>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>'
    '<style:style style:name="Quotations" style:family="paragraph"/>'
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="de"/>'
    "</style:default-style>"
)


def test_styles_and_outline_levels_give_the_parts() -> None:
    body = p("A Life", "P1") + h("Youth") + p("Prose.") + p("Early", "P2") + p("Cited.", "Quotations")
    body += (
        "<text:list><text:list-item>"
        + p("an item")
        + "</text:list-item></text:list>"
        + h("Age")
        + p("x", "P3")
    )
    found = extracted(ODT, odt(body, STYLES))
    assert parts(found) == [
        ("TITLE_PAGE", "A Life"),
        ("BODY", "Youth\n\nProse.\n\nEarly\n\nCited.\n\nan item\n\nAge\n\nx"),
        ("CHAPTER", "Youth\n\nProse.\n\nEarly\n\nCited.\n\nan item"),
        ("HEADING", "Youth"),
        ("CHAPTER", "Early\n\nCited.\n\nan item"),
        ("HEADING", "Early"),
        ("CHAPTER", "Age\n\nx"),
        ("HEADING", "Age"),
    ]
    assert {BlockKind.QUOTATION, BlockKind.LIST} <= {b.kind for b in found.blocks}
    whole = found.sections[0]
    assert whole.title is not None and whole.title.value == "A Life"
    assert whole.language is not None and (whole.language.value, whole.language.doubtful) == ("de", True)


def test_notes_stand_at_the_end_and_know_their_marks() -> None:
    body = (
        p(f"In 1917{note('First.')} it was.")
        + p(f"So{note('Last.', 'i', 'endnote')}")
        + table(cell("x", "y"))
    )
    found = extracted(ODT, odt(body))
    assert found.original == "In 1917[1] it was.\n\nSo[i]\n\nx\n\ny\n\n[1] First.\n\n[i] Last."
    assert [(n.mark.of(found.original), n.note.of(found.original)) for n in found.notes] == [
        ("[1]", "[1] First."),
        ("[i]", "[i] Last."),
    ]
    assert [s.kind for s in found.sections[-3:]] == [SectionKind.NOTES, *[SectionKind.FOOTNOTE] * 2]


def test_a_comment_is_a_note_by_whoever_made_it() -> None:
    made = "<dc:creator>Edith Marlow</dc:creator><dc:date>1931-05-02T10:00:00</dc:date>"
    comment = f'<office:annotation office:name="c1">{made}{p("She was not.")}</office:annotation>'
    body = p(f'She was {comment}in Leeds<office:annotation-end office:name="c1"/> then.')
    found = extracted(ODT, odt(body))
    assert found.original == "She was in Leeds then.\n\nShe was not."
    remark = found.sections[-1]
    assert remark.kind is SectionKind.FOOTNOTE and remark.mark is not None
    assert [s.value for s in (remark.author, remark.written) if s] == ["Edith Marlow", "1931-05-02"]
    assert remark.mark.of(found.original) == "in Leeds"
    assert [problem.trouble for problem in found.problems] == [Trouble.NOTICE]


def test_what_was_deleted_is_not_read_and_a_problem_says_so() -> None:
    change = "<text:changed-region><text:deletion>" + p("gone") + "</text:deletion></text:changed-region>"
    body = f"<text:tracked-changes>{change}</text:tracked-changes>" + p('a<text:change text:change-id="c"/>b')
    found = extracted(ODT, odt(body))
    assert found.original == "ab"
    assert ["tracked changes" in problem.message for problem in found.problems] == [True]
    empty = extracted(ODT, odt("<text:tracked-changes/>" + p("a")))
    assert empty.problems == ()


def test_pages_contents_and_running_heads() -> None:
    contents = "<text:table-of-content><text:table-of-content-source><text:index-entry-text/>"
    contents += "</text:table-of-content-source><text:index-body>" + h("Contents") + p("Youth 1")
    contents += "</text:index-body></text:table-of-content>"
    body = contents + p("one") + p("two", "P4") + p("three <text:soft-page-break/>four") + p("five", "P5")
    head = f"<style:header>{p('A Life')}</style:header><style:footer>{p('A Life')}</style:footer>"
    found = extracted(ODT, odt(body, STYLES, heads=head))
    assert parts(found) == [
        ("CONTENTS", "Contents\n\nYouth 1"),
        ("BODY", "one\n\ntwo\n\nthree four\n\nfive"),
        ("PAGE_HEADER", "A Life"),
    ]
    assert [
        page.span.of(found.original).split("\n\n")[-1 if n == 0 else 0].strip()
        for n, page in enumerate(found.pages)
    ][1:] == ["two", "four", "five"]


META = (
    "<dc:title>A Life</dc:title><meta:initial-creator>Ann</meta:initial-creator><dc:creator>Bob</dc:creator>"
    "<dc:language>en-GB</dc:language><meta:creation-date>2001-02-03T00:00:00</meta:creation-date>"
)


@pytest.mark.parametrize("data", [odt(p("Prose"), meta=META), fodt(p("Prose"), META)])
def test_the_description_of_the_document(data: bytes) -> None:
    whole = extracted(ODT, data).sections[0]
    said = (whole.title, whole.author, whole.language, whole.written)
    assert [s.value for s in said if s] == ["A Life", "Ann", "en", "2001-02-03"]
    assert whole.author is not None and whole.author.doubtful  # who made the file need not have written it


LOCKED = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<manifest:encryption-data/></manifest:manifest>"
)
BOMB = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'
SHEET = '<x xmlns:o="o"><o:body><o:spreadsheet/></o:body></x>'


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (odt(p("")), "no text"),
        (odt(p("x"), others={"META-INF/manifest.xml": LOCKED}), "password"),
        (odt("", others={"content.xml": "<broken"}), "damaged"),
        (odt("", others={"content.xml": BOMB + "<x>&b;</x>"}), "damaged"),
        (odt("", others={"content.xml": SHEET}), "no text document"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "missing"),
        (zipped({"../content.xml": "x"}), "leads out"),
        # nested more deeply than any hand could
        (odt("<text:section>" * 5_000 + "</text:section>" * 5_000), "damaged"),
        (fodt(p("x")).replace(b"<office:document ", BOMB.encode() + b"<office:document "), "damaged"),
        (fodt("<text:p>"), "damaged"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, word: str) -> None:
    assert word in sentence(ODT, data)


def test_external_files_are_never_followed() -> None:
    include = (
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    )
    assert extracted(ODT, odt(p(f"a{include}b"))).original == "ab"


def test_a_damaged_part_does_not_stop_the_others() -> None:
    found = extracted(ODT, odt(p("Prose"), others={"styles.xml": "<broken", "meta.xml": "<broken"}))
    assert found.original == "Prose" and len(found.problems) == 2


def test_no_more_than_the_limit_is_taken() -> None:
    found = ODT.read(File("a.odt", odt(p("word " * 100) * 10), Limits(characters=50)))
    assert len(found.original) <= 50 and "Only the first" in found.problems[-1].message


def test_a_document_is_known_by_its_content_and_read_through() -> None:
    for data in (odt(p("Plain words of a letter.")), fodt(p("Plain words of a letter."))):
        read = ingest(File("letter.txt", data))
        assert read.source.format == "odt" and read.text is not None
        assert read.text.reading == "Plain words of a letter."


REMARK = f'<office:annotation office:name="x">{p("y")}</office:annotation>'
PIECES = st.sampled_from(
    [
        *(p("words"), p("in" + note("note")), h("head", 2), table(cell("a") + cell("b")), box(p("c"))),
        *("<text:p>", "</text:p>", "<text:list>", "</text:list>", "<text:soft-page-break/>", "<text:s/>"),
        *("<table:table>", "</table:table>", "<table:table-cell>", "</table:table-cell>"),
        *("<text:table-of-content>", "</text:table-of-content>", "<draw:text-box>", "</draw:text-box>"),
        *('<office:annotation-end office:name="x"/>', REMARK, note(note("deep"))),
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_any_parts(pieces: list[str]) -> None:
    open_tags: list[str] = []
    body = ""
    for piece in pieces:  # closed where needed, so that the XML is always well-formed
        if piece.startswith("</"):
            if not open_tags or open_tags[-1] != piece:
                continue
            open_tags.pop()
        elif piece.count("<") == 1 and not piece.endswith("/>"):
            open_tags.append(f"</{piece[1:]}")
        body += piece
    assert sentence(ODT, fodt(body + "".join(reversed(open_tags)) + p("end"))) == "it was read"
