"""People called otherwise in each Text, of whom the Texts tell the same: facts that agree join them.

"Nadya Lind" and "Nadezhda Lindova", who both married Tom Moss and both died in 1672, are one. A name that
leaves it open is enough where two facts agree and fewer are against it; a first name alone needs a spouse or
kin in common, for many are born, arrested or killed in one place and year. Where one name fits several, one
fact that agrees with only one of them tells whose it is. Whom one Text has under two names is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations, product

from testimonia.comparison.identity.company import Beside
from testimonia.comparison.identity.identifying import Identifying, Waiting
from testimonia.comparison.identity.nodes import Node
from testimonia.comparison.people.names import sound
from testimonia.comparison.people.one_name import LIKELY, OneName, one_name
from testimonia.comparison.people.written import is_patronymic, written_name
from testimonia.knowledge.predicates import predicates
from testimonia.model.comparing import Reply

_ENOUGH = 2
"""So many facts must agree where the name does not tell."""
_CROWD = 12
"""What is told of more people than that, of one year, is no fact of one of them."""
_NAMES = 6
"""So many names of each are set against those of the other, the most frequent first."""
_ALONE = 0.4
"""Least likeness of a first name alone, or a last name alone, to a full one that has it."""
_ONCE = frozenset({"birth", "death"})
_OF_TWO = frozenset({"marriage", "kinship"})
"""Predicates that lead to another person: it is the same fact whenever it is told to have been."""
_SHOWN = 3

_CHIEF = 3
"""Of whom more than every third Text speaks, he is what the folder is about."""
_COMPANY = 2
"""So many who stand beside both are as good as one fact."""

Key = tuple[str, int | None, int | None]
"""A predicate, the year, and the group of the other person: one of the last two is None."""
Told = Mapping[int, frozenset[Key]]
"""What is told of each group."""


def join_by_facts(it: Identifying) -> None:
    """Join those of whom two Texts tell the same, where their names can be one."""
    _join_by_fathers_names(it)
    if not any(node.facts for node in it.nodes):
        return
    told = _told(it)
    it.waiting[:] = [waiting for waiting in it.waiting if not _settled(it, waiting, told)]
    told, beside = _told(it), Beside(it)
    begun = {group: _begun(it, group) for group in told}
    for one, other, shared in _pairs(told):
        needed = 1 if _close(shared) else min(2, len(begun[one]), len(begun[other]))
        if len(begun[one] & begun[other]) >= needed:
            _join(it, one, other, shared, told, beside)


def _told(it: Identifying) -> dict[int, frozenset[Key]]:
    """The facts of each group. Of a marriage it is another fact with whom it was, and when."""
    numbers = {node.key: n for n, node in enumerate(it.nodes)}
    found: dict[int, set[Key]] = defaultdict(set)
    for n in it.people:
        node = it.nodes[n]
        mine = found[it.joins.group(n)] if node.facts else set()
        for fact in node.facts:
            other = numbers.get(type(node.key)(node.source, fact.other)) if fact.other is not None else None
            if fact.year is not None:
                mine.add((fact.predicate, fact.year, None))
            if other is not None and fact.predicate.split()[0] in _OF_TWO:
                mine.add((fact.predicate, None, it.joins.group(other)))
    return {group: frozenset(keys) for group, keys in found.items() if keys}


def _pairs(told: Told) -> list[tuple[int, int, frozenset[Key]]]:
    """Groups with facts in common, those with most first."""
    having: dict[Key, list[int]] = defaultdict(list)
    for group, keys in told.items():
        for key in keys:
            having[key].append(group)
    shared: dict[tuple[int, int], set[Key]] = defaultdict(set)
    for key, groups in having.items():
        if 1 < len(groups) <= _CROWD:
            for one, other in combinations(sorted(groups), 2):
                shared[one, other].add(key)
    found = [(*pair, frozenset(keys)) for pair, keys in shared.items()]
    return sorted(found, key=lambda each: (-_weight(each[2]), each[:2]))


def _weight(keys: Iterable[Key]) -> int:
    """How many facts: one of each kind and year; the same spouse, or child, or parent, is as good as two."""
    return sum(2 if other is not None else 1 for _, _, other in keys)


def _join(it: Identifying, one: int, other: int, shared: frozenset[Key], told: Told, beside: Beside) -> None:
    first, second = it.joins.group(one), it.joins.group(other)
    if first == second:
        return
    weight, against = _weight(shared), _against(told[one], told[other])
    company = beside.both(first, second) if weight - against < _ENOUGH else []
    weight += 1 if len(company) >= _COMPANY else 0
    if weight < _ENOUGH or weight <= against:
        return
    found, mine, his = _names_can_be_one(it, one, other)
    if found is None or found.likeness < (_ALONE if _close(shared) else LIKELY):
        return
    reason = f"“{mine}” and “{his}” can be one name, and of both is told {_in_words(it, shared)}"
    if company:
        reason += f"; {' and '.join(f'“{name}”' for name in company[:_COMPANY])} stand beside both"
    if _sources(it, first) & _sources(it, second):
        it.ask(one, other, reason, "one document names both")
        return
    fits = found.likeness >= LIKELY or _same_first_name(mine, his)
    if fits and not it.joins.join(one, other, reason):
        it.ask(one, other, reason, "")


def _close(shared: Iterable[Key]) -> bool:
    """Whether the two have a spouse, a child or a parent in common."""
    return any(other is not None for _, _, other in shared)


def _begun(it: Identifying, group: int) -> frozenset[str]:
    """With what sounds the words of the names begin: names that can be one have most of them in common."""
    words = (word for node in _members(it, group) for each in node.forms for word in each.split())
    return frozenset(sound(word)[:1] for word in words)


def _names_can_be_one(it: Identifying, one: int, other: int) -> tuple[OneName | None, str, str]:
    """The two names of two groups that are most alike; None if two full ones exclude each other."""
    best: tuple[OneName | None, str, str] = (None, "", "")
    for mine, his in product(_names(it, one), _names(it, other)):
        found = one_name(mine, his)
        if found.answer is not Reply.NO and (best[0] is None or found.likeness > best[0].likeness):
            best = (found, mine, his)
    return best


def _names(it: Identifying, group: int) -> list[str]:
    counts: dict[str, int] = defaultdict(int)
    for node in _members(it, group):
        for name in node.chain.names:
            counts[name.text] += name.count
    return sorted(counts, key=lambda text: (-counts[text], text))[:_NAMES]


def _members(it: Identifying, group: int) -> list[Node]:
    return [it.nodes[n] for n in sorted(it.joins.members(group)) if it.nodes[n].person]


def _sources(it: Identifying, group: int) -> set[str]:
    return {node.source for node in _members(it, group)}


def _same_first_name(mine: str, his: str) -> bool:
    """Whether a name that is part of the other has the other's first name, and not its last name alone."""
    shorter, longer = sorted((mine, his), key=lambda text: len(text.split()))
    part, whole = written_name(shorter), written_name(longer)
    return part is not None and whole is not None and part.words[0].bare == whole.words[0].bare


