"""From what is said of whom to an Appraisal: its passage, its holders, its stance; and several made one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.model import Appraisal, Holder, Reference, Span, Stance, hull
from testimonia.reading.appraisals.said import Said, turned
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.clauses.values import Clause, Standing
from testimonia.reading.statements.stance.held import UNNAMED, Held, Quoted, held_at

LONGEST = 400
"""Code points of the passage of an appraisal, at most."""
_APART = 120
"""Code points between two words of one judgement, at most."""
_OPEN = frozenset({Standing.ASKED, Standing.SUPPOSED, Standing.ORDERED, Standing.INTENDED, Standing.POSSIBLE})
"""As what is told that is not judged: nobody is said to be a coward in "was he a coward?"."""


def appraisal(sentence: Sentence, said: Said, quotations: Quoted, voice: int | None) -> Appraisal | None:
    """The Appraisal that something said is; None if it is only asked or supposed, or too long to cite.

    Args:
        sentence: that it stands in.
        said: what is said of whom.
        quotations: of the Text.
        voice: chain of the author of the Section; None if nobody is named.
    """
    borne, target = said.borne, said.borne.target
    clause = None if borne.clause is None else sentence.clauses.get(borne.clause)
    if borne.told and clause is not None and not _stands(sentence, said, clause):
        return None
    words = sentence.tree.span(said.first, said.last)
    if target.span is not None and words.contains(target.span):
        return None  # "a sort of hero": nobody is said to be one
    span = _passage(words, target, clause)
    if span is None:
        return None
    held = held_at(quotations, sentence.text, words.start, voice)
    holders = (*_thinkers(sentence, said, clause, held), *held.holders)
    return Appraisal(span, target, words, _stance(sentence, said, held), tuple(dict.fromkeys(holders)))


def _stance(sentence: Sentence, said: Said, held: Held) -> Stance:
    """For or against; "denied that he was a coward" is for him, "it is false that he was" is neither."""
    at = said.borne.clause
    if at is None or not said.borne.told:
        return said.stance
    if held.denied and not sentence.denied_from_above(at):
        return turned(said.stance)
    return Stance.UNDECIDED if sentence.rejected(at) else said.stance


def _stands(sentence: Sentence, said: Said, clause: Clause) -> bool:
    """Whether it is said, and not only asked or supposed; "should have known" and "could admire" are said."""
    open_present = clause.standing is Standing.SUPPOSED and _plain_fact(sentence, said)
    due = sentence.tree.words[said.first] in sentence.lexicon.sets["signs.due"]
    thought = said.borne.thought and clause.standing is Standing.POSSIBLE
    return due or thought or open_present or clause.standing not in _OPEN


def _plain_fact(sentence: Sentence, said: Said) -> bool:
    """Whether a clause beside a condition is told as a fact: "if Lind is dull, he is honest"."""
    at = said.borne.clause
    if at is None or sentence.tree.first(at, ("mark", "aux")) is not None:
        return False
    return sentence.tag(at) in ("VBZ", "VBP") or any(
        sentence.tag(copula) in ("VBZ", "VBP") for copula in sentence.tree.of(at, ("cop",))
    )


def _passage(words: Span, target: Reference, clause: Clause | None) -> Span | None:
    """The clause, with the words and the target; less if it is too long."""
    least = hull([words] if target.span is None else [words, target.span])
    if clause is not None:
        whole = hull([least, clause.span])
        if len(whole) <= LONGEST:
            return whole
    return least if len(least) <= LONGEST else None


def _thinkers(sentence: Sentence, said: Said, clause: Clause | None, held: Held) -> Iterator[Holder]:
    """Who is said to think so; not the one who speaks there anyway."""
    if not said.borne.thought:
        return
    cue = None if clause is None else " ".join(clause.group.of(sentence.text).split())
    if not said.borne.thinkers:
        yield Holder(UNNAMED, cue)
    for who in said.borne.thinkers:
        speaks = who.chain is not None and who.chain == held.voice
        speaks = speaks or (not held.spoken and sentence.lexicon.has("grammar.speaking", who.words.lower()))
        known = who.chain is not None and any(h.who.chain == who.chain for h in held.holders)
        if not speaks and not known:
            yield Holder(who, cue)


def merged(found: Sequence[Appraisal]) -> Iterator[Appraisal]:
    """One for all that the same holders say of the same target in the same clause."""
    groups: dict[tuple[object, ...], list[Appraisal]] = {}
    for one in found:
        who = one.target.chain if one.target.chain is not None else one.target.span
        key = (who, one.holders, one.span if one.target.chain is None else one.span.end)
        group = groups.setdefault(key, [])
        if group and not _beside(group[-1].words, one.words):
            yield _one(group)
            group.clear()
        group.append(one)
    for group in groups.values():
        yield _one(group)


def _beside(first: Span, second: Span) -> bool:
    return max(first.start, second.start) - min(first.end, second.end) <= _APART


def _one(group: Sequence[Appraisal]) -> Appraisal:
    stances = {one.stance for one in group if one.stance is not Stance.UNDECIDED}
    stance = Stance.MIXED if len(stances) > 1 else next(iter(stances), Stance.UNDECIDED)
    words = hull(one.words for one in group)
    first = min(group, key=lambda one: one.words.start)
    return replace(first, span=hull([words, *(one.span for one in group)]), words=words, stance=stance)
