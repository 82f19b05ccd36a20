"""TEI files: what stands in the document, what its editor reads, and whose voice it is."""

import re

import pytest

from testimonia.ingest.extraction import Extraction, File, Limits, UnreadableError
from testimonia.ingest.readers.tei import TEI
from testimonia.model import MarkKind, Section, SectionKind, Trouble
from testimonia.model.section import crossings
from tests.ingest.readers.tei.texts import read, reading, taken, tei

LAYERS = [
    # what stands in the file, the original layer, the reading layer
    ("<p>a <choice><sic>tru</sic><corr>true</corr></choice> man</p>", "a tru man", "a true man"),
    ("<p><choice><corr>true</corr><sic>tru</sic></choice></p>", "tru", "true"),
    ("<p>a <choice><orig>vniust</orig><reg>unjust</reg></choice> act</p>", "a vniust act", "a unjust act"),
    ("<p><choice><abbr>Hy</abbr><expan>H<ex>enr</ex>y</expan></choice> Voss</p>", "Hy Voss", "Henry Voss"),
    # nothing stands there: the editor's word is all there is
    ("<p>he <choice><sic/><corr>was</corr></choice> here</p>", "he was here", "he was here"),
    # P4 has the other reading in an attribute
    ('<p>a <sic corr="true">tru</sic> man</p>', "a tru man", "a true man"),
    # struck out: still in the document, and not read; one blank goes with it
    ("<p>he <del>never</del> came</p>", "he never came", "he came"),
    ("<p><subst><del>fire</del><add>fare</add></subst></p>", "firefare", "fare"),
    ("<p>he <surplus>he</surplus> came</p>", "he he came", "he came"),
    # struck out, and restored by the author
    ("<p>he <restore><del>never</del></restore> came</p>", "he never came", "he never came"),
    ("<p>he <supplied>was</supplied> <unclear>here</unclear></p>", "he was here", "he was here"),
    ("<p>he <gap/> came</p>", "he […] came", "he […] came"),
    # a word over the end of a line, with and without its hyphen
    ('<p>revolu-<lb break="no"/>tion</p>', "revolu-\ntion", "revolution"),
    ('<p>revolu<lb n="2" break="no"/>tion</p>', "revolu\ntion", "revolution"),
    ("<p>one line<lb/>and another</p>", "one line\nand another", "one line\nand another"),
    ("<p>Mill<choice><orig>-<lb/></orig><reg/></choice>er</p>", "Mill-\ner", "Miller"),
    # blanks and line ends of the file say nothing
    ("<p>one\n     two <hi>th</hi>ree</p>", "one two three", "one two three"),
    ('<p xml:space="preserve">one  two</p>', "one  two", "one  two"),
    ("<lg><l>One line</l><l>two</l></lg>", "One line\ntwo", "One line\ntwo"),
    ("<lg><lg><l>a</l><l>b</l></lg><lg><l>c</l></lg></lg>", "a\nb\n\nc", "a\nb\n\nc"),
    ("<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", "a\tb\nc", "a\tb\nc"),
    ("<list><label>1</label><item>a</item><item>b</item></list>", "1\n\na\n\nb", "1\n\na\n\nb"),
    # quotation marks that only the markup has; none where the text has its own
    ("<p><q>Go</q>, he said.</p>", "“Go”, he said.", "“Go”, he said."),
    ("<p><said>I heard <q>no</q></said></p>", "“I heard ‘no’”", "“I heard ‘no’”"),
    ("<p><q>“Go”</q> “<q>now</q>”</p>", "“Go” “now”", "“Go” “now”"),
    ("<quote><p>Set off</p></quote><p>after</p>", "Set off\n\nafter", "Set off\n\nafter"),
    # who wrote a book, and when it came out, in the line of which they are a part
    ("<byline>By <docAuthor>A. Lind</docAuthor></byline>", "By A. Lind", "By A. Lind"),
    # a note waits for the end of its paragraph; its mark is lifted out of the words
    ("<p>A<note>No B.</note> came.</p>", "A[1] came.\n\n[1] No B.", "A came.\n\n[1] No B."),
    ('<p>Serge<note n="*">A writer.</note></p>', "Serge*\n\n* A writer.", "Serge\n\n* A writer."),
    # page headers inside a paragraph do not cut it
    ('<p>one <fw type="header">HEADER</fw>two</p>', "one two\n\nHEADER", "one two\n\nHEADER"),
    # named characters, of which no file is asked
    ("<p>a&mdash;b &Eacute; &amp; &lt;i&gt; &bsol;</p>", "a—b É & <i> \\", "a—b É & <i> \\"),
    ("<p>a <!-- not this --><?nor this?>b</p>", "a b", "a b"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "original", "read_as"), LAYERS)
