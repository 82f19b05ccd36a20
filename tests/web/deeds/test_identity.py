"""Deciding who is one: what is written, and what becomes of it when the folder is compared again."""

from collections.abc import Mapping
from pathlib import Path

import httpx
import pytest

from testimonia.model import Act, Judgement, standing
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.in_force import IDENTITY
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from testimonia.web.deeds.identity import ALL_ANOTHERS, GONE, NONE_TICKED, NOT_UNDERSTOOD, ONE_ALREADY
from testimonia.web.pages.who.naming import key_of
from tests.web.plain_pages import Room

ADA = ("letter.txt", "memoir.txt", "report.txt")


def lines(folder: Path) -> list[Judgement]:
    return list(standing(ledger.read(ledger_of(folder))[0]))


def people(folder: Path, name: str = "Ada Lind") -> list[tuple[str, tuple[str, ...]]]:
    """Id and documents of all who bear a name."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        found = store.lives.bearing(name, 9)
        return sorted((each, tuple(sorted(c.path for c in store.lives.chains(each)))) for each in found)


def chain_in(folder: Path, path: str, name: str = "Ada Lind") -> str:
    """A chain as a form names it."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id(path) or ""
        (number,) = [c.number for c in store.chains(source) if c.name == name]
        return f"{source}:{number}"


def decide(folder: Path, **said: str) -> httpx.Response:
    return Room(folder).reader().ask("POST", "/identity", json=said)


def by_documents(folder: Path, name: str = "Ada Lind") -> set[tuple[str, ...]]:
    return {paths for _, paths in people(folder, name)}


def test_a_part_that_is_anothers_is_split_off_and_comes_back(disputed: Path) -> None:
    ((ada, documents),) = people(disputed)
    assert documents == ADA
    parts = {"part-1": chain_in(disputed, "letter.txt")}
    answer = decide(disputed, act="different", one=ada, why="another hand", **parts)
    told = answer.json()
    assert (answer.status_code, told["act"], told["building"]) == (200, "different", True)
    written = lines(disputed)
    assert {(line.act, line.value, line.why) for line in written} == {
        (Act.DIFFERENT, IDENTITY, "another hand")
    }
    assert [place.anchors[0].exact for line in written for place in line.on] == ["Ada Lind"] * 4
    build(disputed)
    assert by_documents(disputed) == {("letter.txt",), ("memoir.txt", "report.txt")}
    room = Room(disputed)
    for line in written:
        room.reader().ask("POST", "/judgements/undo", json={"line": line.id})
    build(disputed)
    assert by_documents(disputed) == {ADA}


def test_a_part_goes_with_none_of_those_that_remain(disputed: Path) -> None:
    """Whichever is split off, the others stay one: it is kept apart from each of them."""
    ((ada, _),) = people(disputed)
    decide(disputed, act="different", one=ada, **{"part-1": chain_in(disputed, "memoir.txt")})
    build(disputed)
    assert by_documents(disputed) == {("memoir.txt",), ("letter.txt", "report.txt")}


def test_several_parts_are_split_off_together_and_taken_back_at_once(disputed: Path) -> None:
    ((ada, _),) = people(disputed)
    room = Room(disputed)
    parts = {f"part-{path}": chain_in(disputed, path) for path in ("letter.txt", "memoir.txt")}
    room.reader().ask("POST", "/identity", json={"act": "different", "one": ada, **parts})
    assert len(lines(disputed)) == 2
    room.reader().undo()
    assert lines(disputed) == []


def test_parts_are_split_off_all_or_none(disputed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ((ada, _),) = people(disputed)
    calls: list[int] = []

    def full(file: int) -> None:
        calls.append(file)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    answer = decide(disputed, act="different", one=ada, **{"part-1": chain_in(disputed, "memoir.txt")})
    assert (answer.status_code, lines(disputed)) == (503, [])
    assert answer.json()["error"].endswith("Nothing was saved.")


def test_two_are_merged(disputed: Path) -> None:
    ((ada, _),) = people(disputed)
    ((mary, _),) = people(disputed, "Mary Thorne")
    answer = decide(disputed, act="same", one=ada, other=mary)
    assert answer.json()["saved"] is True
    build(disputed)
    assert people(disputed, "Mary Thorne")[0] == people(disputed)[0] or by_documents(disputed) == {ADA}
    with Store.open(evidence_of(disputed), readonly=True) as store:
        (one,) = store.lives.bearing("Ada Lind", 9)
        held = store.lives.entity(one)
        assert held is not None
        assert "Mary Thorne" in [name.text for name in held.entity.names]


def test_what_is_left_open_is_written_and_nothing_is_compared(disputed: Path) -> None:
    ((ada, _),) = people(disputed)
    ((mary, _),) = people(disputed, "Mary Thorne")
    told = decide(disputed, act="undecided", one=ada, other=mary).json()
    assert "building" not in told
    assert [line.act for line in lines(disputed)] == [Act.UNDECIDED]


def test_a_form_leads_back_to_its_page(disputed: Path) -> None:
    ((ada, _),) = people(disputed)
    ((mary, _),) = people(disputed, "Mary Thorne")
    said = {"act": "different", "one": ada, "other": mary, "back": f"/who/{ada}?name=Ada+Lind"}
    answer = Room(disputed).reader().ask("POST", "/identity", data=said)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/who/{ada}?name=Ada+Lind")
    del said["back"]
    answer = Room(disputed).reader().ask("POST", "/identity", data=said)
    assert answer.headers["location"] == f"/who/{ada}"


REFUSED: list[tuple[Mapping[str, str], str]] = [
    ({}, NOT_UNDERSTOOD),
    ({"act": "same", "one": "ADA"}, NOT_UNDERSTOOD),
    ({"act": "real", "one": "ADA", "other": "ADA"}, NOT_UNDERSTOOD),
    ({"act": "same", "one": "ADA", "other": "0" * 20}, GONE),
    ({"act": "same", "one": "ADA", "other": "source:x"}, NOT_UNDERSTOOD),
    ({"act": "same", "one": "ADA", "other": "source:1"}, GONE),
    ({"act": "same", "one": "ADA", "other": "source:" + "9" * 30}, NOT_UNDERSTOOD),
    ({"act": "same", "one": "ADA", "other": "ADA"}, ONE_ALREADY),
    ({"act": "different", "one": "ADA", "split": "yes"}, NONE_TICKED),
    ({"act": "different", "one": "ADA", "part-1": "source:1"}, GONE),
]


@pytest.mark.parametrize(("said", "sentence"), REFUSED)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(
    disputed: Path, said: Mapping[str, str], sentence: str
) -> None:
    ((ada, _),) = people(disputed)
    answer = decide(disputed, **{name: ada if value == "ADA" else value for name, value in said.items()})
    assert (answer.status_code, answer.json()["error"]) == (400, sentence)
    assert not ledger_of(disputed).exists()


def test_somebody_cannot_be_split_from_himself(disputed: Path) -> None:
    ((ada, _),) = people(disputed)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        parts = {f"part-{n}": key_of(each.chain) for n, each in enumerate(store.lives.chains(ada))}
    answer = decide(disputed, act="different", one=ada, **parts)
    assert answer.json()["error"] == ALL_ANOTHERS
    assert not ledger_of(disputed).exists()
