"""People by files of known names: "Authority known.authorities.csv gives “X” and “Y” as names of one person".

A file is evidence, not truth: lives that are two people's, and decisions, outweigh it. A name that several
rows give says by itself that there are namesakes, and joins nobody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from testimonia.comparison.identity.identifying import Identifying
from testimonia.comparison.people.names import form, person_name
from testimonia.comparison.people.naming import same_names
from testimonia.model import Authority

_MANY = 50
"""So many bearers of names of one row are set against each other."""
Known = Mapping[int, Authority]
"""The row that a node's name stands in, by the number of the node; of several the first."""


def join_authorities(it: Identifying, authorities: Sequence[Authority]) -> Known:
    """Join those whose names one row gives, and keep apart those whom two rows give."""
    if not authorities:
        return {}
    rows = sorted(dict.fromkeys(authorities), key=lambda a: (a.path, a.line, a.names))
    known: dict[int, Authority] = {}
    heads: list[tuple[int, Authority]] = []
    for row, bearers in zip(rows, _bearers(it, rows), strict=True):
        if bearers and not _objected(it, row, bearers):
            first, one = bearers[0]
            for n, other in bearers[1:]:
                it.joins.join(first, n, _reason(row, one, other))
            heads.append((first, row))
            known |= {n: row for n, _ in bearers if n not in known}
    _keep_apart(it, heads)
    return known


def _objected(it: Identifying, row: Authority, bearers: Sequence[tuple[int, str]]) -> bool:
    """Whether two bearers of names of one row cannot be one: then it tells of none of them who he is."""
    heads = {it.joins.group(n): (n, name) for n, name in reversed(bearers)}
    objected = False
    for (n, one), (m, other) in combinations(list(heads.values())[:_MANY], 2):
        if it.joins.objection(n, m):
            it.ask(n, m, _reason(row, one, other), "")
            objected = True
    return objected


def _bearers(it: Identifying, rows: Sequence[Authority]) -> Iterator[list[tuple[int, str]]]:
    """For each row the nodes that bear one of its names, each with that name as the row has it."""
    texts = {text for n in it.people for _, text in it.nodes[n].full}
    numbers = same_names([*texts, *(name for row in rows for name in row.names)])
    full: dict[int, list[int]] = defaultdict(list)
    alone: dict[str, list[int]] = defaultdict(list)
    for n in it.people:
        for number in sorted({numbers[text] for _, text in it.nodes[n].full if text in numbers}):
            full[number].append(n)
        if not it.nodes[n].full:
            for each in it.nodes[n].forms:
                alone[each].append(n)
    keys = [{_key(name, numbers): name for name in reversed(row.names)} for row in rows]
    given = Counter(key for row in keys for key in row)
    for row in keys:
        found: dict[int, str] = {}
        for key, name in row.items():
            bearing = full.get(key, ()) if isinstance(key, int) else alone.get(key, ())
            for n in bearing if given[key] == 1 else ():
                found.setdefault(n, name)
        yield sorted(found.items())


def _key(name: str, numbers: Mapping[str, int]) -> int | str:
    """The number of a full name; of any other the letters."""
    parts = person_name(name)
    return numbers[name] if parts is not None and parts.full and name in numbers else form(name)


def _reason(row: Authority, one: str, other: str) -> str:
    ids = f" ({', '.join(each.partition(':')[2] for each in row.ids)})" if row.ids else ""
    if one == other:
        return f"Authority {row.path} gives “{one}” as one person{ids}"
    return f"Authority {row.path} gives “{one}” and “{other}” as names of one person{ids}"


def _keep_apart(it: Identifying, heads: Sequence[tuple[int, Authority]]) -> None:
    """Two rows with different ids of one register are two people."""
    by_last: dict[str, list[tuple[int, Authority]]] = defaultdict(list)
    for n, row in heads:
        for name in {parts.last for text in row.names if (parts := person_name(text)) is not None}:
            by_last[name].append((n, row))
    for same in by_last.values():
        for at, (n, row) in enumerate(same):
            for m, other in same[at + 1 :]:
                if it.joins.group(n) != it.joins.group(m) and _two(row, other):
                    reason = (
                        f"Authority {row.path} gives “{row.names[0]}” and “{other.names[0]}” as two people"
                    )
                    it.joins.keep_apart(n, m, reason)


def _two(one: Authority, other: Authority) -> bool:
    mine, his = (dict(each.partition(":")[::2] for each in row.ids) for row in (one, other))
    return any(mine[register] != his[register] for register in mine.keys() & his.keys())
