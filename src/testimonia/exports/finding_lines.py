"""Findings as lines for a terminal."""

from collections.abc import Iterator, Mapping

from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.exports.wrapping import wrapped

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
            yield from wrapped(f"“{passage['quote']}” {_place(passage, paths)}", _INDENT)
    for sentence in _reasons(record):
        yield from wrapped(sentence, "  ")


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


def _place(passage: Record, paths: Mapping[str, str]) -> str:
    page = f", p. {passage['page']}" if passage.get("page") else ""
    return f"{paths.get(passage['source'], passage['source'])}{page} {passage['start']}–{passage['end']}"
