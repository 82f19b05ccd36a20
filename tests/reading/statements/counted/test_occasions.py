"""The event that is spoken of."""

import pytest

from testimonia.reading.statements.counted.occasions import occasions_of
from tests.reading.statements.quantified import scene_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a heading
        ("The Battle of Lynn Heath\n\nTwo armies met.", ["Battle of Lynn Heath"]),
        # its name is given to it
        ("Many died. The event is called the Lynn Massacre.", ["Lynn Massacre"]),
        # its name stands only beside something else
        ("Many died four years after the Battle of Lynn Heath.", []),
        # a meeting is called, without getting a name by it
        ("Lind called a meeting at the Old Hall.", []),
    ],
)
def test_events_that_a_text_is_about(text: str, expected: list[str]) -> None:
    assert [one.reference.words for one in occasions_of(*scene_of(text)).named] == expected


def test_the_day_of_an_event() -> None:
    scene, prose = scene_of("The Battle of Lynn Heath was fought on 3 May 1642.")
    events = occasions_of(scene, prose)
    day = events.day_of(events.named[0].reference)
    assert day is not None and day.readings
    assert events.day_of(None) is None
