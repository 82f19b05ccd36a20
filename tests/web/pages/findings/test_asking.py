from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Finding, FindingKind, Same, Verdict
from testimonia.store import Store
from testimonia.web.pages.findings.asking import shown_finding, tone_of
from testimonia.web.pages.shelf import Shelf
from testimonia.web.pages.views import Piece, ShownFinding, Tone
from tests.web.pages.shelved import Decided, clash, found, holding, side

MEMOIR = "She was free till then. In 1928 they arrested Ann Marlow. Nobody knew why."
LETTER = "Ann was arrested in 1929, and in 1929 they let her go."
DOCUMENTS = {"memoir.txt": MEMOIR, "letter.txt": LETTER}


def years(store: Store) -> Finding:
    return clash(
        side(store, "1928", ("memoir.txt", "In 1928 they arrested Ann Marlow.")),
        side(store, "1929", ("letter.txt", "Ann was arrested in 1929")),
    )


def shown(store: Store, finding: Finding, decision: Decided | None = None) -> ShownFinding:
    found(store, finding)
    return shown_finding(Shelf(store), store.findings()[0], 1, decision)


@pytest.mark.parametrize(
    ("kind", "verdict", "tone"),
    [
        (FindingKind.CONTRADICTION, Verdict.CLASH, Tone.CLASH),
        (FindingKind.CONTRADICTION, Verdict.POSSIBLE, Tone.DEPENDS),
        (FindingKind.CHRONOLOGY, Verdict.CLASH, Tone.CLASH),
        (FindingKind.METADATA, Verdict.POSSIBLE, Tone.DEPENDS),
        (FindingKind.DISAGREEMENT, Verdict.CONSISTENT, Tone.OTHERWISE),  # people may differ
        (FindingKind.AGREEMENT, Verdict.CONSISTENT, Tone.AGREES),
        (FindingKind.COPY, Verdict.CONSISTENT, Tone.COPIED),
    ],
)
def test_red_is_only_for_what_cannot_both_be_true(kind: FindingKind, verdict: Verdict, tone: Tone) -> None:
    assert tone_of(Finding(kind, verdict, "", ())) is tone


def test_a_contradiction_asks_a_question(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        asked = shown(store, years(store))
    assert asked.heading == (
        Piece("The arrest of Ann Marlow: "),
        Piece("1928", marked=True),
        Piece(" or "),
        Piece("1929", marked=True),
        Piece("?"),
    )
    assert asked.same == "Probably one arrest."
    assert asked.told == "2 accounts, 1 independent witness"
    assert asked.why.endswith("Both tell of one arrest only.")
    assert asked.decision is None


def test_each_side_has_its_words_marked_and_some_around_them(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        first, second = shown(store, years(store)).sides
    (passage,) = first.passages
    assert passage.before == "She was free till then. "
    assert passage.pieces == (
        Piece("In "),
        Piece("1928", marked=True),
        Piece(" they arrested Ann Marlow."),
    )
    assert passage.after == " Nobody knew why."
    assert [piece.text for piece in second.passages[0].pieces if piece.marked] == ["1929"]


def test_where_nobody_is_named_the_finding_speaks_for_itself(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        finding = replace(years(store), subject=None, what="One arrest: 1928 or 1929?")
        asked = shown(store, finding)
    assert [piece.text for piece in asked.heading if piece.marked] == ["1928", "1929"]
    assert "".join(piece.text for piece in asked.heading) == finding.what
    assert finding.what not in asked.why  # once is enough


@pytest.mark.parametrize(
    ("same", "predicate", "said"),
    [
        (Same.YES, "arrest", "One arrest."),
        (Same.UNDECIDED, "arrest", "Whether this is one arrest or several is undecided."),
        (Same.YES, "birth", ""),  # nobody is born twice
        (None, "arrest", ""),
    ],
)
def test_whether_it_is_one_happening_is_said_in_words(
    tmp_path: Path, same: Same | None, predicate: str, said: str
) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        assert shown(store, replace(years(store), same=same, predicate=predicate)).same == said


@pytest.mark.parametrize(
    ("kind", "question", "same", "said"),
    [
        (FindingKind.CONTRADICTION, "date", Same.YES, "contradiction of date · one happening: yes · clash"),
        (FindingKind.CONTRADICTION, "", None, "contradiction · clash"),
        # it was called an agreement of agreement
        (FindingKind.AGREEMENT, "agreement", None, "agreement · clash"),
    ],
)
def test_what_the_machine_calls_it(
    tmp_path: Path, kind: FindingKind, question: str, same: Same | None, said: str
) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        assert shown(store, replace(years(store), kind=kind, question=question, same=same)).machine == said


def test_an_agreement_has_one_heading_for_its_values(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        sides = years(store).sides
        agreed = replace(
            years(store), kind=FindingKind.AGREEMENT, verdict=Verdict.CONSISTENT, sides=(*sides, sides[0])
        )
        heading = shown(store, agreed).heading
    assert "".join(piece.text for piece in heading) == "The arrest of Ann Marlow: 1928 and 1929"


def test_a_copy_stands_row_by_row(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        copied = Finding(
            FindingKind.COPY,
            Verdict.CONSISTENT,
            "memoir.txt and letter.txt share wording.",
            (
                side(store, "memoir.txt", ("memoir.txt", "arrested Ann"), ("memoir.txt", "free till")),
                side(store, "letter.txt", ("letter.txt", "Ann was arrested"), ("letter.txt", "let her go")),
            ),
        )
        asked = shown(store, copied)
    rows = [["".join(piece.text for piece in each.pieces) for each in row] for row in asked.pairs]
    assert rows == [["arrested Ann", "Ann was arrested"], ["free till", "let her go"]]


def test_a_decision_is_said_with_its_person_and_day(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        decision = shown(store, years(store), Decided("not-one")).decision
    assert decision is not None
    assert (decision.act, decision.words) == ("not-one", "decided: not one, by ann, 22 November 2026")


def test_a_decision_does_not_hide_that_another_account_has_come(tmp_path: Path) -> None:
    with holding(tmp_path, DOCUMENTS) as store:
        decision = shown(store, years(store), Decided("real", grown=True)).decision
    assert decision is not None
    assert decision.words == "decided: real, by ann, 22 November 2026, before there was another side"
