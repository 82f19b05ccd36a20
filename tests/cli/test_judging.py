"""`judge` writes decisions to the ledger, and the findings follow them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from testimonia.cli import app
from testimonia.store import ledger
from tests.disputed import BIRTH


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def judge(folder: Path, *arguments: str) -> Result:
    done = call("judge", str(folder), *arguments, "--by", "Ann")
    assert done.exit_code == 0, done.output
    return done


def whats(folder: Path, *options: str) -> list[str]:
    done = call("findings", str(folder), "--json", *options)
    return [record["what"] for record in json.loads(done.stdout)]


def finding(folder: Path, what: str) -> str:
    done = call("findings", str(folder), "--json")
    return str(next(record["id"] for record in json.loads(done.stdout) if record["what"] == what))


def taken_back(folder: Path) -> None:
    lines = json.loads(call("judge", str(folder), "--json").stdout)
    for line in lines:
        assert call("judge", str(folder), line["id"][:8], "--take-back").exit_code == 0


def test_a_finding_is_decided_by_the_beginning_of_its_id(disputed: Path) -> None:
    done = judge(disputed, finding(disputed, BIRTH)[:8], "--real", "--why", "The register has both.")
    (line,), _ = ledger.read(disputed / "testimonia.judgements.jsonl")
    assert done.stdout == f"Saved in testimonia.judgements.jsonl as {line.id}.\n"
    assert (line.act.value, line.by, line.value, line.why) == (
        "real",
        "Ann",
        "date, birth",
        "The register has both.",
    )
    shown = call("findings", str(disputed), "--kind", "contradiction").stdout
    assert "Decided by Ann: real. Finding" in shown


def test_two_births_of_two_people(disputed: Path) -> None:
    """Who is decided to be two does not contradict himself; taken back, everything is as it was."""
    before = whats(disputed)
    judge(disputed, "letter.txt:Ada Lind", "memoir.txt:Ada Lind", "--different")
    assert BIRTH not in whats(disputed)
    taken_back(disputed)
    assert whats(disputed) == before


def test_a_decision_outlives_the_evidence_base(disputed: Path) -> None:
    judge(disputed, "letter.txt:Ada Lind", "memoir.txt:Ada Lind", "--different")
    before = whats(disputed)
    (disputed / "testimonia.db").unlink()
    assert call("build", str(disputed)).exit_code == 0
    assert whats(disputed) == before
    assert BIRTH not in before


def test_two_names_are_one(disputed: Path) -> None:
    judge(disputed, "Ada Lind", "A. L.", "--same")
    done = call("people", str(disputed), "Ada", "--json")
    (record,) = json.loads(done.stdout)
    assert {"Ada Lind", "A. L."} <= {name["text"] for name in record["names"]}


def test_happenings_by_passages_and_by_a_finding(disputed: Path) -> None:
    one, other = "letter.txt:arrested in Lynn in 1830", "memoir.txt:In 1834 Ada Lind was arrested"
    judge(disputed, one, other, "--same-happening")
    assert any("arrest of Ada Lind" in what and "1830" in what and "1834" in what for what in whats(disputed))
    taken_back(disputed)
    judge(disputed, finding(disputed, BIRTH)[:8], "--different-happenings")
    assert BIRTH not in whats(disputed)


@pytest.mark.parametrize(
    ("what", "kept"),
    [
        ("letter.txt", False),
        ("letter.txt:born in Ely", False),
        ("Tom Moss", False),
        ("report.txt", True),
    ],
)
def test_what_is_set_aside_does_not_count(disputed: Path, what: str, kept: bool) -> None:
    judge(disputed, what, "--set-aside")
    assert (BIRTH in whats(disputed)) is kept
    taken_back(disputed)
    assert BIRTH in whats(disputed)


def test_what_a_document_is(disputed: Path) -> None:
    """Whose voice it is bears on what is compared; taken back, all is as it was."""
    before = whats(disputed)
    judge(disputed, "letter.txt", "author=Tom Moss", "--metadata")
    shown = call("findings", str(disputed)).stdout
    assert "[Tom Moss, “Mary Thorne to her sister.”, letter.txt, " in shown
    assert "are by Tom Moss: they count as one witness" in " ".join(shown.split())
    taken_back(disputed)
    assert whats(disputed) == before


def test_decisions_that_cannot_both_hold(disputed: Path) -> None:
    """Neither is followed, and the command says so at once."""
    before = whats(disputed)
    judge(disputed, "letter.txt:Ada Lind", "report.txt:Ada Lind", "--same")
    judge(disputed, "report.txt:Ada Lind", "memoir.txt:Ada Lind", "--same")
    done = judge(disputed, "letter.txt:Ada Lind", "memoir.txt:Ada Lind", "--different")
    assert "3 decisions of the ledger cannot all hold, and none of them is followed" in done.stdout
    assert whats(disputed) == before
    assert "cannot all hold" in call("problems", str(disputed)).stdout


def test_the_decisions_that_stand_are_listed(disputed: Path) -> None:
    done = call("judge", str(disputed))
    assert (done.exit_code, done.stdout) == (1, "Nothing was decided yet.\n")
    judge(disputed, "letter.txt:Ada Lind", "memoir.txt:Ada Lind", "--undecided", "--why", "No parents named.")
    lines = call("judge", str(disputed)).stdout.splitlines()
    assert "undecided (identity), Ann" in lines[0]
    assert lines[1:] == [
        "    “Ada Lind” letter.txt",
        "    “Ada Lind” memoir.txt",
        "    Why: No parents named.",
        "1 decision.",
    ]


CASES = (
    # (arguments, exit status, what is said)
    (("Ada Lind", "--real", "--not-one"), 2, "decide one thing at a time"),
    (("Ada Lind",), 2, "give a decision and what it is about"),
    (("--same",), 2, "give a decision and what it is about"),
    (("zzzz", "--real"), 1, "There is no finding “zzzz”"),
    (("Ada Lind", "--same"), 1, "decided on two names, and 1 were given"),
    (("Ada Lind", "Ann Marlow", "--same"), 1, "is called “Ann Marlow”"),
    (("L", "Tom Moss", "--same"), 1, "“L” can be any of"),
    (("Ada Lind", "Ada Lind", "--same"), 1, "Both are the same words"),
    (("letter.txt:no such words", "memoir.txt:died", "--same-happening"), 1, "are not in “letter.txt”"),
    (("letter.txt:died", "memoir.txt:arrested at Ely", "--same-happening"), 1, "of different kinds"),
    (("letter.txt:Mary Thorne to her", "memoir.txt:died", "--same-happening"), 1, "No statement was read"),
    (("nothing", "--set-aside"), 1, "is called “nothing”"),
    (("0123456789", "--take-back"), 1, "No standing decision has the id"),
)


@pytest.mark.parametrize(("arguments", "status", "said"), CASES)
def test_what_cannot_be_decided(
    disputed_once: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    done = call("judge", str(disputed_once), *arguments)
    assert done.exit_code == status, done.output
    assert said in " ".join(done.stderr.split()).replace(" │ │ ", " ")
    assert not (disputed_once / "testimonia.judgements.jsonl").exists()


def test_what_is_corrected_and_added(disputed: Path) -> None:
    """A name that a scan has spoilt; a date; a statement; each is followed at once, and taken back."""
    before = whats(disputed)
    judge(disputed, "letter.txt:A. L.", "--correct", "spelling=Ada Lind")
    judge(disputed, "letter.txt:1795", "--correct", "date=1790", "--why", "So the register has it.")
    assert BIRTH in before
    assert BIRTH not in whats(disputed)
    judge(disputed, "letter.txt:her sister", "--add", "mention=person")
    judge(
        disputed,
        *("letter.txt:came to Cambridge", "letter.txt:Mary Thorne", "letter.txt:1831"),
        *("--add", "statement=escape, subject, date"),
    )
    told = call("statements", str(disputed), "--json").stdout
    assert '"escape"' in told
    taken_back(disputed)
    assert sorted(whats(disputed)) == sorted(before)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("letter.txt:1795", "--correct", "colour=red"), "says nothing of words"),
        (("letter.txt:1795", "--correct", "date=some day"), "is no date"),
        (("letter.txt:nowhere", "--correct", "spelling=x"), "are not in"),
        (("letter.txt:Ada Lind", "--add", "mention=person"), "occur"),
        (("letter.txt:1795", "--correct", "date=1796", "--add", "date=1796"), "one thing at a time"),
    ],
)
def test_what_cannot_be_corrected(disputed: Path, arguments: tuple[str, ...], sentence: str) -> None:
    done = call("judge", str(disputed), *arguments)
    assert done.exit_code != 0
    assert sentence in " ".join(done.output.split())
