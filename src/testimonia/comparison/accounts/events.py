"""Which named event is meant where so many fell or came together, and the words do not name it.

"The attack left 15 dead" on a stone that gives the day: if one event that anybody names was on that day, it
is that one. And "Peterborough" is the event, where a count is of it and somebody names "the Peterborough
fire".
"""

from collections import defaultdict
from collections.abc import Iterable

from testimonia.comparison.accounts.moments import in_words
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.people.names import form
from testimonia.comparison.testimony import Testimony, Told
from testimonia.model import Date, EntityKind

_LONG_ENOUGH = 5
"""Letters of a word of a name that can tell an event from others."""


class Events:
    """The named events of a folder, by their days and by the words of their names."""

    def __init__(self, testimonies: Iterable[Testimony], names: Names) -> None:
        self._names = names
        self._of_day: dict[int, set[int]] = defaultdict(set)
        self._of_word: dict[str, set[int]] = defaultdict(set)
        for number, entity in enumerate(names.entities):
            if entity.kind is EntityKind.EVENT:
                for word in {word for name in entity.names for word in form(name.text).split()}:
                    self._of_word[word].add(number)
        for told in (told for testimony in testimonies for told in testimony.told):
            day = _day(told.statement.happened)
            subject = names.entity(told.source, told.statement.subject)
            if day is not None and subject is not None and self._is_event(subject):
                self._of_day[day].add(subject)

    def meant(self, told: Told, subject: int | None) -> tuple[int | None, str]:
        """The event of which something is counted, and why, if it is not the one that the words name.

        Args:
            told: the statement.
            subject: number of the Entity that its words name; None if they name none.
        """
        if subject is not None and self._is_event(subject):
            return subject, ""
        day = _day(told.statement.happened)
        that_day = self._of_day.get(day, set()) if day is not None else set()
        if subject is None:
            found, why = that_day, f"It is the only named event of {self._when(told)}."
        else:
            name = self._names.entities[subject].name
            words = [word for word in form(name).split() if len(word) >= _LONG_ENOUGH]
            found = set[int]().union(*(self._of_word.get(word, set()) for word in words))
            found = found & that_day or (found if day is None else set())
            why = f"The event is called by a part of its name, “{name}”."
        return (next(iter(found)), why) if len(found) == 1 else (subject, "")

    def _is_event(self, subject: int) -> bool:
        return self._names.entities[subject].kind is EntityKind.EVENT

    def _when(self, told: Told) -> str:
        date = told.statement.happened
        return "" if date is None else in_words(date)


def _day(date: Date | None) -> int | None:
    """The day, if it was a single one, in the style in which it most likely is."""
    if date is None or not date.readings:
        return None
    first = date.readings[0]
    return first.earliest if first.earliest == first.latest else None
