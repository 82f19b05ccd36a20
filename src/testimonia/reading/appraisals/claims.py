"""What somebody else claims, and that it is rejected: "there is no evidence for Lind's claim that".

As with statements, a claim that is reported in order to be rejected is two appraisals over one passage: the
other's, of what he claims it of; and the author's, who blames the claim.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model import Reference, Span
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.appraisals.targets import possessor, target_at
from testimonia.reading.clauses.values import Role
from testimonia.reading.statements.words import any_of

_BETWEEN = 8
"""Words between "the argument" and its "that", at most: "of the followers of Lind"."""
_LEAST = 3
"""Words of a claim, at least."""
_CLAUSES = frozenset({"acl", "acl:relcl", "ccomp", "csubj", "parataxis", "advcl", "root"})
_PHRASES = ("rejecting", "turned", "against", "taking_up", "false", "parting")
_SETS = ("nouns", "verbs", "getting", "telling", "those", "wrongly", "wrong", "calling")
_ENDS = ",;:—–-.!? \n"
_DASHES = frozenset({"—", "–", "⁠—"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim that is rejected where it stands.

    Attributes:
        name: what it is called ("his assertion"); its chain is the owner's.
        owner: whose it is; None if it is not said.
        said: what is claimed.
        subject: of whom or what; None if it has no subject.
        words: of ``said``, what is claimed of the subject.
        rejecting: the words that reject it.
        by: who rejects it; None for whoever speaks there.
        cue: the words that say whose it is, where they are not its name.
    """

    name: Reference
    owner: Reference | None
    said: Span
    subject: Reference | None
    words: Span
    rejecting: Span
    by: Reference | None = None
    cue: str | None = None


@cache
def words_of_claims(language: str = "en") -> Mapping[str, Any]:
    """The lists of `appraisals.toml` that tell a claim, ready to be asked."""
    table = data_file(f"{language}/appraisals.toml")["claims"]
    patterns = {name: any_of(table[name]) for name in _PHRASES}
    return patterns | {name: frozenset(table[name].split()) for name in _SETS}


def claims_in(sentence: Sentence) -> Iterator[Claim]:
    """The claims of others that a sentence rejects."""
    words = sentence.tree.words
    for at, word in enumerate(words):
        if word == "that" and sentence.tag(at) in ("IN", "WDT", "DT"):
            yield from _with_that(sentence, at)
        elif _is_claim(sentence, at):
            yield from _summed_up(sentence, at)
        elif word in words_of_claims()["those"]:
            yield from _of_those(sentence, at)
        elif word in words_of_claims()["wrongly"] or word in words_of_claims()["wrong"]:
            yield from _wrongly(sentence, at)


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
    if last - that < _LEAST:
        return
    first = sentence.tree.phrase(head)[0] if noun is not None else head - 1
    rejecting, by = _rejecting(sentence, first, last + 1), None
    if rejecting is None and noun is not None:
        rejecting, by = _rejected_by(sentence, noun)
    if rejecting is None:
        return
    said = _trimmed(sentence, that + 1, last)
    rejecting = _as_far_as(sentence, rejecting, first)
    owner, mine = (None, False) if noun is None else _owner(sentence, noun)
    if mine:
        return
    owner = _named_against(sentence) or owner
    end = head if noun is None else max(min(sentence.tree.narrow[noun][1], that - 1), head)
    span = sentence.tree.span(min(first, head), end if end - head < _BETWEEN else head)
    name = Reference(span.of(sentence.text), None if owner is None else owner.chain, span)
    subject, words = _claimed(sentence, that + 1, last, said)
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
    if last + 1 < len(tree) and _rejected_in(sentence, last + 1, len(tree) - 1) is None:
        last = len(tree) - 1  # trees of long claims break off
    for at in range(that + 1, last):
        if sentence.words.has("grammar.be", tree.words[at]) and tree.words[at - 1] == ",":
            if _rejected_in(sentence, at, last) is not None:
                return at - 2  # "its claim, that Lind fled, is untenable"
        if tree.words[at] in ("though", "although", "but", "yet") and "," in tree.words[at - 2 : at]:
            return at - 2 if tree.words[at - 1] != "," else at - 1
    return last


