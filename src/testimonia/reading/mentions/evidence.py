"""What a name stands for: the signs in its own words, and those of a place where it is met."""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.knowledge.places import is_place
from testimonia.model import EntityKind
from testimonia.reading.mentions.counterevidence import against_person, against_person_within
from testimonia.reading.mentions.forms import Named, is_given, is_kin
from testimonia.reading.words import phrases, words_of

_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+){0,3})(,?)[\s“\"(*]{1,3}$")
_AFTER = re.compile(r"([’']s)?[”\"*]{0,2}(,?)\s+([^\W\d_]+)")
_YEARS = re.compile(r"[”\"*]{0,2}\s*\((?:born |b\. |c\. ?)?\d{4}\s*[–—-]")
_YEAR = re.compile(r"[”\"*]{0,2}\s*\(\d{4}[;,)]")
_IMPRINT = re.compile(
    r"[”\"*]{0,2}(?:\s\([^\W\d_a-z][\w.:& ’'-]{1,50},\s\d{4}\)|,\s(?:first\s)?published\s(?:in|at|by)\b)"
)
_BORN = re.compile(r"[”\"*]{0,2}\s*\((?:born|b\.)\s")
_UNDERWENT = re.compile(
    r"[”\"*]{0,2}(?:,[^,.;:()\n]{1,30},)?\s+(?:was|had been|has been)\s+(?:[a-z]+ly\s+)?([a-z]+)\b"
)
_WHO_IS = re.compile(r"[”\"*]{0,2},\s+(?:an?|the)\s+((?:[\w-]+\s+){0,3}[\w-]+)")
_HIS_WORK = re.compile(r"[”\"*]{0,2},\s+(?:his|her|an?|the)\s+(?:[\w-]+\s+)?([\w-]+)")
_WINDOW = 28
_PHRASE = 60
"""Characters looked at for what is said of a name, or leads to it."""

PERSON, PLACE, WORK = EntityKind.PERSON, EntityKind.PLACE, EntityKind.WORK
ORGANISATION, EVENT = EntityKind.ORGANISATION, EntityKind.EVENT
Signs = Iterator[tuple[EntityKind, float]]
_ROYAL = re.compile(r"[ivx]{1,5}")
_SMALL = frozenset({"of", "the", "and", "for", "&"})
_WITH_PEOPLE = frozenset({"by", "against", "whom", "when", "that", "told", "asked", "met", "saw"})
_LONG_ENOUGH = 5
"""Letters of a word whose ending can tell a surname."""


@cache
def _is_home() -> re.Pattern[str]:
    """ "Ely was her native town"."""
    places = "|".join(map(re.escape, phrases("home_places")))
    return re.compile(rf"[”\"*]{{0,2}},?\s+(?:was|is|being)\s+(?:his|her|my|their)\s+(?:{places})\b")


def signs_within(name: Named) -> Signs:
    """What the words of a name say by themselves, and what is known of places."""
    parts = name.parts
    if name.shown:
        yield WORK, 4 if name.shown == "*" else 3
        return
    if is_place(name.key):
        yield PLACE, 3
    yield from _body(parts)
    yield from against_person_within(parts)
    if len(parts) == 1:
        yield from _alone(parts[0])
    elif not _SMALL & set(parts):
        yield from _person(parts)


def _body(parts: tuple[str, ...]) -> Signs:
    heads = [part for part, after in zip(parts, (*parts[1:], "of"), strict=True) if after == "of"]
    last = parts[-1]
    if any(head in words_of("event_heads") for head in heads):
        yield EVENT, 4
    if len(parts) > 1 and (last in words_of("org_heads") or heads[0] in words_of("org_with_of")):
        yield ORGANISATION, 4
    elif last in words_of("org_heads"):
        yield ORGANISATION, 2
    if len(parts) > 1 and (last in words_of("place_tails") or parts[0] in ("mount", "lake", "cape")):
        yield PLACE, 3.5
    if len(parts) > 1 and parts[0] in ("the", "der", "das", "die", "le", "la"):
        yield WORK, 0.5
        if last in words_of("work_heads"):
            yield WORK, 3
    if heads[0] in words_of("work_with_of") and len(heads) > 1:
        yield WORK, 1.5


