"""The list of all whom and what the documents speak of, and of pairs that may be one."""

from collections.abc import Iterator, Mapping, Sequence

from testimonia.exports.people_lines import any_bears
from testimonia.model import Doubt, EntityKind
from testimonia.store import Store
from testimonia.store.asked.lives import Listed
from testimonia.store.asked.lives_asked import MOST_LOOKED_AT
from testimonia.web.pages.addresses import link_to_entity
from testimonia.web.pages.page import Query, Visit, numbered
from testimonia.web.pages.who.list_views import AllView, Entry, Pair
from testimonia.web.pages.who.naming import left_open, only_document, other_forms, other_of, whom
from testimonia.web.pages.who.views import Chosen, Linked
from testimonia.web.pages.who.voicing import voices_among
from testimonia.web.pages.words import counted

ON_A_PAGE = 60
_PAIRS_BESIDE, _PAIRS = 3, 30
_ALSO = 5
DOUBT = "doubt"
"""In place of a kind: pairs that may be one."""
NO_KIND = "There is no such kind of thing in the list."
_TITLES = {
    EntityKind.PERSON: ("People", "person", "people"),
    EntityKind.ORGANISATION: ("Organisations", "organisation", "organisations"),
    EntityKind.PLACE: ("Places", "place", "places"),
    EntityKind.WORK: ("Works", "work", "works"),
    EntityKind.EVENT: ("Events", "event", "events"),
    EntityKind.OTHER: ("Other things", "other thing", "other things"),
}


def all_view(visit: Visit) -> AllView:
    """The part of the list that an address asks for: ``kind``, ``words``, ``page``."""
    store, query = visit.store, visit.query
    kinds, doubts = store.lives.kinds(), store.lives.doubts()
    known = [kind.value for kind in whom(kinds)] or [EntityKind.PERSON.value]
    kind = query.choice("kind", (*known, *(each.value for each in EntityKind), DOUBT), NO_KIND)
    words, page = query.text("words"), max(query.number("page") or 1, 1)
    return (
        _doubts(visit, kinds, doubts, page)
        if kind == DOUBT
        else _of_kind(visit, kinds, doubts, EntityKind(kind), words, page)
    )


def _of_kind(
    visit: Visit,
    kinds: Mapping[EntityKind, int],
    doubts: Sequence[Doubt],
    kind: EntityKind,
    words: str,
    page: int,
) -> AllView:
    lives = visit.store.lives
    if words:
        bearing = [record for record, names in lives.names(kind) if any_bears(names, words)]
        found, ids = len(bearing), tuple(bearing[(page - 1) * ON_A_PAGE : page * ON_A_PAGE])
    else:
        found, ids = kinds.get(kind, 0), lives.ranked(kind, (page - 1) * ON_A_PAGE, ON_A_PAGE)
    _, one, many = _TITLES[kind]
    looked = {} if words or page > 1 or not doubts else left_open(visit)
    ordered = () if words or page > 1 else _open_first(doubts, looked)
    return AllView(
        folder=visit.name,
        kinds=tuple(_kinds(kinds, len(doubts), kind.value)),
        kind=kind.value,
        title=counted(found, one, many) + (f" with “{words}”" if words else ""),
        asked=words,
        entries=tuple(_entries(visit.store, lives.listed(ids))),
        found=found,
        pairs=_pairs(visit, ordered, _PAIRS_BESIDE, looked, kind),
        all_pairs=len(doubts),
        left_open=sum(_ids(each) in looked for each in doubts),
        pages=tuple(_pages(found, page, ON_A_PAGE, visit.query)),
        here=f"/who{visit.query.but()}",
    )


def _doubts(visit: Visit, kinds: Mapping[EntityKind, int], doubts: Sequence[Doubt], page: int) -> AllView:
    looked = left_open(visit)
    ordered = _open_first(doubts, looked)
    shown = ordered[(page - 1) * _PAIRS : page * _PAIRS]
    return AllView(
        folder=visit.name,
        kinds=tuple(_kinds(kinds, len(doubts), DOUBT)),
        kind=DOUBT,
        title=f"{counted(len(doubts), 'pair')} that may be one",
        asked="",
        entries=(),
        found=len(doubts),
        pairs=_pairs(visit, shown, _PAIRS, looked),
        all_pairs=len(doubts),
        left_open=sum(_ids(each) in looked for each in doubts),
        pages=tuple(_pages(len(doubts), page, _PAIRS, visit.query)),
        here=f"/who{visit.query.but()}",
    )


def _kinds(kinds: Mapping[EntityKind, int], doubts: int, here: str) -> Iterator[Chosen]:
    for kind in whom(kinds):
        yield Chosen(_TITLES[kind][0], kinds[kind], f"/who?kind={kind.value}", here == kind.value)
    if doubts:
        yield Chosen("May be one", doubts, f"/who?kind={DOUBT}", here == DOUBT)


def _entries(store: Store, listed: Sequence[Listed]) -> Iterator[Entry]:
    """Each with the voices that tell of it."""
    telling = {each.id: store.lives.voices_telling(each.id) for each in listed}
    known = store.lives.voices(section for sections in telling.values() for section in sections)
    for each in listed:
        voices = voices_among(known[section] for section in telling[each.id] if section in known)
        also = other_forms(each.name, each.names)[:_ALSO]
        named = Linked(each.name, link_to_entity(each.id, each.name))
        least = "+" if max(each.told, each.documents) > MOST_LOOKED_AT else ""
        yield Entry(named, also, each.documents, f"{len(voices.known)}{least}", each.told, each.findings)


def _open_first(doubts: Sequence[Doubt], looked: Mapping[frozenset[str], str]) -> list[Doubt]:
    """Pairs in their order, those that somebody has left open at the end."""
    return sorted(doubts, key=lambda each: _ids(each) in looked)


def _ids(doubt: Doubt) -> frozenset[str]:
    return frozenset((doubt.one, doubt.other))


def _pairs(
    visit: Visit,
    doubts: Sequence[Doubt],
    most: int,
    looked: Mapping[frozenset[str], str],
    kind: EntityKind | None = None,
) -> tuple[Pair, ...]:
    """Pairs with what is told of both; of one kind, if that is wanted."""
    lives = visit.store.lives
    found: list[Pair] = []
    for doubt in doubts:
        both = lives.listed((doubt.one, doubt.other))
        if len(both) == 2 and kind in (None, both[0].kind):
            one, other = (other_of(each, only_in=only_document(visit.store, each)) for each in both)
            words = looked.get(_ids(doubt), "")
            found.append(Pair(one, other, doubt.why_for, doubt.why_against, doubt.weight, words))
        if len(found) == most:
            break
    return tuple(found)


def _pages(found: int, here: int, size: int, query: Query) -> Iterator[Chosen]:
    pages = -(-found // size)
    if pages > 1:
        for each in numbered(pages, here):
            yield Chosen(str(each), size, f"/who{query.but(page=each)}", each == here)
