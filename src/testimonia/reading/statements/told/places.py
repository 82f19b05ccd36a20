"""Where it happened, whither it led, and what somebody was put out of."""

from collections.abc import Collection, Iterator

from testimonia.model import EntityKind, Reference
from testimonia.reading.clauses.values import Participant, Role
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.telling import ARTICLES, Telling
from testimonia.reading.words import words_of

_OF_A_PEOPLE = ("ian", "ish", "ese")
"""How words end that say of what people or language something is: no places."""
_BREAKS = frozenset(";:—|")
_TO_NOUN = 4
"""Words from an article to the noun that says what a place is."""
_ADJECTIVES = 2
"""Words between "in" and the name of a place that say what kind of place it is."""
_MOST_WORDS = 6
"""Words of what somebody was put out of; more is cut."""


def place_of(telling: Telling, words: Collection[str]) -> Reference | None:
    """The place of what a clause tells: where the verb leads, where it happened; what follows the verb first.

    Args:
        telling: the clause.
        words: prepositions that lead to the place, each one word.
    """
    if telling.entry.direct:
        return place_at(telling.sentence, telling.last + 1)
    after = place_behind(telling, words)
    if after is None and telling.sentence.has("places.left", telling.last):
        after = place_at(telling.sentence, telling.last + 1)
    return after or _among(telling, words) or (_where(telling) if "in" in words else None)


def place_behind(telling: Telling, words: Collection[str]) -> Reference | None:
    """The first place after a trigger, among the words of its own clause, to which a preposition leads."""
    sentence = telling.sentence
    for at in range(telling.last + 1, len(sentence) - 1):
        if sentence.raw[at] in _BREAKS:
            return None
        leads = telling.own[at] and sentence.time[at] is None and sentence.word(at) in words
        if leads and sentence.depth[at] == sentence.depth[telling.last]:
            found = place_at(sentence, at + 1) or _told_what(sentence, at + 1)
            if found is not None:
                return found
    return None


def _among(telling: Telling, words: Collection[str]) -> Reference | None:
    """A place that stands before the verb: "in Ely he died"."""
    for one in telling.clause.all(Role.OBLIQUE):
        if one.preposition in words and one.reference.span is not None:
            found = _at_phrase(telling.sentence, one)
            if found is not None:
                return found
    return None


def _where(telling: Telling) -> Reference | None:
    """ "Ely, where he died": what stands right before, or what the tree says that it means."""
    sentence = telling.sentence
    at = next((n for n in range(telling.group[0]) if telling.own[n] and sentence.word(n) == "where"), None)
    if at is None:
        return None
    end = at - 2 if sentence.word(at - 1) == "," else at - 1
    if end >= 0 and sentence.is_kind(end, EntityKind.PLACE):
        return _reference(sentence, sentence.first_of(end), end)
    lent = (one for one in telling.clause.all(Role.OBLIQUE) if not one.preposition)
    return next((found for one in lent for found in [_at_phrase(sentence, one)] if found), None)


def _at_phrase(sentence: Sentence, one: Participant) -> Reference | None:
    span = one.reference.span
    if span is None or not sentence.span.contains(span):
        return None
    at = sentence.at(one.head.start)
    chain = None if one.reference.chain is None else sentence.scene.chains[one.reference.chain]
    if (
        chain is not None
        and chain.kind is EntityKind.PLACE
        and chain.names
        and sentence.has("places.nouns", at)
    ):
        return one.reference  # "in this town", which has been named
    return place_at(sentence, sentence.at(span.start)) or place_at(sentence, sentence.first_of(at))


