"""Whether it is told at all, and how firmly: what did not happen, what is doubted, what is rejected."""

from testimonia.knowledge.predicates import vocabulary
from testimonia.model import Polarity, Span
from testimonia.reading.clauses.values import Standing
from testimonia.reading.statements.telling import Telling

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl"})
"""How a clause belongs to one that says of it whether it is so."""
_CLOSE = 8
"""Words after a trigger in which a doubt belongs to it."""
_NEAR = 3
"""Words before a trigger in which it may be said that it was only nearly so."""


def is_told(telling: Telling) -> bool:
    """Whether it is told as having happened, or as not having happened, if not for certain."""
    standing = telling.clause.standing
    if standing is not Standing.TOLD and (standing is not Standing.POSSIBLE or hedge_of(telling) is None):
        return False
    sentence = telling.sentence
    near = range(max(telling.first - _NEAR, 0), telling.first)
    nearly = any(sentence.has("unreal.verb", n) for n in near)
    return not nearly and not _was_to(telling) and not _otherwise(telling)


def _was_to(telling: Telling) -> bool:
    """ "He was to be arrested": perhaps he was."""
    sentence = telling.sentence
    group = range(max(telling.group[0] - 1, 0), telling.group[1])
    return any(sentence.has("grammar.be", n) and sentence.word(n + 1) == "to" for n in group)


def _otherwise(telling: Telling) -> bool:
    """Whether the words that follow make something else of it: "arrived at the conclusion"."""
    table = vocabulary()[telling.entry.predicate]["en"]
    following = " ".join(telling.sentence.low[telling.last + 1 : telling.last + 6]) + " "
    return any(following.startswith(f"{words} ") for words in table.get("not_before", ()))


def polarity_of(telling: Telling, hedge: str | None) -> Polarity:
    """The stance of the first holder."""
    held = telling.around.held
    if held.denied or (not held.holders and _rejected(telling)):
        return Polarity.DENIED
    return Polarity.ASSERTED if hedge is None else Polarity.HEDGED


def hedge_of(telling: Telling) -> str | None:
    """The words that make it less than certain, in its clause or in those that lead to it."""
    sentence = telling.sentence
    end = telling.last
    last = min(telling.last + _CLOSE, len(sentence))
    while end + 1 < last and sentence.raw[end + 1] not in ";:—.,":
        end += 1
    start = sentence.at(max(_reach(telling), sentence.span.start))
    while (breaks := _last_break(telling, start, telling.group[0])) is not None:
        start = breaks + 1
    found = sentence.scene.words.hedges.search(
        sentence.scene.text, sentence.spans[min(start, telling.group[0])].start, sentence.spans[end].end
    )
    return None if found is None else " ".join(found.group().split())


def _last_break(telling: Telling, start: int, end: int) -> int | None:
    sentence = telling.sentence
    return next((n for n in range(end - 1, start - 1, -1) if sentence.raw[n] in ";:—."), None)


def _reach(telling: Telling) -> int:
    """Where the clause begins, or the one that says of it whether it is so, or the one above that."""
    clauses = telling.sentence.scene.clauses
    start = telling.clause.span.start
    for number in clauses.up(telling.number):
        clause = clauses.clauses[number]
        start = min(start, clause.span.start)
        if clause.relation not in _COMPLEMENTS:
            break
    return start


def _rejected(telling: Telling) -> bool:
    """Whether the author says that it is not so: "it is not true that he was arrested"."""
    sentence, words = telling.sentence, telling.sentence.scene.words
    clauses = sentence.scene.clauses
    inner = telling.clause
    for number in clauses.up(telling.number):
        clause = clauses.clauses[number]
        that = sentence.scene.text[inner.span.start : inner.span.start + 5].lower() == "that "
        if clause is not inner and (that or inner.relation in _COMPLEMENTS):
            start, end = max(clause.span.start, sentence.span.start), inner.span.start
            if start < end and words.rejects.search(sentence.scene.text, start, end):
                return True
        inner = clause
    return False


def covered(telling: Telling) -> Span:
    """The trigger with its auxiliaries, and with what stands between its parts."""
    sentence = telling.sentence
    return sentence.cover(min(telling.group[0], telling.first), max(telling.last, telling.first))
