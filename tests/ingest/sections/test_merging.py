"""Pages whose format marks a few things and leaves the rest to the eye."""

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File
from testimonia.model import Section, SectionKind, crossings

PAGE = """<!DOCTYPE html><html><head><title>Anna Marsh: The Long Quarrel</title></head><body>
<p><a href="i.htm">Marsh Archive</a> &nbsp;|&nbsp; <a href="j.htm">Main Page</a></p>
<h2>Anna Marsh</h2><h1>The Long Quarrel</h1><h4>(May 1987)</h4><hr>
<p>From <em>Northern Monthly</em>, No. 12, May 1987.<br>Copyright &copy; Northern Monthly.<br>
Marked up by John Doe for the Archive.</p>
<p><strong>The Papers of the Quarrel</strong><br>Ed: Peter Long<br>Seven Stones £14.95</p>
<p>The quarrel between the two began in 1921, when neither had any office, and lasted until the death of the
younger in 1938. There is a great deal to say about it and this book says most of it.</p>
<h3>The letters</h3>
<p>It begins with the letters, of which some are printed here for the first time, and goes on to the articles
that each of them wrote about the other in the papers of the day.</p>
<p><a href="i.htm">Marsh Archive</a> | <a href="j.htm">Main Page</a></p><p>Last updated: 2 May 2017</p>
</body></html>"""

WHAT_IS_WHERE = [
    ("Marsh Archive", SectionKind.NAVIGATION),
    ("Anna Marsh", SectionKind.BYLINE),  # set as a heading, and yet no chapter
    ("The Long Quarrel", SectionKind.HEADING),
    ("(May 1987)", SectionKind.DATELINE),
    ("Copyright", SectionKind.IMPRINT),
    ("The Papers of the Quarrel", SectionKind.REVIEWED_WORK),
    ("The quarrel between", SectionKind.BODY),
    ("It begins with", SectionKind.CHAPTER),
    ("Last updated", SectionKind.NAVIGATION),
]


def test_a_review_in_an_archive_on_the_web() -> None:
    ingested = ingest(File("review.html", PAGE.encode()))
    assert ingested.text is not None
    original = ingested.text.original
    for words, kind in WHAT_IS_WHERE:
        assert _innermost(ingested.sections, original.index(words)).kind is kind, words
    assert crossings(ingested.sections) == ()
    voices = [s for s in ingested.sections if s.kind in (SectionKind.BODY, SectionKind.CHAPTER)]
    assert {s.author.value for s in voices if s.author} == {"Anna Marsh"}
    assert len(voices) == 2


def test_what_the_format_marks_is_believed() -> None:
    page = PAGE.replace("<body>", '<body><section epub:type="foreword">').replace(
        "</body>", "</section></body>"
    )
    kinds = {section.kind for section in ingest(File("foreword.html", page.encode())).sections}
    assert SectionKind.FOREWORD in kinds
    assert SectionKind.BODY not in kinds


def test_the_heading_right_above_the_first_prose_is_that_of_a_chapter() -> None:
    page = PAGE.replace("<p>The quarrel between", "<h3>The beginning</h3><p>The quarrel between")
    chapters = [
        section.title.value
        for section in ingest(File("review.html", page.encode())).sections
        if section.kind is SectionKind.CHAPTER and section.title
    ]
    assert chapters == ["The beginning", "The letters"]


def _innermost(sections: tuple[Section, ...], offset: int) -> Section:
    return min((s for s in sections if s.span.start <= offset < s.span.end), key=lambda s: len(s.span))
