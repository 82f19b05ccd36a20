import pytest

from testimonia.comparison.copies.quoting import common_third, quotations_of, quoted
from testimonia.model import Span
from testimonia.model.text import paragraphs


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        ("He wrote: “the mill is burning” and fled.", True),
        ('He wrote: "the mill is burning" and fled.', True),
        ("Er schrieb: „the mill is burning“ und floh.", True),
        ("Il écrivit : « the mill is burning » et s'enfuit.", True),
        ("Han skrev: ”the mill is burning” och flydde.", True),
        ("He wrote that the mill is burning, and fled.", False),
        ("“Hush!” he said; the mill is burning. “Run!”", False),  # between two quotations
        ('"Hush!" he said; the mill is burning. "Run!"', False),
        ("“Hush! the mill is burning, he said.", False),  # never ended: a mark was lost
        ('He lost a mark: "hush, he said. "the mill is burning" he said.', True),  # begun anew
        ("“Hush! the mill is burning.\n\n“Run!”", True),  # goes on in the next paragraph
        ("“Hush!”\n\nthe mill is burning", False),
        ("the mill is burning", False),
    ],
)
def test_quoted(layer: str, expected: bool) -> None:
    start = layer.index("the mill")
    span = Span(start, start + len("the mill is burning"))
    assert quoted(quotations_of(layer, tuple(paragraphs(layer)), span), span) is expected


def test_a_stretch_that_only_begins_in_a_quotation_is_not_quoted() -> None:
    layer = "“Hush!” he said, and they went out together into the snow."
    whole = Span(0, len(layer))
    assert not quoted(quotations_of(layer, tuple(paragraphs(layer)), whole), whole)


def test_a_quotation_that_every_paragraph_opens_again_is_one() -> None:
    layer = "He read: “The mill is burning.\n\n“Nobody came.\n\n“Run!” And he fled."
    whole = Span(layer.index("Nobody"), layer.index("came") + 4)
    (found,) = quotations_of(layer, tuple(paragraphs(layer)), whole)
    assert (found.start, found.end) == (layer.index("The mill"), layer.index("” And"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # both quote it from its beginning to its end
        ("It says: “the mill is burning now”.", "She sang “the mill is burning now” and left.", True),
        # one quotes more of it, at one end or at both
        (
            "It says: “the mill is burning now”.",
            "“Listen, children of the valley: the mill is burning now”",
            True,
        ),
        (
            "“the mill is burning now and all of us run”",
            "“Children of the valley, the mill is burning now”",
            True,
        ),
        # the lead is the same too
        ("and she sang: “the mill is burning now, it burns and burns and will for years”",) * 2 + (True,),
        # in both it goes on with other words, at both ends: one speech has words of the other
        (
            "“So I told them: the mill is burning now, and they laughed.”",
            "“Whether or no the mill is burning now, my friends, we stay.”",
            False,
        ),
        # people talk: their words are the teller's
        (
            "“the mill!” said Ada. “Is burning!” said Tom. “Now!” said she.",
            "So “the mill!” said Ada. “Is burning!” said Tom. “Now!” said she.",
            False,
        ),
        # one has it as its own
        ("It says: “the mill is burning now”.", "Look, the mill is burning now, said nobody.", False),
    ],
)
def test_both_quote_a_third(one: str, other: str, expected: bool) -> None:
    sides = []
    for layer in (one, other):
        end = layer.rindex("now") if "now" in layer else layer.rindex("Now")
        span = Span(layer.index("the mill"), end + 3)
        if "sang: “the" in layer:
            span = Span(0, len(layer) - 1)
        sides.append((quotations_of(layer, tuple(paragraphs(layer)), span), span))
    assert common_third(sides[0], sides[1]) is expected
