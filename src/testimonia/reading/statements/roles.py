"""Who did it to whom: the parts that the words around a verb play."""

from dataclasses import dataclass

from testimonia.model import EntityKind, Reference
from testimonia.reading.statements.complements import agent_after, object_after
from testimonia.reading.statements.phrases import Phrase, ending_at, named
from testimonia.reading.statements.sentence import OPENING, Sentence
from testimonia.reading.statements.subjects import clause_subject, main_subject, subjects_before
from testimonia.reading.statements.triggers import Part
from testimonia.reading.statements.verbs import Group, Stand

_PARTICIPLES = ("ed", "en", "rn", "wn", "nt", "put")
"""How participles end."""
_JOINED = 25
"""Words from one participle to another that is joined to it."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Who is in it.

    Attributes:
        undergone: to whom it happened.
        agent: who did it, if somebody else.
        start: the first word of what belongs to the verb.
    """

    undergone: tuple[Phrase, ...]
    agent: Reference | None
    start: int


@dataclass(frozen=True, slots=True)
class Verb:
    """A trigger that is a verb.

    Attributes:
        first: its first word.
        last: the last word of it and of what follows it.
        parts: of the verb it can be.
        between: the first word after the verb where its rest stands apart ("clapped him in jail").
        rest: the first word of the rest, where there is one.
    """

    first: int
    last: int
    parts: frozenset[Part]
    between: int | None = None
    rest: int | None = None

    @property
    def apart(self) -> bool:
        """Whether something stands between the verb and its rest."""
        return self.between is not None and self.rest is not None and self.between < self.rest


def own_roles(sentence: Sentence, group: Group) -> Roles:
    """The roles around a verb of what the subject does or undergoes himself."""
    if group.stand is Stand.PARTICIPIAL:
        return Roles(_one(_of_main(sentence, group)), None, group.start)
    found = subjects_before(sentence, group.start)
    if found and sentence.word(found[0].first - 1) == "had" and group.stand is Stand.BARE:
        found = ()  # "had he died": he did not
    return Roles(found, None, group.start)


def done_roles(sentence: Sentence, verb: Verb, group: Group, kinds: frozenset[EntityKind]) -> Roles | None:
    """The roles around a verb that is done to the subject; None if it cannot be told who is who."""
    if group.passive and group.stand is not Stand.BARE:
        if verb.apart:
            return None
        return _passive(sentence, verb, group)
    caused = _caused(sentence, verb, group)
    if caused is not None:
        return caused
    after = _object(sentence, verb)
    if after is not None and after.fits(kinds):
        if group.stand is Stand.BARE and (Part.PAST not in verb.parts or _is_adjective(sentence, group)):
            return None
        agent = next(iter(subjects_before(sentence, group.start)), None)
        both = (named(sentence, after), *_one(_second(sentence, after)))
        return Roles(both, None if agent is None else agent.reference, group.start)
    if after is not None or verb.apart or group.stand is not Stand.BARE or Part.PARTICIPLE not in verb.parts:
        return None
    return Roles(_bare(sentence, verb, group), agent_after(sentence, verb.last), group.start)


def _is_adjective(sentence: Sentence, group: Group) -> bool:
    """Whether a participle belongs to the noun that follows it: "the imprisoned miners"."""
    before = group.start - 1
    return (
        before < 0
        or sentence.has("grammar.determiner", before)
        or sentence.has("grammar.preposition", before)
        or sentence.word(before).endswith("'s")
        or (sentence.is_name(before) and sentence.word(before).endswith("ist"))
    )


def _passive(sentence: Sentence, verb: Verb, group: Group) -> Roles:
    agent = agent_after(sentence, verb.last)
    if group.stand is Stand.PARTICIPIAL:
        return Roles(_one(_of_main(sentence, group)), agent, group.start)
    return Roles(subjects_before(sentence, group.start), agent, group.start)


def _object(sentence: Sentence, verb: Verb) -> Phrase | None:
    if not verb.apart or verb.between is None or verb.rest is None:
        return object_after(sentence, verb.last + 1)
    phrase = object_after(sentence, verb.between)
    near = phrase is not None and verb.rest - phrase.last <= 3
    return phrase if near else None


