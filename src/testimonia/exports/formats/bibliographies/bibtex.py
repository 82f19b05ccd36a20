"""The sources as BibTeX, in the dialect of BibLaTeX, each with the path of its file.

Types and fields are those of the BibLaTeX manual (sections 2.1 and 2.2). What it has no type for is ``@misc``
with the CSL type as ``entrysubtype``; what it has no field for has a field named after the CSL variable,
which LaTeX passes over and `testimonia.ingest.sidecars.bibtex` reads.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from testimonia.exports.formats.bibliographies.items import CitedSource, cited_sources
from testimonia.exports.formats.bibliographies.latex import latex, verbatim
from testimonia.exports.formats.bibliographies.media import media_type
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.ingest.sidecars.bibtex import DATES, HANDLED, LANGUAGES, NAMES, TEXTS
from testimonia.ingest.sidecars.csl import csl_date_text
from testimonia.store import Store

ENTRIES = {
    "article-journal": "article",
    "article-newspaper": "article",
    "article-magazine": "article",
    "review": "article",
    "review-book": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "inreference",
    "entry-dictionary": "inreference",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "personal_communication": "letter",
    "post-weblog": "online",
    "report": "report",
    "thesis": "thesis",
    "webpage": "online",
}
"""The type of entry for each CSL type; every other is ``misc``."""
PLAIN_ENTRIES = frozenset(
    {"article-journal", "book", "chapter", "entry-encyclopedia", "manuscript", "paper-conference", "pamphlet"}
    | {"personal_communication", "report", "thesis", "webpage"}
)
"""CSL types that the type of entry says by itself."""
SUBTYPES = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
"""Words for ``entrysubtype`` that other programs know; elsewhere the CSL type stands there."""
_ADDRESSES = frozenset({"url", "doi"})
"""Fields that TeX does not read."""
_NAMES_OF_LANGUAGES = {code: name for name, code in reversed(LANGUAGES.items())}
_FIELD = {"publisher-place": "address"}
"""Fields that more programs understand than the first that is read (Zotero takes ``location`` for a
shelfmark)."""
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
"""A word of a name."""
_PARTICLE = re.compile(r"[a-z]+(?: [a-z]+)*")


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write every source as an entry.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: none of them matters here.
    """
    for number, source in enumerate(cited_sources(store)):
        out.write(("\n" if number else "") + entry(source))


def entry(source: CitedSource) -> str:
    """One source as an entry, with its line ends."""
    kind = source.csl["type"]
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source.csl) if value)
    file = f"  file = {{{_file(source.path)}}},\n"
    return f"@{ENTRIES.get(kind, 'misc')}{{{source.key},\n{fields}{file}}}\n"


def _fields(csl: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for variable, (field, *_) in NAMES.items():
        yield field, " and ".join(_name(name) for name in csl.get(variable, ()))
    for variable, (field, *_) in TEXTS.items():
        words = str(csl.get(variable) or "")
        yield _FIELD.get(variable, field), verbatim(words) if field in _ADDRESSES else latex(words)
    yield from _issued(csl)
    for variable, (field, *_) in DATES.items():
        yield field, latex(csl_date_text(csl.get(variable)) or "")
    language = str(csl.get("language") or "")
    known = _NAMES_OF_LANGUAGES.get(language)
    yield ("langid", known) if known else ("language", latex(language))
    kind = csl["type"]
    told = kind in PLAIN_ENTRIES and not csl.get("genre")
    yield "entrysubtype", "" if told else SUBTYPES.get(kind, kind)
    yield from _own(csl.get("custom", {}))


def _own(custom: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What CSL has no variable for, under its own name."""
    found: dict[str, str] = {}
    for name, value in sorted(custom.items()):
        field = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
        if field[:1].isalpha() and field not in HANDLED:
            found.setdefault(field, latex(value))
    yield from found.items()


def _issued(csl: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A date that BibLaTeX can compute with (EDTF), or the words that somebody wrote, which it prints."""
    issued = csl.get("issued") or {}
    words = latex(csl_date_text(issued) or "")
    yield ("date" if issued.get("date-parts") else "year"), words


def _name(name: Mapping[str, str]) -> str:
    """A name in parts, or one that stays whole, in braces of its own."""
    if name.get("literal") or not (name.get("family") and name.get("given")):
        whole = name.get("literal") or name.get("family") or name.get("given") or ""
        return f"{{{latex(whole)}}}"
    particle = " ".join(filter(None, (name.get("dropping-particle"), name.get("non-dropping-particle"))))
    small = particle if _PARTICLE.fullmatch(particle) else ""
    family = name["family"] if small or not particle else f"{particle} {name['family']}"
    last = f"{small} {_part(family)}".strip()
    return ", ".join(filter(None, (last, _part(name.get("suffix", "")), _part(name["given"]))))


def _part(words: str) -> str:
    """A part of a name; in braces where BibTeX could cut it, or take a word of it for a particle."""
    parts = words.split(" ")
    sound = all(_WORD.fullmatch(part) and part[0].isupper() for part in parts)
    if not words or (sound and "and" not in words.casefold().split(" ") and latex(words) == words):
        return words
    return f"{{{latex(words)}}}"


def _file(path: str) -> str:
    """``name:path:type``, as Zotero and JabRef read it."""
    meant = path
    if re.search(r"[{}]", path):  # braces count, escaped or not; so the path is written as an address has it
        meant = re.sub(r"[%{}]", lambda found: f"%{ord(found[0]):02X}", path)
    escaped = re.sub(r"([\\:;])", r"\\\1", meant)
    return f"{escaped.rsplit('/', 1)[-1]}:{escaped}:{media_type(path)}"
