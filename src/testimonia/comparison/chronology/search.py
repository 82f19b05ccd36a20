"""Choosing between alternatives.

What is chosen in one component does not matter in another, so each is searched by itself. Within a component:

- Each option is tried on the bounds found so far. One that clashes is refuted, with the constraints that
  refute it; if one is left, it holds; if several are left, what follows from each of them follows. This is
  repeated for the alternatives whose events moved.
- Then all events on their earliest days, and all on their latest, are looked at. If each alternative has an
  option that holds on these days, the bounds are reached, and nothing need be enumerated. So alternatives
  that do not disturb one another cost one look each, however many they are.
- Only where that fails an alternative is split. A branch that can add nothing to what was reached is left
  out. A branch that fails says why; if the choice has no part in it, the other branches are not tried.

This is complete: what is found possible has been seen to hold, what is found impossible has been refuted
under each choice. Deciding such networks is NP-hard, so the number of splits is bounded (LIMIT); a search
that comes to the bound says so (`cut`), and then what was not found is undecided, never denied.
"""

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from testimonia.comparison.chronology.goals import Goal, Solution, holds
from testimonia.comparison.chronology.inequalities import Edge, Ground
from testimonia.comparison.chronology.propagation import UNSET, Clash, Propagation, Root
from testimonia.comparison.chronology.system import Choice, System
from testimonia.comparison.chronology.unanchored import unanchored_clash

LIMIT = 2_000
"""Alternatives split in one search, at most."""
DEPTH = 100
"""Alternatives split one inside the other, at most."""
ASSUMED = -1
"""Number for grounds and edges that a run takes for granted: no constraint is to blame for them."""
TRIES = 8
"""How often an alternative is tried again because its events moved."""

Labels: TypeAlias = frozenset[int]
"""Numbers of constraints."""

_Mark: TypeAlias = tuple[tuple[int, int], int, int, int]


