"""Folders written without looking at the program: four for development, four that are only scored."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.references import scored, scorer
from testimonia.model.rate import wilson

LOOKED_AT = 4
"""The first so many folders were looked at after their first run."""
LINES = (
    "name variants joined",
    "different people kept apart",
    "statements found",
    "contradictions found",
    "contradictions found as clash",
    "traps avoided",
    "clashes that the reference knows",
    "possibles that the reference knows",
    "agreements found",
    "agreements that are no conflict",
    "independence right",
    "copies found",
    "copies that are copies",
)


def figures(shared: Path) -> Iterator[tuple[str, str, str]]:
    """Hits of possible hits, summed over the folders that were looked at and over those that were not."""
    by = scorer(shared / "contract" / "score.py")
    folders = sorted(each for each in (Path(__file__).parent / "folders").iterdir() if each.is_dir())
    for name, some in (("looked at", folders[:LOOKED_AT]), ("never looked at", folders[LOOKED_AT:])):
        scores = [scored(folder, by)[0] for folder in some]
        for line in LINES:
            hits = sum(score[line]["hit"] for score in scores if line in score)
            number = sum(score[line]["of"] for score in scores if line in score)
            if number:
                low, high = wilson(hits, number)
                came = f"{hits:g} of {number} = {hits / number:.2f} ({low:.2f}-{high:.2f})"
                yield f"{name}, {line}", came, ""
