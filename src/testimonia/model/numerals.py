"""Roman numerals, as pages and chapters are numbered."""

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman(word: str) -> int:
    """The value of a roman numeral, in letters of either case.

    >>> roman("xliv")
    44
    """
    values = [_VALUES[letter] for letter in word.lower()]
    return sum(-v if any(v < w for w in values[n + 1 : n + 2]) else v for n, v in enumerate(values))
