"""What holds for any trees, and what hostile ones cost."""

import random
import time

import numpy as np
import pytest

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Span
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import Syntax
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.mentions import Mentioned
from tests.reading.clauses.made import on_tree

WORDS = (
    *("he", "nobody", "who", "the", "man", "arrested", "fled", "wanted", "was", "been", "had", "would"),
    *("to", "and", "if", "not", "by", "of", ",", "?"),
)
SECONDS_A_WORD = 1 / 2_000
"""Thirty times what prose costs, for a busy machine."""


def any_trees(seed: int, sentences: int, size: int, star: bool = False) -> tuple[str, Syntax]:
    """Words, relations and tags at random, hung on one another anyhow, or all on one."""
    chance = random.Random(seed)
    layer, rows, cuts = "", [], [0]
    for _ in range(sentences):
        order = list(range(size))
        chance.shuffle(order)
        heads = {order[n]: order[0 if star else chance.randrange(n)] if n else order[0] for n in range(size)}
        for number in range(size):
            start = len(layer)
            layer += f"{chance.choice(WORDS)} "
            relation, tag = chance.randrange(len(RELATIONS)), chance.randrange(len(TAGS))
            rows.append(
                (start, len(layer) - 1, cuts[-1] + heads[number], relation, tag, chance.choice((1, -1)))
            )
        cuts.append(len(rows))
    starts, ends, tops, relations, tags, events = np.array(rows).T
    return layer, Syntax(
        starts.astype(np.int32),
        ends.astype(np.int32),
        tops.astype(np.int32),
        relations.astype(np.int8),
        tags.astype(np.int8),
        events.astype(np.float32),
        np.array(cuts, np.int32),
    )


def any_mentions(layer: str) -> Mentioned:
    """Every word but the marks is a mention, and every four words together."""
    places, at = [], 0
    for word in layer.split():
        at = layer.index(word, at)
        places.append(Span(at, at + len(word)))
        at += len(word)
    long = [Span(places[n].start, places[n + 3].end) for n in range(0, len(places) - 3, 4)]
    ordered = sorted((*places, *long), key=lambda span: (span.start, -span.end))
    chains = tuple(Chain(n, EntityKind.PERSON, ()) for n in range(2))
    mentions = tuple(Mention(span, MentionForm.NAME, n % 2) for n, span in enumerate(ordered))
    return Mentioned(mentions, chains, {})


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_trees(seed: int) -> None:
    layer, syntax = any_trees(seed, sentences=10, size=30)
    clauses = clauses_of(layer, syntax, any_mentions(layer))
    assert list(clauses) == sorted(clauses, key=lambda c: c.verb.start)
    for number, clause in enumerate(clauses):
        assert clause.group.contains(clause.verb)
        assert clause.above is None or (
            clause.above != number and clauses[clause.above].sentence == clause.sentence
        )
        for one in clause.participants:
            assert one.reference.span is not None
            assert one.reference.words == one.reference.span.of(layer)
            assert one.reference.span.contains(one.head)


@pytest.mark.parametrize(("size", "star"), [(4, False), (220, False), (220, True)])
def test_what_hostile_trees_cost(size: int, star: bool) -> None:
    """Sentences up to the length of a window, of clauses and mentions, hung on one another anyhow."""
    layer, syntax = any_trees(0, sentences=2_200 // size, size=size, star=star)
    mentioned = any_mentions(layer)
    began = time.process_time()
    clauses_of(layer, syntax, mentioned)
    assert time.process_time() - began < 2_200 * SECONDS_A_WORD


def test_many_names_and_many_verbs() -> None:
    """A hundred who fled, hid, fled, hid: not each of them with each of the verbs."""
    names, verbs = 100, 100
    rows = ["Ann/NNP/nsubj/102", "and/CC/cc/3", *("Ann/NNP/conj/1" for _ in range(1, names))]
    rows += ["fled/VBD/root/0", *("fled/VBD/conj/102" for _ in range(1, verbs))]
    clauses = on_tree(" ".join(rows))
    assert len(clauses) == verbs
    assert len(clauses[0].doers) == names
    assert sum(len(clause.participants) for clause in clauses) < 10 * (names + verbs)
