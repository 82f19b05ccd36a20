"""Each source as a CSL item, with a key that stays what it is and is nobody else's."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from anyascii import anyascii

from testimonia.exports.records import held_sources, source_record
from testimonia.ingest.sidecars.csl import csl_date, csl_date_text
from testimonia.ingest.sidecars.csl_schema import STANDARD, UNPUBLISHED
from testimonia.store import HeldSource, Store

_HASH = 8
"""Hexadecimal digits in a key that is made; with author and year before them, enough for any folder."""
_FIT = re.compile(r"[A-Za-z0-9][A-Za-z0-9:.+/_-]*")
"""A key that no program trips over (BibLaTeX forbids blanks and the signs of TeX)."""


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as it goes into a bibliography.

    Attributes:
        key: of letters, digits and ``:.+/_-``; the one that a sidecar gives if it is fit and nobody else's.
        csl: its CSL-JSON item; the archive that holds it and the shelfmark are in it.
        path: of its file.
    """

    key: str
    csl: Mapping[str, Any]
    path: str


def cited_sources(store: Store) -> Iterator[CitedSource]:
    """The sources that are in the folder, in order of path."""
    given = Counter(filter(None, map(_given, held_sources(store))))
    for held in held_sources(store):
        record = source_record(store, held)
        csl = _standard(record["csl"])
        for variable, part in (("archive", "repository"), ("archive_location", "shelfmark")):
            if record[part]:
                csl.setdefault(variable, record[part])
        _dated(csl)
        own = _given(held)
        fit = own is not None and given[own] == 1 and _FIT.fullmatch(own) and "://" not in own
        yield CitedSource(own if own and fit else _made(csl, held.source.path), csl, held.source.path)


def _dated(csl: dict[str, Any]) -> None:
    """Give a letter or manuscript the date on which it was written, where it has no other.

    Many programs know no second one.
    """
    written = csl.get("custom", {}).get("written")
    if csl["type"] in UNPUBLISHED and "issued" not in csl and isinstance(written, str):
        date = csl_date(written)
        if date is not None:
            csl["issued"] = date


def _given(held: HeldSource) -> str | None:
    """The key that a sidecar gives."""
    csl = held.description.csl if held.description else {}
    key = csl.get("citation-key") or csl.get("id")
    return key if isinstance(key, str) else None


def _standard(item: Mapping[str, Any]) -> dict[str, Any]:
    """``item`` with the variables of CSL alone; what it does not know moves to ``custom``."""
    own = {key: value for key, value in item.items() if key not in STANDARD and isinstance(value, str)}
    custom = {**own, **item.get("custom", {})}
    known = {key: value for key, value in item.items() if key in STANDARD and key != "custom"}
    return known | ({"custom": custom} if custom else {})


def _made(csl: Mapping[str, Any], path: str) -> str:
    """A key of the first author, the year and the path.

    The path alone would do; the rest is for people. Other documents have no part in it, so that the key of
    one is the same whatever else is in the folder.
    """
    author: Mapping[str, str] = next(
        (name for role in ("author", "editor") for name in csl.get(role, ())), {}
    )
    words = (
        author.get("family") or (author.get("literal") or "").split(" ")[-1] or csl.get("title") or "source"
    )
    year = re.search(r"\d{4}", csl_date_text(csl.get("issued")) or "")
    digest = hashlib.sha256(unicodedata.normalize("NFC", path).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{_slug(words)}{year[0] if year else ''}-{digest[:_HASH]}"


def _slug(words: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "", anyascii(words[:80]).casefold())
    return plain[:20] if plain[:1].isalpha() else f"s{plain[:20]}"
