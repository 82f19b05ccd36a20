"""The command about one person."""

from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson, Evidence, Folder, base_of

if TYPE_CHECKING:
    from testimonia.store import HeldEntity, Store

Who = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="A name or part of one; behind a document and a colon, only who bears it there.",
        show_default=False,
    ),
]


def person(folder: Folder, name: Who, evidence: Evidence = None, as_json: AsJson = False) -> Ending:
    """Show one person: the names, the life in order, who says what of it, and what clashes."""
    from testimonia.cli.output import say, say_json, width
    from testimonia.exports.lifespans import lifespan_record
    from testimonia.exports.person import person as told_of
    from testimonia.exports.person_lines import person_lines
    from testimonia.pipeline.answers.living import lifespan_of
    from testimonia.pipeline.decisions.meaning import bearers
    from testimonia.store import Store

    with Store.open(base_of(folder, evidence), readonly=True) as store:
        meant = people_first(bearers(store, name))
        if len(meant) != 1:
            say_who(store, name, meant, as_json)
            return Ending.NOTHING_FOUND
        found = told_of(store, meant[0], lifespan_of(store, meant[0]))
    if as_json:
        span = None if found.span is None else lifespan_record(found.span)
        say_json({**found.record, "bounds": span, "life": found.life, "clashes": found.clashes})
    else:
        say("\n".join(person_lines(found, width=width())))
    return Ending.DONE


def people_first(found: "list[HeldEntity]") -> "list[HeldEntity]":
    """The people among those who bear a name; if there is none, whatever bears it."""
    from testimonia.model import EntityKind

    return [each for each in found if each.entity.kind is EntityKind.PERSON] or found


def say_who(store: "Store", name: str, meant: "list[HeldEntity]", as_json: bool) -> None:
    """Who can be meant, where it cannot be told which of them is."""
    from testimonia.cli.output import say, say_aside, say_json
    from testimonia.exports.people import people_records
    from testimonia.exports.people_lines import entity_lines

    ids = {each.id for each in meant}
    records = [record for record in people_records(store) if record["id"] in ids]
    if as_json:
        say_json(records)
        return
    for record in records:
        say("\n".join(entity_lines(record, most=3)))
    if meant:
        say_aside(
            f"“{name}” can be any of {len(meant)}. Give more of the name, or a document in which only one is "
            f"called so: “letter.txt:{name}”."
        )
    else:
        say("Nothing found.")
