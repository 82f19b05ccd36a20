"""To whom it happened: the participants of a clause that undergo what a trigger tells, or do it themselves.

Where the tree has left a clause without any, what stands right before the verb is taken, if it is named.
"""

from collections.abc import Sequence

from testimonia.model import EntityKind, Reference
from testimonia.reading.clauses.values import Clause, Participant, Role
from testimonia.reading.statements.nesting import Nesting
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.parties import Party, of_mention, parties_of, unknown_of
from testimonia.reading.statements.told.telling import Telling

_INSERTED = 12
"""Words that may stand between two commas after a subject."""
_TITLES = 4
"""Titles between a name and what is told of its bearer, at most."""
_MAIN = frozenset({"root", "parataxis", "advcl"})
"""How a clause belongs to another that has not lent it a subject, and could."""


def subjects_of(telling: Telling) -> list[Party]:
    """To whom it happened, as far as that can be said."""
    sentence, held = telling.sentence, telling.around.held
    undergone = _undergone(telling)
    if not undergone:
        undergone = _of_participle(telling)
    if not undergone:
        beside = _caused(telling) or _beside(telling)
        return [] if beside is None else [beside]
    parties = parties_of(sentence, held, undergone) or unknown_of(sentence, undergone)
    name = None if parties and parties[0].named else _name_before_relative(telling)
    return parties if name is None else [name]


def _undergone(telling: Telling) -> Sequence[Participant]:
    """Those who undergo it, without those who do it to themselves: that is another matter."""
    clause, sentence = telling.clause, telling.sentence
    if not telling.done:
        return before_verb(clause, clause.all(Role.SUBJECT))
    found = undergone_in(sentence.scene.clauses, telling.number)
    words = sentence.scene.words
    return [one for one in found if not words.has("pronouns.reflexive", one.reference.words.lower())]


def undergone_in(clauses: Nesting, number: int) -> tuple[Participant, ...]:
    """To whom it is done: the object, of a passive the subject.

    A form that can be past or participle is taken for a participle where nothing else in the clause could
    undergo it, and it is joined to a passive ("he was expelled and put in prison"), or opens the sentence
    ("Arrested in May and deported, he wrote").
    """
    clause = clauses.clauses[number]
    found = clause.undergoers
    if clause.lemma == "make" and clause.all(Role.COMPLEMENT):
        found = found or clause.all(Role.RECIPIENT)  # "made him its dean"
    if found:
        return before_verb(clause, found)
    if clause.relation == "conj" and clause.above is not None:
        above = clauses.clauses[clause.above]
        heads = {one.head for one in above.undergoers} if above.passive else set()
        lent = tuple(one for one in clause.all(Role.SUBJECT) if one.head in heads)
        return lent or _of_opened(clauses, clause.above)
    return _of_opened(clauses, number)


def _of_opened(clauses: Nesting, number: int) -> tuple[Participant, ...]:
    """The subject of the main clause behind a participle that opens the sentence."""
    clause = clauses.clauses[number]
    alone = clause.group == clause.verb and clause.span.start == clause.verb.start
    if not alone or clause.all(Role.SUBJECT) or clause.all(Role.OBJECT) or clause.noun:
        return ()
    beside = [n for n in clauses.below[number] if clauses.clauses[n].relation in _MAIN]
    if clause.above is not None and clause.relation in _MAIN:
        beside.append(clause.above)
    for one in (clauses.clauses[n] for n in beside):
        if one.verb.start > clause.verb.end and one.all(Role.SUBJECT):
            return before_verb(one, one.all(Role.SUBJECT))
    return ()


def before_verb(clause: Clause, found: Sequence[Participant]) -> tuple[Participant, ...]:
    """Of several subjects those before the verb, if any is: what stands behind it is hardly one as well."""
    before = tuple(one for one in found if one.role is not Role.SUBJECT or one.head.start < clause.verb.start)
    return before or tuple(found)


def _of_participle(telling: Telling) -> Sequence[Participant]:
    """ "Lind, arrested in May and deported, wept": Lind, where the tree takes a participle for the past."""
    clause, sentence = telling.clause, telling.sentence
    alone = clause.group == clause.verb and not clause.passive and not clause.all(Role.OBJECT)
    joined = clause.relation == "conj" and sentence.has("grammar.and", telling.first - 1)
    if not (telling.done and alone and (joined or sentence.word(telling.first - 1) == ",")):
        return ()
    behind = telling.last + 1
    ends = behind >= len(sentence) or not sentence.word(behind)[0].isalpha()
    names = ("grammar.preposition", "grammar.adverbs", "grammar.and")
    if not ends and sentence.time[behind] is None and not any(sentence.has(name, behind) for name in names):
        return ()
    return before_verb(clause, clause.all(Role.SUBJECT))


