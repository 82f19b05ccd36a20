"""A folder of two accounts by invented people, built, and what is found in it."""

from pathlib import Path

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Compared, Finding, FindingKind, Side, Span, Stretch, Verdict
from testimonia.model.finding import finding_id
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

MEMOIR = """RECOLLECTIONS

By Ann Marlow

Verhagen came to the island with the summer boat, and the whole town knew of it. The govern-
ment had Verhagen arrested in 1928 and again in 1933. Nobody in the town saw him afterwards.

He was then a man of forty, and he had a house of his own by the old harbour.
"""
LETTER = """Dear Ann,

you asked me about Verhagen. He was arrested in 1929 and once more in 1934, as I was told by the pilot.
He had a house of his own by the old harbour.

Yours, Joost
"""
MEMOIR_ARRESTS = "The government had Verhagen arrested in 1928 and again in 1933."
LETTER_ARRESTS = "He was arrested in 1929 and once more in 1934, as I was told by the pilot."
HOUSE = "a house of his own by the old harbour"


def built(folder: Path) -> Path:
    """Write the two accounts, read them, and put findings into the base."""
    (folder / "memoir.txt").write_text(MEMOIR, encoding="utf-8")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    build(folder, only=("ingest", "sidecars", "reading"))
    with Store.open(evidence_of(folder)) as store:
        find(store, *findings(store))
    return folder


def find(store: Store, *found: Finding) -> tuple[str, ...]:
    """Put ``found`` in place of all findings, as a comparison would; their ids."""
    store.put_comparison(Compared(findings=found), COMPARISON)
    return tuple(map(finding_id, found))


def stretch(store: Store, path: str, words: str) -> Stretch:
    """Where ``words`` stand in the reading layer of a source."""
    text, source = store.text(path), store.source_id(path)
    assert text is not None
    assert source is not None
    start = text.reading.index(words)
    return Stretch(source, Span(start, start + len(words)))


def side(store: Store, path: str, words: str, mark: str = "") -> Side:
    """One side: ``words`` of a source, with the words in them that decide."""
    marks = (stretch(store, path, mark),) if mark else ()
    return Side(mark or words, (stretch(store, path, words),), marks=marks)


def years(store: Store, first: str, second: str) -> Finding:
    """Two years of an arrest that cannot both be true, over the same two passages."""
    sides = (
        side(store, "memoir.txt", MEMOIR_ARRESTS, first),
        side(store, "letter.txt", LETTER_ARRESTS, second),
    )
    what = f"The arrest of Verhagen: {first} or {second}?"
    return Finding(FindingKind.CONTRADICTION, Verdict.CLASH, what, sides, question="date", predicate="arrest")


def house(store: Store) -> Finding:
    """What both have in the same words."""
    sides = (side(store, "memoir.txt", HOUSE), side(store, "letter.txt", HOUSE))
    return Finding(FindingKind.COPY, Verdict.CONSISTENT, "The letter has the house in the same words.", sides)


def findings(store: Store) -> tuple[Finding, ...]:
    """All that is found in the two accounts."""
    return years(store, "1928", "1929"), years(store, "1933", "1934"), house(store)
