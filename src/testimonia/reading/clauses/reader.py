"""From trees to clauses."""

from bisect import bisect_left
from collections.abc import Iterator

from testimonia.reading.clauses.direct import direct, turned
from testimonia.reading.clauses.drafts import Draft, Kind, drafts_of
from testimonia.reading.clauses.mending import mended
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.shared import complete
from testimonia.reading.clauses.standing import judge
from testimonia.reading.clauses.trees import Tree, edges, tree_of
from testimonia.reading.clauses.values import Clause
from testimonia.reading.encoder import Syntax
from testimonia.reading.mentions.chains import Mentioned

_TELLING = ("VB", "NN")
"""Verbs and nouns; where there are none, as in rows of figures, nothing is told."""
_MOST = 4
"""Participants a word; in a sentence that has more (two hundred names and verbs) no more are lent."""


def clauses_of(layer: str, syntax: Syntax, mentioned: Mentioned) -> tuple[Clause, ...]:
    """What is told of whom in a Text, clause by clause, in the order of their verbs.

    Args:
        layer: the reading layer.
        syntax: of its words.
        mentioned: who and what it speaks of.
    """
    starts = [mention.span.start for mention in mentioned.mentions]
    found: list[Clause] = []
    for number, tokens in enumerate(syntax.sentences()):
        if not any(token.tag.startswith(_TELLING) for token in tokens):
            continue
        first, end = (bisect_left(starts, at) for at in (tokens[0].span.start, tokens[-1].span.end))
        tree = mended(tree_of(layer, tokens))
        phrases = Phrases(layer, tree, mentioned.mentions[first:end], mentioned)
        found += _of_sentence(phrases, number, len(found))
    return tuple(found)


def _of_sentence(phrases: Phrases, number: int, before: int) -> Iterator[Clause]:
    tree = phrases.tree
    drafts = drafts_of(tree)
    room = _MOST * len(tree)
    for draft in drafts.values():
        draft.participants = list(direct(phrases, draft))
        if room > 0:
            complete(phrases, draft)
        draft.participants = list(turned(tree, draft))
        room -= len(draft.participants)
        judge(tree, draft, drafts)
    ordered = sorted(drafts.values(), key=lambda draft: (draft.verb, draft.token))
    numbers = {draft.token: before + place for place, draft in enumerate(ordered)}
    for draft in ordered:
        above = None if draft.above is None else numbers[draft.above.token]
        yield _clause(tree, draft, number, above)


def _clause(tree: Tree, draft: Draft, number: int, above: int | None) -> Clause:
    head = tree.tokens[draft.token]
    return Clause(
        span=tree.span(*edges(tree, draft.token)),
        verb=tree.tokens[draft.verb].span,
        group=draft.group(tree),
        lemma=draft.full_lemma(tree),
        standing=draft.standing,
        negated=draft.negated,
        passive=draft.passive,
        event=head.event > 0,
        noun=draft.kind is Kind.NOUN,
        participants=tuple(sorted(draft.participants, key=lambda one: one.head.start)),
        sentence=number,
        token=draft.token,
        above=above,
        relation=head.relation,
    )
