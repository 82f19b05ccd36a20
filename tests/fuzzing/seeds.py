"""Small sound inputs, from which hostile ones are made: the bytes for each target, and words to put in."""

# ruff: noqa: E501 - documents are as programs write them: in long lines

import json
from collections.abc import Iterator

from testimonia.model import Act, Anchor, Judgement, Place, Span
from testimonia.store.ledger_lines import line_of
from tests.ingest.annotations.test_annotations import FILES as NOTES
from tests.ingest.marked import fixture
from tests.ingest.readers.mail.messages import message, multipart
from tests.ingest.readers.packages import docx, epub, fodt, odt, page
from tests.ingest.readers.scanned.scans import (
    alto,
    alto_block,
    hocr,
    hocr_line,
    hocr_page,
    page_line,
    page_region,
    page_xml,
)
from tests.ingest.readers.tei.texts import tei
from tests.ingest.readers.test_image import tiff
from tests.ingest.sidecars.test_tropy import ITEM, export
from tests.pdf_writer import Mark, Sheet, Words, justified, pdf
from tests.pipeline.bibliographies import ZOTERO_RDF
from tests.scanned import as_file
from tests.scanned import page as picture

PROSE = (
    "The mayor of the town read out the letter that",
    "had come in the night, and nobody spoke a word. It was* the revo-",
    "lution of the lamp, on 3 May 1921 (20 April, Old Style), and she",
)
PAGE = "11\n\nA HARBOUR AND ITS PEOPLE\n\n"
PLAIN = "\n".join(PROSE) + "\n\n* It is in the museum.\n\n" + PAGE + "went home, two years later, aged 31.\n"

_W = "<w:p><w:r><w:t>"
_W_END = "</w:t></w:r></w:p>"


def _html() -> Iterator[bytes]:
    body = "".join(f"<p>{line}</p>" for line in PROSE)
    yield (
        '<!DOCTYPE html><html lang="en"><head><title>The lamp</title><meta charset="utf-8">'
        '<meta name="author" content="Ada Lind"><meta property="article:published_time" content="1921-05-03">'
        f"</head><body><nav><a href='/x'>Home</a></nav><article><h1>The lamp</h1>{body}"
        '<blockquote>so &amp; so</blockquote><table><tr><td colspan="2">1</td><td rowspan=3>2</td></tr></table>'
        '<p>a<sup><a href="#n1">1</a></sup></p><ol><li id="n1">A note.</li></ol></article>'
        "<script>var x = '<p>';</script></body></html>"
    ).encode()
    yield page(f"<h1>One</h1>{body}<aside epub:type='footnote' id='n'>Note</aside>").encode()


def _docx() -> Iterator[bytes]:
    style = '<w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/></w:style>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>{_W}{PROSE[0]}'
        f'</w:t><w:footnoteReference w:id="2"/></w:r></w:p>{_W}{PROSE[1]}{_W_END}'
        f"<w:tbl><w:tr><w:tc>{_W}a{_W_END}</w:tc><w:tc>{_W}b{_W_END}</w:tc></w:tr></w:tbl>"
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>come</w:t></w:r></w:ins></w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
        '<w:fldChar w:fldCharType="end"/><w:br w:type="page"/><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>'
    )
    core = "<dc:title>The lamp</dc:title><dc:creator>Ada Lind</dc:creator><dcterms:created>1921-05-03</dcterms:created>"
    yield docx(body, {"styles": style, "footnotes": note, "header": f"{_W}THE LAMP{_W_END}"}, core)


