"""The clauses of a text for a terminal: what is told of whom, and as what it is told."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from testimonia.exports.marking import LETTERS
from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.model import Chain, plain
from testimonia.reading.clauses import Clause, Participant, Standing

_LONGEST = 240
"""Code points of a sentence that are printed."""


def clause_lines(words: str, clauses: Sequence[Clause], chains: Sequence[Chain]) -> Iterator[str]:
    """Every sentence of a layer that has a clause, and under it its clauses, one a line."""
    for _, group in groupby(clauses, key=lambda clause: clause.sentence):
        there = tuple(group)
        start, end = min(c.span.start for c in there), max(c.span.end for c in there)
        said = " ".join(words[start:end].split())
        yield safe_line(said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…")
        for clause in there:
            yield f"    {clause_line(clause, chains)}"


def clause_line(clause: Clause, chains: Sequence[Chain]) -> str:
    """One clause: the verb, who and whom, and what is to be known of it.

    >>> from testimonia.model import Reference, Span
    >>> from testimonia.reading.clauses import Role
    >>> who = Participant(Role.SUBJECT, Reference("she"), Span(0, 3))
    >>> at = Span(4, 10)
    >>> told = at, at, at, "flee", Standing.TOLD
    >>> fled = Clause(*told, True, False, False, False, (who,), 0, 1, None, "root")
    >>> clause_line(fled, ())
    'flee: subject “she” (negated)'
    """
    parts = [_participant(one, chains) for one in clause.participants]
    notes = [] if clause.standing is Standing.TOLD else [clause.standing.value]
    for name, holds in (("negated", clause.negated), ("passive", clause.passive), ("noun", clause.noun)):
        notes += [name] if holds else []
    ended = f" ({', '.join(notes)})" if notes else ""
    return safe_line(f"{clause.lemma}: {', '.join(parts)}{ended}" if parts else f"{clause.lemma}{ended}")


def _participant(one: Participant, chains: Sequence[Chain]) -> str:
    number = one.reference.chain
    chain = "" if number is None else f" {LETTERS[chains[number].kind]}{number}"
    led = f" {one.preposition}" if one.preposition else ""
    return f"{one.role.value}{led} “{' '.join(one.reference.words.split())}”{chain}"


def clause_record(path: str, words: str, clauses: Sequence[Clause], chains: Sequence[Chain]) -> Record:
    """The same for a script; offsets are those of the reading layer."""
    return {
        "path": path,
        "layer": "reading",
        "clauses": [{**plain(clause), "words": clause.span.of(words)} for clause in clauses],
        "chains": [plain(chain) for chain in chains],
    }
