"""Whether a phrase stands for somebody or something that is judged here, and for whom."""

from dataclasses import replace

from testimonia.model import EntityKind, Reference, Span
from testimonia.reading.appraisals.sentence import Sentence

MOST_WORDS = 12
"""Of a target as written."""
_KINDS = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.WORK, EntityKind.EVENT})
ABSTRACT = ("tion", "sion", "ism", "ship", "acy")
"""Endings of nouns for what is done, thought or gone through."""
_DOERS = ("ist", "ician", "eer", "crat", "ologian", "monger")
"""Endings of nouns for people."""
_BEFORE_A_NAME = frozenset({",", "*", "“", '"', "_", "‘", "—", "–", "⁠—", ":"})
_PRONOUNS = ("PRP", "WP")


def target_at(sentence: Sentence, token: int, *, whole: bool = False) -> Reference | None:
    """Who or what the phrase around a word stands for; None if it is nothing that is judged here.

    With ``whole``, what belongs to no chain is given with its relative clause: "the war they fought".

    Judged are people, organisations, works, events, places with a name, and causes: no dinners, no weather.
    """
    tag = sentence.tag(token)
    reference = sentence.reference(token)
    if tag.startswith(_PRONOUNS):
        return _pronoun(sentence, reference)
    if tag.startswith("NNP"):
        return _short(sentence, reference, token)
    if not tag.startswith("NN"):
        return None
    if _any(sentence, token) and not (reference.chain is not None and sentence.chains[reference.chain].names):
        return None
    measured = _measured(sentence, token)
    if measured is not None:
        return target_at(sentence, measured, whole=whole)
    if reference.chain is not None and _stands(sentence, reference.chain):
        return _short(sentence, reference, token)
    found = _thing(sentence, token)
    return _with_clause(sentence, token, found) if whole and found is not None else found


def named_behind(sentence: Sentence, noun: int) -> Reference | None:
    """The one with a name behind a description: "his best novel, The Fen"; None if none follows."""
    tree = sentence.tree
    if sentence.tag(noun) != "NN":
        return None
    at = tree.phrase(noun)[1] + 1
    while at < len(tree) and (
        tree.words[at] in _BEFORE_A_NAME or (tree.words[at] == "the" and not sentence.named(at))
    ):
        at += 1
    if at >= len(tree) or at > tree.phrase(noun)[1] + 4 or tree.words[at - 1].isalnum():
        return None
    head = next(
        (one for one in range(at, min(at + 3, len(tree))) if sentence.tag(one).startswith("NNP")), None
    )
    if head is None or not sentence.named(at):
        return None
    above = tree.above(head)
    while sentence.relation(head) in ("flat", "compound", "amod") and above is not None and above >= at:
        head, above = above, tree.above(above)
    found = target_at(sentence, head) if sentence.named(head) else None
    if found is None or found.chain is None:
        return None
    work = sentence.chains[found.chain].kind is EntityKind.WORK
    is_work = sentence.lexicon.has("targets.works", sentence.noun(noun))
    person = sentence.words.has("people.nouns", tree.words[noun]) or is_doer(sentence.noun(noun))
    person = person or sentence.noun(noun) in sentence.lexicon.kinds
    founded = sentence.lexicon.has("targets.founded", sentence.noun(noun))
    founded = founded and sentence.chains[found.chain].kind is EntityKind.ORGANISATION
    same = (
        founded or (work and is_work) or (person and sentence.chains[found.chain].kind is EntityKind.PERSON)
    )
    return found if same else None


def is_doer(noun: str) -> bool:
    """Whether a noun is made as those for people are: "strategist", "theoretician"."""
    return len(noun) > 6 and noun.endswith(_DOERS)


def _definite(sentence: Sentence, token: int) -> bool:
    return sentence.has_determiner(token, "definite")


def _has_name(sentence: Sentence, token: int) -> bool:
    """Whether it is somebody or something with a name, no place."""
    chain = sentence.reference(token).chain
    named = sentence.tag(token).startswith("NNP") and chain is not None
    return named and chain is not None and sentence.chains[chain].kind is not EntityKind.PLACE


def _measured(sentence: Sentence, token: int) -> int | None:
    """The officers of "a number of officers"."""
    if not sentence.lexicon.has("targets.measures", sentence.noun(token)):
        return None
    parts = sentence.tree.of(token, ("nmod",))
    return next((at for at in parts if at > token and sentence.phrases.preposition(at) == "of"), None)


