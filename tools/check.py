"""`./run check`: format, lint, types, imports, sizes and docs; everything is run, then the verdict."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PYTHON = (str(BIN / "python"),)

CHECKS = (
    ("format", (str(BIN / "ruff"), "format", "--check", ".")),
    ("lint", (str(BIN / "ruff"), "check", ".")),
    ("types", (*PYTHON, "-m", "mypy")),
    ("imports", (str(BIN / "lint-imports"),)),
    ("sizes", (*PYTHON, "tools/sizes.py")),
    ("docs", (*PYTHON, "tools/docs.py")),
)


def main() -> int:
    """Run all checks; the exit status is the number of those that failed."""
    failed = []
    for name, command in CHECKS:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{'ok    ' if result.returncode == 0 else 'FAILED'} {name}")
        if result.returncode:
            failed.append(name)
            print(result.stdout, result.stderr, sep="\n")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
