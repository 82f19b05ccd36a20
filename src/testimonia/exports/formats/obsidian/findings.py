"""The note on a finding: its sides with their words, why, its witnesses, and what a person decided."""

from collections.abc import Iterator

from testimonia.exports.finding_lines import marked, reasons
from testimonia.exports.formats.obsidian.vault import Vault
from testimonia.exports.formats.obsidian.writing import Property, block, escaped, note
from testimonia.exports.report.ruling import ACTS
from testimonia.exports.statement_words import holders_in_words
from testimonia.model import Finding, Side, plain
from testimonia.store import HeldFinding, HeldStatement

UNDECIDED = "Nobody has decided on it."


def finding_note(vault: Vault, held: HeldFinding) -> Iterator[bytes]:
    """The note on a finding.

    Args:
        vault: the notes.
        held: the finding.
    """
    finding = held.finding
    record = plain(finding)
    blocks = [f"# {escaped(finding.what)}", block(f"{marked(record).capitalize()}.")]
    for side in finding.sides:
        blocks += [f"## {escaped(side.value) or 'Its words'}", *_passages(vault, side)]
    why = [block(each) for each in reasons(record)]
    blocks += ["## Why", *why] if why else []
    return note(_properties(vault, held), [*blocks, "## What was decided", _decided(vault, held.id)])


def _properties(vault: Vault, held: HeldFinding) -> dict[str, Property]:
    finding: Finding = held.finding
    act = vault.rulings.get(held.id)
    sources = dict.fromkeys(each.source for side in finding.sides for each in side.passages)
    return {
        "kind": "finding",
        "found": finding.kind.value,
        "verdict": finding.verdict.value,
        "question": finding.question,
        "about": vault.link(finding.subject),
        "decided": act.value if act else "not yet decided",
        "accounts": finding.accounts,
        "witnesses": finding.witnesses,
        "documents": tuple(found for each in sources if (found := vault.link(each))),
        "id": held.id,
        "tags": ("testimonia/finding", f"testimonia/{finding.kind.value}"),
    }


def _passages(vault: Vault, side: Side) -> Iterator[str]:
    """The passages of a side; who holds what is quoted there stands beside it."""
    told = [held for record in side.statements if (held := vault.store.statement(record))]
    for each in side.passages:
        opened = vault.opened(each.source)
        if opened is not None:
            here = (held for held in told if held.source == each.source)
            who = next((_holder(vault, held) for held in here if held.statement.span.overlaps(each.span)), "")
            where = vault.passage(each.source, each.span)
            held_by = f", held by {escaped(who)}" if who else ""
            yield f"> “{escaped(each.span.of(opened.words))}” ({where}{held_by})"


def _holder(vault: Vault, held: HeldStatement) -> str:
    """Who is the first to say it; empty where it is the voice of the document."""
    told = vault.told(held)
    return holders_in_words(told) if told and told["holders"] else ""


def _decided(vault: Vault, finding: str) -> str:
    act = vault.rulings.get(finding)
    return f"A person decided: {ACTS.get(act, act.value)}." if act else UNDECIDED
