"""Words that are given to somebody by a noun or a phrase: "her claim that", "according to Lind"."""

from collections.abc import Iterator
from dataclasses import dataclass

from testimonia.model import Span
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.quotations.branches import led_by, under
from testimonia.reading.quotations.cues import (
    Cue,
    Word,
    leads_to_source,
    lemma_of,
    of_adjective,
    of_noun,
    of_verb,
    phrase_at,
)
from testimonia.reading.quotations.sources import NOBODY, Scene, Source, bearer, doer, named, owner

_SAID = frozenset({Word.SAYS, Word.THINKS, Word.OWNED, Word.RUMOURS, Word.DENIES})
_SAYING = frozenset({Cue.SAYS, Cue.THINKS, Cue.DENIES})
_CLAUSES = ("ccomp", "acl", "csubj", "acl:relcl", "advcl")
_HOLDING = {"obj": frozenset({Cue.HOLDS, Cue.DENIES}), "obl": frozenset({Cue.LEANS, Cue.SAYS})}
"""What a verb does whose subject holds a claim that belongs to it."""
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl")
_JOINING = frozenset({"mark", "obl:agent"})
"""What "that" is before a clause that lacks nothing; a parser takes it for the agent of a passive as well."""
_STEPS = 12
"""Steps up from a phrase to the clause that it stands in."""
_COMMAS = frozenset(',;:—–-()“”"')


@dataclass(frozen=True, slots=True)
class Named:
    """Words given to somebody without a verb of speech.

    Attributes:
        content: numbers of the tokens that are his.
        source: whose they are.
        cue: the words that say so.
        denied: whether he says that it is not so.
    """

    content: list[int]
    source: Source
    cue: Span
    denied: bool = False


def by_noun(scene: Scene, at: int) -> Named | None:
    """Her claim that he was ill; his view was that; it is their contention that; rejected the claim that."""
    tree = scene.tree
    kinds = of_noun(tree.words[at]) & _SAID
    if not kinds or not tree.tokens[at].tag.startswith("NN") or _is_cleft(tree, at):
        return None
    content = (
        _that(tree, at) or _predicate(tree, at) or (_has_it(tree, at) if Word.RUMOURS in kinds else None)
    )
    if content is None:
        return None
    source, denied = _held(scene, at) or (NOBODY, False)
    if source.who is None and (Word.OWNED in kinds or not kinds & {Word.SAYS, Word.RUMOURS}):
        return None
    first, last = tree.phrase(at)
    return Named(content, source, tree.span(first, last), denied or Word.DENIES in kinds)


def _is_cleft(tree: Tree, at: int) -> bool:
    """Whether "that" belongs to what is told: "it was at her suggestion that he left"."""
    if tree.first(at, ("case",)) is None:
        return False
    for top in (at, tree.tokens[at].head):
        it = tree.first(top, ("nsubj", "expl"))
        if it is not None and tree.words[it] == "it" and tree.first(top, ("cop",)) is not None:
            return True
    return False


def _that(tree: Tree, at: int) -> list[int] | None:
    """The clause with "that" behind a noun; in "the claim that he made" the word is no conjunction.

    Where "that" is the next word, it is the noun's, wherever the parser puts the rest.
    """
    that = at + 1
    if that < len(tree) and tree.words[that] == "that" and tree.tokens[that].relation in _JOINING:
        head = tree.tokens[that].head
        return [n for n in under(tree, head) if n >= that] if head > that else None
    found = (n for n in tree.of(at, _CLAUSES) if n > at)
    clause = next((n for n in found if any(tree.words[m] == "that" for m in tree.of(n, ("mark",)))), None)
    return None if clause is None else under(tree, clause)


