"""How many, or how much."""

import pytest

from testimonia.reading.statements.counted.amounts import quantity_in
from tests.reading.statements.quantified import quantities_of, sentences_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ranges, the smaller number in the thousands or hundreds of the larger
        ("It was between ten and twenty million.", ["between ten and twenty million: 10000000..20000000"]),
        ("From nine to fifteen people came.", ["From nine to fifteen: 9..15 people"]),
        ("There were four to seven hundred people.", ["four to seven hundred: 400..700 people"]),
        ("Some 50-60,000 people came.", ["Some 50-60,000: 50000..60000 people"]),
        ("About 400 - 700 were there.", ["About 400 - 700: 400..700"]),
        (
            "They sent two or three hundred police officers.",
            ["two or three hundred: 200..300 police officers"],
        ),
        ("They sent 15 to 1,000 men.", ["15 to 1,000: 15..1000 men"]),
        # bounds before and behind
        ("No fewer than 11 people came.", ["No fewer than 11: 11.. people"]),
        ("More than 600 people came.", ["More than 600: 600.. people"]),
        ("Upwards of two hundred and fifty men came.", ["Upwards of two hundred and fifty: 250.. men"]),
        ("Nearly two hundred men came.", ["Nearly two hundred: ..200 men"]),
        ("As many as 400 men came.", ["As many as 400: ..400 men"]),
        ("Not more than thirty men came.", ["Not more than thirty: ..30 men"]),
        ("Sixty or more men came.", ["Sixty or more: 60.. men"]),
        # about so many is so many
        ("Around 60,000 men came.", ["Around 60,000: 60000 men"]),
        ("The estimated 60,000 people came.", ["The estimated 60,000: 60000 people"]),
        ("There were 200 or so women.", ["200 or so: 200 women"]),
        # what is counted
        ("He sold thirty-odd horses.", ["thirty-odd: 30 horses"]),
        ("There came 40 men, women and children.", ["40: 40 men, women and children"]),
        ("Two of the four prisoners fled.", ["Two: 2 prisoners"]),
        ("Fewer than 12 of the crew fled.", ["Fewer than 12: ..12 crew"]),
        ("No more than about 11% of men voted.", ["No more than about 11: ..11 %"]),
        ("Each got £5 and 20 shillings.", ["£5: 5 £", "20: 20 shillings"]),
        ("Half a dozen boy-scouts came.", ["Half a dozen: 6 boy-scouts"]),
    ],
)
def test_quantities(text: str, expected: list[str]) -> None:
    assert quantities_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 1819 he left, and 1820 was hard.",
        "He died on 3 May 1642.",
        "She was 60 years old.",
        "She sat there for 30 years.",
        "It was eleven o'clock.",
        "See page 12 and chapter 3.",
        "He lived at 12 Bridge Street.",
        "One day he was one of the greatest.",
        "The 15th came on the 3rd.",
        "He had 60.000 of them.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities_of(text) == []


def test_the_quantity_of_a_phrase() -> None:
    sentence = next(iter(sentences_of("Four men and thirty women signed.")))
    first, second = quantity_in(sentence, 0, 2), quantity_in(sentence, 2, len(sentence) - 1)
    assert first is not None and first.least == 4
    assert second is not None and second.unit == "women"
    assert quantity_in(sentence, 5, len(sentence) - 1) is None
