"""Findings and statements as lines for a terminal."""

import textwrap
from collections.abc import Iterator, Mapping

from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line

WIDTH = 96
"""Columns of a line, at most."""
_INDENT = " " * 4
_SAME = {
    "yes": "They speak of one happening.",
    "probable": "They probably speak of one happening.",
    "undecided": "Whether they speak of one happening is undecided.",
}


def finding_lines(record: Record, paths: Mapping[str, str]) -> Iterator[str]:
    """A finding: what, then each side with its words and where they stand, then why.

    Args:
        record: made by `testimonia.exports.findings.finding_records`.
        paths: of the sources, by id.
    """
    yield f"{_mark(record)}: {safe_line(record['what'])}"
    for side in record["sides"]:
        yield f"  {safe_line(side['value'])}" if side["value"] else "  —"
        for passage in side["passages"]:
            yield from _wrapped(f"“{passage['quote']}” {_place(passage, paths)}")
    for sentence in _reasons(record):
        yield from _wrapped(sentence, "  ")


def _mark(record: Record) -> str:
    """What was found, in a word or two."""
    if record["kind"] == "contradiction":
        return "clash" if record["verdict"] == "clash" else "possible contradiction"
    return str(record["kind"])


def _reasons(record: Record) -> Iterator[str]:
    if record["kind"] == "contradiction" and record["same"]:
        yield _SAME[record["same"]]
    if record["why"]:
        yield record["why"]
    if record["only_if"]:
        yield f"It disappears {_or(record['only_if'])}."
    if record["witnesses"]:
        yield f"Accounts: {record['accounts']}; independent witnesses: {record['witnesses']}."


def _or(conditions: list[str]) -> str:
    """Conditions that each begin with "Only if", in one sentence."""
    said = [condition.removesuffix(".").removeprefix("Only if ") for condition in conditions]
    return f"only if {'; or if '.join(said)}"


def statement_lines(record: Record) -> Iterator[str]:
    """A statement in a list: where it stands, what is said of whom, when and where; then its words.

    Args:
        record: made by `testimonia.exports.statements.statement_records`.
    """
    place = f"{record['start']}–{record['end']}"
    when = record["happened"]["edtf"] if record["happened"] else None
    who = safe_line(record["subject_name"] or record["subject_text"])
    said = [record["predicate"], who, when or "no date", *_particulars(record)]
    yield f"{place:<16} {' · '.join(said)}"
    yield from _wrapped(f"“{record['quote']}”")


def _particulars(record: Record) -> Iterator[str]:
    """What else it says, where it says it."""
    for role in ("place", "object"):
        if record[f"{role}_text"]:
            yield f"{role} {safe_line(record[f'{role}_text'])}"
    if record["ordinal"]:
        yield f"number {record['ordinal']}"
    if record["negated"]:
        yield "negated"
    if record["polarity"] != "asserted":
        yield record["polarity"]
    if record["holders"]:
        yield "held by " + safe_line(", ".join(holder["name"] for holder in record["holders"]))


def _place(passage: Record, paths: Mapping[str, str]) -> str:
    page = f", p. {passage['page']}" if passage.get("page") else ""
    return f"{paths.get(passage['source'], passage['source'])}{page} {passage['start']}–{passage['end']}"


def _wrapped(text: str, indent: str = _INDENT) -> Iterator[str]:
    one_line = safe_line(" ".join(text.split()))
    yield from textwrap.wrap(
        one_line,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
