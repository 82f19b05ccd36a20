"""Keys of sources, and what stands in their items."""

from pathlib import Path
from typing import Any

import pytest

from testimonia.exports.formats.bibliographies.items import cited_sources
from testimonia.ingest.sidecars.csl_schema import STANDARD
from testimonia.store import Store
from tests.exports.formats.bibliographies.shelf import SHELF, shelf
from tests.exports.samples import build

KEYS: tuple[tuple[dict[str, Any], str], ...] = (
    # One that a sidecar gives is kept: people cite by it.
    ({"id": "voss1834"}, "voss1834"),
    ({"id": "x", "citation-key": "voss_1834:a"}, "voss_1834:a"),
    # One that no LaTeX could take is not; author and year are for people.
    ({"id": "http://zotero.org/1", "author": [{"family": "Ďurišin"}]}, "durisin-"),
    ({"id": "a b", "author": [{"literal": "The Mill Committee"}]}, "committee-"),
    ({"id": "{", "issued": {"date-parts": [[1834, 2]]}, "title": "1st Quay"}, "s1stquay1834-"),
    ({}, "source-"),
)


@pytest.mark.parametrize(("csl", "key"), KEYS)
def test_a_key(tmp_path: Path, csl: dict[str, Any], key: str) -> None:
    with shelf(tmp_path, {"a.txt": {"type": "book", **csl}}) as store:
        (source,) = cited_sources(store)
    assert source.key == key or (key.endswith("-") and source.key.startswith(key))
    assert len(source.key) in (len(key), len(key) + 8)


def test_keys_are_unique_and_do_not_depend_on_other_documents(tmp_path: Path) -> None:
    same = {"type": "book", "id": "one", "author": [{"family": "Voss"}]}
    (tmp_path / "two").mkdir()
    with shelf(tmp_path, {"a.txt": same, "b.txt": same, "c.txt": {}}) as store:
        keys = {source.path: source.key for source in cited_sources(store)}
    with shelf(tmp_path / "two", {"b.txt": {**same, "id": "?"}}) as store:
        (alone,) = cited_sources(store)
    assert len(set(keys.values())) == 3
    assert alone.key == keys["b.txt"]


def test_an_item_holds_what_csl_has_variables_for_and_the_rest_apart(tmp_path: Path) -> None:
    with shelf(
        tmp_path, {**SHELF, "z.txt": {"type": "book", "rights": "none", "custom": {"a": "b"}}}
    ) as store:
        sources = {source.path: source for source in cited_sources(store)}
    assert all(source.csl.keys() <= STANDARD for source in sources.values())
    assert sources["z.txt"].csl["custom"] == {"rights": "none", "a": "b"}


@pytest.mark.parametrize(
    ("kind", "written", "issued"),
    [
        ("personal_communication", "1770-02-20", {"date-parts": [[1770, 2, 20]]}),
        ("manuscript", "12 February 1749/50, O.S.", {"literal": "12 February 1749/50, O.S."}),
        # What was published has a date of its own, or none.
        ("book", "1770", None),
    ],
)
def test_a_letter_has_the_date_on_which_it_was_written(
    tmp_path: Path, kind: str, written: str, issued: object
) -> None:
    with shelf(tmp_path, {"a.txt": {"type": kind, "custom": {"written": written}}}) as store:
        (source,) = cited_sources(store)
    assert source.csl.get("issued") == issued
    assert source.csl["custom"] == {"written": written}


def test_the_archive_that_a_table_names_is_in_the_item(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        memoir = next(source for source in cited_sources(store) if source.path == "box 3/memoir.txt")
    assert memoir.key == "voss1834"
    assert (memoir.csl["archive"], memoir.csl["archive_location"]) == ("Selmouth Town Archive", "Voss 4")
