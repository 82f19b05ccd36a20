"""Times that are named by what happened: they are marked, and no calendar tells when they were."""

import pytest

from testimonia.reading.times import read_times
from tests.reading.times.marked import read_marked

EVENTS = [
    # after, before, since, during, until with what happened
    "«After the war» he left.",
    "«After World War I» he left.",
    "«After the fall of the town» they left.",
    "«During the siege» they starved.",
    "«During the reign of Queen Anna» he left.",
    "«Since the fall of the city» he wrote.",
    "«Until his arrest» he wrote.",
    # with a clause
    "«After he left», the town fell.",
    "«When I was a boy», the town fell.",
    "«Since he was ill», the others went.",
    # pre-, post-, and the dead
    "The «post-war» years were hard.",
    "He served under the «late» Brandt.",
]

NOT_EVENTS = [
    # before whom or what somebody stood, after whom he ran
    "He stood before the judge.",
    "He stood before the house.",
    "He sang before the public.",
    "He ran after them.",
    "He ran after the dog.",
    # while sets one thing against another
    "While some say so, others do not.",
    "He was late for the meeting.",
    "After all, he left.",
]


@pytest.mark.parametrize("sentence", EVENTS)
def test_what_happened_names_a_time_without_a_place(sentence: str) -> None:
    (found,) = read_marked(sentence)
    assert found.kind.value == "vague"
    assert found.date is not None
    assert not found.date.placed
    assert found.parts == ()


@pytest.mark.parametrize("sentence", NOT_EVENTS)
def test_no_event_is_named(sentence: str) -> None:
    assert read_times(sentence) == ()


AGES = [
    ("He «was ‹twelve›» when the war began.", "P12Y"),
    ("She «was ‹ten›». The war began.", "P10Y"),
    ("A boy of «seven» was killed.", "P7Y"),
    ("A man of «forty-five» was killed.", "P45Y"),
]


@pytest.mark.parametrize(("sentence", "iso"), AGES)
def test_a_number_with_nothing_to_count_is_an_age(sentence: str, iso: str) -> None:
    (found,) = read_marked(sentence)
    assert found.duration is not None
    assert (found.kind.value, found.duration.iso) == ("age", iso)


@pytest.mark.parametrize(
    "sentence",
    [
        "She was ten metres away.",
        "He was one of them.",
        "A group of seven was killed.",
        "A man of few words.",
    ],
)
def test_a_number_that_counts_something_is_none(sentence: str) -> None:
    assert read_times(sentence) == ()


def test_an_event_leads_the_story_nowhere() -> None:
    *_, last = read_marked(
        "He fled «on ‹3 May 1911›». «During the siege» he fell ill. «The next day» he left."
    )
    assert last.date is not None
    assert last.date.edtf == "1911-05-04"


def test_where_an_event_crosses_a_date_the_date_stays() -> None:
    found = read_marked("«After ‹1911›» he left.")
    assert [one.kind.value for one in found] == ["interval"]
