"""Statements that people add to what was read of a Text, or say to be none, or to say something else."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from testimonia.knowledge.predicates import predicates
from testimonia.model import (
    NONE,
    Answer,
    Corrected,
    Correction,
    Polarity,
    Read,
    Reference,
    Span,
    Statement,
    Text,
    hull,
    paragraphs,
)
from testimonia.model.correction import DATE, PLACE, SUBJECT, parts_of
from testimonia.pipeline.corrections.mentions import Fail
from testimonia.pipeline.corrections.pointed import mention_meant, statements_meant, time_meant
from testimonia.reading.sentences import sentences

Placed = tuple[Correction, tuple[Span, ...]]
"""A correction, and where its words stand in the reading layer."""


class _NotFollowedError(Exception):
    """A correction cannot be followed; the message is a clause."""


def amended_statements(
    text: Text, read: Read, placed: Sequence[Placed], fail: Fail
) -> tuple[Read, dict[Statement, str]]:
    """What was read, with the statements as people know them; and who knows it of which.

    Args:
        text: that was read.
        read: of it; its times and mentions are corrected already.
        placed: the corrections.
        fail: is told which cannot be followed.
    """
    told = dict(zip(read.statements, read.sentences, strict=True))
    by: dict[Statement, str] = {}
    for each, spans in placed:
        if each.added:
            try:
                made = _made(text, read, each, spans)
            except _NotFollowedError as error:
                fail(each, str(error), spans[0])
                continue
            told = {one: around for one, around in told.items() if not _is_same(one, made)}
            told[made] = _sentence(text.reading, made.span)
            by[made] = each.by
    for target, those in _targets(read.statements, tuple(by), placed, fail).items():
        if target not in told:  # what somebody has added stands in its place
            continue
        after: Statement | None = target
        for each, _ in those:
            after = None if after is None else _changed(after, each)
        around = told.pop(target)
        by.pop(target, None)
        if after is not None:
            told[after] = around
            by[after] = those[-1][0].by
    ordered = sorted(told, key=lambda one: (one.span, one.trigger, one.predicate))
    return replace(read, statements=tuple(ordered), sentences=tuple(told[each] for each in ordered)), by


def _targets(
    read: Sequence[Statement], added: Sequence[Statement], placed: Sequence[Placed], fail: Fail
) -> dict[Statement, list[Placed]]:
    """Which statements are corrected, by what. Two that gainsay one another are not followed.

    What somebody added is corrected by its own words alone.
    """
    found: dict[Statement, list[Placed]] = {}
    for each, spans in placed:
        answer = each.answer
        if each.added or answer is None:
            continue
        if not _is_known(answer):
            fail(each, f"“{answer.instead}” is nothing that a statement can be", spans[0])
            continue
        trigger = spans[min(1, len(spans) - 1)]
        told = (*read, *(one for one in added if one.trigger == trigger))
        there = statements_meant(told, spans[0], trigger, spans[2] if len(spans) > 2 else None)
        if not there:
            fail(each, "no such statement is read there", spans[0])
        for statement in there:
            found.setdefault(statement, []).append((each, spans))
    kept = {}
    for statement, those in found.items():
        said = [(each.answer.what, each.answer.instead) for each, _ in those if each.answer is not None]
        if len(set(said)) > len({what for what, _ in said}):
            for each, spans in those:
                fail(each, "another decision says something else of this statement", spans[0])
        else:
            kept[statement] = those
    return kept


def _is_known(answer: Answer) -> bool:
    if answer.what is Corrected.POLARITY:
        return answer.instead in list(Polarity)
    if answer.what is Corrected.STATEMENT and answer.instead == NONE:
        return True
    return answer.instead in predicates()


def _changed(statement: Statement, correction: Correction) -> Statement | None:
    """A statement as somebody knows it; None if it is none."""
    answer = correction.answer
    if answer is None or answer.instead == NONE:
        return None
    if answer.what is Corrected.POLARITY:
        return replace(statement, polarity=Polarity(answer.instead))
    return replace(statement, predicate=answer.instead)


def _made(text: Text, read: Read, correction: Correction, spans: Sequence[Span]) -> Statement:
    """The statement that somebody says a clause to make, in the voice of its section."""
    answer = correction.answer
    meant = parts_of(answer) if answer is not None else None
    if answer is None or meant is None or len(meant.names) != len(spans) - 1 or SUBJECT not in meant.names:
        raise _NotFollowedError("it does not say which words name of whom it is told")
    if answer.instead not in predicates():
        raise _NotFollowedError(f"“{answer.instead}” is nothing that a statement can tell")
    clause, there = spans[0], dict(zip(meant.names, spans[1:], strict=True))
    time = time_meant(read.times, there[DATE]) if DATE in there else None
    if DATE in there and (time is None or time.date is None):
        raise _NotFollowedError("no date is read where it says when that was")
    whole = _whole(text.reading, clause, there)
    return Statement(
        whole,
        clause,
        answer.instead,
        _reference(text.reading, read, there[SUBJECT]),
        place=_reference(text.reading, read, there[PLACE]) if PLACE in there else None,
        happened=time.date if time is not None else None,
        dated_by=time.span if time is not None else None,
        negated=meant.negated,
        polarity=meant.polarity,
    )


def _whole(layer: str, clause: Span, there: dict[str, Span]) -> Span:
    """The clause with its date and its place, as far as they stand in the same sentence."""
    around = _sentence(layer, clause)
    return hull((clause, *(span for span in there.values() if around.contains(span))))


def _reference(layer: str, read: Read, words: Span) -> Reference:
    mention = mention_meant(read.mentions, words)
    span = mention.span if mention is not None and mention.span.overlaps(words) else words
    return Reference(" ".join(span.of(layer).split()), mention.chain if mention else None, span)


def _is_same(one: Statement, made: Statement) -> bool:
    """Whether the machine has read what somebody adds: by now, or of another version of the text."""
    whose = one.subject.chain == made.subject.chain and one.subject.chain is not None
    return one.predicate == made.predicate and made.trigger.contains(one.trigger) and whose


def _sentence(layer: str, span: Span) -> Span:
    """The sentence around a stretch, or the sentences if it runs over several."""
    every = list(paragraphs(layer))
    first = max(bisect_right([each.start for each in every], span.start) - 1, 0)
    near = [one for each in every[first:] if each.overlaps(span) for one in sentences(layer, each)]
    return hull((span, *(one for one in near if one.overlaps(span))))
