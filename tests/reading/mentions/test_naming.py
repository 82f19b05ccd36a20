"""The names of a text: what the network marks, and what capitals say."""

import pytest

from testimonia.model import EntityKind, Span
from testimonia.reading.encoder import Mark
from testimonia.reading.mentions.forms import Named, parts_of
from testimonia.reading.mentions.naming import SURE, all_names, named_at, places_of, votes_on
from tests.reading.mentions.made import mark, prose

ALONE = [
    # what does not belong to a name
    ("He saw the “Halcyon”.", "“Halcyon”", "Halcyon"),
    ("He saw the Halcyon.", "the Halcyon", "Halcyon"),
    ("He saw Lind’s horse.", "Lind’s", "Lind"),
    ("He saw Gulas' horse.", "Gulas'", "Gulas"),
    ("He saw *Stone Bread*,", "*Stone Bread*,", "Stone Bread"),
    ("He saw his Stone Bread.", "his Stone Bread", "Stone Bread"),
    # small words at either end, but for those that begin a surname
    ("He saw old Anna Lind there.", "old Anna Lind there", "Anna Lind"),
    ("He saw van der Aa there.", "van der Aa", "van der Aa"),
    # a title is of it
    ("He saw Dr. Anna Lind.", "Dr. Anna Lind", "Dr. Anna Lind"),
    # figures may be all of it
    ("He read 1984 there.", "1984", "1984"),
]


def at(layer: str, words: str) -> Span:
    """Where some words stand first."""
    return mark(layer, words, "person").span


@pytest.mark.parametrize(("layer", "words", "expected"), ALONE)
def test_a_name_without_what_is_around_it(layer: str, words: str, expected: str) -> None:
    name = named_at(layer, at(layer, words), places_of(prose(layer)))
    assert name is not None
    assert name.span.of(layer) == expected


@pytest.mark.parametrize("words", ["the", "the old miller", "“”", "Germans"])
def test_what_is_no_name(words: str) -> None:
    layer = f"He saw {words} there."
    assert named_at(layer, at(layer, words), places_of(prose(layer))) is None


def test_titles_and_parts() -> None:
    layer = "They slept.\n\nHe left. Dr. Anna Lind came, and Élise too."
    places = places_of(prose(layer))
    name = named_at(layer, at(layer, "Dr. Anna Lind"), places)
    assert name is not None
    assert (name.title, name.parts, name.initial, name.paragraph, name.sentence) == (
        ("dr",),
        ("anna", "lind"),
        True,
        1,
        2,
    )
    later = named_at(layer, at(layer, "Élise"), places)
    assert later is not None
    assert (later.key, later.initial) == ("elise", False)


def ruled(layer: str, words: str, shown: str = "") -> Named:
    """A name that its capitals tell."""
    span = at(layer, words)
    return Named(span.start, span.end, (), parts_of(words), span.start == 0, 0, 0, shown)


def names(layer: str, marks: list[Mark], rules: list[Named]) -> list[str]:
    """The names of a text, in words."""
    return [n.span.of(layer) for n in all_names(layer, prose(layer), marks, rules)]


WEAK, STRONG = SURE - 1, SURE + 1
SETTLED = [
    # one that only one of them sees
    ("He saw Anna Lind.", [("Anna Lind", STRONG)], [], ["Anna Lind"]),
    ("He saw Anna Lind.", [], ["Anna Lind"], ["Anna Lind"]),
    ("He saw Anna Lind.", [("Anna Lind", WEAK)], ["Anna Lind"], ["Anna Lind"]),
    # where the network sees but parts of it, the capitals know better
    (
        "He saw Anna Maria Lind.",
        [("Anna", STRONG), ("Lind", STRONG)],
        ["Anna Maria Lind"],
        ["Anna Maria Lind"],
    ),
    # where they begin the sentence, they may be one word too many
    ("Seeing Lind he left.", [("Lind", STRONG)], ["Seeing Lind"], ["Lind"]),
    # where the network sees more, it counts if it is sure
    ("He saw Lind of Torvek.", [("Lind of Torvek", WEAK)], ["Torvek"], ["Torvek"]),
    ("He saw Lind of Torvek.", [("Lind of Torvek", STRONG)], ["Torvek"], ["Lind of Torvek", "Torvek"]),
    # a word that every text has is no name, unless its capitals say so
    ("He said That was all.", [("That", STRONG)], [], []),
]