def _rejecting(sentence: Sentence, first: int, behind: int) -> Span | None:
    """The words before a claim, or behind it, that reject it."""
    before = _rejected_in(sentence, 0, first - 1, nearest=-1)
    return before or _rejected_in(sentence, behind, len(sentence.tree) - 1)


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
    kept = between.rstrip(_ENDS).removesuffix(" to").rstrip(_ENDS)
    return Span(rejecting.start, rejecting.end + len(kept))


def _rejected_in(sentence: Sentence, first: int, last: int, nearest: int = 0) -> Span | None:
    """The rejecting words between two others."""
    if first > last:
        return None
    place, text = sentence.tree.span(first, last), sentence.text
    if words_of_claims()["turned"].search(text, place.start, place.end):
        return None
    found = list(words_of_claims()["rejecting"].finditer(text, place.start, place.end))
    return Span(*found[nearest].span()) if found else None


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
            return sentence.reference(at)
    return None


def _summed_up(sentence: Sentence, noun: int) -> Iterator[Claim]:
    """Of "Lind was a coward, a judgment which is nonsense": what stands before it is claimed."""
    tree = sentence.tree
    first = noun
    while first > 0 and sentence.tag(first - 1).startswith(("JJ", "DT", "RB")):
        first -= 1
    if first < _LEAST or tree.words[first] not in ("a", "an") or tree.words[first - 1] not in (*_DASHES, ","):
        return
    if noun + 1 >= len(tree) or tree.words[noun + 1] not in ("which", "that"):
        return
    judging = [at for at in range(noun + 1, len(tree)) if _blames(sentence, at)]
    if not judging:
        return
    said = _trimmed(sentence, 0, first - 2)
    span = tree.span(first, noun)
    subject, words = _claimed(sentence, 0, first - 2, said)
    yield Claim(
        Reference(span.of(sentence.text), None, span),
        None,
        said,
        subject,
        words,
        tree.span(judging[0], judging[-1]),
    )


def _wrongly(sentence: Sentence, token: int) -> Iterator[Claim]:
    """Of "Moss wrongly claims that Lind fled", "Moss is wrong to call Lind a coward"."""
    tree, known = sentence.tree, words_of_claims()
    adverb = tree.words[token] in known["wrongly"]
    verb = tree.above(token) if adverb and sentence.relation(token) == "advmod" else None
    if not adverb:
        verb = next(
            (at for at in tree.of(token, ("advcl", "xcomp", "ccomp")) if tree.words[at - 1] == "to"), None
        )
    if verb is None or sentence.verb(verb) not in known["telling"] | known["calling"]:
        return
    clause = sentence.clauses.get(verb if adverb else token)
    who = clause.all(Role.SUBJECT) if clause is not None and not (clause.negated or clause.passive) else ()
    last = _cut(sentence, verb, max(tree.lasts[verb], verb))
    if not who or last - verb < _LEAST - 1:
        return
    owner = who[0].reference
    if sentence.lexicon.has("grammar.speaking", owner.words.lower()) or owner.chain is None:
        return
    first = verb + 2 if tree.words[verb + 1] == "that" else verb if not adverb else verb + 1
    said = _trimmed(sentence, first, last)
    name = tree.span(min(token, verb), verb) if adverb else tree.span(verb - 1, verb)
    subject, words = _claimed(sentence, first, last, said)
    if subject is None:
        of = [_phrase(sentence, at) for at in tree.of(verb, ("obj", "iobj"))]
        subject = of[0] if of else None
    rejecting = tree.span(token, token)
    yield Claim(Reference(name.of(sentence.text), owner.chain, name), owner, said, subject, words, rejecting)


