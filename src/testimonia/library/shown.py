"""Values as a notebook shows them: small pieces of HTML in which every word of a document is escaped.

A notebook has its own colours, so nothing here sets any; what matters is said in words, not by looks.
"""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from testimonia.library.values import Finding, Happening, Passage, Side, Statement, Synopsis


def statement(value: "Statement") -> str:
    """A statement: what is told of whom, who holds it, and the words."""
    return f"<div><b>{escape(value.subject or '—')}</b>: {_told(value)}</div>"


def finding(value: "Finding") -> str:
    """A finding: a table with a row for each passage of each side, then why."""
    head = f"<b>{escape(value.kind)}, {escape(value.verdict)}.</b> {escape(value.what)}"
    rows = (row for side in value.sides for row in _side(side))
    notes = [value.why, *value.only_if, _counted(value), _decided(value)]
    return (
        f"<div><p>{head}</p>{_table(('value', 'passage', 'where'), rows)}"
        f"{''.join(f'<p>{escape(note)}</p>' for note in notes if note)}</div>"
    )


def synopsis(value: "Synopsis") -> str:
    """A life: a table with a row for each account, happenings set apart by what they are."""
    rows = (row for happening in value.happenings for row in _happening(happening))
    clashes = "".join(finding(clash) for clash in value.clashes)
    return (
        f"<div><p><b>{escape(value.entity.name)}</b>, {escape(value.entity.kind)}</p>"
        f"{_table(('happening', 'account', 'passage', 'where'), rows)}{clashes}</div>"
    )


def rows_as_table(columns: Sequence[str], rows: Iterable[Sequence[object]], more: int) -> str:
    """The first rows of a table, and how many more there are."""
    cells = ([escape("" if value is None else str(value)) for value in row] for row in rows)
    rest = f"<p>and {more:,} more rows</p>" if more else ""
    return f"<div>{_table(columns, cells)}{rest}</div>"


def _told(value: "Statement") -> str:
    held = f" {escape(value.attribution)}" if value.attribution else ""
    return f"{escape(value.told)}.{held} <q>{escape(value.passage.quote)}</q> {_where(value.passage)}"


def _side(side: "Side") -> Iterable[Sequence[str]]:
    for number, passage in enumerate(side.passages):
        value = side.value if number == 0 else ""
        yield escape(value), f"<q>{escape(passage.quote)}</q>", _where(passage)


def _happening(happening: "Happening") -> Iterable[Sequence[str]]:
    doubt = {"probable": " (probably one)", "undecided": " (perhaps not one)"}.get(happening.same or "", "")
    for number, account in enumerate(happening.accounts):
        held = f". {account.attribution}" if account.attribution else ""
        yield (
            escape(f"{happening.predicate}{doubt}") if number == 0 else "",
            escape(f"{account.told}{held}"),
            f"<q>{escape(account.passage.quote)}</q>",
            _where(account.passage),
        )


def _where(passage: "Passage") -> str:
    parts = (passage.author, passage.path, f"p. {passage.page}" if passage.page else None)
    return escape(", ".join(part for part in parts if part))


def _counted(value: "Finding") -> str:
    if not value.witnesses:
        return ""
    return f"Accounts: {value.accounts}; independent witnesses: {value.witnesses}."


def _decided(value: "Finding") -> str:
    return f"Decided by {value.decided_by}: {value.decision}." if value.decision else ""


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
