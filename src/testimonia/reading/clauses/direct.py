"""The phrases that hang on the head of a clause itself."""

from collections.abc import Iterator
from dataclasses import replace

from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Participant, Role

_ROLES = {
    "nsubj": Role.SUBJECT,
    "nsubj:pass": Role.SUBJECT,
    "obj": Role.OBJECT,
    "iobj": Role.RECIPIENT,
    "obl:agent": Role.AGENT,
    "obl": Role.OBLIQUE,
    "obl:unmarked": Role.OBLIQUE,
    "xcomp": Role.COMPLEMENT,
}
_CORE = frozenset({Role.SUBJECT, Role.OBJECT, Role.RECIPIENT})
_SUBJECTS = ("nsubj", "nsubj:pass")
_MAIN = frozenset({"root", "parataxis", "ccomp", "acl:relcl"})
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "JJ", "DT", "WP", "FW"})
_NOT_PHRASES = frozenset({"VB", "VBD", "VBP", "VBZ", "MD", "EX", "IN", "RP"})


def direct(phrases: Phrases, draft: Draft) -> Iterator[Participant]:
    """The participants that stand with a verb or a noun in so many words."""
    if draft.kind is Kind.NOUN:
        yield from _of_noun(phrases, draft)
        return
    tree = phrases.tree
    if draft.kind is Kind.COPULA:
        yield from phrases.participants(Role.COMPLEMENT, draft.token)
    own, other = _pronoun_before(phrases, draft), _pronoun_behind(phrases, draft)
    for child in tree.children[draft.token]:
        role = _role(phrases, draft, child)
        if role is not None and (own is None or role is not Role.SUBJECT):
            yield from phrases.participants(role, child)
    if own is not None:
        yield from phrases.participants(Role.SUBJECT, own)
    if other is not None:
        yield from phrases.participants(Role.OBJECT, other)


def turned(tree: Tree, draft: Draft) -> Iterator[Participant]:
    """The participants, with the subject of "before us stood the prison", "among them was a printer"."""
    behind = Role.OBJECT if draft.kind is Kind.VERB else Role.COMPLEMENT
    if not _turned(tree, draft, behind):
        yield from draft.participants
        return
    for one in draft.participants:
        yield replace(one, role=Role.SUBJECT) if one.role is behind and not one.preposition else one


def _turned(tree: Tree, draft: Draft, behind: Role) -> bool:
    """Whether a clause with a tense has no subject, and something in front of its verb instead."""
    if draft.kind is Kind.NOUN or not draft.finite or draft.all(Role.SUBJECT):
        return False
    verb = min((draft.verb, *draft.auxiliaries))
    start = tree.tokens[verb].span.start
    if not any(one.head.start > start for one in draft.all(behind)):
        return False
    filler = tree.first(draft.token, ("expl", "csubj"))
    if filler is not None:
        return filler < verb and tree.words[filler] == "there"  # "there followed a battle"
    if tree.tokens[draft.token].relation not in _MAIN:
        return False
    before = any(one.head.start < start for one in draft.all(Role.OBLIQUE))
    return before or any(
        tree.words[at] in word_set("adjuncts", "leading") for at in tree.of(draft.token, ("advmod",))
    )


def _pronoun_before(phrases: Phrases, draft: Draft) -> int | None:
    """The "he" of "he had fled", if the tree has hung it elsewhere."""
    tree = phrases.tree
    at = min((draft.verb, *draft.auxiliaries)) - 1
    while at >= 0 and tree.tokens[at].relation == "advmod" and tree.tokens[at].head == draft.token:
        at -= 1
    if not draft.finite or at < 0 or tree.words[at] not in word_set("pronouns", "subjects"):
        return None
    own = [child for child in tree.of(draft.token, (*_SUBJECTS, "expl")) if at <= child < draft.token]
    return None if own else at


