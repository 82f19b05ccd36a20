"""The references: what is found in documents whose people, statements and contradictions are known.

Four folders with a reference made by hand, scored by the contract's own scorer. They were looked at while the
rules were made, so the figures say what the rules can do there, and not how they do on other documents.
"""

import importlib.util
import io
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from testimonia.exports import evidence
from testimonia.pipeline.build import build
from testimonia.store import Store

LINES = (
    "names found",
    "name variants joined",
    "different people kept apart",
    "statements found",
    "statements right on the reference's words",
    "their dates compatible",
    "contradictions found",
    "clashes that the reference knows",
    "traps avoided",
    "agreements found",
    "copies found",
    "copies that are copies",
)
"""The lines of the scorer that are printed: of what is read and compared so far."""


def figures(shared: Path) -> Iterator[tuple[str, str, str]]:
    """Hits of possible hits for each folder, line by line."""
    by = scorer(shared / "contract" / "score.py")
    folders = (shared / "corpora" / "seeds", *sorted((shared / "corpora" / "cases").iterdir()))
    for folder in folders:
        scores = scored(folder, by)[0]
        for line in LINES:
            if scores.get(line, {}).get("of"):
                yield f"{folder.name}, {line}", f"{scores[line]['hit']:g} of {scores[line]['of']}", ""


def scored(folder: Path, by: ModuleType) -> tuple[dict[str, Any], list[tuple[Any, ...]]]:
    """All lines of the scorer for one folder with its ``gold.json``, and what was missed."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name) / "evidence.db"
        build(folder, base)
        out = io.StringIO()
        with Store.open(base, readonly=True) as store:
            evidence.write(store, out)
    made = by.Evidence(json.loads(out.getvalue()))
    gold = by.Gold(json.loads((folder / "gold.json").read_text("utf-8")), str(folder))
    misses: list[tuple[Any, ...]] = []
    return by.score(made, gold, misses), misses


def scorer(path: Path) -> ModuleType:
    """The contract's scorer, as a module.

    Raises:
        FileNotFoundError: if it is not there.
    """
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