def _predicate(tree: Tree, at: int) -> list[int] | None:
    """What a noun is said to be: "her claim was that he was ill", whichever word is the head."""
    token = tree.tokens[at]
    if token.relation not in ("nsubj", "nsubj:outer"):
        return None
    if tree.words[token.head] in ("is", "was", "were", "are", "be", "been"):
        clause = tree.first(token.head, ("ccomp",))
        return None if clause is None else under(tree, clause)
    marks = [n for n in tree.of(token.head, ("mark",)) if tree.words[n] == "that" and n > at]
    return [n for n in under(tree, token.head, (at,)) if n >= marks[0]] if marks else None


def _has_it(tree: Tree, at: int) -> list[int] | None:
    """Legend has it that he was ill."""
    token = tree.tokens[at]
    clause = tree.first(token.head, ("ccomp",)) if token.relation == "nsubj" else None
    has_it = tree.words[token.head] in ("has", "had") and token.head + 1 < len(tree)
    if clause is None or not has_it or tree.words[token.head + 1] != "it":
        return None
    return under(tree, clause)


def _held(scene: Scene, at: int) -> tuple[Source, bool] | None:
    """Whose claim it is, or who makes it, comes to it, rejects it; None where nobody is named."""
    own = owner(scene, at)
    if own is not None and own.who is not None and own.speaks:
        return own, False
    token = scene.tree.tokens[at]
    if led_by(scene.tree, at, "of", "under") and scene.tree.first(at, ("nsubj",)) is not None:
        source, denied = bearer(scene, at), False  # "was of the opinion that"
    else:
        cues = of_verb(scene.tree.words[token.head])
        cues &= _HOLDING.get(token.relation, frozenset())
        if led_by(scene.tree, token.head, "to") and scene.tree.tokens[token.head].relation in (
            "advcl",
            "acl",
        ):
            return NOBODY, False  # "there is nothing to support the claim that"
        source, denied = doer(scene, token.head) if cues else None, Cue.DENIES in cues
    return None if source is None else (source, denied)


def by_adjective(scene: Scene, at: int) -> Named | None:
    """Was convinced that he was ill; made it clear that he was ill."""
    tree = scene.tree
    cues = of_adjective(tree.words[at])
    made = Cue.HOLDS in cues
    verb = tree.tokens[at].head if made else at
    if made and (tree.tokens[at].relation != "xcomp" or lemma_of(tree.words[verb]) != "make"):
        return None
    clause = (
        next((n for above in {at, verb} for n in tree.of(above, ("ccomp",)) if n > at), None)
        if cues
        else None
    )
    source = None if clause is None else doer(scene, verb) if made else bearer(scene, at)
    if clause is None or source is None or source.who is None:
        return None
    return Named(under(tree, clause), source, tree.span(verb, at), Cue.DENIES in cues)


def by_mistaken_verb(scene: Scene, at: int) -> Named | None:
    """A verb that has been taken for a noun or an adjective: "Lind suspects that", "it is rumoured that"."""
    tree = scene.tree
    cues = of_verb(tree.words[at]) & _SAYING
    subject, clause = tree.first(at, ("nsubj", "expl")), tree.first(at, ("ccomp", "csubj"))
    if not cues or subject is None or clause is None or not subject < at < clause:
        return None
    cop, tag = tree.first(at, ("cop",)), tree.tokens[at].tag
    if tag == "JJ" and tree.words[subject] == "it" and cop is not None and tree.words[at].endswith("ed"):
        return Named(under(tree, clause), NOBODY, tree.span(cop, at))
    if not tag.startswith("NN") or tree.first(at, ("det", "cop", "case", "nmod:poss")) is not None:
        return None
    source = named(scene, subject)
    return (
        None
        if source is None
        else Named(under(tree, clause), source, tree.span(subject, at), Cue.DENIES in cues)
    )


def by_phrase(scene: Scene, at: int) -> Named | None:
    """According to Lind, he was ill; in the words of Lind; in her opinion, he was ill."""
    return _according(scene, at) or _in_words(scene, at)


