import pytest

from testimonia.comparison.compare import compare
from testimonia.model import Finding, FindingKind, Quantity, Same, Span, Verdict
from tests.comparison.building import Said, Source, said, text

_WHO = "Marta Velden"


def _findings(*folder: Source) -> tuple[Finding, ...]:
    return compare(folder, ()).findings


def _birth(when: str | None = None, where: str | None = None, **more: object) -> Said:
    return said("birth", _WHO, when, where, **more)


def test_one_finding_for_all_dates_of_a_happening() -> None:
    found = _findings(
        *(text(f"{n}", _birth(year)) for n, year in enumerate(["1890", "1891", "1890", "1893"]))
    )
    first, agreement = found
    assert first.kind is FindingKind.CONTRADICTION and first.verdict is Verdict.CLASH
    assert first.what == "The birth of Marta Velden: 1890, 1891 or 1893?"  # the one most told first
    # a side for each account, so that they can be read beside each other
    assert [side.value for side in first.sides] == ["1890", "1890", "1891", "1893"]
    assert (first.question, first.same, first.accounts, first.witnesses) == ("date", Same.YES, 4, 4)
    assert agreement.kind is FindingKind.AGREEMENT
    assert agreement.what == "The birth of Marta Velden: 1890 in 2 accounts."


def test_more_accounts_than_can_be_set_beside_each_other_are_sides_by_value() -> None:
    years = ["1890", "1891"] * 4
    first = _findings(*(text(f"{n}", _birth(year)) for n, year in enumerate(years)))[0]
    assert [(side.value, len(side.passages)) for side in first.sides] == [("1890", 4), ("1891", 4)]


def test_where_somebody_was_born_is_a_question_of_its_own() -> None:
    found = _findings(text("a", _birth("1890", "Chicago")), text("b", _birth("1890", "San Francisco")))
    assert [(f.kind, f.question, f.verdict) for f in found] == [
        (FindingKind.CONTRADICTION, "place", Verdict.CLASH),
        (FindingKind.AGREEMENT, "agreement", Verdict.CONSISTENT),
    ]
    assert found[0].what == "The birth of Marta Velden: Chicago or San Francisco?"
    # the deciding words are those of the place
    assert found[0].sides[0].marks[0].span.start == 140


def test_places_of_which_nothing_is_known_are_possible_at_most() -> None:
    (found,) = _findings(text("a", _birth(where="Altweiler")), text("b", _birth(where="Neudorf Mill")))
    assert found.verdict is Verdict.POSSIBLE and found.why.startswith("There is one birth in a life. Nothing")


def test_what_is_undecided_is_no_clash() -> None:
    found = _findings(
        text("a", said("expulsion", _WHO, "1930", where="Altweiler")),
        text("b", said("expulsion", _WHO, "1933", where="Altweiler")),
    )
    assert [(f.verdict, f.same) for f in found if f.question == "date"] == [
        (Verdict.POSSIBLE, Same.UNDECIDED)
    ]


def test_a_birth_is_not_dated_by_the_story_around_it() -> None:
    assert not _findings(text("a", _birth("1890")), text("b", _birth("1921", narrative=True)))


def test_he_who_agrees_with_nothing_may_be_somebody_else() -> None:
    told = [text(f"{n}", said("death", _WHO, "1947", "Chicago")) for n in range(2)]
    stray = said("death", _WHO, "1938", "San Francisco", word="He")
    found = [f for f in _findings(*told, text("c", stray)) if f.kind is FindingKind.CONTRADICTION]
    assert {f.verdict for f in found} == {Verdict.POSSIBLE}
    named = said("death", _WHO, "1938", "San Francisco")
    found = [f for f in _findings(*told, text("c", named)) if f.kind is FindingKind.CONTRADICTION]
    assert {f.verdict for f in found} == {Verdict.CLASH}


def test_agreement_on_a_place_where_nobody_says_when() -> None:
    (found,) = _findings(text("a", _birth(where="Altweiler")), text("b", _birth(where="Altweiler")))
    assert found.what == "The birth of Marta Velden: Altweiler in 2 accounts."


def test_the_order_in_which_to_look() -> None:
    found = _findings(
        text("a", _birth("1890"), said("death", _WHO, "1947", hedged=True)),
        text("b", _birth("1892"), said("death", _WHO, "1949")),
        text("c", _birth("1890"), said("death", _WHO, "1947")),
    )
    ranks = [(f.verdict, f.kind) for f in found]
    assert ranks == [
        (Verdict.CLASH, FindingKind.CONTRADICTION),
        (Verdict.CLASH, FindingKind.CONTRADICTION),
        (Verdict.CONSISTENT, FindingKind.AGREEMENT),
        (Verdict.CONSISTENT, FindingKind.AGREEMENT),
    ]
    assert found[0].witnesses >= found[1].witnesses


def test_agreement_on_a_place_is_nothing_where_the_dates_contradict() -> None:
    found = _findings(text("a", _birth("1890", "Altweiler")), text("b", _birth("1891", "Altweiler")))
    assert [f.kind for f in found] == [FindingKind.CONTRADICTION]


def test_what_agrees_with_either_side_is_counted_once() -> None:
    years = ["[1890-11..1891-02]", "1890", "1891"]
    found = _findings(*(text(f"{n}", _birth(year)) for n, year in enumerate(years)))
    agreements = [f for f in found if f.kind is FindingKind.AGREEMENT]
    assert [f.accounts for f in agreements] == [2]


def test_nobody_is_married_to_one_in_two_places() -> None:
    found = _findings(
        text("a", said("marriage", _WHO, "1843-05", "Amsterdam")),
        text("b", said("marriage", _WHO, "1843-05-10", "Lyon")),
    )
    assert [f.question for f in found if f.kind is FindingKind.CONTRADICTION] == ["place"]


def _weeks(number: int, unit: str) -> Quantity:
    return Quantity(f"{number} {unit}", Span(0, 0), number, number, unit)


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        (_weeks(2, "weeks"), _weeks(3, "months"), True),
        (_weeks(6, "weeks"), _weeks(2, "months"), False),  # who counts in another unit counts roughly
        (_weeks(18, "months"), _weeks(2, "years"), False),
        (_weeks(18, "months"), _weeks(5, "years"), True),
    ],
)
def test_how_long_it_lasted_in_two_units(one: Quantity, other: Quantity, opposed: bool) -> None:
    found = _findings(
        *(text(path, said("imprisonment", _WHO, "1921", number=n)) for path, n in (("a", one), ("b", other)))
    )
    assert any(f.question == "number" and f.kind is FindingKind.CONTRADICTION for f in found) is opposed


def test_a_day_in_both_styles_joins_those_who_give_one() -> None:
    days = ("15 (27) March 1861", "15 March 1861", "27 March 1861")
    found = _findings(*(text(path, _birth(day)) for path, day in zip("abc", days, strict=True)))
    assert not [f for f in found if f.kind is FindingKind.CONTRADICTION]
