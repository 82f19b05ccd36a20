"""Two titles in two languages are one work where the text gives both."""

import pytest

from testimonia.model import EntityKind
from testimonia.reading.mentions.assigning import Assigned, Nodes
from testimonia.reading.mentions.forms import Named, parts_of
from testimonia.reading.mentions.translated import join_titles
from tests.reading.mentions.made import mark

CASES = [
    ("He wrote Der lange Weg (The Long Road) there.", ["Der lange Weg", "The Long Road"], True),
    ("He wrote “Der lange Weg” (“The Long Road”, 1931).", ["Der lange Weg", "The Long Road"], True),
    ("He wrote The Long Road (Der lange Weg).", ["The Long Road", "Der lange Weg"], True),
    ("He wrote Дорога (The Road) there.", ["Дорога", "The Road"], True),
    ("Ahornblatt, published in English as Maple Leaf, sold well.", ["Ahornblatt", "Maple Leaf"], True),
    # two titles of one language: a series, a review
    ("He wrote The Long Road (Tales of the Sea).", ["The Long Road", "Tales of the Sea"], False),
    ("He wrote Der lange Weg (Das Buch der Tage).", ["Der lange Weg", "Das Buch der Tage"], False),
    # nothing says of what language they are
    ("He wrote Ahornblatt (Maple Leaf) there.", ["Ahornblatt", "Maple Leaf"], False),
    ("He wrote Der lange Weg and The Long Road.", ["Der lange Weg", "The Long Road"], False),
    ("He wrote Der lange Weg (The Long Road was another's).", ["Der lange Weg", "The Long Road"], False),
]


@pytest.mark.parametrize(("layer", "titles", "expected"), CASES)
def test_titles(layer: str, titles: list[str], expected: bool) -> None:
    nodes = Nodes()
    spans = [mark(layer, title, "person").span for title in titles]
    names = [
        Named(span.start, span.end, (), parts_of(title), False, 0, 0)
        for span, title in zip(spans, titles, strict=True)
    ]
    of = [nodes.new(False) for _ in titles]
    join_titles(layer, names, {name.key: EntityKind.WORK for name in names}, Assigned(nodes, of))
    assert (nodes.root(of[0]) == nodes.root(of[1])) is expected
