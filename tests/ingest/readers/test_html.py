"""Pages are read as a browser shows them, and nothing in them is followed."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.extraction import BlockKind, File, UnreadableError
from testimonia.ingest.readers.html import HTML
from testimonia.model import PARATEXT, SectionKind, innermost
from tests.ingest.readers.holding import extracted, parts, sentence
from tests.ingest.readers.packages import page

XHTML = '<html xmlns="http://www.w3.org/1999/xhtml">'


def text(markup: str) -> str:
    return extracted(HTML, markup.encode()).original


@pytest.mark.parametrize(
    ("markup", "original"),
    [
        ("<p>one\n  two</p><p>three</p>", "one two\n\nthree"),
        ("<p>one<br>two<br/><br>three", "one\ntwo\n\nthree"),
        ("<p>a <b> b </b> c</p>", "a b c"),
        ("<p>a<i> b</i>c", "a bc"),
        ("<p>10\u00a0June&nbsp;1919&mdash;x", "10\u00a0June\u00a01919\u2014x"),
        (XHTML + "<body><p>10&nbsp;June&mdash;x</p></body></html>", "10\u00a0June\u2014x"),
        ("<pre>a\n   b\n\nc</pre><p>d", "a\n   b\n\nc\n\nd"),
        ("<table><tr><th>a<th>b<tr><td><td>c</table>", "a\tb\n\tc"),
        ("<table><tr><td colspan=999999999 rowspan=99999999>a</table>", "a"),
        # A table that only arranges the page is running text.
        ("<table><tr><td><p>one<p>two<td>three</table>", "one\n\ntwo\n\nthree"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        (
            "<script>evil()</script><style>p{}</style><p onclick='evil()'>text</p><noscript>x</noscript>",
            "text",
        ),
        ("<p>text<img src='http://x/y.png' alt='a picture'></p>", "text"),
        ("<meta http-equiv=refresh content='0;url=http://x'><p><a href='javascript:x()'>text</a>", "text"),
        ("<p>a<!-- no -->b<?pi ?>c", "abc"),
        (XHTML + "<body><p>a<!-- no -->b<?pi x?>c</p></body></html>", "abc"),
        ("<div class=stanza><div>one line</div><div>another</div></div><p>x", "one line\nanother\n\nx"),
    ],
)
def test_the_words_of_a_page(markup: str, original: str) -> None:
    assert text(markup) == original


@pytest.mark.parametrize(
    ("data", "original", "assumed"),
    [
        ("\ufeff<p>é".encode("utf-16"), "é", False),
        ("\ufeff<p>é".encode(), "é", False),
        ("<p>é".encode(), "é", False),
        ("<meta charset=windows-1251><p>Щ".encode("cp1251"), "Щ", False),
        ("<meta charset=iso-8859-1><p>é—".encode("cp1252"), "é—", False),
        ('<?xml version="1.0" encoding="iso-8859-2"?><p>ł</p>'.encode("iso8859-2"), "ł", False),
        ("<p>é—ü é—ü é—ü".encode() + b"\xe9", "é—ü é—ü é—üé", True),
        ("<p>Ça a été décidé à l’été, après la défaite".encode("cp1252"), None, True),
        (b"<p>a\0b", "a\ufffdb", False),
    ],
)
def test_encodings(data: bytes, original: str | None, assumed: bool) -> None:
    found = extracted(HTML, data)
    assert original is None or found.original == original
    assert bool(found.problems) is assumed


ENTITIES = '<?xml version="1.0"?><!DOCTYPE html [{}]>' + XHTML + "<body><p>a &x; b</p></body></html>"


def test_what_a_page_defines_itself_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    laughs = "".join(f'<!ENTITY x{n} "{f"&x{n + 1};" * 10}">' for n in range(30))
    for defined in (
        '<!ENTITY x "SECRET">',
        f'<!ENTITY x SYSTEM "file://{secret}">',
        f'<!ENTITY % p SYSTEM "file://{secret}"> %p;',
        "<!ENTITY % p \"<!ENTITY x 'SECRET'>\"> %p;",
        f'<!ENTITY x "&x0;">{laughs}',
    ):
        for markup in (ENTITIES.format(defined), ENTITIES.format(defined).replace(XHTML, "<html>")):
            found = extracted(HTML, markup.encode())
            assert "SECRET" not in found.original
            assert found.original in ("a b", "a &x; b")
            assert found.problems
    included = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret}" parse="text"/>'
    assert text(XHTML + f"<body>{included}<p>x</p></body></html>") == "x"


HOSTILE = {
    "deep html": "<html><body>" + "<div>a" * 100_000 + "end",
    "deep xml": "<?xml version='1.0'?>" + "<a>" * 100_000 + "end" + "</a>" * 100_000,
    "one line": "<p>" + "word " * 4_000_000 + "end",
    "one line of xhtml": XHTML + "<body><p>" + "word " * 4_000_000 + "end</p></body></html>",
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">end",
    "attributes with brackets": "<p " + " ".join(f"a{n}='<'" for n in range(200_000)) + ">end",
    "a large picture": '<p><img src="data:image/png;base64,' + "A" * 12_000_000 + '">end',
    "surrogates": "<p>&#xD800;&#xDFFF;&#x110000;end",
    "surrogates in xhtml": XHTML + "<body><p>&#xD800;end</p></body></html>",
    "overrides": "<p>\u202e\u2066end",
    "no widths": "<p>" + "\u200b" * 2_000_000 + "end",
    "ampersands": XHTML + "<body><p>" + "&" * 1_000_000 + "end</p></body></html>",
    "quotes": '<?xml version="1.0"?><!DOCTYPE a ' + "\"'" * 500_000 + "end",
    "comments": "<!DOCTYPE html [" + "<!--" * 300_000 + "end",
    "tables": "<table><tr><td>" * 5_000 + "end",
    "tags": "<b>x" * 2_000_000 + "end",
    "links": "<a href='#fn1'>1</a>" * 20_000 + "<p id=fn1>end",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_seconds(name: str) -> None:
    data = HOSTILE[name].encode()
    begun = time.monotonic()
    try:
        found = HTML.read(File("page.html", data))
        assert found.original.endswith("end") or "end" in found.original or found.problems
    except UnreadableError as error:
        assert str(error).endswith(".")
    assert time.monotonic() - begun < 30  # 3 s on an idle machine; a square law takes minutes


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"<html><body></body></html>", "no text"),
        (b"<html><frameset><frame src='a.html'></frameset></html>", "frames"),
        (b"<html><body><script>render()</script></body></html>", "program"),
    ],
)
def test_a_page_without_text_says_so(data: bytes, word: str) -> None:
    assert word in sentence(HTML, data)


def test_parts_by_their_types() -> None:
    found = extracted(
        HTML,
        page(
            '<section epub:type="titlepage"><h1>A Life</h1><p>By <b epub:type="z3998:author">Ann Bee</b>.</p>'
            '</section><section epub:type="chapter"><hgroup><h2>I</h2><p epub:type="title">Youth</p></hgroup>'
            "<p>Prose.</p></section>"
            '<section role="doc-preface"><p>I.</p><p epub:type="z3998:signature">A. Bee.</p></section>'
        ).encode(),
    )
    assert parts(found) == [
        ("TITLE_PAGE", "A Life\n\nBy Ann Bee."),
        ("HEADING", "A Life"),
        ("CHAPTER", "I\n\nYouth\n\nProse."),
        ("HEADING", "I\n\nYouth"),
        ("PREFACE", "I.\n\nA. Bee."),
    ]
    whole, _, _, chapter, _, preface = found.sections
    assert whole.title is not None
    assert whole.title.value == "A Life"
    assert whole.author is not None
    assert whole.author.at is not None
    assert whole.author.at.of(found.original) == "Ann Bee"
    assert chapter.title is not None
    assert chapter.title.value == "Youth"
    assert preface.author is not None
    assert preface.author.value == "A. Bee"


def test_a_saved_page() -> None:
    found = extracted(
        HTML,
        b"<html lang='en-GB'><head><title>Old Days | A Site</title><meta name=author content='Ann Bee'>"
        b"<meta property='article:published_time' content='2011-05-03'></head><body>"
        b"<header>A Site</header><nav><a href=/>Home</a> <a href=/x>News</a></nav>"
        b"<div><h1>Old Days</h1><p class=byline>By Ann Bee</p><p>Prose.</p><h2>Later</h2><p>More.</p></div>"
        b"<footer><a href=/a>About us</a> <a href=/b>Contact</a></footer></body></html>",
    )
    assert parts(found) == [
        ("PAGE_HEADER", "A Site"),
        ("NAVIGATION", "Home News"),
        ("BODY", "Old Days\n\nBy Ann Bee\n\nProse.\n\nLater\n\nMore."),
        ("HEADING", "Old Days"),
        ("BYLINE", "By Ann Bee"),
        ("CHAPTER", "Later\n\nMore."),
        ("HEADING", "Later"),
        ("NAVIGATION", "About us Contact"),
    ]
    whole = found.sections[0]
    assert whole.title is not None
    assert (whole.title.value, whole.title.at is not None) == ("Old Days", True)
    assert whole.author is not None
    assert whole.author.at is not None
    assert whole.published is not None
    assert (whole.published.value, whole.published.at) == ("2011-05-03", None)
    assert whole.language is not None
    assert whole.language.value == "en"


def test_a_letter_and_what_it_says_of_itself() -> None:
    found = extracted(
        HTML,
        page(
            '<p>Prose.</p><blockquote epub:type="z3998:letter">'
            '<p epub:type="se:letter.dateline">Riga, 2 May</p>'
            '<p>Dear.</p><p epub:type="z3998:sender z3998:signature">Ann</p></blockquote>'
        ).encode(),
    )
    letter = next(s for s in found.sections if s.kind is SectionKind.LETTER)
    assert letter.author is not None
    assert letter.written is not None
    assert (letter.author.value, letter.written.value) == ("Ann", "Riga, 2 May")
    assert [b.kind for b in found.blocks] == [BlockKind.QUOTATION] * 3


@pytest.mark.parametrize(
    "body",
    [
        '<p>S<a epub:type="noteref" href="#n">1</a>.</p><aside epub:type="footnote" id="n">A note.</aside>',
        '<p>Prose<a href="#_ftn1" id="_ftnref1">1</a>.</p><p><a href="#_ftnref1" id="_ftn1"></a>A note.</p>',
        '<p>Prose<sup><a href="#fn1">1</a></sup>.</p><ol><li id="fn1">A note.</li></ol>',
    ],
)
def test_notes_and_their_marks(body: str) -> None:
    found = extracted(HTML, page(body).encode())
    assert [(n.mark.of(found.original), n.note.of(found.original)) for n in found.notes] == [("1", "A note.")]
    notes = [s for s in found.sections if s.kind is SectionKind.FOOTNOTE]
    assert [n.mark for n in notes] == [found.notes[0].mark]
    assert found.blocks[-1].kind is BlockKind.NOTE


def test_an_appendix_that_is_referred_to_is_no_note() -> None:
    body = '<p>S<a epub:type="noteref" href="#a">A1</a>.</p>'
    body += '<section epub:type="appendix" id="a"><p>More.</p></section>'
    found = extracted(HTML, page(body).encode())
    assert not found.notes
    appendix = next(s for s in found.sections if s.kind is SectionKind.APPENDIX)
    assert appendix.mark is not None
    assert appendix.mark.of(found.original) == "A1"


def test_printed_pages() -> None:
    found = extracted(
        HTML,
        page(
            '<p>Before.</p><span epub:type="pagebreak" id="page_xii"/><p>One <span role="doc-pagebreak" '
            'aria-label="13"/>two.</p>'
        ).encode(),
    )
    assert [(p.index, p.label, p.span.of(found.original)) for p in found.pages] == [
        (0, "xii", "One "),
        (1, "13", "two."),
    ]


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    sentence(HTML, data)


PIECES = """
<p> </p> <h1> </h1> <h3> <section~epub:type='chapter'> </section> <aside> </aside> <table><tr> <td> </table>
<pre>
</pre> <a~href='#fn1'> </a> <li~id=fn1> <ul> </ul> <nav> </nav> <header> </header> <hgroup> <br> <b> words x 1
<span~epub:type='pagebreak'~title=1></span> <div~class=stanza> </div> <blockquote> <html> <body> &#xD800;
&nbsp;
<!-- --> <ol~epub:type=endnotes> <p~epub:type='signature'>
"""
TAGS = st.sampled_from([*(piece.replace("~", " ") for piece in PIECES.split()), " \n", "\u00a0"])


@settings(max_examples=200, deadline=None)
@given(st.lists(TAGS, max_size=40), st.booleans())
def test_any_markup(pieces: list[str], strict: bool) -> None:
    body = "".join(pieces)
    sentence(HTML, (page(body) if strict else body).encode())


def test_the_memoirs(shared: Path) -> None:
    for path in sorted((shared / "corpora" / "memoirs").rglob("*.xhtml")):
        found = extracted(HTML, path.read_bytes())
        assert not found.problems
        holder = innermost((s for s in found.sections if s.kind not in PARATEXT), len(found.original) // 2)
        assert holder is not None
        assert found.sections[0].title is not None


MARKED = """<html xmlns:epub="http://www.idpf.org/2007/ops"><body><p>He wrote for
<i epub:type="se:name.publication.newspaper">Nová Doba</i> and set it in
<i epub:type="se:name.visual-art.typeface">Didot</i>, said
<b epub:type="z3998:personal-name">Ada Lind</b>.</p></body></html>"""


def test_what_a_page_marks_as_a_name_is_one() -> None:
    found = HTML.read(File("a.xhtml", MARKED.encode()))
    assert [(mark.span.of(found.original), mark.kind.value) for mark in found.marked] == [
        ("Nová Doba", "work"),
        ("Ada Lind", "person"),
    ]
