"""Which words of a sentence head clauses, and the verb group of each."""

from dataclasses import dataclass, field
from enum import Enum, auto

from testimonia.model import Span
from testimonia.reading.clauses.lemmas import noun_lemma, verb_lemma
from testimonia.reading.clauses.lexicon import word_set
from testimonia.reading.clauses.trees import Tree
from testimonia.reading.clauses.values import Participant, Role, Standing

_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_NOT_HEADS = frozenset(
    {
        *(
            "aux",
            "aux:pass",
            "cop",
            "amod",
            "compound",
            "compound:prt",
            "case",
            "mark",
            "fixed",
            "flat",
            "det",
        ),
        *("cc", "advmod", "goeswith", "nummod", "punct", "expl"),
    }
)
"""Relations in which a verb heads no clause: "the wounded men", "according to"."""
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos"})
_OF_CLAUSES = frozenset({"root", "conj", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "csubj", "parataxis"})
_OF_TENSE = frozenset({"aux", "nsubj", "nsubj:pass"})
_OF_NOUNS = frozenset({"det", "amod", "nmod:poss", "case", "nummod"})
_WITHOUT = frozenset({"acl", "advcl", "acl:relcl", "root", "parataxis"})
_SUBORDINATE = frozenset({"acl", "advcl", "xcomp"})
_TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})
_UNFINISHED = frozenset({"VBG", "VBN"})
_INFINITIVES = frozenset({"lay", "saw", "found", "bound", "fell", "wound", "ground"})
"""Verbs of their own that are also forms of others."""


class Kind(Enum):
    """What heads a clause."""

    VERB = auto()
    COPULA = auto()
    """A predicate with a form of "be" beside it."""
    NOUN = auto()


@dataclass(slots=True)
class Draft:
    """A clause in the making.

    Attributes:
        token: number of the word that the rest hangs on.
        kind: of that word.
        verb: number of the verb: of a copular clause that of "be".
        lemma: without its particle.
        particle: number of the token; None if there is none.
        marks: the words that lead the clause, all those of "as if" and "in order to".
        auxiliaries: numbers of the tokens, in order.
        passive: whether the subject undergoes it.
        finite: whether it has a tense: no infinitive, no participle.
        above: the clause that it belongs to.
        participants: as far as they are found.
        standing: as what it is told.
        scope: whether the standing comes from outside the verb group, and so holds for what is joined to it.
        negated: whether it is denied.
        denied: whether that comes from what it belongs to: "refused to go".
    """

    token: int
    kind: Kind
    verb: int
    lemma: str
    particle: int | None = None
    marks: frozenset[str] = frozenset()
    auxiliaries: tuple[int, ...] = ()
    passive: bool = False
    finite: bool = True
    above: "Draft | None" = None
    participants: list[Participant] = field(default_factory=list)
    standing: Standing = Standing.TOLD
    scope: bool = False
    negated: bool = False
    denied: bool = False

    def all(self, *roles: Role) -> list[Participant]:
        """The participants of some roles."""
        return [one for one in self.participants if one.role in roles]

    def group(self, tree: Tree) -> Span:
        """From the first auxiliary to the verb and its particle."""
        parts = [self.verb, *self.auxiliaries, *(() if self.particle is None else (self.particle,))]
        return tree.span(min(parts), max(parts))

    def full_lemma(self, tree: Tree) -> str:
        """With the particle."""
        return self.lemma if self.particle is None else f"{self.lemma} {tree.words[self.particle]}"


def drafts_of(tree: Tree) -> dict[int, Draft]:
    """A draft for each word that heads a clause, by the number of the word; each after the one above it."""
    found: dict[int, Draft] = {}
    over: list[Draft | None] = [None] * len(tree)
    for token in tree.order:
        head = tree.above(token)
        above = None if head is None else over[head]
        draft = _draft(tree, token)
        if draft is not None:
            draft.above = above
            draft.marks = _marks(tree, token)
            draft.finite = draft.kind is not Kind.NOUN and _finite(tree, draft)
            draft.passive = draft.kind is Kind.VERB and _passive(tree, draft, found)
            found[token] = draft
        over[token] = draft or above
    return found


def _draft(tree: Tree, token: int) -> Draft | None:
    value = tree.tokens[token]
    tagged = value.tag.startswith("VB") or value.tag == "MD"
    if (tagged or _verbal(tree, token)) and _is_verb(tree, token):
        word = tree.words[token]
        lemma = word if value.tag == "VB" and word in _INFINITIVES else verb_lemma(word)
        particle = tree.first(token, ("compound:prt",))
        return Draft(token, Kind.VERB, token, lemma, particle, auxiliaries=_auxiliaries(tree, token))
    copula = tree.first(token, ("cop",))
    if (
        copula is not None
        and value.tag in ("JJ", "VBN")
        and value.event > 0
        and _like_participle(tree, token)
    ):
        lemma = verb_lemma(tree.words[token])
        return Draft(token, Kind.VERB, token, lemma, auxiliaries=_auxiliaries(tree, token))
    if copula is not None:
        auxiliaries = tuple(at for at in _auxiliaries(tree, token) if at != copula)
        return Draft(token, Kind.COPULA, copula, "be", auxiliaries=auxiliaries)
    if value.tag in ("NN", "NNS") and value.relation not in ("compound", "flat", "fixed"):
        lemma = noun_lemma(tree.words[token])
        if value.event > 0 or any(lemma in word_set("nouns", name) for name in ("undergone", "own")):
            return Draft(token, Kind.NOUN, token, lemma)
    return None


