"""What a person wrote and decided in one document, beside the words; what waits is listed, and never lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from testimonia.model import Act, Judgement, Span, Text, hull, standing
from testimonia.model.judgement import outermost
from testimonia.store import LocatedPlace, Store, ledger, locate
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.corrected import in_plain_words, places_in_question
from testimonia.web.pages.leaves import Leaves
from testimonia.web.pages.source.note_views import ByHand, PersonNote
from testimonia.web.pages.words import day, shortened

WORDS = {Act.NOTE: "note", Act.CORRECT: "corrected", Act.ADD: "added", Act.SET_ASIDE: "set aside"}
"""What is shown beside the words, and what it is called; findings and people have rooms of their own."""
_LONGEST_QUOTE = 120
MOST_ELSEWHERE = 50
Layers = Callable[[], Text | None]


def by_hand(store: Store, ledger_file: Path | None, source_id: str, leaves: Leaves, layers: Layers) -> ByHand:
    """What stands in the ledger about a document.

    Args:
        store: the evidence base.
        ledger_file: where judgements are kept, read afresh; None if there is none.
        source_id: of the document.
        leaves: the paragraphs that are shown.
        layers: of the document; only asked for where something stands in it.
    """
    path = store.path_of(source_id)
    lines = _lines(store, ledger_file, source_id, path)
    if not lines or path is None:
        return ByHand()
    located, _ = locate(lines, store.hashes(), store.original)
    text = layers()
    whole: list[PersonNote] = []
    waiting: list[PersonNote] = []
    elsewhere: list[PersonNote] = []
    beside: dict[int, list[PersonNote]] = {}
    for each in located:
        known = outermost(places_in_question(each.judgement))
        places = [place for place in each.places if place.place in known]
        for number, place in enumerate(p for p in places if path in (p.path, p.place.path)):
            note = _note(each.judgement, place, number)
            if place.waits or text is None:
                waiting += [] if note.line in {other.line for other in waiting} else [note]
            elif not place.spans:
                whole.append(note)
            else:
                _put(note, _read(place, text), source_id, leaves, beside, elsewhere)
    return ByHand(
        tuple(whole),
        tuple(waiting),
        {number: tuple(notes) for number, notes in beside.items()},
        tuple(elsewhere[:MOST_ELSEWHERE]),
    )


def _lines(store: Store, ledger_file: Path | None, source_id: str, path: str | None) -> list[Judgement]:
    """The lines that stand and speak of a document by its path or its hash."""
    if ledger_file is None or path is None:
        return []
    held = store.originals.file(source_id)
    lines, _ = ledger.read(ledger_file)
    return [
        line
        for line in standing(lines)
        if line.act in WORDS
        and any(place.path == path or (held and place.sha256 == held.sha256) for place in line.on)
    ]


def _read(place: LocatedPlace, text: Text) -> Span | None:
    """Where the words of a place are read; None if they are read nowhere."""
    parts = [part for span in place.spans or () for part in text.alignment.to_reading(span)]
    return hull(parts) if parts else None


def _put(
    note: PersonNote,
    span: Span | None,
    source_id: str,
    leaves: Leaves,
    beside: dict[int, list[PersonNote]],
    elsewhere: list[PersonNote],
) -> None:
    """Put a note beside its words, or among those elsewhere."""
    if span is None:
        elsewhere.append(note)
        return
    there = leaves.over(span)
    placed = replace(note, there=link_to(source_id, span), at=span.start)
    (beside.setdefault(there[0].number, []) if there else elsewhere).append(placed)


def _note(line: Judgement, place: LocatedPlace, number: int) -> PersonNote:
    quote = " ".join(" ".join(anchor.exact for anchor in place.place.anchors).split())
    return PersonNote(
        line=line.id,
        anchor=f"note-{line.id[:16]}{f'-{number}' if number else ''}",
        act=WORDS[line.act],
        words=in_plain_words(line),
        why=line.why or "",
        by=f"{line.by}, {day(line.at)}",
        quote=shortened(quote, _LONGEST_QUOTE),
    )
