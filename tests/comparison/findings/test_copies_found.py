from dataclasses import replace

import pytest

from testimonia.comparison.copies.copying import Copying, Difference
from testimonia.comparison.findings.copies_found import copies_found
from testimonia.model import Rendition, RenditionKind, Span, Stretch

_PATHS = {"1": "a.txt", "2": "b.txt", "3": "c.txt"}


def _copying(one: str, other: str, *lengths: int, share: float = 0.5) -> Copying:
    pairs = tuple(
        (Stretch(one, Span(n * 1000, n * 1000 + length)), Stretch(other, Span(n * 900, n * 900 + length)))
        for n, length in enumerate(lengths)
    )
    return Copying(one, other, pairs, share, 0.25, copied_from=one, why="The first was written earlier.")


def test_one_finding_for_each_pair_the_most_alike_first() -> None:
    found = copies_found([_copying("1", "3", 50), _copying("1", "2", 80, 900, share=0.75)], _PATHS)
    assert [finding.what for finding in found] == [
        "a.txt and b.txt share 980 characters of wording in 2 places: 75% of the first, 25% of the second.",
        "a.txt and c.txt share 50 characters of wording in 1 place: 50% of the first, 25% of the second.",
    ]
    assert found[0].direction == "1"
    assert found[0].why == "The first was written earlier. The shared wording is the same word for word."


def test_the_same_words_throughout() -> None:
    """A file that lies there twice does not "share wording" with itself."""
    whole = replace(_copying("1", "2", 900, share=1.0), share_of_other=1.0)
    (same,) = copies_found([whole], _PATHS)
    assert same.what == "a.txt and b.txt have the same words throughout: 900 characters."
    (other,) = copies_found([replace(whole, differences=(_OTHER_WORDS,))], _PATHS)
    assert other.what.startswith("a.txt and b.txt share 900 characters")


def test_a_copy_is_shown_in_a_few_short_passages() -> None:
    (found,) = copies_found([_copying("1", "2", *range(100, 900, 40))], _PATHS)
    assert [side.value for side in found.sides] == ["a.txt", "b.txt"]
    for side in found.sides:
        assert len(side.passages) == 8 and all(len(p.span) <= 400 for p in side.passages)


_OTHER_WORDS = Difference(Span(10, 14), Span(10, 16))
_LEFT_OUT = Difference(Span(20, 29), Span(22, 22))
_MISREAD = Difference(Span(40, 45), Span(35, 40), spelling=True)
_BEYOND = Difference(Span(600, 605), Span(620, 622))


@pytest.mark.parametrize(
    ("differences", "said"),
    [
        ((_OTHER_WORDS,), "In it they differ in one place."),
        ((_OTHER_WORDS, _LEFT_OUT), "In it they differ in 2 places."),
        (
            (_OTHER_WORDS, _MISREAD),
            "In it they differ in 2 places, in 1 of them only as spellings or scans do.",
        ),
        ((_MISREAD, _MISREAD), "In it they differ in 2 places, only as spellings or scans do."),
        ((_OTHER_WORDS,) * 60, "In it they differ in 60 or more places."),
    ],
)
def test_how_they_differ_is_said(differences: tuple[Difference, ...], said: str) -> None:
    (found,) = copies_found([replace(_copying("1", "2", 900), differences=differences)], _PATHS)
    assert found.why == f"The first was written earlier. {said}"


def test_words_that_only_one_has_are_marked_where_they_are_shown() -> None:
    differing = (_OTHER_WORDS, _LEFT_OUT, _MISREAD, _BEYOND)
    (found,) = copies_found([replace(_copying("1", "2", 900), differences=differing)], _PATHS)
    assert [[mark.span for mark in side.marks] for side in found.sides] == [
        [Span(10, 14), Span(20, 29)],
        [Span(10, 16)],
    ]


def test_a_source_that_is_gone_has_no_copy() -> None:
    assert copies_found([_copying("1", "9", 50)], _PATHS) == []


def test_the_reason_is_said_where_the_one_was_made_from_the_other() -> None:
    shared = [_copying("1", "2", 80, 900, share=0.75)]
    rendition = Rendition(_PATHS["2"], RenditionKind.TRANSCRIPTION, _PATHS["1"])
    (found,) = copies_found(shared, _PATHS, (rendition,))
    assert found.why.startswith(f"{_PATHS['2']} is a transcription of {_PATHS['1']}. ")
