"""BibTeX and BibLaTeX, as Zotero, JabRef and Mendeley export them."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Entry as Block
from bibtexparser.model import Field

from testimonia.ingest.sidecars.csl import csl_date, plain_text
from testimonia.ingest.sidecars.csl_schema import NAME_VARIABLES
from testimonia.ingest.sidecars.csl_schema import TYPES as CSL_TYPES
from testimonia.ingest.sidecars.entry import Entry, Found, notice, shown, without_long_values
from testimonia.model import Problem, Trouble

# The library reports broken entries to its log, which would reach the screen; here they become Problems.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

TYPES = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "proceedings": "book",
    "reference": "book",
    "manual": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "incollection": "chapter",
    "suppbook": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "thesis": "thesis",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "review": "review",
    "letter": "personal_communication",
    "manuscript": "manuscript",
    "unpublished": "manuscript",
    "periodical": "periodical",
    "newspaper": "article-newspaper",
    "interview": "interview",
    "image": "graphic",
    "video": "motion_picture",
    "movie": "motion_picture",
    "audio": "song",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
}
"""What kind of document an entry of each type is; every other type is a plain ``document``."""

KINDS = (
    (re.compile(r"\b(?:letter|correspondence|e-?mail)", re.IGNORECASE), "personal_communication"),
    (re.compile(r"\b(?:manuscript|typescript)", re.IGNORECASE), "manuscript"),
    (re.compile(r"\bnewspaper", re.IGNORECASE), "article-newspaper"),
    (re.compile(r"\bmagazine", re.IGNORECASE), "article-magazine"),
)
"""Words by which a vaguer entry says what it is, in ``type``, ``entrysubtype`` or ``howpublished``."""

TEXTS = {
    "title": ("title",),
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "volume": ("volume",),
    "issue": ("issue",),
    "number": ("number",),
    "page": ("pages",),
    "edition": ("edition",),
    "collection-title": ("series",),
    "genre": ("type", "howpublished"),
    "URL": ("url",),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "abstract": ("abstract",),
    "note": ("note", "annote", "annotation", "addendum"),
    "keyword": ("keywords",),
    "archive": ("archive", "repository", "library"),
    "archive_location": ("archivelocation", "archive_location", "shelfmark"),
    "call-number": ("callnumber", "call-number"),
    "archive_collection": ("archivecollection",),
    "archive-place": ("archiveplace",),
    "title-short": ("shorttitle",),
    "container-title-short": ("shortjournal",),
    "number-of-pages": ("pagetotal",),
    "number-of-volumes": ("volumes",),
    "event-title": ("eventtitle",),
    "event-place": ("venue",),
    "original-title": ("origtitle",),
    "original-publisher": ("origpublisher",),
    "original-publisher-place": ("origlocation",),
    "section": ("chapter",),
    "version": ("version",),
    "status": ("pubstate",),
    "medium": ("medium",),
    "source": ("source",),
    "scale": ("scale",),
}
"""CSL variables, and the fields that fill each, the best first."""

NAMES = {
    "author": ("author",),
    "editor": ("editor",),
    "translator": ("translator",),
    "recipient": ("recipient", "addressee"),
    "container-author": ("bookauthor",),
}
NAMES |= {role: (role,) for role in sorted(NAME_VARIABLES - NAMES.keys())}
DATES = {
    "accessed": ("urldate", "lastchecked"),
    "original-date": ("origdate", "origyear"),
    "event-date": ("eventdate",),
}
HANDLED = frozenset(
    (
        "file",
        "date",
        "year",
        "month",
        "day",
        "language",
        "langid",
        "subtitle",
        "entrysubtype",
    )
).union(*TEXTS.values(), *NAMES.values(), *DATES.values())
VERBATIM = frozenset(("url", "doi", "isbn", "issn", "file"))
"""Fields in which a backslash is no command."""

LANGUAGES = {
    "english": "en",
    "british": "en-GB",
    "ukenglish": "en-GB",
    "american": "en-US",
    "usenglish": "en-US",
    "german": "de",
    "ngerman": "de",
    "austrian": "de-AT",
    "french": "fr",
    "spanish": "es",
    "italian": "it",
    "russian": "ru",
    "dutch": "nl",
    "polish": "pl",
    "portuguese": "pt",
    "latin": "la",
    "greek": "el",
    "czech": "cs",
    "hungarian": "hu",
    "swedish": "sv",
    "danish": "da",
    "norwegian": "no",
    "finnish": "fi",
    "ukrainian": "uk",
    "hebrew": "he",
}
"""Names that LaTeX has for languages, and their codes."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LONGEST_LATEX = 20_000
"""Code points of a value whose LaTeX is decoded; in longer ones only the braces go."""

