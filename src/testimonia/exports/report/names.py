"""Names as notes and bibliographies have them."""

from collections.abc import Mapping, Sequence
from typing import Any

from testimonia.exports.headline import headline
from testimonia.exports.report.setting import one_line
from testimonia.ingest.sidecars.csl import name_text, person

_MOST_IN_A_NOTE = 3
_MOST_IN_AN_ENTRY = 10
_ROLES = {"editor": ("ed.", "eds."), "translator": ("trans.", "trans."), "compiler": ("comp.", "comps.")}
_BODIES = frozenset(
    [
        *("the", "of", "for", "committee", "society", "ministry", "commission", "department", "office"),
        *("university", "library", "archive", "archives", "party", "union", "press", "company", "council"),
        *("association", "institute", "government", "office", "court", "police", "army", "league", "editors"),
    ]
)
"""Words that no name of a person has: what has one is not taken apart."""

Name = Mapping[str, Any]


def names_of(csl: Mapping[str, Any], variable: str) -> tuple[Name, ...]:
    """The names that a variable of a CSL item holds; what is no name is left out."""
    listed = csl.get(variable)
    if not isinstance(listed, list | tuple):
        return ()
    return tuple(each for each in listed if isinstance(each, Mapping) and name_text(each).strip())


def read_names(text: str) -> tuple[Name, ...]:
    """The names of people as a title page or byline gives them, taken apart where they are plainly so.

    >>> read_names("TOM MOSS and Ada Lind")
    ({'family': 'Moss', 'given': 'Tom'}, {'family': 'Lind', 'given': 'Ada'})
    """
    pieces = (one_line(piece) for each in text.split(";") for piece in each.split(" and "))
    return tuple(_read_name(headline(piece)) for piece in pieces if piece)


def _read_name(text: str) -> Name:
    words = text.split()
    personal = 2 <= len(words) <= 5 and not any(word.strip(".,").lower() in _BODIES for word in words)
    found = person(text) if personal and not any(letter.isdigit() for letter in text) else None
    return found or {"literal": text}


def spoken(name: Name) -> str:
    """A name in the order in which it is spoken."""
    return one_line(name_text(name))


def family(name: Name) -> str:
    """What is left of a name once it is known: "van der Berg"; all of it where it has no parts."""
    if name.get("literal") or not name.get("family"):
        return spoken(name)
    parts = (name.get("non-dropping-particle"), name.get("family"))
    return one_line(" ".join(str(part) for part in parts if part))


def inverted(name: Name) -> str:
    """A name as a bibliography begins with it: "Berg, Jan van der", "Moss, Tom, Jr."."""
    if name.get("literal") or not name.get("family"):
        return spoken(name)
    given = " ".join(
        str(name[part]) for part in ("given", "dropping-particle", "non-dropping-particle") if name.get(part)
    )
    return one_line(", ".join(str(part) for part in (name["family"], given, name.get("suffix")) if part))


def in_a_note(names: Sequence[Name]) -> str:
    """Names before a title in a note; more than three are the first "et al."."""
    return _listed([spoken(name) for name in names], _MOST_IN_A_NOTE, 1)


def in_short(names: Sequence[Name]) -> str:
    """The same in a note to what was cited before."""
    return _listed([family(name) for name in names], _MOST_IN_A_NOTE, 1)


def in_an_entry(names: Sequence[Name]) -> str:
    """Names at the beginning of an entry of a bibliography; of more than ten the first seven are given."""
    if not names:
        return ""
    first, *others = names
    listed = [inverted(first), *(spoken(name) for name in others)]
    if len(listed) == 2:
        return f"{listed[0]}, and {listed[1]}"
    return _listed(listed, _MOST_IN_AN_ENTRY, 7)


def _listed(names: Sequence[str], most: int, kept: int) -> str:
    if len(names) > most:
        return f"{', '.join(names[:kept])} et al." if kept == 1 else f"{', '.join(names[:kept])}, et al."
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def in_a_role(csl: Mapping[str, Any], *, entry: bool) -> list[str]:
    """Who edited and translated it: "trans. Ada Lind", or in a bibliography "Translated by Ada Lind"."""
    found = []
    verbs = {"editor": "Edited", "translator": "Translated", "compiler": "Compiled"}
    for role, (one, _) in _ROLES.items():
        names = names_of(csl, role)
        if names:
            said = in_a_note(names) if not entry else _listed([spoken(each) for each in names], 10, 7)
            found.append(f"{verbs[role]} by {said}" if entry else f"{one} {said}")
    return found


def leading(csl: Mapping[str, Any]) -> tuple[tuple[Name, ...], str]:
    """Whose name a work is cited under, and the variable it stands in: its author's, else its editor's."""
    for variable in ("author", "editor", "compiler", "translator"):
        names = names_of(csl, variable)
        if names:
            return names, variable
    return (), ""


def role_mark(variable: str, number: int) -> str:
    """What stands after the name of one who is no author: "ed."; empty for an author."""
    one, many = _ROLES.get(variable, ("", ""))
    return one if number == 1 else many
