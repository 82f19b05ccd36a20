"""Writing a note on a finding, a passage or a document, and changing one."""

from collections.abc import Sequence
from pathlib import Path

from testimonia.model import Judgement, Span
from testimonia.pipeline.decisions.notes import note_at, note_on, tags_of
from testimonia.store import Store
from testimonia.web.deeds.deed import Deed, Done, Said, span_between, way_back
from testimonia.web.pages.addresses import link_to, link_to_finding
from testimonia.web.pages.layers import check_layer
from testimonia.web.pages.page import AskingError
from testimonia.web.pages.words import day
from testimonia.web.sitting import Sitting

ABOUT_NOTHING = "A note needs what it is about: a finding, or a source."
NO_PASSAGE = "A passage needs a “from” and a “to”, both of them numbers, and the first the smaller."


def write_note(sitting: Sitting, said: Said) -> Done:
    """Write a note.

    Fields: ``text``; ``finding``, or ``source`` with ``from`` and ``to`` (offsets in the reading layer), or
    ``source`` alone; ``why`` if a reason is given; ``line``, the id of the note whose place it takes;
    ``layer``, see `testimonia.web.pages.layers`.
    """
    finding, source = said.get("finding", ""), said.get("source", "")
    if not finding and not source:
        raise AskingError(ABOUT_NOTHING)
    span = None if finding else _span(said)
    text, why, line = said.get("text", ""), said.get("why") or None, said.get("line") or None

    def writing(store: Store, ledger_file: Path) -> Sequence[Judgement]:
        check_layer(store, source, "" if span is None else said.get("layer", ""))
        if finding:
            return (note_on(store, ledger_file, finding, text, why=why, instead_of=line),)
        return (note_at(store, ledger_file, source, span, text, why=why, instead_of=line),)

    made = sitting.write(writing)[0]
    about = {"finding": finding} if finding else {"source": source}
    note = {"text": made.value or "", "by": made.by, "at": made.at, "day": day(made.at), "id": made.id}
    back = link_to_finding(finding) if finding else link_to(source, span)
    return Done(
        way_back(said, back), {**about, **note, "tags": list(tags_of(made.value or "")), "saved": True}
    )


def _span(said: Said) -> Span | None:
    """The passage of a source; None if the note is about all of it."""
    ends = [said.get(name, "") for name in ("from", "to")]
    if not any(ends):
        return None
    span = span_between(*ends)
    if span is None:
        raise AskingError(NO_PASSAGE)
    return span


DEEDS = (Deed("/notes", write_note),)
