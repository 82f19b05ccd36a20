"""Commands for all that may be stated of those whom Wikidata knows, source by source.

There is no line of any other kind: the newer of the two programs takes a heading, or a line of comment, for a
broken command. Nobody gets a new item: who has none is left out.
"""

from typing import TextIO

from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.formats.quickstatements.commands import About, Item, commands
from testimonia.exports.formats.quickstatements.mapping import rules
from testimonia.exports.records import described, held_sources, source_record
from testimonia.exports.settled import settled
from testimonia.exports.statements import statement_records
from testimonia.model import EntityKind, SectionKind
from testimonia.store import HeldSource, Store

_REGISTER = "wikidata:"


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write commands for QuickStatements.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: ``undecided`` asks also for what is hedged, held by somebody else or disputed, and says so in
            a qualifier; ``rulings`` says which contradictions were ruled out.
    """
    items, findings = items_of(store), settled(store, options.rulings)
    for held in held_sources(store):
        statements = {each.id: each.statement for each in store.statements(held.source.id)}
        if items and any(each.predicate in rules() for each in statements.values()):
            record = source_record(store, held)
            about = About(items, findings, options.undecided, record, _language(store, held))
            for told in statement_records(store, held):
                for command in commands(told, statements[told["id"]], about):
                    out.write(command + "\n")


def items_of(store: Store) -> dict[str, Item]:
    """The items of entities, by id; of one that has two, nobody knows which.

    Persons have theirs from comparison. Anything else has it from a file of known names, if one row alone has
    its preferred form: the person who wrote the row says which Paris is meant.
    """
    rows: dict[str, set[str]] = {}
    for row in store.authorities():
        for name in row.names:
            rows.setdefault(name.casefold(), set()).update(row.ids or (f"{row.path}:{row.line}",))
    found = {}
    for held in store.entities():
        entity = held.entity
        by_name = entity.kind is not EntityKind.PERSON and not entity.authorities
        ids = rows.get(entity.name.casefold(), set()) if by_name else entity.authorities
        numbers = {each.removeprefix(_REGISTER) for each in ids if each.startswith(_REGISTER)}
        if len(numbers) == 1:
            found[held.id] = Item(numbers.pop(), entity.kind)
    return found


def _language(store: Store, held: HeldSource) -> str | None:
    """The language of a document."""
    sections = (each.section for each in described(store, held))
    whole = next((section for section in sections if section.kind is SectionKind.DOCUMENT), None)
    return whole.language.value if whole and whole.language else None
