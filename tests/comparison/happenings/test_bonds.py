import pytest

from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.happenings.bonds import PROBABLE, UNDECIDED, Bond, Book, bond
from testimonia.comparison.happenings.clusters import clusters
from testimonia.comparison.happenings.occurrences import occurrences
from testimonia.comparison.identity import entities
from tests.comparison.building import Said, said, text

_WHO = "Marta Velden"


def _bond(one: tuple[Said, ...], other: tuple[Said, ...]) -> Bond | None:
    """What holds the last things together that two accounts tell."""
    folder = [text("a", *one), text("b", *other)]
    found = occurrences(accounts(folder, Names(folder, entities(folder))))
    rows = {
        kind: [o for o in found if o.predicate.key == kind] for kind in (s.predicate for s in one + other)
    }
    book = Book([cluster for row in rows.values() for cluster in clusters(row)])
    ids = [source.told[-1].id for source in folder]
    first, second = (
        next(c for c in book.clusters if any(a.id == last for o in c.occurrences for a in o.accounts))
        for last in ids
    )
    return bond(first, second, book)


def _told(predicate: str, when: str, **more: str) -> tuple[Said, ...]:
    return (said(predicate, _WHO, when, **more),)


_BEFORE = _told("arrival", "1919", where="Altweiler")


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        (_told("arrest", "1928"), _told("arrest", "1929"), 1),  # the next year, and nothing more
        (_BEFORE + _told("arrest", "1928"), _BEFORE + _told("arrest", "1929"), UNDECIDED),
        (_told("arrest", "1928"), _told("arrest", "1931"), -1),  # far apart
        (_told("arrest", "1928-06-22"), _told("arrest", "1928-06-23"), UNDECIDED),  # hardly two in two days
        (_told("arrest", "1928-06-02"), _told("arrest", "1928-06-23"), 1),
        # a book has many editions; but where each tells of one only, it may be the same
        (_told("publication", "1928"), _told("publication", "1930"), UNDECIDED),
        (_told("publication", "1928"), _told("publication", "1930", where="Altweiler"), UNDECIDED),
        (
            _told("publication", "1928"),
            _told("publication", "1935") + _told("publication", "1930"),
            0,
        ),
        # on a journey there are many arrivals in a week
        (_told("arrival", "1928-06-22"), _told("arrival", "1928-06-23"), 0),
        (
            _told("expulsion", "1928", out_of="The League"),
            _told("expulsion", "1930", out_of="The League"),
            PROBABLE,
        ),
        (_told("arrival", "1928", where="Altweiler"), _told("arrival", "1929", where="Altweiler"), PROBABLE),
        # each tells of one journey there, and of no other; of two, the second may be what the other means
        (
            _told("arrival", "1928", where="Altweiler"),
            _told("arrival", "1930", where="Altweiler"),
            UNDECIDED,
        ),
        (_told("arrival", "1928", where="Altweiler"), _told("arrival", "1929"), 0),  # whither is not told
    ],
)
def test_the_weight_of_clues(one: tuple[Said, ...], other: tuple[Said, ...], weight: int) -> None:
    found = _bond(one, other)
    assert found is not None and found.weight == weight


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_told("arrest", "1921"), _told("arrest", "1926")),  # no slip
        (_told("arrival", "1921", where="Altweiler"), _told("arrival", "1922", where="Neudorf")),
        (_told("arrest", "1923") + _told("arrest", "1921"), _told("arrest", "1922")),  # either can be meant
        (_told("arrest", "1922") + _told("arrest", "1921"), _told("arrest", "1922")),  # told as two
    ],
)
def test_what_nothing_holds_together(one: tuple[Said, ...], other: tuple[Said, ...]) -> None:
    assert _bond(one, other) is None
