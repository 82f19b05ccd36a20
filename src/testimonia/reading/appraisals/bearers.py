"""Of whom a word that judges is said."""

from collections.abc import Iterator

from testimonia.model import EntityKind, Reference
from testimonia.reading.appraisals.borne import Borne, each_of, subjects, thought
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import MOST_WORDS, target_at

_DEEP = 4
"""Nouns of which one says what the next is, one in another: "an act of a man of courage"."""
_SUBJECTS = ("nsubj", "nsubj:pass")
_WITHIN = frozenset({"nmod", "obl"})


def predicated(sentence: Sentence, token: int, deep: int = 0) -> Iterator[Borne]:
    """Those of whom an adjective or a noun is said, by the clause that it stands in.

    Args:
        sentence: that it stands in.
        token: the adjective, or the head of the noun phrase.
        deep: how many nouns have been gone through already.
    """
    own = sentence.clauses.get(token)
    top = token if own is not None and _is_predicate(sentence, token) else sentence.top(token)
    head = sentence.tree.above(top)
    another = _another(sentence, token) or _fronted(sentence, top, head)
    if another is not None:
        target = target_at(sentence, another)
        if target is not None:
            yield Borne(target, sentence.over(token))
        return
    if _there_is(sentence, top, head):
        yield from _within(sentence, top)
    elif _is_predicate(sentence, top):
        told = list(subjects(sentence, top)) or list(_antecedent(sentence, top))
        yield from told
        yield from _claim(sentence, top)
    elif head is not None and deep <= _DEEP:
        yield from _through(sentence, top, head, deep)


