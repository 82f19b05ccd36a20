"""How the one who says it comes to know it, where that is shown: he saw it, heard it, read it, infers it."""

from testimonia.model import Epistemic, Reference, Statement
from testimonia.reading.clauses.values import Clause
from testimonia.reading.statements.stance.doubts import said_with
from testimonia.reading.statements.told.telling import Telling
from testimonia.reading.statements.words import phrases

_COMPLEMENTS = frozenset({"ccomp", "xcomp"})
_UNSEEN = frozenset({"birth", "kinship"})
"""Predicates that nobody knows of himself because he was there."""


def known_how(telling: Telling, statement: Statement) -> Epistemic | None:
    """How the first holder comes to know it; None where the text does not show it.

    Args:
        telling: from which the statement was made.
        statement: with its holders.
    """
    if _said(telling, "rumour") or _led_to(telling, "rumoured"):
        return Epistemic.RUMOUR
    above = _above(telling)
    if above is not None:
        found = _by_verb(telling, above)
        if found is not None:
            return found
    for name, how in (
        ("present", Epistemic.WITNESSED),
        ("heard", Epistemic.HEARD),
        ("read", Epistemic.READ),
        ("inferred", Epistemic.INFERRED),
    ):
        if _said(telling, name):
            return how
    return Epistemic.WITNESSED if _was_there(telling, statement) else None


def _said(telling: Telling, name: str) -> bool:
    """Whether words of a list stand in what leads to it, or in its clause."""
    return _led_to(telling, name) or said_with(telling, phrases(f"knowing.{name}")) is not None


def _led_to(telling: Telling, name: str) -> bool:
    """Whether words of a list lead to it where nobody is named who says it: "there are rumours that"."""
    by = telling.around.held.by
    cue = None if by is None or by.speaker is not None else by.cue
    words = "" if cue is None else cue.of(telling.sentence.scene.text)
    return phrases(f"knowing.{name}").search(words) is not None


def _above(telling: Telling) -> Clause | None:
    """The clause of which it is a complement."""
    clauses = telling.sentence.scene.clauses
    inner = telling.clause
    if inner.relation not in _COMPLEMENTS or inner.above is None:
        return None
    return clauses.clauses[inner.above]


def _by_verb(telling: Telling, above: Clause) -> Epistemic | None:
    """ "I saw him led away", "she heard that he had died", "he read that he was dead"."""
    words = telling.sentence.scene.words
    that = telling.sentence.scene.text[telling.clause.span.start :][:5].lower() == "that "
    if not that and words.has("knowing.sees", above.lemma):
        return Epistemic.WITNESSED if any(_speaks(telling, one.reference) for one in above.doers) else None
    if not that and not telling.sentence.scene.quoted.leads(above.verb):
        return None  # "which I read when I was ten"
    if words.has("knowing.hears", above.lemma):
        return Epistemic.HEARD
    if words.has("knowing.concludes", above.lemma):
        return Epistemic.INFERRED
    return Epistemic.READ if words.has("knowing.reads", above.lemma) else None


def _was_there(telling: Telling, statement: Statement) -> bool:
    """Whether he did it himself, or it was done to him."""
    if statement.predicate in _UNSEEN:
        return False
    return any(_speaks(telling, one) for one in (statement.subject, statement.object) if one is not None)


def _speaks(telling: Telling, one: Reference) -> bool:
    """Whether somebody is the first holder."""
    held = telling.around.held
    first = held.holders[0].who.chain if held.holders else held.voice
    alone = one.words.lower() in telling.sentence.scene.words.sets["pronouns.speaking"]
    return alone if one.chain is None or first is None else one.chain == first
