"""The documents of a folder, and what is wrong with some of them, as lists."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.model import Span, hull
from testimonia.pipeline.decisions.bearing import Texts
from testimonia.store import DocumentRow, ProblemRow, State, Store
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.folder.views import Listed, Paging, Trouble, Troubled
from testimonia.web.pages.page import Query, numbered
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.words import counted, listed, shortened

_HOW = {"unread": "not read", "doubtful": "doubtful", "notice": "to be known"}
_MOST_VOICES = 3
_LONGEST_REASON = 300
"""Code points."""


def shown_documents(shelf: Shelf, rows: Sequence[DocumentRow]) -> tuple[Listed, ...]:
    """Documents as a list shows them."""
    return tuple(_listed(shelf, row) for row in rows)


def _listed(shelf: Shelf, row: DocumentRow) -> Listed:
    held = shelf.held(row.id)
    title = held.title if held else ""
    return Listed(
        path=row.path,
        link=link_to(row.id) if row.state is State.READ else "",
        title="" if title == row.path else title,
        voices=_voices(held) if held else "",
        written=held.written if held else "",
        told=_told(row),
        state=row.state,
        trouble=_trouble(shelf.store, row),
    )


def _voices(held: Held) -> str:
    """Whose words they are: the authors of the document and of its parts, the first few."""
    names = [held.author, *(held.voice(section) for section in held.sections)]
    known = {" ".join(name.split()).casefold(): name for name in reversed(names) if name}
    found = tuple(reversed(known.values()))
    more = len(found) - _MOST_VOICES
    return (
        listed((*found[:_MOST_VOICES], counted(more, "other")) if more > 0 else found, "and") if found else ""
    )


def _told(row: DocumentRow) -> str:
    if row.state is not State.READ:
        return ""
    if not row.told:
        return f"{counted(row.words, 'word')}; people and statements are not read yet"
    return f"{counted(row.words, 'word')}, {counted(row.statements, 'statement')}"


def _trouble(store: Store, row: DocumentRow) -> str:
    if row.state is State.UNREAD:
        reason = next((each.message for each in store.problems(row.path)), "It could not be read.")
        return shortened(reason, _LONGEST_REASON)
    return counted(row.problems, "problem") if row.problems else ""


def shown_troubles(store: Store, rows: Sequence[ProblemRow]) -> tuple[Trouble, ...]:
    """Problems as a list shows them; a text is taken out once, to find where they are read."""
    texts = Texts(store)
    return tuple(_shown(texts, row) for row in rows)


def _shown(texts: Texts, row: ProblemRow) -> Trouble:
    problem = row.problem
    link = _where(texts, row) if row.source else ""
    return Trouble(_HOW[problem.trouble.value], problem.path, problem.page or "", problem.message, link)


def _where(texts: Texts, row: ProblemRow) -> str:
    """The address of the words that a problem is about, or of its document; empty if that has no words."""
    held = texts.of(row.source or "")
    if held is None or row.source is None:
        return ""
    span = row.problem.span
    parts: Sequence[Span] = held[1].alignment.to_reading(span) if span else ()
    return link_to(row.source, hull(parts)) if parts and len(hull(parts)) else link_to(row.source)


def by_document(troubles: Sequence[Trouble]) -> Iterator[Troubled]:
    """Problems under their documents, in the order in which they come; those of one stand together."""
    for path, those in groupby(troubles, key=lambda each: each.path):
        yield Troubled(path, tuple(those))


def paging(query: Query, address: str, total: int, on_a_page: int) -> Paging:
    """Which of many are shown; ``page`` of the address is a number, and the last one is the last there is.

    Raises:
        AskingError: if it is something else.
    """
    pages = max((total + on_a_page - 1) // on_a_page, 1)
    here = min(max(query.number("page") or 1, 1), pages)
    offered = (
        (each, "" if each == here else f"{address}{query.but(page=each if each > 1 else None)}")
        for each in numbered(pages, here)
    )
    first = (here - 1) * on_a_page
    shown = tuple(offered) if pages > 1 else ()
    return Paging(first + 1 if total else 0, min(first + on_a_page, total), total, shown)
