"""The command that lists whom and what the documents speak of."""

from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.choosing import among
from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.exports.records import Record

Wanted = Annotated[
    str | None,
    typer.Argument(metavar="NAME", help="Part of a name; everybody if it is not given.", show_default=False),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        help="organisation, place, work, event or other, instead of person; may be given more than once.",
    ),
]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=100_000, help="How many to print.")]

MOST_DOCUMENTS = 8
"""For each of many; of those whose name is asked for all are listed."""
_NOUNS = {
    "person": ("person", "people"),
    "organisation": ("organisation", "organisations"),
    "place": ("place", "places"),
    "work": ("work", "works"),
    "event": ("event", "events"),
    "other": ("other thing", "other things"),
}


def people(
    folder: Folder,
    name: Wanted = None,
    kind: Kinds = None,
    unnamed: Annotated[
        bool, typer.Option("--unnamed", help="Those who are only described, instead.")
    ] = False,
    undecided: Annotated[
        bool,
        typer.Option("--undecided", help="Pairs that may be one, instead."),
    ] = False,
    limit: Limit = 50,
    evidence: Evidence = None,
    as_json: AsJson = False,
) -> Ending:
    """List the people of the documents, or places, works and others: their names in each, and how often."""
    from testimonia.cli.output import say, say_json
    from testimonia.exports.people import doubt_records, people_records, unnamed_records
    from testimonia.exports.people import unnamed as count_unnamed
    from testimonia.exports.people_lines import bears
    from testimonia.model import EntityKind
    from testimonia.store import Store

    kinds = among(kind or ["person"], (each.value for each in EntityKind), "kind")
    if undecided:
        with Store.open(base_of(folder, evidence), readonly=True) as store:
            return _doubts(doubt_records(store, kinds), name, limit, as_json=as_json)
    with Store.open(base_of(folder, evidence), readonly=True) as store:
        records = unnamed_records(store, kinds) if unnamed else people_records(store, kinds)
        never_named = 0 if name or unnamed else count_unnamed(store, kinds)
    found = [record for record in records if name is None or bears(record, name)]
    if as_json:
        say_json(found[:limit])
    else:
        _say_people(found[:limit], MOST_DOCUMENTS if name is None else None)
        _say_numbers(len(found), limit, kinds)
        if never_named:
            say(f"Never named, and listed with --unnamed: {never_named:,}.")
    return Ending.DONE if found else Ending.NOTHING_FOUND


def _doubts(records: "list[Record]", name: str | None, limit: int, *, as_json: bool) -> Ending:
    """Say which pairs may be one, of everybody or of those called so."""
    from testimonia.cli.output import amount, say, say_json
    from testimonia.exports.people_lines import bears, doubt_lines

    found = [
        each for each in records if name is None or bears(each["one"], name) or bears(each["other"], name)
    ]
    if as_json:
        say_json(found[:limit])
        return Ending.DONE if found else Ending.NOTHING_FOUND
    for record in found[:limit]:
        say("\n".join(doubt_lines(record)))
    rest = f"; the first {limit:,} are shown" if limit < len(found) else ""
    say(f"{amount(len(found), 'pair', 'pairs')} undecided{rest}." if found else "Nothing is undecided.")
    return Ending.DONE if found else Ending.NOTHING_FOUND


def _say_people(records: "list[Record]", most: int | None) -> None:
    from testimonia.cli.output import say
    from testimonia.exports.people_lines import entity_lines

    for record in records:
        say("\n".join(entity_lines(record, most=most)))


def _say_numbers(found: int, limit: int, kinds: frozenset[str]) -> None:
    """How many there are, and whether that is all of them."""
    from testimonia.cli.output import amount, say

    one, many = _NOUNS[next(iter(kinds))] if len(kinds) == 1 else ("name", "names")
    rest = f"; the first {limit:,} are shown" if limit < found else ""
    say(f"{amount(found, one, many)}{rest}." if found else "Nothing found.")
