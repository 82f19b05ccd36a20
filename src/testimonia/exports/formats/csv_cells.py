"""Cells of a CSV file that a spreadsheet program takes for what they are: words."""

import re
import unicodedata

_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_HALF = re.compile("[\ud800-\udfff]")

FORMULA = frozenset("=+-@")
"""How a formula may begin. The rule, with tab and carriage return, is that of OWASP ("CSV Injection",
owasp.org/www-community/attacks/CSV_Injection); the variants of these signs (full-width, small, raised) are
those that Unicode's compatibility form makes equal to them."""

Cell = str | float | None


def cell(value: str | bool | float | None) -> Cell:
    """A value as a cell: nothing as an empty cell, yes and no in words, text made harmless.

    >>> cell("=1+1"), cell(True), cell(None)
    ("'=1+1", 'yes', None)
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _text(value) if isinstance(value, str) else value


def _text(words: str) -> str:
    """Text of which nothing is obeyed: line ends become newlines, other controls spaces.

    A text that a spreadsheet could take for a formula gets an apostrophe in front, which says "this is text".
    """
    shown = _HALF.sub("\ufffd", _CONTROL.sub(" ", _LINE_END.sub("\n", words)))
    return "'" + shown if _could_be_formula(words) else shown


def _could_be_formula(words: str) -> bool:
    """Whether the first character that shows is a formula's, or a tab or carriage return comes before it."""
    for character in words:
        if character in "\t\r":
            return True
        if not character.isspace() and not unicodedata.category(character).startswith("C"):
            return unicodedata.normalize("NFKC", character)[:1] in FORMULA
    return False
