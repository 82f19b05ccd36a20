"""Where it happened, whither it led, what somebody was put out of, and who did it."""

from collections.abc import Collection

from testimonia.model import EntityKind, Reference
from testimonia.reading.statements.phrases import Phrase, starting_at
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.words import words_of

_FAR = 24
"""Words after a verb in which its place is looked for."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "my", "our", "their"})


def place_after(sentence: Sentence, last: int, words: Collection[str], *, direct: bool) -> Reference | None:
    """The place that follows a verb: after one of the prepositions, or at once.

    Args:
        sentence: the words.
        last: the last word of the trigger.
        words: prepositions that lead to the place, each one word.
        direct: whether the place follows at once ("reached", "came back to").
    """
    if direct:
        return place_at(sentence, last + 1)
    for at in range(last + 1, min(last + _FAR, len(sentence) - 1)):
        if sentence.time[at] is None and sentence.word(at) in words:
            found = place_at(sentence, at + 1)
            if found is not None:
                return found
        if sentence.depth[at] == sentence.depth[last] and _ends(sentence, at):
            return None
    return None


def place_before(sentence: Sentence, start: int) -> Reference | None:
    """The place that stands before a verb: "in Ely he died", "Ely, where he died"."""
    for at in range(start - 1, max(start - 8, -1), -1):
        if sentence.word(at) == "where" and sentence.owner[at] is None:
            before = at - 2 if sentence.raw[at - 1 : at] == (",",) else at - 1
            if before >= 0 and sentence.is_kind(before, EntityKind.PLACE, EntityKind.OTHER):
                return _reference(sentence, sentence.first_of(before), before)
            return None
    opens = next(
        (n for n in range(len(sentence)) if sentence.time[n] is None and sentence.raw[n] != ","), None
    )
    if opens is None or opens >= start or sentence.word(opens) not in ("in", "at"):
        return None
    found = place_at(sentence, opens + 1)
    near = found is not None and found.span is not None and start - sentence.at(found.span.end) <= 8
    return found if near else None


def place_at(sentence: Sentence, at: int) -> Reference | None:
    """The place whose name begins at a word, or after its article."""
    article = sentence.word(at) in _ARTICLES and sentence.mention_starts(at) is None
    if article:
        at += 1
    if at >= len(sentence) or sentence.time[at] is not None:
        return None
    if sentence.owner[at] is not None:
        last = sentence.last_of(at)
        known = sentence.is_kind(at, EntityKind.PLACE)
        if not _may_be_place(sentence, at, last) or _possessive(sentence, last):
            return None
        state = sentence.is_kind(at, EntityKind.ORGANISATION)
        if (article or not (known or state)) and not _ends_phrase(sentence, last):
            return None  # "the London congress"
        if article and not (known or state):
            return None  # "the Whigs", "a Platonic idea"
        return _reference(sentence, at, last)
    return None if article else _capitalised(sentence, at)


def _ends_phrase(sentence: Sentence, last: int) -> bool:
    """Whether nothing follows a name that would make it an adjective."""
    after = last + 1
    if after >= len(sentence) or not sentence.word(after)[0].isalpha() or sentence.time[after] is not None:
        return True
    names = ("grammar.preposition", "grammar.and", "grammar.subordinate", "grammar.be", "grammar.have")
    more = ("grammar.subject", "grammar.adverbs", "grammar.determiner")
    return any(sentence.has(name, after) for name in (*names, *more))


def _may_be_place(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a mention can be a place after "in" or "to": one, a state, or a name of no known kind."""
    if sentence.is_kind(first, EntityKind.ORGANISATION):
        return any(sentence.has("places.states", n) for n in range(first, last + 1))
    return sentence.is_kind(first, EntityKind.PLACE) or (
        sentence.is_kind(first, EntityKind.OTHER) and sentence.is_name(first)
    )


def _capitalised(sentence: Sentence, at: int) -> Reference | None:
    """A name that no mention covers: taken for a place after "in" or "to", if it is not somebody's."""
    last = at
    while last < len(sentence) and _is_capital(sentence, last):
        last += 1
    last -= 1
    if last < at or _possessive(sentence, last) or not _ends_phrase(sentence, last):
        return None
    if sentence.has("places.languages", at) or (sentence.raw[at].isupper() and len(sentence.raw[at]) < 3):
        return None
    return _reference(sentence, at, last)