def _odt() -> Iterator[bytes]:
    body = (
        f'<text:h text:outline-level="1">One</text:h><text:p>{PROSE[0]}<text:note text:note-class="footnote">'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
        f'</text:note></text:p><text:p>{PROSE[1]}<text:s text:c="3"/><text:tab/></text:p><text:list>'
        "<text:list-item><text:p>a</text:p></text:list-item></text:list><table:table><table:table-row>"
        '<table:table-cell table:number-columns-repeated="3"><text:p>b</text:p></table:table-cell>'
        "</table:table-row></table:table><text:tracked-changes><text:changed-region text:id='c'/>"
        "</text:tracked-changes><text:span text:style-name='x'>c</text:span>"
    )
    meta = "<dc:title>The lamp</dc:title><dc:creator>Ada Lind</dc:creator><dc:date>1921-05-03</dc:date>"
    yield odt(body, meta=meta)
    yield fodt(body, meta)


def _rtf() -> Iterator[bytes]:
    yield (
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}{\f2\fcharset128 M;}}"
        rb"{\stylesheet{\s1 heading 1;}}{\info{\title The lamp}{\author Ada Lind}{\creatim\yr1921\mo5\dy3}}"
        rb"\pard\s1 One\par\pard The mayor\uc1\u8217?s letter{\super\chftn}{\footnote\pard A note.} had \'e9 come"
        rb"\par\trowd\cellx100 a\cell b\cell\row{\pict\bin5 }}}}}{\*\unheard x}{\field{\*\fldinst PAGE}{\fldrslt 1}}"
        rb"{\upr{Gal}{\*\ud{G\u229?l}}}{\v hidden}\page{\f1\'d0\'d1}{\f2\'82\'a0}\sect}"
    )


def _epub() -> Iterator[bytes]:
    nav = '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>'
    meta = "<dc:title>The lamp</dc:title><dc:creator>Ada Lind</dc:creator><dc:language>en</dc:language>"
    chapters = {
        "a.xhtml": page(f'<h1>One</h1><p>{PROSE[0]} <a epub:type="noteref" href="b.xhtml#n">1</a></p>'),
        "b.xhtml": page('<aside epub:type="footnote" id="n"><p>A note.</p></aside>'),
        "nav.xhtml": page(nav),
    }
    yield epub(chapters, meta, '<guide><reference type="toc" href="nav.xhtml"/></guide>')


def _pdf() -> Iterator[bytes]:
    lines = justified(40, 520, PROSE, 64, 8)
    head, foot = Words(50, 560, "A HARBOUR", 9), Words(40, 60, "* A note.", 7)
    sheets = [
        Sheet((head, *lines, foot), rules=((40, 100, 80),)),
        Sheet((head, *lines), picture=True, extra=b"/Rotate 90"),
        Sheet((Words(40, 500, "Abcd astral", font="astral"), Words(40, 400, "lying", font="lying"))),
    ]
    yield pdf(sheets, labels=b"0 << /S /r >> 1 << /S /D /St 7 >>", outline=[Mark("One", 0), Mark("Two", 1)])
    yield pdf([Sheet(lines)], info={"Title": "The lamp", "Author": "Ada Lind", "CreationDate": "D:19210503"})


def _tei() -> Iterator[bytes]:
    yield tei(
        '<pb n="1" facs="a.jpg"/><div type="letter"><head>One</head><opener><dateline><date when="1921-05-03"/>'
        '</dateline></opener><p xml:id="p">The <persName ref="#a" key="x">mayor</persName> <choice><sic>teh'
        "</sic><corr>the</corr></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice> <del>not</del>"
        '<add>came</add><note place="foot">A note.</note><lb break="no"/>home<gap reason="lost"/></p>'
        "<lg><l>verse</l></lg><table><row><cell>a</cell></row></table></div>",
        '<profileDesc><langUsage><language ident="en"/></langUsage><correspDesc><correspAction type="sent">'
        '<persName>Ada Lind</persName><date notBefore="1921" notAfter="1922"/></correspAction></correspDesc>'
        "</profileDesc>",
    )


def _mail() -> Iterator[bytes]:
    extra, body = multipart(
        "alternative",
        'Content-Type: text/plain; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\n'
        "Dear Ada,\n\n=E9t=E9 on 3 May 1921\n\n> On 2 May 1921, Henrik wrote:\n>> no\n-- \nH.\n",
        "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+RGVhciBBZGE8L3A+\n",
    )
    yield message(body, extra)
    yield message("Dear Ada,\n\n-----Original Message-----\nFrom: H\nSent: 3 May 1921\nSubject: x\n\nno\n")


