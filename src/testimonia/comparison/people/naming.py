"""Which full names of people, in the whole folder, are one name: spelt otherwise, or with parts left out.

Only names that can be one are set against each other: those whose last names have the consonants in common,
by sound or as scanners see them, and whose first names begin alike or are forms of one name.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import count

from testimonia.comparison.people.chinese import in_pinyin
from testimonia.comparison.people.one_name import one_written_name
from testimonia.comparison.people.sounds import as_scanned, consonants, names_heard, without_vowels
from testimonia.comparison.people.written import Word, WrittenName, written_name
from testimonia.knowledge.person_names import first_names
from testimonia.model.comparing import Reply

_CROWD = 300
"""So many full names with one last name and like first names are only compared letter for letter: it would
take too long, and what is alike among so many says nothing."""
_KEPT = 1 << 17
_SIGNS = 3
"""So many Chinese signs are a first name and a last name."""


def same_names(names: Iterable[str]) -> dict[str, int]:
    """The full names among ``names`` (as written), each with the number of the name that it is.

    The fullest form stands first. A shorter one belongs to it if it belongs to no other: "John Smith" stays
    apart where there are John A. and John B. Smith.
    """
    texts = _full_names(names)
    keys = _blocks(texts, _forms)
    heads: dict[str, list[WrittenName]] = defaultdict(list)
    numbers: dict[str, int] = {}
    number_of: dict[WrittenName, int] = {}
    fresh = count()
    for name in sorted(texts, key=lambda name: (-_written_out(name), texts[name])):
        standing, sought = keys[name]
        met = dict.fromkeys(head for key in sought for head in heads[key])
        fitting = {number_of[head] for head in met if one_written_name(head, name).answer is Reply.YES}
        number_of[name] = min(fitting) if len(fitting) == 1 else next(fresh)
        if len(fitting) != 1:
            for key in standing:
                heads[key].append(name)
        numbers.update(dict.fromkeys(texts[name], number_of[name]))
    return numbers


def _full_names(names: Iterable[str]) -> dict[WrittenName, list[str]]:
    """Names that speak for themselves, by their parts, each with all that is written so, in order."""
    texts: dict[WrittenName, list[str]] = defaultdict(list)
    for text in sorted(set(names)):
        name = written_name(text)
        if name is not None and _full(name):
            texts[name].append(text)
    return texts


def _full(name: WrittenName) -> bool:
    """Whether there is a first name written out beside a last name, or a ruler's number."""
    if len(name.words) > 1:
        return not name.words[0].cut
    return bool(name.generation) or (name.run_on and len(name.words[0].said) >= _SIGNS)


def _blocks(
    names: Iterable[WrittenName], beginnings: Callable[[Word], frozenset[str]]
) -> dict[WrittenName, tuple[list[str], list[str]]]:
    """The keys under which each name stands, and those under which it is looked for besides.

    Two names that can be one share a key; keys that too many share are left out.
    """
    keys = {name: _keys(name, beginnings) for name in names}
    sizes = Counter(key for standing, _ in keys.values() for key in standing)
    few = {key for key, size in sizes.items() if size <= _CROWD}
    return {name: (sorted(own & few), sorted((own | turned) & few)) for name, (own, turned) in keys.items()}


def _keys(
    name: WrittenName, beginnings: Callable[[Word], frozenset[str]]
) -> tuple[frozenset[str], frozenset[str]]:
    """By last name and first name; and the other way round."""
    first, last = name.words[0], name.words[-1]
    if name.generation and len(name.words) == 1:
        return frozenset(f"{name.generation} {begun}" for begun in beginnings(first)), frozenset()
    begun = beginnings(first)
    own = frozenset(
        f"{bones} {each}" for family in (last, *name.birth) for bones in _bones(family) for each in begun
    )
    if len(name.words) == 1:
        return frozenset({first.bare}) if name.run_on else own, frozenset()
    return own | in_pinyin(name.words), frozenset(
        f"{bones} {each}" for bones in _bones(first) for each in beginnings(last)
    )


@lru_cache(maxsize=_KEPT)
def _bones(last: Word) -> frozenset[str]:
    """Its consonants by sound, and as scanners see them."""
    if last.mute:
        return without_vowels(last.said)
    seen = "".join(c for c in as_scanned(last.bare) if c not in "aeiou")
    return consonants(last.said) | {f"/{seen}"}


@lru_cache(maxsize=_KEPT)
def _forms(first: Word) -> frozenset[str]:
    """The names of which it is a form; of another word the consonants."""
    return first_names().get(first.bare) or names_heard(first.said) or consonants(first.said)


def _written_out(name: WrittenName) -> int:
    """How much of a name is said: an initial counts for less than a name."""
    return sum(1 if word.cut else 10 for word in name.words) + 5 * len(name.birth)
