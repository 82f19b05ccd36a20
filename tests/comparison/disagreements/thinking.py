"""Small folders of invented opinions: who is said to think what of whom, without any prose around it."""

from dataclasses import dataclass

from testimonia.comparison.testimony import Appraised, Testimony, Voice
from testimonia.model import Appraisal, Chain, EntityKind, Holder, Name, Reference, SectionKind, Span, Stance

Source = Testimony
"""The same under a name that pytest does not take for a test."""
_KINDS = {"Party": EntityKind.ORGANISATION, "Treaty": EntityKind.EVENT, "Fen": EntityKind.WORK}


@dataclass(frozen=True)
class Thought:
    """An opinion to be.

    Attributes:
        clause: as written.
        target: words of the clause, of which it is.
        words: of the clause, that carry it.
        stance: for or against.
        of: name of the chain of the target; empty for none.
        by: name of the holder; None for the author. In small letters it is no chain.
        beside: whether it stands in the clause before, and not behind it.
    """

    clause: str
    target: str
    words: str
    stance: Stance
    of: str = ""
    by: str | None = None
    beside: bool = False


def praise(clause: str, target: str, words: str, of: str = "", by: str | None = None) -> Thought:
    """One that speaks for its target."""
    return Thought(clause, target, words, Stance.PRAISE, of, by)


def blame(clause: str, target: str, words: str, of: str = "", by: str | None = None) -> Thought:
    """One that speaks against it."""
    return Thought(clause, target, words, Stance.BLAME, of, by)


def claimed(clause: str, target: str, words: str, of: str = "", by: str | None = None) -> Thought:
    """What somebody claims in the clause before."""
    return Thought(clause, target, words, Stance.UNDECIDED, of, by, beside=True)


def source(path: str, *thoughts: Thought, author: str | None = None) -> Source:
    """What one Source thinks, in the voice of an author."""
    chains: dict[str, int] = {}
    for one in thoughts:
        for name in (one.of, one.by):
            if name and name[0].isupper():
                chains.setdefault(name, len(chains))
    voice = Voice(f"section of {path}", SectionKind.DOCUMENT, author)
    found, at, before = [], 0, ""
    for number, one in enumerate(thoughts):
        if one.beside:
            start = at + before.index(one.clause)
        else:
            at, before = at + len(before) + 900, one.clause
            start = at
        found.append(Appraised(f"{path} {number}", path, _appraisal(one, chains, start), voice, one.clause))
    made = tuple(Chain(number, _kind(name), (Name(name, 1),)) for name, number in chains.items())
    return Testimony(path, path, made, (), tuple(found))


def _kind(name: str) -> EntityKind:
    return next((kind for word, kind in _KINDS.items() if word in name), EntityKind.PERSON)


def _appraisal(one: Thought, chains: dict[str, int], start: int) -> Appraisal:
    def span(words: str) -> Span:
        at = start + one.clause.index(words)
        return Span(at, at + len(words))

    target = Reference(one.target, chains.get(one.of), span(one.target))
    holders = (Holder(Reference(one.by, chains.get(one.by)), "says"),) if one.by else ()
    return Appraisal(Span(start, start + len(one.clause)), target, span(one.words), one.stance, holders)
