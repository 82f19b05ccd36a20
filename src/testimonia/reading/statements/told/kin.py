"""Who is whose wife, son, cousin: "his daughter Ada", "Moss's widow", "Ada Lind, the niece of Tom Moss"."""

from collections.abc import Iterator

from testimonia.model import EntityKind, Mention, Reference, Span, Statement, hull
from testimonia.reading.clauses.values import Role
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.stance.held import Held, held_at
from testimonia.reading.statements.told.parties import of_mention, parties_of

_TO_NOUN = 3
"""Words from "his" to the noun of kinship."""


def kin(sentence: Sentence) -> Iterator[Statement]:
    """The ties of kinship and marriage that the nouns of a sentence tell."""
    for noun in range(1, len(sentence)):
        if not _is_kin(sentence, noun):
            continue
        owner = _owner(sentence, noun)
        if owner is not None:
            yield from _owned(sentence, noun, *owner)
        elif sentence.word(noun + 1) == "of":
            yield from _of(sentence, noun)


def _is_kin(sentence: Sentence, at: int) -> bool:
    raw = sentence.raw[at]
    known = sentence.has("roles.kin", at) or (
        raw.endswith("s") and sentence.word(at)[:-1] in sentence.scene.words.sets["roles.kin"]
    )
    return raw[0].islower() and known and sentence.word(at + 1) not in ("'", "’")


def _owner(sentence: Sentence, noun: int) -> tuple[int, Reference] | None:
    """First word and reference of whose kin it is: "his", "Moss's"."""
    at = noun - 1
    while at > 0 and noun - at <= _TO_NOUN and sentence.has("roles.of_kin", at):
        at -= 1
    mention = sentence.owner[at]
    if sentence.has("pronouns.owners", at):
        if mention is not None:
            return at, of_mention(sentence, mention, at).reference
        voice = _held(sentence, noun).voice
        return (at, Reference("my", voice, sentence.spans[at])) if sentence.word(at) == "my" else None
    named = (
        sentence.word(at).endswith("'s") and sentence.is_name(at) and sentence.is_kind(at, EntityKind.PERSON)
    )
    if not named or mention is None:
        return None
    return sentence.first_of(at), of_mention(sentence, mention, at).reference


def _owned(sentence: Sentence, noun: int, first: int, owner: Reference) -> Iterator[Statement]:
    name, held = _named(sentence, noun), _held(sentence, noun)
    if name is None and (held.spoken or owner.chain is None or not sentence.scene.chains[owner.chain].names):
        return  # "my sister" tells a reader nothing where nobody knows who speaks
    if name is None:
        relative = Reference(sentence.written(first, noun), None, sentence.cover(first, noun))
    else:
        relative = of_mention(sentence, name, sentence.at(name.span.start)).reference
    if name is not None and not sentence.has("roles.married", noun):
        owner, relative = relative, owner  # "his daughter Ada": it is told of Ada
    yield _statement(sentence, noun, owner, relative, held)


def _named(sentence: Sentence, noun: int) -> Mention | None:
    """Who it is: "his wife Ada", "his wife, Ada Lind,"."""
    at = noun + 2 if sentence.word(noun + 1) == "," else noun + 1
    mention = sentence.mention_starts(at) if at < len(sentence) else None
    if mention is None or not sentence.is_name(at) or not sentence.is_kind(at, EntityKind.PERSON):
        return None
    closed = at == noun + 1 or sentence.word(sentence.last_of(at) + 1) in (",", ".", ";", ")")
    return mention if closed and not sentence.word(sentence.last_of(at)).endswith("'s") else None


def _of(sentence: Sentence, noun: int) -> Iterator[Statement]:
    """ "Ada Lind, the niece of Tom Moss": the name before the comma, and the one behind "of"."""
    at = noun - 1
    while (
        at > 0
        and noun - at <= _TO_NOUN + 1
        and (
            sentence.has("roles.of_kin", at)
            or sentence.word(at) in ("the", "a", "an", "and")
            or _is_kin(sentence, at)
        )
    ):
        at -= 1
    whose = noun + 2
    known = whose < len(sentence) and sentence.is_name(whose) and sentence.is_kind(whose, EntityKind.PERSON)
    if sentence.word(at) != "," or at < 1 or not known:
        return
    other, subject = sentence.owner[whose], _bearer(sentence, at - 1)
    if other is not None and subject is not None:
        relative = of_mention(sentence, other, whose).reference
        yield _statement(sentence, noun, subject, relative, _held(sentence, noun))


def _bearer(sentence: Sentence, at: int) -> Reference | None:
    """Who is somebody's child: whose name stands right before, or of whom the sentence is."""
    mention = sentence.owner[at]
    if mention is not None and sentence.is_kind(at, EntityKind.PERSON):
        return of_mention(sentence, mention, at).reference
    clauses = sentence.scene.clauses
    for number in clauses.within(Span(sentence.span.start, sentence.spans[at].start)):
        clause = clauses.clauses[number]
        if clause.relation == "root" and not clause.noun:
            parties = parties_of(sentence, _held(sentence, at), clause.all(Role.SUBJECT)[:1])
            return parties[0].reference if parties and parties[0].person and parties[0].named else None
    return None


def _held(sentence: Sentence, at: int) -> Held:
    scene = sentence.scene
    return held_at(scene.quoted, scene.text, sentence.spans[at].start, scene.voice)


def _statement(
    sentence: Sentence, noun: int, subject: Reference, relative: Reference, held: Held
) -> Statement:
    spans = [sentence.spans[noun], *(one.span for one in (subject, relative) if one.span is not None)]
    married = sentence.has("roles.married", noun)
    predicate = "marriage" if married else "kinship"
    return Statement(
        hull(spans), sentence.spans[noun], predicate, subject, object=relative, holders=held.holders
    )