def _any(sentence: Sentence, token: int) -> bool:
    """Whether it is anybody of a kind: "men", "measures"."""
    plural = sentence.tag(token) == "NNS"
    return plural and sentence.tree.first(token, ("det", "nummod", "amod", "acl:relcl", "acl")) is None


def _some(sentence: Sentence, token: int) -> bool:
    """Whether it is one of which more is not said: "a conflict", "some measure"."""
    tree = sentence.tree
    indefinite = sentence.has_determiner(token, "indefinite")
    return indefinite and tree.first(token, ("acl", "acl:relcl", "nmod", "appos", "amod")) is None


def _with_clause(sentence: Sentence, token: int, found: Reference) -> Reference:
    tree = sentence.tree
    relative = tree.first(token, ("acl:relcl", "acl"))
    if found.chain is not None or found.span is None or relative is None or relative < token:
        return found
    between = tree.words[token + 1 : tree.firsts[relative]]
    before = [at for at in tree.of(token, ("det", "amod", "nummod")) if at < token]
    start = min(found.span.start, *(tree.tokens[at].span.start for at in (*before, token)))
    last = tree.lasts[relative]
    commas = (at for at in range(relative, last) if tree.words[at] in (",", ";", "—"))
    span = Span(start, tree.tokens[max(next(commas, last + 1) - 1, relative)].span.end)
    words = span.of(sentence.text)
    if "," in between or len(words.split()) > MOST_WORDS or span.end <= found.span.end:
        return found
    return Reference(words, None, span)


def possessor(sentence: Sentence, token: int) -> int | None:
    """Whose something is: the word for "Lind" in "Lind's courage", in "the courage of Lind"."""
    found = sentence.tree.first(token, ("nmod:poss",))
    if found is not None:
        return found
    for child in sentence.tree.of(token, ("nmod",)):
        if child > token and sentence.phrases.preposition(child) == "of":
            return child
    return None


def _pronoun(sentence: Sentence, reference: Reference) -> Reference | None:
    word = reference.words.lower()
    if reference.chain is None or sentence.lexicon.has("grammar.anybody", word):
        return None
    if sentence.lexicon.has("grammar.open", word) and not sentence.chains[reference.chain].names:
        return None
    return reference


def _stands(sentence: Sentence, chain: int) -> bool:
    """Whether a chain is somebody, or has a name."""
    held = sentence.chains[chain]
    return held.kind in _KINDS or bool(held.names)


def _thing(sentence: Sentence, token: int) -> Reference | None:
    """A work, an event, a cause, people; or what stands for somebody: "his prose" stands for him."""
    noun, lexicon = sentence.noun(token), sentence.lexicon
    owner = possessor(sentence, token)
    known = any(lexicon.has(name, noun) for name in ("targets.events", "targets.works", "targets.people"))
    known = known or sentence.words.has("people.nouns", noun) or sentence.words.has("works.nouns", noun)
    known = known or is_doer(noun)
    facet = lexicon.has("targets.facets", noun)
    abstract = owner is not None and (noun.endswith(ABSTRACT) or _has_name(sentence, owner))
    pointed = noun.endswith(ABSTRACT) and sentence.has_determiner(token, "pointing")
    if not (known or facet or abstract or pointed):
        return None
    whole = _short(sentence, sentence.reference(token), token)
    if owner is None:
        specified = sentence.tree.first(token, ("acl:relcl",)) is not None
        known = known or (facet and (specified or _definite(sentence, token)))
        known = known or pointed
        return whole if known and not (_any(sentence, token) or _some(sentence, token)) else None
    if not facet:
        return whole
    theirs = target_at(sentence, owner)
    if theirs is None:
        return whole if known or sentence.tag(owner).startswith("N") else None
    return replace(whole, chain=theirs.chain)


def _short(sentence: Sentence, reference: Reference, token: int) -> Reference:
    """A reference of no more words than a reader takes in."""
    if len(reference.words.split()) <= MOST_WORDS and len(reference.words) < len(sentence.text):
        return reference
    if reference.span is None:
        return reference
    tokens = sentence.tree.tokens
    first = next((n for n, one in enumerate(tokens) if one.span.end > reference.span.start), token)
    last = min(max(first + MOST_WORDS - 1, token), len(tokens) - 1)
    while last - first >= MOST_WORDS:
        first += 1
    span = Span(tokens[first].span.start, min(tokens[last].span.end, reference.span.end))
    return Reference(span.of(sentence.text), reference.chain, span)