def place_at(sentence: Sentence, at: int) -> Reference | None:
    """The place whose name begins at a word, or after its article."""
    article = sentence.word(at) in ARTICLES and sentence.mention_starts(at) is None
    if article:
        at += 1
    at = _over_adjectives(sentence, at)
    if at >= len(sentence) or sentence.time[at] is not None:
        return None
    if sentence.owner[at] is not None:
        last = sentence.last_of(at)
        known = sentence.is_kind(at, EntityKind.PLACE)
        people = at == last and sentence.word(at).endswith("ian")
        if people or not _may_be_place(sentence, at, last) or _possessive(sentence, last):
            return None
        state = sentence.is_kind(at, EntityKind.ORGANISATION)
        if (article or not (known or state)) and not _ends_phrase(sentence, last):
            return None  # "the London congress"
        if article and not (known or state):
            return None  # "the Whigs", "a Platonic idea"
        return _reference(sentence, at, last)
    return None if article else _capitalised(sentence, at)


def _over_adjectives(sentence: Sentence, at: int) -> int:
    """ "In southern Russia": the name behind words that only say what kind of place it is."""
    for name in range(at, min(at + _ADJECTIVES + 1, len(sentence))):
        if sentence.is_kind(name, EntityKind.PLACE) and sentence.is_name(name):
            return name if sentence.mention_starts(name) is not None else at
        word = sentence.raw[name]
        plain = word.isalpha() and word.islower() and sentence.time[name] is None
        if not plain or _is_small(sentence, name):
            return at
    return at


def _is_small(sentence: Sentence, at: int) -> bool:
    names = ("grammar.preposition", "grammar.and", "grammar.subordinate", "grammar.be", "grammar.have")
    return any(sentence.has(name, at) for name in (*names, "grammar.determiner"))


def _told_what(sentence: Sentence, at: int) -> Reference | None:
    """ "The remote city of Ely": what the place is stands before its name."""
    if sentence.word(at) not in ARTICLES:
        return None
    for noun in range(at + 1, min(at + 1 + _TO_NOUN, len(sentence) - 2)):
        if not sentence.word(noun)[0].isalpha() or sentence.has("grammar.preposition", noun):
            return None
        if sentence.has("places.nouns", noun):
            name = noun + 2
            known = sentence.word(noun + 1) == "of" and sentence.is_kind(name, EntityKind.PLACE)
            return place_at(sentence, name) if known else None
    return None


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
        led = any(sentence.word(n) == "of" for n in range(first, last))  # "the Council of the Republic"
        return sentence.has("places.states", first if led else last)
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
    short = sentence.raw[at].isupper() and len(sentence.raw[at]) < 3
    month = sentence.word(last) in words_of("months")
    people = sentence.word(last).endswith(_OF_A_PEOPLE) or sentence.has("places.languages", at)
    return None if short or month or people else _reference(sentence, at, last)


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


def put_out_of(telling: Telling) -> Reference | None:
    """What somebody was expelled from: what "from" or "out of" leads to."""
    sentence = telling.sentence
    for at in _leading_out(telling):
        found = _thing_at(sentence, at + 1)
        if found is not None:
            return found
    return None


def _leading_out(telling: Telling) -> Iterator[int]:
    """Places of "from", and of "of" behind "out", after the verb."""
    sentence = telling.sentence
    for at in range(telling.first + 1, len(sentence) - 1):
        out = sentence.word(at) == "of" and sentence.word(at - 1) == "out"
        if telling.own[at] and (out or sentence.word(at) == "from") and sentence.time[at + 1] is None:
            yield at


def _thing_at(sentence: Sentence, at: int) -> Reference | None:
    """A name, or a plain phrase, that begins at a word."""
    first = at
    if sentence.word(at) in ARTICLES:
        at += 1
    if at >= len(sentence):
        return None
    mention = sentence.owner[at]
    if mention is not None:
        last = sentence.last_of(at)
        return Reference(sentence.written(first, last), mention.chain, sentence.cover(first, last))
    last = at - 1
    while last + 1 < min(at + _MOST_WORDS, len(sentence)) and _is_plain(sentence, last + 1):
        last += 1
    if last < at:
        return None
    return Reference(sentence.written(first, last), None, sentence.cover(first, last))


def _is_plain(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    names = ("grammar.preposition", "grammar.and", "grammar.subordinate", "grammar.be", "grammar.have")
    stops = any(sentence.has(name, at) for name in names)
    return word[0].isalpha() and sentence.time[at] is None and not stops
