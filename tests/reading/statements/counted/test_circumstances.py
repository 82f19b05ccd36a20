"""In what event, and on what day."""

import pytest

from tests.reading.statements.quantified import fallen

HEADING = "The Battle of Lynn Heath\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the one day of the sentence, before a semicolon
        ("On 3 May 1642 the Scots came; eighty men died.", ["eighty men: 80 died 1642-05-03"]),
        # the one day that the paragraph has told before; not one that comes after
        ("On 3 May 1642 the Scots came. Eighty men died.", ["Eighty men: 80 died 1642-05-03"]),
        ("Eighty men died. On 3 May 1642 the Scots came.", ["Eighty men: 80 died"]),
        # not one of two
        (
            "On 3 May 1642 the Scots came. On 5 May 1642 they left. Eighty men died.",
            ["Eighty men: 80 died"],
        ),
        # what had been by then is of no day told before
        ("On 3 May 1642 the Scots came. They had lost 60 men.", ["They: 60 men"]),
        # "the attack" is the event of the heading
        (f"{HEADING}The attack cost 15 lives.", ["The attack: 15 lives"]),
        # the event of the sentence before
        (
            "The fire of 1734 killed forty men. Sixty people were hurt.",
            ["The fire of 1734: 40 killed", "The fire of 1734: 60 hurt"],
        ),
    ],
)
def test_event_and_day(text: str, expected: list[str]) -> None:
    assert fallen(text) == expected
