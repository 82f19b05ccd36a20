"""How many came, stood, marched, or signed: statements of the predicate "other" with a quantity.

"A crowd of around 60,000", "50-60,000 people came to the field", "the petition had 40,000 signatures". Of
those who came together the subject is the event, where one is spoken of, as it is of casualties; of
signatures it is what was signed; else it is those who are counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.knowledge.data_files import data_file
from testimonia.model import Polarity, Reference, Span, Statement, hull
from testimonia.reading.clauses.values import Clause, Role, Standing
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.counted.amounts import amounts_in
from testimonia.reading.statements.counted.bounds import may_count
from testimonia.reading.statements.counted.circumstances import (
    Place,
    Story,
    event_around,
    event_in,
    place_of_telling,
    when,
)
from testimonia.reading.statements.counted.counted import Counted, counted, portion_of
from testimonia.reading.statements.counted.occasions import Occasions
from testimonia.reading.statements.counted.tolls import clause_of
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.sentence import Sentence, pieces, sentence_at
from testimonia.reading.statements.stance.doubts import hedge_of, polarity_of
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.places import place_of
from testimonia.reading.statements.told.telling import Around, Telling, of_clause
from testimonia.reading.statements.told.times import time_of
from testimonia.reading.statements.told.triggers import Entry, Sort

PREDICATE = "other"
LONGEST = 350
"""Code points; the longest passage that a statement may take."""
_ENTRY = Entry(PREDICATE, Sort.OWN)
_PLACES = ("at", "in", "to", "on", "into", "through", "near")
_MANY, _BARE = 10, 50
"""Fewer who come are no crowd; so many, where only the number stands there."""
_TO_VERB = 4
"""Words between those who are counted and what they did."""


def crowds_of(
    scene: Scene, paragraph: Paragraph, occasions: Occasions, made: Sequence[Statement]
) -> Iterator[Statement]:
    """The statements of a paragraph that say how many came or signed, from left to right.

    Args:
        scene: what is known around.
        paragraph: whose sentences are read.
        occasions: the events that the Text is about.
        made: statements of casualties, whose numbers are not said again.
    """
    taken = [one.quantity.span for one in made if one.quantity is not None]
    for span in paragraph.sentences:
        if not may_count(scene.text, span, scene.times_in(span)):
            continue
        for piece in pieces(scene.text, span):
            sentence = sentence_at(scene, piece)
            for amount in amounts_in(sentence):
                if not any(amount.quantity.span.overlaps(other) for other in taken):
                    statement = _statement(counted(sentence, amount), Story(paragraph, occasions))
                    yield from () if statement is None else (statement,)


def _statement(one: Counted, story: Story) -> Statement | None:
    quantity = one.amount.quantity
    bare = one.amount.unit is None and one.sentence.word(one.first - 1) != "of"
    if (quantity.least or quantity.most or 0) < (_BARE if bare else _MANY):
        return None
    if one.sentence.word(one.first - 1) in ("first", "last", "next", "many"):
        return None  # the first twenty of them are told of for another reason
    trigger = _gathered(one) or _came(one) or _signed(one)
    if trigger is None:
        return None
    first, last, number, signed = trigger
    sentence = one.sentence
    scene = sentence.scene
    held = held_at(scene.quoted, scene.text, sentence.spans[one.first].start, scene.voice)
    telling = (
        None if number is None else of_clause(Around(sentence, held), _ENTRY, number, _verb(sentence, number))
    )
    if telling is not None and not _is_told(telling):
        return None
    at = place_of_telling(sentence, one.first, telling)
    subject = (_paper(sentence, at.clause) if signed else _event(at, story)) or _counted(
        one, one.first if signed else first
    )
    happened, dated_by = when(at, story, subject)
    where = None if telling is None else place_of(telling, _PLACES)
    hedge = None if telling is None else hedge_of(telling)
    cover = sentence.cover(first, last)
    verb = None if at.clause is None else at.clause.group
    spans = (verb, subject.span, dated_by, None if where is None else where.span)
    return Statement(
        span=_span(sentence, cover, one, spans),
        trigger=cover,
        predicate=PREDICATE,
        subject=subject,
        place=where,
        happened=happened,
        dated_by=dated_by,
        polarity=Polarity.ASSERTED if telling is None else polarity_of(telling, hedge),
        hedge=hedge,
        holders=held.holders,
        quantity=replace(quantity, counted="signed" if signed else "present", portion=portion_of(one)),
    )


def _gathered(one: Counted) -> tuple[int, int, int | None, bool] | None:
    """ "A crowd of around 60,000": the noun, and the clause in which it stands."""
    sentence, at = one.sentence, one.first - 2
    unit = one.amount.unit
    people = unit is None or not unit.known or unit.people
    if (
        sentence.word(one.first - 1) not in ("of", ",")
        or sentence.word(at) not in _list("nouns")
        or not people
    ):
        return None
    return at, at, clause_of(sentence, at), False


def _came(one: Counted) -> tuple[int, int, int | None, bool] | None:
    """ "50-60,000 people came": the verb of those who are counted, or that of the clause about them."""
    sentence, clauses, unit = one.sentence, one.sentence.scene.clauses, one.amount.unit
    bare = unit is None and sentence.word(one.first - 1) not in ("of", "with", "by", "than")
    if not bare and (unit is None or not unit.people):
        return None
    for at in range(one.last + 1, min(one.last + 1 + _TO_VERB, len(sentence))):
        number = clauses.told_by(sentence.spans[at])
        clause = None if number is None else clauses.clauses[number]
        if clause is not None and not clause.noun and clause.lemma != "be":
            known = clause.lemma in _list("verbs") or clause.lemma.split()[0] in _list("verbs")
            return (at, at, number, False) if known and not clause.passive else None
        if sentence.word(at) in _list("present") and sentence.has("grammar.be", at - 1):
            return at, at, clause_of(sentence, at), False
        passes = any(sentence.has(f"grammar.{name}", at) for name in ("be", "have", "adverbs"))
        if not passes and sentence.word(at) not in ("who", "that", "or", "more", "in"):
            return None
    return None


def _signed(one: Counted) -> tuple[int, int, int | None, bool] | None:
    """ "40,000 signatures", "signed by 12,400 women"."""
    sentence, unit = one.sentence, one.unit
    if unit and unit[-1] in _list("signed"):
        return one.last, one.last, clause_of(sentence, one.first), True
    behind = sentence.scene.clauses.told_by(sentence.spans[min(one.last + 1, len(sentence) - 1)])
    if behind is not None and sentence.scene.clauses.clauses[behind].lemma in _list("signing"):
        return one.last + 1, one.last + 1, behind, True
    for number in sentence.scene.clauses.verbs_before(sentence.spans[one.first].start):
        clause = sentence.scene.clauses.clauses[number]
        if not sentence.span.contains(clause.verb) or clause.noun:
            continue
        at = sentence.at(clause.verb.start)
        near = clause.passive and sentence.word(one.first - 1) == "by" and one.first - at <= _TO_VERB
        people = one.amount.unit is not None and one.amount.unit.people
        return (at, at, number, True) if near and people and clause.lemma in _list("signing") else None
    return None


def _verb(sentence: Sentence, number: int) -> tuple[int, int]:
    clause = sentence.scene.clauses.clauses[number]
    at = sentence.at(clause.verb.start) if sentence.span.contains(clause.verb) else 0
    return at, at


def _is_told(telling: Telling) -> bool:
    """Whether it is told as having happened, of once."""
    clause = telling.clause
    if clause.negated:
        return False
    bare = clause.lemma.split()[0]
    verb = clause.verb.of(telling.sentence.scene.text).lower()
    present = clause.group == clause.verb and not clause.passive and verb in (bare, f"{bare}s")
    if present and clause.lemma != "be" and time_of(telling) is None:
        return False
    hedged = clause.standing is Standing.POSSIBLE and hedge_of(telling) is not None
    return clause.standing is Standing.TOLD or hedged


def _event(at: Place, story: Story) -> Reference | None:
    return _attended(at) or event_in(at, story) or event_around(at, story, loosely=False)


def _attended(at: Place) -> Reference | None:
    """ "Two hundred delegates attended the congress": the congress."""
    if at.clause is None or at.clause.lemma != "attend":
        return None
    return next((one.reference for one in at.clause.all(Role.OBJECT)), None)


def _paper(sentence: Sentence, clause: Clause | None) -> Reference | None:
    """What was signed, or collected the signatures."""
    active = clause is not None and clause.lemma in _list("signing") and not clause.passive
    subjects = () if clause is None else clause.all(Role.OBJECT if active else Role.SUBJECT)
    if clause is None or not subjects or not sentence.span.contains(subjects[0].head):
        return None
    return subjects[0].reference


def _counted(one: Counted, first: int) -> Reference:
    """Those who are counted, with the noun for them all: "a crowd of 60,000"."""
    sentence = one.sentence
    begin = min(first, one.first) if first < one.first else one.first
    if begin == first and sentence.word(begin - 1) in ("a", "the", "an"):
        begin -= 1
    whole = hull([sentence.spans[begin], one.amount.quantity.span, sentence.spans[one.last]])
    return Reference(" ".join(whole.of(sentence.scene.text).split()), None, whole)


def _span(sentence: Sentence, trigger: Span, one: Counted, more: Sequence[Span | None]) -> Span:
    core = hull([trigger, one.amount.quantity.span, sentence.spans[one.last]])
    for span in more:
        if span is not None and sentence.span.contains(span) and len(hull([core, span])) <= LONGEST:
            core = hull([core, span])
    return core


def _list(name: str) -> Sequence[str]:
    found: Sequence[str] = data_file("en/quantities.toml")["gatherings"][name]
    return found
