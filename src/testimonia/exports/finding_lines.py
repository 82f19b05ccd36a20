"""Findings as lines for a terminal."""

from collections.abc import Iterator

from testimonia.exports.citing import citation
from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.exports.wrapping import WIDTH, wrapped

_INDENT = " " * 4
_SAME = {
    "yes": "They speak of one happening.",
    "probable": "They probably speak of one happening.",
    "undecided": "Whether they speak of one happening is undecided.",
}
SHORT = 8
"""Characters of an id that are shown; so many tell findings apart, and `judge` understands them."""


def finding_lines(record: Record, decided: str = "", *, width: int = WIDTH) -> Iterator[str]:
    """A finding: what, then each side with its words and where they stand, then why.

    Args:
        record: made by `testimonia.exports.finding_choice.cited`.
        decided: what a person has decided of it, a sentence; empty if nothing.
        width: columns of a line.
    """
    yield from wrapped(f"{marked(record)}: {record['what']}", width=width, hanging="  ")
    for side in record["sides"]:
        yield from wrapped(side["value"] or "—", "  ", width=width)
        for passage in side["passages"]:
            yield from wrapped(f"“{passage['quote']}” {citation(passage)}", _INDENT, width=width)
    for sentence in reasons(record):
        yield from wrapped(sentence, "  ", width=width)
    yield from wrapped(" ".join(filter(None, (decided, _named(record)))), "  ", width=width)


def marked(record: Record) -> str:
    """What was found, in a word or two."""
    kind, clash = str(record["kind"]), record["verdict"] == "clash"
    if kind == "contradiction":
        return "clash" if clash else "possible contradiction"
    if kind == "chronology":
        return "impossible chronology" if clash else "doubtful chronology"
    return "doubtful metadata" if kind == "metadata" else kind


def trusted_kind(record: Record) -> str:
    """The kind of a finding in what was measured (`testimonia.knowledge.measured`)."""
    if record["kind"] == "contradiction":
        return "clash" if record["verdict"] == "clash" else "possible"
    return str(record["kind"])


def reasons(record: Record) -> Iterator[str]:
    """Why it is thought so, under which readings it disappears, and on how many witnesses it rests."""
    if record["kind"] == "contradiction" and record["same"]:
        yield _SAME[record["same"]]
    if record["why"]:
        yield record["why"]
    if record["only_if"]:
        yield _consistent(record["only_if"])
    if record["witnesses"]:
        yield f"Accounts: {record['accounts']}; independent witnesses: {record['witnesses']}."


def _consistent(conditions: list[str]) -> str:
    """Conditions that each begin with "Only if", in one sentence."""
    said = [condition.removesuffix(".").removeprefix("Only if ") for condition in conditions]
    return f"Consistent only if {'; or if '.join(said)}."


def _named(record: Record) -> str:
    return f"Finding {safe_line(record['id'][:SHORT])}."
