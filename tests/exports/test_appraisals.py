"""Appraisals as records: exact words, entities, and who thinks so."""

from pathlib import Path

from testimonia.exports.appraisals import appraisal_records
from testimonia.exports.records import held_sources
from testimonia.model import entity_id
from testimonia.store import Store
from tests.exports.samples import MEMOIR, build, compared, memoir


def test_all_that_an_appraisal_can_say(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        held = next(each for each in held_sources(store) if each.source.path == memoir().source.path)
        praise, undecided = appraisal_records(store, held)
    anna = entity_id(compared(memoir().source.id).entities[0])
    assert (praise["target"], praise["target_text"], praise["target_name"]) == (
        anna,
        "the warden",
        "the warden",
    )
    assert (praise["stance"], praise["words"], praise["page"]) == ("praise", "lived", "xii")
    assert praise["holders"] == [{"name": "a neighbour", "entity": None, "cue": "said"}]
    for part in praise["parts"]:
        assert MEMOIR[part["start"] : part["end"]] == part["quote"]
    assert (undecided["target"], undecided["target_name"], undecided["holders"]) == (None, "=2+3", [])
    assert undecided["author"] == "Henrik Voss"
