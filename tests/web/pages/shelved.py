"""A small evidence base with any documents and findings, for pages to be made of."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote

from testimonia.comparison.versions import COMPARISON
from testimonia.model import (
    Compared,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Ingested,
    Name,
    Same,
    Side,
    Span,
    Stretch,
    Verdict,
)
from testimonia.model.finding import entity_id
from testimonia.pipeline.places import ledger_of
from testimonia.store import Store
from testimonia.web.pages import PAGES
from testimonia.web.pages.page import Answer, Query, Visit
from tests.store.samples import plain

PERSON = Entity(EntityKind.PERSON, "Ann Marlow", (Name("Ann Marlow", 2),), ())


@dataclass(frozen=True)
class Decided:
    """A decision as the ledger has it."""

    act: str
    by: str = "ann"
    at: str = "2026-11-22T04:00:00+00:00"
    grown: bool = False


@contextmanager
def holding(folder: Path, documents: Mapping[str, str] | tuple[Ingested, ...]) -> Iterator[Store]:
    """A store of some documents."""
    made = (
        documents
        if isinstance(documents, tuple)
        else tuple(plain(path, text) for path, text in documents.items())
    )
    with Store.open(folder / "testimonia.db") as store:
        for each in made:
            store.replace(each)
        yield store


def found(store: Store, *findings: Finding) -> None:
    """Put findings into a store, as a comparison would."""
    store.put_comparison(Compared((PERSON,), (), findings), COMPARISON)


def stretch(store: Store, path: str, words: str) -> Stretch:
    """Where ``words`` stand first in a document."""
    text, source = store.text(path), store.source_id(path)
    assert text is not None
    assert source is not None
    start = text.reading.index(words)
    return Stretch(source, Span(start, start + len(words)))


def side(store: Store, value: str, *passages: tuple[str, str]) -> Side:
    """A side with passages, each a path and words of it; the value is marked wherever it stands in them."""
    stretches = tuple(stretch(store, path, words) for path, words in passages)
    marks = tuple(
        Stretch(each.source, Span(at, at + len(value)))
        for each, (_, words) in zip(stretches, passages, strict=True)
        if value in words
        for at in [each.span.start + words.index(value)]
    )
    return Side(value, stretches, (), marks)


def clash(*sides: Side, same: Same | None = Same.PROBABLE, number: int = 0) -> Finding:
    """Values of one arrest that cannot both be true."""
    return Finding(
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        f"The arrest cannot have been in both years{'' if number == 0 else f' ({number})'}.",
        sides,
        same=same,
        why="Both tell of one arrest only.",
        question="date",
        subject=entity_id(PERSON),
        predicate="arrest",
        accounts=2,
        witnesses=1,
    )


def answer_at(store: Store, address: str, folder: Path = Path("letters")) -> Answer | None:
    """What the page at an address is, of a folder that need not be there; decisions are in its ledger."""
    path, _, query = address.partition("?")
    for page in PAGES:
        found = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", page.address), path)
        if found:
            where = {name: unquote(words) for name, words in found.groupdict().items()}
            pairs = parse_qsl(query.partition("#")[0], keep_blank_values=True)
            return page.make(Visit(store, folder, ledger_of(folder), where, Query(pairs)))
    raise AssertionError(f"there is no page at {path}")


def page_at(store: Store, address: str, folder: Path = Path("letters")) -> str:
    """The HTML of the page at an address."""
    page = answer_at(store, address, folder)
    assert isinstance(page, str), page
    return page
