"""`./run check`: all checks are run, then the verdict."""

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
    ("cycles", (*PYTHON, "tools/cycles.py")),
    ("sizes", (*PYTHON, "tools/sizes.py")),
    ("docs", (*PYTHON, "tools/docs.py")),
    ("licences", (*PYTHON, "tools/third_party.py")),
    ("reference", (*PYTHON, "tools/reference.py")),
    ("scripts", (*PYTHON, "tools/scripts.py")),
)


def main() -> int:
    """Run all checks; the exit status is the number of those that failed."""
    failed = []
    for name, command in CHECKS:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        left_out = result.stdout.strip() if result.stdout.startswith("not run: ") else ""
        print(f"{'FAILED' if result.returncode else 'ok    '} {name}{f', {left_out}' if left_out else ''}")
        if result.returncode:
            failed.append(name)
            print(result.stdout, result.stderr, sep="\n")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
