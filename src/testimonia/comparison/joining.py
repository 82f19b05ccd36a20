"""Things joined step by step into groups, each join with its reason (union-find)."""

from collections.abc import Iterator, Sequence

from testimonia.comparison.lives import Life, two_people

_ENOUGH = 8
"""Nobody reads more reasons."""


class Joins:
    """Numbered things, at first each by itself. A join that would make two lives one is refused."""

    def __init__(self, lives: Sequence[Life]) -> None:
        self._parent = list(range(len(lives)))
        self._lives: list[list[Life]] = [[life] if life != Life() else [] for life in lives]
        self._reasons: list[list[str]] = [[] for _ in lives]

    def group(self, thing: int) -> int:
        """The lowest number in the group of a thing."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def join(self, one: int, other: int, reason: str) -> bool:
        """Make one group of two; whether they are one afterwards."""
        first, second = sorted((self.group(one), self.group(other)))
        if first == second:
            return True
        if any(two_people(x, y) for x in self._lives[first] for y in self._lives[second]):
            return False
        self._parent[second] = first
        known = self._lives[first]
        known += [life for life in self._lives[second] if life not in known]
        if len(self._reasons[first]) < _ENOUGH:
            reasons = dict.fromkeys((*self._reasons[first], *self._reasons[second], reason))
            self._reasons[first] = list(reasons)[:_ENOUGH]
        self._lives[second], self._reasons[second] = [], []
        return True

    def lives(self, thing: int) -> Sequence[Life]:
        """What is told of the lives in the group of a thing."""
        return self._lives[self.group(thing)]

    def reasons(self, thing: int) -> Sequence[str]:
        """Why the group of a thing is one, in the order in which it was joined."""
        return self._reasons[self.group(thing)]

    def groups(self) -> Iterator[tuple[int, list[int]]]:
        """Every group with its things, both in order."""
        members: dict[int, list[int]] = {}
        for thing in range(len(self._parent)):
            members.setdefault(self.group(thing), []).append(thing)
        yield from sorted(members.items())
