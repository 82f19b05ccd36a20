"""From a question to what the page shows: the passages, and what bears the names in it."""

from collections.abc import Sequence
from itertools import groupby

from testimonia.store import NoteHit, PassageHit, Store
from testimonia.store.searching.excerpt import Excerpt
from testimonia.store.searching.search import Order, by_document, noted, search
from testimonia.web.pages import page
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.page import numbered
from testimonia.web.pages.search.asking import Asked
from testimonia.web.pages.search.naming import instead_of, lists_about, names_in, one_by_one
from testimonia.web.pages.search.views import (
    Hit,
    HitGroup,
    LinkedPiece,
    NoteView,
    Results,
    Way,
)
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.words import counted, day, shortened

ON_A_PAGE = 25
MOST_NOTES = 3
MOST_DOCUMENTS = 30
_MOST_PAGES = 400
_LONGEST_READ = 60
_LONGEST_WAY = 110


def found(store: Store, asked: Asked, query: page.Query) -> Results:
    """What there is for a question.

    Args:
        store: the evidence base.
        asked: the question.
        query: the address that it was read from; other addresses are made from it.
    """
    names, wanted = names_in(store, asked, query)
    here = _page(query)
    passages = search(
        store, wanted, ON_A_PAGE, (here - 1) * ON_A_PAGE, scope=asked.scope, order=asked.order, notes=False
    )
    notes, many_notes = noted(store, asked.query, MOST_NOTES)
    shelf = Shelf(store)
    hits = [each for each in passages.hits if isinstance(each, PassageHit)]
    documents = by_document(store, wanted, asked.scope) if passages.ordered else ()
    ways = tuple(
        Way(
            each.path,
            f"/search{query.but(page=None, **{'in': each.path})}",
            count=f"{each.passages:,}",
            here=each.path == asked.scope.within,
        )
        for each in documents[:MOST_DOCUMENTS]
    )
    return Results(
        counted=_counted(passages.passages, passages.passages - passages.unrepaired, len(documents)),
        remark=_remark(asked, passages.unrepaired, ordered=passages.ordered),
        names=names,
        lists=tuple(lists_about(store, asked)),
        notes=tuple(_note(store, each) for each in notes),
        more_notes=max(many_notes - MOST_NOTES, 0),
        several=tuple(one_by_one(store, asked)),
        groups=tuple(_groups(shelf, hits, asked.order)),
        documents=ways if len(documents) > 1 or asked.scope.within else (),
        more_documents=max(len(documents) - MOST_DOCUMENTS, 0),
        pages=tuple(_pages(passages.passages, here, query)),
        instead=() if passages.passages else tuple(instead_of(store, asked, query)),
    )


def _page(query: page.Query) -> int:
    said = query.text("page")
    return (
        min(int(said), _MOST_PAGES)
        if said.isascii() and said.isdigit() and 0 < len(said) < 9 and int(said)
        else 1
    )


def _counted(passages: int, read: int, documents: int) -> str:
    if not passages:
        return "No passage has this."
    among = f" in {counted(documents, 'document')}" if documents and read == passages else ""
    return f"{counted(passages, 'passage')}{among}"


def _remark(asked: Asked, unrepaired: int, *, ordered: bool) -> str:
    said = []
    if not ordered:
        said.append("They are too many to be put in order, and stand as the documents were read in.")
    if unrepaired:
        only = "has it" if unrepaired == 1 else "have it"
        said.append(f"{counted(unrepaired, 'passage')} {only} only in the original, before a repair; last.")
    if asked.scope.first is not None or asked.scope.last is not None:
        said.append("What does not say when it was written is left out.")
    return " ".join(said)


def _groups(shelf: Shelf, hits: Sequence[PassageHit], order: Order) -> list[HitGroup]:
    if order is Order.BEST:
        return [HitGroup("", "", "", tuple(_hit(shelf, each, titled=True) for each in hits))] if hits else []
    groups = []
    for (source, path), those in groupby(hits, key=lambda each: (each.source, each.path)):
        held = shelf.held(source)
        title = shortened(held.title, _LONGEST_WAY) if held else path
        shown = tuple(_hit(shelf, each, titled=False) for each in those)
        groups.append(HitGroup(title, "" if title == path else path, link_to(source), shown))
    return groups


def _hit(shelf: Shelf, hit: PassageHit, *, titled: bool) -> Hit:
    held = shelf.held(hit.source)
    links = tuple(link_to(hit.source, match.span) for match in hit.matches)
    link = links[0] if links else link_to(hit.source, hit.span)
    where: tuple[str, ...] = ()
    if held is not None:
        part = held.where(hit.section_id)
        document = (shortened(held.title_beside(part), _LONGEST_WAY), held.path) if titled else ()
        page_label = f"p. {hit.page}" if hit.page else ""
        where = (
            *(part, held.voice(hit.section_id), held.when(hit.section_id)),
            *document[:1],
            page_label,
            *document[1:],
        )
    cited = tuple(part for part in dict.fromkeys(where) if part)
    return Hit(
        tuple(_pieces(hit.excerpt, links or (link,))),
        cited or ("to the words",),
        link,
        hit.read_as is not None,
        hit.read_as if hit.read_as and len(hit.read_as) <= _LONGEST_READ else "",
    )


def _pieces(shown: Excerpt, links: Sequence[str]) -> list[LinkedPiece]:
    pieces, at = [LinkedPiece("… ")] if shown.cut_before else [], 0
    for number, mark in enumerate(shown.marks):
        if mark.start > at:
            pieces.append(LinkedPiece(shown.text[at : mark.start]))
        link = links[min(number, len(links) - 1)] if links else ""
        pieces.append(LinkedPiece(mark.of(shown.text), marked=True, link=link))
        at = mark.end
    if at < len(shown.text):
        pieces.append(LinkedPiece(shown.text[at:]))
    return [*pieces, LinkedPiece(" …")] if shown.cut_after else pieces


def _note(store: Store, hit: NoteHit) -> NoteView:
    act = "" if hit.act.value == "note" else f"{hit.act.value.replace('-', ' ')}: "
    source = store.source_id(hit.path) if hit.path else None
    about = shortened(" ".join((hit.quote or "").split()), _LONGEST_READ)
    return NoteView(
        (LinkedPiece(act), *_pieces(hit.excerpt, ())) if act else tuple(_pieces(hit.excerpt, ())),
        ", ".join(part for part in (hit.by, day(hit.at)) if part),
        f"“{about}”" if about else hit.path or "",
        link_to(source) if source else "",
    )


def _pages(total: int, here: int, query: page.Query) -> list[Way]:
    pages = min(-(-total // ON_A_PAGE), _MOST_PAGES)
    if pages < 2:
        return []
    return [
        Way(f"{number:,}", f"/search{query.but(page=number if number > 1 else None)}", here=number == here)
        for number in numbered(pages, here)
    ]
