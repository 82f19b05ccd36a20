"""One person as lines for a terminal: his names, his life in order, who says what of it, what clashes."""

from collections.abc import Iterator

from testimonia.comparison.lifespans import Lifespan
from testimonia.exports.finding_lines import finding_lines
from testimonia.exports.lifespans import lifespan_record
from testimonia.exports.people_lines import entity_lines
from testimonia.exports.person import Person
from testimonia.exports.records import Record
from testimonia.exports.statement_words import Known, attribution, subject_in_words, told_in_words
from testimonia.exports.wrapping import WIDTH, cited, wrapped
from testimonia.knowledge.predicates import predicates

_INDENT = " " * 4


def person_lines(person: Person, *, width: int = WIDTH) -> Iterator[str]:
    """What is known of one person: each part under a heading, with an empty line before it.

    Args:
        person: what the documents tell of him.
        width: columns of a line.
    """
    yield from entity_lines(person.record)
    if person.span is not None and person.span != Lifespan():
        said = lifespan_record(person.span)["in_words"]
        yield from wrapped(f"By all that is said firmly: {said}.", _INDENT, width=width)
    for heading, dated in (("Life in order", True), ("Without a date", False)):
        lived = [each for each in person.life if _dated(each) is dated]
        if lived:
            yield ""
            yield f"{heading}:"
        for each in lived:
            yield from _lived(each, person, width)
    if person.clashes:
        yield ""
        yield f"What clashes: {len(person.clashes)}"
        for finding in person.clashes:
            yield ""
            yield from finding_lines(finding, width=width)


def _dated(lived: Record) -> bool:
    """Whether its place in the life is known; that of a birth always is."""
    known = predicates().get(lived["predicate"])
    when = any(each["happened"] and each["happened"]["edtf"] for each in lived["accounts"])
    return when or bool(known and known.once)


def _lived(lived: Record, person: Person, width: int) -> Iterator[str]:
    """What happened: with its words, where one passage tells it; else each below a line of its own."""
    accounts, known = lived["accounts"], person.known
    if len(accounts) == 1:
        yield from _account(accounts[0], person.record["id"], known, width, "  ")
        return
    noun = predicates()[lived["predicate"]].noun
    doubt = {"probable": ", probably one", "undecided": ", perhaps not one"}.get(lived["same"] or "", "")
    yield from wrapped(f"{noun}: {len(accounts)} passages{doubt}", "  ", width=width)
    for each in accounts:
        yield from _account(each, person.record["id"], known, width, _INDENT)


def _account(record: Record, person: str, known: Known, width: int, indent: str) -> Iterator[str]:
    """One passage: what it tells (of whom, if not of him), who holds it, and the words with their place."""
    of_him = record["subject"] == person
    whose = "" if of_him else f"{subject_in_words(record, known)}: "
    deeper = indent + "  "
    yield from wrapped(f"{whose}{told_in_words(record, known)}", indent, width=width, hanging=deeper)
    held = " ".join(attribution(record, known))
    if held:
        yield from wrapped(held, deeper, width=width)
    yield from wrapped(f"“{record['quote']}” {cited(record, record['path'])}", deeper, width=width)
