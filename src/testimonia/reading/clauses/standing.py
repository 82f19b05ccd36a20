"""As what a clause tells what it tells, and whether it denies it."""

from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.governing import Bearing, borne
from testimonia.reading.clauses.groups import (
    asked,
    by_group,
    conditional,
    follows_condition,
    general,
    ordered,
)
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.negation import denies
from testimonia.reading.clauses.nouns import of_noun
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Standing


def judge(tree: Tree, draft: Draft, drafts: dict[int, Draft]) -> None:
    """Settle standing and negation of a clause; the one above it is settled already."""
    if draft.kind is Kind.NOUN:
        draft.standing, draft.negated = of_noun(tree, draft)
        return
    denied = denies(tree, draft)
    bearing = borne(tree, draft)
    draft.denied = bearing.negated
    joined = tree.tokens[draft.token].relation == "conj"
    draft.negated = denied or bearing.negated if joined else denied != bearing.negated
    outer = _from_outside(tree, draft, bearing)
    if outer is not None:
        draft.standing, draft.scope = outer, True
        return
    own = by_group(tree, draft, denied)
    if follows_condition(tree, draft, drafts):
        own = Standing.SUPPOSED
    if own is None and general(tree, draft):
        own = Standing.GENERAL
    draft.standing = own or Standing.TOLD
    draft.scope = draft.denied


def _from_outside(tree: Tree, draft: Draft, bearing: Bearing) -> Standing | None:
    """What does not come from the verb group."""
    if _asks(tree, draft):
        return Standing.ASKED
    if conditional(tree, draft):
        return Standing.SUPPOSED
    if ordered(tree, draft):
        return Standing.ORDERED
    return None if bearing.standing is Standing.TOLD else bearing.standing


def _asks(tree: Tree, draft: Draft) -> bool:
    """Whether it is a question, direct ("Did he go?") or not ("whether he went", "asked who went")."""
    if asked(tree, draft):
        return True
    leading = draft.marks
    if "whether" in leading:
        return True
    above = draft.above
    if tree.tokens[draft.token].relation != "ccomp" or above is None:
        return False
    if above.lemma not in word_set("verbs", "asking"):
        return False
    first = tree.words[tree.firsts[draft.token]]
    return bool(leading & word_set("questions", "whether")) or first in word_set("questions", "wh")
