"""What a clause owes, as to standing, to the word that it completes or the clause that it belongs to."""

from typing import NamedTuple

from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.groups import has_any
from testimonia.reading.clauses.lemmas import noun_lemma
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.negation import shared
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Standing

_COMPLETING = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl", "csubj"})
_WANTING = ("intended", "not", "supposed", "possible", "carrying")
_OPEN = frozenset({Standing.INTENDED, Standing.GENERAL, Standing.ORDERED})
"""What holds for the time that is given to it as well: "he will go when she comes"."""


class Bearing(NamedTuple):
    """What comes from above: a standing, and whether the clause is denied by it."""

    standing: Standing = Standing.TOLD
    negated: bool = False


TOLD = Bearing()


def borne(tree: Tree, draft: Draft) -> Bearing:
    """What a clause owes to what it hangs on."""
    above = draft.above
    relation = tree.tokens[draft.token].relation
    if relation in ("acl", "acl:relcl"):
        return _of_noun(tree, draft, relation)
    if above is None:
        return TOLD
    head = tree.tokens[draft.token].head
    if above.token != head:
        return _of_word(tree, draft, head, Bearing(above.standing, above.negated))
    if relation == "conj":
        return _joined(tree, draft, above)
    if relation in _COMPLETING:
        return _completing(tree, draft, above)
    if relation == "advcl":
        return _beside(tree, draft, above)
    return TOLD


def _settled(tree: Tree, draft: Draft) -> bool:
    """Whether its verb says that it is so: with a tense, and no modal in front."""
    return draft.finite and not any(has_any(tree, draft, name) for name in ("would", "due", "possible"))


def _of_word(tree: Tree, draft: Draft, head: int, base: Bearing) -> Bearing:
    """What hangs on an adjective that completes a verb: "was found unable to go", "grew too weak to go"."""
    relation = tree.tokens[draft.token].relation
    if relation in _COMPLETING:
        return _by_word(tree, draft, noun_lemma(tree.words[head]), base)
    if relation != "advcl" or "to" not in draft.marks:
        return TOLD
    if tree.tokens[head].tag in ("NN", "NNS"):
        return _of_noun(tree, draft, relation)
    too = any(tree.words[at] == "too" for at in tree.of(head, ("advmod",)))
    return Bearing(base.standing, base.negated != too)


def _of_noun(tree: Tree, draft: Draft, relation: str) -> Bearing:
    """Of "an attempt to go", "no proof that he went", "anybody who went"."""
    noun = tree.tokens[draft.token].head
    word = noun_lemma(tree.words[noun])
    no = word in word_set("negation", "nobody") or any(
        tree.words[at] in word_set("negation", "determiners") for at in tree.of(noun, ("det",))
    )
    if no and word not in word_set("words", "undoubted") and (relation == "acl:relcl" or draft.marks):
        return Bearing(Standing.POSSIBLE)
    if relation == "acl:relcl" or not draft.marks:
        return TOLD
    if "to" in draft.marks and word not in word_set("words", "not") and not _foremost(tree, noun):
        return Bearing(Standing.INTENDED)
    return _by_word(tree, draft, word, Bearing())


def _foremost(tree: Tree, noun: int) -> bool:
    """Whether it is "the first woman to vote": she did; of "much to do" nothing is done yet."""
    words = (tree.words[at] for at in (noun, *tree.of(noun, ("amod", "nummod"))))
    return any(word in word_set("words", "foremost") for word in words)


def _by_word(tree: Tree, draft: Draft, word: str, base: Bearing) -> Bearing:
    """What a noun or adjective makes of the clause that completes it."""
    if word in word_set("words", "intended"):
        if not _settled(tree, draft) or word in word_set("words", "hoping"):
            return Bearing(Standing.INTENDED)
        return base
    if word in word_set("words", "not"):
        return Bearing(base.standing, not base.negated)
    if word in word_set("words", "supposed"):
        return Bearing(Standing.SUPPOSED)
    if word in word_set("words", "possible"):
        return Bearing(Standing.POSSIBLE)
    if word in word_set("words", "factive"):
        return TOLD
    return base


def _completing(tree: Tree, draft: Draft, above: Draft) -> Bearing:
    base = Bearing(above.standing, above.negated)
    if above.kind is Kind.VERB:
        return _by_verb(tree, draft, above, base)
    return _by_word(tree, draft, noun_lemma(tree.words[above.token]), base)


