"""Nodes of names are joined where the text says that both are one's, whoever the names are given to."""

import pytest

from testimonia.reading.mentions.aliasing import Event, join_aliases
from testimonia.reading.mentions.assigning import Assigned, Nodes
from testimonia.reading.mentions.forms import Named, parts_of
from tests.reading.mentions.made import mark, prose


def joined(layer: str, told: list[str], about: str | None = None, language: str = "en") -> list[list[str]]:
    """Names that are of one, after all has been read.

    Before the name of a person stands "+"; before a pronoun, whom it means: "Orlik=he".
    """
    nodes = Nodes()
    names: list[Named] = []
    pronouns: list[Event] = []
    by_words: dict[str, int] = {}
    for line in told:
        whom, _, words = line.rpartition("=")
        words = words.lstrip("+")
        span = mark(layer, words, "person").span
        if whom:
            pronouns.append(Event(span.start, span.end, by_words.get(whom)))
            continue
        by_words[words] = nodes.new(line.startswith("+"))
        names.append(Named(span.start, span.end, (), parts_of(words), False, 0, 0))
    names.sort(key=lambda n: (n.start, -n.end))
    of = [by_words[n.span.of(layer)] for n in names]
    about_node = None if about is None else by_words[about]
    join_aliases(layer, prose(layer, language), names, Assigned(nodes, of), pronouns, about_node)
    roots = dict.fromkeys(nodes.root(node) for node in by_words.values())
    return [[w for w, node in by_words.items() if nodes.root(node) == root] for root in roots]


ONE = [
    # the name right before, if it is somebody's
    ("Orlik, born Tarn, fled.", ["+Orlik", "Tarn"]),
    # the subject of the sentence, by name or by pronoun
    ("Orlik wrote for years under the name Tarn.", ["+Orlik", "Tarn"]),
    ("Orlik fled. In time he wrote under the name Tarn.", ["+Orlik", "Orlik=he", "Tarn"]),
    # the subject still to come
    ("Under the name Tarn he wrote. So did Orlik.", ["+Orlik", "Tarn", "Orlik=he"]),
    ("Born Tarn in Ely, Orlik fled early.", ["Tarn", "+Orlik"]),
    ("Under the pen name Tarn, Orlik wrote.", ["Tarn", "+Orlik"]),
    ("The real name of Orlik was Tarn.", ["+Orlik", "Tarn"]),
    ("Orlik's real name was Tarn.", ["+Orlik", "Tarn"]),
    ("Orlik was known to the police as Tarn.", ["+Orlik", "Tarn"]),
    ("Orlik, better known by her married name Tarn, fled.", ["+Orlik", "Tarn"]),
    ("Orlik signed his letters Tarn.", ["+Orlik", "Tarn"]),
    # another script
    ("Orlik (Орлик) fled.", ["+Orlik", "Орлик"]),
]


@pytest.mark.parametrize(("layer", "told"), ONE)
def test_one(layer: str, told: list[str]) -> None:
    assert len(joined(layer, told)) == 1


TWO = [
    # whose name comes later is not said
    ("Born Tarn in Ely, he fled. Later, Orlik came.", ["Tarn", "+Orlik"]),
    ("Born Tarn in Ely, Orlik's brother fled.", ["Tarn", "+Orlik"]),
    ("The pen name of Orlik was chosen by Tarn.", ["+Orlik", "+Tarn"]),
    ("Orlik was known in the town, as Tarn was.", ["+Orlik", "+Tarn"]),
    # nobody's name is no other name of anybody
    ("Torvek, born Tarn, fled.", ["Torvek", "Tarn"]),
    # a guess
    ("Perhaps Orlik, born Tarn, fled.", ["+Orlik", "Tarn"]),
    # with him is not he
    ("Of Orlik they wrote under the name Tarn.", ["+Orlik", "Tarn"]),
    # nor is his brother
    ("Orlik's brother wrote under the name Tarn.", ["+Orlik", "Tarn"]),
    # of whom "he" is nothing is known
    ("Orlik fled. Then he wrote under the name Tarn.", ["+Orlik", "Nobody=he", "Tarn"]),
    # in another sentence
    ("Orlik fled. Under the name Tarn they wrote.", ["+Orlik", "Tarn"]),
    # the same letters
    ("Orlik (Tarn) fled.", ["+Orlik", "+Tarn"]),
]


@pytest.mark.parametrize(("layer", "told"), TWO)
def test_two(layer: str, told: list[str]) -> None:
    assert len(joined(layer, told)) == 2


def test_a_name_inside_a_name_is_passed_over() -> None:
    layer = "Orlik of Torvek, born Tarn, fled."
    assert joined(layer, ["+Orlik of Torvek", "+Torvek", "Tarn"]) == [["Orlik of Torvek", "Tarn"], ["Torvek"]]


def test_a_line_of_a_table_gives_other_names_of_the_one_whom_the_text_is_about() -> None:
    layer = "Orlik fled.\n\nAlso known as: Tarn; Corvo\n\nGul wept."
    names = ["+Orlik", "Tarn", "Corvo", "+Gul"]
    assert joined(layer, names, about="Orlik") == [["Orlik", "Tarn", "Corvo"], ["Gul"]]
    # of nobody, if it is not known whom; and not where the table asks
    assert len(joined(layer, names)) == 4
    assert len(joined(layer.replace("Corvo", "Corvo?"), names, about="Orlik")) == 4


def test_what_is_in_another_language_says_nothing() -> None:
    assert len(joined("Orlik, born Tarn, fled.", ["+Orlik", "Tarn"], language="de")) == 2


@pytest.mark.parametrize(
    ("layer", "told", "expected"),
    [
        ("Perhaps Orlik, born Tarn, fled.", ["+Orlik", "+Tarn"], [("Orlik", "Tarn", False)]),
        ("Some hold that Orlik was Tarn.", ["+Orlik", "+Tarn"], [("Orlik", "Tarn", False)]),
        ("Orlik was never Tarn.", ["+Orlik", "+Tarn"], [("Orlik", "Tarn", True)]),
        ("Orlik was Torvek.", ["+Orlik", "Torvek"], []),  # a place is nobody
        ("Orlik, born Tarn, fled.", ["+Orlik", "+Tarn"], []),  # that is no guess
    ],
)
def test_what_is_only_supposed(layer: str, told: list[str], expected: list[tuple[str, str, bool]]) -> None:
    nodes = Nodes()
    words = [each.lstrip("+") for each in told]
    spans = [mark(layer, each, "person").span for each in words]
    of = [nodes.new(each.startswith("+")) for each in told]
    names = [
        Named(s.start, s.end, (), parts_of(each), False, 0, 0) for s, each in zip(spans, words, strict=True)
    ]
    guesses = join_aliases(layer, prose(layer, "en"), names, Assigned(nodes, of), [], None)
    assert [(words[each.one], words[each.other], each.denied) for each in guesses] == expected
