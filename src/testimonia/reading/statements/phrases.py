"""Who or what a few words speak of: the noun phrase that ends, or begins, at a word."""

from dataclasses import dataclass

from testimonia.model import EntityKind, Mention, MentionForm, Reference, Span
from testimonia.reading.statements.sentence import CLOSING, OPENING, Sentence

_MOST_WORDS = 7
"""From an article to its noun: more is no plain noun phrase."""
_TWO_NEAR = 250
"""Code points before "the two" in which they are named."""
_PERSONAL = frozenset(
    {"i", "me", "my", "myself", "he", "him", "his", "himself", "she", "her", "hers", "herself"}
    | {"they", "them", "their", "themselves"}
)
_WE = frozenset({"we", "us", "our", "ourselves", "i", "me", "my", "myself"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        first: its first word.
        last: its last word.
        reference: who or what it speaks of.
        kind: of its chain; None if it has none.
        person: whether it speaks of somebody.
        work: whether it speaks of something that can be published.
    """

    first: int
    last: int
    reference: Reference
    kind: EntityKind | None
    person: bool
    work: bool

    def fits(self, kinds: frozenset[EntityKind]) -> bool:
        """Whether it can be the subject of a predicate said of some kinds."""
        return (self.person and EntityKind.PERSON in kinds) or (self.work and EntityKind.WORK in kinds)


def ending_at(sentence: Sentence, number: int) -> Phrase | None:
    """The noun phrase whose last word is this one."""
    if not 0 <= number < len(sentence):
        return None
    mention = sentence.mention_ends(number)
    word = sentence.word(number)
    if mention is not None and not word.endswith("'s"):
        return of_mention(sentence, sentence.first_of(number), number)
    if sentence.owner[number] is not None:
        return None
    if pronoun(word) or word in _WE:
        return _of_pronoun(sentence, number)
    if sentence.raw[number] in {*CLOSING, '"', "*", "_"}:
        return _set_off(sentence, number)
    return _of_noun(sentence, number)


def starting_at(sentence: Sentence, number: int) -> Phrase | None:
    """The noun phrase whose first word is this one."""
    if not 0 <= number < len(sentence):
        return None
    owned = sentence.has("grammar.possessive", number) and _noun_after(sentence, number) is not None
    if sentence.mention_starts(number) is not None and not owned:
        last = sentence.last_of(number)
        if not sentence.word(last).endswith("'s") and sentence.word(last + 1) not in ("'", "’"):
            return of_mention(sentence, number, last)
    elif pronoun(sentence.word(number)) or sentence.word(number) in _WE:
        if sentence.has("grammar.possessive", number) and _noun_after(sentence, number):
            return _of_noun(sentence, _noun_after(sentence, number) or number)
        return _of_pronoun(sentence, number)
    last_noun = _noun_after(sentence, number)
    return None if last_noun is None else _of_noun(sentence, last_noun)


def of_mention(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """The phrase that is a mention."""
    mention = sentence.owner[first]
    if mention is None:
        return None
    kind = sentence.scene.kind(mention)
    owns = mention.form is MentionForm.PRONOUN and sentence.has("grammar.possessive", first)
    if owns and (sentence.word(first) != "her" or _noun_after(sentence, first) is not None):
        return None  # "his" is not he
    reference = Reference(sentence.written(first, last), mention.chain, sentence.cover(first, last))
    # a name of no known kind is somebody's, where something is said of it that happens to people only
    unknown = kind is EntityKind.OTHER and mention.form is MentionForm.NAME
    many = sentence.word(last).endswith("s") or sentence.has("grammar.determiner", first - 1)
    person = kind is EntityKind.PERSON or (unknown and not many)
    return Phrase(first, last, reference, kind, person, kind is EntityKind.WORK)


def named(sentence: Sentence, phrase: Phrase) -> Phrase:
    """ "Her first novel, The Bell,", "his cousin, Tom Lind,": the name rather than what bears it."""
    if phrase.kind is not None or sentence.word(phrase.last + 1) != ",":
        return phrase
    name = starting_at(sentence, phrase.last + 2)
    if name is None or (phrase.person and not _ends_insertion(sentence, name)):
        return phrase
    wanted = (EntityKind.WORK, phrase.work), (EntityKind.PERSON, phrase.person)
    return name if any(name.kind is kind and fits for kind, fits in wanted) else phrase


def _ends_insertion(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name is all that stands between two commas, or "Tom Lind of Ely"."""
    return sentence.word(phrase.last + 1) in (",", "of") and sentence.is_name(phrase.last)


def reference_of(mention: Mention, text: str) -> Reference:
    """The reference that a mention is."""
    return Reference(" ".join(mention.span.of(text).split()), mention.chain, mention.span)


def pronoun(word: str) -> bool:
    """Whether a word stands for a person without naming him."""
    return word in _PERSONAL


def speaking_pronoun(sentence: Sentence, at: int) -> Reference | None:
    """ "He said": somebody speaks, even if nobody knows whom the pronoun means."""
    for number in (at - 1, at + 1):
        if sentence.word(number) in ("he", "she", "they"):
            return Reference(sentence.raw[number], None, sentence.spans[number])
    return None


def _of_pronoun(sentence: Sentence, number: int) -> Phrase | None:
    """ "I" and "we" hold the one who speaks; whom another pronoun means nobody has said."""
    voice, word = sentence.scene.voice, sentence.word(number)
    if sentence.has("grammar.possessive", number) or _is_numeral(sentence, number):
        return None
    if word not in _WE or (voice is None and (sentence.scene.quoted or word[0] not in "im")):
        return None
    if (
        sentence.word(number) in ("us", "i")
        and sentence.raw[number].isupper()
        and sentence.raw[number] != "I"
    ):
        return None  # a country, a number
    reference = Reference(sentence.written(number, number), voice, sentence.spans[number])
    return Phrase(number, number, reference, EntityKind.PERSON, True, False)


def _is_numeral(sentence: Sentence, number: int) -> bool:
    """Whether "I" belongs to the name of a king."""
    before = number - 1
    named = sentence.is_name(before) and sentence.is_kind(before, EntityKind.PERSON, EntityKind.OTHER)
    return named and not sentence.has("grammar.preposition", sentence.first_of(before) - 1)


def _of_noun(sentence: Sentence, number: int) -> Phrase | None:
    """ "Her younger brother", "three of the strikers", "his first article"."""
    person, work = sentence.has("people.nouns", number), sentence.has("works.nouns", number)
    first = _first_of_noun(sentence, number) if person or work else number
    if first == number or sentence.word(first) == "whose":
        return None
    reference = Reference(sentence.written(first, number), None, sentence.cover(first, number))
    return Phrase(first, number, reference, None, person, work)


def document_ending_at(sentence: Sentence, number: int) -> Phrase | None:
    """ "His passport", "the parish register": papers that say something."""
    if not sentence.has("documents.nouns", number):
        return None
    first = _first_of_noun(sentence, number)
    reference = Reference(sentence.written(first, number), None, sentence.cover(first, number))
    return Phrase(first, number, reference, None, False, True)


def _first_of_noun(sentence: Sentence, number: int) -> int:
    """The article or possessive to which a noun belongs; the noun itself if it has none."""
    for at in range(number - 1, max(number - _MOST_WORDS, -1), -1):
        word = sentence.word(at)
        if not word[0].isalnum() or sentence.has("grammar.preposition", at) or _no_part(sentence, at):
            break
        if word.endswith("'s") or sentence.has("grammar.determiner", at) or word.isdigit():
            return sentence.first_of(at) if sentence.owner[at] else at
        if sentence.owner[at] is not None or sentence.has("grammar.and", at):
            break
    return number


def _no_part(sentence: Sentence, at: int) -> bool:
    """Whether a word belongs to no noun phrase."""
    verb = sentence.has("grammar.be", at) or sentence.has("grammar.have", at)
    return verb or sentence.time[at] is not None


def _noun_after(sentence: Sentence, number: int) -> int | None:
    """The noun that an article or possessive at a word leads to."""
    if not (sentence.has("grammar.determiner", number) or sentence.word(number).endswith("'s")):
        return None
    for at in range(number + 1, min(number + _MOST_WORDS, len(sentence))):
        if sentence.has("people.nouns", at) or sentence.has("works.nouns", at):
            following = sentence.has("people.nouns", at + 1) or sentence.has("works.nouns", at + 1)
            return at + 1 if following else at
        word = sentence.word(at)
        if not word[0].isalnum() or sentence.has("grammar.preposition", at) or sentence.has("grammar.be", at):
            return None
    return None


def _set_off(sentence: Sentence, number: int) -> Phrase | None:
    """A title in quotes or emphasis: "“The Bell”", "*The Bell*"."""
    mark = sentence.raw[number]
    opens = set(OPENING) if mark in CLOSING else {mark}
    for at in range(number - 1, max(number - 14, -1), -1):
        if sentence.raw[at] in opens:
            inner = [sentence.raw[n] for n in range(at + 1, number)]
            if not inner or not inner[0][:1].isupper():
                return None
            last = number - 2 if inner[-1] in ",." and len(inner) > 1 else number - 1
            owner = next((sentence.owner[n] for n in range(at, number) if sentence.owner[n]), None)
            known = owner is not None and sentence.scene.kind(owner) is EntityKind.WORK
            chain = owner.chain if owner is not None and known else None
            reference = Reference(sentence.written(at + 1, last), chain, sentence.cover(at + 1, last))
            return Phrase(at, number, reference, EntityKind.WORK if known else None, False, True)
    return None


def last_two(sentence: Sentence, number: int) -> tuple[Phrase, ...]:
    """ "The two": the two persons last named, if no more than two are near."""
    scene, here = sentence.scene, sentence.spans[number].start
    near = Span(max(here - _TWO_NEAR, 0), here)
    chains = [m for m in scene.mentions_in(near) if scene.kind(m) is EntityKind.PERSON]
    known = {mention.chain: mention for mention in chains}
    if len(known) != 2:
        return ()
    words, span = sentence.written(number - 1, number), sentence.cover(number - 1, number)
    return tuple(
        Phrase(number - 1, number, Reference(words, chain, span), EntityKind.PERSON, True, False)
        for chain in sorted(known, key=lambda chain: known[chain].span)
    )
