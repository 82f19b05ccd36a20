"""Who or what takes part: from the participant of a clause to the subject or object of a statement."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from testimonia.model import EntityKind, Mention, MentionForm, Reference, Span
from testimonia.reading.clauses.values import Participant
from testimonia.reading.statements.sentence import CLOSING, OPENING, Sentence
from testimonia.reading.statements.stance.held import Held
from testimonia.reading.words import phrases

_TWO_NEAR = 250
"""Code points before "the two" in which they are named."""
_LONGEST = 90
"""Code points of a phrase without a name; a longer one is cut behind its noun."""
_TO_NOUN = 4
"""Words from "his" to the noun that says what something is."""
_JOINING = 2
"""Small words between two parts of a title."""
_FAR = 14
"""Words from the mark before a title to the one behind it."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something that takes part.

    Attributes:
        reference: who or what.
        kind: of its chain; None if it has none.
        person: whether it is somebody.
        work: whether it is something that can be published.
        named: whether it is called by a name or a pronoun, and not only described.
    """

    reference: Reference
    kind: EntityKind | None
    person: bool
    work: bool
    named: bool

    def fits(self, kinds: frozenset[EntityKind]) -> bool:
        """Whether it can be the subject of a predicate said of some kinds."""
        return (
            (self.person and EntityKind.PERSON in kinds)
            or (self.work and EntityKind.WORK in kinds)
            or (self.kind is not None and self.kind in kinds)
            or (not (self.person or self.work) and EntityKind.OTHER in kinds)
        )


def parties_of(
    sentence: Sentence, held: Held, participants: Iterable[Participant], *, any_noun: bool = False
) -> list[Party]:
    """Who some participants are, as far as that can be said.

    Args:
        sentence: the words.
        held: who speaks there.
        participants: of a clause.
        any_noun: whether what is neither somebody nor something published counts too ("the efforts").
    """
    found: list[Party] = []
    for one in participants:
        party = _two(sentence, one) or _one(_party(sentence, held, one))
        found += party or (_one(_anything(sentence, one)) if any_noun else [])
    return found


def unknown_of(sentence: Sentence, participants: Iterable[Participant]) -> list[Party]:
    """ "They", "he" where nobody has said whom it means: as written, and described rather than named."""
    for one in participants:
        at = _place(sentence, one.head)
        if at is None or sentence.owner[at] is not None:
            continue
        if sentence.has("pronouns.subjects", at) or sentence.has("pronouns.counted", at):
            first = at - 1 if sentence.word(at - 1) == "the" else at
            reference = Reference(sentence.written(first, at), None, sentence.cover(first, at))
            return [Party(reference, None, True, False, False)]
    return []


def _anything(sentence: Sentence, one: Participant) -> Party | None:
    """What is neither somebody nor something published: "the efforts", "a decision"."""
    at = _place(sentence, one.head)
    if at is None or sentence.time[at] is not None or sentence.owner[at] is not None:
        return None
    if any(sentence.has(name, at) for name in ("pronouns.of_people", "pronouns.speaking", "pronouns.empty")):
        return None
    if not sentence.word(at)[0].isalpha():
        return None
    reference = phrase_of(sentence, one)
    return Party(reference, None, False, False, False)


def phrase_of(sentence: Sentence, one: Participant) -> Reference:
    """A participant as a reference: its words, cut behind its noun if they run on."""
    span, mention = one.reference.span, None
    at = _place(sentence, one.head)
    if at is not None:
        mention = sentence.owner[at]
    if mention is not None and at is not None:
        return of_mention(sentence, mention, at).reference
    if span is None or at is None or not sentence.span.contains(span):
        return one.reference
    first, last = sentence.at(span.start), sentence.at(span.end - 1)
    dated = any(time is not None for time in sentence.time[first : last + 1])
    whole = sentence.cover(first, last)
    if len(whole) <= _LONGEST and not dated:
        cut = whole != span and "-" in sentence.raw[last]  # the tree cuts "rear-admiral" at its hyphen
        return (
            replace(one.reference, words=sentence.written(first, last), span=whole) if cut else one.reference
        )
    span = sentence.cover(first, max(at, first))
    return Reference(" ".join(span.of(sentence.scene.text).split()), one.reference.chain, span)


def _one(party: Party | None) -> list[Party]:
    return [] if party is None else [party]


def _party(sentence: Sentence, held: Held, one: Participant) -> Party | None:
    at = _place(sentence, one.head)
    mention = None if at is None else sentence.owner[at]
    if at is not None and sentence.has("pronouns.addressed", at):
        return None  # whom a speaker means by it is seldom clear
    if at is not None and mention is not None:
        return of_mention(sentence, mention, at)
    if at is not None and (bearer := _bearer(sentence, one, at)) is not None:
        return bearer
    if at is None or sentence.time[at] is not None:
        return None
    if sentence.has("pronouns.speaking", at):
        return _speaking(sentence, held, at)
    if sentence.has("pronouns.of_people", at):
        return None  # nobody has said whom it means
    return _titled(sentence, at) or _named(sentence, one) or _described(sentence, one, at)


def _bearer(sentence: Sentence, one: Participant, at: int) -> Party | None:
    """ "His daughter Ada Lind": the name right behind the noun of which the phrase is."""
    behind = at + 1
    mention = sentence.mention_starts(behind) if behind < len(sentence) else None
    if mention is None or not sentence.is_name(behind) or not sentence.is_kind(behind, EntityKind.PERSON):
        return None
    span = one.reference.span
    within = span is not None and span.end >= mention.span.end
    return of_mention(sentence, mention, behind) if within and sentence.has("people.nouns", at) else None


def _place(sentence: Sentence, word: Span) -> int | None:
    """The number of a word; None if it stands in another sentence, or piece of one."""
    return sentence.at(word.start) if sentence.span.contains(word) else None


def of_mention(sentence: Sentence, mention: Mention, at: int) -> Party:
    """Who or what a mention is that holds a word."""
    kind = sentence.scene.kind(mention)
    span = mention.span
    words = " ".join(span.of(sentence.scene.text).split())
    bare = words.removesuffix("'s").removesuffix("’s")
    # a name of no known kind is somebody's, where something is said of it that happens to people only
    unknown = kind is EntityKind.OTHER and mention.form is MentionForm.NAME
    first = sentence.first_of(at)
    many = bare.endswith("s") or sentence.has("grammar.determiner", first - 1)
    person = kind is EntityKind.PERSON or (unknown and not many)
    if unknown and _called_work(sentence, sentence.last_of(at)):
        return _work(sentence, mention, kind, first)
    return Party(Reference(bare, mention.chain, span), kind, person, kind is EntityKind.WORK, True)


def as_work(sentence: Sentence, party: Party) -> Party:
    """A name of no known kind, of which something is said that happens to works only: "Der Ruf der Heide"."""
    span = party.reference.span
    if party.kind is not EntityKind.OTHER or span is None or not sentence.span.contains(span):
        return party
    first, last = sentence.at(span.start), sentence.at(span.end - 1)
    if sentence.word(first - 1) in ("the", "a") and sentence.raw[first - 1][:1].isupper():
        first -= 1
    while (more := _title_goes_on(sentence, last)) is not None:
        last = more
    whole = Reference(sentence.written(first, last), party.reference.chain, sentence.cover(first, last))
    return replace(party, reference=whole, person=False, work=True)


def _title_goes_on(sentence: Sentence, last: int) -> int | None:
    """The last word of a title that goes on behind a name with a small word: "of the Fens", "der Heide"."""
    at = last + 1
    while at < len(sentence) and sentence.has("works.joining", at):
        at += 1
    if at >= len(sentence) or at > last + _JOINING + 1 or sentence.time[at] is not None:
        return None
    capital = sentence.raw[at][:1].isupper() and sentence.raw[at].isalpha()
    return max(at, sentence.last_of(at)) if capital else None


def _work(sentence: Sentence, mention: Mention, kind: EntityKind, first: int) -> Party:
    """A work by its name, with the "The" that belongs to it."""
    last = sentence.last_of(first)
    start = first - 1 if first and sentence.raw[first - 1] == "The" else first
    reference = Reference(sentence.written(start, last), mention.chain, sentence.cover(start, last))
    return Party(reference, kind, False, True, True)


def _called_work(sentence: Sentence, last: int) -> bool:
    """ "The Bell, her novel of the Fens,": whether what follows a name says that it is a work."""
    if sentence.word(last + 1) != "," or not sentence.has("grammar.determiner", last + 2):
        return False
    for at in range(last + 3, min(last + 3 + _TO_NOUN, len(sentence))):
        if sentence.has("works.nouns", at):
            return True
        if sentence.has("grammar.preposition", at) or not sentence.word(at)[0].isalpha():
            return False
    return False


def _speaking(sentence: Sentence, held: Held, at: int) -> Party | None:
    """ "I" and "we" hold the one who speaks."""
    if (sentence.raw[at].isupper() and sentence.raw[at] != "I") or _is_numeral(sentence, at):
        return None  # a country, a number
    if held.voice is None and held.spoken:
        return None
    # "we" are more than the one who speaks, and nobody knows who
    voice = held.voice if sentence.has("pronouns.alone", at) else None
    reference = Reference(sentence.raw[at], voice, sentence.spans[at])
    return Party(reference, EntityKind.PERSON, True, False, True)


def _is_numeral(sentence: Sentence, at: int) -> bool:
    """Whether "I" belongs to the name of a king."""
    before = at - 1
    named = sentence.is_name(before) and sentence.is_kind(before, EntityKind.PERSON, EntityKind.OTHER)
    return named and not sentence.has("grammar.preposition", sentence.first_of(before) - 1)


def _titled(sentence: Sentence, at: int) -> Party | None:
    """A title in quotes or emphasis: "“The Bell”", "*The Bell*"."""
    for opens in range(at - 1, max(at - _FAR, -1), -1):
        mark = sentence.raw[opens]
        if mark not in {*OPENING, '"', "*", "_"}:
            continue
        ends = CLOSING if mark in OPENING else mark
        closes = next(
            (n for n in range(at + 1, min(at + _FAR, len(sentence))) if sentence.raw[n] in ends), None
        )
        if closes is None or not sentence.raw[opens + 1][:1].isupper():
            return None
        last = closes - 2 if sentence.raw[closes - 1] in ",." and closes - opens > 2 else closes - 1
        words, span = sentence.written(opens + 1, last), sentence.cover(opens + 1, last)
        return Party(Reference(words, None, span), None, False, True, True)
    return None


def _named(sentence: Sentence, one: Participant) -> Party | None:
    """ "Her first novel, The Bell,", "Tom Lind, his cousin,": the name rather than what bears it."""
    span = one.reference.span
    if span is None or not sentence.span.contains(span):
        return None
    first, last, at = (sentence.at(n) for n in (span.start, span.end - 1, one.head.start))
    if first > 2 and sentence.raw[first - 1] in CLOSING and sentence.has("works.nouns", at):
        return _titled(sentence, first - (3 if sentence.raw[first - 2] == "," else 2))
    behind = _name_behind(sentence, last)
    if behind is None:
        behind = _name_before(sentence, first, last)
    if behind is None:
        return None
    mention = sentence.owner[behind]
    if mention is None:
        return None
    party = of_mention(sentence, mention, behind)
    if sentence.has("works.nouns", at) and party.kind not in (EntityKind.PERSON, EntityKind.PLACE):
        return replace(party, work=True)
    return party if party.kind is EntityKind.PERSON and _somebody(sentence, span, at) else None


def _name_behind(sentence: Sentence, last: int) -> int | None:
    """Where a name begins that follows a phrase: at once, or between two commas."""
    apart = sentence.word(last + 1) == ","
    name = last + 2 if apart else last + 1
    if sentence.mention_starts(name) is None or not sentence.is_name(name):
        return None
    ends = sentence.word(sentence.last_of(name) + 1) in (",", "of")
    return name if ends or not apart or sentence.is_kind(name, EntityKind.WORK) else None


def _name_before(sentence: Sentence, first: int, last: int) -> int | None:
    """Where the name ends that a phrase between two commas is added to."""
    if sentence.word(first - 1) != "," or sentence.word(last + 1) != ",":
        return None
    return first - 2 if first > 1 and sentence.is_name(first - 2) else None


def _described(sentence: Sentence, one: Participant, at: int) -> Party | None:
    """ "Her younger brother", "three of the strikers", "his first article"."""
    span = one.reference.span
    if span is None or not sentence.span.contains(span):
        return None
    chain = one.reference.chain
    kind = None if chain is None else sentence.scene.chains[chain].kind
    person = kind is EntityKind.PERSON or _somebody(sentence, span, at)
    work = _something(sentence, span, at)
    first = sentence.at(span.start)
    owned = any(sentence.word(n).endswith(("'s", "s'")) for n in range(first, at))
    told = (
        owned
        or kind is EntityKind.PERSON
        or sentence.has("grammar.determiner", first)
        or sentence.word(first).isdigit()
    )
    if not (person or work) or not told or sentence.word(first) == "whose":
        return None
    if len(span) > _LONGEST:
        span = sentence.cover(first, at)
    words = " ".join(span.of(sentence.scene.text).split())
    known = chain if kind is EntityKind.PERSON else None
    if (
        known is None
        and words.lower() in phrases("stand_ins")
        and (mention := sentence.owner[first]) is not None
    ):
        return Party(Reference(words, mention.chain, span), EntityKind.PERSON, True, False, True)
    return Party(Reference(words, known, span), None if known is None else kind, person, work, False)


def _somebody(sentence: Sentence, span: Span, at: int) -> bool:
    return sentence.has("people.nouns", _counted(sentence, span, at))


def _something(sentence: Sentence, span: Span, at: int) -> bool:
    return sentence.has("works.nouns", _counted(sentence, span, at))


def _counted(sentence: Sentence, span: Span, at: int) -> int:
    """The noun of a phrase: of "three of the weavers", "hundreds of them" what is counted."""
    last = sentence.at(span.end - 1)
    some = sentence.has("grammar.determiner", at) or sentence.word(at).isdigit()
    return last if some and sentence.word(at + 1) == "of" else at


def _two(sentence: Sentence, one: Participant) -> list[Party]:
    """ "The two": the two persons last named, if no more than two are near."""
    at = _place(sentence, one.head)
    if at is None or sentence.word(at) not in ("two", "pair", "couple") or sentence.word(at - 1) != "the":
        return []
    scene, here = sentence.scene, sentence.spans[at].start
    near = scene.mentions_in(Span(max(here - _TWO_NEAR, 0), here))
    known = {mention.chain: mention for mention in near if scene.kind(mention) is EntityKind.PERSON}
    if len(known) != 2:
        return []
    words, span = sentence.written(at - 1, at), sentence.cover(at - 1, at)
    chains = sorted(known, key=lambda chain: known[chain].span)
    return [Party(Reference(words, chain, span), EntityKind.PERSON, True, False, True) for chain in chains]