def _antecedent(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of "a plan that was folly"."""
    head = sentence.tree.above(token)
    if head is not None and sentence.relation(token) == "acl:relcl":
        target = target_at(sentence, head, whole=True)
        if target is not None:
            yield Borne(target, token)


def _through(sentence: Sentence, token: int, head: int, deep: int) -> Iterator[Borne]:
    """By the word that it hangs on: "seemed dull", "regarded as dull", "an act of folly"."""
    relation, case = sentence.relation(token), sentence.case(token)
    if relation == "xcomp":
        yield from _completing(sentence, token, head)
    elif relation in ("obl", "advcl", "nmod") and case == "as":
        yield from _held_as(sentence, head)
    elif relation == "obl" and case in sentence.lexicon.sets["signs.into"]:
        turning, ending = (sentence.lexicon.sets[f"verbs.roles.{name}"] for name in ("turning", "ending"))
        if sentence.verb(head) in turning | ending and (case, sentence.verb(head)) != ("to", "turn"):
            yield from subjects(sentence, head)
    elif relation in ("advcl", "acl") and sentence.tag(token).startswith("JJ"):
        yield from _beside(sentence, token, head)
    elif (
        relation in _WITHIN
        and case == "of"
        and is_light(sentence, head)
        and not _is_led(sentence, token, head)
    ):
        yield from predicated(sentence, head, deep + 1)


def _is_led(sentence: Sentence, token: int, head: int) -> bool:
    """Whether it is "the victim of a scoundrel", "a leader of fools": somebody beside somebody else."""
    noun = sentence.noun(head)
    if sentence.noun(token) not in sentence.lexicon.kinds or sentence.lexicon.has("targets.light", noun):
        return False
    return sentence.words.has("people.nouns", noun)


def _another(sentence: Sentence, token: int) -> int | None:
    """The subject that a predicate has of its own, without a verb: "Lind was honest and Moss a fool"."""
    tree = sentence.tree
    if sentence.relation(token) != "conj" or tree.first(token, ("cop", "aux", "aux:pass")) is not None:
        return None
    own = tree.first(token, ("nsubj",))
    if own is not None:
        return own
    if token > 1 and sentence.tag(token - 1) == "NNP" and tree.words[token - 2] in ("and", "but"):
        return token - 1
    before = tree.narrow[token][0] - 1
    joined = before > 0 and sentence.relation(before) == "conj"
    return before if joined and sentence.tag(before) in ("NNP", "PRP") else None


def _fronted(sentence: Sentence, token: int, head: int | None) -> int | None:
    """The subject that comes behind what is said of it: "A brilliant orator, Lind won the day"."""
    if head is None or sentence.relation(token) not in _SUBJECTS:
        return None
    tree = sentence.tree
    behind = [at for at in tree.of(head, _SUBJECTS) if at > token]
    if not behind or tree.words[tree.firsts[behind[0]] - 1] != ",":
        return None
    return behind[0]


def _there_is(sentence: Sentence, token: int, head: int | None) -> bool:
    """Of "there is much wisdom in the book"."""
    at = head if sentence.relation(token) == "nsubj" and head is not None else token
    filler = sentence.tree.first(at, ("expl",))
    return filler is not None and sentence.lexicon.has("grammar.there", sentence.tree.words[filler])


def _within(sentence: Sentence, token: int) -> Iterator[Borne]:
    head = sentence.tree.above(token)
    for at in (token,) if head is None else (token, head):
        for child in sentence.tree.of(at, ("nmod", "obl")):
            target = target_at(sentence, child) if sentence.case(child) in ("in", "about") else None
            judged = target is not None and _is_text(sentence, child)
            if target is not None and judged and child > token:
                yield Borne(target, at)


def _is_text(sentence: Sentence, token: int) -> bool:
    """Whether it is a book, or what somebody argues: "great scarcity in the town" judges nothing."""
    chain = sentence.reference(token).chain
    if chain is not None and sentence.chains[chain].kind is EntityKind.WORK:
        return True
    noun, lexicon = sentence.noun(token), sentence.lexicon
    known = lexicon.has("targets.works", noun) or lexicon.has("targets.facets", noun)
    return known or sentence.words.has("works.nouns", noun)


def _claim(sentence: Sentence, token: int) -> Iterator[Borne]:
    """Of "it is absurd to say that", "it was a mistake for Lind to go": of what is said, or done."""
    tree = sentence.tree
    if tree.first(token, ("expl",)) is None:
        return
    for child in tree.of(token, ("csubj", "ccomp", "advcl", "xcomp")):
        first = tree.firsts[child]
        claims = tree.words[first] in ("that", "for") or (
            tree.words[first] == "to" and sentence.verb(child) in sentence.lexicon.sets["signs.claiming"]
        )
        if child > token and claims and child in sentence.clauses:
            last = min(tree.lasts[child], first + MOST_WORDS)
            span = tree.span(first + 1, max(last, first + 1))
            words = span.of(sentence.text)
            if len(words.split()) <= MOST_WORDS:
                yield Borne(Reference(words, None, span), token)


def _beside(sentence: Sentence, token: int, head: int) -> Iterator[Borne]:
    """Of "evasive as ever, Lind said", "Lind, evasive as ever, said"."""
    if sentence.tree.first(token, ("mark", "nsubj", "case")) is not None:
        return
    if sentence.relation(token) == "advcl":
        yield from subjects(sentence, head)
    else:
        target = target_at(sentence, head)
        if target is not None:
            yield Borne(target, sentence.over(head), told=False)


def _is_predicate(sentence: Sentence, token: int) -> bool:
    """Whether something is said to be so: not "was in the best of ways"."""
    led = sentence.tag(token) in ("NN", "NNS", "JJS") and sentence.phrases.preposition(token) not in (
        "",
        "of",
    )
    if sentence.tree.first(token, ("cop",)) is not None:
        return not led
    return sentence.tag(token)[:2] in ("JJ", "VB") and _is_so(sentence, token)


def _is_so(sentence: Sentence, token: int) -> bool:
    """Whether a participle with "is" tells what somebody is, and not what he does or is done to him."""
    word, lexicon = sentence.word(token), sentence.lexicon
    if (
        not (word in lexicon.adjectives or word in lexicon.plain)
        or word in sentence.lexicon.sets["signs.done"]
    ):
        return False
    if sentence.tree.first(token, ("obl:agent", "obj")) is not None:
        return False
    auxiliaries = sentence.tree.of(token, ("aux", "aux:pass"))
    return any(sentence.words.has("grammar.be", sentence.tree.words[at]) for at in auxiliaries)


def is_light(sentence: Sentence, token: int) -> bool:
    """Whether of a noun only what it is of is meant: "an act of treachery", "a man of courage"."""
    noun = sentence.noun(token)
    degree = sentence.lexicon.has("targets.degrees", sentence.tree.words[token])
    return degree or sentence.lexicon.has("targets.light", noun) or sentence.words.has("people.nouns", noun)


def _completing(sentence: Sentence, token: int, verb: int) -> Iterator[Borne]:
    """Of "seemed dull", "called him a coward", "made her famous"."""
    sets, lemma = sentence.lexicon.sets, sentence.verb(verb)
    clause = sentence.clauses.get(verb)
    if clause is None:
        return
    if clause.undergoers and lemma in sets["verbs.judging.words"]:
        yield from thought(sentence, verb, clause.undergoers)
    elif clause.undergoers and lemma in sets["verbs.roles.making"]:
        yield from each_of(sentence, clause.undergoers, verb)
    elif lemma in sets["verbs.roles.linking"] and sentence.tag(token)[:2] in ("JJ", "NN", "VB"):
        yield from subjects(sentence, verb)


def _held_as(sentence: Sentence, verb: int) -> Iterator[Borne]:
    """Of "regarded him as a coward"."""
    clause = sentence.clauses.get(verb)
    if clause is not None and sentence.verb(verb) in sentence.lexicon.sets["verbs.judging.words"]:
        yield from thought(sentence, verb, clause.undergoers)
