"""Finding a finding again that was decided on: when the folder is compared anew it can have another id.

The id is a hash of what was found, and that its sides tell of one happening is part of it. Its passages stay
where they are, and its question is the same: an address that names them too leads on.
"""

from testimonia.model import Finding, Span, Stretch
from testimonia.store import HeldFinding, Store
from testimonia.web.pages.page import Query

ASKED, PASSAGE = "of", "on"
"""Names in an address: of the question; of a passage, its source, its first code point and the one after its
last, with dots between."""
_MOST_SIDES = 3
_LONGEST_NUMBER = 12


def known_by(held: HeldFinding) -> tuple[tuple[str, str], ...]:
    """What a finding is known by but its id, as pairs for an address: question and first passages."""
    return ((ASKED, _question(held.finding)), *((PASSAGE, _written(each)) for each in _first(held.finding)))


def found_again(store: Store, query: Query) -> HeldFinding | None:
    """The one finding that an address names by question and passages; None if none is, or several are."""
    question = query.text(ASKED)
    asked = [passage for words in query.all(PASSAGE) if (passage := _read(words))]
    if not asked:
        return None
    those = [
        held
        for held in store.findings_in(asked[0].source)
        if _question(held.finding) == question and set(asked) <= set(_first(held.finding))
    ]
    return those[0] if len(those) == 1 else None


def _question(finding: Finding) -> str:
    return f"{finding.kind.value}.{finding.predicate or ''}.{finding.question or ''}"


def _first(finding: Finding) -> tuple[Stretch, ...]:
    return tuple(side.passages[0] for side in finding.sides[:_MOST_SIDES] if side.passages)


def _written(passage: Stretch) -> str:
    return f"{passage.source}.{passage.span.start}.{passage.span.end}"


def _read(words: str) -> Stretch | None:
    source, *places = words.split(".")
    if len(places) != 2 or not all(_is_number(each) for each in places):
        return None
    start, end = map(int, places)
    return Stretch(source, Span(start, end)) if start < end else None


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < _LONGEST_NUMBER