def _pronoun_behind(phrases: Phrases, draft: Draft) -> int | None:
    """The "him" of "they shot him", if the tree has hung it elsewhere."""
    tree, at = phrases.tree, draft.token + 1
    if draft.kind is not Kind.VERB or draft.passive or at >= len(tree):
        return None
    if tree.words[at] not in word_set("pronouns", "plain_objects") or tree.tokens[at].head == draft.token:
        return None
    return at if tree.first(draft.token, ("obj", "iobj")) is None else None


def _role(phrases: Phrases, draft: Draft, child: int) -> Role | None:
    """What a word is to the verb that it hangs on; None if it is no phrase of the clause."""
    tree = phrases.tree
    token = tree.tokens[child]
    relation = token.relation
    if relation == "nmod" and child < draft.verb and draft.kind is Kind.COPULA:
        relation = "obl"  # "in 1904 he was a printer"
    role = _ROLES.get(relation)
    if role in _CORE and (_before_joint(tree, draft, child) or _means_what_follows(tree, draft, child)):
        return None
    if relation == "ccomp" and _noun_alone(tree, draft, child):
        role = Role.OBJECT
    if role is None or not _nominal(tree, child):
        return None
    if role is Role.COMPLEMENT:
        return role if token.tag in _NOMINAL else None
    if role is Role.AGENT and phrases.preposition(child) != "by":
        return Role.OBLIQUE
    if role is Role.OBLIQUE:
        return _oblique(phrases, draft, child)
    return role if role is Role.AGENT else _core(phrases, draft, child, role)


def _second(tree: Tree, draft: Draft, child: int) -> bool:
    """Whether what is called a subject, and stands behind the verb, is its object: of "she shot him" him."""
    if tree.words[child] in word_set("pronouns", "objects"):
        return True
    if draft.kind is not Kind.VERB or draft.passive or tree.first(draft.token, ("obj",)) is not None:
        return False
    return any(at < draft.verb for at in tree.of(draft.token, _SUBJECTS))


def _oblique(phrases: Phrases, draft: Draft, child: int) -> Role:
    """What a preposition leads to; a place or a person without one is an object all the same."""
    tree = phrases.tree
    if draft.passive:
        return Role.AGENT if _agent(phrases, child) else Role.OBLIQUE
    bare = tree.tokens[child].relation == "obl" and tree.first(child, ("case",)) is None
    beside = tree.narrow[child][0] == draft.token + 1
    if not bare or not beside or tree.first(draft.token, ("obj", "cop")) is not None:
        return Role.OBLIQUE
    return Role.OBLIQUE if tree.words[child] in word_set("nouns", "times") else Role.OBJECT


def _before_joint(tree: Tree, draft: Draft, child: int) -> bool:
    """Whether a word stands before the "and" that leads the clause: it belongs to the one before."""
    first = min((draft.verb, *draft.auxiliaries))  # "they could and did flee"
    return any(child < joint < first for joint in tree.of(draft.token, ("cc",)))


def _means_what_follows(tree: Tree, draft: Draft, child: int) -> bool:
    """Whether it is the "it" of "it was said that she fled"."""
    if tree.words[child] != "it" or child > draft.verb or not (draft.passive or draft.kind is Kind.COPULA):
        return False
    behind = tree.of(draft.token, ("ccomp", "csubj"))
    return any(tree.words[tree.firsts[at]] == "that" for at in behind if at > draft.token)


def _noun_alone(tree: Tree, draft: Draft, token: int) -> bool:
    """Whether it is no clause, but a noun right behind the verb."""
    if tree.narrow[token][0] != draft.token + 1 or tree.tokens[token].tag not in ("NN", "NNS", "NNP"):
        return False
    return tree.first(token, ("nsubj", "nsubj:pass", "cop", "mark", "aux")) is None


def _nominal(tree: Tree, token: int) -> bool:
    """Whether a word can stand for somebody or something: no verb, no preposition, no dash."""
    word = tree.words[token]
    if tree.tokens[token].tag in _NOT_PHRASES and word not in word_set("pronouns", "relative"):
        return False
    return any(letter.isalnum() for letter in word)