def _is_capital(sentence: Sentence, at: int) -> bool:
    raw = sentence.raw[at]
    small = sentence.has("grammar.subject", at) or sentence.has("grammar.determiner", at)
    free = sentence.owner[at] is None and sentence.time[at] is None
    return raw[0].isupper() and raw[0].isalpha() and free and not small


def _possessive(sentence: Sentence, last: int) -> bool:
    return sentence.word(last).endswith("'s") or sentence.word(last + 1) in ("'", "’")


def _reference(sentence: Sentence, first: int, last: int) -> Reference:
    owner = sentence.owner[first]
    chain = owner.chain if owner is not None else None
    return Reference(sentence.written(first, last), chain, sentence.cover(first, last))


def _ends(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    if word in (
        ";",
        ":",
        "—",
        "–",
        "(",
        "when",
        "while",
        "because",
        "although",
        "where",
        "who",
        "which",
        "that",
    ):
        return True
    if word in ("i", "he", "she", "we", "they", "but", "before", "after", "until", "as", "whose", "if"):
        return sentence.time[at] is None
    return sentence.has("grammar.be", at) or sentence.has("grammar.have", at) or word in ("to", "and")


def put_out_of(sentence: Sentence, last: int) -> Reference | None:
    """What somebody was expelled from: what follows "from" or "out of" near the verb."""
    for at in range(last, min(last + 6, len(sentence) - 1)):
        if at > last and _ends(sentence, at) and sentence.word(at) != "to":
            return None
        if sentence.word(at) == "from" or (sentence.word(at) == "of" and sentence.word(at - 1) == "out"):
            return _things_at(sentence, at + 1)
    return None


def body_before(sentence: Sentence, start: int) -> Reference | None:
    """The body that expels is what one is expelled from: "the party expelled him"."""
    at = start - 1
    if at < 1 or sentence.word(at) not in words_of("org_heads") or sentence.word(at - 1) not in _ARTICLES:
        return None
    owner = sentence.owner[at]
    return Reference(sentence.written(at, at), owner.chain if owner else None, sentence.cover(at, at))


def _things_at(sentence: Sentence, at: int) -> Reference | None:
    first = at
    if sentence.word(at) in _ARTICLES:
        at += 1
    if at >= len(sentence):
        return None
    if sentence.owner[at] is not None:
        last = sentence.last_of(at)
        mention = sentence.owner[at]
        chain = mention.chain if mention is not None else None
        return Reference(sentence.written(first, last), chain, sentence.cover(first, last))
    last = at - 1
    while last + 1 < min(at + 4, len(sentence)) and _is_plain(sentence, last + 1):
        last += 1
    if last < at:
        return None
    return Reference(sentence.written(first, last), None, sentence.cover(first, last))


def _is_plain(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    stops = sentence.has("grammar.preposition", at) or sentence.has("grammar.and", at)
    return word[0].isalpha() and sentence.time[at] is None and not stops and not _ends(sentence, at)


def agent_after(sentence: Sentence, last: int) -> Reference | None:
    """Who did it: "by the police"."""
    for at in range(last + 1, min(last + 10, len(sentence) - 1)):
        if _ends(sentence, at):
            return None
        if sentence.word(at) == "by" and sentence.time[at] is None:
            phrase = starting_at(sentence, at + 1)
            if phrase is not None:
                return phrase.reference if phrase.person or phrase.kind else None
            return _things_at(sentence, at + 1) if sentence.word(at + 1) in _ARTICLES else None
    return None


def object_after(sentence: Sentence, at: int) -> Phrase | None:
    """The object of an active verb: the noun phrase that follows at once."""
    while at < len(sentence) and sentence.word(at) in ("also", "even", "only", "both", "again", "not"):
        at += 1
    if at >= len(sentence) or sentence.time[at] is not None or sentence.has("grammar.preposition", at):
        return None
    if sentence.has("grammar.subject", at) and sentence.word(at) != "it":
        return None
    return starting_at(sentence, at)