def test_the_document_and_what_is_read(text: str, original: str, read_as: str) -> None:
    found = taken(tei(text)).text
    assert found is not None
    assert (found.original, found.reading) == (original, read_as)


@pytest.mark.parametrize("namespace", ["", ' xmlns="http://www.tei-c.org/ns/1.0"', ' xmlns="urn:else"'])
def test_any_namespace_or_none(namespace: str) -> None:
    assert reading(tei("<p>Words.</p>", namespace=namespace)) == "Words."


def test_a_prefix() -> None:
    data = b'<t:TEI xmlns:t="urn:tei"><t:text><t:body><t:p>Words.</t:p></t:body></t:text></t:TEI>'
    assert reading(data) == "Words."


def test_a_repair_names_the_edition() -> None:
    (repair,) = read(tei("<p><choice><sic>tru</sic><corr>true</corr></choice></p>")).repairs
    assert repair.why == "The edition corrects “tru” to “true”."


def test_variant_readings_become_a_note() -> None:
    app = '<app><lem wit="#A">fire</lem><rdg wit="#B #C">fare</rdg><rdg wit="#D"/></app>'
    assert reading(tei(f"<p>The {app} stood.</p>")) == (
        "The fire stood.\n\n[1] Variant readings: “fare” (B C); omitted (D)."
    )


def test_the_first_reading_stands_where_there_is_no_lemma() -> None:
    assert reading(tei("<p><app><rdg>fire</rdg><rdg>fare</rdg></app></p>")).startswith("fire\n")


def sections(extraction: Extraction, kind: SectionKind) -> list[Section]:
    return [each for each in extraction.sections if each.kind is kind]


DIVISIONS = [
    # a division, the kind that it is, its title
    ('<div type="letter"><head>To Ada</head><p>w</p></div>', SectionKind.LETTER, "To Ada"),
    ('<div1 type="Preface"><p>w</p></div1>', SectionKind.PREFACE, None),
    ('<div type="title-page"><p>w</p></div>', SectionKind.TITLE_PAGE, None),
    ('<div type="note-on-contributors"><p>w</p></div>', SectionKind.CONTRIBUTORS, None),
    # a type that nobody knows is a chapter; so is a division with a heading or a number
    ('<div type="frobnicate"><p>w</p></div>', SectionKind.CHAPTER, None),
    ("<div><head>One</head><p>w</p></div>", SectionKind.CHAPTER, "One"),
    ('<div n="One"><p>w</p></div>', SectionKind.CHAPTER, "One"),
    # a heading without the mark of its note
    ("<div><head>One<note>n</note></head><p>w</p></div>", SectionKind.CHAPTER, "One"),
    # an opener and a closer make a letter
    ("<div><opener>Dear Ada,</opener><p>w</p><closer>Yours</closer></div>", SectionKind.LETTER, None),
    ("<figure><figDesc>A mill.</figDesc></figure>", SectionKind.CAPTION, None),
    ("<p>w</p>", SectionKind.BODY, None),
]


@pytest.mark.parametrize(("text", "kind", "title"), DIVISIONS)
def test_parts(text: str, kind: SectionKind, title: str | None) -> None:
    (part,) = sections(read(tei(text)), kind)
    assert (part.title.value if part.title else None) == title


def test_a_division_that_says_nothing_is_no_part() -> None:
    found = read(tei("<div><p>w</p></div>"))
    assert [each.kind for each in found.sections] == [SectionKind.DOCUMENT, SectionKind.BODY]


LETTER = (
    '<div type="letter"><opener><dateline><placeName>Ely</placeName>, <date when="1830-05-12">12 May</date>'
    "</dateline><salute>Dear Ada,</salute></opener><p>Come.</p>"
    "<closer>Yours, <signed>T. Moss</signed></closer></div>"
)
CORRESPONDENCE = (
    '<profileDesc><correspDesc><correspAction type="sent"><persName>Thomas Moss</persName>'
    '<settlement>Ely</settlement><date when="1830-05-12"/></correspAction>'
    '<correspAction type="received"><persName>Ada Lind</persName></correspAction></correspDesc></profileDesc>'
)


def told(part: Section) -> list[str | None]:
    said = (part.author, part.recipient, part.place, part.written)
    return [each.value if each else None for each in said]


