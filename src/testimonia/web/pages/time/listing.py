"""The list below the line: the same happenings in words, each with what the documents say."""

from collections.abc import Mapping, Sequence

from testimonia.exports.records import Record
from testimonia.exports.statement_words import Known, told_in_words
from testimonia.model import Reference, Span
from testimonia.store import HeldStatement
from testimonia.store.asked.timeline import Called, Chain, called
from testimonia.web.pages.addresses import link_to, link_to_entity, link_to_finding
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.time.entries import Entry
from testimonia.web.pages.time.views import Quoted, Row, Way
from testimonia.web.pages.time.wording import read_as
from testimonia.web.pages.words import shortened

MOST_QUOTES = 4
"""Statements of one happening that are shown; its accounts are mostly fewer."""
_LONGEST = 360
_LONGEST_NAME = 90


def anchor(entry: Entry) -> str:
    """Where an entry stands in the list."""
    return f"t-{entry.id}"


def rows(shelf: Shelf, those: Sequence[Entry]) -> tuple[Row, ...]:
    """Some entries in words."""
    told = {
        entry.id: [held for row in entry.rows[:MOST_QUOTES] if (held := shelf.store.statement(row.id))]
        for entry in those
    }
    names = called(shelf.store, _chains(those, told))
    return tuple(_row(shelf, entry, told[entry.id], names) for entry in those if told[entry.id])


def _chains(those: Sequence[Entry], told: Mapping[str, Sequence[HeldStatement]]) -> set[Chain]:
    found = {entry.subject for entry in those if entry.subject is not None}
    for each in told.values():
        for held in each:
            what = held.statement.object
            if what is not None and what.chain is not None:
                found.add((held.source, what.chain))
    return found


def _row(shelf: Shelf, entry: Entry, told: Sequence[HeldStatement], names: Mapping[Chain, Called]) -> Row:
    first = told[0]
    standing = entry.standing
    readings = (read_as(each.statement.happened) for each in told if each.statement.happened)
    return Row(
        anchor(entry),
        tuple(dict.fromkeys(words for words in readings if words)),
        entry.rival,
        _who(entry, first, names),
        told_in_words(_record(first, names), Known()),
        entry.tone,
        link_to_finding(standing.finding) if standing else "",
        tuple(_quoted(shelf, each) for each in told),
        len(entry.rows) - len(told),
    )


def _who(entry: Entry, held: HeldStatement, names: Mapping[Chain, Called]) -> Way:
    known = names.get(entry.subject) if entry.subject else None
    if known is None:
        return Way(shortened(" ".join(held.statement.subject.words.split()), _LONGEST_NAME), "")
    name = shortened(" ".join(known.name.split()), _LONGEST_NAME)
    return Way(name, link_to_entity(known.entity, known.name) if known.entity else "")


def _record(held: HeldStatement, names: Mapping[Chain, Called]) -> Record:
    """What `told_in_words` asks for; when and by whom stand in columns of their own."""
    said = held.statement
    return {
        "predicate": said.predicate,
        "trigger": " ".join(said.trigger.shifted(-said.span.start).of(held.words).split()),
        "polarity": said.polarity.value,
        "negated": said.negated,
        "subject_text": said.subject.words,
        "object_text": said.object.words if said.object else None,
        "object_name": _name(held.source, said.object, names) if said.object else None,
        "place_text": said.place.words if said.place else None,
        "quantity": None,
        "ordinal": said.ordinal,
        "happened": None,
    }


def _name(source: str, to: Reference, names: Mapping[Chain, Called]) -> str:
    known = names.get((source, to.chain)) if to.chain is not None else None
    return shortened(known.name if known else to.words, _LONGEST_NAME)


def _quoted(shelf: Shelf, held: HeldStatement) -> Quoted:
    said = held.statement
    date = said.happened
    by = said.dated_by
    at = (
        by.shifted(-said.span.start) if by and said.span.start <= by.start < by.end <= said.span.end else None
    )
    before, marked, after = _cut(held.words, at)
    return Quoted(
        " ".join(date.text.split()) if date and by else "",
        read_as(date) if date else "",
        before,
        marked,
        after,
        _cited(shelf.held(held.source), held),
        link_to(held.source, said.span),
        _held(held),
    )


def _cut(words: str, at: Span | None) -> tuple[str, str, str]:
    """The words before the date, the date, and those after; shortened where they are very many."""
    line = "".join(" " if each.isspace() else each for each in words)
    if at is None:
        return shortened(line, _LONGEST), "", ""
    before, after = line[: at.start], line[at.end :]
    half = _LONGEST // 2
    if len(before) > half:
        before = f"… {before[-half:].partition(' ')[2]}"
    return before, line[at.start : at.end], shortened(after, half)


def _cited(held: Held | None, statement: HeldStatement) -> tuple[str, ...]:
    if held is None:
        return ("to the words",)
    section = statement.section
    page = f"p. {statement.page}" if statement.page else ""
    where = held.where(section)
    title = shortened(held.title_beside(where), _LONGEST_NAME)
    parts = (held.voice(section), where, held.when(section), title, page, held.path)
    return tuple(part for part in dict.fromkeys(parts) if part)


def _held(held: HeldStatement) -> str:
    said = held.statement
    holders = [" ".join(holder.who.words.split()) for holder in said.holders]
    by = f"as {shortened(holders[0], _LONGEST_NAME)} has it" if holders else ""
    stance = {"hedged": "not said for certain", "denied": "denied"}.get(said.polarity.value, "")
    return ", ".join(part for part in (by, stance) if part)
