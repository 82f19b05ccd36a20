"""Commands about what the documents say: statements, and appraisals side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.choosing import among, known_path
from testimonia.cli.dating import OneSource
from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.selecting import Asked, Selected, Wanted
    from testimonia.exports.thinking import Thought
    from testimonia.store import Store

Predicates = Annotated[
    list[str] | None,
    typer.Option("--predicate", help="birth, death, arrest, ...; may be given more than once."),
]
Name = Annotated[
    str | None,
    typer.Option("--person", metavar="NAME", help="Only of whom this is a name, or part of one."),
]
HolderName = Annotated[
    str | None,
    typer.Option(
        "--holder", metavar="NAME", help="Only what this person holds; “author” for the documents' own voice."
    ),
]
From = Annotated[
    str | None, typer.Option("--from", metavar="WHEN", help="Only what may have happened then or later.")
]
To = Annotated[
    str | None, typer.Option("--to", metavar="WHEN", help="Only what may have happened then or before.")
]
_MOST_NAMED = 8


def statements(
    folder: Folder,
    source: OneSource = None,
    person: Name = None,
    predicate: Predicates = None,
    since: From = None,
    until: To = None,
    holder: HolderName = None,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """List what the documents say happened: to whom, when, where, who says so, and on what evidence."""
    from testimonia.cli.output import say_json
    from testimonia.exports.selecting import in_order_of_time, selected
    from testimonia.knowledge.predicates import predicates
    from testimonia.store import Store

    kinds, days = among(predicate, predicates(), "predicate"), _days(since, until)
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        path = None if source is None else known_path(store, folder, source)
        found = selected(store, _asked(store, kinds, person, holder, days), path)
        if person is not None:
            found.records = in_order_of_time(found.records)
        if as_json:
            say_json([{"path": where} | record for where, record in found.records])
        else:
            _say_statements(store, found)
    return Ending.DONE if found.records else Ending.NOTHING_FOUND


def appraisals(
    folder: Folder,
    source: OneSource = None,
    target: Annotated[
        str | None,
        typer.Option("--target", metavar="NAME", help="Only of whom or what this is a name, or part of one."),
    ] = None,
    holder: HolderName = None,
    stance: Annotated[
        list[str] | None,
        typer.Option("--stance", help="praise, blame, mixed or undecided; may be given more than once."),
    ] = None,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """Set side by side what is thought of whom and what: in which words, and whose they are."""
    from testimonia.cli.output import say_json
    from testimonia.exports.thinking import thoughts
    from testimonia.model import Stance
    from testimonia.store import Store

    stances = among(stance, (each.value for each in Stance), "stance")
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        path = None if source is None else known_path(store, folder, source)
        about, by = meant(store, target), None if holder is None else _holder(store, holder)
        found = thoughts(store, stances, about, by, own_voice=_own_voice(holder), path=path)
    if as_json:
        say_json(found)
    else:
        _say_appraisals(found)
    return Ending.DONE if found else Ending.NOTHING_FOUND


def _asked(
    store: "Store",
    predicates: frozenset[str],
    person: str | None,
    holder: str | None,
    days: tuple[int | None, int | None],
) -> "Asked":
    from testimonia.exports.selecting import Asked

    about, by = meant(store, person), None if holder is None else _holder(store, holder)
    return Asked(predicates, about, by, _own_voice(holder), *days)


def _own_voice(holder: str | None) -> bool:
    from testimonia.exports.selecting import AUTHOR

    return holder is not None and holder.casefold() == AUTHOR


def _holder(store: "Store", name: str) -> "Wanted | None":
    return None if _own_voice(name) else meant(store, name)


def meant(store: "Store", name: str | None) -> "Wanted | None":
    """Whom a name means; where it can mean several, that is said."""
    from testimonia.cli.output import amount, say_aside
    from testimonia.exports.selecting import wanted

    if name is None:
        return None
    found = wanted(store, name)
    several = [f"{held.entity.name} ({held.entity.kind.value})" for held in found.entities]
    if len(several) > 1:
        more = len(several) - _MOST_NAMED
        listed = ", ".join(several[:_MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")
        say_aside(f"“{name}” can be any of {amount(len(several), 'name')}, and all are meant: {listed}.")
    if not several:
        say_aside(f"No name of the documents has “{name}” in it; looked for among words without a name.")
    return found


def _days(since: str | None, until: str | None) -> tuple[int | None, int | None]:
    """The first and the last day that are asked for."""
    first, last = _bounds("--from", since), _bounds("--to", until)
    return first[0], last[1]


def _bounds(option: str, words: str | None) -> tuple[int | None, int | None]:
    from testimonia.reading.read import date_of

    if words is None:
        return (None, None)
    date = date_of(words, "en")
    likeliest = date.readings[0] if date is not None and date.placed else None  # who asks thinks of one style
    bounds = (likeliest.earliest, likeliest.latest) if likeliest else (None, None)
    if bounds[option == "--to"] is None:
        raise typer.BadParameter(
            f"“{words}” is no time that {option} can be reckoned from; try “1917” or “May 1917”."
        )
    return bounds


def _say_statements(store: "Store", found: "Selected") -> None:
    from testimonia.cli.output import amount, say, say_trusted, width
    from testimonia.exports.references import entity_names
    from testimonia.exports.statement_lines import statement_lines
    from testimonia.exports.statement_words import Known

    known = Known(entity_names(store), found.others)
    columns = width()
    for path, record in found.records:
        _say_lines(list(statement_lines(record, path, known, width=columns)))
        say()
    undated = f"{amount(found.undated, 'statement')} without a date left out." if found.undated else ""
    total = f"{amount(len(found.records), 'statement')}." if found.records else "Nothing found."
    say(" ".join(part for part in (total, undated) if part))
    say_trusted(["statement"] if found.records else [])


def _say_appraisals(found: "Sequence[Thought]") -> None:
    from testimonia.cli.output import amount, say, say_trusted, width
    from testimonia.exports.statement_lines import appraisal_lines, target_lines

    columns = width()
    for each in found:
        _say_lines(list(target_lines(each.name, each.kind, each.appraisals, width=columns)))
        for record in each.appraisals:
            say("\n".join(appraisal_lines(record, record["path"], width=columns)))
        say()
    number = sum(len(each.appraisals) for each in found)
    about = amount(len(found), "target")
    say(f"{amount(number, 'appraisal')} of {about}." if found else "Nothing found.")
    say_trusted(["appraisal"] if found else [])


def _say_lines(lines: Sequence[str]) -> None:
    """Lines of which the first begins with what they are about."""
    from testimonia.cli.output import headed, say

    headed(lines[0])
    for line in lines[1:]:
        say(line)
