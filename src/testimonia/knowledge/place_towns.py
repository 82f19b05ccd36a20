"""Towns and countries, from the file that `tools/places.py` makes of GeoNames."""

import gzip
import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from testimonia.knowledge.place_names import folded

_EARTH_KM = 6371.0
_MOST_LONGER = 40
"""Names looked at; more begin only with words like "San", which are no names by themselves."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of today: ISO 3166 code, name, continent (two letters) and the codes of its neighbours."""

    code: str
    name: str
    continent: str
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Town:
    """A town.

    Attributes:
        name: the present one, as GeoNames has it.
        country: its code.
        level: the first level inside it, with the country: "US.IL".
        latitude: degrees north.
        longitude: degrees east.
        thousands: of people today; the best-known town of a name is the greatest.
    """

    name: str
    country: str
    level: str
    latitude: float
    longitude: float
    thousands: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The file, read as far as is needed: lines are taken apart when they are asked for."""

    countries: Mapping[str, Country]
    states: Mapping[str, str]
    _towns: list[str]
    _names: list[str]
    _namesakes: list[str]

    def towns(self, name: str) -> tuple[Town, ...]:
        """The towns of a folded name: those recognised by it before others, the greatest first."""
        entries = _line(self._names, name)
        numbers = sorted((not entry.startswith("!"), int(entry.lstrip("!"))) for entry in entries)
        return tuple(_town(self._towns[number]) for _, number in numbers)

    def longer(self, name: str) -> tuple[Town, ...]:
        """Towns whose present name begins with the folded name: Santiago de Cuba (some, of many)."""
        at = bisect_left(self._names, f"{name} ")
        lines = self._names[at : at + _MOST_LONGER]
        found = (line.partition("\t")[0] for line in lines if name and line.startswith(f"{name} "))
        # By other names too much begins so: Warsaw is somebody's "Paris of the East".
        return tuple(town for longer in found for town in self.towns(longer) if folded(town.name) == longer)

    def spoken_of(self, name: str) -> bool:
        """Whether a town is recognised in prose by this folded name."""
        return any(number.startswith("!") for number in _line(self._names, name))

    def namesakes(self, name: str) -> tuple[str, ...]:
        """Codes of countries (and states of the USA) in which a smaller place has this folded name."""
        return tuple(_line(self._namesakes, name))


@cache
def gazetteer() -> Gazetteer:
    """What is known of towns; read once."""
    data = files("testimonia").joinpath("data/places/towns.txt.gz").read_bytes()
    countries, states, towns, names, namesakes = (
        part.split("\n") for part in gzip.decompress(data).decode("utf-8").split("\n\n")
    )
    known = (line.split("|") for line in countries)
    return Gazetteer(
        {code: Country(code, name, continent, tuple(near.split())) for code, name, continent, near in known},
        {code: name for code, _, name in (line.partition("|") for line in states)},
        towns,
        names,
        namesakes,
    )


def kilometres(one: Town, other: Town) -> float:
    """The distance between two towns on the globe."""
    lat_one, lat_other = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    part = math.sin((lat_other - lat_one) / 2) ** 2
    part += math.cos(lat_one) * math.cos(lat_other) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, part)))


def _line(lines: list[str], name: str) -> list[str]:
    """What stands after the name in lines sorted by it."""
    start = f"{name}\t"
    at = bisect_left(lines, start)
    if not name or at == len(lines) or not lines[at].startswith(start):
        return []
    return lines[at][len(start) :].split(" ")


def _town(line: str) -> Town:
    name, country, level, latitude, longitude, thousands = line.split("|")
    return Town(name, country, f"{country}.{level}", float(latitude), float(longitude), int(thousands))
