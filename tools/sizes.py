"""Small, named, proven: modules to 400 lines, 95 % of functions to 40, and no drawer for odds and ends."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
MODULE, FUNCTION, LONGEST_FUNCTION, SHARE = 400, 40, 80, 0.95
DRAWERS = frozenset({"utils", "helpers", "misc", "common", "base", "util", "helper"})


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """The functions of a file, each with its length in lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (
                f"{path.relative_to(ROOT)}:{node.lineno} {node.name}",
                (node.end_lineno or 0) - node.lineno + 1,
            )


def main() -> int:
    """Print what is too large; the exit status is 1 if anything is."""
    files = sorted((ROOT / "src").rglob("*.py"))
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    complaints = [f"{p.relative_to(ROOT)}: {n} lines" for p, n in lines.items() if n > MODULE]
    complaints += [f"{p.relative_to(ROOT)}: a drawer for odds and ends" for p in files if p.stem in DRAWERS]
    found = [item for path in files for item in functions(path)]
    long = [f"{name}: {length} lines" for name, length in found if length > FUNCTION]
    if found and len(long) > (1 - SHARE) * len(found):
        complaints += long
    complaints += [f"{name}: {length} lines" for name, length in found if length > LONGEST_FUNCTION]
    print("\n".join(complaints) or f"{len(files)} modules, median {median(lines.values()):.0f} lines")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main())
