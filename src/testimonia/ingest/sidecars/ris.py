"""RIS, as Zotero, EndNote and library catalogues export it."""

import re
from collections.abc import Iterator
from typing import Any

import rispy

from testimonia.ingest.sidecars.csl import csl_date, people
from testimonia.ingest.sidecars.entry import Entry, Found, shown, without_long_values
from testimonia.model import Problem, Trouble

TYPES = {
    "BLOG": "post-weblog",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DICT": "entry-dictionary",
    "ENCYC": "entry-encyclopedia",
    "EJOUR": "article-journal",
    "JOUR": "article-journal",
    "JFULL": "periodical",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "RPRT": "report",
    "GOVDOC": "report",
    "THES": "thesis",
    "MANSCPT": "manuscript",
    "UNPB": "manuscript",
    "PCOMM": "personal_communication",
    "ICOMM": "personal_communication",
    "ELEC": "webpage",
    "WEB": "webpage",
    "MAP": "map",
    "CASE": "legal_case",
    "BILL": "bill",
    "STAT": "legislation",
    "HEAR": "hearing",
    "LEGAL": "legislation",
    "MPCT": "motion_picture",
    "VIDEO": "motion_picture",
    "SOUND": "song",
    "ART": "graphic",
    "FIGURE": "figure",
    "DATA": "dataset",
    "SER": "periodical",
}
"""What kind of document each type of record is; every other is a plain ``document``."""

TEXTS = {
    "title": ("TI", "T1", "CT"),
    "container-title": ("JO", "JF", "T2", "BT", "JA"),
    "collection-title": ("T3",),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "volume": ("VL",),
    "issue": ("IS",),
    "edition": ("ET",),
    "language": ("LA",),
    "DOI": ("DO",),
    "abstract": ("AB", "N2"),
    "note": ("N1",),
    "archive": ("DB",),
    "archive_location": ("AV", "AN"),
    "call-number": ("CN",),
    "source": ("DP",),
    "genre": ("M3",),
}
"""CSL variables, and the tags that fill each, the best first."""

ATTACHMENTS = ("L1", "L2", "L3", "L4")
_TAGS = frozenset(
    ("TY", "ID", "LB", "AU", "A1", "A2", "A3", "A4", "ED", "PY", "Y1", "DA", "Y2", "SP", "EP", "UR")
)
KNOWN = _TAGS.union(ATTACHMENTS, ("SN", "KW", "ER", "ST"), *TEXTS.values())
_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_START = re.compile(r"^\s*TY  ?-", re.MULTILINE)


def claims(path: str, head: str) -> bool:
    """Whether this is RIS: called so, and a record begins in it (or it is empty)."""
    called = path.casefold().endswith(".ris")
    return called and "\0" not in head and (not head.strip() or bool(_START.search(head)))


def read(path: str, text: str) -> Found:
    """The records of a RIS file; one without an end is read as far as it goes, with a Problem."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for line, lines in _records(text):
        fields = _fields(lines)
        name = _record_name(fields, line)
        if not any(row.startswith("ER") for row in lines):
            problems.append(
                Problem(path, f"The record {name} has no end (“ER  - ”); check that it is whole.")
            )
        if "TY" not in fields:
            message = (
                f"What begins on line {line} is no record and was left out; a record begins with “TY  - ”."
            )
            problems.append(Problem(path, message, Trouble.UNREAD))
            continue
        flat = {f"{tag} {n}": value for tag, values in fields.items() for n, value in enumerate(values)}
        kept, too_long = without_long_values(path, name, flat)
        problems.extend(too_long)
        entries.append(_entry(name, {tag: list(_values(kept, tag)) for tag in fields}))
    return tuple(entries), tuple(problems)


def _values(kept: dict[str, str], tag: str) -> Iterator[str]:
    return (value for key, value in kept.items() if key.split()[0] == tag)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Records, each with the number of its first line: they are divided here, since the parser drops one that
    has no end."""
    record: list[list[str]] = []
    begins = 1
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        line = raw.strip()
        match = _LINE.match(line)
        if match and match[1] == "TY" and record:
            yield begins, _joined(record)
            record = []
        if match:
            begins = begins if record else number
            record.append([f"{match[1]}  - {match[2]}"])
            if match[1] == "ER":
                yield begins, _joined(record)
                record = []
        elif record and line:
            record[-1].append(line)
    if record:
        yield begins, _joined(record)


