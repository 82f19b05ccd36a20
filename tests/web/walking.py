"""Going through the reading room by its links, as a reader would; new pages are found by themselves."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from lxml import html

from testimonia.web.deeds import DEEDS
from testimonia.web.pages import PAGES
from testimonia.web.pages.page import Page

EACH, MOST = 3, 40
"""How many pages of a kind are looked at, and how many that one page of ours makes, of all kinds."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form on a page.

    Attributes:
        page: address of the page.
        method: in small letters.
        action: address that it is sent to, one for each button that sends it elsewhere.
        fields: names and values as it stands there, with the first choice of each list and the first button.
    """

    page: str
    method: str
    action: str
    fields: tuple[tuple[str, str], ...]


def parsed(page: str) -> html.HtmlElement:
    """The tree of a page."""
    return html.document_fromstring(page)


def page_of(address: str) -> Page | None:
    """The page that answers at an address; None if none does."""
    path = urlsplit(address).path
    for page in PAGES:
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", page.address), path):
            return page
    return None


def kind(address: str) -> str:
    """What kind of page an address is of: which page, and which names stand in its query."""
    page = page_of(address)
    names = sorted({name for name, value in parse_qsl(urlsplit(address).query) if value})
    return f"{page.address if page else urlsplit(address).path}{'?' if names else ''}{'&'.join(names)}"


def links(page: str, at: str) -> Iterator[str]:
    """What a page leads to, loads or offers to save, if it is ours and no script or style; with fragments."""
    for link in parsed(page).xpath("//a/@href | //img/@src | //image/@href"):
        address = urljoin(at, link)
        if not urlsplit(address).netloc and address.startswith("/") and not address.startswith("/static/"):
            yield address


def forms(page: str, at: str) -> Iterator[Form]:
    """The forms of a page."""
    for form in parsed(page).xpath("//form[not(@method='dialog')]"):
        held = tuple(_fields(form))
        buttons = form.xpath(".//button[not(@type='button')] | .//input[@type='submit']") or [None]
        for button in buttons:
            pressed = (
                ()
                if button is None or not button.get("name")
                else ((button.get("name"), button.get("value", "")),)
            )
            action = (button is not None and button.get("formaction")) or form.get("action") or at
            method = (button is not None and button.get("formmethod")) or form.get("method") or "get"
            yield Form(at, method.lower(), urljoin(at, urldefrag(action).url), (*held, *pressed))


def _fields(form: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for each in form.xpath(".//input[@name] | .//select[@name] | .//textarea[@name]"):
        if each.tag == "select":
            chosen = each.xpath(".//option[@selected]") or each.xpath(".//option")
            yield each.get("name"), chosen[0].get("value", "") if chosen else ""
        elif each.tag == "textarea":
            yield each.get("name"), each.text or ""
        elif each.get("type") not in ("submit", "file") and (
            each.get("type") not in ("checkbox", "radio") or each.get("checked") is not None
        ):
            yield each.get("name"), each.get("value", "")


class Walk:
    """Which addresses are still to be looked at; a few of each kind, the first first.

    Args:
        beginning: addresses that one begins at.
        each: how many of a kind.
        most: how many that one page makes, of all kinds.
    """

    def __init__(self, beginning: Sequence[str] = ("/",), each: int = EACH, most: int = MOST) -> None:
        self._each, self._most = each, most
        self._kinds: Counter[str] = Counter()
        self._pages: Counter[Page | None] = Counter()
        self._known: set[str] = set()
        self._waiting: list[str] = []
        self.linked: list[tuple[str, str]] = []
        """All links: the page they stand on, and where they lead."""
        self.see("", beginning)

    def see(self, at: str, addresses: Sequence[str]) -> None:
        """Take note of links on a page."""
        for address in addresses:
            self.linked.append((at, address))
            clean = urldefrag(address).url
            known = clean in self._known or self._kinds[kind(clean)] >= self._each
            if known or self._pages[page_of(clean)] >= self._most:
                continue
            self._known.add(clean)
            self._kinds[kind(clean)] += 1
            self._pages[page_of(clean)] += 1
            self._waiting.append(address)

    def __iter__(self) -> Iterator[str]:
        while self._waiting:
            yield self._waiting.pop(0)


def unreached(addresses: Sequence[str]) -> set[str]:
    """The pages to which no address among some leads."""
    return {page.address for page in PAGES} - {page.address for each in addresses if (page := page_of(each))}


def unsent(sent: Sequence[Form]) -> set[str]:
    """The deeds that no form among some asks for."""
    return {deed.address for deed in DEEDS} - {form.action for form in sent}