def _core(phrases: Phrases, draft: Draft, child: int, role: Role) -> Role | None:
    """The role of a subject or object, unless its form or its place speaks against it."""
    tree = phrases.tree
    if role is Role.SUBJECT and child > draft.token and _second(tree, draft, child):
        role = Role.OBJECT
    if role is Role.OBJECT and phrases.preposition(child):
        return Role.OBLIQUE
    if tree.words[child] in ("which", "whom") and child and tree.tokens[child - 1].tag == "IN":
        return Role.OBLIQUE  # "the time in which"
    if role is Role.SUBJECT:
        if not _bare(phrases, child):
            return None if phrases.preposition(child) == "of" else Role.OBLIQUE
        return role if _nearest(phrases, draft, child) else None
    if role is Role.OBJECT and (
        draft.kind is Kind.COPULA or draft.lemma in word_set("forms", "never_passive")
    ):
        return None if child > draft.verb and not _turnable(tree, draft) else role
    others = tree.of(draft.token, (tree.tokens[child].relation,))
    return None if any(draft.verb < at < child for at in others) else role


def _turnable(tree: Tree, draft: Draft) -> bool:
    """Whether what is called its object may be its subject: "then came the soldiers"."""
    return draft.kind is Kind.VERB and tree.first(draft.token, (*_SUBJECTS, "expl")) is None


def _nearest(phrases: Phrases, draft: Draft, child: int) -> bool:
    """Whether of several subjects that nothing joins it is the one nearest to the verb, in front if any is.

    Of "Lind, a printer, fled" it is the one in front of what is set off.
    """
    tree = phrases.tree
    subjects = [at for at in tree.of(draft.token, _SUBJECTS) if _bare(phrases, at)]
    before = [at for at in subjects if at < draft.verb]
    if not before:
        return child == subjects[0]
    while len(before) > 1 and _set_off(tree, before[-1]):
        before.pop()
    return child == before[-1]


def _set_off(tree: Tree, token: int) -> bool:
    """Whether there is a comma or the like on both sides of a phrase."""
    first, last = tree.narrow[token]
    marks = word_set("adjuncts", "setting_off")
    sides = (tree.words[max(first - 1, 0) : first + 1], tree.words[last : last + 2])
    return all(any(word in marks for word in side) for side in sides)


def _bare(phrases: Phrases, token: int) -> bool:
    preposition = phrases.preposition(token)
    return not preposition or preposition in word_set("pronouns", "before_subject")


def _agent(phrases: Phrases, token: int) -> bool:
    """Whether a phrase with "by" names who or what has done it: somebody, or no time, place or means."""
    if phrases.preposition(token) != "by":
        return False
    word, tag = phrases.tree.words[token], phrases.tree.tokens[token].tag
    thing = tag in ("NN", "NNS") and word not in word_set("nouns", "no_agents")
    return thing or phrases.somebody(token)


def _of_noun(phrases: Phrases, draft: Draft) -> Iterator[Participant]:
    """Of "his arrest by the police" him, to whom it is done, and the police; of "his flight" him alone."""
    tree = phrases.tree
    own = [child for child in tree.of(draft.token, ("nmod:poss",)) if tree.tokens[child].tag != "NN"]
    after = list(tree.of(draft.token, ("nmod", "obl", "obl:agent")))
    of = [child for child in after if phrases.preposition(child) == "of"]
    by = [child for child in after if phrases.preposition(child) == "by" and phrases.somebody(child)]
    undergone = bool(by) or draft.lemma in word_set("nouns", "undergone")
    draft.passive = undergone and not (own and of)
    for child in own:
        yield from phrases.participants(Role.SUBJECT, child)
    for child in after:
        if child in by:
            yield from phrases.participants(Role.AGENT, child)
        elif child in of:
            yield from phrases.participants(Role.OBJECT if own else Role.SUBJECT, child)
        else:
            yield from phrases.participants(Role.OBLIQUE, child)
