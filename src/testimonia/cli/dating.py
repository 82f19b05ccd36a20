"""Commands about time: times lists what was read in the documents, date explains a few words."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.choosing import among, known_path
from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.records import Record
    from testimonia.model import TimeExpression
    from testimonia.store import HeldSource, Store

OneSource = Annotated[
    Path | None, typer.Argument(help="One document; all of them if not given.", show_default=False)
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        help="date, interval, duration, age, set, clock or vague; may be given more than once.",
    ),
]


def times(
    folder: Folder,
    source: OneSource = None,
    kind: Kinds = None,
    unplaced: Annotated[bool, typer.Option("--unplaced", help="Only what could not be placed.")] = False,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """List the dates, ages and durations in the documents, how each is read, and why."""
    from testimonia.cli.output import say_json
    from testimonia.exports.records import held_sources
    from testimonia.model import TimeKind
    from testimonia.store import Store

    kinds = among(kind, (each.value for each in TimeKind), "kind")
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        path = None if source is None else known_path(store, folder, source)
        wanted = (held for held in held_sources(store) if path in (None, held.source.path))
        found = ((held, _records(store, held, kinds, unplaced)) for held in wanted)
        if as_json:
            records = [{"path": held.source.path} | record for held, some in found for record in some]
            say_json(records)
            return Ending.DONE if records else Ending.NOTHING_FOUND
        return _listed(found)


def date(
    words: Annotated[str, typer.Argument(help="Words that speak of time.", show_default=False)],
    language: Annotated[str, typer.Option("--language", help="Of the words, as en or fr.")] = "en",
    written: Annotated[
        str | None,
        typer.Option("--written", help="When they were written; “last May” is reckoned from it."),
    ] = None,
    as_json: AsJson = False,
) -> Ending:
    """Explain an expression of time: the days it can mean, in which calendar, and why."""
    from testimonia.cli.output import say, say_json
    from testimonia.exports.time_lines import explained_lines
    from testimonia.exports.times import expression_record

    found = _explained(words, language, written)
    if as_json:
        say_json([{"quote": time.span.of(words)} | expression_record(time, words) for time in found])
    elif not found:
        say("No time was found in these words.")
    else:
        for number, time in enumerate(found):
            say("\n".join((*([""] if number else []), *explained_lines(time, words))))
    return Ending.DONE if found else Ending.NOTHING_FOUND


def _records(store: "Store", held: "HeldSource", kinds: frozenset[str], unplaced: bool) -> "list[Record]":
    """The wanted expressions of one source. What has no place in time at all is not unplaced."""
    from testimonia.exports.times import time_records

    return [
        record
        for record in time_records(store, held)
        if record["kind"] in kinds and not (unplaced and (not record["date"] or record["date"]["edtf"]))
    ]


def _listed(found: "Iterable[tuple[HeldSource, list[Record]]]") -> Ending:
    """Print expressions source by source, and their number."""
    from testimonia.cli.output import amount, heading, say
    from testimonia.exports.terminal import safe_line
    from testimonia.exports.time_lines import listed_lines

    total = placed = 0
    for held, records in found:
        if records:
            heading(safe_line(held.source.path))
        for record in records:
            say("\n".join(listed_lines(record)))
            total += 1
            placed += bool(record["date"] and record["date"]["edtf"])
    if not total:
        say("No expressions of time.")
        return Ending.NOTHING_FOUND
    say(f"{amount(total, 'expression')} of time; {placed:,} placed.")
    return Ending.DONE


def _explained(words: str, language: str, written: str | None) -> "tuple[TimeExpression, ...]":
    """The expressions in a few words; with ``written``, as in a letter of that date."""
    from testimonia.model import Section, SectionKind, Span, Stated, repaired
    from testimonia.reading.read import date_of, explained, known_languages, read

    if language not in known_languages():
        known = ", ".join(sorted(known_languages()))
        raise typer.BadParameter(f"there are no words of time in “{language}”; there are in {known}.")
    if written is None:
        return explained(words, language)
    if date_of(written, language) is None:
        raise typer.BadParameter(
            f"“{written}” is no date that can be read; try “12 May 1901” or “1901-05-12”."
        )
    letter = Section(
        Span(0, len(words)), SectionKind.LETTER, language=Stated(language), written=Stated(written)
    )
    return read(repaired(words), (letter,)).times
