"""What the page of the sample shows: the next ones, what was judged, and the rate."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.model import Act, Judgement
from testimonia.model.rate import Rate
from testimonia.pipeline.decisions.judging import decide, take_back
from testimonia.pipeline.decisions.sampling import Tally, drawn, judge_statement
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from testimonia.web.pages.page import Visit
from testimonia.web.pages.sample.gathering import ENOUGH, SHOWN, by_predicate, sample_view
from testimonia.web.pages.sample.views import Counted, SampleView


@pytest.fixture
def store(disputed: Path) -> Iterator[Store]:
    with Store.open(evidence_of(disputed), readonly=True) as opened:
        yield opened


def seen(store: Store, folder: Path) -> SampleView:
    return sample_view(Visit(store, folder, ledger_of(folder)))


def test_before_anything_is_judged(store: Store, disputed: Path) -> None:
    view = seen(store, disputed)
    assert [each.id for each in view.drawn] == [lot.id for lot in drawn(store)[:SHOWN]]
    assert (view.total, view.told, view.rate, view.latest) == (store.drawing.number(), "", "", None)
    assert (view.wrong, view.others, view.gone, view.decided) == ((), (), (), ())
    assert len(view.measured) > 10


def test_what_is_judged_makes_way_for_the_next(store: Store, disputed: Path) -> None:
    file, lots = ledger_of(disputed), [lot.id for lot in drawn(store)]
    for lot, act in zip(lots, (Act.REAL, Act.NOT_ONE, Act.UNDECIDED, Act.REAL), strict=False):
        judge_statement(store, file, lot, act, "ann")
    view = seen(store, disputed)
    assert [each.id for each in view.drawn] == lots[4 : 4 + SHOWN]
    assert view.told == "4 statements judged: 2 right, 1 wrong, 1 of which you could not tell."
    assert view.rate == "67 in a hundred are right; 21 to 94, as far as 3 can tell."
    assert [each.words for each in view.others] == ["right", "cannot tell", "right"]
    (wrong,) = view.wrong
    assert (wrong.words, wrong.statement, wrong.note) == ("wrong", lots[1], "")
    assert wrong.source
    assert view.latest == view.others[0]
    take_back(file, view.latest.line)
    assert seen(store, disputed).drawn[0].id == lots[3]


def test_what_is_read_otherwise_is_said_and_asked_again(store: Store, disputed: Path) -> None:
    file, first = ledger_of(disputed), drawn(store)[0].id
    line = judge_statement(store, file, first, Act.REAL, "ann")
    ledger.append(file, ledger.retraction(line, at=line.at, by="ann"))
    ledger.append(file, Judgement(line.at, "ann", Act.REAL, line.on, "statement, death, of nobody"))
    view = seen(store, disputed)
    assert (view.told, view.latest, view.wrong, view.others) == ("", None, (), ())
    assert [each.note for each in view.gone] == [
        "it is read otherwise now, or not at all, so this counts no more"
    ]
    assert view.drawn[0].id == first
    assert "death, of nobody" in view.drawn[0].before
    judge_statement(store, file, first, Act.REAL, "ann")
    assert first not in [each.id for each in seen(store, disputed).drawn]


def test_when_all_is_judged_nothing_is_left(store: Store, disputed: Path) -> None:
    for lot in drawn(store):
        judge_statement(store, ledger_of(disputed), lot.id, Act.REAL, "ann")
    view = seen(store, disputed)
    assert (view.drawn, view.wrong, len(view.others)) == ((), (), view.total)


def test_a_kind_of_happening_has_a_rate_of_its_own_if_enough_were_judged() -> None:
    result = Tally(17, 2, 0, (("arrest", Rate(8, ENOUGH)), ("birth", Rate(9, ENOUGH - 1))))
    assert list(by_predicate(result)) == [Counted("arrest", "8 of 10", "80 %; 49 to 94")]


def test_what_was_decided_on_findings_is_counted_tone_by_tone(store: Store, disputed: Path) -> None:
    clashes = [each for each in store.findings() if each.finding.verdict.value == "clash"]
    decide(store, ledger_of(disputed), clashes[0].id, Act.REAL, "ann")
    decide(store, ledger_of(disputed), clashes[1].id, Act.NOT_ONE, "ann")
    (only,) = seen(store, disputed).decided
    assert (only.title, only.counts, only.percent) == (
        "These cannot both be true",
        "1 of 2",
        "50 %; 9 to 91",
    )