def _second(sentence: Sentence, first: Phrase) -> Phrase | None:
    """The other one where two are the object: "arrested X and Y"."""
    phrase = object_after(sentence, first.last + 2) if sentence.word(first.last + 1) == "and" else None
    if phrase is None or not (phrase.person and first.person) or phrase.kind is None:
        return None
    after = phrase.last + 1
    ends = after >= len(sentence) or not sentence.word(after)[0].isalnum() or sentence.time[after] is not None
    return phrase if ends or sentence.has("grammar.preposition", after) else None


def _caused(sentence: Sentence, verb: Verb, group: Group) -> Roles | None:
    """ "The king had Lind arrested again": whoever stands between."""
    phrase = ending_at(sentence, group.start - 1)
    if phrase is None or group.stand is not Stand.BARE or not phrase.person or verb.apart:
        return None
    have = phrase.first - 1
    if sentence.word(have) not in ("had", "having", "got", "saw"):
        return None
    if sentence.has("grammar.subject", phrase.first):
        return Roles((), None, group.start)  # "had he arrested": it was not so
    agent = next(iter(subjects_before(sentence, have)), None)
    return Roles((phrase,), None if agent is None else agent.reference, have)


def _bare(sentence: Sentence, verb: Verb, group: Group) -> tuple[Phrase, ...]:
    """The subject of a participle without an auxiliary."""
    before = group.start - 1
    if before < 0 or sentence.hard(before) or sentence.raw[before] in OPENING:
        return _one(main_subject(sentence, verb.last))
    if sentence.word(before) in ("when", "once", "while", "though", "although"):
        return _one(main_subject(sentence, verb.last)) or _one(clause_subject(sentence, before))
    if sentence.has("grammar.and", before):
        return _with_earlier(sentence, verb, before)
    if sentence.raw[before] == ",":
        earlier = _earlier_passive(sentence, before)
        direct = ending_at(sentence, before - 1)
        if direct is None and earlier is not None:
            return subjects_before(sentence, earlier)
        return _one(direct)
    direct = ending_at(sentence, before)
    return () if direct is None or sentence.has("grammar.subject", before) else (direct,)


def _with_earlier(sentence: Sentence, verb: Verb, joint: int) -> tuple[Phrase, ...]:
    """The subject of a participle joined to an earlier one: "was expelled and arrested"."""
    earlier = _earlier_passive(sentence, joint)
    if earlier is not None:
        return subjects_before(sentence, earlier)
    for at in range(joint - 1, max(joint - _JOINED, -1), -1):
        if sentence.hard(at) or sentence.has("grammar.subject", at):
            break
        if sentence.raw[at] == "," and sentence.low[at + 1].endswith(_PARTICIPLES):
            return _one(ending_at(sentence, at - 1))  # "X, arrested in May and deported in June"
    opens = sentence.low[0].endswith(("ed", "en")) or sentence.low[0] == "born"
    return _one(main_subject(sentence, verb.last)) if opens else ()


def _earlier_passive(sentence: Sentence, joint: int) -> int | None:
    """Where the passive begins to which another participle is joined."""
    for at in range(joint - 1, max(joint - _JOINED, -1), -1):
        if sentence.hard(at):
            return None
        if sentence.has("grammar.subject", at) and sentence.word(at) != "it":
            return None
        if sentence.has("grammar.be", at):
            return _passive_start(sentence, at)
    return None


def _passive_start(sentence: Sentence, be: int) -> int | None:
    """Where a passive begins, if it is one and tells of what happened."""
    participle = any(word.endswith(_PARTICIPLES) for word in sentence.low[be + 1 : be + 4])
    if not participle or sentence.word(be) in ("be", "being", "get"):
        return None
    start = be - 1 if sentence.has("grammar.have", be - 1) else be
    return None if sentence.has("grammar.modal", start - 1) else start


def _of_main(sentence: Sentence, group: Group) -> Phrase | None:
    """The subject of the clause to which "having arrived", "after being arrested" belongs."""
    return main_subject(sentence, group.start + 1) or clause_subject(sentence, group.start)


def _one(phrase: Phrase | None) -> tuple[Phrase, ...]:
    return () if phrase is None else (phrase,)
