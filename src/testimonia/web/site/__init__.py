"""The reading room as a folder of files: to be carried, sent, or put on the web; without a server.

It is made of the pages themselves, so it lives here and not among the exports, which know nothing of pages.
`places` says which addresses of the room it has files for, `walking` asks the room for each of them,
`rewriting` takes out what only a running room can do, and `searching` writes the words for its own search.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from testimonia.exports.formats import Export, Member, Options
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store
from testimonia.web.pages.words import day
from testimonia.web.site.walking import Folder, pages

NAME = "site"


def site(folder: Path) -> Export:
    """The format, for the documents of a folder."""

    def members(store: Store, options: Options) -> Iterator[Member]:
        name = folder.resolve().name
        copy = f"This is a copy of the reading room of “{name}”{_as_of(store)}"
        said = f"{copy}; decisions are made in testimonia."
        return pages(Folder(store, folder, options.ledger or ledger_of(folder), said))

    return Export(NAME, "", members=members)


def _as_of(store: Store) -> str:
    """When the evidence base was last written to: the same base makes the same site."""
    try:
        moment = datetime.fromtimestamp(store.path.stat().st_mtime, UTC).isoformat()
    except OSError:
        return ""
    return f", as it stood on {day(moment)}"