def _by_verb(tree: Tree, draft: Draft, above: Draft, base: Bearing) -> Bearing:
    """What a verb makes of the clause that completes it."""
    tensed = draft.finite
    if _intended(tree, draft, above):
        supposed = above.lemma == "wish" and tensed
        return Bearing(Standing.SUPPOSED if supposed else Standing.INTENDED)
    if above.lemma == "use" and not above.passive and "to" in draft.marks:
        return Bearing(Standing.GENERAL)
    if "to" in draft.marks and tree.words[tree.firsts[draft.token]] in word_set("questions", "wh"):
        return Bearing(Standing.INTENDED)  # "did not know what to do"
    if not tensed and _prevents(tree, draft, above):
        wanted = above.lemma in word_set("verbs", "refusing") and base.standing is Standing.TOLD
        return Bearing(Standing.INTENDED if wanted else base.standing, not base.negated)
    for name, standing in (("supposed", Standing.SUPPOSED), ("possible", Standing.POSSIBLE)):
        if above.lemma in word_set("verbs", name):
            return Bearing(standing)
    if above.lemma in word_set("verbs", "denying"):
        return Bearing(base.standing, not base.negated)
    return _by_saying(above, base) if tensed else base


def _by_saying(above: Draft, base: Bearing) -> Bearing:
    """What a verb of knowing, thinking or saying makes of the sentence that completes it."""
    if above.lemma in word_set("verbs", "factive"):
        return TOLD
    if base.standing is Standing.GENERAL:
        return TOLD  # "people say that he fled"
    if above.lemma in word_set("verbs", "raising") or not base.negated:
        return base
    return Bearing(Standing.POSSIBLE)


def _intended(tree: Tree, draft: Draft, above: Draft) -> bool:
    word, lemma = tree.words[above.token], above.lemma
    leading = draft.marks
    if "to" in leading and (word == "going" or lemma == "be"):
        return True
    if lemma not in word_set("verbs", "intended"):
        return False
    if draft.finite:
        return lemma in word_set("verbs", "hoping") or not _settled(tree, draft)
    if lemma in word_set("verbs", "musing") and not leading & {"of", "about"}:
        return lemma == "suppose" and not has_any(tree, draft, "have")
    return True


def _prevents(tree: Tree, draft: Draft, above: Draft) -> bool:
    if above.lemma not in word_set("verbs", "not"):
        return False
    return above.lemma not in word_set("verbs", "preventing") or "from" in draft.marks


def _joined(tree: Tree, draft: Draft, above: Draft) -> Bearing:
    """What is joined by "and" shares what comes from outside, and the auxiliaries if it has none itself."""
    denied = shared(tree, draft, above)
    if above.scope:
        return Bearing(above.standing, denied or above.denied)
    own = draft.auxiliaries or tree.first(draft.token, _SUBJECTS) is not None
    tensed = tree.tokens[draft.verb].tag in ("VBD", "VBZ", "VBP") and tree.words[draft.verb] != draft.lemma
    if own or tensed or above.standing is Standing.TOLD or not above.auxiliaries:
        return Bearing(Standing.TOLD, denied)
    return Bearing(above.standing, denied)


def _beside(tree: Tree, draft: Draft, above: Draft) -> Bearing:
    """What an adverbial clause owes to the one it belongs to."""
    leading = draft.marks
    if leading & word_set("adjuncts", "without"):
        return Bearing(above.standing, not draft.negated)
    if "to" in leading and not draft.finite:
        return _purpose(tree, draft, above)
    if leading & word_set("adjuncts", "completing") and not draft.finite:
        return _completing(tree, draft, above) if _completed(tree, above) else TOLD
    if leading & word_set("adjuncts", "timing"):
        return Bearing(above.standing) if _yet_to_come(tree, draft, above) else TOLD
    after = draft.token > above.token and not draft.finite
    if leading or not after or has_any(tree, draft, "have") or above.standing is Standing.ASKED:
        return TOLD
    return Bearing(above.standing)


def _yet_to_come(tree: Tree, draft: Draft, above: Draft) -> bool:
    """Of "he will go when she comes" both; of "they were about to go when she came" she did come."""
    if above.standing not in _OPEN:
        return False
    first = draft.auxiliaries[0] if draft.auxiliaries else draft.verb
    past = tree.tokens[first].tag == "VBD"
    return above.standing is Standing.GENERAL or not past or has_any(tree, above, "would")


def _completed(tree: Tree, above: Draft) -> bool:
    """Whether a verb or an adjective wants to be completed: "stopped from going", not "jailed for going"."""
    if above.kind is Kind.VERB:
        return any(above.lemma in word_set("verbs", name) for name in _WANTING)
    return any(tree.words[above.token] in word_set("words", name) for name in _WANTING)


def _purpose(tree: Tree, draft: Draft, above: Draft) -> Bearing:
    """Of "he went to see her" what he meant to do; of "too weak to walk" what he did not do."""
    base = Bearing(above.standing, above.negated)
    start = tree.firsts[draft.token]
    if any(tree.words[at] == "too" for at in tree.of(above.token, ("advmod",))):
        return Bearing(above.standing, not above.negated)
    if start < len(tree) and "only" in (tree.words[start], tree.words[start - 1] if start else ""):
        return base
    if above.passive and above.lemma in word_set("verbs", "carrying"):
        return base
    outcome = draft.lemma in word_set("adjuncts", "outcome") and draft.kind is Kind.VERB
    if outcome and above.lemma in word_set("adjuncts", "outcome_after"):
        return base
    return Bearing(Standing.INTENDED)
