"""Verbs that the network has hung on the wrong word, or taken for something else."""

from collections.abc import Iterator

from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.trees import Change, Tree, head_of_phrase

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ANY_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
_HELPING = frozenset({"aux", "aux:pass", "cop"})
_TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})
_WITH_TENSE = frozenset({"aux", "aux:pass", "cop", "mark", "cc", "nsubj", "nsubj:pass"})
_INWARD = frozenset({"flat", "compound", "nummod", "fixed", "goeswith"})
_BESIDE = frozenset({"root", "parataxis", "advcl", "ccomp", "dep", "conj", "amod"})


def second_root(tree: Tree, token: int) -> Iterator[Change]:
    """Of "The club, not strong, held its ground" the verb is the root, and what was one is its subject."""
    root = tree.tokens[token].head
    named = tree.tokens[root].tag in _NOUNS or tree.first(root, ("det",)) is not None
    if root >= token or tree.above(root) is not None or not named:
        return
    if tree.first(root, ("cop", "case", *_SUBJECTS)) is None and tree.first(token, _ANY_SUBJECT) is None:
        yield Change(token, token, "root")
        yield Change(root, token, "nsubj")


def in_series(tree: Tree, token: int) -> Iterator[Change]:
    """Of "they sang songs, called names and left" names are called: what is undergone takes no object."""
    above = tree.tokens[token].head
    while tree.tokens[above].tag in _NOUNS and tree.tokens[above].head < above:
        above = tree.tokens[above].head
    behind = above < token and tree.tokens[above].tag == "VBD" and "," in _around(tree, tree.firsts[token])
    if (
        behind
        and tree.first(token, _WITH_TENSE) is None
        and any(at > token for at in tree.of(token, ("obj",)))
    ):
        yield Change(token, above, "conj")


def like_with_like(tree: Tree, token: int) -> Iterator[Change]:
    """Of "men who till fields, patrol streets" those who till patrol: a verb is joined to a verb."""
    noun = tree.tokens[token].head
    if (
        noun > token
        or tree.tokens[noun].tag not in _NOUNS
        or tree.first(noun, ("cop", *_SUBJECTS)) is not None
    ):
        return
    relative = [at for at in tree.of(noun, ("acl:relcl",)) if noun < at < token]
    if relative and tree.first(token, _ANY_SUBJECT) is None:
        yield Change(token, relative[-1], "conj")


def absolute(tree: Tree, token: int) -> Iterator[Change]:
    """Of "with the road lying open" the road lies: between "with" and a participle stands its subject."""
    noun, leading = token - 1, tree.first(token, ("mark",))
    while noun > 0 and tree.tokens[noun].tag in ("RB", "RP"):
        noun -= 1
    if leading is None or tree.words[leading] != "with" or tree.first(token, _SUBJECTS) is not None:
        return
    if tree.tokens[noun].tag in _NOUNS and tree.narrow[noun][0] == leading + 1:
        yield Change(noun, token, "nsubj")


def undergone(tree: Tree, token: int) -> Iterator[Change]:
    """Of "they heard of a man named Lind" he is named so: it belongs to the noun that it touches."""
    if token and tree.tokens[token].tag == "VBN" and tree.tokens[token - 1].tag in _NOUNS:
        phrase = head_of_phrase(tree, token - 1)
        noun = token - 1 if phrase is None else phrase
        if tree.tokens[token].head < noun and tree.first(token, _WITH_TENSE) is None:
            yield Change(token, noun, "acl")


def verb_as_preposition(tree: Tree, token: int) -> Iterator[Change]:
    """Of "the men guarding the bridge" the bridge is no more of the men, as if it were "concerning"."""
    noun = tree.tokens[token].head
    if tree.words[token] in word_set("adjuncts", "prepositions") or noun < token:
        return
    before = tree.tokens[noun].head
    if before == token - 1 and tree.tokens[noun].relation == "nmod" and tree.tokens[before].tag in _NOUNS:
        yield Change(token, before, "acl")
        yield Change(noun, token, "obj")


def first_of_two(tree: Tree, token: int) -> Iterator[Change]:
    """Of "Arrested in May, she fled" the second verb is the head, not the first."""
    if tree.first(token, _WITH_TENSE) is not None or tree.tokens[token].tag == "VBD":
        return
    if any(tree.tokens[at].relation not in ("punct", "advmod") for at in range(token)):
        return
    for child in tree.of(token, _BESIDE):
        tensed = tree.tokens[child].tag in _TENSED or tree.first(child, _HELPING) is not None
        if child < token or not tensed or tree.first(child, _SUBJECTS) is None:
            continue
        if tree.first(child, ("cc", "mark")) is None and "," in _around(tree, tree.firsts[child]):
            yield Change(child, child, "root")
            yield Change(token, child, "advcl")
            return


def behind_noun(tree: Tree, token: int) -> Iterator[Change]:
    """Of "the men arrested in May were freed" the men are arrested: a participle right behind a subject."""
    value = tree.tokens[token]
    if value.relation not in _BESIDE or token == 0 or value.head < token:
        return
    if tree.tokens[token - 1].tag not in _NOUNS or tree.first(token, _WITH_TENSE) is not None:
        return
    at = token - 1
    while tree.tokens[at].head != value.head and at < tree.tokens[at].head < token:
        at = tree.tokens[at].head
    while tree.tokens[at].head != value.head and tree.tokens[at].head < at:
        at = tree.tokens[at].head
    subjects = list(tree.of(value.head, _SUBJECTS))
    if subjects == [at]:
        yield Change(token, at, "acl")


def beside_noun(tree: Tree, token: int) -> Iterator[Change]:
    """Of "elections at the date determined" the date is determined: a participle touches its noun."""
    at, head = token - 1, tree.tokens[token].head
    if tree.words[at] in word_set("nouns", "times"):
        return
    if (
        at < 0
        or tree.tokens[at].tag not in _NOUNS
        or head >= at
        or tree.first(token, _WITH_TENSE) is not None
    ):
        return
    nearest = None
    while head < at:
        up = tree.tokens[at].head
        if tree.tokens[at].relation not in _INWARD and nearest is None:
            nearest = at
        if up >= at or tree.tokens[up].tag not in _NOUNS:
            break
        at = up
    if at != head and nearest is not None:
        yield Change(token, nearest, "acl")


def _around(tree: Tree, token: int) -> tuple[str, ...]:
    """A word and the one in front of it: a mark may hang on this side or on that."""
    return tree.words[max(token - 1, 0) : token + 1]
