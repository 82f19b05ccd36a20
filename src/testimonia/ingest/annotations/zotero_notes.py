"""The notes that lie under the items of a Zotero export, in its own RDF; each is about the attached files.

Marks and comments that people make inside PDFs with Zotero's reader are not in that export.
"""

from collections.abc import Iterator
from typing import Any

from testimonia.ingest.annotations.annotation import Annotation, Read, Target
from testimonia.ingest.annotations.markup import words_of_html
from testimonia.ingest.sidecars import zotero_rdf
from testimonia.ingest.sidecars.csl import plain_text
from testimonia.ingest.sidecars.rdf_graph import RDF, Graph, RdfError
from testimonia.ingest.sidecars.zotero_rdf import BIB, DC, DCTERMS, Z, attachments
from testimonia.model import Problem, Trouble


def claims(content: Any) -> bool:
    """Whether this is text with Zotero's RDF."""
    return isinstance(content, str) and zotero_rdf.claims("a.rdf", content[: 1 << 16])


def read(path: str, content: Any) -> Read:
    """The notes under the items of an export."""
    try:
        graph = Graph(content)
    except RdfError:
        message = "This export of Zotero is damaged or cut off and could not be read; export it again."
        return (), (Problem(path, message, Trouble.UNREAD),)
    return tuple(_notes(graph)), ()


def _notes(graph: Graph) -> Iterator[Annotation]:
    number = 0
    for item in graph.things:
        files = dict.fromkeys(attachments(graph, item))
        if not graph.text(item, f"{Z}itemType"):
            continue
        for memo in graph.of(item, f"{DCTERMS}isReferencedBy"):
            if memo.tag != f"{BIB}Memo":
                continue
            number += 1
            title = graph.text(item, f"{DC}title")
            targets = tuple(Target((file,)) for file in files) or (Target((title,) if title else ()),)
            text = words_of_html(graph.text(memo, f"{RDF}value"))
            tags = tuple(plain_text(tag) for tag in graph.texts(memo, f"{DC}subject"))
            yield Annotation(f"note {number}", text, tags, None, None, targets)
