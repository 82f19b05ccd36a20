"""What somebody else claims, and that it is rejected: "there is no evidence for Lind's claim that".

As with statements, a claim that is reported in order to be rejected is two appraisals over one passage: the
other's, of what he claims it of; and the author's, who blames the claim.
"""

from collections.abc import Iterator

from testimonia.model import Reference, Span
from testimonia.reading.appraisals.claim import (
    DASHES,
    ENDS,
    LEAST,
    Claim,
    claimed,
    rejected_in,
    trimmed,
    words_of_claims,
)
from testimonia.reading.appraisals.claimants import claimed_by_those, wrongly_claimed
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import possessor
from testimonia.reading.clauses.values import Role

_BETWEEN = 8
"""Words between "the argument" and its "that", at most: "of the followers of Lind"."""
_CLAUSES = frozenset({"acl", "acl:relcl", "ccomp", "csubj", "parataxis", "advcl", "root"})


def claims_in(sentence: Sentence) -> Iterator[Claim]:
    """The claims of others that a sentence rejects."""
    words = sentence.tree.words
    for at, word in enumerate(words):
        if word == "that" and sentence.tag(at) in ("IN", "WDT", "DT"):
            yield from _with_that(sentence, at)
        elif _is_claim(sentence, at):
            yield from _summed_up(sentence, at)
        elif word in words_of_claims()["those"]:
            yield from claimed_by_those(sentence, at)
        elif word in words_of_claims()["wrongly"] or word in words_of_claims()["wrong"]:
            yield from wrongly_claimed(sentence, at)


def _is_claim(sentence: Sentence, token: int) -> bool:
    known = sentence.noun(token) in words_of_claims()["nouns"]
    return known and sentence.tag(token).startswith("NN") and not sentence.named(token)


def _with_that(sentence: Sentence, that: int) -> Iterator[Claim]:
    """Of "the assertion that", "it is absurd to say that"."""
    noun = _noun_before(sentence, that)
    verb = None if noun is not None else _verb_before(sentence, that)
    head = noun if noun is not None else verb
    if head is None:
        return
    last = _end(sentence, head, that)
    if last - that < LEAST:
        return
    first = sentence.tree.phrase(head)[0] if noun is not None else head - 1
    rejecting, by = _rejecting(sentence, first, last + 1), None
    if rejecting is None and noun is not None:
        rejecting, by = _rejected_by(sentence, noun)
    if rejecting is None:
        return
    said = trimmed(sentence, that + 1, last)
    rejecting = _as_far_as(sentence, rejecting, first)
    owner, mine = (None, False) if noun is None else _owner(sentence, noun)
    if mine:
        return
    owner = _named_against(sentence) or owner
    end = head if noun is None else max(min(sentence.tree.narrow[noun][1], that - 1), head)
    span = sentence.tree.span(min(first, head), end if end - head < _BETWEEN else head)
    name = Reference(span.of(sentence.text), None if owner is None else owner.chain, span)
    subject, words = claimed(sentence, that + 1, last, said)
    yield Claim(name, owner, said, subject, words, rejecting, by)


def _noun_before(sentence: Sentence, that: int) -> int | None:
    """The claim that a "that" belongs to, with what it is of between them."""
    at = that - 1
    while at >= max(that - _BETWEEN, 0):
        if sentence.tree.words[at] in (";", ":", ".") or sentence.tag(at).startswith("VB"):
            return None
        if _is_claim(sentence, at):
            return at if at == that - 1 or sentence.tree.words[at + 1] in ("of", ",") else None
        at -= 1
    return None


def _verb_before(sentence: Sentence, that: int) -> int | None:
    verb = sentence.verb(that - 1) if that > 1 else ""
    infinitive = that > 1 and sentence.tree.words[that - 2] == "to"
    return that - 1 if infinitive and verb in words_of_claims()["verbs"] else None


def _end(sentence: Sentence, head: int, that: int) -> int:
    """The last word of what is claimed."""
    tree = sentence.tree
    ends = [
        tree.lasts[at]
        for at in range(that + 1, len(tree))
        if sentence.relation(at) in _CLAUSES and tree.above(at) == head
    ]
    last = min(ends) if ends else len(tree) - 1
    if last + 1 < len(tree) and rejected_in(sentence, last + 1, len(tree) - 1) is None:
        last = len(tree) - 1  # trees of long claims break off
    rejected_before = rejected_in(sentence, 0, head) is not None
    told = False
    for at in range(that + 1, last):
        be = sentence.words.has("grammar.be", tree.words[at]) and not rejected_before
        behind = be and (told or tree.words[at - 1] == ",")
        if behind and rejected_in(sentence, at, last) is not None:
            return at - 1  # "the claim that Lind fled is untenable"
        told = told or sentence.tag(at) in ("VBD", "VBZ", "VBP", "MD")
        if tree.words[at] in ("though", "although", "but", "yet") and "," in tree.words[at - 2 : at]:
            return at - 2 if tree.words[at - 1] != "," else at - 1
    return last


