"""What a description judges by the way: "a faulty translation", "Lind, a brilliant speaker,".

Asked only of words by which no rule of the clause judges anybody.
"""

from collections.abc import Iterator

from testimonia.model import Reference, Stance
from testimonia.reading.appraisals.adjectives import described, is_blocked, is_highest, stance_by_adjective
from testimonia.reading.appraisals.borne import Borne
from testimonia.reading.appraisals.said import Said, reach, stance_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import ABSTRACT, MOST_WORDS, is_doer, named_behind, target_at

_PREDICATES = frozenset({"root", "xcomp", "vocative", "compound", "flat", "list"})
_OF_A_PHRASE = ("NN", "JJ", "DT", "POS", "PRP$")
_LEADING = frozenset({",", "—", "–", "⁠—"})
_ENDING = frozenset({",", ".", ";", ":", "—", "–", "⁠—", ")", "!", "”"})


def by_description(sentence: Sentence, token: int) -> Iterator[Said]:
    """What an adjective says of what its noun stands for: "they printed a faulty translation"."""
    if not sentence.tag(token).startswith(("JJ", "VBN", "VBG")):
        return
    stance = stance_by_adjective(sentence, token)
    plain = sentence.lexicon.plain.get(sentence.word(token))
    noun = _noun_of(sentence, token)
    if (stance is None and plain is None) or noun is None:
        return
    if is_blocked(sentence, token, noun) or sentence.case(noun) == "like":
        return
    shown = stance or plain
    told = list(_beside_names(sentence, sentence.top(noun)))
    for one in told if shown is not None else ():
        if shown is not None:
            yield Said(one, *reach(sentence, token, noun), stance_of(sentence, token, shown, one))
    if told or stance is None or (stance is Stance.UNDECIDED and not is_highest(sentence, token)):
        return
    whole = described(sentence, noun)
    if whole is None and not _may_be_judged(sentence, noun):
        return
    borne = Borne(named_behind(sentence, noun) or whole or _as_written(sentence, noun), sentence.over(noun))
    yield Said(borne, *reach(sentence, token), stance)


def _noun_of(sentence: Sentence, token: int) -> int | None:
    """The noun that an adjective belongs to; if the tree takes it elsewhere, the noun at once behind it."""
    top = sentence.top(token)
    behind = max(sentence.joined.get(token, (token, token))[1], token) + 1
    if behind < len(sentence.tree) and sentence.tag(behind) in ("NN", "NNS"):
        head = sentence.tree.above(behind)
        compound = sentence.relation(behind) == "compound" and head is not None
        return head if compound else behind
    return sentence.tree.above(top) if sentence.relation(top) == "amod" else None


