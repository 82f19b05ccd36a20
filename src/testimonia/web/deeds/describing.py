"""Saying what a document is: its title, its author, when it was written."""

from testimonia.model import Act
from testimonia.pipeline.decisions.describing import PARTS, RENDERED
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.web.deeds.deed import Deed, Done, Said, way_back
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting

KNOWN = (*PARTS, *RENDERED)
"""What can be said of a document."""
NOT_UNDERSTOOD = f"What a document is needs the document, one of {', '.join(KNOWN)}, and what it is."
NO_SOURCE = "There is no such document in the evidence base."
TOO_LONG = "This is too long to describe a document. Shorten it, or write a note."
MOST = 1_000
"""Code points of what is said."""


def describe(sitting: Sitting, said: Said) -> Done:
    """Say what a document is: fields ``source``, ``part`` and ``value``, and ``why`` if a reason is given."""
    source, part = said.get("source", ""), said.get("part", "")
    value = " ".join(said.get("value", "").split())
    if not source or part not in KNOWN or not value:
        raise AskingError(NOT_UNDERSTOOD)
    if len(value) > MOST:
        raise AskingError(TOO_LONG)
    with sitting.store() as store:
        path = store.path_of(source)
    if path is None:
        raise AskingError(NO_SOURCE)
    why = said.get("why", "").strip() or None
    (line,) = sitting.write(
        lambda store, ledger_file: decide_on(
            store, ledger_file, Act.METADATA, (path, f"{part}={value}"), why=why
        )
    )
    told = {"source": source, "part": part, "value": value, "by": line.by, "at": line.at, "id": line.id}
    return Done(way_back(said, f"{link_to(source)}#about"), {**told, "saved": True, "building": True})


DEEDS = (Deed("/metadata", describe),)
