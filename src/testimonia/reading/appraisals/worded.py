"""What stands so plainly side by side that no tree is needed: "Lind's greatness", "he is, no doubt, wrong".

Asked only where the tree of the sentence says nothing: trees of long sentences are often wrong.
"""

from collections.abc import Iterator

from testimonia.model import Stance
from testimonia.reading.appraisals.adjectives import is_limited
from testimonia.reading.appraisals.borne import Borne, thought
from testimonia.reading.appraisals.said import Said, reach, turned
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import target_at

_FAR = 6
"""Words between "is" and what is said to be so, at most."""
_BETWEEN = ("RB", "DT", "JJ", ",")
_LONG = 24
"""Words between a verb and its "as", at most."""


def by_owner(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "Lind's greatness", "his great cruelty", "the greatness of Lind", however it was parsed."""
    stance = sentence.lexicon.qualities.get(sentence.noun(token)) if sentence.word(token) else None
    if stance is None or sentence.tag(token).startswith(("VB", "RB")):
        return
    at = token - 1
    while at >= 0 and sentence.tag(at).startswith("JJ"):
        at -= 1
    owner = None
    if at >= 1 and sentence.tag(at) == "POS":
        owner = _head(sentence, at - 1)
    elif at >= 0 and sentence.tag(at) == "PRP$":
        owner = at
    elif token + 2 < len(sentence.tree) and sentence.tree.words[token + 1] == "of":
        first = token + 3 if sentence.tag(token + 2) == "DT" else token + 2
        owner = first if _is_name(sentence, first) else None
        owner = None if owner is None else _head(sentence, owner)
    target = None if owner is None else target_at(sentence, owner)
    if target is not None and target.chain is not None:
        yield Said(Borne(target, sentence.over(token), told=False), token, token, stance)


def by_copula(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "he is, no doubt, right": of whom stands at once before "is"."""
    lexicon, tree, words = sentence.lexicon, sentence.tree, sentence.words
    stance = _of_predicate(sentence, token)
    if stance is None or is_limited(sentence, token):
        return
    at = token - 1
    while (
        at > 0
        and token - at <= _FAR
        and (sentence.tag(at).startswith(_BETWEEN) or tree.words[at] in lexicon.sets["grammar.parentheses"])
    ):
        at -= 1
    linking = words.has("grammar.be", tree.words[at]) or (
        lexicon.has("verbs.roles.linking", sentence.verb(at)) and sentence.tag(at).startswith("VB")
    )
    if at < 1 or not linking or not _ends(sentence, token):
        return
    subject = sentence.tag(at - 1).startswith("NN") and sentence.relation(at - 1) == "nsubj"
    if not (_is_name(sentence, at - 1) or sentence.tag(at - 1) == "PRP" or subject):
        return
    if lexicon.has("grammar.it", tree.words[at - 1]):
        return
    be = words.has("grammar.be", tree.words[at])
    if not be and (sentence.tag(token) != "JJ" or "," in tree.words[at:token]):
        return  # "Lind stood there, gripping the desk"
    head = _head(sentence, at - 1)
    if (
        sentence.relation(head) in ("obj", "obl", "nmod", "conj", "appos")
        or tree.first(head, ("case",)) is not None
    ):
        return  # "whoever betrays Lind is wrong"
    target = target_at(sentence, head)
    if target is not None and (target.chain is not None or subject):
        around = bool(set(tree.words[at:token]) & lexicon.sets["signs.turning"])
        borne = Borne(target, sentence.over(at))
        yield Said(borne, *reach(sentence, token), turned(stance) if around else stance)


def by_held_as(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of "regards the policy of taking corn by force as mistaken", where "as" hangs on another word."""
    lexicon, tree = sentence.lexicon, sentence.tree
    stance = _of_predicate(sentence, token)
    before = tree.firsts[token] if tree.firsts[token] < token else token - 1
    if stance is None or before < 1 or "as" not in (tree.words[before], tree.words[token - 1]):
        return
    for verb in range(before - 1, max(before - _LONG, -1), -1):
        if tree.words[verb] in (";", ":", "and", "but", "which", "who", "that"):
            return
        clause = sentence.clauses.get(verb)
        if clause is not None and lexicon.has("verbs.judging.words", sentence.verb(verb)):
            for borne in thought(sentence, verb, clause.undergoers):
                yield Said(borne, min(token, token - 1), token, stance)
            return


def _of_predicate(sentence: Sentence, token: int) -> Stance | None:
    """For or against, of an adjective, or of a noun for what somebody is."""
    word, lexicon = sentence.word(token), sentence.lexicon
    if (
        not word
        or word in lexicon.sets["signs.done"]
        or sentence.relation(token) in ("amod", "advmod", "det")
    ):
        return None
    stance = lexicon.adjectives.get(word) or lexicon.plain.get(word)
    if stance is None and sentence.tag(token).startswith("NN"):
        stance = lexicon.kinds.get(sentence.noun(token))
    return stance


def _ends(sentence: Sentence, token: int) -> bool:
    """Whether no noun comes behind that the word may belong to."""
    behind = token + 1
    return behind >= len(sentence.tree) or not sentence.tag(behind).startswith(("NN", "JJ", "HYPH", "CD"))


def _is_name(sentence: Sentence, token: int) -> bool:
    return token < len(sentence.tree) and sentence.tag(token).startswith("NNP")


def _head(sentence: Sentence, token: int) -> int:
    """The word that a name hangs on as a whole."""
    above = sentence.tree.above(token)
    while (
        sentence.relation(token) in ("flat", "compound") and above is not None and _is_name(sentence, above)
    ):
        token, above = above, sentence.tree.above(above)
    return token
