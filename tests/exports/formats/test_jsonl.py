"""JSON Lines: one record a line, nothing left out."""

import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

from testimonia.exports.formats import jsonl
from testimonia.store import Store
from tests.exports.samples import MEMOIR, build, memoir


def exported(path: Path) -> list[dict[str, Any]]:
    with Store.open(path, readonly=True) as store:
        out = io.StringIO(newline="")
        jsonl.write(store, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_how_many_of_each(tmp_path: Path) -> None:
    kinds = Counter(record["record"] for record in exported(build(tmp_path)))
    assert kinds == {
        "source": 3,
        "section": 6,
        "repair": 4,
        "paragraph": 7,
        "time": 2,
        "mention": 2,
        "statement": 2,
        "appraisal": 2,
        "entity": 1,
        "happening": 1,
        "finding": 2,
        "problem": 4,
        "judgement": 3,
    }


def test_paragraphs_lead_to_the_original_and_to_their_section(tmp_path: Path) -> None:
    records = exported(build(tmp_path))
    sections = {r["id"]: r for r in records if r["record"] == "section"}
    paragraphs = [r for r in records if r["record"] == "paragraph" and r["path"] == "box 3/memoir.txt"]
    text = memoir().text
    assert text is not None
    for each in paragraphs:
        assert text.reading[each["reading_start"] : each["reading_end"]] == each["text"]
        assert each["start"] == min(start for start, _ in each["parts"])
    title, prose, contributors, *_ = paragraphs
    assert (title["page"], title["paratext"], sections[title["section"]]["kind"]) == (
        "xii",
        True,
        "title page",
    )
    assert "the warden lived in it. He had seen* the fire." in prose["text"]
    assert "".join(MEMOIR[start:end] for start, end in prose["parts"]).startswith("The mill stood")
    assert (prose["paratext"], sections[prose["section"]]["author"]) == (False, "Henrik Voss")
    assert (contributors["page"], contributors["page_index"]) == (None, 1)


def test_proposed_repairs_say_so(tmp_path: Path) -> None:
    repairs = [r for r in exported(build(tmp_path)) if r["record"] == "repair"]
    assert [r["proposed"] for r in repairs].count(True) == 1
    assert len({r["id"] for r in repairs}) == 4
