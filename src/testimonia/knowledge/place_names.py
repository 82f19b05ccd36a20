"""How names of places are compared: case, accents, "St." and "Saint", "the", and what follows a comma."""

import unicodedata
from functools import lru_cache

LONGEST = 80
"""Characters; the longest name in the data has fewer. What is longer is no name, and is not looked at."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ђ": "dj"}
    | dict.fromkeys("'’‘ʼ`´ʹ", None)
    | dict.fromkeys(".-‐‑–_()", " ")
)
_SAINTS = frozenset({"st", "saint", "sankt", "sanct", "sint", "санкт"})
_LEADING = (("the",), ("city", "of"), ("town", "of"), ("village", "of"), ("republic", "of"), ("state", "of"))


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """The name as it is looked up; empty where nothing of a name is left, or it is too long for one."""
    if len(name) > LONGEST:
        return ""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    words = "".join(c for c in plain if not unicodedata.combining(c)).split()
    return " ".join("st" if word in _SAINTS else word for word in _without_leading(words))


def parts(name: str) -> tuple[str, ...]:
    """The name and what it is said to lie in, folded: ("brussels", "belgium")."""
    if len(name) > LONGEST:
        return ()
    return tuple(part for part in (folded(piece) for piece in name.split(",")) if part)


def _without_leading(words: list[str]) -> list[str]:
    """Without "the", "the city of"; a name that would be nothing without them keeps them."""
    for leading in _LEADING:
        if len(words) > len(leading) and tuple(words[: len(leading)]) == leading:
            words = words[len(leading) :]
    return words
