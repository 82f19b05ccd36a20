"""People who are said to be in two places at once, and those who only travel."""

import pytest

from testimonia.model import FindingKind, Verdict
from tests.comparison.building import Said, said, text
from tests.comparison.chronicle.made import impossible

OTTO = "Otto Brandt"
HELD = [said("arrest", OTTO, "1840", "Vienna"), said("release", OTTO, "1846")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HELD, said("arrival", OTTO, "1843", "Lisbon")),
        ([said("imprisonment", OTTO, "1840/1846", "Vienna")], said("residence", OTTO, "1842-05", "Lisbon")),
        # two places, far apart, on one day
        ([said("marriage", OTTO, "1940-05-05", "Vienna")], said("arrest", OTTO, "1940-05-05", "Lisbon")),
    ],
)
def test_nobody_is_in_two_places_at_once(one: list[Said], other: Said) -> None:
    (finding,) = impossible(text("a.txt", *one), text("b.txt", other))
    assert (finding.kind, finding.verdict) == (FindingKind.METADATA, Verdict.POSSIBLE)
    assert len(finding.sides) == len(one) + 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # in the year of the arrest, or of the release
        (HELD, said("arrival", OTTO, "1840", "Lisbon")),
        (HELD, said("arrival", OTTO, "1846-02", "Lisbon")),
        # in the same country; where nobody knows
        (HELD, said("arrival", OTTO, "1843", "Austria")),
        (HELD, said("arrival", OTTO, "1843", "Nowhere Hall")),
        # what can be done from prison
        (HELD, said("writing", OTTO, "1843", "Lisbon")),
        # arrested again in between: then he was let go
        ([*HELD, said("arrest", OTTO, "1842", "Vienna")], said("arrival", OTTO, "1841-05", "Lisbon")),
        # not firmly
        (HELD, said("arrival", OTTO, "1843", "Lisbon", hedged=True)),
        # two residences at different times; a journey on one day
        ([said("residence", OTTO, "1840/1846", "Vienna")], said("residence", OTTO, "1843", "Lisbon")),
        (
            [said("departure", OTTO, "1940-05-05", "Vienna")],
            said("arrival", OTTO, "1940-05-05", "Lisbon"),
        ),
        # one day in one place and a town in it
        ([said("marriage", OTTO, "1940-05-05", "Austria")], said("arrest", OTTO, "1940-05-05", "Vienna")),
    ],
)
def test_what_one_person_can_do(one: list[Said], other: Said) -> None:
    assert impossible(text("a.txt", *one), text("b.txt", other)) == []


def test_one_account_may_tell_a_journey() -> None:
    assert impossible(text("a.txt", *HELD, said("arrival", OTTO, "1843", "Lisbon"))) == []
