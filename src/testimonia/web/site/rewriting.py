"""A page of the reading room made into a page of a site: nothing asks a server, nothing is obeyed.

Whatever in a page only a running testimonia can do is taken out; what stands decided stays, as words. Links
lead to files beside it, or become plain words where the site has nothing for them.
"""

from collections.abc import Callable
from posixpath import relpath
from typing import cast
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from testimonia.web.pages.words import seen
from testimonia.web.site.places import SEARCH, Place, Wanted

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; "
    "form-action 'self' file:; base-uri 'none'"
)
"""Only files beside the page are ever loaded. `file:` is said as well, since for a page that is opened from a
disk not every browser takes 'self' to mean its own folder."""
LIVE = (
    "//script",
    "//noscript",
    "//meta[@http-equiv]",
    "//dialog",
    "//datalist",
    "//kbd",
    "//*[@hidden]",
    "//*[@data-live]",
    "//*[@id='building' or @id='said']",
    "//*[contains(concat(' ', @class, ' '), ' tools ')]",
)
"""What only the running room has a use for: `data-live` is how its templates say so of words."""
OFFERING = "//*[@data-offers][not(.//a[@href][not(@aria-current)])]"
"""What is worth nothing without the link in it; the templates say which that is."""
KEPT_OF_FORMS = ".//*[contains(concat(' ', @class, ' '), ' state ')] | .//ul[@class='by-document']"
"""What of a form is something to be read: what stands decided, and in which documents a name stands."""
_CONTROLS = ".//label | .//input | .//button | .//select | .//textarea"
STYLE, SCRIPT, ABOUT = "static/site.css", "static/site.js", "about.html"

Find = Callable[[str, str], Place | None]
"""Where the site has what an address shows, that stands on the page with another address."""


def rewritten(page: str, wanted: Wanted, find: Find, said: str, *scripts: str) -> bytes:
    """A page of the room as a file of a site, in UTF-8.

    Args:
        page: as the room shows it.
        wanted: its address there, and the file.
        find: where the site has what an address shows.
        said: what is said above every page: that it is a copy, and of what.
        scripts: files of scripts that it needs beside the one that all have.
    """
    tree = html.document_fromstring(page)
    for what in LIVE:
        for each in _all(tree, what):
            _take_out(each)
    for form in _all(tree, "//form"):
        _read_only(form, wanted.file)
    for fold in _all(tree, "//details[count(*) = 1 and summary]"):
        _take_out(fold)
    _lead(tree, wanted, find)
    _head(tree, wanted.file, scripts)
    _say(tree, wanted.file, said)
    return b"<!doctype html>\n" + bytes(html.tostring(tree, encoding="utf-8"))


def _all(element: HtmlElement, path: str) -> list[HtmlElement]:
    """The elements that an XPath finds."""
    return cast("list[HtmlElement]", element.xpath(path))


def _take_out(element: HtmlElement) -> None:
    """Take an element out; the words after it stay."""
    if element.getparent() is not None:
        element.drop_tree()


def _read_only(form: HtmlElement, file: str) -> None:
    """A form without what can be filled in or sent; the one by which the site is searched stays one."""
    if form.get("action") == "/search":
        form.set("action", relative(SEARCH, file))
        return
    kept = _all(form, KEPT_OF_FORMS)
    if not kept:
        _take_out(form)
        return
    for each in kept:
        for control in _all(each, _CONTROLS):
            _take_out(control)
    tail = form.tail
    form.clear()
    form.tag, form.tail = "div", tail
    form.set("class", "decided-there")
    form.extend(kept)


def _lead(tree: HtmlElement, wanted: Wanted, find: Find) -> None:
    """Let every link lead to a file of the site, or be words."""
    ids = {each.get("id") for each in _all(tree, "//*[@id]")}
    for link in _all(tree, "//a[@href]"):
        href = link.get("href")
        if href.startswith("#"):
            target = href if href[1:] in ids else ""
        else:
            place = find(urljoin(wanted.address, href), wanted.address)
            target = "" if place is None else _written(place, wanted.file)
        if target:
            link.set("href", target)
            link.attrib.pop("download", None)
        else:
            _unlink(link)
    for each in (*_all(tree, OFFERING), *_all(tree, "//img")):
        _take_out(each)


def _unlink(link: HtmlElement) -> None:
    """A link made plain words; one of the navigation is taken out."""
    if _all(link, "ancestor::nav[@class='rooms']"):
        _take_out(link)
        return
    link.tag = "g" if _all(link, "ancestor::svg") else "span"
    for name in ("href", "download", "rel", "aria-current", "tabindex", "aria-label"):
        link.attrib.pop(name, None)


def _written(place: Place, file: str) -> str:
    """A place as a link on a page has it."""
    there = "" if place.file == file and place.anchor and not place.passage else relative(place.file, file)
    passage = f"?{place.passage}" if place.passage else ""
    return f"{there}{passage}{f'#{place.anchor}' if place.anchor else ''}"


def relative(to: str, file: str) -> str:
    """The way from one file of the site to another.

    >>> relative("static/site.css", "who/0a.html"), relative("who/1b.html", "who/0a.html")
    ('../static/site.css', '1b.html')
    """
    return relpath(to, file.rpartition("/")[0] or ".")


def _head(tree: HtmlElement, file: str, scripts: tuple[str, ...]) -> None:
    """What is loaded: style sheets of the room, and ours; scripts that need no server."""
    (head,) = _all(tree, "//head")
    for link in _all(head, "link[@href]"):
        link.set("href", relative(link.get("href").removeprefix("/"), file))
    policy = html.Element("meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    head.insert(1, policy)
    head.append(html.Element("link", {"rel": "stylesheet", "href": relative(STYLE, file)}))
    for script in (SCRIPT, *scripts):
        head.append(html.Element("script", {"defer": "", "src": relative(script, file)}))
    (body,) = _all(tree, "//body")
    for name in [each for each in body.attrib if each.startswith("data-")]:
        del body.attrib[name]


def _say(tree: HtmlElement, file: str, said: str) -> None:
    """Say above the page that it is a copy."""
    (top,) = _all(tree, "//header[@class='top']")
    line = html.Element("aside", {"class": "copy-of machine", "aria-label": "About this copy"})
    line.text = f"{seen(said)} "
    more = html.Element("a", {"href": relative(ABOUT, file)})
    more.text = "What is in it, and what is not"
    more.tail = "."
    line.append(more)
    top.addnext(line)
