"""Records say what is held, and what a sidecar says in its place."""

from pathlib import Path

from testimonia.exports import records
from testimonia.model import Problem
from testimonia.store import State, Store
from tests.exports.samples import MEMOIR, build, plain


def test_repairs_find_their_source_past_those_that_have_none(tmp_path: Path) -> None:
    with Store.open(build(tmp_path)) as store:
        for number in range(5):
            store.replace(plain(f"box 2/{number}.txt", "Nothing to mend."))
            store.replace(plain(f"box 4/{number}.txt", "Nothing to mend."))
        paths = {held.source.id: held.source.path for held in store.sources()}
        made = list(records.repair_records(store))
    assert len(made) == 4
    assert {paths[repair["source"]] for repair in made} == {"box 3/memoir.txt"}
    assert all(MEMOIR[each["start"] : each["end"]] == each["before"] for each in made)


def test_repairs_of_a_text_are_those_of_the_base(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        held = next(each for each in records.held_sources(store) if each.source.path == "box 3/memoir.txt")
        text = store.text(held.source.path)
        assert text is not None
        assert tuple(records.held_repairs(held, text)) == tuple(store.repairs(held.source.path))


def test_a_source_that_is_gone_is_no_source(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        assert State.REMOVED in {held.state for held in store.sources()}
        assert State.REMOVED not in {held.state for held in records.held_sources(store)}


def test_the_voice_is_the_sidecars_wherever_it_is_asked_for(tmp_path: Path) -> None:
    with Store.open(build(tmp_path), readonly=True) as store:
        held = next(each for each in records.held_sources(store) if each.description)
        shown = records.described(store, held)
        made = list(records.section_records(store, held))
    assert [each.section.author and each.section.author.value for each in shown] == [
        record["author"] for record in made
    ]
    assert [each.id for each in shown] == [record["id"] for record in made]
    assert made[0]["from_sidecar"] == made[2]["from_sidecar"] == ["author"]


def test_a_problem_without_a_place() -> None:
    assert records.problem_record(Problem("a.txt", "Hm.")) == {
        "path": "a.txt",
        "message": "Hm.",
        "page": None,
        "trouble": "doubtful",
        "start": None,
        "end": None,
    }