def _rejecting(sentence: Sentence, first: int, behind: int) -> Span | None:
    """The words before a claim, or behind it, that reject it."""
    before = rejected_in(sentence, 0, first - 1, nearest=-1)
    if before is not None or behind >= len(sentence.tree):
        return before
    words = sentence.tree.words
    while behind + 1 < len(words) and not words[behind][0].isalnum():
        behind += 1
    told = sentence.words.has("grammar.be", words[behind]) or sentence.tag(behind) in ("VBZ", "VBD", "MD")
    return rejected_in(sentence, behind, min(behind + _BETWEEN, len(words) - 1)) if told else None


def _rejected_by(sentence: Sentence, noun: int) -> tuple[Span | None, Reference | None]:
    """The verb of "Moss rejects the argument that", and Moss."""
    verb = sentence.tree.above(noun)
    clause = None if verb is None else sentence.clauses.get(verb)
    if verb is None or clause is None or sentence.relation(noun) != "obj" or clause.negated:
        return None, None
    blames = sentence.lexicon.views.get(sentence.verb(verb)) == "blame"
    if not (blames and clause.doers):
        return None, None
    return sentence.tree.tokens[verb].span, clause.doers[0].reference


def _as_far_as(sentence: Sentence, rejecting: Span, first: int) -> Span:
    """What rejects a claim, with all that stands between it and the claim, if that is not long."""
    start = sentence.tree.tokens[first].span.start
    between = sentence.text[rejecting.end : start]
    if rejecting.end > start or len(between.split()) > _BETWEEN:
        return rejecting
    kept = between.rstrip(ENDS).removesuffix(" to").rstrip(ENDS)
    return Span(rejecting.start, rejecting.end + len(kept))


def _owner(sentence: Sentence, noun: int) -> tuple[Reference | None, bool]:
    """Whose a claim is, and whether it is the author's own."""
    own = possessor(sentence, noun)
    if own is None and noun > 1 and sentence.tag(noun - 1) == "POS":
        own = noun - 2
    if own is None:
        verb = sentence.tree.above(noun)
        clause = None if verb is None else sentence.clauses.get(verb)
        got = clause is not None and sentence.verb(clause.token) in words_of_claims()["getting"]
        who = clause.all(Role.SUBJECT) if clause is not None and got else ()
        own = sentence.token_at(who[0].head) if who else None
    if own is None:
        return None, False
    reference = sentence.reference(own)
    mine = sentence.lexicon.has("grammar.speaking", reference.words.lower())
    return reference, mine


def _named_against(sentence: Sentence) -> Reference | None:
    """ "Pace Lind": whom the author contradicts."""
    start, end = sentence.tree.tokens[0].span.start, sentence.tree.tokens[-1].span.end
    found = words_of_claims()["against"].search(sentence.text, start, end)
    if found is None:
        return None
    for at, token in enumerate(sentence.tree.tokens):
        if token.span.start >= found.end() and sentence.tag(at).startswith("NNP"):
            whole = sentence.reference(at)
            if whole.span is None or whole.span.start >= found.end():
                return whole
            span = Span(token.span.start, max(whole.span.end, token.span.end))
            return Reference(span.of(sentence.text), whole.chain, span)
    return None


def _summed_up(sentence: Sentence, noun: int) -> Iterator[Claim]:
    """Of "Lind was a coward, a judgment which is nonsense": what stands before it is claimed."""
    tree = sentence.tree
    first = noun
    while first > 0 and sentence.tag(first - 1).startswith(("JJ", "DT", "RB")):
        first -= 1
    if first < LEAST or tree.words[first] not in ("a", "an") or tree.words[first - 1] not in (*DASHES, ","):
        return
    if noun + 1 >= len(tree) or tree.words[noun + 1] not in ("which", "that"):
        return
    judging = [at for at in range(noun + 1, len(tree)) if _blames(sentence, at)]
    if not judging:
        return
    said = trimmed(sentence, 0, first - 2)
    span = tree.span(first, noun)
    subject, words = claimed(sentence, 0, first - 2, said)
    yield Claim(
        Reference(span.of(sentence.text), None, span),
        None,
        said,
        subject,
        words,
        tree.span(judging[0], judging[-1]),
    )


def _blames(sentence: Sentence, token: int) -> bool:
    span, lexicon = sentence.tree.tokens[token].span, sentence.lexicon
    return words_of_claims()["rejecting"].fullmatch(span.of(sentence.text)) is not None or (
        "blame" in (lexicon.adjectives.get(sentence.word(token)), lexicon.plain.get(sentence.word(token)))
        or (sentence.tag(token).startswith("NN") and lexicon.kinds.get(sentence.noun(token)) == "blame")
    )