class Search:
    """A search in one component of a System. It works on what is its own; each `run` leaves that as it
    was."""

    def __init__(
        self, system: System, events: Iterable[int], limit: int = LIMIT, work: Propagation | None = None
    ) -> None:
        """Begin with what follows from no choice, or from every one.

        Args:
            system: propagated, and consistent in this component.
            events: numbers of the events of the component.
            limit: alternatives split in each run, at most.
            work: that other searches, in other components, work on as well; a new one if None.
        """
        self.work = system.working() if work is None else work
        self.work.mark()
        self.events = tuple(events)
        own = {choice.label: choice for event in self.events for choice in system.choices_at.get(event, ())}
        self.choices = dict(sorted(own.items()))
        self.limit = limit
        self.cut = False
        """Whether, in the last run, something was left undecided."""
        self._ended = False
        self._lost = False
        """Whether what was last propagated came to no end, so that nothing can be told from it."""
        self._splits = 0
        self._meanings: list[Labels] = [frozenset()]
        self._refuted: dict[tuple[int, int], Labels] = {}
        self._picked: list[tuple[int, int]] = []
        self._system = system
        self._open = dict(self.choices)
        clash = self._grounded()
        self.failure = self._cause(clash) if clash else self._tightened(self._open, self.choices.values())
        """Why no choice is consistent, if that was seen at once."""
        self._stuck = self._lost

    def meaning(self, labels: Iterable[int]) -> Labels:
        """The constraints that labels stand for; some stand for what was concluded from several."""
        found: set[int] = set()
        for label in labels:
            if label < 0:
                found |= self._meanings[-label - 1]
            else:
                found.add(label)
        return frozenset(found)

    def standing_for(self, labels: Labels) -> int:
        """A new label that stands for several."""
        self._meanings.append(labels)
        return -len(self._meanings)

    def run(
        self,
        goal: Goal,
        picked: Iterable[tuple[int, int]] = (),
        grounds: Iterable[Ground] = (),
        edges: Iterable[Edge] = (),
    ) -> Labels | None:
        """Look for something.

        Args:
            goal: what.
            picked: options that are given.
            grounds: more of them, for this run.
            edges: more of them, for this run.

        Returns:
            None if something was found, or the limit was met before (`cut`); else constraints that exclude
            it.
        """
        self.cut, self._lost, self._ended, self._splits = self._stuck, False, False, 0
        if self.failure is not None or self._stuck:
            return self.failure
        mark = self._mark()
        undecided = dict(self._open)
        failure = self._given(picked, undecided)
        if failure is None:
            clash = self.work.add(grounds, edges)
            failure = self._cause(clash) if clash else None
        if failure is None and not self._lost:
            failure = self._explored(undecided, mark[0], goal, 0)
        self._back_to(mark)
        return failure

    def _given(self, picked: Iterable[tuple[int, int]], undecided: dict[int, Choice]) -> Labels | None:
        for label, option in picked:
            why = self._refuted.get((label, option))
            if why is not None:
                return why
            if undecided.pop(label, None) is not None:
                clash = self._chosen(self.choices[label], option, label)
                if clash is not None:
                    return self._cause(clash)
        return None

    def _explored(
        self, undecided: dict[int, Choice], since: tuple[int, int], goal: Goal, depth: int
    ) -> Labels | None:
        """Search below the present choices; why nothing is consistent there, or None."""
        failure = self._tightened(undecided, self._disturbed(since))
        if failure is not None or self._found_lost() or self._over(goal):
            return failure
        blocking = None
        for numbers, side in goal.witnesses(self.work) if undecided else ((self.work.numbers, 0),):
            found, failure = self._attempted(undecided, numbers, side, goal)
            if not undecided or self._over(goal):
                return failure
            blocking = blocking or found
        self._splits += 1
        if self._splits > self.limit or depth >= DEPTH:
            self.cut = self._ended = True
            return None
        return self._split(blocking or next(iter(undecided.values())), undecided, goal, depth)

    def _found_lost(self) -> bool:
        """Whether something was lost, which is over with this."""
        lost, self._lost = self._lost, False
        return lost

    def _over(self, goal: Goal) -> bool:
        return self._ended or goal.enough(self.work)

    def _split(self, choice: Choice, undecided: dict[int, Choice], goal: Goal, depth: int) -> Labels | None:
        causes, possible = frozenset[int]((choice.label,)), False
        for option in range(len(choice.options)):
            failure = self._refuted.get((choice.label, option))
            if failure is None:
                mark = self._mark()
                clash = self._chosen(choice, option, choice.label)
                rest = {label: other for label, other in undecided.items() if label != choice.label}
                failure = self._cause(clash) if clash else self._explored(rest, mark[0], goal, depth + 1)
                self._back_to(mark)
            if failure is None:
                self._lost, possible = False, True
            elif choice.label not in failure:
                return failure
            else:
                causes |= failure
        return None if possible else causes

    def _attempted(
        self, undecided: dict[int, Choice], numbers: Sequence[int], side: int, goal: Goal
    ) -> tuple[Choice | None, Labels | None]:
        """Choose what holds on the days of a witness: the choice that hinders it, or why it fails."""
        picked = []
        for choice in undecided.values():
            for option in range(len(choice.options)):
                if (choice.label, option) not in self._refuted and holds(
                    choice.options[option], numbers, side
                ):
                    picked.append((choice, option))
                    break
            else:
                return choice, None
        # where alternatives move only what has such days, the rest can be had as it could without them
        moved = (2 * event + side for choice in self.choices.values() for event in choice.events)
        if undecided and all(numbers[node] != UNSET for node in moved):
            chosen = ((choice.label, option) for choice, option in picked)
            if goal.attain(Solution(numbers, side), (*self._picked, *chosen)):
                return None, None
        mark = self._mark()
        clash = None
        for choice, option in picked:
            clash = clash or self._chosen(choice, option, choice.label)
        clash = clash or unanchored_clash(self.work.numbers, self.work.edges, self.events)
        failure = self._cause(clash) if clash else None
        self._lost = False
        if clash is None:
            goal.attain(self.work, tuple(self._picked))
        self._back_to(mark)
        return (picked[0][0] if picked and clash else None), failure

    def _tightened(self, undecided: dict[int, Choice], pending: Iterable[Choice]) -> Labels | None:
        """Try options, and take from ``undecided`` what follows; why nothing is consistent, or None."""
        waiting = deque(pending)
        tried: Counter[int] = Counter()
        while waiting:
            choice = waiting.popleft()
            if choice.label not in undecided or tried[choice.label] >= TRIES:
                continue
            tried[choice.label] += 1
            before = self.work.mark()
            failure = self._tried(choice, undecided)
            if failure is not None or self._lost:
                return failure
            waiting.extend(other for other in self._disturbed(before) if other is not choice)
        return None

    def _grounded(self) -> Clash | None:
        """Raise what all options of an alternative raise by themselves, of all alternatives at once."""
        clash = None
        for choice in self.choices.values():
            own = [dict(sorted(ground[:2] for ground in grounds)) for grounds, _ in choice.options]
            for node in set(own[0]).intersection(*own[1:]):
                number = min(grounds[node] for grounds in own)
                clash = clash or self.work.ground(node, number, Root((choice.label,)))
        return self.work.settle() if clash is None else self.work.cleared(clash)

    def _tried(self, choice: Choice, undecided: dict[int, Choice]) -> Labels | None:
        live: list[int] = []
        raised: list[dict[int, int]] = []
        for option in range(len(choice.options)):
            if (choice.label, option) in self._refuted:
                continue
            mark = self._mark()
            clash = self._chosen(choice, option, choice.label)
            cause = self.meaning(clash.labels) if clash and clash.sure else None
            if cause is None:
                live.append(option)
                raised.append({} if clash else self._raised(mark[0]))
            self._back_to(mark)
            if cause is not None:
                self._refuted[choice.label, option] = cause
        gone = [self._refuted.get((choice.label, option)) for option in range(len(choice.options))]
        causes = frozenset((choice.label,)).union(*filter(None, gone))
        if not live:
            return next((why for why in gone if why is not None and choice.label not in why), causes)
        if len(live) == 1:
            del undecided[choice.label]
            clash = self._chosen(choice, live[0], self.standing_for(causes))
        else:
            own = {node for event in choice.events for node in (2 * event, 2 * event + 1)}
            common = {node: min(r[node] for r in raised) for node in own.intersection(*raised)}
            clash = self._taken_over(choice, live, common, causes) if common else None
        return self._cause(clash) if clash else None

    def _raised(self, since: tuple[int, int]) -> dict[int, int]:
        """What was raised since then, and to what."""
        trail = self.work.trail or []
        return {trail[n][0]: self.work.numbers[trail[n][0]] for n in range(since[0], len(trail))}

    def _taken_over(
        self, choice: Choice, live: Sequence[int], common: dict[int, int], causes: Labels
    ) -> Clash | None:
        """Take over what follows from each option that is left."""
        why = dict.fromkeys(common, causes)
        for option in live:
            mark = self._mark()
            self._chosen(choice, option, choice.label)
            for node in common:
                why[node] |= self.meaning(self.work.why(node))
            self._back_to(mark)
        clash = None
        for node, number in common.items():
            clash = clash or self.work.ground(node, number, Root((self.standing_for(why[node]),)))
        return self.work.settle() if clash is None else self.work.cleared(clash)

    def _chosen(self, choice: Choice, option: int, label: int) -> Clash | None:
        """Let an option hold; its label is that of what made it hold."""
        grounds, edges = choice.options[option]
        self._picked.append((choice.label, option))
        return self.work.add(
            [(node, number, label) for node, number, _ in grounds], [(*edge[:6], label) for edge in edges]
        )

    def _cause(self, clash: Clash) -> Labels | None:
        """Why it fails; None if that is not sure, and then the search is undecided here."""
        if clash.sure:
            return self.meaning(clash.labels)
        self.cut = self._lost = True
        return None

    def _disturbed(self, since: tuple[int, int]) -> list[Choice]:
        """Alternatives whose events were raised since."""
        trail = self.work.trail or []
        events = {trail[n][0] >> 1 for n in range(since[0], len(trail))}
        at = self._system.choices_at
        found = {choice.label: choice for event in events for choice in at.get(event, ())}
        return [found[label] for label in sorted(found)]

    def _mark(self) -> _Mark:
        return self.work.mark(), len(self._refuted), len(self._picked), len(self._meanings)

    def _back_to(self, mark: _Mark) -> None:
        self.work.back_to(mark[0])
        while len(self._refuted) > mark[1]:
            self._refuted.popitem()
        del self._picked[mark[2] :]
        del self._meanings[mark[3] :]