def _verbal(tree: Tree, token: int) -> bool:
    """Whether a word is a verb whatever its tag, by what hangs on it and by its form: "they crowded in"."""
    if not tree.children[token]:
        return False
    if tree.first(token, ("aux:pass",)) is not None:
        return True
    if tree.tokens[token].relation not in _OF_CLAUSES or tree.first(token, ("cop",)) is not None:
        return False
    word = tree.words[token]
    inflected = verb_lemma(word) != word and not word.endswith("s")
    return inflected and tree.first(token, ("aux", "nsubj", "nsubj:pass", "obj")) is not None


def _like_participle(tree: Tree, token: int) -> bool:
    """Whether what the tree takes for an adjective has the form of a participle: "was arrested"."""
    word = tree.words[token]
    return verb_lemma(word) != word and not word.endswith(("ing", "s"))


def _is_verb(tree: Tree, token: int) -> bool:
    """Whether a word with the tag of a verb heads a clause."""
    value, word = tree.tokens[token], tree.words[token]
    if value.relation in _NOT_HEADS and not (value.relation == "amod" and tree.first(token, _OF_TENSE)):
        return False
    if not word.isalpha() and word not in word_set("auxiliaries", "be"):  # "there's a man"
        return False
    if value.relation in _NOMINAL and (value.tag in _UNFINISHED or tree.first(token, _OF_NOUNS) is not None):
        return False
    return not (value.relation == "conj" and _joined_to_noun(tree, token))


def _joined_to_noun(tree: Tree, token: int) -> bool:
    """Whether what it is joined to by "and" stands before a noun: "the killed and wounded men"."""
    at = token
    for _ in range(len(tree)):
        if tree.tokens[at].relation != "conj":
            break
        at = tree.tokens[at].head
    return tree.tokens[at].relation in _NOT_HEADS


def _auxiliaries(tree: Tree, token: int) -> tuple[int, ...]:
    return tuple([child for child in tree.of(token, _AUXILIARY) if child < token])


def _marks(tree: Tree, token: int) -> frozenset[str]:
    """Of "when she comes" the "when" as well, which treebanks take for an adverb."""
    found = []
    for child in tree.children[token]:
        value = tree.tokens[child]
        if value.relation == "mark":
            found += [tree.words[child], *(tree.words[at] for at in tree.of(child, ("fixed",)))]
        elif value.tag == "WRB" and value.relation == "advmod" and child < token:
            found.append(tree.words[child])
    return frozenset(found)


def _finite(tree: Tree, draft: Draft) -> bool:
    """Whether a clause has a tense. What ends in "-ed" has none where a subject is wanted and not there."""
    first = draft.auxiliaries[0] if draft.auxiliaries else draft.verb
    if "to" in draft.marks:
        return is_to(tree, draft)
    if tree.tokens[first].tag == "VBD" and tree.tokens[draft.token].relation in _SUBORDINATE:
        return _has_subject(tree, draft.token)
    return tree.tokens[first].tag in _TENSED


def is_to(tree: Tree, draft: Draft) -> bool:
    """Whether it is "was to go", the "was" in front of the "to"."""
    if not draft.auxiliaries or tree.tokens[draft.auxiliaries[0]].tag not in _TENSED:
        return False
    return any(at > draft.auxiliaries[0] for at in tree.of(draft.token, ("mark",)) if tree.words[at] == "to")


def _passive(tree: Tree, draft: Draft, found: dict[int, Draft]) -> bool:
    """Whether the subject undergoes it: there is "be" or "get" in front, or no room for it."""
    word, value = tree.words[draft.token], tree.tokens[draft.token]
    if (word.endswith("ing") and verb_lemma(word) != word) or draft.lemma in word_set(
        "forms", "never_passive"
    ):
        return False
    if draft.auxiliaries:
        last = draft.auxiliaries[-1]
        if any(at > last for at in tree.of(draft.token, ("mark",)) if tree.words[at] == "to"):
            return False  # "was to go"
        be = tree.words[last] in word_set("auxiliaries", "be")
        return be or tree.tokens[last].relation == "aux:pass"
    if value.tag != "VBN" and (value.tag != "VBD" or draft.finite):
        return False
    return tree.first(draft.token, ("nsubj:pass",)) is not None or _passive_without(tree, draft, found)


def _passive_without(tree: Tree, draft: Draft, found: dict[int, Draft]) -> bool:
    """Whether a participle without an auxiliary is passive: "arrested in May, she", "had him arrested"."""
    value, head = tree.tokens[draft.token], found.get(tree.tokens[draft.token].head)
    if value.relation in _WITHOUT:
        return not _has_subject(tree, draft.token)
    if head is None:
        return False
    if value.relation == "conj":
        return head.passive and not _has_subject(tree, draft.token)
    if value.relation == "ccomp":
        return head.lemma in word_set("verbs", "having")
    return value.relation == "xcomp"


def _has_subject(tree: Tree, token: int) -> bool:
    return tree.first(token, ("nsubj", "nsubj:pass", "expl")) is not None
