"""A folder as a script goes through it, on the letters of the examples."""

from pathlib import Path

import pytest

import testimonia
from testimonia.library.folder import Folder
from tests.store.digest import digest_of


def test_what_is_in_it_is_what_the_evidence_base_has(folder: Folder) -> None:
    assert [each.path for each in folder.sources] == sorted(folder.store.hashes())
    assert len(folder.findings()) == len(folder.store.findings()) > 0
    assert len(folder.entities()) == len(list(folder.store.entities()))
    assert all(person.kind == "person" for person in folder.people)
    assert len(folder.problems) == len(list(folder.store.problems()))


def test_every_statement_leads_to_its_words(folder: Folder) -> None:
    found = list(folder.statements())
    assert found
    for each in found:
        text = folder.store.text(each.passage.path)
        assert text is not None
        assert text.original[each.passage.start : each.passage.end]
        assert each.passage.quote.split()[0] in text.original


def test_statements_about_one_person_or_of_one_document(folder: Folder) -> None:
    whole = list(folder.statements())
    about = next(each.subject for each in whole if each.subject_id)
    assert about is not None
    some = list(folder.statements(about))
    assert some
    assert len(some) < len(whole)
    path = whole[0].passage.path
    assert {each.passage.path for each in folder.statements(source=path)} == {path}
    assert list(folder.statements(source="nothing.txt")) == []


def test_findings_of_one_kind(folder: Folder) -> None:
    assert {each.kind for each in folder.findings(kind="contradiction")} == {"contradiction"}
    for finding in folder.findings():
        assert len(finding.sides) > 0
        assert all(side.passages for side in finding.sides)


def test_a_synopsis_has_every_happening_of_a_life(folder: Folder) -> None:
    name = max(folder.people, key=lambda each: len(list(folder.statements(each.name)))).name
    synopsis = folder.synopsis(name)
    assert synopsis.entity.name == name
    assert synopsis.happenings
    told = {account.id for happening in synopsis.happenings for account in happening.accounts}
    assert told == {each.id for each in folder.statements(name)}


def test_hits_have_their_place(folder: Folder) -> None:
    word = next(iter(folder.statements())).passage.quote.split()[-1].strip(".,;:()")
    for hit in folder.search(f'"{word}"', limit=3):
        text = folder.store.text(hit.path)
        assert text is not None
        assert word.casefold() in text.original[hit.start : hit.end].casefold()


REFUSED = [
    # nobody
    (lambda folder: folder.entity("Nobody Such"), testimonia.NotFoundError, "Nobody and nothing"),
    (lambda folder: folder.synopsis("Nobody Such"), testimonia.NotFoundError, "Nobody and nothing"),
    # no such kind: an empty answer would look like an answer
    (lambda folder: folder.findings(kind="clash"), testimonia.NotUnderstoodError, "there are contradiction"),
    (lambda folder: folder.entities("ship"), testimonia.NotUnderstoodError, "there are person"),
    # no query
    (lambda folder: folder.search('"open'), testimonia.NotUnderstoodError, "never closed"),
]


@pytest.mark.parametrize(("asked", "error", "words"), REFUSED)
def test_what_cannot_be_answered_is_said(
    folder: Folder, asked: object, error: type[testimonia.Error], words: str
) -> None:
    assert callable(asked)
    with pytest.raises(error, match=words):
        asked(folder)


def test_a_name_that_several_bear_is_refused(folder: Folder) -> None:
    initials = {name[0] for person in folder.people for name in person.names}
    shared = next(i for i in sorted(initials) if sum(p.name.startswith(i) for p in folder.people) > 1)
    with pytest.raises(testimonia.NotFoundError, match="can be any of"):
        folder.entity(shared)


def test_nothing_to_open(tmp_path: Path) -> None:
    with pytest.raises(testimonia.NotBuiltError, match=r"testimonia\.build"):
        testimonia.open(tmp_path)
    with pytest.raises(testimonia.NotBuiltError, match="There is no folder"):
        testimonia.build(tmp_path / "nowhere")
    (tmp_path / "other.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(testimonia.NotBuiltError):
        testimonia.open(tmp_path, tmp_path / "other.db")


def test_a_script_only_reads(folder: Folder) -> None:
    before = digest_of(folder.store)
    list(folder.statements())
    folder.findings()
    assert digest_of(folder.store) == before
    assert not folder.ledger.exists()
