"""Nouns that the network has hung on the wrong word, or in the wrong place."""

from collections.abc import Iterator

from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.trees import Change, Tree, head_of_phrase

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ANY_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})
_ACTIVE = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG"})
_NO_ROOM = frozenset({"obj", "iobj", "cop", "aux:pass", "xcomp", "ccomp"})
"""With these a verb has no room for an object."""
_NEAR = 8
"""Tokens behind "whose son" among which its verb is looked for."""
_NO_HEADS = frozenset({"advmod", "amod", "case", "compound", "cc", "fixed", "flat"})
"""In these no word heads a clause, whatever its tag."""


def object_behind(tree: Tree, token: int) -> Iterator[Change]:
    """Of "she tried to save him" he is saved, not tried, and of "he toured Wales preaching" Wales is toured.

    Right behind a verb that has no object stands its own, not that of a verb farther off.
    """
    verb, head = tree.narrow[token][0] - 1, tree.tokens[token].head
    if verb < 0 or head == verb or tree.words[token] in word_set("nouns", "times"):
        return
    if (head > verb and tree.tokens[token].tag == "PRP") or tree.first(token, ("case",)) is not None:
        return  # "she saw him leave", "he played with them"
    value = tree.tokens[verb]
    if value.relation == "conj" and value.head == head and tree.first(head, ("obj",)) == token:
        return  # "they took and shot her": of both
    if value.tag not in _ACTIVE or value.relation in _HELPING or value.relation in _NO_HEADS:
        return
    if tree.words[verb] not in word_set("auxiliaries", "be") and tree.first(verb, _NO_ROOM) is None:
        yield Change(token, verb, "obj")


def noun_before(tree: Tree, token: int) -> Iterator[Change]:
    """Of "he sends greetings, and then Lind sends his" Lind is the second's subject: he stands beside it."""
    value = tree.tokens[token]
    verb = value.head if value.relation in _HELPING else token
    if value.tag not in _TENSED or tree.first(verb, _ANY_SUBJECT) is not None or verb < token:
        return
    if min((verb, *tree.of(verb, _HELPING))) != token:
        return
    at = token - 1
    while at >= 0 and tree.tokens[at].tag == "RB":
        at -= 1
    noun = head_of_phrase(tree, at)
    if noun is None or tree.words[noun] in word_set("nouns", "times"):
        return
    if _misplaced(tree, noun, verb, token):
        yield Change(noun, verb, "nsubj")


def _misplaced(tree: Tree, noun: int, verb: int, first: int) -> bool:
    """Whether a noun right before a verb hangs on another, or on this one as if it were something else."""
    value = tree.tokens[noun]
    if value.head == verb:
        return value.relation in ("nmod", "dep", "obj", "obl:unmarked", "nmod:unmarked", "compound")
    # "the men arrested in May were freed": they did not arrest
    tensed = first != verb or tree.tokens[verb].tag != "VBD"
    if value.relation == "obj":
        return tensed and value.head < noun and tree.tokens[verb].relation in ("ccomp", "conj", "advcl")
    if value.relation not in _SUBJECTS:
        return False
    if value.head < noun:
        return any(at < noun for at in tree.of(value.head, _SUBJECTS))
    return tensed and value.head > verb


def before_verb(tree: Tree, token: int) -> Iterator[Change]:
    """Of "four hundred had come" they are the subject: an object in front has a subject behind it."""
    head = tree.tokens[token].head
    first = min((head, *tree.of(head, ("aux", "aux:pass"))))
    if token >= first or tree.lasts[token] != first - 1 or tree.tokens[first].tag not in _TENSED:
        return
    if tree.first(head, _ANY_SUBJECT) is not None or tree.tokens[head].relation in ("acl:relcl", "acl"):
        return
    if tree.tokens[token].relation == "obl:unmarked" and tree.words[token] in word_set("nouns", "times"):
        return
    if any(tree.tokens[at].tag in ("WDT", "WP") for at in tree.children[token]):
        return
    yield Change(token, head, "nsubj")


def joined_backwards(tree: Tree, token: int) -> Iterator[Change]:
    """Of "Lind and Berg fled" Berg is joined to Lind in front of him, not to what they did."""
    verb = tree.tokens[token].head
    if not tree.tokens[verb].tag.startswith("VB"):
        return
    before = [at for at in tree.of(verb, _SUBJECTS) if at < token]
    if before:
        yield Change(token, before[-1], "conj")
    elif tree.first(verb, _ANY_SUBJECT) is None:
        yield Change(token, verb, "nsubj")


def attributive(tree: Tree, token: int) -> Iterator[Change]:
    """Of "these are muffled cries" the "are" belongs to the cries: what stands before a noun has no tense."""
    head = tree.tokens[token].head
    noun = tree.tokens[head].head
    if tree.tokens[head].relation == "amod" and token < head < noun:
        yield Change(token, noun, "cop")


def whose(tree: Tree, token: int) -> Iterator[Change]:
    """Of "the man whose son they shot" the son is shot, for another subject stands before the verb."""
    noun = token + 1
    while noun < len(tree) and tree.tokens[noun].tag in ("JJ", "CD"):
        noun += 1
    near = range(noun + 1, min(noun + _NEAR, len(tree)))
    verb = next((at for at in near if tree.tokens[at].tag.startswith("VB") and not _helps(tree, at)), None)
    if verb is None or tree.tokens[noun].tag not in _NOUNS or tree.tokens[verb].relation != "acl:relcl":
        return
    subjects = [at for at in range(noun + 1, verb) if tree.tokens[at].relation in _SUBJECTS]
    if subjects and tree.first(verb, ("obj",)) is None:
        yield Change(token, noun, "nmod:poss")
        yield Change(noun, verb, "obj")
        yield Change(subjects[-1], verb, "nsubj")
        if tree.tokens[verb].head == noun and token and tree.tokens[token - 1].tag in _NOUNS:
            yield Change(verb, token - 1, "acl:relcl")


def _helps(tree: Tree, token: int) -> bool:
    return tree.tokens[token].relation in _HELPING
