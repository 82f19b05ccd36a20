"""Pieces of a TriG document (W3C, "RDF 1.1 TriG"): addresses, literals, what is said of something.

A piece is the text that stands in the document. TriG, and not Turtle or N-Triples, because what a statement
tells stands in a named graph of its own, apart from what the document says as fact.
"""

import re
from collections.abc import Iterable

Pair = tuple[str, str]
"""A property, by prefix and name, and what it leads to, as a piece."""

_NO_ADDRESS = re.compile(
    '[\x00-\x20<>"{}|^`\\\\\\[\\]\x7f-\xa0\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufff0-\uffff]'
    "|%(?![0-9A-Fa-f]{2})"
)
"""What the grammar does not allow in an address (IRIREF; RFC 3987), and what nobody could see in one."""

_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, as which the same may be written some day."""

_ESCAPED = re.compile('["\\\\\n\r\t\x7f-\x9f\u2028\u2029]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def iri(address: str) -> str:
    """An address; what it must not hold is written as its bytes.

    >>> iri("https://example.org/a b>")
    '<https://example.org/a%20b%3E>'
    """
    return f"<{_NO_ADDRESS.sub(_bytes, address)}>"


def _bytes(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def words(text: str) -> str:
    r"""A text as a literal.

    >>> words('a "b" \\ c')
    '"a \\"b\\" \\\\ c"'
    """
    whole = _NO_CHARACTER.sub("\ufffd", text)
    return f'"{_ESCAPED.sub(_escape, whole)}"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


def typed(text: str, datatype: str) -> str:
    """A literal of a datatype, given by prefix and name."""
    return f"{words(text)}^^{datatype}"


def blank(*pairs: Pair) -> str:
    """Something without an address of its own, with what is said of it."""
    return f"[ {' ; '.join(f'{name} {what}' for name, what in pairs)} ]"


def node(subject: str, pairs: Iterable[Pair]) -> str:
    """What is said of something, with its full stop: first what it is. Empty if nothing is said."""
    listed = tuple(pairs)
    types = ", ".join(what for name, what in listed if name == "a")
    first = [f"a {types}"] if types else []
    said = " ;\n  ".join([*first, *(f"{name} {what}" for name, what in listed if name != "a")])
    return f"{subject} {said} .\n" if said else ""


def graph(name: str, nodes: Iterable[str]) -> str:
    """What stands in a named graph."""
    return f"{name} {{\n{''.join(nodes)}}}\n"
