"""When documents say they were written."""

import json
from pathlib import Path
from typing import Any

from testimonia.model import NEW_STYLE, Date, Read, Reading
from testimonia.model.days import gregorian_day
from testimonia.store import PassageHit, Store, search
from testimonia.store.asked.dated_voices import dated_voices
from testimonia.store.searching.query_scope import Scope
from tests.store.samples import letter, plain


def written(text: str, edtf: str, first: int, last: int | None) -> dict[str, Any]:
    reading = {
        "style": {"calendar": "gregorian", "new_year": "1 January"},
        "edtf": edtf,
        "written": edtf,
        "earliest": gregorian_day(first),
        "latest": None if last is None else gregorian_day(last, 12, 31),
        "reason": "",
    }
    return {"text": text, "readings": [reading]}


def put(store: Store, path: str, voices: list[dict[str, Any]], sections: dict[str, int]) -> None:
    """Keep what comparison would keep of a source."""
    store.put_reading(path, Read((), (), (), (), (), ()), "reading 1")
    packed = json.dumps({"voices": voices, "sections": sections}, separators=(",", ":"))
    with store.batch():
        store.connection.execute(
            "INSERT INTO outlines VALUES (?, 'rules 1', '{}', ?, x'')", (store.source_id(path), packed)
        )


def test_voices_with_a_date(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter("b.txt"))
        store.replace(plain("a.txt", "Words."))
        put(store, "a.txt", [{"section": "s", "written": None}], {"s": 0})
        dated = {"section": "one", "written": written("in 1840", "1840", 1840, 1840)}
        open_end = {"section": "two", "written": written("after 1850", "1850/..", 1850, None)}
        nowhere = {"section": "three", "written": {"text": "in spring", "readings": []}}
        put(store, "b.txt", [dated, open_end, nowhere], {"one": 0, "inner": 0, "two": 1, "three": 2})
        found = list(dated_voices(store.connection))
        assert [(each.source, each.section, each.sections, each.years) for each in found] == [
            (store.source_id("b.txt"), "one", ("one", "inner"), (1840, 1840)),
            (store.source_id("b.txt"), "two", ("two",), None),
        ]
        first = gregorian_day(1840), gregorian_day(1840, 12, 31)
        assert found[0].written == Date("in 1840", (Reading(NEW_STYLE, "1840", "1840", *first),))


# the years that are asked for, whether what was written in 1840 is found
YEARS = [
    ((1840, 1840), True),
    ((1830, None), True),
    ((None, 1840), True),
    ((1841, None), False),
    ((None, 1839), False),
    ((-5, 9999), True),
]


def test_a_search_for_what_was_written_in_some_years(tmp_path: Path) -> None:
    with Store.open(tmp_path / "e.db") as store:
        store.replace(letter("a.txt"))
        store.replace(plain("b.txt", "the boat"))
        ids = [held.id for held in store.held_sections("a.txt")]
        dated = {"section": ids[0], "written": written("in 1840", "1840", 1840, 1840)}
        put(store, "a.txt", [dated], dict.fromkeys(ids, 0))
        for (first, last), there in YEARS:
            hits = search(store, "boat", scope=Scope(first=first, last=last)).hits
            paths = [hit.path for hit in hits if isinstance(hit, PassageHit)]
            assert paths == (["a.txt"] if there else []), (first, last)