def _mailbox() -> Iterator[bytes]:
    one = b"From ann@example.org Mon May  3 14:22:01 2004\n" + message("Dear Ada,\n\n>From here.\n")
    yield one + b"\n" + one


def _web_archive() -> Iterator[bytes]:
    extra, body = multipart(
        'related; type="text/html"',
        "Content-Type: text/html\nContent-Location: http://example.org/\n\n<p>The mayor <img src='cid:a'></p>",
        "Content-Type: image/png\nContent-ID: <a>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
    )
    yield message(body, extra, head="From: <Saved by Browser>\nSubject: The lamp\n")


def _scanned() -> Iterator[bytes]:
    yield alto(alto_block(PROSE) + alto_block(PROSE, 800, 'ID="b"')).encode()
    lines = "".join(page_line(text, 100 + 40 * n) for n, text in enumerate(PROSE))
    order = '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>'
    yield page_xml(
        page_region("r1", "paragraph", lines) + page_region("r2", "page-number", lines), order
    ).encode()
    yield hocr(hocr_page("".join(hocr_line(text, 100 + 40 * n) for n, text in enumerate(PROSE)))).encode()


def _pictures() -> Iterator[bytes]:
    yield tiff(3)
    yield as_file([picture(["One"])], "PNG")[:4000]
    yield as_file([picture(["One"]).resize((40, 30))], "GIF")


def _sidecars() -> Iterator[bytes]:
    yield b"file;title;author;date;repository;shelfmark\na.txt;One;Maier, Ada; Roe, R.;1921-05-03;City Archive;MS 3\n"
    yield json.dumps(
        [
            {
                "id": "m",
                "type": "book",
                "title": "To Ida",
                "author": [{"family": "Maier"}],
                "issued": {"date-parts": [[1921, 5]]},
            }
        ]
    ).encode()
    yield ZOTERO_RDF.encode()
    yield rb"""@string{h = "Herald"}
@article{m, title = {The {ABC} of \textit{Mills} \& {\'E}tudes}, author = {van der Berg, Jan and Roe, Jr., Ida},
  year = 1976, month = jun, journal = h # " x", file = {:files/a.txt:text/plain}}
"""
    yield b"TY  - BOOK\r\nTI  - One\r\nAU  - van der Berg, Jan\r\nPY  - 1976/06/12/\r\nL1  - a.txt\r\nER  - \r\n"
    yield export(ITEM).encode()
    yield b"name,variants,wikidata,viaf\nAda Lind,Ada Moss; A. Tavrik|Tavrik,Q12,https://viaf.org/viaf/99/\n"


def _ledger() -> Iterator[bytes]:
    place = Place("a.txt", "0" * 64, (Anchor(Span(3, 8), "mayor", "the ", " of"),))
    first = Judgement("2026-05-03T10:00:00Z", "Ada", Act.SAME, (place, place), None, "why", None)
    second = Judgement("2026-05-03T10:00:01Z", "Ada", Act.CORRECT, (place,), "Maier", None, None)
    back = Judgement("2026-05-03T10:00:02Z", "Ada", Act.SAME, (), None, None, first.id)
    yield b"".join(line_of(each) + b"\n" for each in (first, second, back))


def _times() -> Iterator[bytes]:
    yield from (
        text.encode()
        for text in (
            "On 28 August (9 September) 1828, two years later, aged 31, in the early 1930s, about 1743/44.",
            "From May to the end of June; last Tuesday at three o'clock; the 12th of Germinal, Year III.",
            "Le 3 mai 1921, trois ans plus tard, au début des années trente. 1er janvier 1900.",
            "Am 3. Mai 1921, drei Jahre später, Anfang der dreißiger Jahre; Ostern 1920.",
            "3 мая 1921 года, через два года, в начале 1930-х годов.",
        )
    )


