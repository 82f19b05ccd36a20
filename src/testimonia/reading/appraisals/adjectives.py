"""What adjectives say: "the play is dull", "a brilliant novelist", "thought him cruel"."""

from collections.abc import Iterator

from testimonia.model import Reference, Stance
from testimonia.reading.appraisals.bearers import is_light, predicated
from testimonia.reading.appraisals.borne import Borne
from testimonia.reading.appraisals.having import had
from testimonia.reading.appraisals.said import Said, reach, stance_of
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import named_behind, possessor, target_at

_TAGS = ("JJ", "VBN", "VBG")
_QUALITY = ("ness", "ity", "ence", "ance", "acy", "ism", "tion")
"""Endings of nouns for what somebody can be said to have."""
_ANY = "*"
_ANY_NOUN = "~"


def by_adjective(sentence: Sentence, token: int) -> Iterator[Said]:
    """What a word says as an adjective."""
    word, lexicon = sentence.word(token), sentence.lexicon
    if not sentence.tag(token).startswith(_TAGS):
        return
    stance, plain = lexicon.adjectives.get(word), False
    if stance is None:
        stance, plain = lexicon.plain.get(word), not is_highest(sentence, token)
    if stance is None:
        return
    top = sentence.top(token)
    noun = sentence.tree.above(top) if sentence.relation(top) == "amod" else None
    if noun is None:
        yield from _predicate(sentence, token, stance)
    elif not (is_blocked(sentence, token, noun) or _strong_point(sentence, noun)):
        yield from _attribute(sentence, token, noun, stance, plain=plain)


def _strong_point(sentence: Sentence, noun: int) -> bool:
    """Whether it is "Lind's strong point": said of Lind, not of what it is."""
    point = sentence.lexicon.has("signs.points", sentence.noun(noun))
    return point and sentence.tree.first(noun, ("nmod:poss",)) is not None


def is_highest(sentence: Sentence, token: int) -> bool:
    """Whether it is the best, the most popular."""
    words = sentence.tree.words
    raising = sentence.lexicon.sets["signs.raising"]
    return sentence.tag(token) == "JJS" or any(words[at] in raising for at in sentence.before(token))


def by_most(sentence: Sentence, token: int) -> Iterator[Said]:
    """What "most" says with an adjective that is in no list: "the most substantial of his works"."""
    adjective, lexicon = sentence.tree.above(token), sentence.lexicon
    if sentence.tree.words[token] != "most" or adjective is None or adjective < token:
        return
    word = sentence.word(adjective)
    known = word in lexicon.adjectives or word in lexicon.plain or lexicon.has("signs.counted", word)
    top = sentence.top(adjective)
    noun = sentence.tree.above(top) if sentence.relation(top) == "amod" else None
    if known or not word or noun is None or sentence.tag(adjective) != "JJ":
        return
    if sentence.has_determiner(noun, "definite") and not _judges(sentence, noun):
        for borne in [*predicated(sentence, noun), *_apposed(sentence, noun)]:
            yield Said(borne, token, max(noun, adjective), Stance.UNDECIDED)


def stance_by_adjective(sentence: Sentence, token: int) -> Stance | None:
    """For or against, of an adjective that judges wherever it stands, or is said to be so most of all."""
    word, lexicon = sentence.word(token), sentence.lexicon
    stance = lexicon.adjectives.get(word)
    return lexicon.plain.get(word) if stance is None and is_highest(sentence, token) else stance


def is_blocked(sentence: Sentence, token: int, noun: int) -> bool:
    """Whether an adjective says something else with this noun: "a great deal"."""
    before = sentence.lexicon.without.get(sentence.word(token), frozenset())
    return bool({_ANY, _ANY_NOUN, sentence.tree.words[noun]} & before) or is_limited(sentence, token)


def _predicate(sentence: Sentence, token: int, stance: Stance) -> Iterator[Said]:
    if _ANY in sentence.lexicon.without.get(sentence.word(token), ()) or is_limited(sentence, token):
        return
    plain = sentence.word(token) in sentence.lexicon.plain
    if plain and sentence.tree.first(sentence.top(token), ("expl",)) is not None:
        return  # "it is fair to say"
    if sentence.word(token) in sentence.lexicon.sets["signs.done"] and sentence.tag(token) != "JJ":
        return
    for borne in predicated(sentence, token):
        if stance is Stance.UNDECIDED and _no_one_known(sentence, borne):
            continue  # "a conflict was necessary"
        if sentence.lexicon.has("grammar.it", borne.target.words.lower()) and _is_done(sentence, token):
            continue  # "it was pathetic to ask"
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _is_done(sentence: Sentence, token: int) -> bool:
    """Whether it is said of doing something, which comes behind."""
    behind = sentence.tree.of(sentence.top(token), ("csubj", "ccomp", "advcl", "xcomp"))
    return any(at > token and sentence.case(at) in ("to", "that") for at in behind)


def _no_one_known(sentence: Sentence, borne: Borne) -> bool:
    """Whether it is said of something or other: "a conflict"; or of a claim."""
    first = borne.target.words.split()[0]
    definite = sentence.lexicon.has("grammar.definite", first.lower())
    return borne.target.chain is None and first[:1].islower() and not definite