def _against(mine: frozenset[Key], his: frozenset[Key]) -> int:
    """In how many of the things that happen once the two are told otherwise."""
    against = 0
    for once in _ONCE:
        one, other = ({y for p, y, _ in keys if p == once and y is not None} for keys in (mine, his))
        against += bool(one and other and one.isdisjoint(other))
    return against


def _settled(it: Identifying, waiting: Waiting, told: Told) -> bool:
    """Whether of one of those whom the name fits the same is told, and of no other."""
    own = it.joins.group(waiting.node)
    candidates = dict.fromkeys(it.joins.group(each) for each in waiting.candidates)
    if own in candidates:
        return False
    keys = told.get(own, frozenset())
    shared = {group: keys & told.get(group, frozenset()) for group in candidates}
    fitting = [group for group, same in shared.items() if same and not _against(keys, told[group])]
    if len(fitting) != 1 or it.nodes[waiting.node].source in _sources(it, fitting[0]):
        return False
    said = _in_words(it, shared[fitting[0]])
    return it.joins.join(fitting[0], waiting.node, f"“{waiting.name}” fits, and of both is told {said}")


def _in_words(it: Identifying, shared: Iterable[Key]) -> str:
    """ "the death of 1672 and the marriage to Tom Moss"."""
    said = [_fact_in_words(it, key) for key in sorted(shared, key=str)]
    return " and ".join(dict.fromkeys(said[:_SHOWN]))


def _fact_in_words(it: Identifying, key: Key) -> str:
    predicate, year, other = key
    kind, _, word = predicate.partition(" ")
    noun = predicates()[kind].noun
    if other is None:
        return f"the {noun} of {year}"
    name = it.nodes[other].name
    return f"the {noun} with {name}" if kind == "marriage" else f"that they are {word or noun} of {name}"


def _join_by_fathers_names(it: Identifying) -> None:
    """ "Anna Ivanovna" is the one Anna Ivanovna Lindova: first name and father's name are a name."""
    bearers: dict[tuple[str, str], set[int]] = defaultdict(set)
    short: list[tuple[int, tuple[str, str], str]] = []
    for n in it.people:
        for name, text in it.nodes[n].full:
            words = (*name.given, name.last)
            if len(words) == 2 and is_patronymic(words[1]):
                short.append((n, (words[0], words[1]), text))
            elif len(name.given) > 1 and is_patronymic(name.given[1]):
                bearers[name.given[0], name.given[1]].add(n)
    chief = _chief(it) if short else frozenset()
    for n, key, text in short:
        groups = {it.joins.group(each) for each in bearers.get(key, ())}
        if len(groups) != 1 or len(it.nodes[n].full) > 1:
            continue
        (known,) = groups
        reason = f"“{text}” are the first name and the father's of only one here"
        if known not in chief:
            it.ask(known, n, reason, "they can be another's")
        elif known != it.joins.group(n):
            it.joins.join(known, n, reason)


def _chief(it: Identifying) -> frozenset[int]:
    """Groups of those of whom many of the Texts speak: who is called by less than his name is rather one."""
    there: dict[int, set[str]] = defaultdict(set)
    for n in it.people:
        there[it.joins.group(n)].add(it.nodes[n].source)
    every = len({node.source for node in it.nodes})
    return frozenset(group for group, sources in there.items() if len(sources) > every / _CHIEF)
