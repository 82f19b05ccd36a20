"""A shelf of sources with everything that a bibliography has to say of them, harmless and not."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from testimonia.exports.formats import PLAIN
from testimonia.exports.formats.export import Write
from testimonia.ingest.sidecars import csl_date_text, names_text, read_sidecars
from testimonia.ingest.sidecars.csl_schema import DATE_VARIABLES, NAME_VARIABLES
from testimonia.model import Description
from testimonia.store import Store
from tests.exports.samples import plain

MEMOIR = {
    "id": "berg1834",
    "type": "book",
    "title": "Mémoires & 100% {true} #1_a ~ ^ \\ $5 – “so” --- ''x'' \"y\"",
    "author": [
        {"family": "Berg", "given": "Ján", "non-dropping-particle": "van der"},
        {"family": "Lind", "given": "Ada, the younger", "suffix": "Jr."},
        {"literal": "Committee of the Mill, Lower Quay and Selmouth"},
    ],
    "editor": [
        {"family": "de la Mare", "given": "W."},
        {"family": "And", "given": "Rand"},
        {"family": "Müller-O'Brien", "given": "Zoë É."},
    ],
    "translator": [{"family": "王", "given": "小明"}],
    "issued": {"date-parts": [[1834]]},
    "original-date": {"date-parts": [[1798], [1803]]},
    "publisher": "Quay & Sons",
    "publisher-place": "Selmouth",
    "language": "en-GB",
    "edition": "2nd",
    "number-of-pages": "213",
    "archive": "Selmouth Town Archive",
    "archive_location": "Library B 7",
    "note": "With the owner’s marks.",
    "keyword": "fire, mills",
    "custom": {"written": "1798/1803", "place": "Low Quay", "condition": "50% legible"},
}
LETTER = {
    "id": "voss1770",
    "type": "personal_communication",
    "title": "Letter on the loss of the mill",
    "author": [{"family": "Voss", "given": "Henrik"}],
    "recipient": [{"family": "Thorne", "given": "Mary"}],
    "issued": {"date-parts": [[1770, 2, 20]]},
    "archive": "Selmouth Town Archive",
    "archive_location": "Thorne papers 4",
}
CLIPPING = {
    "id": "http://zotero.org/users/1/items/BBBB2222",
    "type": "article-newspaper",
    "title": "Fire; and what followed",
    "container-title": "The Herald",
    "issued": {"literal": "a Tuesday in March 1771"},
    "volume": "2",
    "issue": "14",
    "page": "3-4",
    "URL": "https://example.org/herald?a=1&b=%7Bx%7D#p_3",
    "accessed": {"date-parts": [[2020, 1, 2]]},
}
DIARY = {
    "type": "manuscript",
    "title": "Diary",
    "issued": {"date-parts": [[1770, 2], [1770, 11]]},
    "genre": "letters",
}
FILM = {"type": "motion_picture", "title": "The Quay", "director": [{"family": "Lind", "given": "Ada"}]}
ABOUT = {"type": "manuscript", "title": "About", "issued": {"date-parts": [[1770]], "circa": True}}

SHELF: Mapping[str, Mapping[str, Any]] = {
    "memoir.txt": MEMOIR,
    "box 3/letter; a: copy.txt": LETTER,
    "clippings/100% {of} it.txt": CLIPPING,
    "diary.txt": DIARY,
    "film.txt": FILM,
    "about.txt": ABOUT,
}
NEUTRAL = frozenset({"id", "citation-key", "custom"})
HOSTILE = (
    "}}} @book{evil, title = {x}}",
    "\\input{/etc/passwd} \\write18{rm}",
    "{",
    "}",
    "a\nER  - \nTY  - BOOK\nTI  - evil",
    "%\n@comment{",
    '" # " ,\n author = {x}',
    "\\",
    "\x00\x1b[31m\u202e\u2028",
    '</title>"}],{"id":1',
    "=cmd|'/C calc'!A0",
    "$$ \\catcode`\\@=0",
)


@contextmanager
def shelf(folder: Path, items: Mapping[str, Mapping[str, Any]] = SHELF) -> Iterator[Store]:
    """A base of sources that are described so."""
    with Store.open(folder / "testimonia.db") as store:
        with store.batch():
            for path in items:
                store.replace(plain(path, f"These are the words of {path}."))
        store.describe(
            {
                path: Description(csl, csl.get("archive"), csl.get("archive_location"), "sources.csv")
                for path, csl in items.items()
                if csl
            }
        )
        yield store


def text_of(write: Write, store: Store) -> str:
    """The export as text."""
    out = io.StringIO(newline="")
    write(store, out, PLAIN)
    return out.getvalue()


def read_back(name: str, text: str, paths: Mapping[str, Any]) -> dict[str, Description]:
    """What our own reader makes of an export that lies beside the documents."""
    descriptions, problems = read_sidecars([(name, text.encode("utf-8"))], list(paths))
    assert not problems
    return descriptions


def said(csl: Mapping[str, Any]) -> dict[str, str | None]:
    """The fields of an item in words, however names and dates are taken apart."""
    found: dict[str, str | None] = {}
    for variable, value in csl.items():
        if variable in NAME_VARIABLES:
            found[variable] = names_text(value)
        elif variable in DATE_VARIABLES:
            found[variable] = csl_date_text(value)
        elif variable not in NEUTRAL:
            found[variable] = str(value)
    return found
