"""Things joined step by step into groups, each join with its reason; and what keeps groups apart.

The invariants: what was decided to be two is never in one group, whatever joins them, and by way of whom;
what lives tell keeps two apart, unless somebody has decided that they are one.
"""

from collections.abc import Iterable, Iterator, Sequence

from testimonia.comparison.identity.lives import UNKNOWN, Life, Reach, reach, two_people

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
        self._members: dict[int, list[int]] = {}
        self._lives: dict[int, list[Life]] = {n: [life] for n, life in enumerate(lives) if life != UNKNOWN}
        self._reach: dict[int, Reach] = {n: reach(life) for n, (life,) in self._lives.items()}
        self._reasons: dict[int, list[str]] = {}
        self._decided: set[int] = set()
        self._different: dict[int, set[int]] = {}
        self._apart: dict[int, dict[int, str]] = {}
        for one, other in different:
            self._different.setdefault(one, set()).add(other)
            self._different.setdefault(other, set()).add(one)

    def group(self, thing: int) -> int:
        """The lowest number in the group of a thing."""
        parent = self._parent
        above = parent[thing]
        while above != thing:
            parent[thing] = higher = parent[above]
            thing, above = higher, parent[higher]
        return thing

    def untouched(self, thing: int) -> bool:
        """Whether a thing is by itself, and nothing that is told or decided can part it from any other."""
        return (
            self._parent[thing] == thing
            and thing not in self._reasons
            and thing not in self._lives
            and thing not in self._apart
            and thing not in self._different
            and thing not in self._decided
        )

    def add(self, known: int, thing: int) -> None:
        """Put what is `untouched` to a group that begins before it, for a reason that is known there."""
        first = self._parent[thing] = self.group(known)
        self._members.setdefault(first, [first]).append(thing)

    def members(self, thing: int) -> Sequence[int]:
        """All that are in the group of a thing, in no order."""
        first = self.group(thing)
        return self._members.get(first, (first,))

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
        first, second = self.group(one), self.group(other)
        if first != second:
            if first > second:
                first, second = second, first
            if self._objection(first, second):
                return False
            self._merge(first, second, reason)
        return True

    def objection(self, one: int, other: int) -> str:
        """Why the groups of two things cannot be one; empty if they can, or are."""
        first, second = self.group(one), self.group(other)
        return "" if first == second else self._objection(first, second)

    def _objection(self, first: int, second: int) -> str:
        """The same of two groups, by their lowest numbers."""
        if first in self._different and self.decided_apart(first, second):
            return "it was decided that they are two"
        for mine, his in ((first, second), (second, first)):
            if mine in self._apart:
                for thing, reason in self._apart[mine].items():
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
        for thing, parent in enumerate(self._parent):
            if thing == parent:
                members[thing] = sorted(self._members.get(thing, (thing,)))
        yield from members.items()

    def _two_lives(self, first: int, second: int) -> str:
        """What of two lives cannot be one's. Where a decision has joined two, one that fits is enough."""
        if first not in self._lives or second not in self._lives:
            return ""
        if (self._reach[first] | self._reach[second]).one_person:
            return ""
        found = [two_people(mine, his) for mine in self._lives[first] for his in self._lives[second]]
        if {first, second} & self._decided and "" in found:
            return ""
        return next(filter(None, found), "")

    def _merge(self, first: int, second: int, reason: str) -> None:
        if first == second:
            return
        self._parent[second] = first
        fewer, more = self._members.pop(second, [second]), self._members.pop(first, [first])
        if len(fewer) > len(more):
            fewer, more = more, fewer
        more += fewer
        self._members[first] = more
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
            if room:
                known += [life for life in moved if life not in known][:room]
            far = self._reach.pop(second)
            self._reach[first] = self._reach[first] | far if first in self._reach else far
        reasons = self._reasons.setdefault(first, [])
        moved_reasons = self._reasons.pop(second, ())
        for each in (*moved_reasons, reason) if moved_reasons else (reason,):
            if len(reasons) < _ENOUGH and each not in reasons:
                reasons.append(each)
