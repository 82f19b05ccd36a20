"""Which full names of people, in the whole folder, are one name: spelt otherwise, or with parts left out.

Only names that can be one are set against each other: those whose last names have the consonants in common, by
sound or as scanners see them, and whose first names begin alike or are forms of one name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from testimonia.comparison.people.one_name import LIKELY, OneName, one_written_name
from testimonia.comparison.people.sounds import as_scanned, consonants
from testimonia.comparison.people.written import Word, WrittenName, written_name
from testimonia.knowledge.person_names import first_names
from testimonia.model.comparing import Reply

_CROWD = 300
"""So many full names with one last name and like first names are only compared letter for letter: it would take
too long, and what is alike among so many says nothing."""
_SIGNS = 3
"""So many Chinese signs are a first name and a last name."""


def same_names(names: Iterable[str]) -> dict[str, int]:
    """The full names among ``names`` (as written), each with the number of the name that it is.

    The fullest form stands first. A shorter one belongs to it if it belongs to no other: "John Smith" stays
    apart where there are John A. and John B. Smith.
    """
    texts = _full_names(names)
    keys = _blocks(texts)
    heads: dict[str, list[WrittenName]] = defaultdict(list)
    numbers: dict[str, int] = {}
    number_of: dict[WrittenName, int] = {}
    fresh = count()
    for name in sorted(texts, key=lambda name: (-_written_out(name), texts[name])):
        met = dict.fromkeys(head for key in keys[name] for head in heads[key])
        fitting = {number_of[head] for head in met if one_written_name(head, name).answer is Reply.YES}
        number_of[name] = min(fitting) if len(fitting) == 1 else next(fresh)
        if len(fitting) != 1:
            for key in keys[name]:
                heads[key].append(name)
        numbers.update(dict.fromkeys(texts[name], number_of[name]))
    return numbers


def alike_names(names: Iterable[str]) -> Iterator[tuple[str, str, OneName]]:
    """Pairs of full names that are rather one than two, and do not speak for themselves: for a person to decide.

    Of names with the same parts one stands for all; the most alike do not come first.
    """
    texts = _full_names(names)
    keys = _blocks(texts)
    met: dict[str, list[WrittenName]] = defaultdict(list)
    for name in sorted(texts, key=lambda name: texts[name]):
        for other in dict.fromkeys(other for key in keys[name] for other in met[key]):
            found = one_written_name(other, name)
            if found.answer is Reply.UNDECIDED and found.likeness >= LIKELY:
                yield texts[other][0], texts[name][0], found
        for key in keys[name]:
            met[key].append(name)


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


def _blocks(texts: Mapping[WrittenName, object]) -> dict[WrittenName, list[str]]:
    """The keys of each name: two names that can be one share a key, where there are not too many of them."""
    keys = {name: _keys(name) for name in texts}
    sizes = Counter(key for each in keys.values() for key in each)
    return {name: sorted(key for key in each if sizes[key] <= _CROWD) for name, each in keys.items()}


def _keys(name: WrittenName) -> frozenset[str]:
    """By last name and first name, also the other way round, and with the names of birth."""
    first, last = name.words[0], name.words[-1]
    if name.generation and len(name.words) == 1:
        return frozenset(f"{name.generation} {begun}" for begun in _beginnings(first))
    orders = [(first, last), (last, first), *((first, born) for born in name.birth)]
    return frozenset(
        f"{bones} {begun}" for given, family in orders for bones in _bones(family) for begun in _beginnings(given)
    )


def _bones(last: Word) -> frozenset[str]:
    """Its consonants by sound, and as scanners see them."""
    seen = "".join(c for c in as_scanned(last.bare) if c not in "aeiou")
    return consonants(last.said) | {f"/{seen}"}


def _beginnings(first: Word) -> frozenset[str]:
    """The names of which it is a form; the sounds with which it can begin."""
    return frozenset({*(bones[:1] for bones in consonants(first.said)), *first_names().get(first.bare, ())})


def _written_out(name: WrittenName) -> int:
    """How much of a name is said: an initial counts for less than a name."""
    return sum(1 if word.cut else 10 for word in name.words) + 5 * len(name.birth)
