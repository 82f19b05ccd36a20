"""When a marked date is: the attributes of att.datable as EDTF (TEI P5, 13.4).

``@when``, ``@from`` and the others hold days of the Gregorian calendar, whatever calendar the words are in
(``@calendar`` says that). ``@notBefore`` and ``@notAfter`` bound one day, or a stretch, whose place is not
known: ``[a..b]``. ``@from`` and ``@to`` are the ends of something that lasted: ``a/b``.
"""

import re
from collections.abc import Callable

from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf

Get = Callable[[str], str | None]
"""Gives an attribute by its local name; None if it is not there."""

_DAY = re.compile(r"(-?\d{4,}(?:-\d\d(?:-\d\d)?)?)(?:T.*|Z|[+-]\d\d:\d\d)?")
OWN = "edtf"
"""What ``@datingMethod`` points to where ``@when-custom`` holds EDTF, as in testimonia's own export."""


def edtf_of(get: Get) -> str | None:
    """The date of an element; None if its attributes say none that can be placed.

    >>> edtf_of({"notBefore": "1914", "notAfter": "1915-05"}.get)
    '[1914..1915-05]'
    """
    custom = get("when-custom")
    if custom and (get("datingMethod") or "").rpartition("#")[2] == OWN:
        return _checked(custom)
    sure = _qualifier(get)
    when = _day(get("when") or get("value")) or _checked(get("when-iso") or "")
    if when is not None:
        return _checked(when + ("" if "/" in when or "[" in when else sure))
    lasted = (_end(get, "from", sure), _end(get, "to", sure))
    between = (_end(get, "notBefore", sure), _end(get, "notAfter", sure))
    if any(lasted):
        return _checked("/".join(lasted))
    if any(between):
        first, last = between
        return _checked(first if first == last else f"[{first}..{last}]")
    return None


def _end(get: Get, name: str, sure: str) -> str:
    day = _day(get(name) or get(f"{name}-iso"))
    return f"{day}{sure}" if day else ""


def _qualifier(get: Get) -> str:
    doubted = get("cert") in ("low", "unknown")
    about = get("precision") in ("low", "unknown")
    return "%" if doubted and about else "?" if doubted else "~" if about else ""


def _day(value: str | None) -> str | None:
    """A year, month or day as W3C writes it, without a time of day; None if it has no year."""
    found = _DAY.fullmatch((value or "").strip())
    return found[1] if found else None


def _checked(value: str) -> str | None:
    try:
        return str(parse_edtf(value.strip()))
    except EdtfError:
        return None
