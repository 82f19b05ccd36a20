"""CSL-JSON items."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.sidecars.csl_json import claims, read
from testimonia.ingest.sidecars.entry import LONGEST_VALUE
from testimonia.model import Trouble, canonical_json

ITEM = {
    "id": "maier1921",
    "type": "personal_communication",
    "title": "To Ida Roe",
    "author": [{"family": "Maier", "given": "Ada"}],
    "recipient": [{"family": "Roe", "given": "Ida"}],
    "issued": {"date-parts": [[1921, 5, 3]]},
    "archive": "City Archive",
    "archive_location": "MS 3",
}

CLAIMS: tuple[tuple[str, str, bool], ...] = (
    ("lib.json", json.dumps([ITEM]), True),
    ("lib.JSON", json.dumps(ITEM, indent=1), True),
    ("lib.json", '[{"type":"book","title":"x"}]', True),
    # Only the beginning of the file is known, and the type comes last.
    ("lib.json", '[{"abstract":"' + "x" * 500 + '","author":[{"family":"Roe"}],"title":"unfin', True),
    ("lib.json", '[{"abstract":"' + "x" * 500, False),
    # JSON of another kind.
    ("map.json", '{"type":"Feature","title":"x"}', False),
    ("log.json", '[{"type":"event","at":1,"who":2,"what":3,"title":"x"}]', False),
    ("a.json", "[]", False),
    ("a.json", "", False),
    ("a.json", '["type","book"]', False),
    ("a.json", '[[{"type":"book","title":"x"}]]', False),
    ("a.json", '{"items":{"type":"book","title":"x"}}', False),
    ("lib.txt", json.dumps([ITEM]), False),
    # Nothing that is slow to look at.
    ("a.json", "[" * 60_000, False),
    ("a.json", '"' + '\\"' * 30_000, False),
    ("a.json", "{" + '"a":{' * 10_000, False),
)


@pytest.mark.parametrize(("path", "head", "claimed"), CLAIMS, ids=range(len(CLAIMS)))
def test_what_is_csl(path: str, head: str, claimed: bool) -> None:
    assert claims(path, head) is claimed


def test_an_item_passes_through() -> None:
    (entry,), problems = read("lib.json", json.dumps([ITEM]))
    assert entry.csl == ITEM
    assert (entry.repository, entry.shelfmark) == ("City Archive", "MS 3")
    assert entry.stems == ("maier1921", "To Ida Roe")
    assert not problems


def test_the_note_and_the_citation_key_come_before_the_id() -> None:
    item = {"id": "i", "citation-key": "c", "note": "n", "title": "t", "type": "book"}
    assert read("lib.json", json.dumps(item))[0][0].stems == ("n", "c", "i", "t")


VALUES: tuple[tuple[str, Any, Any], ...] = (
    # Numbers are text as well.
    ("volume", 2, "2"),
    ("title", "<i>=1+1</i>\x00", "<i>=1+1</i>"),
    ("title", "\ud800", "\ufffd"),
    ("issued", {"raw": "c. 1921", "extra": 1}, {"raw": "c. 1921"}),
    ("issued", {"date-parts": [[1976, 99]], "literal": "1976"}, {"literal": "1976"}),
    ("author", [{"family": "Maier", "given": 3, "parse-names": True}], [{"family": "Maier", "given": "3"}]),
    ("custom", {"written": "1921", "deep": {"a": 1}}, {"written": "1921"}),
    ("categories", ["a", "b"], ["a", "b"]),
)


@pytest.mark.parametrize(("key", "value", "kept"), VALUES)
def test_values_that_are_kept(key: str, value: Any, kept: Any) -> None:
    (entry,), problems = read("lib.json", json.dumps({"type": "book", key: value}))
    assert entry.csl[key] == kept
    assert not problems


LEFT_OUT: tuple[tuple[str, str], ...] = (
    ("title", '["a"]'),
    ("title", '{"a": 1}'),
    ("title", "true"),
    ("volume", "1e999"),
    ("author", '"Ada Maier"'),
    ("author", '["Ada Maier"]'),
    ("author", '[{"family": ["Maier"]}]'),
    ("issued", '"1921"'),
    ("issued", '{"date-parts": [["x"]]}'),
    ("issued", '{"date-parts": [[1921]], "season": [1]}'),
    ("type", '"placard"'),
    ("custom", "[1]"),
    ("title", json.dumps("x" * (LONGEST_VALUE + 1))),
    ("k" * 101, '"x"'),
)


@pytest.mark.parametrize(("key", "value"), LEFT_OUT, ids=range(len(LEFT_OUT)))
def test_values_that_are_left_out_and_named(key: str, value: str) -> None:
    (entry,), (problem,) = read("lib.json", f'[{{"id": "x", "{key}": {value}}}]')
    assert entry.csl == {"id": "x"}
    assert f"“{key[:39]}" in problem.message
    assert "item 1 (“x”)" in problem.message


UNREAD = (
    # Too deep for the parser, cut off, and a number that no program can hold.
    "[" * 100_000 + "]" * 100_000,
    '[{"id": "x"',
    '{"volume": ' + "9" * 10_000 + "}",
    "",
)


@pytest.mark.parametrize("text", UNREAD, ids=range(len(UNREAD)))
def test_what_cannot_be_read_at_all(text: str) -> None:
    entries, (problem,) = read("lib.json", text)
    assert not entries
    assert problem.trouble is Trouble.UNREAD


def test_what_is_no_item_is_named_and_the_others_are_read() -> None:
    entries, (problem,) = read("lib.json", json.dumps([ITEM, 3, ITEM]))
    assert len(entries) == 2
    assert "Item 2" in problem.message


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["id", "title", "author", "issued", "custom", "type", "categories", "volume"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.dictionaries(KEYS, JSON, max_size=4), max_size=3))
def test_whatever_stands_in_it_can_be_stored(items: list[dict[str, Any]]) -> None:
    entries, _ = read("lib.json", json.dumps(items))
    for entry in entries:
        canonical_json(entry.csl).encode()