def _according(scene: Scene, at: int) -> Named | None:
    tree = scene.tree
    length = phrase_at(tree.words, at)
    if not length:
        return None
    to = at + length - 1
    noun = next((h for h in (tree.tokens[to].head, tree.tokens[at].head) if h > to), None)
    source = None if noun is None else named(scene, noun)
    if noun is None or source is None or not _may_speak(scene, noun, source):
        return None
    top = noun
    while tree.tokens[top].head in range(at, to + 1) and tree.tokens[top].head != top:
        top = tree.tokens[top].head
    if tree.words[at] != "according" and not _apart(tree, top):
        return None
    content = _around(tree, top)
    cue = tree.span(at, max(to, tree.phrase(noun)[1]))
    return None if content is None else Named(content, source, cue)


def _may_speak(scene: Scene, at: int, source: Source) -> bool:
    """Whether "according to" leads to a speaker, and not to a plan, a rule, an age."""
    named = scene.tree.tokens[at].tag.startswith("NNP")
    return source.speaks or named or bool(of_noun(scene.tree.words[at]))


def _in_words(scene: Scene, at: int) -> Named | None:
    tree = scene.tree
    if Word.SOURCES not in of_noun(tree.words[at]) or tree.tokens[at].relation not in ("obl", "nmod"):
        return None
    leading = [n for n in tree.of(at, ("case",)) if leads_to_source(tree.words[n])]
    whose = tree.first(at, ("nmod:poss",))
    if not leading or whose is None:
        return None
    source, content = named(scene, whose), _words_behind(tree, at)
    if content is None and (_apart(tree, at) or _opens(tree, at)):
        content = _around(tree, at)
    if source is None or content is None:
        return None
    return Named(content, source, tree.span(leading[0], at))


def _opens(tree: Tree, at: int) -> bool:
    """ "In Lind's view he was ill": a phrase that begins the sentence, right before a subject."""
    behind = tree.lasts[at] + 1
    starts = {tree.firsts[n] for n in tree.of(tree.tokens[at].head, _SUBJECTS)}
    kinds = of_noun(tree.words[at])
    inside = Word.WORDS in kinds or (Word.PAPERS in kinds and led_by(tree, at, "in"))
    return tree.firsts[at] == 0 and behind in starts and not inside


def _words_behind(tree: Tree, at: int) -> list[int] | None:
    """What follows "in his famous phrase," at once, inside a sentence: it is that phrase."""
    if Word.WORDS not in of_noun(tree.words[at]):
        return None
    own = tree.first(at, ("appos",))
    if own is not None and own > at:
        return under(tree, own)
    first = tree.lasts[at] + 1
    apart = first < len(tree) and (tree.words[first] in _COMMAS or tree.words[first - 1] in _COMMAS)
    if tree.tokens[at].head > at or not apart:
        return None
    behind = (n for n in tree.children[tree.tokens[at].head] if tree.firsts[n] == first and n > first)
    return next((under(tree, n) for n in behind), None)


def _apart(tree: Tree, at: int) -> bool:
    """Whether a comma parts a phrase from what it stands in: behind it at least, if it begins a sentence."""
    first, last = tree.firsts[at], tree.lasts[at]
    after = tree.words[last] in _COMMAS or (last + 1 < len(tree) and tree.words[last + 1] in _COMMAS)
    before = first == 0 or tree.words[first - 1] in _COMMAS or tree.words[first] in _COMMAS
    return after and (before or first < 3)


def _around(tree: Tree, phrase: int) -> list[int] | None:
    """The clause that a phrase stands in, without it."""
    at = phrase
    for _ in range(_STEPS):
        if tree.tokens[at].head == at:
            return None
        at = tree.tokens[at].head
        if tree.first(at, _SUBJECTS) is not None or tree.tokens[at].head == at:
            content = set(under(tree, at)) - set(under(tree, phrase))
            return sorted(content) if len(content) > 1 else None
    return None


def found_in(scene: Scene, at: int) -> Iterator[Named]:
    """What a token that is no verb gives to somebody."""
    for way in (by_noun, by_adjective, by_mistaken_verb, by_phrase):
        one = way(scene, at)
        if one is not None:
            yield one
