"""CSL-JSON, as Zotero and other reference managers export it.

An item is taken as it stands once its values are of the kinds that CSL allows: text, names, dates. What is
of another kind, or too deep, is left out and named in a Problem.
"""

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from testimonia.ingest.sidecars.csl import csl_date_text, plain_text
from testimonia.ingest.sidecars.csl_schema import (
    DATE_VARIABLES,
    NAME_PARTS,
    NAME_VARIABLES,
    ORDINARY,
    TELLING,
    TYPES,
)
from testimonia.ingest.sidecars.entry import LONGEST_VALUE, Entry, Found, shown
from testimonia.model import Problem, Trouble

MOST_ITEMS = 100_000
MOST_VALUES = 300
"""Variables of one item; CSL knows about a hundred."""

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*+)(?:"|\Z)|[{}\[\]:]|[^\s"{}\[\],:]+', re.DOTALL)


def claims(path: str, head: str) -> bool:
    """Whether this is JSON whose first item describes a document; other JSON is no sidecar.

    Only the beginning of the file is needed, and nothing is parsed: the keys of the first object are read
    off.
    """
    if not path.casefold().endswith(".json"):
        return False
    keys, kind, whole = _first_item(head)
    telling = len(keys & TELLING)
    known = len(keys & (TELLING | ORDINARY | NAME_VARIABLES | DATE_VARIABLES))
    mostly_known = 2 * known > len(keys)
    if kind is None and not whole:
        return mostly_known and telling >= 2
    return kind in TYPES and telling >= 1 and mostly_known


def _first_item(head: str) -> tuple[set[str], str | None, bool]:
    """Keys of the first object, its type, and whether it was seen to its end."""
    tokens = list(_TOKEN.finditer(head))
    keys: set[str] = set()
    kind: str | None = None
    inside = "{" if tokens and tokens[0][0] == "{" else "[{"
    stack = ""
    for number, token in enumerate(tokens):
        if token[0] in "{[":
            stack += token[0]
        elif token[0] in "}]":
            if stack == inside:
                return keys, kind, True
            stack = stack[:-1]
        elif stack == inside and token[1] is not None and _is(tokens, number + 1, ":"):
            keys.add(token[1])
            if token[1] == "type" and number + 2 < len(tokens):
                kind = tokens[number + 2][1]
        if not inside.startswith(stack[: len(inside)]):
            break
    return keys, kind, False


def _is(tokens: list[re.Match[str]], number: int, text: str) -> bool:
    return number < len(tokens) and tokens[number][0] == text


def read(path: str, text: str) -> Found:
    """The items of a CSL-JSON file: a list of them, or one."""
    try:
        content = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        return (), (_unread(path, "Its values lie too deep inside one another."),)
    except ValueError as error:
        where = f" near line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        return (), (_unread(path, f"It is not valid JSON{where}; export it again."),)
    items = content if isinstance(content, list) else [content]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, item in enumerate(items[:MOST_ITEMS], 1):
        if not isinstance(item, dict):
            problems.append(
                Problem(path, f"Item {number} is no description and was left out.", Trouble.UNREAD)
            )
            continue
        entry, left_out = _entry(number, item)
        entries.append(entry)
        if left_out:
            names = ", ".join(f"“{shown(key, 40)}”" for key in left_out[:20])
            message = (
                f"In {entry.name} these values are not of the kind they should be and were left out: {names}."
            )
            problems.append(Problem(path, message))
    if len(items) > MOST_ITEMS:
        problems.append(_unread(path, f"Only its first {MOST_ITEMS:,} items were read; split the file."))
    return tuple(entries), tuple(problems)


def _no_number(_: str) -> None:
    """NaN and Infinity, which JSON does not know, are nothing."""


def _unread(path: str, why: str) -> Problem:
    return Problem(path, f"This description of documents could not be read whole. {why}", Trouble.UNREAD)


def _entry(number: int, item: dict[str, Any]) -> tuple[Entry, list[str]]:
    csl: dict[str, Any] = {}
    left_out = list(item)[MOST_VALUES:]
    for key, value in list(item.items())[:MOST_VALUES]:
        if value is None or value in ("", [], {}):
            continue
        good = _value(key, value)
        if good is None:
            left_out.append(key)
        else:
            csl[plain_text(key)] = good
    identifier = csl.get("citation-key") or csl.get("id")
    name = f"item {number} (“{shown(identifier)}”)" if identifier else f"item {number}"
    stems = tuple(csl[key] for key in ("note", "citation-key", "id", "title") if key in csl)
    shelfmark = csl.get("archive_location") or csl.get("call-number")
    return Entry(name, csl, _files(csl), stems, csl.get("archive"), shelfmark), left_out


def _files(csl: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    """The file that the item says it describes, as testimonia's own export does."""
    custom = csl.get("custom", {})
    file = custom.pop("file", None)
    if not custom:
        csl.pop("custom", None)
    return ((file,),) if file else ()


def _value(key: str, value: Any) -> Any:
    """``value`` as CSL allows it for ``key``; None if it does not."""
    if len(key) > 100:
        return None
    if key in NAME_VARIABLES:
        return _names(value)
    if key in DATE_VARIABLES:
        return _date(value)
    if key == "custom":
        return _custom(value)
    if key == "categories":
        good = isinstance(value, list) and all(isinstance(word, str) for word in value)
        return [plain_text(word) for word in value] if good else None
    if key == "type":
        return value if isinstance(value, str) and value in TYPES else None
    return _text(value)


def _text(value: Any) -> str | None:
    """A text or a number as text: page and volume are either in CSL."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    text = value if isinstance(value, str) else f"{value}"
    return plain_text(text) if len(text) <= LONGEST_VALUE else None


def _names(value: Any) -> list[dict[str, str]] | None:
    if not isinstance(value, list) or not all(isinstance(name, dict) for name in value):
        return None
    names = [dict(_name_parts(name)) for name in value]
    return [name for name in names if name] or None


def _name_parts(name: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for part in NAME_PARTS & name.keys():
        if (text := _text(name[part])) is not None and text:
            yield part, text


def _date(value: Any) -> dict[str, Any] | None:
    if not isinstance(value, dict) or csl_date_text(value) is None:
        return None
    kept = {key: value[key] for key in ("date-parts", "season", "circa") if key in value}
    if not isinstance(kept.get("season", 1), str | int) or not isinstance(kept.get("circa", True), str | int):
        return None
    if csl_date_text({"date-parts": kept.get("date-parts")}) is None:
        kept.pop("date-parts", None)
    return kept | {key: text for key in ("literal", "raw") if (text := _text(value.get(key)))}


def _custom(value: Any) -> dict[str, str] | None:
    """CSL leaves ``custom`` to everybody; only plain values are taken from it."""
    if not isinstance(value, dict):
        return None
    plain = {plain_text(str(key)): _text(item) for key, item in list(value.items())[:MOST_VALUES]}
    return {key: text for key, text in plain.items() if text} or None
