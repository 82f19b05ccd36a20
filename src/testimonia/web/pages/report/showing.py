"""The pages of this room."""

from collections.abc import Iterator
from itertools import islice

from testimonia.exports.people_lines import any_bears
from testimonia.exports.report import FORMATS, Format
from testimonia.exports.report.gathered import Choices
from testimonia.model import EntityKind
from testimonia.pipeline.answers.reporting import report_on
from testimonia.store import HeldEntity
from testimonia.web.pages.addresses import link_to_entity, link_to_report
from testimonia.web.pages.page import Answer, Media, Moved, Page, Query, Visit
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.report.views import Choice, File, Offered, OfferView, ReportView
from testimonia.web.pages.who.naming import only_document
from testimonia.web.pages.words import counted

GONE = "Nobody and nothing is known by this address any more: the folder was read again."
_OFFERED = 60
_LOOKED_AT = 240
"""Bearers of a name among whom those are looked for of whom most is told."""
_MOST = 120
"""Items of a chapter that a page shows; a file has all."""
_BOXES = (
    ("without", "opinions", "without what others think"),
    ("only", "decided", "of the findings, only what a person decided"),
    ("only", "dated", "of the life, only what has a date"),
    ("quotes", "long", "long quotes"),
)
"""What can be chosen: name and value in the address, and words."""
_NAMES = {"html": "web page", "markdown": "Markdown", "docx": "Word"}


def offer_page(visit: Visit) -> str:
    """Whom a report can be about: the people of whom most is told, or those who bear a name."""
    words, lives = visit.query.text("words"), visit.store.lives
    if words:
        known = visit.store.dossiers.names()
        borne = tuple(record for record, names in known if any_bears(names, words))
        found, listed = len(borne), lives.listed(borne[:_LOOKED_AT])
        listed = tuple(sorted(listed, key=lambda each: -each.told))[:_OFFERED]
    else:
        found = lives.kinds().get(EntityKind.PERSON, 0)
        listed = lives.listed(lives.ranked(EntityKind.PERSON, 0, _OFFERED))
    offered = tuple(
        Offered(
            e.name,
            e.kind.value,
            e.told,
            only_document(visit.store, e) or counted(e.documents, "document"),
            link_to_report(e.id, e.name),
        )
        for e in listed
    )
    view = OfferView(words, offered, found - len(offered))
    return rendered("report_offer.html", visit.frame("report"), view=view)


def report_page(visit: Visit) -> Answer | None:
    """A report as a page, or as a file if the address ends as the name of one does."""
    where = visit.where["entity"]
    chosen = next((each for each in FORMATS if where.endswith(each.suffix)), None)
    record = where.removesuffix(chosen.suffix) if chosen else where
    held = visit.store.lives.entity(record)
    if held is None:
        return _again(visit, chosen)
    choices = choices_of(visit.query, 0 if chosen else _MOST)
    report = report_on(visit.store, held, visit.ledger, visit.name, choices, bounds=chosen is not None)
    if chosen:
        return Media(chosen.media, chosen.write(report), f"{file_name(report.name)}{chosen.suffix}")
    name = held.entity.name
    view = ReportView(
        report,
        link_to_entity(held.id, name),
        f"/report/{held.id}",
        name,
        tuple(_boxes(visit.query)),
        tuple(_files(held, visit.query)),
    )
    return rendered("report.html", visit.frame("report"), view=view)


def choices_of(query: Query, most: int) -> Choices:
    """What of a report an address asks for."""
    ticked = {(name, value) for name, value in query.pairs}
    opinions, decided, dated, long = ((name, value) in ticked for name, value, _ in _BOXES)
    return Choices(not opinions, decided, dated, long, most)


def _boxes(query: Query) -> Iterator[Choice]:
    for name, value, words in _BOXES:
        yield Choice(name, value, words, value in query.all(name))


def _files(held: HeldEntity, query: Query) -> Iterator[File]:
    asked = Query([*query.pairs]).but(name=held.entity.name)
    for each in FORMATS:
        yield File(_NAMES[each.name], f"/report/{held.id}{each.suffix}{asked}")


def _again(visit: Visit, chosen: Format | None) -> Moved | None:
    """The report on whom an old address meant, by the name, if only one bears it now."""
    name = visit.query.text("name")
    found = visit.store.lives.bearing(name, 2) if name else ()
    if len(found) != 1:
        return None
    return Moved(f"/report/{found[0]}{chosen.suffix if chosen else ''}{visit.query.but()}")


def file_name(name: str) -> str:
    """What a file is called after somebody: nothing in it means anything to a shell or a folder.

    >>> file_name("Ada Lind / ../x"), file_name("…")
    ('dossier Ada Lind x', 'dossier')
    """
    kept = "".join(letter if letter.isalnum() or letter in "'-" else " " for letter in name)
    return " ".join(["dossier", *islice(kept.split(), 8)])[:80]


PAGES = (Page("/report", offer_page), Page("/report/{entity}", report_page, GONE))
