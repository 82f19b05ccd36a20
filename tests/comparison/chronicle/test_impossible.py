"""All of it together: true lives are left alone, and what is shown does not depend on the order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from testimonia.comparison.findings.excerpts import LONGEST, MOST_SIDES
from testimonia.model.days import gregorian_name
from tests.comparison.building import Said, Source, said, text
from tests.comparison.chronicle.made import aged, impossible, lasting

ADA = "Ada Lind"
LIVING = ("arrest", "release", "exile", "arrival", "marriage", "appointment", "writing", "meeting")


def in_figures(day: int, part: int) -> str:
    """A day as a document has it: to the day, to the month, or the year."""
    name = gregorian_name(day)
    return f"{name.year:04}-{name.month:02}-{name.day:02}"[: (10, 7, 4)[part]]


@given(st.data())
def test_a_life_that_was_lived_is_possible(data: st.DataObject) -> None:
    """Whatever a hidden life is told as, to the day or in years, in however many documents."""
    born = data.draw(st.integers(600_000, 710_000))
    died = born + data.draw(st.integers(0, 40_000))
    part = st.integers(0, 2)
    statements: list[Said] = [
        said("birth", ADA, in_figures(born, data.draw(part))),
        said("death", ADA, in_figures(died, data.draw(part))),
    ]
    for predicate in data.draw(st.lists(st.sampled_from(LIVING), max_size=6)):
        day = data.draw(st.integers(born, died))
        statements.append(said(predicate, ADA, in_figures(day, data.draw(part))))
    dealt = data.draw(st.lists(st.integers(0, 2), min_size=len(statements), max_size=len(statements)))
    documents = [
        text(f"{number}.txt", *(one for one, to in zip(statements, dealt, strict=True) if to == number))
        for number in range(3)
    ]
    assert impossible(*documents) == []


def tangled() -> list[Source]:
    """A folder in which much is wrong."""
    return [
        text("a.txt", said("birth", ADA, "1790"), said("death", ADA, "1848"), said("arrest", ADA, "1853")),
        text(
            "b.txt",
            said("death", ADA, "1849"),
            said("exile", ADA, "1852"),
            said("arrival", ADA, "1855", "Ely"),
        ),
        aged(lasting(text("c.txt", said("residence", ADA, None, "Ely")), 0, 99), 0, 20),
    ]


def test_what_is_shown_can_be_taken_in() -> None:
    found = impossible(*tangled())
    assert found
    for finding in found:
        assert 1 < len(finding.sides) <= MOST_SIDES
        assert all(len(side.passages) == 1 for side in finding.sides)
        assert all(len(passage.span) <= LONGEST for side in finding.sides for passage in side.passages)
        assert all(side.passages[0].span.contains(side.marks[0].span) for side in finding.sides)


def test_the_order_of_the_folder_does_not_matter() -> None:
    documents = tangled()
    shuffled = random.Random(1).sample(documents, len(documents))
    assert impossible(*documents) == impossible(*shuffled)
