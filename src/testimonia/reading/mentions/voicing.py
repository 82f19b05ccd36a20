"""Who says "I" in a section: its author."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Section
from testimonia.model.layout import lay_out
from testimonia.model.section import in_the_voice_around
from testimonia.reading.mentions.assigning import Assigned
from testimonia.reading.mentions.forms import gender_of, parts_of
from testimonia.reading.mentions.people import People
from testimonia.reading.prose import outermost_first

_SEVERAL = re.compile(r" and | & |;|,|\d|\n")


@dataclass(frozen=True, slots=True)
class Voices:
    """The authors of sections.

    Attributes:
        of: the node of each section's author, by the section's number; absent where nobody is known.
        names: their names by node.
    """

    of: Mapping[int | None, int]
    names: Mapping[int, str]


def voices_of(sections: Sequence[Section], people: People, assigned: Assigned) -> Voices:
    """Who says "I" in each section; authors whom the Text does not name get a node."""
    parents = lay_out(sections).parents
    voices: dict[int | None, int] = {}
    names: dict[int, str] = {}
    by_name: dict[str, int] = {}
    for number in outermost_first(sections):
        author = sections[number].author
        if author is None:
            outer = parents[number]
            if outer in voices and in_the_voice_around(sections[number]):
                voices[number] = voices[outer]
            continue
        node = _author(author.value, people, assigned, by_name)
        if node is not None:
            voices[number] = node
            names.setdefault(node, author.value)
    return Voices(voices, names)


def _author(value: str, people: People, assigned: Assigned, by_name: dict[str, int]) -> int | None:
    if _SEVERAL.search(value) or not value.strip():
        return None
    parts = parts_of(value)
    key = " ".join(parts)
    person = people.by_key.get(key)
    if person is not None:
        return person.node
    if key not in by_name:
        by_name[key] = assigned.nodes.new(True, gender_of((), parts))
    return by_name[key]
