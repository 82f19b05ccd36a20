"""Zotero RDF, the one export of Zotero that loses nothing: items, their attachments, notes and archives.

The vocabulary is what Zotero's own translator writes ("Zotero RDF.js" in its collection of translators):
`bib` and `dcterms` for what libraries have words for, `z` for the rest.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from testimonia.ingest.sidecars.csl import csl_date, plain_text
from testimonia.ingest.sidecars.entry import Entry, Found, shown, without_long_values
from testimonia.ingest.sidecars.rdf_graph import RDF, Graph, RdfError
from testimonia.model import Problem, Trouble

ZOTERO = "http://www.zotero.org/namespaces/export#"
Z = f"{{{ZOTERO}}}"
BIB = "{http://purl.org/net/biblio#}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
PRISM = "{http://prismstandard.org/namespaces/1.2/basic/}"
FOAF = "{http://xmlns.com/foaf/0.1/}"
VCARD = "{http://nwalsh.com/rdf/vCard#}"
LINK = "{http://purl.org/rss/1.0/modules/link/}"

TYPES = {
    "artwork": "graphic",
    "audioRecording": "song",
    "bill": "bill",
    "blogPost": "post-weblog",
    "book": "book",
    "bookSection": "chapter",
    "case": "legal_case",
    "computerProgram": "software",
    "conferencePaper": "paper-conference",
    "dataset": "dataset",
    "dictionaryEntry": "entry-dictionary",
    "email": "personal_communication",
    "encyclopediaArticle": "entry-encyclopedia",
    "film": "motion_picture",
    "forumPost": "post",
    "hearing": "hearing",
    "instantMessage": "personal_communication",
    "interview": "interview",
    "journalArticle": "article-journal",
    "letter": "personal_communication",
    "magazineArticle": "article-magazine",
    "manuscript": "manuscript",
    "map": "map",
    "newspaperArticle": "article-newspaper",
    "patent": "patent",
    "podcast": "song",
    "preprint": "article",
    "presentation": "speech",
    "radioBroadcast": "broadcast",
    "report": "report",
    "standard": "standard",
    "statute": "legislation",
    "thesis": "thesis",
    "tvBroadcast": "broadcast",
    "videoRecording": "motion_picture",
    "webpage": "webpage",
}
"""Zotero's types of items, and what CSL calls them; every other is a plain ``document``."""

CREATORS = {
    "author": (
        *(f"{BIB}authors", f"{Z}artists", f"{Z}cartographers", f"{Z}interviewees", f"{Z}inventors"),
        *(f"{Z}podcasters", f"{Z}presenters", f"{Z}programmers", f"{Z}sponsors"),
    ),
    "editor": (f"{BIB}editors",),
    "contributor": (f"{BIB}contributors",),
    "recipient": (f"{Z}recipients",),
    "translator": (f"{Z}translators",),
    "collection-editor": (f"{Z}seriesEditors",),
    "container-author": (f"{Z}bookAuthors",),
    "reviewed-author": (f"{Z}reviewedAuthors",),
    "interviewer": (f"{Z}interviewers",),
    "director": (f"{Z}directors",),
    "producer": (f"{Z}producers",),
    "performer": (f"{Z}performers", f"{Z}castMembers"),
    "script-writer": (f"{Z}scriptwriters",),
    "composer": (f"{Z}composers",),
    "guest": (f"{Z}guests",),
}
"""CSL's roles, and the properties that fill each."""

TEXTS = {
    "title": (f"{DC}title", f"{Z}caseName", f"{Z}nameOfAct", f"{Z}subject"),
    "title-short": (f"{Z}shortTitle",),
    "archive": (f"{Z}archive",),
    "archive_location": (f"{DC}coverage",),
    "language": (f"{Z}language", f"{DC}language"),
    "abstract": (f"{DCTERMS}abstract",),
    "note": (f"{DC}description",),
    "genre": (f"{DC}type", f"{Z}type"),
    "medium": (f"{DCTERMS}medium",),
    "source": (f"{Z}libraryCatalog",),
    "page": (f"{BIB}pages",),
    "edition": (f"{PRISM}edition",),
    "number-of-pages": (f"{Z}numPages",),
    "number-of-volumes": (f"{Z}numberOfVolumes",),
    "scale": (f"{Z}scale",),
    "citation-key": (f"{Z}citationKey",),
}
"""CSL variables, and the properties of an item that fill each, the best first."""

NUMBERS = {"volume": f"{PRISM}volume", "issue": f"{PRISM}number"}
"""What can be said of an item, or of what holds it."""

_NUMBER = re.compile(r"(ISBN|ISSN|DOI)\s+(\S.*)", re.DOTALL)
_LEVELS = 4
"""How far up it is asked what holds an item: section, volume, series."""
_NO_ITEM = ("attachment", "note", "annotation")


def claims(path: str, head: str) -> bool:
    """Whether this is Zotero's RDF: by its vocabulary, which stands at the beginning."""
    return path.casefold().endswith(".rdf") and ZOTERO in head and "RDF" in head


def read(path: str, text: str) -> Found:
    """The items of an export, each with the files that are attached to it."""
    try:
        graph = Graph(text)
    except RdfError:
        message = "This export of Zotero is damaged or cut off and could not be read; export it again."
        return (), (Problem(path, message, Trouble.UNREAD),)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for item in graph.things:
        kind = graph.text(item, f"{Z}itemType")
        if not kind or kind in _NO_ITEM:
            continue
        entry, troubles = _entry(path, graph, item, kind)
        entries.append(entry)
        problems.extend(troubles)
    return tuple(entries), tuple(problems)


