"""What people know better of some times, and what is reckoned from them."""

import pytest

from testimonia.model import Span, repaired
from testimonia.reading.times.voices import times_of

STORY = (
    "In March 1833 she came to Ely. Two months later he left. From 1834 to 1836 he was in Lynn. "
    "Two years later he died."
)


def core(words: str) -> Span:
    return Span(STORY.index(words), STORY.index(words) + len(words))


# what somebody says a time is, and what then is reckoned from it
@pytest.mark.parametrize(
    ("known", "reckoned"),
    [
        ({}, ["1833-05", "1838"]),
        ({"March 1833": "1840-05"}, ["1840-07", "1838"]),
        ({"March 1833": None}, [None, "1838"]),  # it is no time
        ({"March 1833": "1840/1841"}, [None, "1838"]),  # from years no months are counted
        ({"From 1834 to 1836": "1850/1852"}, ["1833-05", "1854"]),  # from its end
        ({"From 1834 to 1836": "1850-21"}, ["1833-05", "1852"]),
        ({"From 1834 to 1836": None}, ["1833-05", "1835"]),
        ({"March 1833": "1840-05", "From 1834 to 1836": "1841/1842"}, ["1840-07", "1844"]),
        ({"Two months later": "1834-01"}, ["1834-01", "1838"]),
        ({"Lynn": "1850"}, ["1833-05", "1838"]),  # it was read as no time, and nothing is reckoned from it
    ],
)
def test_what_is_reckoned_from_what_people_know(
    known: dict[str, str | None], reckoned: list[str | None]
) -> None:
    times = times_of(repaired(STORY), (), known={core(words): edtf for words, edtf in known.items()})
    assert [
        time.date.edtf if time.date else None for time in times if "later" in time.core.of(STORY)
    ] == reckoned
