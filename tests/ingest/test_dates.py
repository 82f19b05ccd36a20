import pytest

from testimonia.ingest.dates import day_of, is_date, is_dated, is_dateline

DATELINES = [
    ("(June 1976)", True),
    ("April 17, 1980", True),
    ("12/25 March 1917", True),
    ("3.4.1921", True),
    ("Paris, 12 March 1921", True),
    ("Wexcombe, Tuesday, 3rd March 1887.", True),
    ("Uniontown, Pennsylvania, October 1956", True),
    ("Zürich, den 4. Juni 1849", True),
    ("Bruxelles, le 3 octobre 1911", True),
    ("Москва, 12 мая 1928 г.", True),
    # sentences, titles and names that have a year in them
    ("He died in Paris, 12 March 1921", False),
    ("The Strike of 1921", False),
    ("John Muir", False),
    ("1984, a novel", False),
    ("", False),
]


@pytest.mark.parametrize(("line", "right"), DATELINES)
def test_datelines(line: str, right: bool) -> None:
    assert is_dateline(line) is right


DATED = [
    ("13 January. Rain.", True),
    ("January 13th, Paris. Rain.", True),
    ("12. Mai 1848. Regen.", True),
    ("14/1/1915 Quiet.", True),
    # figures and months that are only words of a sentence
    ("Many came.", False),
    ("12 men came.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "right"), DATED)
def test_entries_of_a_diary(text: str, right: bool) -> None:
    assert is_dated(text) is right


def test_a_date_and_nothing_else() -> None:
    assert is_date("Sunday, 14 May 1911") and not is_date("Paris, 14 May 1911")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2001-02-03T00:00:00Z", "2001-02-03"),  # Word
        ("1931-05-02T10:00:00", "1931-05-02"),  # OpenDocument
        ("2019-03-04T09:30+01:00", "2019-03-04"),  # a newspaper's page
        ("2019-03-04 09:30:00", "2019-03-04"),  # another's
        ("2001-02-03", "2001-02-03"),  # a day already
        ("spring 1931", "spring 1931"),  # a person's words
        ("", ""),
    ],
)
def test_nobody_writes_a_letter_in_a_second(said: str, day: str) -> None:
    assert day_of(said) == day