def _entry(path: str, graph: Graph, item: etree._Element, kind: str) -> tuple[Entry, tuple[Problem, ...]]:
    name = f"“{shown(_title(graph, item) or kind)}” (line {item.sourceline})"
    texts, problems = without_long_values(path, name, dict(_texts(graph, item)))
    csl: dict[str, Any] = {"type": TYPES.get(kind, "document"), **texts, **_names(graph, item)}
    if issued := csl_date(graph.text(item, f"{DC}date", f"{DCTERMS}issued")):
        csl["issued"] = issued
    if accessed := csl_date(_accessed(graph.text(item, f"{DCTERMS}dateSubmitted"))):
        csl["accessed"] = accessed
    address = item.get(f"{RDF}about")
    if address:
        csl["id"] = plain_text(csl.get("citation-key") or address)
    files = tuple((file,) for file in dict.fromkeys(attachments(graph, item)))
    stems = tuple(csl[key] for key in ("citation-key", "title") if key in csl)
    shelfmark = csl.get("archive_location") or csl.get("call-number")
    return Entry(name, csl, files, stems, csl.get("archive"), shelfmark), problems


def _accessed(words: str) -> str:
    """Zotero writes "2020-01-02 10:00:00"."""
    return words.partition(" ")[0]


def _title(graph: Graph, item: etree._Element) -> str:
    return graph.text(item, *TEXTS["title"])


def attachments(graph: Graph, item: etree._Element) -> Iterator[str]:
    """The paths of the files that are attached to an item, as the export has them."""
    for attachment in graph.of(item, f"{LINK}link"):
        for child in attachment:
            file = child.get(f"{RDF}resource") if child.tag == f"{RDF}resource" else None
            if file:
                yield file


def _texts(graph: Graph, item: etree._Element) -> Iterator[tuple[str, str]]:
    """The variables that are words."""
    for variable, properties in TEXTS.items():
        words = next((found for name in properties if (found := graph.text(item, name))), "")
        if words:
            yield variable, words
    containers = list(_containers(graph, item))
    holding = [each for each in containers if each.tag not in (f"{BIB}Series", f"{BIB}Part")]
    series = [each for each in containers if each.tag == f"{BIB}Series"]
    yield from _first(graph, "container-title", holding, (f"{DC}title", f"{DCTERMS}alternative"))
    yield from _first(graph, "collection-title", series, (f"{DC}title", f"{DCTERMS}alternative"))
    yield from _first(graph, "collection-number", series, (f"{DC}identifier",))
    sections = [each for each in containers if each.tag == f"{BIB}Part"]
    yield from _first(graph, "section", sections, (f"{DC}title",))
    for variable, property_ in NUMBERS.items():
        yield from _first(graph, variable, [item, *holding], (property_,))
    for each in [*reversed(holding), item]:
        yield from _identifiers(graph, each)
    yield from _publisher(graph, item)
    yield from _subjects(graph, item)


def _first(
    graph: Graph, variable: str, things: list[etree._Element], properties: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    words = next((found for thing in things for name in properties if (found := graph.text(thing, name))), "")
    if words:
        yield variable, words


def _containers(graph: Graph, item: etree._Element) -> Iterator[etree._Element]:
    """What an item is part of, and what that is part of, the nearest first."""
    level = [item]
    for _ in range(_LEVELS):
        level = [each for thing in level for each in graph.of(thing, f"{DCTERMS}isPartOf")][:_LEVELS]
        yield from level


def _identifiers(graph: Graph, thing: etree._Element) -> Iterator[tuple[str, str]]:
    for words in graph.texts(thing, f"{DC}identifier"):
        if number := _NUMBER.fullmatch(words):
            yield number[1], number[2]
    for each in graph.of(thing, f"{DC}identifier"):
        if each.tag == f"{DCTERMS}URI" and (address := graph.text(each, f"{RDF}value")):
            yield "URL", address


def _publisher(graph: Graph, item: etree._Element) -> Iterator[tuple[str, str]]:
    for body in graph.of(item, f"{DC}publisher"):
        yield from _first(graph, "publisher", [body], (f"{FOAF}name",))
        yield from _first(
            graph, "publisher-place", list(graph.of(body, f"{VCARD}adr")), (f"{VCARD}locality",)
        )


def _subjects(graph: Graph, item: etree._Element) -> Iterator[tuple[str, str]]:
    """Tags, and the call number, which Zotero puts among them."""
    tags = list(graph.texts(item, f"{DC}subject"))
    for each in graph.of(item, f"{DC}subject"):
        words = graph.text(each, f"{RDF}value")
        if each.tag == f"{DCTERMS}LCC" and words:
            yield "call-number", words
        elif words:
            tags.append(words)
    if tags:
        yield "keyword", ", ".join(tags)


def _names(graph: Graph, item: etree._Element) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for role, properties in CREATORS.items():
        people = [name for each in graph.members(item, *properties) if (name := _person(graph, each))]
        if people:
            found[role] = people
    return found


def _person(graph: Graph, each: etree._Element) -> dict[str, str]:
    """A name as Zotero has it in its two fields; one field alone is a body, or somebody of one name."""
    family = plain_text(graph.text(each, f"{FOAF}surname", f"{FOAF}name"))
    given = plain_text(graph.text(each, f"{FOAF}givenName", f"{FOAF}givenname"))
    if not family or not given:
        return {"literal": family or given} if family or given else {}
    small = re.match(r"(?:[^\W\d_A-Z]+ )+(?=\w)", family)
    if small and small[0].islower():
        particle = {"non-dropping-particle": small[0].strip()}
        return {"family": family[small.end() :], "given": given, **particle}
    return {"family": family, "given": given}
