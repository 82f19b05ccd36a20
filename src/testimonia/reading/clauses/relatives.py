"""What relative clauses are about: of "who" the man, of "the letter she wrote" the letter."""

from dataclasses import replace

from testimonia.model import Reference
from testimonia.reading.clauses.drafts import Draft, Kind
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.phrases import Phrases
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Participant, Role

_LIKE_RELATIVE = frozenset({"acl", "advcl", "parataxis", "appos", "dep"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_ONE = frozenset({"is", "was", "has", "does"})
_COMPLETING = frozenset({"xcomp", "ccomp"})


def meant(phrases: Phrases, draft: Draft, one: Participant) -> Participant:
    """A participant; for a relative pronoun what it means."""
    words = one.reference.words.lower()
    if words not in word_set("pronouns", "relative"):
        return one
    noun = _antecedent(phrases, draft)
    if noun is None:
        noun = _right_before(phrases, draft, one)
    if noun is None:
        return one
    meant = phrases.reference(noun)
    chain = meant.chain if one.reference.chain is None else one.reference.chain
    return replace(
        one, reference=Reference(meant.words, chain, meant.span), head=phrases.tree.tokens[noun].span
    )


def _antecedent(phrases: Phrases, draft: Draft) -> int | None:
    """The noun that a relative clause, or one inside it, is about."""
    at: Draft | None = draft
    tree = phrases.tree
    while at is not None:
        value = tree.tokens[at.token]
        if value.relation == "acl:relcl":
            return _personal(phrases, at, _agreeing(tree, at, value.head))
        if value.relation not in ("xcomp", "ccomp", "conj"):
            return None
        at = at.above
    return None


def _right_before(phrases: Phrases, draft: Draft, one: Participant) -> int | None:
    """The noun right before "who" or "which" where the tree does not say what they mean."""
    tree = phrases.tree
    if tree.tokens[draft.token].relation not in _LIKE_RELATIVE or one.reference.words.lower() == "that":
        return None
    at = tree.firsts[draft.token]
    while at < draft.token and tree.tokens[at].relation == "punct":
        at += 1
    if tree.tokens[at].span != one.head:
        return None
    before = at - 1
    while before >= 0 and tree.tokens[before].relation == "punct":
        before -= 1
    return before if before >= 0 and tree.tokens[before].tag in _NOUNS else None


def _agreeing(tree: Tree, draft: Draft, noun: int) -> int:
    """Of "works of iron which are open" the works, for "are": the noun whose number is that of the verb.

    The noun that the tree gives, unless it alone disagrees with a verb whose subject the relative pronoun is.
    """
    first = draft.auxiliaries[0] if draft.auxiliaries else draft.verb
    subject = tree.first(draft.token, ("nsubj", "nsubj:pass"))
    if subject is None or tree.words[subject] not in word_set("pronouns", "relative"):
        return noun
    many, one = tree.words[first] in word_set("auxiliaries", "plural"), tree.words[first] in _ONE
    at = noun
    while many != one and _number(tree, at) not in (None, many):
        if tree.tokens[at].relation not in ("nmod", "conj", "appos") or tree.tokens[at].head > at:
            return noun
        at = tree.tokens[at].head
    return noun if _number(tree, at) is None else at


def _personal(phrases: Phrases, draft: Draft, noun: int) -> int:
    """Of "the heads of schools who came" the heads, if they are known for people and the schools are not."""
    tree, at = phrases.tree, noun
    words = tree.words[tree.firsts[draft.token] : draft.token]
    if not {"who", "whom"} & set(words):
        return noun
    while not phrases.somebody(at):
        if tree.tokens[at].relation != "nmod" or tree.tokens[at].head > at:
            return noun
        at = tree.tokens[at].head
    return at


def _number(tree: Tree, noun: int) -> bool | None:
    """Whether a noun means many; None if that does not show, as of names and of nouns that are joined."""
    tag = tree.tokens[noun].tag
    if tag not in ("NN", "NNS") or tree.first(noun, ("conj",)) is not None:
        return None
    return tag == "NNS"


def add_antecedent(phrases: Phrases, draft: Draft) -> None:
    """Add the noun before a relative clause without a pronoun, or with "where"."""
    tree = phrases.tree
    noun = tree.tokens[draft.token].head
    if _with_pronoun(tree, draft) or any(one.head == tree.tokens[noun].span for one in draft.participants):
        return
    stranded = _stranded(phrases, draft)
    timely = tree.words[noun] in word_set("nouns", "times") or bool(draft.marks & {"where", "when"})
    if draft.all(Role.SUBJECT) and (stranded or timely):
        role = Role.OBLIQUE  # "the town he lived in", "the day he fled"
    elif not draft.all(Role.SUBJECT) and tree.first(draft.token, ("csubj", "expl")) is None:
        role = Role.OBLIQUE if stranded or timely else Role.SUBJECT
    elif _lacks_object(tree, draft) and not _behind_comma(phrases, draft):
        role = Role.OBJECT
    else:
        return
    found = list(phrases.participants(role, noun))[:1]
    draft.participants += [replace(one, preposition=stranded) for one in found]


def add_inner_antecedent(phrases: Phrases, draft: Draft) -> None:
    """Of "the man she wanted to shoot" the man is shot, not wanted."""
    tree, above = phrases.tree, draft.above
    if not _lacks_object(tree, draft) or draft.lemma in word_set("forms", "never_passive"):
        return
    while above is not None and tree.tokens[above.token].relation in _COMPLETING:
        above = above.above
    if above is None or tree.tokens[above.token].relation != "acl:relcl" or _with_pronoun(tree, above):
        return
    noun = tree.tokens[above.token].head
    taken = any(one.head == tree.tokens[noun].span for one in (*above.participants, *draft.participants))
    if taken or not above.all(Role.SUBJECT) or _stranded(phrases, draft) or _behind_comma(phrases, above):
        return
    if tree.words[noun] not in word_set("nouns", "times"):
        draft.participants += list(phrases.participants(Role.OBJECT, noun))[:1]


def _with_pronoun(tree: Tree, draft: Draft) -> bool:
    words = tree.words[tree.firsts[draft.token] : draft.token]
    return any(word in word_set("pronouns", "relative") or word == "whose" for word in words)


def _lacks_object(tree: Tree, draft: Draft) -> bool:
    """Whether there is room for an object: no other, and no verb that could have it instead."""
    if draft.passive or draft.kind is not Kind.VERB or draft.all(Role.OBJECT):
        return False
    return not any(tree.tokens[child].tag.startswith("VB") for child in tree.of(draft.token, _COMPLETING))


def _behind_comma(phrases: Phrases, draft: Draft) -> bool:
    first = phrases.tree.firsts[draft.token]
    return "," in phrases.tree.words[max(first - 1, 0) : first + 1]


def _stranded(phrases: Phrases, draft: Draft) -> str:
    """Of "the town he lived in" the "in"; empty if there is none."""
    tree = phrases.tree
    behind = (at for at in tree.of(draft.token, ("obl", "advmod", "case")) if at > draft.token)
    return next((tree.words[at] for at in behind if tree.tokens[at].tag == "IN"), "")
