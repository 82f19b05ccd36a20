"""Standing and negation of nouns that tell of a happening: "they feared his arrest", "he escaped arrest"."""

from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.governing import Bearing
from testimonia.reading.clauses.lemmas import noun_lemma
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Standing

_UNDER = frozenset({"obj", "obl", "xcomp", "nsubj:pass"})
_BEFORE = frozenset({"nmod", "obl"})


def of_noun(tree: Tree, draft: Draft) -> Bearing:
    """As what a noun is told, and whether it is denied; the clause above it is settled already."""
    borne = _borne(tree, draft)
    no = any(tree.words[at] in word_set("negation", "determiners") for at in tree.of(draft.token, ("det",)))
    return Bearing(borne.standing, borne.negated != (no or _without(tree, draft)))


def _without(tree: Tree, draft: Draft) -> bool:
    return any(tree.words[at] in word_set("adjuncts", "without") for at in tree.of(draft.token, ("case",)))


def _borne(tree: Tree, draft: Draft) -> Bearing:
    value, above = tree.tokens[draft.token], draft.above
    if value.relation in _BEFORE and (
        above is None or above.token != value.head or above.kind is not Kind.VERB
    ):
        return _after_word(noun_lemma(tree.words[value.head]))
    if above is None or above.token != value.head or value.relation not in _UNDER:
        return Bearing()
    if above.kind is not Kind.VERB:
        return _after_word(noun_lemma(tree.words[above.token]))
    return _after_verb(above, value.relation)


def _after_word(word: str) -> Bearing:
    """Of "fear of arrest", "an attempt at escape", "unable of escape"."""
    if word in word_set("words", "not"):
        return Bearing(negated=True)
    for name, standing in (("intended", Standing.INTENDED), ("possible", Standing.POSSIBLE)):
        if word in word_set("words", name):
            return Bearing(standing)
    return Bearing()


def _after_verb(above: Draft, relation: str) -> Bearing:
    """Of "they ordered his arrest", "he escaped arrest", "it may lead to his arrest"."""
    if above.lemma in word_set("verbs", "intended") - word_set("verbs", "musing"):
        return Bearing(Standing.INTENDED)
    if above.lemma in word_set("verbs", "not") and relation != "obl":
        return Bearing(above.standing, not above.negated)
    if above.lemma in word_set("verbs", "denying"):
        return Bearing(above.standing, not above.negated)
    if above.lemma in word_set("verbs", "possible"):
        return Bearing(Standing.POSSIBLE)
    outcome = above.lemma in word_set("nouns", "outcome")
    return Bearing(above.standing if outcome else Standing.TOLD, outcome and above.negated)
