from testimonia.model import FindingKind, Same
from tests.comparison.building import many, said, text
from tests.comparison.findings.test_of_happening import _findings

_DAY = "1912-08-26"


def test_what_is_not_named_is_the_only_named_event_of_the_day() -> None:
    named = text(
        "a", said("casualties", "Ely Flood", _DAY, number=many(15, counted="dead")), Ely_Flood="event"
    )
    stone = text("b", said("casualties", "the waters", _DAY, number=many(18, counted="dead")))
    first, *_ = _findings(named, stone)
    assert first.kind is FindingKind.CONTRADICTION and first.same is Same.PROBABLE
    assert first.why.startswith("It is the only named event of 26 August 1912.")


def test_of_two_named_events_of_a_day_nobody_knows_which_is_meant() -> None:
    named = text(
        "a",
        said("casualties", "Ely Flood", _DAY, number=many(15, counted="dead")),
        said("casualties", "Lynn Fire", _DAY, number=many(2, counted="dead")),
        Ely_Flood="event",
        Lynn_Fire="event",
    )
    stone = text("b", said("casualties", "the waters", _DAY, number=many(18, counted="dead")))
    assert not _findings(named, stone)


def test_a_town_stands_for_what_befell_it() -> None:
    named = text(
        "a", said("casualties", "Wisbech Fire", _DAY, number=many(15, counted="dead")), Wisbech_Fire="event"
    )
    short = text("b", said("casualties", "Wisbech", number=many(18, counted="dead")), Wisbech="place")
    first, *_ = _findings(named, short)
    assert first.what == "The number of dead in Wisbech Fire: 15 or 18?"
    assert "called by a part of its name" in first.why
