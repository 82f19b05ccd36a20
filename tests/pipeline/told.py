"""A folder by invented people who differ on one arrest, read by hand, with what is found in it."""

from pathlib import Path

from testimonia.comparison.versions import COMPARISON
from testimonia.model import (
    Appraisal,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Happening,
    Mention,
    MentionForm,
    Name,
    Read,
    Same,
    Side,
    Span,
    Stance,
    Statement,
    Stretch,
    Verdict,
)
from testimonia.model.finding import entity_id, happening_id
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from tests.stated import at, chain, month, signed, who

MEMOIR = "Ada Lind was born in 1800. She was arrested at Ely in 1832.\n\nNobody rang the bell.\n"
LETTER = "The watch arrested Ada Lind in 1833. Lind was a brave woman.\n"
SILENT = "It rained at Lynn.\n"
MEMOIRS, LETTERS, SILENTS = "memoir.txt", "box/letter.txt", "rain.txt"


def _said(text: str, words: str, trigger: str, predicate: str, year: str, place: str = "") -> Statement:
    number = int(year)
    return Statement(
        at(words, text),
        at(trigger, text),
        predicate,
        who("Ada Lind", 0, text),
        place=who(place, None, text) if place else None,
        happened=month(year, number, 1, 12),
        dated_by=at(year, text),
    )


def _read(text: str, *said: Statement, thought: tuple[Appraisal, ...] = ()) -> Read:
    chains = (chain(0, EntityKind.PERSON, "Ada Lind"),)
    mentions = (Mention(at("Ada Lind", text), MentionForm.NAME, 0),)
    return Read((), chains, mentions, said, tuple(each.span for each in said), thought)


def told_by_hand(folder: Path) -> Path:
    """Put the documents, and what is found in them, into an evidence base; its folder."""
    made = (
        signed(MEMOIRS, MEMOIR, "Ada Lind"),
        signed(LETTERS, LETTER, "Tom Moss"),
        signed(SILENTS, SILENT, ""),
    )
    born = _said(MEMOIR, "Ada Lind was born in 1800.", "born", "birth", "1800")
    first = _said(MEMOIR, "She was arrested at Ely in 1832.", "arrested", "arrest", "1832", "Ely")
    second = _said(LETTER, "The watch arrested Ada Lind in 1833.", "arrested", "arrest", "1833")
    lind, brave = at("Lind was a brave woman.", LETTER), at("a brave woman", LETTER)
    praise = Appraisal(lind, who("Lind", 0, LETTER, "1833. "), brave, Stance.PRAISE)
    with Store.open(evidence_of(folder)) as store:
        for each in made:
            store.replace(each)
        store.put_reading(MEMOIRS, _read(MEMOIR, born, first), "reading 1")
        store.put_reading(LETTERS, _read(LETTER, second, thought=(praise,)), "reading 1")
        store.put_reading(SILENTS, Read((), (), (), ()), "reading 1")
        store.put_comparison(_compared(store, made[0].source.id, made[1].source.id), COMPARISON)
    return folder


def _compared(store: Store, memoir: str, letter: str) -> Compared:
    chains = tuple(ChainIn(source, 0) for source in sorted((memoir, letter)))
    ada = Entity(EntityKind.PERSON, "Ada Lind", (Name("Ada Lind", 2),), chains, "One name.")
    one = next(each for each in store.statements(memoir) if each.statement.predicate == "arrest")
    (other,) = store.statements(letter)
    arrest = Happening(
        entity_id(ada), "arrest", (one.id, other.id), Same.PROBABLE, "Each tells of one arrest."
    )
    sides = tuple(
        Side(
            year, (Stretch(held.source, held.statement.span),), (held.id,), (_mark(held.source, text, year),)
        )
        for held, text, year in ((one, MEMOIR, "1832"), (other, LETTER, "1833"))
    )
    clash = Finding(
        FindingKind.CONTRADICTION,
        Verdict.CLASH,
        "The arrest of Ada Lind: 1832 or 1833?",
        sides,
        same=Same.PROBABLE,
        why="Each tells of one arrest.",
        only_if=("Only if she was arrested twice.",),
        question="date",
        subject=entity_id(ada),
        predicate="arrest",
        happening=happening_id(arrest),
        accounts=2,
        witnesses=2,
    )
    return Compared((ada,), (arrest,), (clash,))


def _mark(source: str, text: str, words: str) -> Stretch:
    span: Span = at(words, text)
    return Stretch(source, span)
