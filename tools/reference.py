"""`python tools/reference.py [--write]`: the parts of docs/reference that say what stands in the code.

Each stands in its page between two marks, and the words around it are written by hand. Without `--write` the
pages are compared with what would be written; the exit status is 1 if one of them has fallen behind.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.reference_parts.database import tables_of_database, views_of_database  # noqa: E402
from tools.reference_parts.evidence import records_of_evidence  # noqa: E402
from tools.reference_parts.linked_data import happenings_in_crm, properties_in_crm, words_in_crm  # noqa: E402
from tools.reference_parts.predicates import how_compared, in_other_words, what_is_told  # noqa: E402
from tools.reference_parts.tables import columns_of_tables  # noqa: E402

Part = Callable[[], Iterable[str]]

PAGES: Mapping[str, Mapping[str, Part]] = {
    "predicates.md": {
        "what is told": what_is_told,
        "how it is compared": how_compared,
        "in other vocabularies": in_other_words,
    },
    "database.md": {"views": views_of_database, "tables": tables_of_database},
    "exports/evidence.md": {"records": records_of_evidence},
    "exports/tables.md": {"columns": columns_of_tables},
    "exports/rdf.md": {
        "words": words_in_crm,
        "happenings": happenings_in_crm,
        "properties": properties_in_crm,
    },
}
"""For each page of docs/reference its parts that are made, by the name that stands in the mark."""

_MADE = re.compile(
    r"(?P<begin><!-- Made by tools/reference\.py from here: (?P<name>[\w ]+)\. -->\n)"
    r".*?(?P<end><!-- To here\. -->)",
    re.DOTALL,
)


def made(page: str, text: str) -> str:
    """A page with each of its parts made anew.

    Args:
        page: its path below docs/reference.
        text: the page as it is.

    Raises:
        ValueError: marks and parts are not the same.
    """
    parts = PAGES[page]
    marked = [found["name"] for found in _MADE.finditer(text)]
    if marked != list(parts):
        raise ValueError(f"{page} has marks for {marked}, and is to have {list(parts)}")
    return _MADE.sub(lambda found: f"{found['begin']}\n{_lines(parts[found['name']])}\n{found['end']}", text)


def _lines(part: Part) -> str:
    return "".join(f"{line}\n" for line in part())


def behind(write: bool = False) -> Iterator[str]:
    """The pages that say something else than the code; they are mended if that is asked for."""
    for page in PAGES:
        path = ROOT / "docs" / "reference" / page
        text = path.read_text(encoding="utf-8")
        new = made(page, text)
        if new != text:
            yield str(path.relative_to(ROOT))
            if write:
                path.write_text(new, encoding="utf-8")


def main(write: bool) -> int:
    """Print which pages are behind; the exit status is 1 if any is and nothing was written."""
    found = list(behind(write))
    print("\n".join(found) or f"{len(PAGES)} pages as the code has it")
    if found and not write:
        print("Mend with: python tools/reference.py --write")
    return bool(found) and not write


if __name__ == "__main__":
    sys.exit(main("--write" in sys.argv[1:]))
