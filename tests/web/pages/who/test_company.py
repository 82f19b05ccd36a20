"""Kin, and who stands beside whom."""

from pathlib import Path

from testimonia.model import (
    Chain,
    ChainIn,
    Compared,
    Entity,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Read,
    Reference,
    Span,
    Statement,
)
from testimonia.store import Store
from testimonia.web.pages.who.company import company_of, kin_of
from tests.web.pages.shelved import holding

TEXT = "Ada Lind came with her brother Peter Lind to Lynn, and her aunt too."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def written(store: Store) -> str:
    """A text with two who are kin, and one relative without a name; the id of Ada Lind."""
    person, place = EntityKind.PERSON, EntityKind.PLACE
    names = (("Ada Lind", person), ("Peter Lind", person), ("Lynn", place))
    chains = tuple(Chain(n, kind, (Name(name, 1),)) for n, (name, kind) in enumerate(names))
    mentions = tuple(Mention(at(name), MentionForm.NAME, n) for n, (name, _) in enumerate(names))
    peter, her = Reference("Peter Lind", 1, at("Peter Lind")), Reference("her", 0, at("her"))
    kin = Statement(at("her brother Peter Lind"), at("brother"), "kinship", peter, her)
    aunt = Statement(at("her aunt"), at("aunt"), "kinship", Reference("her", 0, at("her")))
    came = Statement(
        at("Ada Lind came with her brother Peter Lind to Lynn"),
        at("came"),
        "arrival",
        Reference("Ada Lind", 0, at("Ada Lind")),
        place=Reference("Lynn", 2, at("Lynn")),
    )
    said = (kin, aunt, came)
    store.put_reading(
        "a.txt", Read((), chains, mentions, said, tuple(each.span for each in said), ()), "reading 1"
    )
    source = store.source_id("a.txt") or ""
    entities = [
        Entity(kind, name, (Name(name, 1),), (ChainIn(source, n),)) for n, (name, kind) in enumerate(names)
    ]
    store.put_comparison(Compared(tuple(entities)), "comparison 1")
    (ada,) = store.lives.bearing("Ada Lind", 2)
    return ada


def test_kin_are_named_where_they_are_known(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        ada = written(store)
        known, unknown = kin_of(store, ada, store.lives.told(ada))
    assert (known.words, known.more) == ("Peter Lind", "“her brother Peter Lind”")
    assert known.link.startswith("/who/")
    assert unknown.words == "“her aunt”"
    assert unknown.link.startswith("/source/")


def test_who_takes_part_with_one_comes_first(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        ada = written(store)
        people, others = company_of(store, ada, store.lives.told(ada))
    assert [(each.words, each.more) for each in people] == [("Peter Lind", "1 time, 1 statement about both")]
    assert [(each.words, each.more) for each in others] == [("Lynn", "1 time, 1 statement about both")]
