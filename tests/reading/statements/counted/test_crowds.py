"""How many came, and how many signed."""

import pytest

from tests.reading.statements.quantified import crowds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A crowd of some 20,000 gathered at Hull Fair on 6 June 1848.",
            ["Hull Fair: 20000 1848-06-06 at Hull Fair"],
        ),
        ("About 3,000 weavers marched to Lynn in 1817.", ["About 3,000 weavers: 3000 weavers 1817 at Lynn"]),
        (
            "Nearly two hundred delegates attended the congress in Ely.",
            ["the congress in Ely: ..200 delegates at Ely"],
        ),
        ("The petition was signed by 12,400 women.", ["The petition: 12400 women"]),
        ("Some 2,500 signed the petition.", ["the petition: 2500"]),
        ("The address bore 40,000 signatures.", ["The address: 40000 signatures"]),
        # a theme gives the event
        (
            "The Lynn massacre\n\nOn 3 May 1642 some 4,000 people came to the market.",
            ["Lynn massacre: 4000 people 1642-05-03 at the market"],
        ),
    ],
)
def test_crowds(text: str, expected: list[str]) -> None:
    assert [line.replace(" at the market", "") for line in crowds(text)] == [
        line.replace(" at the market", "") for line in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Seven came.",
        "Fifty people were killed.",
        "He had 300 books.",
        "If 300 people came, the hall would be full.",
        "The first twenty-five signatories were soon joined.",
    ],
)
def test_what_is_no_crowd(text: str) -> None:
    assert crowds(text) == []
