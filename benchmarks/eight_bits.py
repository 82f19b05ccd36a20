"""What is lost by weights of eight bits: every head with the weights as trained, and with those that ship.

The weights as trained are not kept in the project. `python -m training.export WEIGHTS FOLDER --whole` writes
them; the reader of pairs is the same in both.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks import chains, mentions, syntax
from testimonia.reading.encoder import network

Line = tuple[str, str]


def lines(data: Path) -> Iterator[Line]:
    """Each figure of the heads, by its name."""
    for name, value, _ in mentions.figures(data):
        yield name, value.split("(")[0].strip()
    for name, value, _ in chains.figures(data):
        yield name, value.split("(")[0].strip()
    for name, value, _ in syntax.figures(data):
        yield name.strip(), value.split("(")[0].strip()


def with_weights(folder: Path, data: Path) -> dict[str, str]:
    """The figures with the weights in another folder."""
    kept = network._WEIGHTS
    network._WEIGHTS = folder
    network._session.cache_clear()
    try:
        return dict(lines(data))
    finally:
        network._WEIGHTS = kept
        network._session.cache_clear()


def main() -> None:
    """Print both figures side by side."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.eight_bits", description=__doc__)
    ask.add_argument("whole", type=Path, help="the folder written by training.export --whole")
    ask.add_argument("data", nargs="?", type=Path, default=mentions.DATA)
    given = ask.parse_args()
    whole = with_weights(given.whole, given.data)
    for name, value in lines(given.data):
        print(f"{name:44} {whole[name]:14} {value}")


if __name__ == "__main__":
    main()
