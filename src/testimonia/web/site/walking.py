"""All pages of a site, made by asking the reading room for one after another, as a reader would."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from testimonia.exports.formats import Member
from testimonia.store import Store
from testimonia.web.pages import STATIC, trouble_page
from testimonia.web.pages.page import Frame, Query, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.shelf import Shelf
from testimonia.web.site.contents import contents
from testimonia.web.site.parting import address_of
from testimonia.web.site.places import SEARCH, Places, Wanted, page_at
from testimonia.web.site.rewriting import ABOUT, rewritten
from testimonia.web.site.searching import Document, listed, named, words_of

BEGINNING = ("/", "/documents", "/findings", "/who", "/time", "/copies", "/compare", "/report", "/decisions")
"""Where one begins, in the order in which there is room for what they lead to."""
_SEARCHING = "static/search.js"


@dataclass(frozen=True, slots=True)
class Folder:
    """What a site is made of.

    Attributes:
        store: the evidence base, as it is at one moment.
        folder: of the documents.
        ledger: where judgements are kept.
        said: what is said above every page.
    """

    store: Store
    folder: Path
    ledger: Path
    said: str

    def page(self, address: str) -> str:
        """What the reading room shows at an address."""
        found = page_at(address)
        if found is None:
            raise LookupError(f"a site leads to an address that no page has: {address}")
        page, where = found
        query = Query(parse_qsl(urlsplit(address).query, keep_blank_values=True))
        answer = page.make(Visit(self.store, self.folder, self.ledger, where, query))
        return answer if isinstance(answer, str) else trouble_page(404, page.missing)

    @property
    def frame(self) -> Frame:
        """What stands around a page that only the site has."""
        return Frame(self.folder.resolve().name)


def pages(folder: Folder) -> Iterator[Member]:
    """The files of a site, each made when the one before it is written."""
    places = Places(folder.store)
    for address in (*BEGINNING, *_everything(folder.store, places)):
        places.of(address)
    for path, content in _static():
        yield path, (content,)
    while (wanted := places.waiting()) is not None:
        page = rewritten(folder.page(wanted.address), wanted, places.of, folder.said)
        yield wanted.file, (page,)
    yield from _search(folder, places)
    about = rendered("site_about.html", folder.frame, view=contents(folder.store, places, folder.said))
    yield ABOUT, (_own(about, ABOUT, folder, places),)


def _everything(store: Store, places: Places) -> Iterator[str]:
    """The addresses of all documents, part by part, and of all who have a page."""
    for each in store.sources():
        parted = places.parts.of(each.source.id)
        yield from (address_of(each.source.id, first) for first in (parted.firsts if parted else ()))
    yield from (f"/who/{each}" for each in places.people)


def _static() -> Iterator[tuple[str, bytes]]:
    """Styles and pictures of the room, and what the site has beside them; no script of the room."""
    for name, (kind, content) in STATIC.items():
        if not kind.startswith("text/javascript"):
            yield f"static/{name}", content
    for each in files("testimonia.web.site").joinpath("static").iterdir():
        yield f"static/{each.name}", each.read_bytes()


def _search(folder: Folder, places: Places) -> Iterator[Member]:
    """The page on which one searches, and the words it searches in, one document after another."""
    shelf, documents = Shelf(folder.store), list[Document]()
    for source in folder.store.sources():
        parted, held = places.parts.of(source.source.id), shelf.held(source.source.id)
        if parted is None or held is None:
            continue
        words = []
        for path, content in words_of(folder.store, places, held.id, len(documents)):
            words.append(path)
            yield path, (content,)
        parts = [places.of(address_of(held.id, first)) for first in parted.firsts]
        documents.append(Document(held, tuple(part.file for part in parts if part), tuple(words)))
    names: Sequence[tuple[str, str]] = tuple(named(folder.store, places))
    path, content = listed(documents, names)
    yield path, (content,)
    yield SEARCH, (_own(rendered("site_search.html", folder.frame), SEARCH, folder, places, _SEARCHING),)


def _own(page: str, file: str, folder: Folder, places: Places, *scripts: str) -> bytes:
    """A page that only the site has."""
    return rewritten(page, Wanted("/", file), places.of, folder.said, *scripts)
