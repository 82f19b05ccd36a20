"""CSV: one row a record, the path first, and nothing that a spreadsheet obeys."""

import csv
import io
from pathlib import Path

import pytest

from testimonia.exports.formats import Options, csv_tables
from testimonia.exports.formats.tables.all_tables import TABLES
from testimonia.model import Act
from testimonia.store import LEDGER_NAME, Store, ledger
from tests.exports.samples import MEMOIR, NOTE, at, build


def exported(path: Path, table: str = "paragraphs") -> list[dict[str, str]]:
    file = path.with_suffix(".csv")
    with Store.open(path, readonly=True) as store, file.open("w", encoding="utf-8", newline="") as out:
        csv_tables.write(store, out, Options(table))
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as back:
        return list(csv.DictReader(back, strict=True))


ROWS = (
    ("paragraphs", 7),
    ("sources", 3),
    ("sections", 6),
    ("repairs", 4),
    ("times", 2),
    ("entities", 1),
    ("mentions", 2),
    ("statements", 2),
    ("appraisals", 2),
    ("happenings", 2),
    ("findings", 4),
    ("problems", 4),
    ("judgements", 3),
)


@pytest.mark.parametrize(("table", "count"), ROWS)
def test_every_table(tmp_path: Path, table: str, count: int) -> None:
    rows = exported(build(tmp_path), table)
    assert len(rows) == count
    assert tuple(rows[0]) == TABLES[table].names
    assert next(iter(rows[0])) == "path"
    assert all(None not in row and None not in row.values() for row in rows)


def test_what_was_decided_stands_with_a_finding(tmp_path: Path) -> None:
    out = io.StringIO(newline="")
    with Store.open(build(tmp_path), readonly=True) as store:
        first, *others = {held.id for held in store.findings()}
        csv_tables.write(store, out, Options("findings", rulings={first: Act.NOT_ONE}))
    rows = csv.DictReader(io.StringIO(out.getvalue().lstrip("\ufeff")))
    assert {row["id"]: row["decided"] for row in rows} == {first: "not-one", **dict.fromkeys(others, "")}


def test_there_is_a_test_for_every_table() -> None:
    assert [name for name, _ in ROWS] == list(TABLES)


def test_paragraphs_in_full(tmp_path: Path) -> None:
    first, second, title, prose, last, *_ = exported(build(tmp_path))
    assert (first["path"], first["text"]) == ("'=cmd.txt", "A name like a formula.")
    assert second["text"] == "NUL   and é, 𝔄, \n and  31m."
    assert title == {
        "path": "box 3/memoir.txt",
        "page": "xii",
        "section kind": "title page",
        "section title": "",
        "author": "",
        "paratext": "yes",
        "original start": "0",
        "original end": "8",
        "text": "THE QUAY",
    }
    assert (prose["author"], prose["paratext"], prose["section kind"]) == ("Henrik Voss", "no", "body")
    assert int(prose["original end"]) == at("“wall”.").end
    assert last["text"] == "Anna Lind taught at Selmouth until 1830."
    assert MEMOIR[int(last["original start"]) : int(last["original end"])] == last["text"]


def test_sources_and_sections_in_words(tmp_path: Path) -> None:
    path = build(tmp_path)
    memoir = exported(path, "sources")[1]
    assert (memoir["title"], memoir["author"], memoir["issued"]) == ("The Quay", "Henrik Voss", "1834")
    body = exported(path, "sections")[2]
    assert (body["kind"], body["written"], body["author"]) == ("body", "in the winter", "Henrik Voss")


def test_repairs_made_and_proposed(tmp_path: Path) -> None:
    rows = exported(build(tmp_path), "repairs")
    assert [(row["kind"], row["made"]) for row in rows if row["made"] == "no"] == [("character", "no")]


def test_times_are_harmless_and_lead_to_their_words(tmp_path: Path) -> None:
    _, until = exported(build(tmp_path), "times")
    assert MEMOIR[int(until["original start"]) : int(until["original end"])] == until["text"] == "until 1830"
    assert (until["edtf"], until["first day"], until["last day"]) == ("../1830", "", "1830-12-31")
    assert (until["duration"], until["reckoned from"], until["calendars"]) == ("P1Y", "fire", "gregorian")


def test_mentions_lead_to_their_words_and_to_whom_they_mean(tmp_path: Path) -> None:
    path = build(tmp_path)
    described, named = exported(path, "mentions")
    (entity,) = exported(path, "entities")
    assert MEMOIR[int(named["original start"]) : int(named["original end"])] == named["text"] == "Anna Lind"
    assert (described["text"], described["form"], described["page"]) == ("the warden", "description", "xii")
    assert (named["kind"], named["name"], named["entity"]) == ("person", "Anna Lind", entity["id"])
    assert (entity["names here"], entity["mentions"], entity["by description"]) == (
        "Anna Lind; Lind",
        "2",
        "1",
    )
    assert entity["why"] == "'=one"


def test_statements_lead_to_their_words_and_to_who_holds_them(tmp_path: Path) -> None:
    full, bare = exported(build(tmp_path), "statements")
    assert (full["text"], full["page"], full["name"]) == ("the warden lived in it.", "xii", "Anna Lind")
    assert [full[name] for name in ("quantity", "least", "most", "unit")] == [
        *("no fewer than 11", "11", "", "people")
    ]
    assert (full["holders"], full["author"], full["said"]) == (
        "Anna Lind; a neighbour",
        "Henrik Voss",
        "1830",
    )
    assert (full["epistemic"], full["evidence"]) == ("heard", "cited: the warden; missing: wall")
    assert full["responds to"] == bare["id"]
    assert MEMOIR[int(bare["original start"]) : int(bare["original end"])] == bare["text"]


def test_appraisals_are_harmless_and_say_whose_they_are(tmp_path: Path) -> None:
    praise, undecided = exported(build(tmp_path), "appraisals")
    assert [praise[name] for name in ("name", "target", "stance", "words", "holders", "author")] == [
        *("the warden", "the warden", "praise", "lived", "a neighbour", "Henrik Voss")
    ]
    assert (undecided["target"], undecided["stance"], undecided["holders"]) == ("'=2+3", "undecided", "")


def test_judgements_are_harmless_and_lead_to_their_words(tmp_path: Path) -> None:
    note, wrong, undone = exported(build(tmp_path), "judgements")
    assert (note["value"], note["quote"], note["stands"]) == ("'=1+1 is no sum", "fire", "yes")
    assert int(note["original start"]) == at("fire").start
    assert (wrong["stands"], wrong["path"], wrong["quote"]) == ("no", "box 3/memoir.txt", "fire")
    assert (undone["path"], undone["stands"]) == ("", "")


def test_a_ledger_elsewhere(tmp_path: Path) -> None:
    path = build(tmp_path, with_ledger=False)
    other = tmp_path / "other" / LEDGER_NAME
    other.parent.mkdir()
    ledger.append(other, NOTE)
    out = io.StringIO(newline="")
    with Store.open(path, readonly=True) as store:
        csv_tables.write(store, out, Options("judgements", other))
    assert NOTE.id in out.getvalue()


def test_a_table_that_there_is_not(tmp_path: Path) -> None:
    path = build(tmp_path)
    with (
        Store.open(path, readonly=True) as store,
        pytest.raises(ValueError, match=r"no table “people”.*paragraphs, sources"),
    ):
        csv_tables.write(store, io.StringIO(), Options("people"))