def by_naming(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a noun says by naming: "Lind, the saviour of the town,", "the myth of the siege"."""
    lexicon = sentence.lexicon
    noun = sentence.noun(token)
    stance = lexicon.kinds.get(noun)
    if stance is None or not sentence.tag(token).startswith("NN") or not sentence.word(token):
        return
    beside = _beside_name(sentence, token)
    if beside is not None:
        yield Said(beside, *reach(sentence, token), stance_of(sentence, token, stance, beside))
        return
    behind = named_behind(sentence, token)
    if behind is not None and not sentence.has_determiner(token, "any"):
        yield Said(Borne(behind, sentence.over(token), told=False), *reach(sentence, token), stance)
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
    behind = token + 1
    if stance is None or not sentence.tag(token).startswith("JJ") or behind >= len(sentence.tree):
        return
    if sentence.tree.words[behind] not in _ENDING:
        return
    beside = _beside_name(sentence, token)
    if beside is not None:
        yield Said(beside, *reach(sentence, token), stance_of(sentence, token, stance, beside))


def _beside_names(sentence: Sentence, head: int) -> Iterator[Borne]:
    """The same; of several, for more than one: "Lind and Moss, the leading painters of the age,"."""
    beside = _beside_name(sentence, head)
    if beside is None:
        return
    yield beside
    span = beside.target.span
    named = None if span is None else sentence.token_at(span)
    if named is None or sentence.tag(head) != "NNS" or not sentence.tag(named).startswith("NNP"):
        return
    top = sentence.top(named)
    if top != named:
        target = target_at(sentence, top)
        if target is not None and target.chain is not None:
            yield Borne(target, sentence.over(top), told=False)


def _beside_name(sentence: Sentence, head: int) -> Borne | None:
    """The one named before a comma whom the phrase behind it describes; the phrase ends with a stop."""
    tree = sentence.tree
    first, last = tree.narrow[head]
    before = first - 2
    if before < 0 or tree.words[first - 1] not in _LEADING or tree.tokens[before].relation == "punct":
        return None
    article = tree.words[first] in ("a", "an")
    if sentence.relation(head) in ("root", "obj", "obl") or (
        sentence.relation(head) == "conj" and not article
    ):
        return None
    if tree.first(head, ("cop",)) is not None:
        return None
    noun = sentence.tag(head).startswith("NN")
    indefinite = tree.words[first] in ("a", "an", "the", "one")
    if noun and not indefinite:
        return None
    while last + 1 < len(tree) and tree.words[last + 1] not in _ENDING and last < first + MOST_WORDS:
        last += 1
    if last + 1 >= len(tree) or tree.words[last + 1] not in _ENDING:
        return None
    if last + 2 < len(tree) and tree.words[last + 2] in ("and", "or") and sentence.relation(head) == "conj":
        return None  # one of a list
    named = before
    above = tree.above(named)
    while sentence.relation(named) in ("flat", "compound") and above is not None and above < first:
        named, above = above, tree.above(above)
    owned = article and tree.first(named, ("nmod:poss",)) is not None and sentence.tag(named) == "NN"
    if not (owned or sentence.tag(named).startswith(("NNP", "NNS"))):
        return None
    target = target_at(sentence, named)
    known = target is not None and (target.chain is not None or sentence.tag(named) == sentence.tag(head))
    return Borne(target, sentence.over(named), told=False) if target is not None and known else None


def _may_be_judged(sentence: Sentence, noun: int) -> bool:
    """Whether it is people, a work, an event or a measure of a kind, told as a fact and in no predicate."""
    tree, lexicon = sentence.tree, sentence.lexicon
    word = sentence.noun(noun)
    if sentence.tag(noun) not in ("NN", "NNS") or sentence.relation(noun) in _PREDICATES:
        return False
    if tree.first(noun, ("cop",)) is not None or _is_denied(sentence, noun):
        return False
    if sentence.has_determiner(noun, "any") and not sentence.has_determiner(noun, "one"):
        return False
    works = lexicon.has("targets.works", word) or sentence.words.has("works.nouns", word)
    people = lexicon.has("targets.people", word) or sentence.words.has("people.nouns", word)
    people = people or is_doer(word) or word in lexicon.kinds
    events = lexicon.has("targets.events", word)
    abstract = word.endswith(ABSTRACT) and sentence.has_determiner(noun, "definite")
    return works or people or events or abstract


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
    last = _through_of(sentence, first, last)
    span = tree.span(first, last)
    chain = sentence.reference(noun).chain
    return Reference(span.of(sentence.text), chain, span)


def _through_of(sentence: Sentence, first: int, last: int) -> int:
    """The last word of what it is of, where the tree takes that elsewhere: "the nature of the regime"."""
    end = last + 1
    if end >= len(sentence.tree) or sentence.tree.words[end] != "of":
        return last
    while end + 1 < len(sentence.tree) and sentence.tag(end + 1).startswith(_OF_A_PHRASE):
        end += 1
    reached = end > last + 1 and sentence.tag(end).startswith("NN") and end - first < MOST_WORDS
    return end if reached else last
