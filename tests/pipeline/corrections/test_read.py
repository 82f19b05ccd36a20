"""From a line of the ledger to what is read and compared, and back when it is taken back."""

import shutil
from pathlib import Path

import pytest

from testimonia.model import Act, Judgement
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import take_back
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.pipeline.stages import Progress
from testimonia.store import Store, ledger
from tests.pipeline.correctable import (
    LETTER,
    correctable_folder,
    digest,
    said,
    say,
    told,
    troubles,
)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return correctable_folder(tmp_path_factory.mktemp("correctable"))


@pytest.fixture
def folder(tmp_path: Path, once: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "copy"))


def undone(folder: Path, *lines: Judgement) -> None:
    for line in reversed(lines):
        take_back(ledger_of(folder), line.id)
    build(folder)


def findings(folder: Path) -> list[str]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return [held.finding.kind.value for held in store.findings()]


def done(folder: Path) -> dict[str, int]:
    """How many documents each stage works on."""
    seen: list[Progress] = []
    build(folder, report=seen.append)
    return {each.stage: each.total for each in seen}


def test_spellings_that_make_a_name_and_a_date_readable(folder: Path) -> None:
    """The statement gets its subject and its date, and the finding goes with it; undone, all is as before."""
    before = digest(folder)
    name = said(folder, "Llnd", "spelling", "Lind")
    (arrest, _) = told(folder, "arrest")
    assert (arrest.statement.subject.words, arrest.happened) == ("Ada Lind", None)
    assert findings(folder) == ["agreement"]
    date = said(folder, "l83O", "spelling", "1830")
    (arrest, _) = told(folder, "arrest")
    assert (arrest.happened, arrest.by) == ("1830", None)  # the machine reads it, of words that a person read
    with Store.open(evidence_of(folder), readonly=True) as store:
        assert (store.original("letter.txt") or "") == LETTER
        made = [held for held in store.repairs("letter.txt") if held.repair.by]
    assert [(held.before, held.after, held.repair.by) for held in made] == [
        ("Llnd", "Lind", "Ann"),
        ("l83O", "1830", "Ann"),
    ]
    assert troubles(folder) == []
    undone(folder, name, date)
    assert digest(folder) == before


def test_what_is_not_corrected_anew_costs_nothing(folder: Path) -> None:
    say(folder, "Llnd", "spelling", "Lind")
    worked = done(folder)
    assert (worked["ingest"], worked["reading"]) == (1, 1)  # one document of the two
    worked = done(folder)
    assert (worked["ingest"], worked["reading"]) == (0, 0)
    say(folder, "Saint Audrey's feast", "date", "1833-10-17")
    worked = done(folder)
    assert (worked["ingest"], worked["reading"]) == (0, 1)
    worked = done(folder)
    assert (worked["ingest"], worked["reading"]) == (0, 0)


def test_dates_are_added_corrected_and_taken_away(folder: Path) -> None:
    before = digest(folder)
    feast = said(folder, "Saint Audrey's feast", "date", "17 October 1833")
    assert (feast.act, feast.value) == (Act.ADD, "date=1833-10-17")
    (death,) = told(folder, "death")
    assert death.happened == "17 October 1833"
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = {each.words: each for each in store.times("letter.txt")}
    time = held["Saint Audrey's feast"]
    assert time.time.date is not None
    assert (time.by, time.time.date.text, held["in 1831"].by) == ("Ann", "Saint Audrey's feast", None)
    year = said(folder, "1831", "date", "1832")
    assert (year.act, year.value) == (Act.CORRECT, "date=1832")
    assert [each.happened for each in told(folder, "arrest")] == [None, "1832"]
    none = said(folder, "Saint Audrey's feast", "not-date")
    assert [each.happened for each in told(folder, "death")] == ["1832"]  # that of the narrative
    undone(folder, feast, year, none)
    assert digest(folder) == before


def test_what_is_reckoned_from_a_corrected_date(tmp_path: Path) -> None:
    words = "Tom Moss came to Ely in March 1833. He died two months later.\n"
    (tmp_path / "letter.txt").write_text(words, encoding="utf-8")
    build(tmp_path)
    before = digest(tmp_path)
    line = said(tmp_path, "March 1833", "date", "May 1840")
    assert [each.happened for each in told(tmp_path, "death")] == ["July 1840"]
    undone(tmp_path, line)
    assert digest(tmp_path) == before


