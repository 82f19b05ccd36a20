"""From the sentences of a Text to its appraisals."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from testimonia.model import Appraisal, EntityKind, Mention, MentionForm, Span, Text
from testimonia.reading.appraisals.adjectives import by_adjective, by_most
from testimonia.reading.appraisals.claim import words_of_claims
from testimonia.reading.appraisals.described import by_aside, by_description, by_naming
from testimonia.reading.appraisals.lexicon import lexicon
from testimonia.reading.appraisals.making import appraisal, merged
from testimonia.reading.appraisals.nouns import by_noun
from testimonia.reading.appraisals.rejected import Rejecting, once, with_claims
from testimonia.reading.appraisals.said import Said
from testimonia.reading.appraisals.sentence import Sentence, joined_words
from testimonia.reading.appraisals.verbs import by_adverb, by_auxiliary, by_verb
from testimonia.reading.appraisals.weighed import (
    by_acting_as,
    by_caring,
    by_feeling,
    by_ground,
    by_less_than,
    by_more_than,
    by_motive,
    by_moving_force,
    by_standing,
    by_strong_point,
)
from testimonia.reading.appraisals.worded import by_copula, by_held_as, by_owner
from testimonia.reading.clauses.mending import mended
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.trees import tree_of
from testimonia.reading.clauses.values import Clause
from testimonia.reading.encoder import Syntax
from testimonia.reading.mentions import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.values import Quotation
from testimonia.reading.statements.stance.held import Quoted, quoted
from testimonia.reading.statements.words import words
from testimonia.reading.words import READ_IN

RULES = (by_adjective, by_most, by_noun, by_verb, by_auxiliary, by_adverb)
"""What a word may say, in the order in which they are asked."""
OTHERWISE = (
    *(
        by_feeling,
        by_standing,
        by_ground,
        by_moving_force,
        by_more_than,
        by_less_than,
        by_acting_as,
        by_motive,
    ),
    *(by_strong_point, by_caring),
    *(by_owner, by_copula, by_held_as, by_aside, by_description, by_naming),
)
"""The same where none of those says anything."""
_MOST = 120
"""Words of a sentence; what runs on longer is a list, or was not cut well."""
_NEAR = 250
"""Code points from the name of a work to "It is a dull book", at most."""
_IT = re.compile(r"(?:it|this) (?:is|was|remains)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-‑'’][^\W\d_]+)*")


def appraisals_of(
    text: Text,
    prose: Sequence[Paragraph],
    mentioned: Mentioned,
    clauses: Sequence[Clause],
    quotations: Sequence[Quotation],
    syntax: Syntax,
) -> tuple[Appraisal, ...]:
    """The appraisals of a Text, sorted by where they stand.

    Args:
        text: in two layers; every span is of the reading layer.
        prose: its paragraphs; what is set aside from the running prose judges nothing.
        mentioned: who and what it speaks of.
        clauses: what it tells of whom, in the order of their verbs.
        quotations: what is said in it by others, and by whom.
        syntax: how its words belong together.
    """
    reader = _Reader(text.reading, mentioned, clauses, quoted(quotations))
    starts = [paragraph.span.start for paragraph in prose]
    found: list[Appraisal] = []
    for number in range(len(syntax)):
        span = _span(syntax, number)
        at = bisect_right(starts, span.start) - 1
        if at < 0 or prose[at].language != READ_IN or prose[at].paratext:
            continue
        if reader.may_judge(span):
            found += reader.judged(syntax, number, mentioned.voices.get(prose[at].section))
    by_words = sorted(found, key=lambda one: one.words)
    return tuple(sorted(once(by_words), key=lambda one: (one.span, one.words, one.target.words)))


def _told(
    rules: Sequence[Callable[[Sentence, int], Iterator[Said]]], sentence: Sentence, token: int
) -> Iterator[Said]:
    for rule in rules:
        yield from rule(sentence, token)


def _span(syntax: Syntax, number: int) -> Span:
    first, end = int(syntax.cuts[number]), int(syntax.cuts[number + 1])
    return Span(int(syntax.starts[first]), int(syntax.ends[end - 1]))


class _Reader:
    """What is known of a Text while its sentences are gone through."""

    def __init__(
        self, layer: str, mentioned: Mentioned, clauses: Sequence[Clause], quotations: Quoted
    ) -> None:
        self._layer = layer
        self._mentioned = mentioned
        self._starts = [mention.span.start for mention in mentioned.mentions]
        self._clauses: dict[int, dict[int, Clause]] = {}
        for clause in clauses:
            self._clauses.setdefault(clause.sentence, {})[clause.token] = clause
        self._quotations = quotations
        self._rejecting = Rejecting(layer, mentioned, clauses, quotations)
        self._works = [m for m in mentioned.mentions if self._is_work(m)]
        self._known: dict[str, bool] = {}
        self._lexicon = lexicon(READ_IN)
        self._words = words(READ_IN)

    def _is_work(self, mention: Mention) -> bool:
        work = self._mentioned.chains[mention.chain].kind is EntityKind.WORK
        return work and mention.form is MentionForm.NAME

    def may_judge(self, span: Span) -> bool:
        """Whether there is a word in a sentence that may judge, or reject what is claimed."""
        if words_of_claims()["rejecting"].search(self._layer, span.start, span.end):
            return True
        return any(map(self._judging, _WORD.findall(self._layer, span.start, span.end)))

    def _judging(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._lexicon.may_judge(word.lower().replace("’", "'"))
            self._known[word] = known
        return known

    def judged(self, syntax: Syntax, number: int, voice: int | None) -> Iterator[Appraisal]:
        """The appraisals of a sentence."""
        sentence = self._sentence(syntax, number)
        if sentence is None:
            return
        found = []
        for token, word in enumerate(sentence.tree.words):
            if not (self._judging(word) or token in sentence.joined):
                continue
            told = list(_told(RULES, sentence, token)) or list(_told(OTHERWISE, sentence, token))
            made = (appraisal(sentence, said, self._quotations, voice) for said in told)
            found += [one for one in made if one is not None]
        claims = list(self._rejecting.found(sentence, voice))
        yield from with_claims([self._of_a_work(one) for one in merged(found)], claims)

    def _of_a_work(self, one: Appraisal) -> Appraisal:
        """Of "Moss wrote The Fen. It is a dull book", the work that was named last."""
        target = one.target
        named = target.span is not None and one.words.overlaps(target.span) and target.chain is None
        if not named or not _IT.match(self._layer, one.span.start):
            return one
        at = bisect_left(self._works, one.span.start, key=lambda mention: mention.span.start) - 1
        if at < 0 or one.span.start - self._works[at].span.end > _NEAR:
            return one
        head = target.words.split()[-1].lower()
        known = self._lexicon.has("targets.works", head) or self._words.has("works.nouns", head)
        return replace(one, target=replace(target, chain=self._works[at].chain)) if known else one

    def _sentence(self, syntax: Syntax, number: int) -> Sentence | None:
        tokens = syntax.sentence(number)
        if len(tokens) > _MOST:
            return None
        first, end = (bisect_left(self._starts, at) for at in (tokens[0].span.start, tokens[-1].span.end))
        mentions = self._mentioned.mentions[first:end]
        tree = mended(tree_of(self._layer, tokens))
        return Sentence(
            self._layer,
            Phrases(self._layer, tree, mentions, self._mentioned),
            tree,
            self._clauses.get(number, {}),
            [mention.span for mention in mentions if mention.form is MentionForm.NAME],
            self._mentioned.chains,
            self._lexicon,
            self._words,
            joined_words(self._layer, tree),
            [token.span.start for token in tokens],
        )
