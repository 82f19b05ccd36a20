"""Weights of the signs by which speakers are told: a choice among candidates, learned from LitBank.

From this folder's parent, in some seconds on one core:

    .venv/bin/python -m training.speakers ../shared/data

For each quotation of the train part whose speaker no sentence tells, the weights make the right one of the
candidates as likely as they can (conditional logistic regression), with the speakers before it as they are.
They are held small (L2), by as much as did best in five parts of train, each read by weights of the others.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from testimonia.reading.quotations.signs import candidates, since, standing
from training.dialogues import Dialogue, dialogues_of

INTO = Path(__file__).resolve().parents[1] / "src" / "testimonia" / "data" / "en" / "speakers.toml"
HELD = 0.002
"""How strongly weights are held small, for each choice."""
STEPS = 300

Choice = tuple[list[list[str]], int]
"""The signs of each candidate, and the number of the right one."""


def choices(dialogues: Sequence[Dialogue]) -> list[Choice]:
    """What there is to learn from."""
    out: list[Choice] = []
    for dialogue in dialogues:
        for number, right in enumerate(dialogue.speakers):
            before = dialogue.speakers[:number]
            able = candidates(dialogue.turns, number, before)
            if len(able) > 1 and right in able:
                signs = [
                    [*standing(dialogue.turns, number, chain), *since(dialogue.turns, number, before, chain)]
                    for chain in able
                ]
                out.append((signs, able.index(right)))
    return out


def learned(every: Sequence[Choice]) -> dict[str, float]:
    """The weight of each sign."""
    names = list(dict.fromkeys(sign for signs, _ in every for row in signs for sign in row))
    places = {name: number for number, name in enumerate(names)}
    rows = [row for signs, _ in every for row in signs]
    where = [(n, places[sign]) for n, row in enumerate(rows) for sign in row]
    seen = csr_matrix((np.ones(len(where)), np.array(where).T), shape=(len(rows), len(names)))
    group = np.repeat(np.arange(len(every)), [len(signs) for signs, _ in every])
    first = np.searchsorted(group, np.arange(len(every)))
    right = np.zeros(len(rows))
    right[first + np.array([at for _, at in every])] = 1.0
    held = HELD * len(every)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = seen @ weights
        scores -= np.maximum.reduceat(scores, first)[group]
        sums = np.add.reduceat(np.exp(scores), first)
        missed = np.exp(scores) / sums[group] - right
        whole = np.log(sums).sum() - scores @ right + held / 2 * weights @ weights
        return float(whole), seen.T @ missed + held * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return dict(zip(names, found.x.tolist(), strict=True))


def written(weights: dict[str, float]) -> str:
    """The data file."""
    lines = [
        "# What each sign weighs that somebody says what is quoted. Made by training/speakers.py from the",
        "# part train of LitBank (CC BY 4.0, https://github.com/dbamman/litbank): do not change by hand.",
        "",
        "[weights]",
        *(f'"{sign}" = {weight:.3f}' for sign, weight in sorted(weights.items()) if abs(weight) >= _LEAST),
    ]
    return "\n".join(lines) + "\n"


_LEAST = 0.005


if __name__ == "__main__":
    INTO.write_text(written(learned(choices(dialogues_of(Path(sys.argv[1]), "train")))), "utf-8")
