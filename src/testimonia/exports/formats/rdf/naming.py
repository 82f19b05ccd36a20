"""Addresses of what is written, and the types that were used."""

from urllib.parse import quote

from testimonia.exports.formats.rdf.terms import Pair, iri, node, words
from testimonia.exports.identifiers import Identifiers


class Names:
    """Gives addresses, and remembers which types were named: each is described once, at the end."""

    def __init__(self, base: str) -> None:
        self._identifiers = Identifiers(base)
        self._types: dict[str, str] = {}

    def of(self, kind: str, record: str) -> str:
        """The address of a record; see `Identifiers.of`."""
        return iri(self._identifiers.of(kind, record))

    def person(self, name: str) -> str:
        """The address of somebody who decided something, by the name that stands in the ledger."""
        return self.of("judge", quote(name, safe="", errors="replace"))

    def program(self, version: str) -> str:
        """The address of a version of a rule."""
        return self.of("program", quote(version, safe=""))

    def type(self, question: str, answer: str) -> Pair:
        """That something is of a type of ours: "stance", "praise"."""
        address = self.of("type", quote(f"{question}/{answer}"))
        self._types[address] = f"{question}: {answer}"
        return "crm:P2_has_type", address

    def types(self) -> str:
        """All types that were named."""
        said = sorted(self._types.items(), key=lambda each: each[1])
        return "".join(node(at, (("a", "crm:E55_Type"), ("rdfs:label", words(label)))) for at, label in said)
