"""Clauses of sentences: as the network sees them, and on trees written by hand."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from testimonia.model import Mention, MentionForm, Span, repaired
from testimonia.reading.clauses import Clause, Participant, clauses_of
from testimonia.reading.encoder import Syntax, seen_in
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.mentions import Mentioned, mentions_of
from testimonia.reading.prose import prose_of

NOBODY = Mentioned((), (), {})


def syntax_of(*sentences: str) -> tuple[str, Syntax]:
    """A layer and its trees, from words like "fled/VBD/conj/3": word, tag, relation, head from 1.

    A word ending in "*" tells of something that took place. "0" is no head: the root.
    """
    layer, rows, cuts = "", [], [0]
    for sentence in sentences:
        for number, field in enumerate(sentence.split(), 1):
            word, tag, relation, head = field.rsplit("/", 3)
            start = len(layer)
            layer += f"{word.rstrip('*').replace('_', ' ')} "
            row = (start, len(layer) - 1, cuts[-1] + (int(head) or number) - 1)
            rows.append((*row, RELATIONS.index(relation), TAGS.index(tag), 1 if word.endswith("*") else -1))
        cuts.append(len(rows))
    columns = np.array(rows).T
    starts, ends, heads = (column.astype(np.int32) for column in columns[:3])
    relations, tags = (column.astype(np.int8) for column in columns[3:5])
    events = columns[5].astype(np.float32)
    return layer, Syntax(starts, ends, heads, relations, tags, events, np.array(cuts, np.int32))


def on_tree(*sentences: str, mentioned: Mentioned = NOBODY) -> tuple[Clause, ...]:
    """The clauses of trees written by hand."""
    layer, syntax = syntax_of(*sentences)
    return clauses_of(layer, syntax, mentioned)


@cache
def read_together(sentences: tuple[str, ...]) -> dict[str, tuple[Clause, ...]]:
    """The clauses of sentences as the network sees them, each in a paragraph of its own."""
    text = repaired("\n\n".join(sentences))
    prose = prose_of(text, ())
    seen = seen_in(text.reading, prose)
    clauses = clauses_of(text.reading, seen.syntax, mentions_of(text, (), prose, seen.marks))
    found, at = {}, 0
    for sentence in sentences:
        found[sentence] = tuple(c for c in clauses if at <= c.verb.start < at + len(sentence))
        at += len(sentence) + 2
    return found


def of_verb(clauses: Sequence[Clause], lemma: str) -> Clause:
    """The one clause of a verb."""
    there = [clause for clause in clauses if clause.lemma == lemma]
    assert len(there) == 1, [clause.lemma for clause in clauses]
    return there[0]


def words(participants: Sequence[Participant]) -> str:
    """Participants as "Anna Lind + her sister", with prepositions."""
    return " + ".join(f"{one.preposition} {one.reference.words}".strip() for one in participants)


def mention(layer: str, quote: str, chain: int) -> Mention:
    """The first place where some words stand, as a mention."""
    start = layer.index(quote)
    return Mention(Span(start, start + len(quote)), MentionForm.NAME, chain)