def _caused(telling: Telling) -> Party | None:
    """ "The mayor had Lind arrested": who stands between, where the tree takes "had" for an auxiliary."""
    if not telling.done or telling.clause.passive or not _has_done(telling.sentence, telling.clause):
        return None
    at = telling.first - 1
    mention = telling.sentence.owner[at]
    return None if mention is None else of_mention(telling.sentence, mention, at)


def _has_done(sentence: Sentence, clause: Clause) -> bool:
    """Whether a name stands between "had" and a participle, and another before them."""
    if not sentence.span.contains(clause.group):
        return False
    have, at = sentence.at(clause.group.start), sentence.at(clause.verb.start) - 1
    if have < 1 or not have < at or not sentence.has("grammar.have", have) or not sentence.is_name(at):
        return False
    return sentence.first_of(at) == have + 1 and sentence.owner[have - 1] is not None


def who_had(telling: Telling) -> Reference | None:
    """ "Moss had Lind arrested, and exiled him": Moss, where the tree takes "had" for an auxiliary."""
    sentence, clause = telling.sentence, telling.clause
    clauses = sentence.scene.clauses.clauses
    if clause.relation == "conj" and clause.above is not None:
        clause = clauses[clause.above]
    if clause.passive or not _has_done(sentence, clause):
        return None
    before = sentence.at(clause.group.start) - 1
    mention = sentence.owner[before]
    return None if mention is None else of_mention(sentence, mention, before).reference


def _beside(telling: Telling) -> Party | None:
    """ "Lind (1801-1870) came into the world": the name before the verb, if the tree gives it to nobody."""
    clause, sentence = telling.clause, telling.sentence
    takes = clause.passive and telling.group[0] < telling.first if telling.done else not clause.passive
    if not takes or clause.relation == "conj" or clause.all(Role.SUBJECT):
        return None
    at = _over_bracket(sentence, telling.group[0] - 1)
    if sentence.word(at) == ",":
        at = _over_insertion(sentence, at)
    if at < 0 or not sentence.is_name(at):
        return None
    first = sentence.first_of(at)
    mention = sentence.owner[at]
    led = sentence.has("grammar.preposition", first - 1) or sentence.has("grammar.and", first - 1)
    return None if mention is None or led else of_mention(sentence, mention, at)


def _over_bracket(sentence: Sentence, at: int) -> int:
    """The word before a bracket that ends at a word; the word itself if none does."""
    if at < 0 or sentence.raw[at] not in ")]":
        return at
    depth = sentence.depth[at]
    while at >= 0 and sentence.depth[at] >= depth:
        at -= 1
    return at


def _over_insertion(sentence: Sentence, comma: int) -> int:
    """The word before what stands between two commas; -1 if that is too much, or a clause."""
    for at in range(comma - 1, max(comma - 1 - _INSERTED, 0), -1):
        stops = sentence.raw[at] in ";:." and sentence.owner[at] is None
        if stops or sentence.has("grammar.be", at) or sentence.has("grammar.have", at):
            return -1
        if sentence.raw[at] == ",":
            return at - 1
    return -1


def _over_titles(sentence: Sentence, at: int) -> int:
    """ "Ada Lind, Lady of Ely, Mistress of the Robes, who": the last word of the name before its titles."""
    end = at
    for _ in range(_TITLES):
        comma = next((n for n in range(end, max(end - _INSERTED, -1), -1) if sentence.raw[n] == ","), -1)
        named = sentence.is_name(end) and sentence.is_kind(end, EntityKind.PERSON)
        if named and (comma < 0 or not _has_title(sentence, comma + 1, end)):
            return end
        if comma < 1 or not _has_title(sentence, comma + 1, end):
            return at
        end = comma - 1
    return at


def _has_title(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a few words begin with what somebody is: "Knight of the Bath"."""
    words = range(first, min(first + 3, last + 1))
    return any(sentence.has("roles.nouns", n) for n in words) and not any(
        sentence.scene.clauses.told_by(sentence.spans[n]) is not None for n in range(first, last + 1)
    )


def _name_before_relative(telling: Telling) -> Party | None:
    """ "The old rebel Ada Lind, who died": the name right before the relative clause."""
    clause, sentence = telling.clause, telling.sentence
    if clause.relation == "conj" and clause.above is not None:  # "who was born at Ely and died in Lynn"
        clause = sentence.scene.clauses.clauses[clause.above]
    if not clause.relation.endswith("relcl") or not sentence.span.contains(clause.span):
        return None
    at = sentence.at(clause.span.start) - 1
    if sentence.word(at) == ",":
        at -= 1
    at = _over_titles(sentence, at)
    mention = sentence.owner[at] if at >= 0 else None
    if mention is None or not sentence.is_name(at):
        return None
    first = sentence.first_of(at)
    owned = sentence.has("grammar.preposition", first - 1) or sentence.word(first - 1).endswith("'s")
    party = of_mention(sentence, mention, at)
    return None if owned or not (party.person or party.work) else party
