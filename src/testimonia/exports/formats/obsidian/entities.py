"""The note on a person, place or thing: what is told of it in order of time, by whom, and where."""

from collections.abc import Iterator, Sequence

from testimonia.exports.formats.obsidian.vault import Vault
from testimonia.exports.formats.obsidian.writing import Property, day, escaped, note
from testimonia.exports.records import Record
from testimonia.exports.selecting import when_told
from testimonia.exports.statement_words import Known, attribution, subject_in_words, told_in_words
from testimonia.model import EntityKind, Span
from testimonia.store import HeldEntity

_SHOWN_NAMES = 30


def entity_note(vault: Vault, held: HeldEntity) -> Iterator[bytes]:
    """The note on one of them.

    Args:
        vault: the notes.
        held: whom it is on.
    """
    told = sorted(_told(vault, held), key=lambda pair: when_told(pair[0]))
    blocks = [f"# {escaped(held.entity.name)}", *_about(vault, held)]
    for heading, undated in (("What is told, in order of time", False), ("Told without a date", True)):
        lines = [_line(vault, held, *pair) for pair in told if when_told(pair[0])[0] is undated]
        blocks += [f"## {heading}", "\n".join(lines)] if lines else []
    thoughts = list(_thoughts(vault, held))
    blocks += ["## What is thought", "\n".join(thoughts)] if thoughts else []
    return note(_properties(vault, held, [record for record, _ in told]), blocks)


def _told(vault: Vault, held: HeldEntity) -> Iterator[tuple[Record, Span]]:
    """What is told of it, each with its passage; of a place also what happened there."""
    places = held.entity.kind is EntityKind.PLACE
    told = [each.id for each in vault.store.lives.told(held.id) if places or each.role != "place"]
    for statement in vault.store.lives.statements(told).values():
        record = vault.told(statement)
        if record is not None:
            yield record, statement.statement.span


def _properties(vault: Vault, held: HeldEntity, told: Sequence[Record]) -> dict[str, Property]:
    entity = held.entity
    firm = (each for each in told if each["polarity"] == "asserted" and not each["negated"])
    dates = [each["happened"] for each in firm if each["happened"]]
    first = [each["earliest"] for each in dates if day(each["earliest"])]
    last = [each["latest"] for each in dates if day(each["latest"])]
    documents = dict.fromkeys(each.chain.source for each in vault.store.lives.chains(held.id))
    findings = (vault.link(each.id) for each in vault.store.lives.findings(held.id))
    return {
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": tuple(dict.fromkeys(n.text for n in entity.names if n.text != entity.name))[:_SHOWN_NAMES],
        "statements": len(told),
        "told_from": day(min(first, default=None)),
        "told_until": day(max(last, default=None)),
        "documents": tuple(found for each in documents if (found := vault.link(each))),
        "findings": tuple(found for found in findings if found),
        "authorities": tuple(entity.authorities),
        "tags": (f"testimonia/{entity.kind.value}",),
    }


def _about(vault: Vault, held: HeldEntity) -> Iterator[str]:
    """Why it is taken for one, what is found about it, and who may be the same."""
    if held.entity.why:
        yield f"Taken for one: {escaped(held.entity.why)}"
    findings = [vault.link(each.id, each.finding.what) for each in vault.store.lives.findings(held.id)]
    if any(findings):
        yield "## Findings"
        yield "\n".join(f"- {each}" for each in findings if each)
    maybe = list(_maybe(vault, held))
    if maybe:
        yield "## May be the same"
        yield "\n".join(maybe)


def _maybe(vault: Vault, held: HeldEntity) -> Iterator[str]:
    for doubt in vault.store.lives.doubts(held.id):
        record = doubt.other if doubt.one == held.id else doubt.one
        other = vault.store.entity(record)
        if other is not None:
            name = vault.link(record, other.entity.name) or escaped(other.entity.name)
            yield f"- {name}. For: {escaped(doubt.why_for)} Against: {escaped(doubt.why_against)}"


def _line(vault: Vault, held: HeldEntity, record: Record, span: Span) -> str:
    """A statement: what is told, of whom if of another; who holds it and how firmly; the words, and where."""
    known = _known(vault, record)
    subject = vault.link(record["subject"], vault.names.get(record["subject"] or "", ""))
    whose = "" if record["subject"] == held.id else f"{subject or escaped(subject_in_words(record, known))}: "
    held_so = " ".join(map(escaped, attribution(record, known)))
    where = vault.passage(record["source"], span, record["author"] or "")
    told = f"- {whose}**{escaped(told_in_words(record, known))}**."
    return f"{told}{f' {held_so}' if held_so else ''} “{escaped(record['quote'])}” ({where})"


def _known(vault: Vault, record: Record) -> Known:
    """Names, and the statement that this one responds to, if it does."""
    answered = vault.store.statement(record["responds_to"]) if record["responds_to"] else None
    other = vault.told(answered) if answered else None
    return Known(vault.names, {record["responds_to"]: other} if other else {})


def _thoughts(vault: Vault, held: HeldEntity) -> Iterator[str]:
    """What somebody thinks of it: stance, words, whose they are, and where."""
    for each, _ in vault.store.lives.appraisals(held.id):
        thought, opened = each.appraisal, vault.opened(each.source)
        if opened is None:
            continue
        author = opened.references.authors.get(each.section or "") or "the author"
        holders = [opened.references.holder(who)["name"] for who in thought.holders]
        who = ", as told by ".join(holders) or author
        where = vault.passage(each.source, thought.span)
        quote = escaped(each.words)
        yield f"- {thought.stance.value.capitalize()}, {escaped(who)}: “{quote}” ({where})"
