"""Rich Text files: what a reader sees on the printed page, in every code page, with nothing twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import BlockKind, File, Limits
from testimonia.ingest.readers.rtf.reading import RTF
from testimonia.model import SectionKind
from tests.ingest.readers.holding import extracted, parts, sentence


def rtf(body: bytes, head: bytes = rb"\ansi\ansicpg1252") -> bytes:
    return rb"{\rtf1" + head + b" " + body + b"}"


FONTS = (
    rb"\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204{\*\falt x}Times Cyr;}"
    rb"{\f2\fcharset128 Mincho;}{\f3\fcharset2 Symbol;}}"
)


@pytest.mark.parametrize(
    ("body", "original"),
    [
        (rb"one \b two\b0  three\par four", "one two three\n\nfour"),
        (rb"a\tab b\line c\~d\-e\_f", "a\tb\nc\u00a0d\u00ade\u2011f"),
        # braces and backslashes are escaped; a line end of the file is none of the text
        (b"\\{a\\}\\\\b\r\nc", "{a}\\bc"),
        # a backslash before the end of a line is the end of a paragraph
        (b"a\\\nb", "a\n\nb"),
        (rb"\ldblquote a\rdblquote\emdash b\rquote s", "“a”—b’s"),
        # a field is what it shows, not what it computes; the words of a link are words
        (rb'see {\field{\*\fldinst{HYPERLINK "http://x"}}{\fldrslt{the page}}} here', "see the page here"),
        # pictures, objects, unknown destinations, entries for an index
        (rb"a{\pict\pngblip 89504e47}b{\object{\*\objdata 0105}{\result c}}{\*\unheard x}{\xe d}", "abc"),
        (rb"a{\*\shppict{\pict 00ff}}{\nonshppict{\pict 00ff}}b", "ab"),
        # binary data hold whatever they hold
        (rb"a{\pict\bin5 }}}}}b}c", "ac"),
        # hidden words, and words that a tracked change took out
        (rb"a{\v hidden}b\v c\v0 d", "abd"),
        # a text that is given twice is read in Unicode
        (rb"{\upr{Gal}{\*\ud{G\u229?l}}}", "Gål"),
        # a box is read after the paragraph that it hangs on, its fallback not at all
        (
            rb"before {\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt boxed\par}}{\shprslt boxed}}after\par end",
            "before after\n\nboxed\n\nend",
        ),
        # tables: data by tabs, arrangement as paragraphs
        (rb"\trowd\intbl a\cell b\cell\row\trowd\intbl\cell c\cell\row\pard d", "a\tb\n\tc\n\nd"),
        (rb"\trowd\intbl a\par b\cell\row\pard", "a\n\nb"),
        # the label of an item: a number; none but a tab; nothing of an indent that somebody typed
        (rb"{\listtext 1.\tab}a\par{\listtext\tab}b\par\tab c", "1.\ta\n\nb\n\n\tc"),
        # a note whose words follow its mark at once
        (rb"a{\chftn{\footnote\chftn b}}", "a[1]\n\n[1] b"),
    ],
)
def test_the_words_of_a_document(body: bytes, original: str) -> None:
    assert extracted(RTF, rtf(body)).original == original


@pytest.mark.parametrize(
    ("head", "body", "original"),
    [
        # the code page of the file
        (rb"\ansi\ansicpg1252", rb"caf\'e9", "café"),
        (rb"\ansi\ansicpg1251", rb"\'cf\'f0", "Пр"),
        (rb"\ansi\ansicpg1251", b"\xcf\xf0", "Пр"),
        (rb"\mac", rb"caf\'8e", "café"),
        (rb"\pc", rb"caf\'82", "café"),
        (rb"\ansi\ansicpg65001", rb"caf\'c3\'a9", "café"),
        # a code page that nobody knows is passed over
        (rb"\ansi\ansicpg99999", rb"caf\'e9", "café"),
        # the character set of the font; letters of two bytes, one of which may be plain
        (FONTS, rb"\f1 \'cf\'f0\f0 \'e9", "Прé"),
        (FONTS, rb"{\f1 \'cf}\'e9", "Пé"),
        (FONTS, rb"\f2 \'83e", "テ"),
        # Unicode: signed, with letters that stand in for it, in two halves
        (FONTS, rb"\u1055?\u-4064?x", "П\uf020x"),
        (FONTS, rb"\uc2\u1055\'3f\'3fx\uc0\u1055x\uc1\u1055\'3f", "ПxПxП"),
        (FONTS, rb"\u-10179?\u-8640?", "\U0001f640"),
        # a letter that should stand in is missing: the paragraph ends all the same
        (FONTS, rb"\u1055\par x", "П\n\nx"),
        # numbers beyond all characters, a half without its other
        (FONTS, rb"\u99999999999999999999?a\u-10179?b", "\ufffdab"),
        (FONTS, rb"\u-8640?b", "\ufffdb"),
    ],
)
def test_letters_in_every_encoding(head: bytes, body: bytes, original: str) -> None:
    assert extracted(RTF, rtf(body, head)).original == original


SHEET = (
    rb"{\stylesheet{\ql Normal;}{\s1\sbasedon0\outlinelevel0{\*\keycode x}heading 1;}{\s2\sbasedon1 Eigen;}"
    rb"{\s3 Title;}{\s4 Quote;}{\s5\sbasedon5 Loop;}{\*\cs6 heading 2;}}"
)


def test_styles_and_outline_levels_give_the_parts() -> None:
    body = rb"\pard\s3 A Life\par\pard\s2 Youth\par\pard Prose.\par\pard\outlinelevel1 Early\par"
    body += rb"\pard\s4 Cited.\par{\pard{\listtext\bullet\tab}\ls1 item\par}\pard\s1 Age\par\pard\s5 More."
    found = extracted(RTF, rtf(body, rb"\ansi" + SHEET))
    assert parts(found) == [
        ("TITLE_PAGE", "A Life"),
        ("BODY", "Youth\n\nProse.\n\nEarly\n\nCited.\n\n•\titem\n\nAge\n\nMore."),
        ("CHAPTER", "Youth\n\nProse.\n\nEarly\n\nCited.\n\n•\titem"),
        ("HEADING", "Youth"),
        ("CHAPTER", "Early\n\nCited.\n\n•\titem"),
        ("HEADING", "Early"),
        ("CHAPTER", "Age\n\nMore."),
        ("HEADING", "Age"),
    ]
    assert {BlockKind.QUOTATION, BlockKind.LIST} <= {b.kind for b in found.blocks}


def test_notes_stand_at_the_end_and_know_their_marks() -> None:
    body = rb"In 1917{\super\chftn{\footnote\pard\chftn  First.}} it was.\par "
    body += rb"So{\chftn{\footnote\ftnalt\chftn  Last.\par More.}}.{\v{\footnote hidden}}\par"
    found = extracted(RTF, rtf(body))
    assert found.original == "In 1917[1] it was.\n\nSo[i].\n\n[1] First.\n\n[i] Last.\n\nMore."
    assert [(n.mark.of(found.original), n.note.of(found.original)) for n in found.notes] == [
        ("[1]", "[1] First."),
        ("[i]", "[i] Last.\n\nMore."),
    ]
    assert [s.kind for s in found.sections[-3:]] == [SectionKind.NOTES, *[SectionKind.FOOTNOTE] * 2]


def test_comments_deletions_and_running_heads() -> None:
    body = rb"{\header A Life\par}{\footerl A Life}Prose{\deleted gone}"
    body += (
        rb"{\*\atnid EM}{\*\atnauthor Edith Marlow}\chatn{\*\annotation{\*\atndate 33903872}She was not.}\par"
    )
    found = extracted(RTF, rtf(body))
    assert parts(found) == [
        ("BODY", "Prose"),
        ("NOTES", "She was not."),
        ("FOOTNOTE", "She was not."),
        ("PAGE_HEADER", "A Life"),
    ]
    remark = next(s for s in found.sections if s.kind is SectionKind.FOOTNOTE)
    assert [s.value for s in (remark.author, remark.written) if s] == ["Edith Marlow", "1932-05-10"]
    said = " ".join(problem.message for problem in found.problems)
    assert "tracked changes" in said and "comments" in said


def test_pages_begin_where_the_document_says() -> None:
    found = extracted(RTF, rtf(rb"one\page two\par\pagebb three"))
    assert [page.span.of(found.original).strip() for page in found.pages] == ["one", "two", "three"]


def test_the_properties_of_the_file() -> None:
    head = rb"\ansi\deflang1031{\info{\title A \'c4 Life}{\upr{\author x}{\*\ud{\author \u1040?}}}"
    head += rb"{\creatim\yr2001\mo2\dy3\hr4}{\operator Bob}}"
    whole = extracted(RTF, rtf(rb"Prose", head)).sections[0]
    said = (whole.title, whole.author, whole.language, whole.written)
    assert [s.value for s in said if s] == ["A Ä Life", "А", "de", "2001-02-03"]
    assert whole.author is not None and whole.author.doubtful  # who made the file need not have written it


DAYS = [
    # words of a damaged file between the parts of a day are none of it
    (rb"\yr2001 a= \mo2 mo=x dy=\dy3", "2001-02-03"),
    (rb"\yr2001\mo2 dy=99999999", None),
    (rb"\yr99999\mo2\dy3", None),
    (rb"\yr=\mo2\dy3", None),
]


@pytest.mark.parametrize(("said", "written"), DAYS)
def test_the_day_on_which_a_file_was_made(said: bytes, written: str | None) -> None:
    head = rb"\ansi{\info{\title x}{\creatim" + said + rb"}}"
    whole = extracted(RTF, rtf(rb"Prose", head)).sections[0]
    assert (whole.written.value if whole.written else None) == written


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (rtf(b""), "no text"),
        (rtf(b"{" * 100_000), "built to do harm"),
        (rtf(b"\\bin"), "no text"),
        (rb"{\rtf1\bin99999999999 words}", "no text"),
        (rb"{\rtf1{\fonttbl" + rb"{\f1\fcharset99999999 x;}" * 1_000, "no text"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, word: str) -> None:
    assert word in sentence(RTF, data)


@pytest.mark.parametrize(
    ("data", "original"),
    [
        # cut off in a group, in a control word, in a code
        (rb"{\rtf1 a{\b b", "ab"),
        (rb"{\rtf1 a\par b\fo", "a\n\nb"),
        (rb"{\rtf1 a\'e", "a'e"),
        (b"{\\rtf1 a\\", "a"),
        # more groups end than begin: nothing after the end of the document is read
        (rb"{\rtf1 a}}}b", "a"),
        # binary data that claim to go on for ever
        (rb"{\rtf1 a{\pict\bin4000000000 x}b}", "a"),
        (rb"{\rtf1 a\bin-5 b}", "ab"),
    ],
)
def test_damage_costs_what_is_damaged(data: bytes, original: str) -> None:
    assert extracted(RTF, data).original == original


def test_a_file_that_is_cut_off_is_a_problem() -> None:
    assert ["cut off" in p.message for p in extracted(RTF, rb"{\rtf1 a{\b b").problems] == [True]


def test_signs_of_a_font_of_symbols_are_counted() -> None:
    found = extracted(RTF, rtf(rb"\f3 ab\f0 c", FONTS))
    assert found.original == "\uf061\uf062c"
    assert [p.message.split()[0] for p in found.problems] == ["2"]


@pytest.mark.parametrize(
    "dot",
    [
        rb"{\listtext\f3 \'b7\tab}",  # in a font of symbols, by its code or in Unicode
        rb"{\listtext\f3 \u-3913?\tab}",
        rb"{\pntext\f3\'b7\tab}",
    ],
)
def test_the_dot_of_an_item_is_no_doubtful_character(dot: bytes) -> None:
    found = extracted(RTF, rtf(dot + rb"\f0 item\par", FONTS))
    assert (found.original, found.problems) == ("•\titem", ())


def test_no_more_than_the_limit_is_taken() -> None:
    found = RTF.read(File("a.rtf", rtf(rb"word \par " * 1_000), Limits(characters=50)))
    assert len(found.original) <= 50 and "Only the first" in found.problems[-1].message


def test_a_document_is_known_by_its_content_and_read_through() -> None:
    for before in (b"", b"\xef\xbb\xbf", b"\r\n"):
        read = ingest(File("letter.doc", before + rtf(b"Plain words of a letter.")))
        assert read.source.format == "rtf" and read.text is not None
        assert read.text.reading == "Plain words of a letter."


PIECES = st.sampled_from(
    [
        *(rb"{", rb"}", rb"\par ", rb"words ", rb"\'e9", rb"\u1055?", rb"\uc0", rb"\bin3 ", rb"\page "),
        *(
            rb"{\footnote x}",
            rb"{\*\shpinst{\shptxt ",
            rb"\cell ",
            rb"\row ",
            rb"\intbl ",
            rb"{\info{\title ",
        ),
        *(rb"{\stylesheet{\s1 heading 1;", rb"\s1 ", rb"{\fonttbl{\f1\fcharset128 ;", rb"\f1 ", rb"\plain "),
        *(
            rb"{\upr{",
            rb"{\*\ud ",
            rb"{\header ",
            rb"{\*\annotation ",
            rb"{\*\atndate 9",
            rb"\pard ",
            rb"\v ",
        ),
        *(
            rb"{\creatim\yr-1\mo99\dy0}",
            rb"{\creatim\yr1921 a= mo=\mo5}",
            rb"\deleted ",
            rb"\outlinelevel99 ",
            b"\x00\xff",
            rb"{\*\atnauthor ",
        ),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_any_parts(pieces: list[bytes]) -> None:
    assert sentence(RTF, b"{\\rtf1 begin\\par " + b"".join(pieces)) == "it was read"
