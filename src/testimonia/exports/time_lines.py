"""Expressions of time as lines for a terminal: in a list, and explained one by one."""

import textwrap
from collections.abc import Iterator

from testimonia.exports.bounds_in_words import bounds_in_words, duration_in_words
from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.model import NEW_STYLE, Calendar, Date, NewYear, Reading, Style, TimeExpression
from testimonia.model.day_words import style_in_words

WIDTH = 96
"""Columns of a line, at most, unless the words themselves are longer."""
_PLACE, _QUOTE, _VALUE = 20, 38, 24
_INDENT = " " * 4
UNPLACED = "not placed"


def listed_lines(record: Record) -> Iterator[str]:
    """An expression in a list: where it stands, its words and how they are read; then the reason, if any.

    Args:
        record: made by `testimonia.exports.times.time_records`.
    """
    place = f"{record['start']}–{record['end']}"
    if record["page"] is not None:
        place = f"p. {safe_line(record['page'])} {place}"
    first = f"{place:<{_PLACE}} {_quoted(record['quote']):<{_QUOTE}} {_value(record):<{_VALUE}}"
    yield f"{first} {record['kind']}".rstrip()
    reasons = list(_reasons(record))
    if reasons:
        yield from _wrapped(" ".join(reasons))


def _value(record: Record) -> str:
    """What it comes to, in one word or two."""
    edtf = record["date"]["edtf"] if record["date"] else None
    said = [word for word in (edtf, record["duration"]) if word]
    return ", ".join(said) or (UNPLACED if record["date"] else "—")


def _reasons(record: Record) -> Iterator[str]:
    """Why it is read so, and how else it can be read; in sentences.

    A year is the same in either style but for some days: a list would say so on every other line.
    """
    if record["resolved_from"]:
        yield f"Reckoned from {_quoted(record['resolved_from'])}."
    if record["why"]:
        yield _sentence(record["why"])
    first, others = record["readings"][:1], record["readings"][1:]
    differing = [other for other in others if other["edtf"] != first[0]["edtf"]]
    for only in first if differing or not others else ():
        if only["why"] and only["why"] not in record["why"]:
            yield _sentence(only["why"])
    for other in differing:
        style = Style(Calendar(other["calendar"]), NewYear(other["new_year"]))
        why = _with_reason(style_in_words(style), other["why"])
        yield safe_line(f"Or {other['edtf']} ({why}).")


def _sentence(clause: str) -> str:
    """A reason as a sentence, on one line."""
    line = safe_line(clause.strip())
    return f"{line[:1].upper()}{line[1:]}{'' if line.endswith(('.', '”')) else '.'}"


def _quoted(words: str) -> str:
    """Words in quotation marks, on one line, and cut if they are many."""
    line = safe_line(" ".join(words.split()))
    return f"“{line}”" if len(line) <= _QUOTE - 2 else f"“{line[: _QUOTE - 3]}…”"


def _wrapped(text: str, first: str = _INDENT, rest: str = _INDENT) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def explained_lines(time: TimeExpression, words: str) -> Iterator[str]:
    """All that is known of one expression: its readings with their days, and the reasons.

    Args:
        time: the expression.
        words: what its spans belong to.
    """
    yield f"“{safe_line(time.span.of(words))}”"
    yield _told("kind", time.kind.value)
    if time.date is not None:
        yield from _date_lines(time.date)
    if time.duration is not None:
        yield _told("how long", duration_in_words(time.duration))
    if time.resolved_from is not None:
        yield _told("reckoned from", f"“{safe_line(time.resolved_from.of(words))}”")
    if time.why:
        yield from _wrapped(_sentence(time.why), _told("why", ""), _told("", ""))


def _date_lines(date: Date) -> Iterator[str]:
    if not date.placed:
        yield _told("when", "the words alone do not say")
    for number, reading in enumerate(date.readings):
        yield _told("or" if number else "when", reading.edtf)
        yield _told("", bounds_in_words(reading.earliest, reading.latest))
        if len(date.readings) > 1 or reading.reason or reading.style != NEW_STYLE:
            yield from _wrapped(safe_line(_style(reading)), _told("", ""), _told("", ""))


def _style(reading: Reading) -> str:
    """In what style it is taken, why, and what it is called there."""
    said = _with_reason(style_in_words(reading.style), reading.reason)
    written = reading.written if reading.written != reading.edtf else None
    return f"{said}; as written {written}" if written else said


def _with_reason(style: str, reason: str) -> str:
    """A style and why it may be; a reason that begins with its name says both."""
    return reason if reason.startswith(style) else f"{style}: {reason}" if reason else style


def _told(name: str, value: str) -> str:
    return f"  {name:<14}{value}".rstrip() if value else f"  {name:<14}"
