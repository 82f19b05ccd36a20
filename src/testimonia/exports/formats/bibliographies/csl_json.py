"""The sources as CSL-JSON: what Zotero, Pandoc and every citation processor read.

An item holds only what CSL 1.0.2 has variables for (citationstyles.org, csl-data.json); when a document was
written, where, and which file it is, for which CSL has none, are in its ``custom`` object, where CSL leaves
room for them.
"""

from typing import TextIO

from testimonia.exports.formats.bibliographies.items import cited_sources
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.json_text import one_line
from testimonia.store import Store


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write every source as an item, one a line.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: none of them matters here.
    """
    out.write("[")
    for number, source in enumerate(cited_sources(store)):
        custom = {**source.csl.get("custom", {}), "file": source.path}
        item = {**source.csl, "id": source.key, "custom": custom}
        out.write((",\n" if number else "\n") + one_line(item))
    out.write("\n]\n")