def _joined(record: list[list[str]]) -> list[str]:
    """Values that run over several lines, on one each, as the parser wants them."""
    return [" ".join(lines) for lines in record]


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """The values of every tag of one record, in order."""
    tags = {line[:2] for line in lines} | {"TY", "ER", "UK"}
    parser = rispy.RisParser(
        mapping={tag: tag for tag in tags},
        list_tags=sorted(tags - {"TY"}),
        delimiter_tags_mapping={},
    )
    ended = lines if lines[-1].startswith("ER") else [*lines, "ER  - "]
    records = parser.parse("\n".join(ended))
    found = records[0] if records else {}
    return {tag: value if isinstance(value, list) else [value] for tag, value in found.items()}


def _record_name(fields: dict[str, list[str]], line: int) -> str:
    key = next(
        (fields[tag][0] for tag in ("ID", "LB", "TI", "T1") if fields.get(tag) and fields[tag][0]), None
    )
    return f"“{shown(key)}” (line {line})" if key else f"that begins on line {line}"


def _entry(name: str, fields: dict[str, list[str]]) -> Entry:
    csl = _csl(fields)
    links = [url for url in fields.get("UR", ()) if url.casefold().startswith("file:")]
    named = [path for tag in ATTACHMENTS for path in fields.get(tag, ())] + links
    several = [part for path in named for part in (path, *path.split(";"))]
    files = tuple((path,) for path in dict.fromkeys(part.strip() for part in several) if path)
    keys = [fields[tag][0] for tag in ("ID", "LB") if fields.get(tag)]
    stems = tuple(stem for stem in (*keys, csl.get("title")) if stem)
    shelfmark = csl.get("archive_location") or csl.get("call-number")
    return Entry(name, csl, files, stems, csl.get("archive"), shelfmark)


def _csl(fields: dict[str, list[str]]) -> dict[str, Any]:
    kind = TYPES.get(next(iter(fields.get("TY", ())), "").upper(), "document")
    csl: dict[str, Any] = {"type": kind}
    for variable, tags in TEXTS.items():
        if words := next((value for tag in tags for value in fields.get(tag, ())), None):
            csl[variable] = words
    csl |= {key: people(names) for key, names in _creators(kind, fields).items() if people(names)}
    if issued := csl_date(_date(fields, ("DA", "PY", "Y1"))):
        csl["issued"] = issued
    if accessed := csl_date(_date(fields, ("Y2",))):
        csl["accessed"] = accessed
    pages = "-".join(fields[tag][0] for tag in ("SP", "EP") if fields.get(tag))
    if pages:
        csl["page"] = pages
    if url := next((url for url in fields.get("UR", ()) if not url.casefold().startswith("file:")), None):
        csl["URL"] = url
    if number := next(iter(fields.get("SN", ())), None):
        csl["ISSN" if re.fullmatch(r"\d{4}-?\d{3}[\dXx]", number) else "ISBN"] = number
    if keywords := fields.get("KW"):
        csl["keyword"] = ", ".join(keywords)
    if custom := {
        tag: "; ".join(values) for tag, values in fields.items() if tag not in KNOWN and any(values)
    }:
        csl["custom"] = custom
    return csl


def _creators(kind: str, fields: dict[str, list[str]]) -> dict[str, list[str]]:
    """Names by what they did: the second author of a letter received it, any other second author edited."""
    second = fields.get("A2", [])
    creators = {
        "author": [*fields.get("AU", ()), *fields.get("A1", ())],
        "editor": fields.get("ED", []),
        "translator": fields.get("A4", []),
        "collection-editor": fields.get("A3", []),
    }
    role = "recipient" if kind == "personal_communication" else "editor"
    return creators | {role: [*creators.get(role, ()), *second]}


def _date(fields: dict[str, list[str]], tags: tuple[str, ...]) -> str:
    """The first of the dates: ``1976/06/12/words`` as ISO, anything else as it is written."""
    words = next((value for tag in tags for value in fields.get(tag, ())), "")
    match = re.fullmatch(r"(\d{4})(?:/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?)?", words, re.ASCII)
    if not match:
        return words
    year, month, day, other = (group or "" for group in match.groups())
    if other and not month:
        return f"{other.strip()} {year}"
    return year + "".join(f"-{int(number):02d}" for number in (month, day if month else "") if number)
