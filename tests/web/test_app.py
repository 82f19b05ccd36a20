"""The addresses of the reading room, and what is saved when somebody decides."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from testimonia.model import Act, standing
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.found import built, find, house, years
from tests.web.plain_pages import Room


@pytest.fixture
def room(folder: Path) -> Room:
    return Room(folder)


def ids(folder: Path) -> list[str]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return [each.id for each in store.findings()]


def stands(folder: Path) -> list[Act]:
    return [line.act for line in standing(ledger.read(ledger_of(folder))[0])]


def test_the_first_page_has_the_findings_and_what_was_decided(folder: Path, room: Room) -> None:
    first, second, third = ids(folder)
    reader = room.reader()
    reader.judge(second, "not-one")
    lines = reader.get("/").text.splitlines()
    assert lines == [f"folder {folder.name}", f"{first} -", f"{second} not-one", f"{third} -"]


def test_a_decision_by_script(folder: Path, room: Room) -> None:
    first = ids(folder)[0]
    answer = room.reader().judge(first, "real")
    (line,), _ = ledger.read(ledger_of(folder))
    told = {"finding": first, "act": "real", "id": line.id, "by": line.by, "at": line.at, "saved": True}
    assert (answer.status_code, answer.json()) == (200, told)


def test_a_decision_by_form(folder: Path, room: Room) -> None:
    first = ids(folder)[0]
    reader = room.reader()
    answer = reader.ask("POST", "/judgements", data={"finding": first, "act": "undecided"})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/finding/{first}")
    assert stands(folder) == [Act.UNDECIDED]
    answer = reader.ask("POST", "/judgements/undo", data={"finding": first})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/finding/{first}")
    assert stands(folder) == []


def test_undo_goes_back_step_by_step(folder: Path, room: Room) -> None:
    first, second, _ = ids(folder)
    reader = room.reader()
    for finding, act in ((first, "real"), (second, "undecided"), (first, "not-one")):
        reader.judge(finding, act)
    undone = [reader.undo() for _ in range(4)]
    told = [(a.json()["finding"], a.json()["undone"], a.json()["now"]) for a in undone[:3]]
    assert [each[:2] for each in told] == [(first, "not-one"), (second, "undecided"), (first, "real")]
    assert told[0][2]["act"] == "real"  # what it had taken the place of
    assert [told[1][2], told[2][2]] == [None, None]
    assert (undone[3].status_code, undone[3].json()) == (
        409,
        {"error": "There is no decision to take back."},
    )
    assert stands(folder) == []


def test_undo_of_one_finding_leaves_the_others(folder: Path, room: Room) -> None:
    first, second, _ = ids(folder)
    reader = room.reader()
    for finding in (first, second):
        reader.judge(finding, "real")
    assert reader.undo(first).json()["finding"] == first
    assert reader.undo(first).status_code == 409
    assert reader.undo().json()["finding"] == second


def test_undo_without_a_finding_is_about_this_sitting(folder: Path) -> None:
    first = ids(folder)[0]
    Room(folder).reader().judge(first, "real")
    later = Room(folder).reader()
    later.judge(first, "real")  # stood already: nothing is written
    assert later.ask("POST", "/judgements/undo").status_code == 409
    assert stands(folder) == [Act.REAL]
    assert later.undo(first).status_code == 200


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b"", 400),
        ("application/json", b"[1]", 400),
        ("application/json", b"{", 400),
        ("application/json", b"[" * 60_000, 400),
        ("application/json", b'{"finding": "x", "act": "note"}', 400),  # an act, and none for findings
        ("application/json", b'{"finding": ["x"], "act": "real"}', 400),
        ("application/json", b'{"finding": "x", "act": "real"}', 404),
        ("application/json", b'{"finding": "\\ud800", "act": "real"}', 400),
        ("application/x-www-form-urlencoded", b"finding=x", 400),
        ("application/x-www-form-urlencoded", b"finding=%ff%fe&act=real", 404),
        ("application/x-www-form-urlencoded", b"\xff", 400),
        ("application/x-www-form-urlencoded", b"a=b&" * 5_000, 400),
        ("multipart/form-data; boundary=x", b"--x--", 415),
        ("text/plain", b'{"finding": "x", "act": "real"}', 415),
    ],
)
def test_what_is_no_decision(folder: Path, room: Room, kind: str, body: bytes, status: int) -> None:
    answer = room.reader().ask("POST", "/judgements", content=body, headers={"content-type": kind})
    assert answer.status_code == status
    sentence = answer.json()["error"] if kind == "application/json" else answer.text
    assert sentence.endswith(".")
    assert room.reported == []
    assert not ledger_of(folder).exists()


def test_a_finding_of_an_earlier_reading(folder: Path, room: Room) -> None:
    """The page is older than the base: nothing is saved, and it says what to do."""
    first = ids(folder)[0]
    with Store.open(evidence_of(folder)) as store:
        find(store, house(store))
    answer = room.reader().judge(first, "real")
    assert answer.status_code == 404
    assert "Reload the page." in answer.json()["error"]


def test_the_page_of_a_source(folder: Path, room: Room) -> None:
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id("memoir.txt")
    reader = room.reader()
    assert reader.get(f"/source/{source}").text == "memoir.txt None "
    assert reader.get(f"/source/{source}?from=3&mentions=%20all").text == "memoir.txt 3 all"
    for number in ("-1", "x", "9" * 5_000, "%D9%A3"):
        assert reader.get(f"/source/{source}?from={number}").status_code == 400
    for missing in ("/source/none", "/source/", f"/source/{source}/", "/source/..%2F..%2Fetc%2Fpasswd"):
        answer = reader.get(missing)
        assert (answer.status_code, answer.text[:12]) == (404, "trouble 404:")


@pytest.mark.parametrize(
    "name", ["app.py", "../app.py", "..%2Fapp.py", "%2e%2e/app.py", "/etc/passwd", "%2Fetc%2Fpasswd", ""]
)
def test_only_named_files_are_served(room: Room, name: str) -> None:
    assert room.reader().get(f"/static/{name}").status_code == 404


def test_a_named_file(room: Room) -> None:
    answer = room.reader().get("/static/edition.css")
    assert (answer.headers["content-type"], answer.content) == (
        "text/css; charset=utf-8",
        b"p { color: black }",
    )


def test_a_page_that_is_at_another_address(room: Room) -> None:
    answer = room.reader().get("/moved")
    assert (answer.status_code, answer.headers["location"]) == (303, "/elsewhere")


def test_a_file_is_saved_and_never_shown(room: Room) -> None:
    """Whatever its name has in it: a line end in a header would be another header."""
    answer = room.reader().get("/file")
    assert (answer.content, answer.headers["content-type"]) == (b"a,b", "text/csv; charset=utf-8")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''h%C3%A4user.csv"
    hostile = room.reader().get("/hostile-file").headers["content-disposition"]
    assert hostile == "attachment; filename*=UTF-8''a%22%0D%0AX-A%3A%20b%2F..%2Fc%3F.html"


def test_what_is_no_page_and_no_file_is_given_as_it_is(room: Room) -> None:
    answer = room.reader().get("/numbers")
    assert (answer.json(), answer.headers["content-type"]) == ([1, 2], "application/json")
    assert "content-disposition" not in answer.headers


def test_a_base_that_is_gone_or_broken_is_a_sentence(folder: Path, room: Room) -> None:
    first, reader = ids(folder)[0], room.reader()
    evidence_of(folder).write_bytes(b"no base at all " * 100)
    assert reader.get("/").status_code == 503
    assert "delete it and build again" in reader.get("/").text
    evidence_of(folder).unlink()
    assert "build it first" in reader.get("/").text
    answer = reader.judge(first, "real")
    assert (answer.status_code, "Nothing was saved." in answer.json()["error"]) == (503, True)
    assert not evidence_of(folder).exists()
    assert room.reported == []
    built(folder)  # and goes on as if nothing had been
    assert reader.judge(first, "real").status_code == 200


def test_a_ledger_that_cannot_be_written_is_not_called_saved(folder: Path, room: Room) -> None:
    ledger_of(folder).mkdir()
    reader = room.reader()
    answer = reader.judge(ids(folder)[0], "real")
    assert answer.status_code == 503
    assert "saved" not in answer.json()
    assert answer.json()["error"] == f"{ledger_of(folder).name}: Is a directory. Nothing was saved."
    assert ledger_of(folder).name in reader.get("/").text  # one has to know what to mend


def test_a_base_that_is_being_written_loses_no_decision(folder: Path, room: Room) -> None:
    """A build holds the base; decisions go to the ledger, and are read from there."""
    first = ids(folder)[0]
    reader = room.reader()
    with Store.open(evidence_of(folder)) as store, store.batch():
        store.record_problems("ledger", ())
        answer = reader.judge(first, "real")
        assert answer.json()["saved"]
        assert f"{first} real" in reader.get("/").text


def test_many_requests_at_once_leave_one_decision(folder: Path, room: Room) -> None:
    first = ids(folder)[0]
    together = threading.Barrier(8)

    def decide(number: int) -> dict[str, Any]:
        reader = room.reader()
        together.wait()
        answer = reader.judge(first, ("real", "not-one")[number % 2])
        told: dict[str, Any] = answer.json()
        return told

    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(decide, range(8)))
    lines, problems = ledger.read(ledger_of(folder))
    assert {each["id"] for each in told} <= {line.id for line in lines}  # all that was called saved
    assert len(stands(folder)) == 1
    assert problems == ()


def test_two_reading_rooms_on_one_folder(folder: Path) -> None:
    first = ids(folder)[0]
    one, other = Room(folder).reader(), Room(folder).reader()
    one.judge(first, "real")
    other.judge(first, "not-one")
    assert f"{first} not-one" in one.get("/").text
    assert stands(folder) == [Act.NOT_ONE]
    assert one.undo().status_code == 409  # the other took it back already


def test_lines_of_the_ledger_name_no_finding(folder: Path, room: Room) -> None:
    for finding in ids(folder):
        room.reader().judge(finding, "real")
    written = ledger_of(folder).read_text(encoding="utf-8")
    assert not [finding for finding in ids(folder) if finding in written]
    assert [json.loads(line)["value"] for line in written.splitlines()] == [
        "date, arrest",
        "date, arrest",
        "copy",
    ]


def test_a_decision_outlives_another_reading(folder: Path, room: Room) -> None:
    """The finding has another id, because its sentence is worded otherwise; the passages are the same."""
    first = ids(folder)[0]
    reader = room.reader()
    reader.judge(first, "real")
    with Store.open(evidence_of(folder)) as store:
        (later,) = find(store, replace(years(store, "1928", "1929"), what="Said otherwise."))
    assert later != first
    assert f"{later} real" in reader.get("/").text