def _of_those(sentence: Sentence, head: int) -> Iterator[Claim]:
    """Of "Moss takes issue with those who call Lind a coward"."""
    tree, text = sentence.tree, sentence.text
    who = head + 1
    if who + _LEAST >= len(tree) or tree.words[who] != "who":
        return
    verb = next((at for at in sentence.clauses if at > who and sentence.relation(at) == "acl:relcl"), None)
    start = tree.tokens[0].span.start
    parting = list(words_of_claims()["parting"].finditer(text, start, tree.tokens[head].span.start))
    if verb is None or tree.above(verb) != head or not parting:
        return
    rejecting = Span(*parting[-1].span())
    if text[rejecting.end : tree.tokens[head].span.start].strip(" the"):
        return
    doer = next((at for at in sentence.clauses if tree.tokens[at].span.start == rejecting.start), None)
    doers = () if doer is None else sentence.clauses[doer].doers
    said = _trimmed(sentence, who, _cut(sentence, verb, tree.lasts[verb]))
    of = [_phrase(sentence, at) for at in tree.of(verb, ("obj",))]
    name = Span(tree.tokens[head].span.start, tree.tokens[verb].span.end)
    owner = Reference(name.of(text), None, name)
    behind = of[0].span.end if of and of[0].span else tree.tokens[verb].span.start
    words = Span(said.end - len(text[behind : said.end].lstrip(_ENDS)), said.end)
    if len(words) < _LEAST:
        return
    yield Claim(
        owner, owner, said, of[0] if of else None, words, rejecting, doers[0].reference if doers else None
    )


def _phrase(sentence: Sentence, token: int) -> Reference:
    """A noun with what stands before it: "Lind's calls"."""
    span = sentence.tree.span(min(sentence.tree.narrow[token][0], token), token)
    return Reference(span.of(sentence.text), sentence.reference(token).chain, span)


def _cut(sentence: Sentence, first: int, last: int) -> int:
    """The last word before a dash."""
    dashes = (at for at in range(first, last) if sentence.tree.words[at] in _DASHES)
    return next(dashes, last + 1) - 1


def _blames(sentence: Sentence, token: int) -> bool:
    span, lexicon = sentence.tree.tokens[token].span, sentence.lexicon
    return words_of_claims()["rejecting"].fullmatch(span.of(sentence.text)) is not None or (
        "blame" in (lexicon.adjectives.get(sentence.word(token)), lexicon.plain.get(sentence.word(token)))
        or (sentence.tag(token).startswith("NN") and lexicon.kinds.get(sentence.noun(token)) == "blame")
    )


def _claimed(sentence: Sentence, first: int, last: int, said: Span) -> tuple[Reference | None, Span]:
    """Of whom something is claimed, and what: behind its subject, or all."""
    tree = sentence.tree
    for at in range(first, last + 1):
        if sentence.relation(at).startswith("nsubj") and sentence.tag(at).startswith(("NN", "PRP", "DT")):
            end = tree.lasts[at] if tree.lasts[at] < last else tree.narrow[at][1]
            span = tree.span(max(tree.narrow[at][0], first), min(end, last))
            reference = target_at(sentence, at) or sentence.reference(at)
            behind = Span(max(span.end, said.start), said.end)
            start = behind.end - len(behind.of(sentence.text).lstrip(_ENDS))
            start = max(start, _verb_from(sentence, start, last))
            if start < said.end:
                return reference, Span(start, said.end)
    return None, said


def _verb_from(sentence: Sentence, start: int, last: int) -> int:
    """Where the first verb stands that tells something, behind what is put in brackets."""
    tree, deep = sentence.tree, 0
    for at in range(last + 1):
        deep += (tree.words[at] in ("(", "[")) - (tree.words[at] in (")", "]"))
        found = sentence.tag(at) in ("VBD", "VBZ", "VBP", "MD") and not deep
        if found and tree.tokens[at].span.start >= start:
            return tree.tokens[at].span.start
    return start


def _trimmed(sentence: Sentence, first: int, last: int) -> Span:
    """From one word to another, without the stops at its end."""
    span = sentence.tree.span(first, max(first, last))
    words = span.of(sentence.text)
    return Span(span.start, span.start + len(words.rstrip(_ENDS)))
