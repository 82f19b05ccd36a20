"""What a reference manager calls the files that it renames, so that an item which names no file is found.

Zotero names an attachment after its item ("Rename File from Parent Metadata"): ``Voss and Lind - 1834 - The
Quay.pdf``, the title cut off after so many characters. Such a name is put together anew from the item and
must be met exactly; where two items of one file would have the same name, it tells nothing of either.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from testimonia.ingest.sidecars.csl import csl_date_text
from testimonia.ingest.sidecars.entry import Entry

AND = ("and", "&", "und", "et", "y", "e", "en")
"""What stands between two authors, as Zotero speaks to its user."""
OTHERS = ("et al.", "u. a.", "u.a.")
"""What stands for the third and all further authors."""
LENGTHS = (None, 100, 80, 50)
"""Code points of a title, as versions of Zotero cut it off; None if they do not."""
_FORBIDDEN = re.compile(r'[/\\?*:|"<>]')
_TAG = re.compile(r"</?(?:i|b|em|sub|sup|span|sc)(?:\s[^>]*)?>", re.IGNORECASE)


def with_file_names(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """``entries`` with the names that their renamed files would have, where these are of one entry alone.

    They come after all other stems. Entries that are only found by a path (`Entry.stems` is empty) stay as
    they are.
    """
    named = [tuple(dict.fromkeys(_names(entry.csl))) if entry.stems else () for entry in entries]
    given = Counter(name.casefold() for names in named for name in names)
    told = (tuple(n for n in names if given[n.casefold()] == 1) for names in named)
    return tuple(
        replace(entry, stems=(*entry.stems, *names)) for entry, names in zip(entries, told, strict=True)
    )


def _names(csl: Mapping[str, Any]) -> Iterator[str]:
    """The names that a file of this item can have. At least the author or the year has to be among them."""
    title = _TAG.sub("", csl.get("title") or "")
    year = _year(csl)
    creators = list(_creators(csl))
    for creator in creators or ([""] if year else []):
        for length in LENGTHS:
            cut = title[:length]
            parts = [_valid(part) for part in (creator, year, cut) if part]
            if _valid(cut) and len(parts) > 1:
                yield _valid(" - ".join(parts))


def _year(csl: Mapping[str, Any]) -> str:
    found = re.match(r"-?\d{4}", csl_date_text(csl.get("issued")) or "")
    return found[0] if found else ""


def _creators(csl: Mapping[str, Any]) -> Iterator[str]:
    """The first creator as Zotero calls him: one name, two, or one and "et al."."""
    people: Sequence[Mapping[str, str]] = next(
        (csl[role] for role in ("author", "editor", "contributor") if csl.get(role)), []
    )
    last = [name for person in people if (name := _last(person))]
    if len(last) == 1:
        yield last[0]
    elif len(last) == 2:
        yield from (f"{last[0]} {word} {last[1]}" for word in AND)
    elif last:
        yield from (f"{last[0]} {word}" for word in OTHERS)


def _last(person: Mapping[str, str]) -> str:
    if person.get("literal"):
        return person["literal"]
    parts = (person.get(part) for part in ("dropping-particle", "non-dropping-particle", "family"))
    return " ".join(part for part in parts if part)


def _valid(name: str) -> str:
    """A name as a file can bear it: without what file systems forbid, and no space at its edges."""
    return unicodedata.normalize("NFC", " ".join(_FORBIDDEN.sub("", name).split())).strip()
