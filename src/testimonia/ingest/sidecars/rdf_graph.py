"""RDF/XML as a graph to walk along, whether what is said of a thing is nested or stands elsewhere.

The same statement can be written inside another or beside it (RDF 1.1 XML Syntax, section 2), and a program
may write either from one day to the next. So whoever reads asks for a property and gets the things it leads
to, wherever they are written.
"""

import re
from collections.abc import Iterator

from lxml import etree

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NAMING = (f"{RDF}about", f"{RDF}nodeID", f"{RDF}ID")


class RdfError(ValueError):
    """Text that is no RDF/XML; the message is what the parser says of it."""


class Graph:
    """The things of one file, by their addresses."""

    def __init__(self, text: str) -> None:
        """Parse ``text``; entities are not resolved and nothing outside it is opened.

        Raises:
            RdfError: if it is no RDF/XML.
        """
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(_DECLARATION.sub("", text).encode("utf-8"), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise RdfError(str(error)) from error
        if root.tag != f"{RDF}RDF":
            raise RdfError("no rdf:RDF")
        self.things = _elements(root)
        """What stands at the top of the file, in its order."""
        self._named: dict[str, etree._Element] = {}
        waiting = list(self.things)
        while waiting:
            thing = waiting.pop()
            for name in map(thing.get, _NAMING):
                if name:
                    self._named.setdefault(name.removeprefix("#"), thing)
            # Things and properties lie in one another by turns ("striping").
            waiting.extend(inner for each in _elements(thing) for inner in _elements(each))

    def of(self, thing: etree._Element, *properties: str) -> Iterator[etree._Element]:
        """The things that properties of ``thing`` lead to, in the order of the file.

        Args:
            thing: one of this graph.
            properties: their names, as ``{namespace}name``.
        """
        for child in thing:
            if child.tag not in properties:
                continue
            nested = _elements(child)
            yield from nested
            address = child.get(f"{RDF}resource") or child.get(f"{RDF}nodeID")
            elsewhere = self._named.get(address.removeprefix("#")) if address and not nested else None
            if elsewhere is not None:
                yield elsewhere

    def members(self, thing: etree._Element, *properties: str) -> Iterator[etree._Element]:
        """The same, where a property leads to a list: its members, in order."""
        lists = (f"{RDF}Seq", f"{RDF}Bag", f"{RDF}Alt")
        for each in self.of(thing, *properties):
            if each.tag in lists:
                yield from self.of(each, *{child.tag for child in _elements(each)})
            else:
                yield each

    def texts(self, thing: etree._Element, *properties: str) -> Iterator[str]:
        """The words that properties of ``thing`` are, without the empty ones."""
        for child in thing:
            if child.tag in properties and len(child) == 0:
                words = (child.text or "").strip()
                if words:
                    yield words

    def text(self, thing: etree._Element, *properties: str) -> str:
        """The first of them; empty if there is none."""
        return next(self.texts(thing, *properties), "")


def _elements(parent: etree._Element) -> list[etree._Element]:
    """What lies in it, without comments."""
    return list(parent.iterchildren(etree.Element))
