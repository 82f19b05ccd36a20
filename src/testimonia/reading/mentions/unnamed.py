"""People who are spoken of without a name: "an old man", "the tenant".

Only where they begin a clause, or are met in it. "He was a poet", "as a child" and "Orlik, an old man," speak
of somebody who has a name.
"""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.model import Span
from testimonia.reading.words import words_of

_FEMALE = frozenset({"woman", "girl", "lady", "maid", "nurse", "landlady", "queen", "princess", "widow"})
_MALE = frozenset(
    {
        "man",
        "boy",
        "lad",
        "fellow",
        "gentleman",
        "king",
        "prince",
        "tsar",
        "emperor",
        "priest",
        "landlord",
        "general",
    }
)


_LEADS = "and|but|when|that|if|because|though|then|met|saw|found|asked|visited|told|by"
_NO_APPOSITION = r"(?=(?:the|his|her|my|our)\s+[a-z]+\s+(?!of|and|who|in|to|from|with|whom)[a-z])"
"""After a comma: "After the war, his father left", not "Orlik, the poet of the town"."""
_ON = r"\s+(?:who|whom|was|is|had|has|came|said|in|from|of|and|by|with|whose|named)\b"
"""What goes on after "an anarchist" as a noun; "an anarchist paper" is nobody."""


@cache
def _pattern() -> re.Pattern[str]:
    """Kin have a gender too: "my mother" is whom the next "she" means, not the last woman named."""
    kin = words_of("kin_male") | words_of("kin_female")
    nouns = "|".join(sorted(words_of("people_unnamed") | kin, key=lambda w: (-len(w), w)))
    articles = ("an?", "another", "one", "the", "some", "every", "each", "any", "no")
    words = (*articles, "this", "that", "my", "his", "her", "our")
    determiner = "|".join((*words, *(f"[{w[0].upper()}]{w[1:]}" for w in words), "[’']s"))
    made = r"[A-Za-z]{3,20}(?:man|maker|smith|keeper|worker|driver)"
    who = rf"(?i:{nouns})|{made}|[A-Za-z]{{3,20}}ist(?=[.,;:)]|{_ON})"
    lead = rf"(?:^|[.!?;:—–(“\"]\s*|,\s+{_NO_APPOSITION}|\b(?:{_LEADS})\s+)"
    return re.compile(
        rf"{lead}(?:{determiner})\s+(?:[A-Za-z-]+\s+){{0,2}}?({who})\b(?!,?\s+[A-Z][a-z]|[’'-])"
    )


def unnamed(layer: str, sentence: Span) -> Iterator[tuple[int, int, str]]:
    """Where each begins and ends, and the gender as far as the word tells."""
    for found in _pattern().finditer(sentence.of(layer)):
        word = found.group(1).lower()
        male = word in _MALE or word in words_of("kin_male") or (word.endswith("man") and word not in _FEMALE)
        female = word in _FEMALE or word in words_of("kin_female") or word.endswith("woman")
        start = sentence.start + found.start(1)
        yield start, start + len(word), "f" if female else "m" if male else ""
