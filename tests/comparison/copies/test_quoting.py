import pytest

from testimonia.comparison.copies.quoting import quoted
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
    assert quoted(layer, tuple(paragraphs(layer)), span) is expected


def test_a_stretch_that_only_begins_in_a_quotation_is_not_quoted() -> None:
    layer = "“Hush!” he said, and they went out together into the snow."
    assert not quoted(layer, tuple(paragraphs(layer)), Span(0, len(layer)))
