"""Links in the docs lead somewhere, and commands in them exist."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("*.md", "docs/**/*.md", "examples/*.md", "benchmarks/*.md")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CALL = re.compile(r"(?:^|[`\s])(?:\./run|testimonia) ([a-z][a-z-]+)(?=[\s`]|$)", re.MULTILINE)
OF_RUN = frozenset({"test", "check", "bench"})


def pages() -> Iterator[Path]:
    """Every page of the documentation."""
    for pattern in PAGES:
        yield from sorted(ROOT.glob(pattern))


def broken_links(page: Path) -> Iterator[str]:
    """Links to files of the project that are not there, or to headings that the page does not have."""
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        there = (page.parent / path) if path else page
        if not there.exists():
            yield f"{page.relative_to(ROOT)}: {target} leads nowhere"
        elif anchor and there.suffix == ".md" and anchor not in _anchors(there):
            yield f"{page.relative_to(ROOT)}: {target} has no such heading"


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.casefold()).replace(" ", "-") for h in headings}


def unknown_commands(page: Path) -> Iterator[str]:
    """Commands in code that testimonia does not have."""
    from testimonia.cli import COMMANDS

    known = OF_RUN | {command.__name__.rstrip("_") for command in COMMANDS}
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", page.read_text(encoding="utf-8"), re.DOTALL))
    for name in CALL.findall(code):
        if name not in known:
            yield f"{page.relative_to(ROOT)}: there is no command “{name}”"


def main() -> int:
    """Print what is wrong; the exit status is 1 if anything is."""
    found = list(pages())
    complaints = [c for page in found for check in (broken_links, unknown_commands) for c in check(page)]
    print("\n".join(complaints) or f"{len(found)} pages")
    return bool(complaints)


if __name__ == "__main__":
    sys.exit(main())
