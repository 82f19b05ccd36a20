"""docs/reference: what is made from the code is as the code has it, and says something of everything."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from testimonia.exports.formats import evidence
from testimonia.knowledge.predicates import predicates
from testimonia.store import Store
from tools.reference import PAGES, made

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_the_code_has_it(page: str) -> None:
    text = (REFERENCE / page).read_text(encoding="utf-8")
    assert made(page, text) == text, "mend with: python tools/reference.py --write"


def test_a_page_that_has_fallen_behind_is_made_anew() -> None:
    text = (REFERENCE / "predicates.md").read_text(encoding="utf-8")
    behind = text.replace("Once in a life.", "Twice in a life.")
    assert behind != text
    assert made("predicates.md", behind) == text


def test_a_page_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="has marks for"):
        made("predicates.md", "# Predicates\n")


@pytest.mark.parametrize("page", ["database.md", "exports/evidence.md", "exports/tables.md"])
def test_something_is_said_of_every_column(page: str) -> None:
    text = (REFERENCE / page).read_text(encoding="utf-8")
    assert not re.findall(r"^.*\|\s*\|$", text, re.MULTILINE)


def test_every_predicate_is_shown_with_its_parties() -> None:
    page = (REFERENCE / "predicates.md").read_text(encoding="utf-8")
    by_hand = page.split("<!-- Made by")[0]
    assert re.findall(r"^\| `(\w+)` \|", by_hand, re.MULTILINE) == list(predicates())


def fields(node: dict[str, Any]) -> Iterator[str]:
    """The fields of a record, those that it shares with others too."""
    for part in (*node.get("allOf", ()), node):
        if "$ref" in part:
            yield from fields(evidence.schema()["$defs"][part["$ref"].rpartition("/")[2]])
        yield from part.get("properties", ())


def test_every_field_that_is_written_is_in_the_schema(disputed_once: Path) -> None:
    """And so on the page, which is made from it; every record has all of them, but for `parts`."""
    out = io.StringIO(newline="")
    with Store.open(disputed_once / "testimonia.db", readonly=True) as store:
        evidence.write(store, out)
    document = json.loads(out.getvalue())
    assert set(document) == set(evidence.schema()["properties"])
    for name, records in evidence.schema()["properties"].items():
        wanted = set(fields(records.get("items", {}))) - {"parts"}
        for record in document[name] if wanted else ():
            assert set(record) - {"parts"} == wanted, name
