"""The pages of a source: its text, its file, the images of its pages, and what can be done with its words."""

from testimonia.exports.marking import KINDS_IN_WORDS, LETTERS
from testimonia.model import EntityKind, Span, hull
from testimonia.web.pages.addresses import Marking, Telling, link_to
from testimonia.web.pages.layers import check_layer, layer_of
from testimonia.web.pages.page import AskingError, Media, Moved, Page, Query, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.source.acting import LONGEST, acting_view
from testimonia.web.pages.source.facing import FORMATS
from testimonia.web.pages.source.files import IMAGES, content_of
from testimonia.web.pages.source.mending import read_at
from testimonia.web.pages.source.reading import source_view
from testimonia.web.pages.source.ways import Facing, Layer, Repairing, Ways

NO_SOURCE = "There is no such document in the evidence base, or nothing of it could be read."
NO_PLACE = "This address does not name a place in a document."
NO_MARKING = "Mentions cannot be marked in the way that this address names."
NO_TELLING = "Statements cannot be shown in the way that this address names."
NO_WAY = "The text cannot be shown in the way that this address names."
NO_IMAGE = "There is no image of this page."
NO_FILE = "There is no such document in the evidence base."
NO_STATEMENT = "This statement is no longer there: its words are read otherwise since."
NO_WORDS = "These words are not in the text of this document."

MARKS = tuple((LETTERS[kind], KINDS_IN_WORDS[kind]) for kind in EntityKind)
"""The letters of the marks, and what they stand for."""


def source_page(visit: Visit) -> str | None:
    """The reading text of a source; ``from`` and ``to``, ``paragraph`` or ``who`` say where it is opened."""
    query = visit.query
    ways = Ways(
        visit.where["source"],
        _span(query),
        query.number("paragraph", NO_PLACE),
        query.number("who", NO_PLACE),
        Marking(query.choice("mentions", tuple(Marking), NO_MARKING)),
        Telling(query.choice("statements", tuple(Telling), NO_TELLING)),
        Layer(query.choice("layer", tuple(Layer), NO_WAY)),
        Repairing(query.choice("repairs", tuple(Repairing), NO_WAY)),
        Facing(query.choice("images", tuple(Facing), NO_WAY)),
    )
    view = source_view(visit.store, ways, folder=visit.name, ledger_file=visit.ledger)
    return None if view is None else _with_layer(visit, "source.html", view=view, marks=MARKS)


def _with_layer(visit: Visit, template: str, **values: object) -> str:
    layer = layer_of(visit.store, visit.where["source"])
    return rendered(template, visit.frame(), layer=layer, **values)


def _span(query: Query) -> Span | None:
    """The place that an address names; None if it names none."""
    first, last = query.number("from", NO_PLACE), query.number("to", NO_PLACE)
    if (first is None) != (last is None) or (first or 0) > (last or 0):
        raise AskingError(NO_PLACE)
    return None if first is None or last is None else Span(first, last)


def original_place(visit: Visit) -> Moved | None:
    """To the words that are read where the original has ``from`` to ``to``."""
    span, source = _span(visit.query), visit.where["source"]
    text = visit.store.originals.layers(source)
    if text is None or span is None:
        return None
    there = read_at(text.alignment, span)
    whole = there if len(there) else Span(there.start, there.start + 1)
    return Moved(link_to(source, hull([whole])))


def statement_place(visit: Visit) -> Moved | None:
    """To the words of a statement, with its note beside them."""
    held = visit.store.statement(visit.where["statement"])
    if held is None:
        return None
    address = link_to(held.source, held.statement.span).partition("#")[0]
    return Moved(f"{address}#said-{held.id}")


def file_itself(visit: Visit) -> Media | None:
    """The file of a source, to be saved: nothing of it is ever shown as a page of ours."""
    held = visit.store.originals.file(visit.where["source"])
    if held is None:
        return None
    return Media("application/octet-stream", content_of(visit.folder, held), held.path.rpartition("/")[2])


def page_image(visit: Visit) -> Media | None:
    """A page of a source as an image."""
    held = visit.store.originals.file(visit.where["source"])
    page = visit.where["page"]
    number = _counted(page.removesuffix(".png")) if page.endswith(".png") else None
    if held is None or held.format not in FORMATS or number is None:
        return None
    return _image(IMAGES.of(visit.folder, held, number))


def picture_beside(visit: Visit) -> Media | None:
    """A picture that belongs to a source: of one of its pages, or of all of it."""
    number = _counted(visit.where["number"])
    found = [each for each in visit.store.pictures.of(visit.where["source"]) if each.number == number]
    return _image(IMAGES.beside(visit.folder, found[0].path, found[0].frame)) if found else None


def _counted(number: str) -> int | None:
    return int(number) if number.isascii() and number.isdigit() and len(number) < 7 else None


def _image(content: bytes) -> Media:
    return Media("image/png" if content.startswith(b"\x89PNG") else "image/jpeg", content)


def acting_page(visit: Visit) -> str | None:
    """What can be done with the words from ``from`` to ``to``; ``words`` may name some of them."""
    span = _span(visit.query)
    if span is None or len(span) > LONGEST:
        raise AskingError(NO_PLACE)
    check_layer(visit.store, visit.where["source"], visit.query.text("layer"))
    view = acting_view(visit.store, visit.where["source"], span, visit.query.text("words"))
    return None if view is None else _with_layer(visit, "source_at.html", view=view)


PAGES = (
    Page("/source/{source}", source_page, NO_SOURCE),
    Page("/source/{source}/at", acting_page, NO_WORDS),
    Page("/source/{source}/original", original_place, NO_WORDS),
    Page("/source/{source}/file", file_itself, NO_FILE),
    Page("/source/{source}/page/{page}", page_image, NO_IMAGE),
    Page("/source/{source}/picture/{number}", picture_beside, NO_IMAGE),
    Page("/statement/{statement}", statement_place, NO_STATEMENT),
)
