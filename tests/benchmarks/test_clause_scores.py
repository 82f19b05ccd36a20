"""When a clause that was read is the one that was judged."""

from dataclasses import replace

import pytest

from benchmarks.clause_scores import ROLES, Heads, Judged, clause_of, verdict_on
from testimonia.model import Reference, Span
from testimonia.reading.clauses.values import Clause, Participant, Role, Standing

LAYER = "Old Vera Brandt and Otto were never shown the print that Ines gave the town."
SUBJECT, AGENT, OBJECT, RECIPIENT = ROLES


def at(word: str) -> Span:
    return Span(LAYER.index(word), LAYER.index(word) + len(word))


def heads(words: str) -> Heads:
    """Those of some words; underscores join a name."""
    return tuple(at(word.replace("_", " ")) for word in words.split())


def clause(*, passive: bool = False, **words: str) -> Clause:
    """Of the verb "shown", with the heads of each role."""
    found = tuple(
        Participant(Role(role), Reference(head.of(LAYER)), head)
        for role, several in words.items()
        for head in heads(several)
    )
    verb = at("shown")
    return Clause(
        span=Span(0, len(LAYER)),
        verb=verb,
        group=Span(at("were").start, verb.end),
        lemma="show",
        standing=Standing.TOLD,
        negated=True,
        passive=passive,
        event=True,
        noun=False,
        participants=found,
        sentence=0,
        token=0,
        above=None,
        relation="root",
    )


def judged(*, passive: str = "no", either: str = "", **words: str) -> Judged:
    """Of the same verb; a stroke parts alternatives."""
    roles = {role: tuple(heads(a) for a in words.get(role.value, "").split("/")) for role in ROLES}
    voices = tuple(voice == "yes" for voice in passive.split("/"))
    return Judged(1, "", "", at("shown"), "shown", roles, heads(either), voices, (True,), ("told",))


VERDICTS = [
    # (judged, read, the same doers, the same undergoers)
    # nobody, and nobody found; somebody found where nobody was judged
    (judged(), clause(), True, True),
    (judged(), clause(subject="Otto"), False, True),
    (judged(object="print"), clause(), True, False),
    # any word of a name, but all that are joined
    (judged(subject="Vera_Brandt Otto"), clause(subject="Brandt Otto"), True, True),
    (judged(subject="Vera_Brandt Otto"), clause(subject="Vera"), False, True),
    (judged(subject="Otto"), clause(subject="Vera Otto"), False, True),
    # one of two answers, of which one may be nobody
    (judged(subject="Vera/Otto"), clause(subject="Otto"), True, True),
    (judged(object="print/"), clause(), True, True),
    # a passive turned round: who undergoes it does not do it
    (
        judged(passive="yes", subject="Otto", agent="Ines"),
        clause(passive=True, subject="Otto", agent="Ines"),
        True,
        True,
    ),
    (judged(passive="yes", subject="Otto"), clause(subject="Otto"), False, False),
    # either voice, but the same for both
    (judged(passive="yes/no", subject="Otto"), clause(subject="Otto"), True, True),
    (judged(passive="yes/no", subject="Otto"), clause(passive=True, subject="Otto"), True, True),
    # an object is no recipient, unless both names were thought right, and then one of them is enough
    (judged(object="print", recipient="town"), clause(object="print", recipient="town"), True, True),
    (judged(object="print", recipient="town"), clause(object="print town"), True, False),
    (judged(either="town"), clause(object="town"), True, True),
    (judged(either="town"), clause(recipient="town"), True, True),
    (judged(either="town"), clause(), True, False),
]


@pytest.mark.parametrize(("one", "read", "doers", "undergoers"), VERDICTS)
def test_doers_and_undergoers_are_compared_by_their_heads(
    one: Judged, read: Clause, doers: bool, undergoers: bool
) -> None:
    verdict = verdict_on(one, [read])
    assert (verdict.doers, verdict.undergoers, verdict.whom) == (doers, undergoers, doers and undergoers)


def test_denial_and_standing_count_only_with_the_rest() -> None:
    one = judged(subject="Otto")
    assert verdict_on(one, [clause(subject="Otto")]).whole
    assert not verdict_on(one, [replace(clause(subject="Otto"), negated=False)]).whole
    assert not verdict_on(one, [replace(clause(subject="Otto"), standing=Standing.ASKED)]).whole
    assert not verdict_on(one, [clause()]).whole


def test_a_verb_without_a_clause_is_wrong_in_everything() -> None:
    verdict = verdict_on(judged(), [])
    assert verdict.clause is None
    assert not any((verdict.doers, verdict.undergoers, verdict.whom, verdict.negated, verdict.standing))


def test_the_clause_is_that_of_the_verb_or_else_of_the_verb_group() -> None:
    shown = clause()
    other = replace(shown, verb=at("gave"), group=at("gave"))
    assert clause_of(at("shown"), [other, shown]) is shown
    assert clause_of(at("gave"), [shown, other]) is other
    # judged as a verb of its own, read as an auxiliary
    assert clause_of(at("were"), [other, shown]) is shown
    assert clause_of(at("print"), [other, shown]) is None
