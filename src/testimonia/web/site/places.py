"""Which addresses of the reading room a site has a file for, and where in it each of them is.

The rule for each page of the room is one function. It answers for every address that any page may link to,
and the first one to ask for a page that the site has room for orders it to be made. So the site is finite,
whatever the pages lead to, and a link never leads to what is not there.
"""

import re
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urldefrag, urlsplit

from testimonia.model import EntityKind
from testimonia.store import Store
from testimonia.web.pages import PAGES, STATIC
from testimonia.web.pages.findings.asking import tone_of
from testimonia.web.pages.findings.gathering import page_of
from testimonia.web.pages.page import Page, Query
from testimonia.web.site.parting import Parts, address_of

MOST = {"people": 2_000, "reports": 200, "findings": 2_000, "comparisons": 300, "times": 300, "copies": 300}
"""Pages of each kind that a site has, at most; lists and documents are all in it."""
_SHORT = 12
"""Characters of an id in the name of a file."""
_YEARS = re.compile(r"-?[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is in a site.

    Attributes:
        file: path inside the site.
        passage: behind a question mark, words that the page's script marks: "from=274&to=371"; may be empty.
        anchor: id of the element there; empty for the whole page.
    """

    file: str
    passage: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that is still to be made."""

    address: str
    file: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the words that stand for something in its path, its query, its fragment."""

    where: Mapping[str, str]
    query: Query
    anchor: str
    at: str = ""
    """The address of the page on which it stands."""


def page_at(address: str) -> tuple[Page, Mapping[str, str]] | None:
    """The page of the reading room that answers at an address, and what its parts in braces are."""
    path = urlsplit(address).path
    for page in PAGES:
        found = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", page.address), path)
        if found:
            return page, {name: unquote(words) for name, words in found.groupdict().items()}
    return None


class Places:
    """The places of a site; pages that were asked for wait in it to be made.

    Args:
        store: the evidence base, as it is at one moment.
    """

    def __init__(self, store: Store) -> None:
        self.parts = Parts(store)
        self.people = _most_told(store, MOST["people"])
        """Those who have a page, the one first of whom most is told."""
        self._people = frozenset(self.people)
        self._reports = frozenset(store.lives.ranked(EntityKind.PERSON, 0, MOST["reports"]))
        self._findings = {key.id: number for number, key in enumerate(store.overview.findings(), 1)}
        tones = [(tone_of(key).value, number) for number, key in enumerate(store.overview.findings(), 1)]
        self._tones = dict(reversed(tones))
        self._files: dict[str, str] = {}
        self._waiting: deque[Wanted] = deque()
        self.made: Counter[str] = Counter()
        """How many pages of each kind of `MOST` there are."""

    def waiting(self) -> Wanted | None:
        """The next page to be made; None if there is none."""
        return self._waiting.popleft() if self._waiting else None

    def of(self, link: str, at: str = "") -> Place | None:
        """Where the site has what an address of the room shows; None if it has not.

        Args:
            link: the address, from its slash on.
            at: the address of the page on which it stands.
        """
        address, anchor = urldefrag(link)
        if address.startswith("/static/") and address.removeprefix("/static/") in STATIC:
            return Place(address.removeprefix("/"))
        ours = not urlsplit(address).scheme and not urlsplit(address).netloc
        found = page_at(address) if ours else None
        rule = None if found is None else _RULES.get(found[0].address)
        if found is None or rule is None:
            return None
        query = Query(parse_qsl(urlsplit(address).query, keep_blank_values=True))
        return rule(self, Asked(found[1], query, anchor, at))

    def take(self, address: str, file: str, kind: str = "") -> bool:
        """Whether the site has a page; one that nobody has asked for is ordered, if there is room."""
        if address in self._files:
            return True
        if kind and self.made[kind] >= MOST[kind]:
            return False
        self.made[kind] += 1
        self._files[address] = file
        self._waiting.append(Wanted(address, file))
        return True

    def has(self, address: str) -> bool:
        """Whether the page that an address shows is made, or waits to be."""
        return address in self._files

    def person(self, entity: str) -> bool:
        """Whether somebody or something has a page."""
        return entity in self._people

    def reported(self, entity: str) -> bool:
        """Whether there is a report on somebody."""
        return entity in self._reports

    def number_of(self, finding: str) -> int | None:
        """Of a finding, in the order of looking; None if there is no such finding."""
        return self._findings.get(finding)

    def first_of(self, tone: str) -> int | None:
        """The number of the first finding of a tone."""
        return self._tones.get(tone)


def _most_told(store: Store, most: int) -> tuple[str, ...]:
    """Those of whom most is told, of all kinds."""
    ranked = [record for kind in EntityKind for record in store.lives.ranked(kind, 0, most)]
    listed = sorted(store.lives.listed(ranked), key=lambda each: (-each.told, -each.findings))
    return tuple(each.id for each in listed[:most])


def _only(query: Query, *names: str) -> bool:
    """Whether an address asks for nothing but some names."""
    return all(name in names for name, value in query.pairs if value.strip())


def _list_at(path: str, name: str, *also: str) -> "Rule":
    """The rule of a list in pages, which may be of several kinds."""

    def rule(places: Places, asked: Asked) -> Place | None:
        if not _only(asked.query, "page", *also):
            return None
        kinds = [asked.query.text(each) for each in also if asked.query.text(each)]
        page = asked.query.text("page")
        more = [each for each in (*kinds, "" if page == "1" else page) if each]
        file = f"{'-'.join([name, *map(_plain, more)])}.html"
        places.take(f"{path}{asked.query.but(page='' if page == '1' else page)}", file)
        return Place(file, anchor=asked.anchor)

    return rule


def _first(places: Places, asked: Asked) -> Place:
    places.take("/", "index.html")
    return Place("index.html", anchor=asked.anchor)


def _tour(places: Places, asked: Asked) -> Place:
    places.take("/tour", "tour.html")
    return Place("tour.html", anchor=asked.anchor)


def _sample(places: Places, asked: Asked) -> Place | None:
    """What was judged, and what was measured; drawing and judging need the room."""
    return _list_at("/sample", "sample")(places, asked) if _only(asked.query) else None


def _findings(places: Places, asked: Asked) -> Place | None:
    tone = asked.query.text("tone")
    number = places.first_of(tone) if tone and _only(asked.query, "tone") else None
    if number is None:
        return _list_at("/findings", "findings")(places, asked)
    return _listed(places, number, tone)


def _finding(places: Places, asked: Asked) -> Place | None:
    finding = asked.where["finding"]
    number = places.number_of(finding)
    if number is None:
        return None
    file = f"finding/{_short(finding)}.html"
    if places.take(f"/finding/{finding}", file, "findings"):
        return Place(file, anchor=asked.anchor)
    return _listed(places, number, f"finding-{finding}")


def _listed(places: Places, number: int, anchor: str) -> Place | None:
    """Where a finding stands in the list of all."""
    page = Query([("page", str(page_of(number)))])
    return _list_at("/findings", "findings")(places, Asked({}, page, anchor))


def _who(places: Places, asked: Asked) -> Place | None:
    entity, rows = asked.where["entity"], asked.query.text("rows")
    if not places.person(entity) or not _only(asked.query, "name", "rows"):
        return None
    part = "" if rows in ("", "1") else rows
    file = f"who/{_short(entity)}{f'-{_plain(part)}' if part else ''}.html"
    places.take(f"/who/{entity}{asked.query.but(name=None, rows=part)}", file)
    return Place(file, anchor=asked.anchor)


def _source(places: Places, asked: Asked) -> Place | None:
    source, query = asked.where["source"], asked.query
    parted = places.parts.of(source)
    if parted is None or not _only(query, "from", "to", "paragraph", "statements"):
        return None
    first, last = query.number("from"), query.number("to")
    passage = "" if first is None or last is None else f"from={first}&to={last}"
    at = query.number("paragraph") if first is None else parted.paragraph_at(first)
    number = parted.part_of(at or 0)
    file = f"source/{_short(source)}{f'-{number + 1}' if number else ''}.html"
    places.take(address_of(source, parted.firsts[number]), file)
    begins = at is None or (not passage and at == parted.firsts[number])
    anchor = "" if begins else f"paragraph-{at}"
    if asked.anchor not in ("", "here"):
        anchor = asked.anchor
    return Place(file, passage, anchor)


def _compare(places: Places, asked: Asked) -> Place | None:
    voices = asked.query.all("with")
    if not voices and _only(asked.query):
        return _list_at("/compare", "compare")(places, asked)
    if not _only(asked.query, "with") or len(voices) != 2 or not all(map(places.parts.of, voices)):
        return None
    file = f"compare/{'-'.join(map(_short, voices))}.html"
    known = places.take(f"/compare{asked.query.but()}", file, "comparisons")
    return Place(file, anchor=asked.anchor) if known else None


def _copy(places: Places, asked: Asked) -> Place | None:
    finding, leaf = asked.where["finding"], asked.query.text("leaf")
    if places.number_of(finding) is None or not _only(asked.query, "leaf"):
        return None
    part = "" if leaf in ("", "1") else leaf
    file = f"copy/{_short(finding)}{f'-{_plain(part)}' if part else ''}.html"
    known = places.take(f"/copy/{finding}{asked.query.but(leaf=part)}", file, "copies")
    return Place(file, anchor=asked.anchor) if known else None


def _time(places: Places, asked: Asked) -> Place | None:
    """All of time, and the stretches of whole years to which its page leads."""
    query = asked.query
    years = [query.text(each) for each in ("from", "to") if query.text(each)]
    if not _only(query, "from", "to", "page") or not all(map(_YEARS.fullmatch, years)):
        return None
    window = f"/time{query.but(page=None)}"
    if years and asked.at != "/time" and not places.has(window):
        return None
    page = "" if query.text("page") == "1" else query.text("page")
    file = f"{'-'.join(['time', *map(_plain, years), *([_plain(page)] if page else [])])}.html"
    known = places.take(f"/time{query.but(page=page)}", file, "times")
    return Place(file, anchor=asked.anchor) if known else None


def _report(places: Places, asked: Asked) -> Place | None:
    entity = asked.where["entity"]
    if not places.reported(entity) or not _only(asked.query, "name"):
        return None
    file = f"report/{_short(entity)}.html"
    known = places.take(f"/report/{entity}", file, "reports")
    return Place(file, anchor=asked.anchor) if known else None


def _search(places: Places, asked: Asked) -> Place:
    return Place(SEARCH)


def _short(record: str) -> str:
    """The beginning of an id, which is a hash, as part of the name of a file."""
    return _plain(record[:_SHORT])


def _plain(words: str) -> str:
    """Words of an address that any file may be called."""
    return re.sub(r"[^0-9a-z-]", "", words.lower())


SEARCH = "search.html"
Rule = Callable[[Places, Asked], Place | None]
_RULES: Mapping[str, Rule] = {
    "/": _first,
    "/tour": _tour,
    "/documents": _list_at("/documents", "documents"),
    "/problems": _list_at("/problems", "problems"),
    "/decisions": _list_at("/decisions", "decisions"),
    "/copies": _list_at("/copies", "copies"),
    "/findings": _findings,
    "/sample": _sample,
    "/finding/{finding}": _finding,
    "/who": _list_at("/who", "who", "kind"),
    "/who/{entity}": _who,
    "/source/{source}": _source,
    "/compare": _compare,
    "/copy/{finding}": _copy,
    "/time": _time,
    "/report": _list_at("/report", "reports"),
    "/report/{entity}": _report,
    "/search": _search,
}
"""Those of the pages that a site has, by their addresses in the room."""
