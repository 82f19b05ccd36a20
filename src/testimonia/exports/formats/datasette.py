"""What Datasette needs to know of an evidence base: two small files that stand beside it.

``metadata.json`` says what every table and column holds, how tables are sorted and narrowed, and has the
questions that historians ask, for Datasette 0.65. Datasette 1.0 takes the descriptions from the same file and
the questions from ``datasette.json``. Nothing of a document goes into either: what is opened is the evidence
base itself.
"""

import json
from collections.abc import Iterator
from typing import Any

from testimonia.exports.formats.export import PLAIN, Member, Options
from testimonia.knowledge.data_files import data_file
from testimonia.store import DescribedTable, Store, described_tables

_FILE = "exports/datasette.toml"
_ABOUT = (
    "What was read from a folder of documents: who says what, on whose word, with the passage it stands on. "
    "A program took it out of the documents, and each row is a claim of one of them, not a fact."
)

Described = dict[str, Any]


def members(store: Store, options: Options = PLAIN) -> Iterator[Member]:
    """The two files.

    Args:
        store: the evidence base.
        options: nothing of them is asked for here.
    """
    database = store.path.stem
    yield "metadata.json", (_written(metadata(store, database)),)
    yield "datasette.json", (_written({"databases": {database: {"queries": queries()}}}),)


def metadata(store: Store, database: str) -> Described:
    """Titles, descriptions, order and questions, as Datasette 0.65 takes them.

    Args:
        store: the evidence base.
        database: what Datasette calls it: the name of the file without its ending.
    """
    settings = data_file(_FILE)["tables"]
    tables = {each.name: _table(each, settings.get(each.name)) for each in described_tables(store)}
    return {
        "title": "Evidence base",
        "description": _ABOUT,
        "source": "testimonia",
        "databases": {database: {"description": _ABOUT, "tables": tables, "queries": queries()}},
    }


def queries() -> Described:
    """The questions: each with a title, a sentence and its SQL, in which all that is filled in is bound."""
    asked: Described = {}
    for name, query in data_file(_FILE)["queries"].items():
        asked[name] = {
            "title": query["title"],
            "description": query["description"],
            "sql": query["sql"].strip(),
        }
    return asked


def _table(described: DescribedTable, settings: Described | None) -> Described:
    """A table that nothing is set for is one that other tables need, and is hidden."""
    table: Described = {"description": described.about} if described.about else {}
    if described.meanings:
        table["columns"] = dict(described.meanings)
    return table | ({"hidden": True} if settings is None else settings)


def _written(value: Described) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
