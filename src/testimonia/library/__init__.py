"""testimonia in a script or a notebook: open a folder, go through what it says, as typed values.

The names here are the public ones, and are reached as `testimonia.open`, `testimonia.Finding`, ... They are
few on purpose, and a test holds them to docs/reference/library.md; everything else in the package may change.
"""

from testimonia.library.errors import Error, MissingError, NotBuiltError, NotFoundError, NotUnderstoodError
from testimonia.library.folder import Folder, build_folder, open_folder
from testimonia.library.tables import Table
from testimonia.library.values import (
    Entity,
    Finding,
    Happening,
    Passage,
    Problem,
    Side,
    Source,
    Statement,
    Synopsis,
    When,
)

build = build_folder
open = open_folder  # noqa: A001 (as `gzip.open`: it is always called behind the name of the package)

__all__ = [
    "Entity",
    "Error",
    "Finding",
    "Folder",
    "Happening",
    "MissingError",
    "NotBuiltError",
    "NotFoundError",
    "NotUnderstoodError",
    "Passage",
    "Problem",
    "Side",
    "Source",
    "Statement",
    "Synopsis",
    "Table",
    "When",
    "build",
    "open",
]