def test_names_are_added_turned_and_taken_away(folder: Path) -> None:
    before = digest(folder)
    lines = [said(folder, "Ada Llnd", "mention", "organisation"), said(folder, "xorq", "mention", "person")]
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
        kinds = {chain.name: chain.kind.value for chain in store.chains(source)}
    assert [line.act for line in lines] == [Act.CORRECT, Act.ADD]
    assert kinds["Ada Llnd"] == "organisation"
    lines.append(said(folder, "Tom Moss", "not-mention"))
    assert "Tom Moss" not in [each.statement.subject.words for each in told(folder, "arrest")]
    assert troubles(folder) == []
    undone(folder, *lines)
    assert digest(folder) == before


def test_statements_are_added_turned_and_taken_away(folder: Path) -> None:
    before = digest(folder)
    further = {"subject": "Tom Moss", "when": "1831", "where": "Ely"}
    added = said(folder, "The old warden of Ely", "statement", "appointment", **further, polarity="denied")
    assert added.value == "statement=appointment, subject, date, place, denied"
    (held,) = told(folder, "appointment")
    statement = held.statement
    assert (statement.subject.words, held.happened, statement.polarity.value) == (
        "Tom Moss",
        "1831",
        "denied",
    )
    assert statement.place is not None
    assert (statement.place.words, statement.holders, held.by) == ("Ely", (), "Ann")
    turned = said(folder, "was arrested at Ely", "predicate", "imprisonment")
    assert [each.by for each in told(folder, "imprisonment")] == ["Ann"]
    none = said(folder, "was arrested in Lynn", "not-statement")
    assert told(folder, "arrest") == []
    assert troubles(folder) == []
    undone(folder, added, turned, none)
    assert digest(folder) == before


def test_the_file_changes_elsewhere_and_then_at_the_words(folder: Path) -> None:
    said(folder, "Llnd", "spelling", "Lind")
    said(folder, "Saint Audrey's feast", "date", "1833-10-17")
    letter = folder / "letter.txt"
    letter.write_text(f"From Ely.\n\n{LETTER}", encoding="utf-8")
    build(folder)
    assert [each.statement.subject.words for each in told(folder, "arrest")] == ["Ada Lind", "Tom Moss"]
    assert [each.happened for each in told(folder, "death")] == ["17 October 1833"]
    assert troubles(folder) == []
    letter.write_text(LETTER.replace("Llnd", "Lnd").replace("Audrey", "Awdrey"), encoding="utf-8")
    build(folder)
    assert [each.happened for each in told(folder, "death")] == ["1831"]
    assert len([each for each in troubles(folder) if "waits" in each]) == 2


def test_a_file_with_another_name_keeps_its_corrections(folder: Path) -> None:
    said(folder, "Llnd", "spelling", "Lind")
    (folder / "letter.txt").rename(folder / "a letter.txt")
    build(folder)
    assert told(folder, "arrest", "a letter.txt")[0].statement.subject.words == "Ada Lind"


def test_two_ledgers_that_contradict_one_another(folder: Path) -> None:
    before = told(folder, "death")
    one = say(folder, "Saint Audrey's feast", "date", "1833")
    ledger_of(folder).rename(folder / "kept")
    other = say(folder, "Saint Audrey's feast", "date", "1834", by="Ben")
    ledger.append(ledger_of(folder), one)
    build(folder)
    assert [each.happened for each in told(folder, "death")] == [each.happened for each in before]
    assert any(one.id in each and other.id in each for each in troubles(folder))
    take_back(ledger_of(folder), other.id)
    build(folder)
    assert [each.happened for each in told(folder, "death")] == ["1833"]


# what a line can say that cannot be followed; each is named by its id, and nothing else is lost
@pytest.mark.parametrize(
    ("act", "value"),
    [
        (Act.CORRECT, "date=1834"),  # there is no date in these words
        (Act.CORRECT, "statement=none"),
        (Act.CORRECT, "mention=none"),
        (Act.ADD, "date=some day"),
        (Act.ADD, "mention=nonsense"),
        (Act.ADD, "statement=arrest"),  # of whom?
        (Act.CORRECT, "colour=red"),
        (Act.CORRECT, None),
    ],
)
def test_what_cannot_be_followed_is_named(folder: Path, act: Act, value: str | None) -> None:
    good = say(folder, "saw it", "mention", "event")
    take_back(ledger_of(folder), good.id)
    bad = Judgement("2026-01-01T00:00:00+00:00", "Ben", act, good.on, value)
    ledger.append(ledger_of(folder), bad)
    build(folder, only=("ingest", "reading", "ledger"))
    assert [bad.id in each for each in troubles(folder)] == [True]
    assert len(told(folder, "arrest")) == 2
