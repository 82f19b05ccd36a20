"""The author's own words before and behind a quotation: the verbs in them, and who does what they tell."""

from collections.abc import Sequence

from testimonia.model import Span, hull
from testimonia.reading.quotations.cues import Cue, of_verb
from testimonia.reading.quotations.spots import Told
from testimonia.reading.quotations.words import Words

NEAR = 16
"""Words between a quotation and the verb that says whose it is, at most."""
_FAR = 40
"""Words of a sentence before a quotation in which that verb is looked for."""
_LONGEST = 400
"""Code points of the words that say whose it is, at most."""
CALLS = frozenset({Cue.CALLS, Cue.JUDGES})
SAYS = frozenset({Cue.SAYS, Cue.ASKS})
ANYBODY = frozenset({"they", "we", "you", "it", "one", "us", "them"})
"""Pronouns of nobody alone."""
MAIN = frozenset({"root", "conj", "parataxis"})
"""Relations of the verbs of main clauses."""
_ENDS = frozenset(".!?;…")
_MARKS = frozenset("“”„\"«»‘’'")
_WITH_SUBJECT = frozenset({"VBD", "VBZ", "VBP", "VBG"})
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})


def clause_after(words: Words, region: Span) -> list[int]:
    """The tokens behind a quotation up to where the sentence ends."""
    clause: list[int] = []
    tokens = words.within(region)
    for at in tokens[:_FAR]:
        first = words.layer[words.starts[at]]
        if first in _ENDS or first == ":":
            break
        if first not in _MARKS and (clause or first not in ",—–-"):
            clause.append(at)
    return clause


def clause_before(words: Words, region: Span) -> list[int]:
    """The tokens of the sentence before a quotation, up to it."""
    tokens = words.within(region)
    clause: list[int] = []
    for at in reversed(tokens[-_FAR:]):
        first = words.layer[words.starts[at]]
        if (first in _ENDS or (first == ":" and clause)) and words.ends[at] - words.starts[at] == 1:
            break
        if first not in _MARKS:
            clause.append(at)
    return clause[::-1]


def sentence_before(words: Words, region: Span) -> list[int]:
    """The tokens of the whole sentence that ends before a quotation."""
    sentence: list[int] = []
    for at in reversed(words.within(region)[-_FAR:]):
        if words.layer[words.starts[at]] in _ENDS:
            if sentence:
                break
        else:
            sentence.append(at)
    return sentence[::-1]


def subject_in(words: Words, verb: int, clause: Sequence[int]) -> int | None:
    """Who does it, in a clause: the verb's own subject, who stands beside it, or a subject that it shares."""
    own = any(words.is_subject(at, verb) for at in words.children(verb))
    able = (words.subject, None) if own or words.tags[verb] == "VBG" else (None, words.subject)
    for way in able:
        found = _beside(words, verb, clause) if way is None else way(verb)
        if found is None or not clause[0] <= found <= clause[-1]:
            continue
        if words.levels[found] == words.levels[verb]:
            return found
    return _before_it(words, verb, clause) if words.tags[verb] in _WITH_SUBJECT else None


def _before_it(words: Words, verb: int, clause: Sequence[int]) -> int | None:
    """The nearest subject before a verb that a tree has joined to nothing: "she rose, and said"."""
    return next((at for at in reversed(clause) if at < verb and words.is_subject(at, verb)), None)


def _beside(words: Words, verb: int, clause: Sequence[int]) -> int | None:
    """Who stands right before or after a verb, where the tree does not say who does it."""
    if verb > clause[0] and (verb - 1 in words.owners or words.is_noun(verb - 1)):
        return verb - 1
    opener = words.openers.get(verb + 1) if verb - clause[0] <= 1 and verb < clause[-1] else None
    return None if opener is None else words.head_of(words.mentions[opener].span)


def owner_of(words: Words, noun: int) -> int | None:
    """Whose it is."""
    if noun > 1 and words.tags[noun - 1] == "POS":
        return noun - 2
    return next((at for at in words.children(noun) if words.relations[at] == "nmod:poss"), None)


def told_by(words: Words, verb: int, subject: int | None, side: int) -> Told | None:
    """That a verb says it, with its subject; None if that is nobody."""
    who = None if subject is None else words.reference(subject)
    if subject is not None and who is None:
        return None
    spans = [place_of(words, verb), *([words.phrase(subject)] if subject is not None else ())]
    cue = hull(spans)
    if len(cue) > _LONGEST:
        return None
    return Told(who, cue, says(words, verb, CALLS), side)


def place_of(words: Words, token: int) -> Span:
    """Where a token stands."""
    return Span(words.starts[token], words.ends[token])


def is_full_verb(words: Words, token: int) -> bool:
    """Whether a token is a verb, and no auxiliary of another."""
    return words.is_verb(token) and words.relations[token] not in _AUXILIARY


def says(words: Words, token: int, cues: frozenset[Cue]) -> bool:
    """Whether a token is a verb of the kinds wanted, with or without its particle."""
    if not words.is_verb(token):
        return False
    particle = next(
        (words.word(n) for n in words.children(token) if words.relations[n] == "compound:prt"), ""
    )
    return bool(of_verb(words.word(token), particle) & cues)
