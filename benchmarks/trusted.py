"""The table that says how much of each kind of result is right, made of `measured.toml`; two pages have it.

From this folder's parent; without `--write` it is only printed:

    .venv/bin/python -m benchmarks.trusted --write
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from testimonia.knowledge.measured import Measured, measured
from testimonia.model.rate import Rate

_ROOT = Path(__file__).resolve().parents[1]
PAGES = (_ROOT / "benchmarks" / "README.md", _ROOT / "docs" / "explanation" / "how-good.md")
"""Those that have the table."""
BEGINS = "<!-- made by `python -m benchmarks.trusted --write` -->"
ENDS = "<!-- end of what is made -->"
_SEEN = {"never": "no", "partly": "in part", "made on": "yes"}


def table() -> str:
    """The table, as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "| what is shown | right | found | measured | seen before | command |"
    yield "|---|---|---|---|---|---|"
    for each in measured().values():
        cells = (each.title, _share(each.rate), _share(each.found), _where(each), _seen(each), _command(each))
        yield f"| {' | '.join(cells)} |"


def _share(rate: Rate | None) -> str:
    if rate is None:
        return "not measured"
    low, high = rate.interval
    return f"{rate.right:,g} of {rate.of:,}, {rate.share:.2f} ({low:.2f}-{high:.2f})"


def _where(each: Measured) -> str:
    return each.where.removesuffix(",")


def _seen(each: Measured) -> str:
    return _SEEN[each.seen.value] if each.seen else ""


def _command(each: Measured) -> str:
    return f"`{each.command}`" if each.command else ""


def written(page: str) -> str:
    """A page with the table as it is now in the place of the one that it has.

    Raises:
        ValueError: if it has no place for one.
    """
    before, begins, rest = page.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if not begins or not ends:
        raise ValueError("the page has no place for the table")
    return f"{before}{BEGINS}\n\n{table()}\n\n{ENDS}{after}"


if __name__ == "__main__":
    if "--write" in sys.argv:
        for page in PAGES:
            page.write_text(written(page.read_text("utf-8")), "utf-8")
    else:
        sys.stdout.write(f"{table()}\n")
