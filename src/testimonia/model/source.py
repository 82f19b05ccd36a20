"""A document as it is held, and what is known about it from outside."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from testimonia.model.identity import record_id

Csl = Mapping[str, Any]
"""A CSL-JSON item (citationstyles.org, csl-data.json): how a document is cited."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the folder, by its content.

    Attributes:
        path: relative to the folder, with forward slashes.
        sha256: of the file's bytes, in hexadecimal.
        size: in bytes.
        format: what the file really is ("text", "pdf", ...), whatever its name says.
    """

    path: str
    sha256: str
    size: int
    format: str

    @property
    def id(self) -> str:
        """The same path and the same bytes have the same id."""
        return record_id("source", self.path, self.sha256)


@dataclass(frozen=True, slots=True)
class Description:
    """What somebody outside the document says it is: a sidecar, or a person.

    A description overrides what the document's own words were read to say.

    Attributes:
        csl: how it is cited.
        repository: the institution that holds the original.
        shelfmark: its place there.
        said_in: the sidecar file that says so.
    """

    csl: Csl = field(default_factory=lambda: MappingProxyType({}))
    repository: str | None = None
    shelfmark: str | None = None
    said_in: str | None = None
