"""Which accounts are taken for one happening: the sequences of two voices, set beside each other."""

import pytest

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.happenings.grouping import Group
from testimonia.comparison.happenings.happening import groups, why_not
from testimonia.comparison.identity import entities
from testimonia.model import Same
from tests.comparison.building import Said, Source, said, text

_WHO = "Marta Velden"


def _groups(*folder: Source) -> list[Group]:
    known = entities(folder)
    return groups(accounts(folder, Names(folder, known)), [entity.name for entity in known])


def _dates(found: list[Group], predicate: str) -> list[tuple[list[str], Same]]:
    return [
        ([a.date.text if a.date else "" for a in group.accounts], group.same)
        for group in found
        if group.predicate.key == predicate
    ]


def _told(*rows: tuple[str, ...]) -> tuple[Said, ...]:
    return tuple(said(predicate, _WHO, *more) for predicate, *more in rows)


_LIFE = (("birth", "1890"), ("death", "1947"))


def test_the_only_arrest_between_what_both_tell_is_probably_one() -> None:
    first = text(
        "a", *_told(*_LIFE, ("arrival", "1919", "Altweiler"), ("arrest", "1929"), ("arrest", "1933"))
    )
    second = text(
        "b", *_told(*_LIFE, ("arrival", "1919", "Altweiler"), ("arrest", "1928"), ("arrest", "1933"))
    )
    found = _groups(first, second)
    assert _dates(found, "arrest") == [(["1929", "1928"], Same.PROBABLE), (["1933", "1933"], Same.YES)]
    why = next(g.why for g in found if g.same is Same.PROBABLE)
    assert why == (
        "In both accounts it is the only arrest between the arrival of 1919 and the arrest of 1933. It would "
        "be two if Marta Velden had been released and arrested again in between; no account says so."
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one account tells both: they are two
        ((("arrest", "1928"), ("arrest", "1929")), (("arrest", "1928"),)),
        # too far apart for a slip
        ((("arrest", "1921"),), (("arrest", "1927"),)),
        # arrivals at different places
        ((("arrival", "1921", "Altweiler"),), (("arrival", "1922", "Neudorf"),)),
        # where to is said by one only
        ((("arrival", "1921", "Altweiler"),), (("arrival", "1922"),)),
        # the second account tells two that the first could mean
        ((("arrest", "1922"),), (("arrest", "1921"), ("arrest", "1923"))),
        # the years are next to each other, and nothing else speaks for it: not even a question
        ((("arrest", "1921"),), (("arrest", "1922"),)),
    ],
)
def test_what_is_not_one_happening(
    first: tuple[tuple[str, ...], ...], second: tuple[tuple[str, ...], ...]
) -> None:
    found = _groups(text("a", *_told(*_LIFE, *first)), text("b", *_told(*_LIFE, *second)))
    kinds = [group for group in found if not group.predicate.once]
    assert all(len({a.date.text for a in group.accounts if a.date}) == 1 for group in kinds)


def test_what_somebody_is_expelled_from_tells_expulsions_apart() -> None:
    first = text(
        "a",
        said("expulsion", _WHO, "1927", out_of="The League"),
        said("expulsion", _WHO, "1929", out_of="Belgium"),
    )
    second = text("b", said("expulsion", _WHO, "1928", out_of="Weavers' League"))
    found = _dates(_groups(first, second), "expulsion")
    assert found == [(["1927", "1928"], Same.PROBABLE)]
    # out of a country is another matter than out of a party: it is when he left
    assert _dates(_groups(first, second), "departure") == [(["1929"], Same.YES)]


def test_the_same_destination_years_apart_leaves_it_undecided() -> None:
    found = _groups(
        text("a", said("expulsion", _WHO, "1930", where="Altweiler")),
        text("b", said("expulsion", _WHO, "1933", where="Altweiler")),
    )
    assert _dates(found, "expulsion") == [(["1930", "1933"], Same.UNDECIDED)]


def test_telling_it_in_one_breath_with_the_same_other_thing_is_a_clue() -> None:
    def with_expulsion(path: str, year: str) -> Source:
        return text(
            path,
            said("arrival", _WHO, "1919", where="Altweiler"),
            said("expulsion", _WHO, year, out_of="The League"),
            said("arrest", _WHO, year, also=True),
        )

    found = _groups(with_expulsion("a", "1928"), with_expulsion("b", "1929"))
    assert _dates(found, "arrest") == [(["1928", "1929"], Same.PROBABLE)]
    assert any("both tell it together with the expulsion" in g.why for g in found)


def test_ordinals() -> None:
    second = text("b", said("arrest", _WHO, "1934", ordinal=2))
    assert len(_groups(text("a", said("arrest", _WHO, "1934", ordinal=1)), second)) == 2
    found = _groups(text("a", said("arrest", _WHO, "1933", ordinal=2)), second)
    assert _dates(found, "arrest") == [(["1933", "1934"], Same.PROBABLE)]


def test_another_edition_is_the_rule() -> None:
    found = _groups(
        text("a", said("publication", "The Long Road", "1951", where="Altweiler")),
        text("b", said("publication", "The Long Road", "1952", where="Altweiler")),
    )
    assert _dates(found, "publication") == [(["1951", "1952"], Same.UNDECIDED)]
    assert found[0].why.endswith("They can both be right if it was published more than once.")


def test_a_date_of_both_years_joins_either() -> None:
    found = _groups(
        *(
            text(path, said("expulsion", _WHO, when, out_of="The League"))
            for path, when in (("a", "1927"), ("b", "[1927-09..1928-04]"), ("c", "1928"))
        )
    )
    assert len(_dates(found, "expulsion")) == 1


def test_an_account_without_a_date_belongs_to_the_one_it_can_mean() -> None:
    only = text("a", said("arrest", _WHO, "1921"), said("arrest", _WHO))
    assert _dates(_groups(only), "arrest") == [(["1921", ""], Same.YES)]
    either = text("a", said("arrest", _WHO, "1921"), said("arrest", _WHO, "1930"), said("arrest", _WHO))
    assert _dates(_groups(either), "arrest") == [(["1921"], Same.YES), (["1930"], Same.YES)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (said("arrest", _WHO, "1921"), said("arrest", _WHO, "1927"), "1921 and 1927 are 5 years apart."),
        (said("arrest", _WHO, "1921"), said("arrest", _WHO), "One of them has no date."),
        (
            said("arrest", _WHO, "1921"),
            said("arrest", "Jonas Velden", "1921"),
            "They are not of the same person or thing.",
        ),
        (
            said("arrival", _WHO, "1921", "Altweiler"),
            said("arrival", _WHO, "1921", "Neudorf"),
            "The one is to Altweiler, the other to Neudorf.",
        ),
        (said("arrest", _WHO, "1921"), said("arrest", _WHO, "1922"), None),
        (said("birth", _WHO, "1880"), said("birth", _WHO, "1889"), None),
    ],
)
def test_why_two_are_not_one_can_be_asked(one: Said, other: Said, expected: str | None) -> None:
    folder = [text("a", one), text("b", other)]
    first, second = accounts(folder, Names(folder, entities(folder)))
    assert why_not(first, second) == expected


def test_one_voice_that_tells_two_means_two() -> None:
    folder = [text("a", *_told(("arrest", "1921"), ("arrest", "1922")))]
    first, second = accounts(folder, Names(folder, entities(folder)))
    assert why_not(first, second) == "One account tells both, and gives them different dates."
