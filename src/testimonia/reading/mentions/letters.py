"""Patterns for words with capitals, in any script that has them."""

import re

_LAST = 0x2000
"""Scripts with capitals (Latin, Greek, Cyrillic, Armenian, Georgian, Cherokee) all lie below this."""
_MARKS = "\u0300-\u036f"


def _ranges(letters: list[int]) -> str:
    """A character class of code points, as few ranges as will do."""
    out: list[list[int]] = []
    for point in letters:
        if out and out[-1][1] == point - 1:
            out[-1][1] = point
        else:
            out.append([point, point])
    return "".join(
        re.escape(chr(low)) + ("-" + re.escape(chr(high)) if high > low else "") for low, high in out
    )


UPPER = _ranges([n for n in range(_LAST) if chr(n).isupper() or chr(n).istitle()])
"""Capitals, for use inside the brackets of a pattern."""
_REST = rf"(?:[^\W\d_]|[{_MARKS}]|[’'‘‐‑-](?=[^\W\d_])|\d(?=[^\W\d_]))*"
WORD = rf"(?<![\w{_MARKS}-])(?:(?:al|el|ad|ash|ibn)-|[dlDLO][’'])?[{UPPER}]{_REST}"
"""A word that begins with a capital: Peter, O'Brien, d'Estaing, Jean-Jacques, al-Rashid, with any 's."""
POSSESSIVE = re.compile(r"[’'‘]s$")


def owns(layer: str, end: int) -> bool:
    """Whether a possessive 's stands behind a name or a phrase that ends there."""
    return layer.startswith(("'s", "’s"), end)


LOWER = re.compile(r"(?<![\w’'-])[^\W\d_A-Z][^\W\d_A-Z]{1,30}")
"""A word in small letters, for a list of those that a text has."""
