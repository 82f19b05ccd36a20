from testimonia.model import FindingKind, Same, Verdict
from tests.comparison.building import Said, many, said, text
from tests.comparison.findings.test_of_happening import _findings

_WHO = "Tom Moss"


def _sent(when: str | None, where: str | None) -> Said:
    return said("exile", _WHO, when, where)


def test_one_banishment_to_two_places() -> None:
    first, *_ = _findings(text("a", _sent("1833", "Siberia")), text("b", _sent("1833", "Lyon")))
    assert (first.kind, first.question, first.verdict) == (
        FindingKind.CONTRADICTION,
        "place",
        Verdict.CLASH,
    )
    assert first.what == "The exile of Tom Moss: Siberia or Lyon?"
    assert first.same is Same.PROBABLE and "differ in the place" in first.why


def test_it_is_open_whether_a_town_lies_in_a_region() -> None:
    # Orenburg stands on a border: what is not known is undecided, and said to be
    found = _findings(text("a", _sent("1833", "Central Asia")), text("b", _sent("1833", "Orenburg")))
    assert (found[0].question, found[0].verdict) == ("place", Verdict.POSSIBLE)


def test_two_banishments_soon_after_each_other_are_not_made_one() -> None:
    twice = text("a", _sent("1833", "Siberia"), _sent("1834", "Lyon"))
    assert not [f for f in _findings(twice, text("b", _sent("1833", "Naples"))) if f.question == "place"]


def test_arrivals_at_two_towns_are_two() -> None:
    found = _findings(
        text("a", said("arrival", _WHO, "1833", "Lyon")), text("b", said("arrival", _WHO, "1833", "Naples"))
    )
    assert not found


def _term(years: int, when: str | None = None) -> Said:
    return said("imprisonment", _WHO, when, number=many(years, unit="years"))


def test_what_has_no_date_is_dated_by_the_story_around_it() -> None:
    story = (said("arrival", _WHO, "1909", "Lyon"), _term(4), said("arrival", _WHO, "1917", "Naples"))
    found = _findings(text("a", *story), text("b", _term(5, "1912")))
    (one,) = [f for f in found if f.question == "number"]
    assert one.what == "The imprisonment of Tom Moss: 4 years or 5 years?"
    assert "their stories meet in 1912" in one.why


def test_a_story_that_is_over_before_is_another() -> None:
    story = (said("arrival", _WHO, "1889", "Lyon"), _term(4), said("arrival", _WHO, "1897", "Naples"))
    assert not _findings(text("a", *story), text("b", _term(5, "1912")))


def test_without_any_date_nothing_is_supposed() -> None:
    assert not _findings(text("a", _term(4)), text("b", _term(5, "1912")))


def test_who_fled_was_not_let_go() -> None:
    def out(way: str) -> Said:
        return said(way, _WHO, "1836", where="Russia")

    found = _findings(text("a", out("release")), text("b", out("escape")))
    (one,) = [f for f in found if f.question == "kind"]
    assert one.what == "The departure of Tom Moss: release or escape?" and one.verdict is Verdict.CLASH
    found = _findings(text("a", out("release")), text("b", said("expulsion", _WHO, "1836", out_of="Russia")))
    (one,) = [f for f in found if f.question == "kind"]
    assert one.verdict is Verdict.POSSIBLE and "another way of telling" in one.why
