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

from testimonia.exports.formats import evidence
from testimonia.model.rate import wilson
from testimonia.pipeline.build import build
from testimonia.store import Store

LINES = (
    "names found",
    "name variants joined",
    "different people kept apart",
    "statements found",
    "statements right on the reference's words",
    "their dates right",
    "their dates compatible",
    "their polarity, macro F1",
    "own voice or another's, macro F1",
    "named holder right",
    "appraisals found",
    "their holder right",
    "disagreements found",
    "contradictions found",
    "contradictions found as clash",
    "clashes that the reference knows",
    "possibles that the reference knows",
    "traps avoided",
    "agreements found",
    "agreements that are no conflict",
    "independence right",
    "copies found",
    "copies that are copies",
)
"""The lines of the scorer that are printed: of what is read and compared so far."""
SUMMED = {
    "statements found": "0.78",
    "statements right on the reference's words": "0.65",
    "their dates right": "0.88",
    "their dates compatible": "0.95",
    "named holder right": "0.65",
    "name variants joined": "0.90",
    "different people kept apart": "0.995",
    "contradictions found": "0.85",
    "traps avoided": "0.96",
    "clashes that the reference knows": "0.80",
    "agreements found": "0.75",
    "agreements that are no conflict": "0.97",
    "independence right": "0.85",
    "disagreements found": "0.5",
    "copies found": "1.0",
    "copies that are copies": "0.9",
}
"""Those whose hits are summed over the references, with what was aimed at."""

_NONE = {"hit": 0, "of": 0}


def figures(shared: Path) -> Iterator[tuple[str, str, str]]:
    """Hits of possible hits for each folder, line by line."""
    by = scorer(shared / "contract" / "score.py")
    folders = (shared / "corpora" / "seeds", *sorted((shared / "corpora" / "cases").iterdir()))
    sums: dict[str, tuple[float, int]] = dict.fromkeys(SUMMED, (0, 0))
    for folder in folders:
        scores = scored(folder, by)[0]
        for line in LINES:
            came = _came(scores.get(line))
            if came:
                yield f"{folder.name}, {line}", came, ""
        for line, (hits, number) in sums.items():
            score = scores.get(line, _NONE)
            sums[line] = hits + score["hit"], number + score["of"]
    for line, (hits, number) in sums.items():
        low, high = wilson(hits, number)
        came = f"{hits / number:.3f} ({low:.2f}-{high:.2f}), {hits:g} of {number}"
        yield f"all four, {line}", came, SUMMED[line]


def _came(score: Any) -> str:
    """A line of the scorer: hits of possible hits, or a mean; empty if there is nothing to be found."""
    if isinstance(score, float):
        return f"{score:.3f}"
    return f"{score['hit']:g} of {score['of']}" if score and score["of"] else ""


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
