"""How a token is written: the encoder knows no capitals, so they are given to it beside the word."""

from enum import IntEnum


class Shape(IntEnum):
    """The shape of a token. The numbers are those that the weights were trained with."""

    PAD = 0
    SMALL = 1
    TITLE = 2
    CAPITALS = 3
    ONE_CAPITAL = 4
    MIXED = 5
    DIGITS = 6
    MARK = 7


WITH_CAPITALS = frozenset({Shape.TITLE, Shape.CAPITALS, Shape.ONE_CAPITAL, Shape.MIXED})


def shape_of(token: str) -> Shape:
    """The shape of one token.

    >>> [shape_of(t).name for t in ("anna", "Anna", "ANNA", "A.", "McVane", "1917", "5th", "“")]
    ['SMALL', 'TITLE', 'CAPITALS', 'ONE_CAPITAL', 'MIXED', 'DIGITS', 'DIGITS', 'MARK']
    """
    if token[0].isdigit():
        return Shape.DIGITS
    letters = [c for c in token if c.isalpha()]
    if not letters:
        return Shape.MARK
    capitals = sum(c.isupper() for c in letters)
    if capitals == 0:
        return Shape.SMALL
    if len(letters) == 1:
        return Shape.ONE_CAPITAL
    if capitals == len(letters):
        return Shape.CAPITALS
    return Shape.TITLE if capitals == 1 and letters[0].isupper() else Shape.MIXED