LETTERS = [
    # what the letter itself says; the year of its day is the edition's
    (LETTER, "", ["T. Moss", None, "Ely", "1830-05-12"]),
    # words in another calendar, and words that no attribute explains, stay as they are
    (LETTER.replace("<date ", '<date calendar="#Julian" '), "", ["T. Moss", None, "Ely", "12 May"]),
    (LETTER.replace(' when="1830-05-12"', ""), "", ["T. Moss", None, "Ely", "12 May"]),
    # an opener without a dateline; a name in the signature
    (re.sub("</?dateline>", "", LETTER), "", ["T. Moss", None, "Ely", "1830-05-12"]),
    (LETTER.replace("T. Moss", "Your <persName>T. Moss</persName>"), "",
     ["T. Moss", None, "Ely", "1830-05-12"]),
    # what the header says goes before it
    (LETTER, CORRESPONDENCE, ["Thomas Moss", "Ada Lind", "Ely", "1830-05-12"]),
    # a text that is one letter, and does not say so; and one that was written in two sittings
    ("<p>Come.</p>", CORRESPONDENCE, ["Thomas Moss", "Ada Lind", "Ely", "1830-05-12"]),
    ('<div type="writingSession"><p>Come.</p></div>' + LETTER.replace('"letter"', '"writingSession"'),
     CORRESPONDENCE, ["Thomas Moss", "Ada Lind", "Ely", "1830-05-12"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "header", "expected"), LETTERS)
def test_letters(text: str, header: str, expected: list[str | None]) -> None:
    (letter,) = sections(read(tei(text, header)), SectionKind.LETTER)
    assert told(letter) == expected


def test_a_file_of_one_letter_is_by_its_sender() -> None:
    text = "<p>Come.</p><closer><signed>Tom</signed></closer>"
    found = [each.sections[0].author for each in (read(tei(text)), read(tei(text, CORRESPONDENCE)))]
    assert [author.value for author in found if author] == ["Tom", "Thomas Moss"]


def test_a_letter_in_a_letter_is_not_the_one_of_the_header() -> None:
    inner = f"<floatingText><body>{LETTER}</body></floatingText>"
    found = read(tei(LETTER.replace("<p>Come.</p>", f"<p>Come.</p>{inner}"), CORRESPONDENCE))
    authors = [each.author.value for each in sections(found, SectionKind.LETTER) if each.author]
    assert authors == ["Thomas Moss", "T. Moss"]


SITTINGS = [
    # type of the part, its head, and the day on which it was written
    ("writingSession", '<date when="1830-05-12">12 May</date>', "1830-05-12"),
    ("entry", '<date when="1830-05-12">Monday</date>', "1830-05-12"),
    # a date in the heading of a chapter is what the chapter is about
    ("chapter", 'Until <date when="1830-05-12">May</date>', None),
]


@pytest.mark.parametrize(("kind", "head", "written"), SITTINGS)
def test_entries_have_the_day_of_their_heading(kind: str, head: str, written: str | None) -> None:
    text = f'<div type="{kind}"><head>{head}</head><p>Rain.</p><closer><signed>T. M.</signed></closer></div>'
    (part,) = sections(read(tei(text)), SectionKind.CHAPTER)
    author = None if kind == "writingSession" else "T. M."  # who signs a sitting, signs the letter
    assert told(part) == [author, None, None, written]


def test_a_note_has_its_mark_and_its_author() -> None:
    header = '<profileDesc><particDesc><listPerson><person xml:id="hv"><persName>H. Voss</persName></person>'
    header += "</listPerson></particDesc></profileDesc>"
    found = read(tei('<p>Serge<note resp="#hv">A writer.</note> came.</p>', header))
    (note,) = sections(found, SectionKind.FOOTNOTE)
    assert note.mark is not None
    assert note.author is not None
    assert (note.mark.of(found.original), note.author.value) == ("[1]", "H. Voss")


NOTES_APART = [
    # a reference that leads to a note elsewhere; a note that points back to its place
    '<p>Serge<ref target="#n1">1</ref> came.</p><note xml:id="n1">A writer.</note>',
    '<p>Serge<anchor xml:id="m" n="1"/> came.</p><note target="#m">A writer.</note>',
]


@pytest.mark.parametrize("text", NOTES_APART)
def test_notes_that_stand_apart(text: str) -> None:
    found = read(tei(text))
    (note,) = sections(found, SectionKind.FOOTNOTE)
    assert note.mark is not None
    assert (note.mark.of(found.original), note.span.of(found.original)) == ("1", "A writer.")


MARKS = [
    # what is marked, and what comes of it
    ('<persName ref="#s">Serge</persName>', ("Serge", MarkKind.PERSON, "#s", None)),
    ('<orgName key="cheka">Cheka</orgName>', ("Cheka", MarkKind.ORGANISATION, "cheka", None)),
    ("<settlement>Ely</settlement>", ("Ely", MarkKind.PLACE, None, None)),
    ('<rs type="person" ref="#s">the warden</rs>', ("the warden", MarkKind.PERSON, "#s", None)),
    ('<name type="place">Ely</name>', ("Ely", MarkKind.PLACE, None, None)),
    ("<title>Men in Prison</title>", ("Men in Prison", MarkKind.WORK, None, None)),
    ('<date when="1928">in that year</date>', ("in that year", MarkKind.DATE, "1928", None)),
    (
        '<date calendar="#Julian" when="1732-02-22">Feb. 11</date>',
        ("Feb. 11", MarkKind.DATE, "1732-02-22", "#Julian"),
    ),
    # a name in a name is part of it
    ("<persName><surname>Voss</surname> of <placeName>Ely</placeName></persName>",
     ("Voss of Ely", MarkKind.PERSON, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_names_and_dates(text: str, expected: tuple[object, ...]) -> None:
    found = read(tei(f"<p>So it was, {text}, they say.</p>"))
    marked = [(m.span.of(found.original), m.kind, m.value, m.calendar) for m in found.marked]
    assert marked == [expected]


@pytest.mark.parametrize("name", ["name", "rs"])
def test_a_name_of_unknown_kind_is_not_marked(name: str) -> None:
    assert read(tei(f"<p><{name}>Ely</{name}></p>")).marked == ()


def test_pages_with_their_labels_and_pictures() -> None:
    data = tei('<pb n="12" facs="#f1"/><p>one <pb n="13" facs="p13.jpg"/>two</p>').replace(
        b"<text>", b'<facsimile><surface xml:id="f1"><graphic url="p12.jpg"/></surface></facsimile><text>'
    )
    found = read(data)
    assert [(p.label, p.picture, p.span.of(found.original)) for p in found.pages] == [
        ("12", "p12.jpg", "one "),
        ("13", "p13.jpg", "two"),
    ]


def test_a_corpus_has_a_part_for_each_text() -> None:
    one, two = (tei(f"<p>Words {n}.</p>").decode().replace("Papers", f"Papers {n}") for n in ("one", "two"))
    header = "<teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>"
    found = read(f"<teiCorpus>{header}{one}{two}</teiCorpus>".encode())
    titles = [each.title.value for each in found.sections if each.title]
    assert titles == ["All", "Papers one", "Papers two"]


LOSSES = [
    # what is missing, and whether it is much
    ('<gap unit="page" quantity="2" reason="lost"/>', "2 pages here (lost)"),
    ('<gap extent="three leaves"/>', "three leaves here"),
    ('<gap unit="line" quantity="12"/>', "12 lines here"),
]


@pytest.mark.parametrize(("gap", "words"), LOSSES)
def test_much_that_is_missing_is_a_problem(gap: str, words: str) -> None:
    (problem,) = read(tei(f"<p>a {gap} b</p>")).problems
    assert problem.trouble is Trouble.NOTICE
    assert f"leaves out {words}. Look" in problem.message


@pytest.mark.parametrize(
    "gap", ["<gap/>", '<gap unit="chars" quantity="3"/>', '<gap unit="line" quantity="2"/>']
)
def test_little_that_is_missing_is_none(gap: str) -> None:
    assert read(tei(f"<p>a {gap} b</p>")).problems == ()


DEEP = "<div>" * 3000 + "<p>w</p>" + "</div>" * 3000
HOSTILE = [
    # files that are built to do harm, or are broken: refused with a sentence
    (tei(DEEP), "not well-formed"),
    (b"<TEI><text><body><p>cut off", "not well-formed"),
    (tei(""), "no text"),
    (b"<TEI>" + b"<p/>" * 1_000_001 + b"</TEI>", "more than 1,000,000 tags"),
]


@pytest.mark.parametrize(("data", "words"), HOSTILE, ids=["deep", "cut", "empty", "many"])
def test_hostile_files_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(data)


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(UnreadableError, match="larger than"):
        TEI.read(File("a.xml", tei("<p>w</p>"), Limits(text_size=10)))


DOCTYPES = [
    # entities that a file defines itself, and files that it points to
    '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY x "&a;&a;&a;&a;">]>',
    '<!DOCTYPE TEI SYSTEM "http://example.org/tei.dtd" [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>',
]


@pytest.mark.parametrize("doctype", DOCTYPES)
def test_entities_of_a_file_are_never_followed(doctype: str) -> None:
    found = read(tei("<p>a &x; b</p>", before=doctype))
    assert found.original == "a &x; b"
    assert any("&x;" in problem.message for problem in found.problems)


def test_parts_lie_inside_one_another() -> None:
    text = "<div><head>A<note>n<note>m</note></note></head><p>x<note><p>y</p><p>z</p></note></p></div>"
    assert crossings(read(tei(text)).sections) == ()
    assert reading(tei(text)).startswith("A\n\n[1] n")


def test_a_full_writer_says_so() -> None:
    found = TEI.read(File("a.xml", tei("<p>one two three</p>"), Limits(characters=7)))
    assert found.original == "one two"
    assert "first 7 characters" in found.problems[0].message
