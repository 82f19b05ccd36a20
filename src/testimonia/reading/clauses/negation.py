"""Whether a clause denies what it tells."""

from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.trees import Tree

_FILLERS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl", "csubj"})


def denies(tree: Tree, draft: Draft) -> bool:
    """Whether there is "not", "never", "nor", "no longer", "nobody" or the like in the clause itself."""
    if draft.kind is Kind.NOUN:
        return False
    if any(_nobody(tree, child) for child in tree.of(draft.token, _FILLERS)):
        return True
    if draft.kind is Kind.COPULA and _nobody(tree, draft.token):
        return True
    return any(
        _denying(tree, draft, child) for child in tree.of(draft.token, ("advmod", "cc", "cc:preconj", "det"))
    )


def _nobody(tree: Tree, token: int) -> bool:
    """Whether a noun or pronoun means nobody or nothing: "no one", "nobody", "neither man"."""
    if tree.words[token] in word_set("negation", "nobody"):
        return True
    if tree.words[token] in word_set("negation", "surely"):
        return False
    return any(tree.words[child] in word_set("negation", "determiners") for child in tree.of(token, ("det",)))


def _denying(tree: Tree, draft: Draft, token: int) -> bool:
    word = tree.words[token]
    if word == "longer":
        return any(tree.words[child] == "no" for child in tree.children[token])
    if word not in word_set("negation", "words"):
        return False
    if word in word_set("negation", "barely"):
        return not _before_verb_and_subject(tree, draft, token)
    after = tree.words[token + 1] if token + 1 < len(tree) else ""
    return after not in word_set("negation", "narrowing")


def _before_verb_and_subject(tree: Tree, draft: Draft, token: int) -> bool:
    """Whether a word stands before the auxiliary, and the subject behind that: "hardly had he arrived"."""
    subject = tree.first(draft.token, _SUBJECTS)
    first = draft.auxiliaries[0] if draft.auxiliaries else draft.verb
    return subject is not None and token < first < subject


def shared(tree: Tree, draft: Draft, above: Draft) -> bool:
    """Whether the negation of a clause holds for one that is joined to it too: "did not eat or drink"."""
    if not above.negated or draft.auxiliaries or tree.first(draft.token, _SUBJECTS) is not None:
        return False
    joints = {tree.words[at] for at in tree.of(draft.token, ("cc",))}
    if joints & word_set("negation", "turning"):
        return False
    plain = tree.words[draft.token] == draft.lemma or tree.tokens[draft.token].tag in ("VB", "VBG", "VBN")
    return bool(joints & word_set("negation", "joining")) or (bool(above.auxiliaries) and plain)
