"""Words of time as people read them, among those that were read."""

import pytest

from testimonia.model import Correction, Span
from testimonia.pipeline.corrections.times import amended_times
from testimonia.reading.times.reader import read_times

LAYER = "She came after 1829. He left on Saint Audrey's feast, in May 1833."
TIMES = read_times(LAYER)


def at(words: str) -> Span:
    return Span(LAYER.index(words), LAYER.index(words) + len(words))


def amended(*said: tuple[str, str]) -> tuple[list[tuple[str, str | None]], list[str], list[str]]:
    """Words and readings; whose they are; why what was not followed. A plus sign begins what is added."""
    failures: list[str] = []
    placed = [
        (
            Correction(
                str(n),
                "2026",
                "Ann",
                value.startswith("+"),
                f"date={value.removeprefix('+')}",
                (),
                "So it is.",
            ),
            at(words),
        )
        for n, (value, words) in enumerate(said)
    ]
    made, by = amended_times(LAYER, TIMES, placed, lambda each, why, span: failures.append(why))
    assert list(made) == sorted(made, key=lambda time: time.span)
    read = [(time.span.of(LAYER), time.date.edtf if time.date else None) for time in made]
    return read, [time.core.of(LAYER) for time in made if time in by], failures


AS_READ = [("after 1829", "1829/.."), ("in May 1833", "1833-05")]


@pytest.mark.parametrize(
    ("said", "read", "whose"),
    [
        ((), AS_READ, []),
        ((("1828", "1829"),), [("after 1829", "1828"), AS_READ[1]], ["1829"]),
        ((("1828", "after 1829"),), [("after 1829", "1828"), AS_READ[1]], ["1829"]),
        ((("none", "1829"),), AS_READ[1:], []),
        (
            (("+1833-10-17", "Saint Audrey's feast"),),
            [AS_READ[0], ("Saint Audrey's feast", "1833-10-17"), AS_READ[1]],
            ["Saint Audrey's feast"],
        ),
        # what is read in the words that somebody marks gives way
        (
            (("+1833/1834", "feast, in May 1833"),),
            [AS_READ[0], ("feast, in May 1833", "1833/1834")],
            ["feast, in May 1833"],
        ),
        # added by one, and corrected by another
        (
            (("+1833", "Saint Audrey's feast"), ("1834", "Saint Audrey's feast")),
            [AS_READ[0], ("Saint Audrey's feast", "1834"), AS_READ[1]],
            ["Saint Audrey's feast"],
        ),
        # two say the same
        ((("1828", "1829"), ("1828", "after 1829")), [("after 1829", "1828"), AS_READ[1]], ["1829"]),
    ],
)
def test_dates_as_people_read_them(
    said: tuple[tuple[str, str], ...], read: list[tuple[str, str]], whose: list[str]
) -> None:
    assert amended(*said) == (read, whose, [])


@pytest.mark.parametrize(
    ("said", "problems"),
    [
        ((("1828", "came"),), 1),
        ((("none", "came"),), 1),
        ((("some day", "1829"),), 1),
        ((("+some day", "came"),), 1),
        ((("1828", "1829"), ("1830", "1829")), 2),
        ((("+1833", "Saint Audrey's feast"), ("+1834", "feast")), 2),
        ((("1828", "1829. He left on Saint Audrey's feast, in May 1833"),), 1),  # which of the two?
    ],
)
def test_what_cannot_be_followed_changes_nothing(said: tuple[tuple[str, str], ...], problems: int) -> None:
    read, whose, failures = amended(*said)
    assert (read, whose, len(failures)) == (AS_READ, [], problems)


def test_the_words_stand_beside_what_they_are_read_as() -> None:
    correction = Correction("1", "2026", "Ann", False, "date=1828", (), "So it is.")
    made, _ = amended_times(LAYER, TIMES, [(correction, at("1829"))], lambda *_: None)
    date = made[0].date
    assert date is not None
    assert (date.text, date.readings[0].reason) == ("1829", "Ann reads it so")
    assert made[0].why == "Ann reads it so: So it is."
