"""What the header of a TEI file says of its text: who wrote it, to whom, where, when, and who edited it."""

from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.tei.dates import edtf_of
from testimonia.ingest.readers.tei.tree import attribute, find, find_all, words_of

_PEOPLE = ("persName", "orgName", "name", "rs")
_PLACES = ("placeName", "settlement", "geogName", "country", "region")
UNTITLED = "file"
"""Type of a title that only repeats the name of a file, since TEI wants one."""
_SUBTITLES = frozenset({"sub", "subordinate", "short", "gmd", "desc", "alt"})


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as ``correspDesc`` has it; ``about`` is the id of the part that it describes, if it says."""

    sender: str | None
    recipient: str | None
    place: str | None
    written: str | None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What one header says.

    Attributes:
        title: of the work.
        author: all of them, between semicolons.
        language: ISO 639-1.
        written: when it was composed.
        published: when the edition that was transcribed appeared.
        letters: whom letters in it are from and to.
        people: names of editors and others by their id, for ``@resp``.
        quoted: whether quotation marks stand in the text where ``q`` is.
    """

    title: str | None = None
    author: str | None = None
    language: str | None = None
    written: str | None = None
    published: str | None = None
    letters: tuple[Letter, ...] = ()
    people: dict[str, str] = field(default_factory=dict)
    quoted: bool = False


def header_of(tei: "etree._Element") -> Header:
    """The header of a TEI or teiCorpus element; an empty one if it has none."""
    header = find(tei, "teiHeader")
    if header is None:
        return Header(language=language_code(attribute(tei, "lang")))
    statement = find(header, "fileDesc", "titleStmt")
    marks = next(iter(header.iter("{*}quotation", "quotation")), None)
    return Header(
        _title(statement),
        _author(header, statement),
        _language(tei, header),
        _when(find(header, "profileDesc", "creation", "date")) or _when(_first(header, "origDate")),
        _published(header),
        tuple(map(_letter, find_all(header, "profileDesc", "correspDesc"))),
        _people(header),
        marks is not None and marks.get("marks") == "all",
    )


def _title(statement: "etree._Element | None") -> str | None:
    titles = [] if statement is None else find_all(statement, "title")
    titles = [each for each in titles if each.get("type") != UNTITLED]
    main = [each for each in titles if (each.get("type") or "main") not in _SUBTITLES] or titles
    return words_of(main[0]) or None if main else None


def _author(header: "etree._Element", statement: "etree._Element | None") -> str | None:
    authors = [] if statement is None else find_all(statement, "author")
    if not authors:
        source = find(header, "fileDesc", "sourceDesc")
        authors = [] if source is None else list(source.iter("{*}author", "author"))
    return "; ".join(dict.fromkeys(filter(None, map(words_of, authors)))) or None


def _language(tei: "etree._Element", header: "etree._Element") -> str | None:
    text = find(tei, "text")
    said = [attribute(text, "lang")] if text is not None else []
    used = find_all(header, "profileDesc", "langUsage", "language")
    said += [used[0].get("ident") or attribute(used[0], "id")] if len(used) == 1 else []
    codes = (language_code(each) for each in (*said, attribute(tei, "lang")))
    return next((code for code in codes if code), None)


def _published(header: "etree._Element") -> str | None:
    """When the source appeared; the electronic edition's own date only where there is no source."""
    source = find(header, "fileDesc", "sourceDesc")
    if source is not None:
        for imprint in source.iter("{*}imprint", "imprint", "{*}publicationStmt", "publicationStmt"):
            if (found := _when(_first(imprint, "date"))) is not None:
                return found
        for bibl in source.iter("{*}bibl", "bibl"):
            if (found := _when(_first(bibl, "date"))) is not None:
                return found
        if any(local(each.tag) in ("bibl", "biblStruct", "biblFull", "msDesc") for each in source.iter()):
            return None
    return _when(find(header, "fileDesc", "publicationStmt", "date"))


def _letter(described: "etree._Element") -> Letter:
    actions = {each.get("type"): each for each in reversed(find_all(described, "correspAction"))}
    sent, received = actions.get("sent"), actions.get("received")
    return Letter(
        _named(sent, _PEOPLE),
        _named(received, _PEOPLE),
        _named(sent, _PLACES, 1),
        None if sent is None else _when(find(sent, "date")),
        (described.get("corresp") or "").removeprefix("#") or None,
    )


def _named(action: "etree._Element | None", names: tuple[str, ...], most: int = 20) -> str | None:
    if action is None:
        return None
    outer = [
        each
        for each in action.iter()
        if local(each.tag) in names and not any(local(up.tag) in names for up in each.iterancestors())
    ]
    return "; ".join(dict.fromkeys(filter(None, map(words_of, outer[:most])))) or None


def _when(date: "etree._Element | None") -> str | None:
    """A date: what its attributes say, since they are certain; else its words."""
    return None if date is None else edtf_of(date.get) or words_of(date) or None


def _first(element: "etree._Element", name: str) -> "etree._Element | None":
    return next(iter(element.iter(f"{{*}}{name}", name)), None)


def _people(header: "etree._Element") -> dict[str, str]:
    found: dict[str, str] = {}
    for each in header.iter():
        key = attribute(each, "id")
        if key and local(each.tag) in ("editor", "respStmt", "person", "author", "persName", "name"):
            names = [n for n in each.iter() if local(n.tag) in ("persName", "name", "orgName")]
            found[key] = words_of(names[0] if names else each)
    return found