def _alone(part: str) -> Signs:
    if is_given(part):
        yield PERSON, 0.7
    if len(part) >= _LONG_ENOUGH and part.endswith(tuple(words_of("surname"))):
        yield PERSON, 0.8
    if part.endswith(("ism", "isms", "ist", "ists")):
        yield PERSON, -20


def _person(parts: tuple[str, ...]) -> Signs:
    if is_given(parts[0]):
        yield PERSON, 3
    elif len(parts[0]) == 1 and len(parts[-1]) > 1:
        yield PERSON, 2.5
    if any(len(part) == 1 for part in parts[1:-1]) or parts[-1] in ("jr", "sr"):
        yield PERSON, 2
    if any(part.endswith(tuple(words_of("patronymic"))) for part in parts[1:]):
        yield PERSON, 2
    if any(part in ("de", "von", "van", "der", "du") for part in parts[1:-1]):
        yield PERSON, 1
    if len(parts) == 2 and _ROYAL.fullmatch(parts[-1]) and is_given(parts[0]):
        yield PERSON, 1
    if len(parts) in (2, 3) and not any(p in words_of("common") or p in words_of("peoples") for p in parts):
        yield PERSON, 0.4


def signs_around(layer: str, name: Named, after_end: int) -> Signs:
    """What the words before and after a name in one place say of it."""
    if name.title:
        yield PERSON, 3
    else:
        yield from against_person(layer, name)
    before = _BEFORE.search(layer, max(0, name.start - _WINDOW), name.start)
    if before:
        yield from _preceded(before.group(1).lower(), bool(before.group(2)), name)
    yield from _followed(layer, name, after_end)
    underwent = _UNDERWENT.match(layer, name.end, min(after_end, name.end + _PHRASE))
    if underwent and underwent.group(1) in words_of("undergone"):
        yield PERSON, 2
    if _is_home().match(layer, name.end):
        yield PLACE, 9
    if _YEARS.match(layer, name.end) or _BORN.match(layer, name.end):
        yield PERSON, 2.5
    elif _YEAR.match(layer, name.end):
        yield WORK, 1.5
    elif _IMPRINT.match(layer, name.end) and len(name.parts) > 1:
        article = (
            name.parts[0] in words_of("articles") or layer[max(0, name.start - 4) : name.start] == "The "
        )
        yield WORK, 3 if article else 1.5


def _preceded(word: str, comma: bool, name: Named) -> Signs:
    if word in words_of("work_nouns") and len(name.parts) > 1:
        yield WORK, 1.5
    if is_kin(word) or (word in words_of("trades") and not comma):
        yield PERSON, 2
    if comma:
        return
    if word in words_of("place_prepositions"):
        yield PLACE, 1.2 if word == "in" else 0.7
    elif word in words_of("place_weak_prepositions"):
        yield PLACE, 0.5
    elif word == "the":
        yield PERSON, -0.7
        yield ORGANISATION, 0.3
    elif word in _WITH_PEOPLE:
        yield PERSON, 0.6
    elif word in words_of("peoples") and not word.endswith("s"):
        yield PERSON, 0.8
    elif word in ("his", "her", "the") and name.parts[0] in words_of("work_with_of"):
        yield WORK, 2


def _followed(layer: str, name: Named, after_end: int) -> Signs:
    after = _AFTER.match(layer, name.end, min(after_end, name.end + _WINDOW))
    if after is None:
        return
    owned, comma, word = after.group(1), after.group(2), after.group(3).lower()
    if word in ("who", "whom", "whose", "himself", "herself"):
        yield PERSON, 2
    elif owned:
        yield PERSON, 1.5 if is_kin(word) else 0.3
    elif comma:
        yield from _explained(layer, name)
    elif word in words_of("verbs"):
        yield PERSON, 1.2
    elif word in ("had", "was", "did", "would", "could") or word.endswith("ed"):
        yield PERSON, 0.5


def _explained(layer: str, name: Named) -> Signs:
    """ "X, a German actor"; "X, his novel"."""
    who = _WHO_IS.match(layer, name.end, name.end + _PHRASE)
    if who and any(w in words_of("trades") or w in words_of("people_unnamed") for w in who.group(1).split()):
        yield PERSON, 1.6
    what = _HIS_WORK.match(layer, name.end, name.end + _PHRASE)
    if what and what.group(1) in words_of("work_nouns") and len(name.parts) > 1:
        yield WORK, 2.5