_ENTRY_START = re.compile(r"^\s*@\w+\s*[{(]", re.MULTILINE)
_KEY = re.compile(r"@\w+\s*[{(]\s*([^\s,{}]{1,100})")
_LATEX = re.compile(r"[\\{}$~]|--|``|''")
_SIGN = {"textbraceleft": r"\{", "textbraceright": r"\}", "textquotedbl": '"', "textasciicircum": "^"}
"""Signs that LaTeX has a command for and the decoder does not know, or takes for another."""
_SIGNS = re.compile(r"\\(" + "|".join(_SIGN) + r")(?:\{\}|(?![a-zA-Z]) ?)")
_ESCAPED = re.compile(r"\\([_%&#$~{}])")


def claims(path: str, head: str) -> bool:
    """Whether this is BibTeX: called so, and an entry begins in it (or it is empty)."""
    called = path.casefold().endswith(".bib")
    return called and "\0" not in head and (not head.strip() or bool(_ENTRY_START.search(head)))


def read(path: str, text: str) -> Found:
    """The entries of a BibTeX file; those that are broken become Problems, and the others are read."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    library = parse_string(text)
    for block in library.blocks:
        error = getattr(block, "error", None)
        inner = getattr(block, "ignore_error_block", block)
        if error is not None:
            problems.append(_broken(path, block, inner))
        if isinstance(inner, Block):
            entry, troubles = _entry(path, inner)
            entries.append(entry)
            problems.extend(troubles)
    return tuple(entries), tuple(problems)


def _broken(path: str, block: Any, inner: Any) -> Problem:
    line = (block.start_line or 0) + 1
    key = _KEY.match(block.raw or "")
    name = f"“{shown(key[1])}” (line {line})" if key else f"that begins on line {line}"
    if not isinstance(inner, Block):
        message = f"The entry {name} is broken and was left out; look for a brace or a comma that is missing."
        return Problem(path, message, Trouble.UNREAD)
    message = f"The entry {name} repeats a key, or a field inside it; of repeated fields the first was used."
    return notice(path, message)


def _entry(path: str, block: Block) -> tuple[Entry, tuple[Problem, ...]]:
    key = plain_text(str(block.key))
    name = f"“{shown(key)}” (line {(block.start_line or 0) + 1})"
    raw: dict[str, str] = {}
    for field in block.fields:
        raw.setdefault(str(field.key).casefold(), _unenclosed(str(field.value)))
    fields, problems = without_long_values(path, name, raw)
    csl = _csl(str(block.entry_type).casefold(), fields)
    csl["id"] = key
    files = tuple(attachments(fields.get("file", "")))
    stems = tuple(stem for stem in (key, csl.get("title")) if stem)
    shelfmark = csl.get("archive_location") or csl.get("call-number")
    return Entry(name, csl, files, stems, csl.get("archive"), shelfmark), problems


def _unenclosed(value: str) -> str:
    """Entries that repeat something keep the braces or quotation marks around their values."""
    words = value.strip()
    quoted = len(words) >= 2 and words[0] + words[-1] in ("{}", '""')
    return words[1:-1] if quoted and "{" not in words[1:-1].replace("\\{", "") else words


def _csl(kind: str, fields: dict[str, str]) -> dict[str, Any]:
    texts = {field: _plain(field, value) for field, value in fields.items()}
    csl: dict[str, Any] = {key: text for key, names in TEXTS.items() if (text := _first(texts, names))}
    csl |= {key: people for key, names in NAMES.items() if (people := list(_names(_first(fields, names))))}
    csl |= {key: date for key, names in DATES.items() if (date := csl_date(_first(texts, names)))}
    if issued := csl_date(texts.get("date") or _year_month_day(texts)):
        csl["issued"] = issued
    csl["type"] = _type(kind, texts, csl)
    if own := {key: text for key, text in texts.items() if key not in HANDLED}:
        csl["custom"] = own
    return csl | _tidied(csl, texts)


def _tidied(csl: dict[str, Any], texts: dict[str, str]) -> dict[str, str]:
    """The variables that CSL writes in another way than BibTeX."""
    tidy: dict[str, str] = {}
    if language := texts.get("langid") or texts.get("language"):
        tidy["language"] = LANGUAGES.get(language.casefold(), language)
    if "title" in csl and "subtitle" in texts:
        tidy["title"] = f"{csl['title']}: {texts['subtitle']}"
    if "page" in csl:
        tidy["page"] = re.sub(r"\s*[-–—]+\s*", "-", csl["page"])
    if csl["type"].startswith("article") and "number" in csl and "issue" not in csl:
        tidy["issue"] = csl.pop("number")
    return tidy


def _first(values: dict[str, str], choices: tuple[str, ...]) -> str:
    return next((values[choice] for choice in choices if values.get(choice)), "")


def _type(kind: str, texts: dict[str, str], csl: dict[str, Any]) -> str:
    found = TYPES.get(kind, "document")
    if texts.get("entrysubtype") in CSL_TYPES:
        return texts["entrysubtype"]
    if "recipient" in csl:
        return "personal_communication"
    if found in ("document", "manuscript", "article-journal"):
        words = " ".join(texts.get(field, "") for field in ("type", "entrysubtype", "howpublished"))
        return next((better for pattern, better in KINDS if pattern.search(words)), found)
    return found


def _year_month_day(texts: dict[str, str]) -> str:
    """``year``, ``month`` and ``day`` as ISO; if the year is no number, as it is written."""
    year, month = texts.get("year", ""), texts.get("month", "").casefold()[:3]
    if not re.fullmatch(r"\d{4}", year, re.ASCII) or not month:
        return year
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month) if month.isdecimal() else 0
    if not number:
        return f"{texts['month']} {year}"
    day = texts.get("day", "")
    return f"{year}-{number:02d}" + (f"-{int(day):02d}" if re.fullmatch(r"\d{1,2}", day, re.ASCII) else "")


def _names(value: str) -> Iterator[dict[str, str]]:
    """Names divided by "and"; braces around a whole name keep it whole (a committee, a ministry)."""
    if len(value) > LONGEST_LATEX:
        yield {"literal": value[:LONGEST_LATEX]}
        return
    for name in split_multiple_persons_names(value):
        if _is_whole(name):
            parts = {"literal": latex_text(name)}
        elif name == "others":
            continue
        else:
            found = parse_single_name_into_parts(name, strict=False)
            given, particle, last, suffix = (
                latex_text(" ".join(words)) for words in (found.first, found.von, found.last, found.jr)
            )
            parts = {"family": last, "given": given, "non-dropping-particle": particle, "suffix": suffix}
            if not (given or particle or suffix):
                parts = {"literal": last}
        if parts := {key: text for key, text in parts.items() if text}:
            yield parts


def _is_whole(name: str) -> bool:
    """Whether one pair of braces holds all of a name: not "{Quay}, {Ann}"."""
    depths = accumulate((mark == "{") - (mark == "}") for mark in name)
    return name.startswith("{") and name.endswith("}") and all(list(depths)[:-1])


def _plain(field: str, value: str) -> str:
    return _ESCAPED.sub(r"\1", value) if field in VERBATIM else latex_text(value)


def latex_text(value: str) -> str:
    r"""``value`` with LaTeX accents, dashes and quotation marks as characters, without commands and braces.

    >>> latex_text(r"M{\'e}moires d'un {R}\'evolutionnaire")
    "Mémoires d'un Révolutionnaire"
    """
    if not _LATEX.search(value):
        return plain_text(value)
    if len(value) > LONGEST_LATEX:
        return plain_text(re.sub(r"[{}]", "", value))
    # An unescaped per cent sign would begin a comment and swallow the rest.
    known = _SIGNS.sub(lambda found: _SIGN[found[1]], re.sub(r"(?<!\\)%", r"\\%", value))
    block = Block("misc", "key", [Field("value", known)])
    _decoder().transform_entry(block, Library())
    return " ".join(plain_text(str(block.fields[0].value)).split())


@cache
def _decoder() -> LatexDecodingMiddleware:
    """Made once, and only if it is needed: its tables take a while."""
    return LatexDecodingMiddleware()


def attachments(value: str) -> Iterator[tuple[str, ...]]:
    r"""The files in a ``file`` field; for each, the ways in which its path may be meant.

    Written as ``title:path:type``, ``:path:type`` or ``path``, several divided by semicolons, with colons,
    semicolons and backslashes escaped by a backslash; but not every program escapes them.
    """
    plain = value.replace(r"{$\backslash$}", "\\").replace(r"$\backslash$", "\\").strip("{}")
    several = _split(plain, ";")
    for written in several:
        parts = _split(written, ":")
        meant = [":".join(parts[1:-1])] if len(parts) > 2 else [parts[-1], parts[0], written]
        yield from _ways(meant)
    if len(several) > 1:
        yield from _ways([plain])


def _ways(paths: list[str]) -> Iterator[tuple[str, ...]]:
    # Mendeley writes accents in LaTeX; elsewhere a backslash divides folders.
    in_latex = [latex_text(path) for path in paths if "{" in path]
    ways = [way.strip() for path in paths for way in (_unescaped(path), path)] + in_latex
    if any(ways):
        yield tuple(dict.fromkeys(way for way in ways if way))


def _split(value: str, mark: str) -> list[str]:
    """``value`` at every ``mark`` that no backslash stands before."""
    return re.split(rf"(?<!\\){mark}", value)


def _unescaped(value: str) -> str:
    return re.sub(r"\\([\\:;_%&#{}~$])", r"\1", value)
