"""From what somebody names to a line of the ledger."""

from pathlib import Path

import pytest

from testimonia.model import Act, standing
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.decisions.recording import decide_on, take_back_meant
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.disputed import BIRTH
from tests.pipeline.decisions.test_deciding import ARRESTS, LIND, decided


def quoted(folder: Path) -> list[tuple[str, str]]:
    (line,) = standing(ledger.read(ledger_of(folder))[0])
    return [(place.path, "".join(anchor.exact for anchor in place.anchors)) for place in line.on]


def test_a_line_about_people_names_their_names(disputed: Path) -> None:
    line = decided(disputed, Act.SAME, "Ada Lind", "A. L.")
    assert (line.act, line.value) == (Act.SAME, "identity")
    assert [words for _, words in quoted(disputed)] == ["Ada Lind", "A. L."]


def test_a_line_about_happenings_names_clauses_and_deciding_words(disputed: Path) -> None:
    line = decided(disputed, Act.DIFFERENT_HAPPENINGS, *ARRESTS)
    assert (line.act, line.value) == (Act.DIFFERENT_HAPPENINGS, "arrest")
    assert quoted(disputed) == [
        ("letter.txt", "Ada Lind was arrested in Lynn in 1830"),
        ("memoir.txt", "She was arrested in Lynn in 1828"),
        ("letter.txt", "1830"),
        ("memoir.txt", "1828"),
    ]


@pytest.mark.parametrize(
    ("what", "value", "words"),
    [
        ("letter.txt", "document", ""),
        ("Tom Moss", "holder, Tom Moss", "Tom Moss"),
        ("letter.txt:came to Cambridge", "part, body", "Ada Lind was born"),
    ],
)
def test_a_line_about_what_is_set_aside(disputed: Path, what: str, value: str, words: str) -> None:
    assert decided(disputed, Act.SET_ASIDE, what).value == value
    ((_, quote),) = quoted(disputed)
    assert quote.startswith(words)


def test_no_line_names_a_derived_id(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        finding = next(held for held in store.findings() if held.finding.what == BIRTH)
        known = {held.id for held in store.entities()} | {held.id for held in store.findings()}
        known |= {
            held.id for path in store.hashes() for held in store.statements(store.source_id(path) or "")
        }
    for act, about in (
        (Act.REAL, (finding.id,)),
        (Act.DIFFERENT_HAPPENINGS, (finding.id[:8],)),
        (Act.SAME, LIND),
        (Act.SET_ASIDE, ("Tom Moss",)),
    ):
        decided(disputed, act, *about)
    written = ledger_of(disputed).read_text(encoding="utf-8")
    assert not [each for each in known if each in written]


def test_who_changes_his_mind_takes_the_former_decision_back(disputed: Path) -> None:
    first = decided(disputed, Act.SAME, *LIND)
    assert decided(disputed, Act.SAME, *LIND) == first
    second = decided(disputed, Act.DIFFERENT, *LIND)
    lines, problems = ledger.read(ledger_of(disputed))
    assert (standing(lines), problems) == ((second,), ())
    assert take_back_meant(ledger_of(disputed), second.id[:6]) == second
    assert standing(ledger.read(ledger_of(disputed))[0]) == (first,)


def test_each_two_sides_of_a_finding_are_two(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        finding = next(held for held in store.findings() if held.finding.what == BIRTH)
        lines = decide_on(store, ledger_of(disputed), Act.DIFFERENT_HAPPENINGS, [finding.id], "Ann", "Why.")
    assert [(line.value, line.why, len(line.on)) for line in lines] == [("birth", "Why.", 4)]


def test_what_happened_to_two_people_is_not_one_happening(disputed: Path) -> None:
    decided(disputed, Act.DIFFERENT, *LIND)
    build(disputed)
    with pytest.raises(PlaceError, match="tell of two people, “Ada Lind” and “Ada Lind”"):
        decided(disputed, Act.SAME_HAPPENING, *ARRESTS)


def test_what_cannot_be_taken_back(disputed: Path) -> None:
    decided(disputed, Act.SAME, *LIND)
    with pytest.raises(PlaceError, match="No standing decision"):
        take_back_meant(ledger_of(disputed), "0123")
    with pytest.raises(PlaceError, match="decided on one thing at a time"):
        decided(disputed, Act.SET_ASIDE, "letter.txt", "memoir.txt")
