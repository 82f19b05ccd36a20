"""What a description judges by the way: "a faulty translation", "Lind, a brilliant speaker,", "the myth of the siege".

Asked only of words by which no rule of the clause judges anybody.
"""

from collections.abc import Iterator

from testimonia.model import Reference, Stance
from testimonia.reading.appraisals.adjectives import is_blocked, stance_by_adjective
from testimonia.reading.appraisals.borne import Borne
from testimonia.reading.appraisals.said import Said, reach, stance_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import ABSTRACT, MOST_WORDS, is_doer, named_behind, target_at

_PREDICATES = frozenset({"root", "xcomp", "vocative", "compound", "flat", "list"})
_LEADING = frozenset({",", "—", "–", "⁠—"})
_ENDING = frozenset({",", ".", ";", ":", "—", "–", "⁠—", ")", "!", "”"})


def by_description(sentence: Sentence, token: int) -> Iterator[Said]:
    """What an adjective says of what its noun stands for: "they printed a faulty translation"."""
    if not sentence.tag(token).startswith(("JJ", "VBN", "VBG")):
        return
    stance = stance_by_adjective(sentence, token)
    noun = sentence.tree.above(sentence.top(token))
    if stance is None or noun is None or sentence.relation(sentence.top(token)) != "amod":
        return
    if is_blocked(sentence, token, noun):
        return
    beside = _beside_name(sentence, sentence.top(noun))
    if beside is not None:
        yield Said(beside, *reach(sentence, token, noun), stance_of(sentence, token, stance, beside))
        return
    if stance is Stance.UNDECIDED or not _may_be_judged(sentence, noun):
        return
    borne = Borne(named_behind(sentence, noun) or _as_written(sentence, noun), sentence.over(noun))
    yield Said(borne, *reach(sentence, token), stance)


def by_naming(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a noun says by naming: "Lind, the saviour of the town,", "those traitors", "the myth of the siege"."""
    lexicon = sentence.lexicon
    noun = sentence.noun(token)
    stance = lexicon.kinds.get(noun)
    if stance is None or not sentence.tag(token).startswith("NN") or not sentence.word(token):
        return
    beside = _beside_name(sentence, token)
    if beside is not None:
        yield Said(beside, *reach(sentence, token), stance_of(sentence, token, stance, beside))
        return
    if not sentence.has_determiner(token, "definite") or _is_denied(sentence, token):
        return
    of = [at for at in sentence.tree.of(token, ("nmod",)) if at > token and sentence.case(at) == "of"]
    if lexicon.has("signs.misnamed", noun):
        for at in of:
            target = target_at(sentence, at, whole=True)
            if target is not None:
                yield Said(Borne(target, sentence.over(token), told=False), token, token, stance)
    elif sentence.words.has("people.nouns", noun) and sentence.relation(token) not in _PREDICATES:
        target = _as_written(sentence, token)
        yield Said(Borne(target, sentence.over(token), told=False), token, token, stance)


def by_aside(sentence: Sentence, token: int) -> Iterator[Said]:
    """Of an adjective between commas behind a name: "Lind, always generous, gave it away"."""
    if sentence.relation(token) not in ("parataxis", "appos", "acl", "amod", "advcl"):
        return
    stance = stance_by_adjective(sentence, token)
    if stance is None or not sentence.tag(token).startswith("JJ"):
        return
    beside = _beside_name(sentence, token)
    if beside is not None:
        yield Said(beside, *reach(sentence, token), stance_of(sentence, token, stance, beside))


def _beside_name(sentence: Sentence, head: int) -> Borne | None:
    """The one named before a comma whom the phrase behind it describes; the phrase ends with a stop."""
    tree = sentence.tree
    first, last = tree.narrow[head]
    before = first - 2
    if before < 0 or tree.words[first - 1] not in _LEADING or tree.tokens[before].relation == "punct":
        return None
    if sentence.relation(head) in ("conj", "root", "obj", "obl"):
        return None
    noun = sentence.tag(head).startswith("NN")
    indefinite = tree.words[first] in ("a", "an", "the", "one", "that", "this")
    if noun and not indefinite:
        return None
    while last + 1 < len(tree) and tree.words[last + 1] not in _ENDING and last < first + MOST_WORDS:
        last += 1
    if last + 1 >= len(tree) or tree.words[last + 1] not in _ENDING:
        return None
    named = before
    above = tree.above(named)
    while sentence.relation(named) in ("flat", "compound") and above is not None and above < first:
        named, above = above, tree.above(above)
    if not sentence.tag(named).startswith(("NNP", "NNS")):
        return None
    target = target_at(sentence, named)
    known = target is not None and (target.chain is not None or sentence.tag(named) == sentence.tag(head))
    return Borne(target, sentence.over(named), told=False) if target is not None and known else None


def _may_be_judged(sentence: Sentence, noun: int) -> bool:
    """Whether it is people, a work, an event or a measure of a kind, told as a fact and in no predicate."""
    tree, lexicon = sentence.tree, sentence.lexicon
    word = sentence.noun(noun)
    if not sentence.tag(noun) in ("NN", "NNS") or sentence.relation(noun) in _PREDICATES:
        return False
    if tree.first(noun, ("cop",)) is not None or _is_denied(sentence, noun):
        return False
    if sentence.has_determiner(noun, "any") and not sentence.has_determiner(noun, "one"):
        return False
    works = lexicon.has("targets.works", word) or sentence.words.has("works.nouns", word)
    people = lexicon.has("targets.people", word) or sentence.words.has("people.nouns", word)
    people = people or is_doer(word)
    events = lexicon.has("targets.events", word)
    return works or people or events or word.endswith(ABSTRACT)


def _is_denied(sentence: Sentence, token: int) -> bool:
    """Whether there was none: "never wrote an honest letter", "without a good book"."""
    at = sentence.over(token)
    clause = None if at is None else sentence.clauses.get(at)
    return sentence.case(token) == "without" or (clause is not None and clause.negated)


def _as_written(sentence: Sentence, noun: int) -> Reference:
    """The description itself, in no more words than a reader takes in."""
    tree = sentence.tree
    first, last = tree.phrase(noun)
    first = min(first, noun)
    last = min(max(last, noun), first + MOST_WORDS - 1)
    while last < noun:
        first, last = first + 1, last + 1
    span = tree.span(first, last)
    chain = sentence.reference(noun).chain
    return Reference(span.of(sentence.text), chain, span)


def by_only_one(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a predicate says whose subject is not plain, where the sentence speaks of one alone before it."""
    lexicon, tree = sentence.lexicon, sentence.tree
    word = sentence.word(token)
    stance = lexicon.adjectives.get(word) if sentence.tag(token).startswith("JJ") else None
    if stance is None and sentence.tag(token).startswith("NN"):
        stance = lexicon.kinds.get(sentence.noun(token))
    copula = tree.first(token, ("cop",))
    if stance is None or copula is None or tree.first(token, ("expl", "csubj", "mark", "case")) is not None:
        return
    if any(sentence.tag(at).startswith("NN") for at in tree.of(token, ("nsubj",)) if not sentence.named(at)):
        return
    chains = {}
    for at in range(copula):
        if sentence.tag(at).startswith(("NNP", "PRP")) and sentence.relation(at) != "flat":
            target = target_at(sentence, at)
            if target is not None and target.chain is not None and sentence.chains[target.chain].names:
                chains.setdefault(target.chain, target)
    if len(chains) == 1 and not is_blocked(sentence, token, token):
        borne = Borne(next(iter(chains.values())), token)
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))
