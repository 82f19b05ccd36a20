"""Countries, former states and regions of the world, from `regions.toml` and GeoNames' list of countries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.knowledge.place_names import folded
from testimonia.knowledge.place_towns import gazetteer


@dataclass(frozen=True, slots=True)
class Area:
    """A country, a former state or a region, by what lay in it.

    Attributes:
        name: as it is shown.
        has: codes of what surely lies in it: "FR" (a country), "US.IL" (a first level of one).
        may: codes of what lay in it in part, for a time, or in the view of some.
        country: whether it is a state of today; `may` is then only guessed, from its neighbours.
    """

    name: str
    has: frozenset[str]
    may: frozenset[str]
    country: bool = False


@cache
def areas() -> Mapping[str, tuple[Area, ...]]:
    """Every area by its folded names; "Georgia" is two."""
    data = _file()
    found: dict[str, list[Area]] = defaultdict(list)
    for names, area in (*_countries(data), *_states(data), *_regions(data["area"])):
        for name in dict.fromkeys(folded(name) for name in (area.name, *names)):
            found[name].append(area)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def shorthand() -> Mapping[str, tuple[Area, ...]]:
    """Areas as they are written after a comma only: "IL", "Ill.", "Eng."."""
    found = {
        folded(short): areas()[folded(name)] for name, shorts in _file()["short"].items() for short in shorts
    }
    for code, name in gazetteer().states.items():
        state = tuple(area for area in areas()[folded(name)] if f"US.{code}" in area.has)
        found |= dict.fromkeys((folded(short) for short in (code, *_file()["states"].get(code, ()))), state)
    return found


@cache
def apart(level: str, country: str) -> bool:
    """Whether a first level of one country never lay, for a generation, in another country."""
    home = level.partition(".")[0]
    never = {*_file()["core"]["has"].split(), *_file()["apart"].get(country, "").split()}
    return level in never or home in never


@cache
def with_article() -> frozenset[str]:
    """Folded names that stand with "the" in a sentence."""
    return frozenset(folded(name) for name in _file()["article"]["names"])


def _file() -> Mapping[str, Any]:
    return data_file("places/regions.toml")


Named = tuple[Iterable[str], Area]


def _countries(data: Mapping[str, Any]) -> Iterable[Named]:
    for country in gazetteer().countries.values():
        may = {*country.neighbours, *data["held"].get(country.code, "").split()} - {country.code}
        area = Area(country.name, frozenset({country.code}), frozenset(may), True)
        yield data["names"].get(country.code, ()), area


def _states(data: Mapping[str, Any]) -> Iterable[Named]:
    near = frozenset({"CA", "MX"})
    for code, name in gazetteer().states.items():
        may = frozenset({"US"}) if name in _GREW else near if name in _FRONTIER else frozenset()
        yield (), Area(name, frozenset({f"US.{code}"}), may)


_GREW = frozenset({"Massachusetts", "Virginia", "North Carolina", "Georgia", "New York", "Louisiana"})
"""States that once held what is another state now."""
_FRONTIER = frozenset({"Texas", "California", "New Mexico", "Maine", "Washington", "Oregon"})


def _regions(entries: Mapping[str, Mapping[str, Any]]) -> Iterable[Named]:
    for name, entry in entries.items():
        has, may = (_codes(entry.get(key, ""), key, entries) for key in ("has", "may"))
        yield entry.get("names", ()), Area(name, has, may)


def _codes(text: str, key: str, entries: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """The codes of an entry; "@Siberia" stands for what Siberia has."""
    found: set[str] = set()
    for code in text.split():
        other = entries[code[1:].replace("_", " ")].get(key, "") if code.startswith("@") else code
        found.update(other.split())
    return frozenset(found)