@pytest.mark.parametrize(("layer", "marked", "rules", "expected"), SETTLED)
def test_who_knows_the_ends_of_a_name(
    layer: str, marked: list[tuple[str, float]], rules: list[str], expected: list[str]
) -> None:
    marks = [mark(layer, words, "person", score) for words, score in marked]
    assert names(layer, marks, [ruled(layer, words) for words in rules]) == expected


HEADS = [
    # the small word that it is a name of, and the name itself
    ("He crossed the Ural mountains.", "Ural", ["Ural mountains", "Ural"]),
    ("He left the Orvik party.", "Orvik", ["Orvik party", "Orvik"]),
    # not any small word
    ("He crossed the Ural twice.", "Ural", ["Ural"]),
    # a person has no mountains
    ("He saw Anna mountains.", "Anna", ["Anna"]),
    # nor is a name of many words a name of that
    ("He saw Ural Altai Tien mountains.", "Ural Altai Tien", ["Ural Altai Tien"]),
    # the name goes on with capitals
    ("He left the Orvik party Torvek.", "Orvik", ["Orvik"]),
    # nothing but a blank may stand between
    ("He left the Orvik, party and all.", "Orvik", ["Orvik"]),
]


@pytest.mark.parametrize(("layer", "words", "expected"), HEADS)
def test_a_small_word_may_be_the_head(layer: str, words: str, expected: list[str]) -> None:
    assert names(layer, [], [ruled(layer, words)]) == expected
    assert names(layer, [mark(layer, words, "place")], []) == expected


def test_names_inside_names_stay_and_none_crosses() -> None:
    layer = "He left the Anna Lind Institute of Torvek."
    marks = [
        mark(layer, "Anna Lind Institute of Torvek", "organisation"),
        mark(layer, "Anna Lind", "person"),
        mark(layer, "Institute of Torvek", "organisation"),
        mark(layer, "Lind Institute", "organisation"),
        mark(layer, "Torvek", "place"),
    ]
    assert names(layer, marks, []) == [
        "Anna Lind Institute of Torvek",
        "Anna Lind",
        "Institute of Torvek",
        "Torvek",
    ]


def test_two_names_that_the_capitals_part_are_two() -> None:
    layer = "In his fight with Lind Keck lost."
    marks = [mark(layer, "Lind Keck", "person", STRONG)]
    assert "Lind Keck" not in names(layer, marks, [ruled(layer, "Lind"), ruled(layer, "Keck")])


def test_votes_are_of_the_name_whatever_is_around_it() -> None:
    layer = "We saw Lind’s horse. Then Lind came to the Halcyon."
    marks = [
        mark(layer, "Lind’s", "person", 3.0),
        mark(layer, "Lind", "person", 3.0, after=20),
        mark(layer, "the Halcyon", "other", 2.0),
    ]
    found = all_names(layer, prose(layer), marks, [])
    votes = votes_on(found, marks)
    assert votes.keys() == {"lind", "halcyon"}
    # the mean, with more weight where it stands more often
    assert votes["lind"].keys() == {EntityKind.PERSON}
    assert votes["lind"][EntityKind.PERSON] > 3.0
    assert votes["halcyon"] == {EntityKind.OTHER: 2.0}


def test_a_score_counts_no_more_than_certain() -> None:
    layer = "We saw Lind."
    said = [votes_on([ruled(layer, "Lind")], [mark(layer, "Lind", "person", s)]) for s in (20.0, 2_000.0)]
    assert said[0] == said[1]


def test_no_marks_no_votes() -> None:
    assert votes_on([ruled("We saw Lind.", "Lind")], []) == {}