def _edtf() -> Iterator[bytes]:
    for text in ("2004-06~-11", "?2004-?06-?11", "[1667,1668,1670..1672]", "{..1984}", "Y-17E7S3", "1985/.."):
        yield text.encode()


SEEDS: dict[str, tuple[bytes, ...]] = {
    "text": (
        PLAIN.encode(),
        PLAIN.encode("utf-16"),
        *(
            fixture(n).text.encode()[:2500]
            for n in (
                "british-memoir.txt",
                "letter.txt",
                "web-saved.txt",
                "play.txt",
                "wrapped-scan.txt",
                "french-letter.txt",
            )
        ),
    ),
    "markdown": (
        b"# One\n\nThe *mayor*[^1] said\n\n> so\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n\n```\nx\n```\n---\n<p>html</p>\n",
    ),
    "html": tuple(_html()),
    "docx": tuple(_docx()),
    "odt": tuple(_odt()),
    "rtf": tuple(_rtf()),
    "epub": tuple(_epub()),
    "pdf": tuple(_pdf()),
    "tei": tuple(_tei()),
    "mail": tuple(_mail()),
    "mailbox": tuple(_mailbox()),
    "web archive": tuple(_web_archive()),
    "scanned": tuple(_scanned()),
    "pictures": tuple(_pictures()),
    "recognised": (PLAIN.encode(),),
    "sidecars": tuple(_sidecars()),
    "notes": tuple(text.encode() for text in NOTES.values()),
    "ledger": tuple(_ledger()),
    "times": tuple(_times()),
    "edtf": tuple(_edtf()),
    "query": ('NEAR("the police" raid, 5) OR (“a b” NOT c*) AND été'.encode(), b"a b OR (c NOT d)"),
    "reading": (PLAIN.encode(), fixture("letter.txt").text.encode()[:800]),
}
"""For each target of `properties.PROPERTIES`."""

WORDS: tuple[bytes, ...] = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        "\u202e".encode(),
        "\u200b".encode(),
        "\u0301".encode(),
    ),
    *(
        "\u2028".encode(),
        "\x85".encode(),
        "ﬁ".encode(),
        "𝐀".encode(),
        "İ".encode(),
        "ß".encode(),
        "٣".encode(),
        "²".encode(),
    ),
    *(b"\n\n", b"\r", b"\f", b"-\n", b"\n\n11\n\n", b"* ", b"[1]", b"1. ", b"\t", b"\xc2\xad", b"\x1b[31m"),
    *(
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"&#xD800;",
        b"&#x110000;",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"<?x ?>",
        b"</p>",
    ),
    *(
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"xmlns='x'",
        b'"',
        b"'",
        b"{",
        b"}",
        b"[",
        b"]",
        b"(",
        b")",
        b"\\",
    ),
    *(
        b"\\u-1?",
        b"\\bin99999999 ",
        b"\\uc9",
        b"\\'zz",
        b"=E9",
        b"=",
        b"=?utf-8?q?=?=",
        b"--b",
        b"\nFrom ",
        b">",
    ),
    *(
        b"0",
        b"-1",
        b"65536",
        b"2147483648",
        b"99999999999999999999",
        b"1e999",
        b"NaN",
        b"null",
        b"true",
        b"[]",
        b"{}",
    ),
    *(
        b"1752",
        b"29 February 1900",
        b"31 April",
        b"0000",
        b"X",
        b"..",
        b"/",
        b"~",
        b"?",
        b"AND",
        b"OR",
        b"NOT",
        b"NEAR(",
    ),
    *(
        b" years later",
        b"aged ",
        b"century",
        b"Easter ",
        b"BC",
        b"B.C.",
        b"midnight",
        b"the same day",
        b"ibid.",
    ),
)
"""What has often broken programs that read documents and dates, put in anywhere."""
