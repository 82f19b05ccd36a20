"""Free indirect speech: what goes on in somebody's manner after "Lind felt that", till the author returns.

"Lind felt that the strike was lost. Better to go back to work. Hunger was breaking the men." A sentence
goes on where it names no speaker, and its form is that of a thought: it has no verb and weighs something
("Better to go back"), asks, or tells in a past that is no story ("was breaking", "would never"). The author
returns with a date, an event, the present tense, an "I", a "but", another speaker, another paragraph.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.model import EntityKind, Span
from testimonia.reading.clauses.trees import Tree, tree_of
from testimonia.reading.encoder.syntax import Syntax
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.branches import is_mark
from testimonia.reading.quotations.cues import Cue, of_thoughts, of_verb, pronouns
from testimonia.reading.quotations.values import Quotation, Speech

_MOST = 6
"""Sentences that go on, at most: nobody keeps the word for longer without being named."""
_FEWEST, _LONGEST = 4, 60
"""Tokens of a sentence that goes on."""
_DATE = re.compile(
    r"\d{3,4}|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
_QUOTED = frozenset('“”„"«»‘')
_WILL = frozenset({"would", "might", "should", "must", "ought"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
_ACTING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION})
_THINKS = frozenset({Cue.SAYS, Cue.THINKS})


@dataclass(frozen=True, slots=True, eq=False)
class _Sentences:
    """The sentences of a Text, to be found by place.

    Attributes:
        layer: the reading layer.
        syntax: of its words.
        spans: of each sentence.
        paragraphs: where they end.
        acting: where the mentions of people and organisations end.
        taken: where quotations begin.
    """

    layer: str
    syntax: Syntax
    spans: Sequence[Span]
    paragraphs: Sequence[int]
    acting: frozenset[int]
    taken: Sequence[int]

    def at(self, offset: int) -> int:
        """Number of the sentence around a place."""
        return bisect_right(self.spans, offset, key=lambda span: span.start) - 1

    def tree(self, number: int) -> Tree:
        """A sentence as a tree."""
        return tree_of(self.layer, self.syntax.sentence(number))

    def is_taken(self, span: Span) -> bool:
        """Whether a quotation begins in a sentence."""
        at = bisect_left(self.taken, span.start)
        return at < len(self.taken) and self.taken[at] < span.end

    def paragraph_end(self, offset: int) -> int:
        """Where the paragraph around a place ends."""
        return self.paragraphs[min(bisect_right(self.paragraphs, offset), len(self.paragraphs) - 1)]


def free(
    layer: str,
    prose: Sequence[Paragraph],
    mentioned: Mentioned,
    syntax: Syntax,
    quotations: Sequence[Quotation],
) -> Iterator[Quotation]:
    """What goes on after indirect speech without saying so again, in the order of the Text.

    Each sentence is a quotation of its own, since the author may have returned sooner.

    Args:
        layer: the reading layer.
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        syntax: of its words.
        quotations: direct and indirect.
    """
    openers = [q for q in quotations if q.speech is Speech.INDIRECT and q.depth == 1 and not q.denied]
    if not openers:
        return
    sentences = _sentences(layer, prose, mentioned, syntax, quotations)
    done = -1
    for one in sorted(openers, key=lambda q: q.span.end):
        number = sentences.at(one.span.end - 1)
        if number <= done or one.speaker is None or not _opens(sentences, number, one):
            continue
        for following in _going_on(sentences, number):
            span, done = sentences.spans[following], following
            yield Quotation(span, (span,), Speech.FREE, one.speaker, None)


def _sentences(
    layer: str,
    prose: Sequence[Paragraph],
    mentioned: Mentioned,
    syntax: Syntax,
    quotations: Sequence[Quotation],
) -> _Sentences:
    starts, ends, cuts = syntax.starts.tolist(), syntax.ends.tolist(), syntax.cuts.tolist()
    spans = [Span(starts[a], ends[b - 1]) for a, b in pairwise(cuts)]
    acting = frozenset(m.span.end for m in mentioned.mentions if mentioned.chains[m.chain].kind in _ACTING)
    taken = sorted(q.span.start if q.cue is None else min(q.span.start, q.cue.start) for q in quotations)
    return _Sentences(layer, syntax, spans, [p.span.end for p in prose], acting, taken)


def _opens(sentences: _Sentences, number: int, one: Quotation) -> bool:
    """Whether others can go on where words end: with their sentence, and after "felt", not after "feels"."""
    rest = sentences.layer[one.span.end : sentences.spans[number].end]
    if any(letter.isalnum() for letter in rest) or one.cue is None:
        return False
    tree = sentences.tree(number)
    for at, token in enumerate(tree.tokens):
        if one.cue.contains(token.span) and of_verb(tree.words[at]) & _THINKS:
            had = token.tag == "VBN" and any(tree.words[n] == "had" for n in tree.of(at, ("aux",)))
            led = token.tag == "VB" and tree.tokens[tree.tokens[at].head].tag == "VBD"
            if token.tag == "VBD" or had or led:
                return True
    return False


def _going_on(sentences: _Sentences, number: int) -> Iterator[int]:
    """Numbers of the sentences behind one that go on in its manner."""
    end = sentences.paragraph_end(sentences.spans[number].start)
    weighed = False
    for following in range(number + 1, min(number + 1 + _MOST, len(sentences.spans))):
        span = sentences.spans[following]
        goes_on = _goes_on(sentences, following) or (weighed and _comes_to(sentences.tree(following)))
        if span.start >= end or sentences.is_taken(span) or not goes_on:
            return
        yield following
        weighed = _weighs(sentences.tree(following))


def _comes_to(tree: Tree) -> bool:
    """Whether a sentence tells what a thing that was weighed comes to: "This meant leaving Ely"."""
    root = tree.order[0] if tree.order else None
    subject = None if root is None else tree.first(root, _SUBJECT)
    if root is None or subject is None or tree.words[subject] not in ("this", "that"):
        return False
    return tree.words[root] == "meant" and any(
        tree.tokens[at].tag == "VBG" for at in tree.of(root, ("xcomp",))
    )


def _goes_on(sentences: _Sentences, number: int) -> bool:
    span = sentences.spans[number]
    tree = sentences.tree(number)
    if not _FEWEST <= len(tree) <= _LONGEST or not tree.order or _DATE.search(span.of(sentences.layer)):
        return False
    if tree.words[0] in of_thoughts("returns") or any(_is_of_author(word) for word in tree.words):
        return False
    root = tree.order[0]
    finite = [root, *tree.of(root, ("aux", "aux:pass", "cop"))]
    tags = {tree.tokens[at].tag for at in finite}
    if not tags & _FINITE:
        return _weighs(tree)
    if tags & _PRESENT:
        return False
    return tree.words[-1] == "?" or _is_thought(sentences, tree, root)


def _is_of_author(word: str) -> bool:
    return word in pronouns("own") or word in _QUOTED


def _weighs(tree: Tree) -> bool:
    """Whether a sentence without a verb begins with what weighs something: "Better to wait"."""
    words = [tree.words[at] for at in range(min(4, len(tree))) if not is_mark(tree, at)]
    return bool(words) and (
        words[0] in of_thoughts("evaluative") or of_thoughts("evaluative").issuperset(words[1:2])
    )


def _is_thought(sentences: _Sentences, tree: Tree, root: int) -> bool:
    """Whether a sentence in the past tells what somebody thinks of something, and no story."""
    auxiliaries = {tree.words[n] for n in tree.of(root, ("aux", "aux:pass", "cop"))}
    if auxiliaries & _WILL:
        return not of_thoughts("ahead").intersection(tree.words)
    subject = tree.first(root, _SUBJECT)
    if subject is None or not auxiliaries & {"was", "were"}:
        return False
    if tree.first(root, ("cop",)) is not None:
        return tree.words[root] in of_thoughts("evaluative")
    token = tree.tokens[subject]
    acts = token.span.end in sentences.acting or token.tag.startswith(("PRP", "NNP", "NNS", "W"))
    return tree.tokens[root].tag == "VBG" and not acts
