"""Claims rejected with those who make them: "wrongly claims", "those who call him a coward"."""

from collections.abc import Iterator

from testimonia.model import Reference, Span
from testimonia.reading.appraisals.claim import (
    ENDS,
    LEAST,
    Claim,
    claimed,
    cut,
    phrase,
    trimmed,
    words_of_claims,
)
from testimonia.reading.appraisals.sentence import Sentence
from testimonia.reading.clauses.values import Role


def wrongly_claimed(sentence: Sentence, token: int) -> Iterator[Claim]:
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
    last = cut(sentence, verb, max(tree.lasts[verb], verb))
    if not who or last - verb < LEAST - 1:
        return
    owner = who[0].reference
    if sentence.lexicon.has("grammar.speaking", owner.words.lower()) or owner.chain is None:
        return
    first = verb + 2 if tree.words[verb + 1] == "that" else verb if not adverb else verb + 1
    said = trimmed(sentence, first, last)
    name = tree.span(min(token, verb), verb) if adverb else tree.span(verb - 1, verb)
    subject, words = claimed(sentence, first, last, said)
    if subject is None:
        of = [phrase(sentence, at) for at in tree.of(verb, ("obj", "iobj"))]
        subject = of[0] if of else None
    rejecting = tree.span(token, token)
    yield Claim(Reference(name.of(sentence.text), owner.chain, name), owner, said, subject, words, rejecting)


def claimed_by_those(sentence: Sentence, head: int) -> Iterator[Claim]:
    """Of "Moss takes issue with those who call Lind a coward"."""
    tree, text = sentence.tree, sentence.text
    who = head + 1
    if who + LEAST >= len(tree) or tree.words[who] != "who":
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
    said = trimmed(sentence, who, cut(sentence, verb, tree.lasts[verb]))
    of = [phrase(sentence, at) for at in tree.of(verb, ("obj",))]
    name = Span(tree.tokens[head].span.start, tree.tokens[verb].span.end)
    owner = Reference(name.of(text), None, name)
    behind = of[0].span.end if of and of[0].span else tree.tokens[verb].span.start
    words = Span(said.end - len(text[behind : said.end].lstrip(ENDS)), said.end)
    if len(words) < LEAST:
        return
    yield Claim(
        owner, owner, said, of[0] if of else None, words, rejecting, doers[0].reference if doers else None
    )
