"""Addresses of records (IRIs), for formats whose records have one.

An id is a hash of what a record says, so the same record has the same address in every export. By default it
is a `urn:uuid:` (RFC 9562, section 5.8: a UUID of version 8 made from the kind and the id), which belongs to
nobody and promises no page behind it. Who publishes an export under an address of their own gives its
beginning, and gets readable ones.
"""

import hashlib
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Makes addresses.

    Attributes:
        base: their beginning, with the slash or hash at its end; empty for `urn:uuid:`.
    """

    base: str = ""

    def of(self, kind: str, record: str) -> str:
        """The address of a record.

        Args:
            kind: of record, in the words of the design ("source", "statement", "entity", ...).
            record: its id.

        >>> Identifiers("https://example.org/voss/").of("entity", "0a1b")
        'https://example.org/voss/entity/0a1b'
        """
        if self.base:
            return f"{self.base}{kind}/{record}"
        return f"urn:uuid:{_uuid(f'{kind}/{record}')}"


def _uuid(name: str) -> UUID:
    """A UUID of version 8 from the hash of a name."""
    digest = bytearray(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return UUID(bytes=bytes(digest))
