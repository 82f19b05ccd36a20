"""A page of the room as a page of a site."""

import pytest
from lxml import html

from testimonia.web.site.places import Place, Wanted
from testimonia.web.site.rewriting import relative, rewritten
from tests.web.walking import parsed as parsed_text

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
<link rel="stylesheet" href="/static/edition.css"><script type="module" src="/static/room.js"></script></head>
<body data-built="1"><header class="top"><nav class="rooms"><a href="/what-if">What if</a></nav>
<form action="/search"><input name="q"></form></header><main>{}</main></body></html>"""

FOLDED = "<details><summary>why</summary><p>So.</p></details>"
CASES = [
    # a link to what the site has; the passage stays behind the question mark
    ('<a href="/source/1?from=2&amp;to=5#here">x</a>', '<a href="../source/1.html?from=2&amp;to=5#p">x</a>'),
    # a link to what it has not is words
    ('<a href="/findings?who=A" rel="next">x</a>', "<span>x</span>"),
    # a link of another program, which no page of ours has, is words too
    ('<a href="https://example.org/">x</a>', "<span>x</span>"),
    ('<a href="javascript:alert(1)">x</a>', "<span>x</span>"),
    ('<a href="file:///etc/passwd">x</a>', "<span>x</span>"),
    # within the page
    ('<p id="a"><a href="#a">x</a><a href="#b">y</a></p>', '<p id="a"><a href="#a">x</a><span>y</span></p>'),
    # in a drawing it is a group, where a span would be nothing
    ('<svg><a href="/nowhere"><text>x</text></a></svg>', "<svg><g><text>x</text></g></svg>"),
    # of a form what stands decided stays, and what comes after it
    (
        '<form method="post" action="/judgements"><button>y</button><span class="state">real</span></form>z',
        '<div class="decided-there"><span class="state">real</span></div>z',
    ),
    # of the form that splits a name, the names stay without their boxes
    (
        '<form method="post"><ul class="by-document"><li><label><input></label>A</li></ul></form>',
        '<div class="decided-there"><ul class="by-document"><li>A</li></ul></div>',
    ),
    # a fold of which only the handle is left goes with what was in it; one with words stays
    ('<details><summary>note</summary><form method="post"><textarea></textarea></form></details>x', "x"),
    (FOLDED, FOLDED),
    # what templates mark, and what is worth nothing without its link
    ('why<span data-live>, and to decide</span>', "why"),
    ('<p data-offers><a href="/findings?x=1">all</a></p>y', "y"),
    ('<p data-offers><a href="/source/1?x" aria-current="true">here</a></p>y', "y"),  # one is there already
    ('<dialog>keys</dialog><kbd>j</kbd><p hidden>new</p><img src="/source/1/page/0.png">x', "x"),
]  # fmt: skip


def parsed(page: bytes) -> html.HtmlElement:
    return parsed_text(page.decode())


def find(link: str, at: str) -> Place | None:
    assert at == "/who/a"
    return Place("source/1.html", "from=2&to=5", "p") if link.startswith("/source/1?") else None


@pytest.mark.parametrize(("before", "after"), CASES)
def test_what_becomes_of_it(before: str, after: str) -> None:
    page = rewritten(PAGE.format(before), Wanted("/who/a", "who/a.html"), find, "A copy")
    main = parsed(page).find(".//main")
    assert html.tostring(main, encoding="unicode").strip() == f"<main>{after}</main>"


def test_what_is_loaded() -> None:
    page = rewritten(
        PAGE.format("x"), Wanted("/who/a", "who/a.html"), find, "A “copy” <b>\u202e", "static/s.js"
    )
    tree = parsed(page)
    assert tree.xpath("//link/@href") == ["../static/edition.css", "../static/site.css"]
    assert tree.xpath("//script/@src") == ["../static/site.js", "../static/s.js"]
    assert tree.xpath("//form/@action") == ["../search.html"]
    assert tree.findtext(".//nav") == ""
    assert "A “copy” <b>⟨U+202E⟩" in (tree.findtext(".//aside") or "")


@pytest.mark.parametrize(
    ("to", "file", "way"),
    [
        ("index.html", "findings.html", "index.html"),
        ("index.html", "who/a.html", "../index.html"),
        ("who/b.html", "who/a.html", "b.html"),
        ("who/a.html", "who/a.html", "a.html"),
    ],
)
def test_the_way_from_one_file_to_another(to: str, file: str, way: str) -> None:
    assert relative(to, file) == way
