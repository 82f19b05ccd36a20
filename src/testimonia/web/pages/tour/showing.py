"""The page of a first look at the folder."""

from collections.abc import Iterator

from testimonia.exports.tour import Quoted, Step, Stop, tour
from testimonia.web.pages.addresses import (
    link_to,
    link_to_copy,
    link_to_entity,
    link_to_finding,
    link_to_report,
)
from testimonia.web.pages.page import Page, Visit
from testimonia.web.pages.passages import shown_passage
from testimonia.web.pages.rendering import rendered
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.tour.views import ShownStep, Side
from testimonia.web.pages.views import Tone
from testimonia.web.pages.words import counted

ADDRESS = "/tour"
_TONES = {Stop.CLASH: Tone.CLASH, Stop.STYLES: Tone.DEPENDS}
_SAMPLE = ShownStep(
    "sample",
    "Ask how far to trust it",
    "Some of what was read is wrong. Judge a few statements, drawn by lot from these documents, and see how "
    "many of them are right: here, and not in somebody else's folder.",
    "",
    (),
    None,
    "/sample",
    "A sample of this folder",
)


def tour_page(visit: Visit) -> str:
    """A few steps through what was found in the folder."""
    shelf = Shelf(visit.store)
    steps = tuple(_steps(shelf, tour(visit.store, visit.decided())))
    return rendered("tour.html", visit.frame(), folder=visit.name, steps=steps)


def _steps(shelf: Shelf, steps: tuple[Step, ...]) -> Iterator[ShownStep]:
    for step in steps:
        if step.stop is Stop.TAKING:
            yield _SAMPLE
        yield _shown(shelf, step)


def _shown(shelf: Shelf, step: Step) -> ShownStep:
    link, leading = _way(step)
    return ShownStep(
        name=step.stop.value,
        title=step.title,
        told=step.told,
        before=step.before,
        sides=tuple(_side(shelf, each) for each in step.quoted),
        tone=_tone(step),
        link=link,
        leading=leading,
        live=step.stop is Stop.DECIDING,
    )


def _tone(step: Step) -> Tone | None:
    return _TONES.get(step.stop) if step.finding else None


def _side(shelf: Shelf, shown: Quoted) -> Side:
    marks = (shown.marked,) if shown.marked else ()
    statements = shelf.store.statements(shown.stretch.source, shown.stretch.span) if shown.value else ()
    return Side(shown.value, shown_passage(shelf, shown.stretch, marks, statements))


def _way(step: Step) -> tuple[str, str]:
    """The address that a step leads to, and the words of the link."""
    if step.stop is Stop.COPY:
        return (
            (link_to_copy(step.finding), "Word by word")
            if step.finding
            else ("/copies", "The page of copies")
        )
    if step.stop is Stop.NAMES and step.entity:
        return link_to_entity(*step.entity), "All names, and all that is told"
    if step.stop is Stop.TAKING:
        return (link_to_report(*step.entity), "That report") if step.entity else ("/report", "Reports")
    if step.stop is Stop.MENDED:
        return _to_the_words(step)
    if step.stop is Stop.STYLES and not step.finding:
        return _to_the_words(step)
    if not step.finding:
        return "/findings", "What was found"
    if step.stop is Stop.DECIDING:
        return link_to_finding(step.finding), "To that finding"
    return link_to_finding(step.finding), f"All {counted(len(step.quoted), 'side')}, and why"


def _to_the_words(step: Step) -> tuple[str, str]:
    if not step.quoted:
        return "/documents", "The documents"
    stretch = step.quoted[0].stretch
    return link_to(stretch.source, stretch.span), "In its place"


PAGES = (Page(ADDRESS, tour_page),)
