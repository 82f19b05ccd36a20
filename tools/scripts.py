"""Types of the scripts of the reading room, by TypeScript: `tsc` over what tsconfig.json names.

TypeScript comes from npm, pinned, into .venv, once. Nothing else of the project needs npm: where there is
none, this says so and lets it pass. Where there is one, it has to pass.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TYPESCRIPT = "typescript@7.0.2"
KEPT = Path(sys.prefix) / TYPESCRIPT
TSC = KEPT / "node_modules" / ".bin" / "tsc"
QUIETLY = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")


def main() -> int:
    """Install it if it is not there, and run it; the exit status is its own."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        print("not run: there is no npm here")
        return 0
    if not TSC.exists():
        subprocess.run([npm, "install", "--prefix", str(KEPT), *QUIETLY, TYPESCRIPT], check=True, cwd=ROOT)
    return subprocess.run([str(TSC), "--project", str(ROOT / "tsconfig.json")], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
