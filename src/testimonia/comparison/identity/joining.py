"""Things joined step by step into groups, each join with its reason; and what keeps groups apart.

The invariants: what was decided to be two is never in one group, whatever joins them, and by way of whom;
what lives tell keeps two apart, unless somebody has decided that they are one.
"""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.comparison.identity.lives import UNKNOWN, Life, two_people

_ENOUGH = 8
"""Nobody reads more reasons."""
_MANY_LIVES = 30
"""What more Texts tell of one life says nothing new of who it is."""


class Joins:
    """Numbered things, at first each by itself."""

    def __init__(self, lives: Sequence[Life], different: Iterable[tuple[int, int]] = ()) -> None:
        """Begin.

        Args:
            lives: what is told of the life of each.
            different: pairs that somebody has decided to be two.
        """
        self._parent = list(range(len(lives)))
        self._lives: dict[int, list[Life]] = {n: [life] for n, life in enumerate(lives) if life != UNKNOWN}
        self._reasons: dict[int, list[str]] = {}
        self._decided: set[int] = set()
        self._different: dict[int, set[int]] = {}
        self._apart: dict[int, dict[int, str]] = {}
        for one, other in different:
            self._different.setdefault(one, set()).add(other)
            self._different.setdefault(other, set()).add(one)

    def group(self, thing: int) -> int:
        """The lowest number in the group of a thing."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def keep_apart(self, one: int, other: int, reason: str) -> None:
        """Hold two things to be two, unless somebody decides otherwise."""
        first, second = self.group(one), self.group(other)
        self._apart.setdefault(first, {})[other] = reason
        self._apart.setdefault(second, {})[one] = reason

    def decide(self, one: int, other: int, reason: str) -> bool:
        """Make one group of two, as somebody has decided; False if another decision is against it."""
        first, second = sorted((self.group(one), self.group(other)))
        if first != second and self.decided_apart(first, second):
            return False
        self._merge(first, second, reason)
        self._decided.add(first)
        return True

    def join(self, one: int, other: int, reason: str) -> bool:
        """Make one group of two, unless there is an objection; whether they are one afterwards."""
        first, second = sorted((self.group(one), self.group(other)))
        if first != second and self.objection(first, second):
            return False
        self._merge(first, second, reason)
        return True

    def objection(self, one: int, other: int) -> str:
        """Why the groups of two things cannot be one; empty if they can, or are."""
        first, second = self.group(one), self.group(other)
        if first == second:
            return ""
        if self.decided_apart(first, second):
            return "it was decided that they are two"
        for mine, his in ((first, second), (second, first)):
            for thing, reason in self._apart.get(mine, {}).items():
                if self.group(thing) == his:
                    return reason
        return self._two_lives(first, second)

    def decided_apart(self, one: int, other: int) -> bool:
        """Whether somebody has decided that the groups of two things are two."""
        first, second = self.group(one), self.group(other)
        return any(self.group(thing) == second for thing in self._different.get(first, ()))

    def reasons(self, thing: int) -> Sequence[str]:
        """Why the group of a thing is one, in the order in which it was joined."""
        return self._reasons.get(self.group(thing), [])

    def groups(self) -> Iterator[tuple[int, list[int]]]:
        """Every group with its things, both in order."""
        members: dict[int, list[int]] = {}
        for thing in range(len(self._parent)):
            members.setdefault(self.group(thing), []).append(thing)
        yield from sorted(members.items())

    def _two_lives(self, first: int, second: int) -> str:
        """What of two lives cannot be one's. Where a decision has joined two, one that fits is enough."""
        if first not in self._lives or second not in self._lives:
            return ""
        found = [two_people(mine, his) for mine in self._lives[first] for his in self._lives[second]]
        if {first, second} & self._decided and "" in found:
            return ""
        return next(filter(None, found), "")

    def _merge(self, first: int, second: int, reason: str) -> None:
        if first == second:
            return
        self._parent[second] = first
        if second in self._decided:
            self._decided.add(first)
        if second in self._different:
            self._different.setdefault(first, set()).update(self._different.pop(second))
        if second in self._apart:
            self._apart.setdefault(first, {}).update(self._apart.pop(second))
        moved = self._lives.pop(second, None)
        if moved is not None:
            known = self._lives.setdefault(first, [])
            room = max(0, _MANY_LIVES - len(known))
            known += [life for life in moved if life not in known][:room]
        reasons = self._reasons.setdefault(first, [])
        for each in (*self._reasons.pop(second, ()), reason):
            if len(reasons) < _ENOUGH and each not in reasons:
                reasons.append(each)
