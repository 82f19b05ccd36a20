"""A folder of two accounts by invented people, one of them badly scanned, in which much can be corrected."""

from pathlib import Path

from testimonia.model import Judgement, Span
from testimonia.pipeline.build import build
from testimonia.pipeline.corrections.correcting import correct
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import HeldStatement, Store
from tests.store.digest import digest_of

LETTER = """Mary Thorne to her sister.

Ada Llnd was arrested in Lynn in l83O. The old warden of Ely, a certain xorq, saw it. Tom Moss was arrested \
at Ely in 1831. He died on Saint Audrey's feast.
"""
MEMOIR = """RECOLLECTIONS

By Tom Moss

Ada Lind was arrested in Lynn in 1828. She died in Lynn in 1840.
"""


def correctable_folder(folder: Path) -> Path:
    """Write the two accounts, and read and compare them."""
    for name, words in (("letter.txt", LETTER), ("memoir.txt", MEMOIR)):
        (folder / name).write_text(words, encoding="utf-8")
    build(folder)
    return folder


def span_of(store: Store, words: str, path: str = "letter.txt") -> Span:
    """Where words are read, the first time."""
    text = store.text(path)
    assert text is not None
    start = text.reading.index(words)
    return Span(start, start + len(words))


def say(folder: Path, words: str, what: str, value: str = "", **further: str) -> Judgement:
    """Write a correction of words of the letter, without following it."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        where = {name: span_of(store, words) for name, words in further.items() if name in PARTS}
        rest = {name: words for name, words in further.items() if name not in PARTS}
        return correct(
            store,
            ledger_of(folder),
            store.source_id("letter.txt") or "",
            span_of(store, words),
            what,
            value,
            subject=where.get("subject"),
            when=where.get("when"),
            where=where.get("where"),
            by=rest.pop("by", "Ann"),
            **rest,
        )


PARTS = ("subject", "when", "where")


def said(folder: Path, words: str, what: str, value: str = "", **further: str) -> Judgement:
    """Write a correction of words of the letter, and have it followed."""
    line = say(folder, words, what, value, **further)
    build(folder)
    return line


def told(folder: Path, predicate: str, path: str = "letter.txt") -> list[HeldStatement]:
    """The statements of a kind in the letter."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        held = store.statements(store.source_id(path) or "")
        return [each for each in held if each.statement.predicate == predicate]


def troubles(folder: Path) -> list[str]:
    """The sentences of all Problems."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        return [problem.message for problem in store.problems()]


def digest(folder: Path) -> str:
    """What the base says, in a hash."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        return digest_of(store)