def is_limited(sentence: Sentence, token: int) -> bool:
    """Whether what follows makes it say something else: "was sorry for", "was kind of"."""
    before = sentence.lexicon.without.get(sentence.word(token), frozenset())
    after = sentence.tree.words[token + 1] if token + 1 < len(sentence.tree) else ""
    no_more = sentence.tree.words[max(token - 2, 0) : token] == ("no", "more")
    return after in before or after == "enough" or no_more


def _attribute(sentence: Sentence, token: int, noun: int, stance: Stance, *, plain: bool) -> Iterator[Said]:
    """Of an adjective before a noun: said of whom the noun is said, or of whom it stands for."""
    if _judges(sentence, noun):
        stance = Stance.UNDECIDED  # of "a profound error" the noun decides
    told = [*predicated(sentence, noun), *_apposed(sentence, noun)]
    if not told and not plain and stance is not Stance.UNDECIDED and _can_be_had(sentence, noun):
        told = list(had(sentence, noun))
    for borne in told:
        shown = stance_of(sentence, noun, stance_of(sentence, token, stance, _aside(borne)), borne)
        yield Said(borne, *reach(sentence, token, noun if noun > token else None), shown)
    whole = None if told or plain else described(sentence, noun)
    target = None if told else whole or _what_it_is(sentence, noun)
    open_ = stance is Stance.UNDECIDED and not _calls_in_question(sentence, token)
    if target is not None and not (open_ and target.chain is None and not is_highest(sentence, token)):
        borne = Borne(target, sentence.over(noun), told=False)
        yield Said(borne, *reach(sentence, token), stance_of(sentence, token, stance, borne))


def _judges(sentence: Sentence, noun: int) -> bool:
    lexicon, word = sentence.lexicon, sentence.noun(noun)
    return word in lexicon.kinds or word in lexicon.qualities


def described(sentence: Sentence, noun: int) -> Reference | None:
    """The one whom a phrase names or describes: "the brilliant Lind", "her dull speech"; not just any."""
    tree = sentence.tree
    if _judges(sentence, noun) or tree.first(noun, ("cop",)) is not None:
        return None  # the noun judges for itself
    facet = sentence.lexicon.has("targets.facets", sentence.noun(noun))
    if facet and possessor(sentence, noun) is None:
        return None
    if sentence.relation(noun) in ("xcomp", "appos", "obl:unmarked", "vocative"):
        return None
    definite = tree.first(noun, ("nmod:poss",)) is not None or sentence.has_determiner(noun, "definite")
    indefinite = sentence.has_determiner(noun, "any") or _is_one(sentence, noun)
    owned = possessor(sentence, noun) is not None and not indefinite
    if not (definite or sentence.named(noun) or owned):
        return None
    return _named(sentence, noun) or target_at(sentence, noun, whole=True)


def _named(sentence: Sentence, noun: int) -> Reference | None:
    """The one whom a name behind it names; of "the frail nature of his legacy, the League", the League."""
    of = possessor(sentence, noun) if sentence.lexicon.has("targets.facets", sentence.noun(noun)) else None
    behind = None if of is None or of < noun else named_behind(sentence, of)
    return behind or named_behind(sentence, noun)


def _what_it_is(sentence: Sentence, noun: int) -> Reference | None:
    """Of "it was a disastrous policy", where nobody can tell what "it" is: the policy."""
    tree = sentence.tree
    subject = tree.first(noun, ("nsubj", "expl"))
    if (
        subject is None
        or not sentence.lexicon.has("grammar.it", tree.words[subject])
        or tree.first(noun, ("cop",)) is None
    ):
        return None
    person = sentence.words.has("people.nouns", tree.words[noun])
    return None if person or _judges(sentence, noun) else target_at(sentence, noun, whole=True)


def _is_one(sentence: Sentence, noun: int) -> bool:
    """Whether it is "a critic of the war": somebody else is said to be one."""
    person = sentence.words.has("people.nouns", sentence.tree.words[noun])
    return person and sentence.has_determiner(noun, "one")


def _calls_in_question(sentence: Sentence, token: int) -> bool:
    """Whether it is "so-called", "alleged": said of anything."""
    return sentence.lexicon.has("adjectives.undecided.called", sentence.word(token))


def _aside(borne: Borne) -> Borne:
    """The same without its clause: what the clause denies is turned round once."""
    return Borne(borne.target, None, told=False)


def _can_be_had(sentence: Sentence, noun: int) -> bool:
    lexicon, word = sentence.lexicon, sentence.noun(noun)
    known = word in lexicon.qualities or word in lexicon.acts
    known = known or lexicon.has("targets.facets", word) or lexicon.has("targets.things", word)
    return known or word.endswith(_QUALITY)


def _apposed(sentence: Sentence, noun: int) -> Iterator[Borne]:
    """Of "Lind, a brilliant novelist"."""
    top = sentence.top(noun)
    head = sentence.tree.above(top)
    if (
        head is not None
        and sentence.relation(top) == "nmod"
        and sentence.case(top) == "of"
        and is_light(sentence, head)
    ):
        top, noun, head = head, head, sentence.tree.above(head)  # "Lind, one of the noblest of men"
    plural = sentence.tag(noun) == "NNS"
    if head is None or (plural and sentence.tag(head) in ("NN", "NNP")):
        return  # "the Union, with all its petty quarrels"
    if sentence.relation(top) == "appos":
        target = target_at(sentence, head)
        if target is not None:
            yield Borne(target, sentence.over(head), told=False)
