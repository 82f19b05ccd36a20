"""The command that looks whether this installation can do its work."""

import platform
import re
import tempfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

from testimonia.cli.ending import Ending
from testimonia.cli.places import AsJson

_NAME = re.compile(r"[\w.-]+")
"""The name at the beginning of a requirement ("lxml>=6.0")."""


def doctor(as_json: AsJson = False) -> Ending:
    """Check that everything testimonia needs is here and works."""
    from testimonia.cli.output import say, say_json

    results = [{"check": name, "well": well, "detail": detail} for name, well, detail in _results()]
    if as_json:
        say_json(results)
    else:
        for result in results:
            say(f"{'ok  ' if result['well'] else 'BAD '} {result['check']}: {result['detail']}")
    return Ending.DONE if all(result["well"] for result in results) else Ending.UNUSABLE


def _results() -> Iterator[tuple[str, bool, str]]:
    for name, check in CHECKS:
        try:
            yield name, True, check()
        except Exception as error:  # whatever is broken, the list goes on
            yield name, False, f"{type(error).__name__}: {error}"


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()}"


def _libraries() -> str:
    """The version of each that is needed; one that is not there is an error that names it."""
    needed = [each for each in metadata.requires("testimonia") or () if "extra ==" not in each]
    names = [found[0] for each in needed if (found := _NAME.match(each))]
    return ", ".join(f"{name} {metadata.version(name)}" for name in sorted(names))


def _whole_run() -> str:
    """One document through everything: a process of its own, the store, a search."""
    from testimonia.pipeline.build import build
    from testimonia.pipeline.places import evidence_of
    from testimonia.store import Store, search

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.joinpath("letter.txt").write_text("A letter was found, and it was read.\n", encoding="utf-8")
        build(folder)
        with Store.open(evidence_of(folder), readonly=True) as store:
            hits = search(store, '"was found"').total
    if hits != 1:
        raise RuntimeError("a document was read, but its words are not found again")
    return "a document was read in a process of its own, stored and found"


def _recognition() -> str:
    from testimonia.ingest.recognition.engines import engine
    from testimonia.ingest.recognition.installing import INSTALL

    found = engine()
    if found is None:
        return f"not installed, so scans are not read; {INSTALL} puts it there"
    return f"scans are read by {found.name} {found.version.partition(';')[0]}"


def _examples() -> str:
    from testimonia.cli.examples import examples

    return str(examples())


CHECKS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Python", _python),
    ("Libraries", _libraries),
    ("A whole run", _whole_run),
    ("Text recognition", _recognition),
    ("Examples for the demo", _examples),
)
"""What is looked at, in order."""
