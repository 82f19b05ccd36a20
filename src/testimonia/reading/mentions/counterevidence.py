"""Signs that a name is nobody's, however much it looks it: a body, a place, a newspaper, a publisher."""

import re
from collections.abc import Iterator

from testimonia.model import EntityKind
from testimonia.reading.mentions.forms import Named
from testimonia.reading.words import words_of

PERSON, PLACE, WORK = EntityKind.PERSON, EntityKind.PLACE, EntityKind.WORK
ORGANISATION, EVENT = EntityKind.ORGANISATION, EntityKind.EVENT
_BEFORE = 60
"""Characters looked at for what leads to a name."""
_NUMBERED = re.compile(r"\b[Tt]he \d{1,3}(?:st|nd|rd|th)\s$")
"""What stands before a body of troops, a congress, a street: the 15th Grelks. Nobody is counted so."""
_PART_OF_PLACE = re.compile(
    r"\b(?:fortress|church|cathedral|chapel|convent|monastery|abbey|priory|parish|order|feast|day|gulf|isle)"
    r"s? of (?:[Ss](?:t|aint)s?\.? [A-Z]\w+ and )?$",
    re.IGNORECASE,
)
"""What goes before a saint of whom something is called."""
_WRITTEN_FOR = re.compile(
    r"\b(?:wr[io]tes?|writing|written|contribut\w+|articles?|editors?|edit\w+|correspondent|columns?|issues?)\b"
    r"[^.;:!?\n]{0,40}\b(?:for|to|in|of)\s[“\"]?$"
)
"""What goes before a newspaper: he wrote for Le Temps and, later, for L'Aube."""
_CASUALTIES = re.compile(
    r"\b(?:casualties|survivors|veterans|wounded|aftermath|slaughter) (?:of|at) $", re.IGNORECASE
)
_IN_IMPRINT = re.compile(r"[*”\"] \($")
_THEN_YEAR = re.compile(r", \d{4}\)")
_FOREIGN_OF_WORK = frozenset({"der", "das", "die"})
"""Articles of German: in front of the whole, they are of a title, and not of somebody's name."""
_FOREIGN_ARTICLES = ("le ", "la ", "les ", "il ", "el ", "l'")
_PUBLISHERS = frozenset({"editions", "librairie", "imprimerie", "verlag", "ediciones", "edizioni"})
_ASKING = frozenset({"who", "whom", "what", "which", "whose", "why", "how"})
_LETTERS = 3
"""So many letters with stops are no initials of a person without a name behind them."""


def against_person_within(parts: tuple[str, ...]) -> Iterator[tuple[EntityKind, float]]:
    """What the words of a name say by themselves, folded, without titles."""
    last = parts[-1]
    if parts[0] == "of" or last in _ASKING or (len(parts) > _LETTERS and all(len(p) == 1 for p in parts)):
        yield PERSON, -20  # the Minister "of War"; "B. Who?"; "R. S. D. P."
    if len(parts) > 1 and parts[0] in _PUBLISHERS:
        yield ORGANISATION, 4
    if len(parts) > 1 and parts[0] in _FOREIGN_OF_WORK:
        yield PERSON, -6
        yield WORK, 2
    if len(parts) == 1 and _are_trade(parts[0]):
        yield PERSON, -12


def _are_trade(word: str) -> bool:
    """Whether a word is several of a trade or rank: Ministers, Deputies, Secretaries."""
    one = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word.endswith("s") and one in words_of("trades")


def against_person(layer: str, name: Named) -> Iterator[tuple[EntityKind, float]]:
    """What stands before a body, a place, a newspaper or an event, and around a publisher."""
    low = max(0, name.start - _BEFORE)
    before = layer[low : name.start]
    if _NUMBERED.search(before):
        yield PERSON, -6
        yield ORGANISATION, 1.5
    if name.parts[0] in ("st", "saint", "ss", "sts") and _PART_OF_PLACE.search(before):
        yield PERSON, -6
        yield PLACE, 2
    if name.key.startswith(_FOREIGN_ARTICLES) and _WRITTEN_FOR.search(before):
        yield PERSON, -4
        yield WORK, 4
    if _CASUALTIES.search(before):
        yield PERSON, -4
        yield EVENT, 2
    if len(name.parts) > 1 and _IN_IMPRINT.search(before) and _THEN_YEAR.match(layer, name.end):
        yield PERSON, -6
        yield ORGANISATION, 3
