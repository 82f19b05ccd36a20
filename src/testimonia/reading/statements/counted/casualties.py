"""How many died, were hurt, are missing: one statement for each number, of the event in which they fell.

"Eighteen died and 400-700 were injured" are two statements. Their subject is the event, where the sentence
names it or the paragraphs around are about one; of "the garrison lost 300 men" it is the garrison, for
these are not all; else those who are counted. What is said of one named person is a death, and none of this
module's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.knowledge.data_files import data_file
from testimonia.model import (
    EntityKind,
    Holder,
    Polarity,
    Portion,
    Quantity,
    Reference,
    Span,
    Statement,
    hull,
)
from testimonia.reading.clauses.values import Clause, Role, Standing
from testimonia.reading.prose import Paragraph
from testimonia.reading.statements.counted.amounts import amounts_in
from testimonia.reading.statements.counted.bounds import may_count
from testimonia.reading.statements.counted.circumstances import (
    Place,
    Story,
    event_around,
    event_in,
    names_event,
    place_of_telling,
    when,
)
from testimonia.reading.statements.counted.counted import Counted, counted, portion_of
from testimonia.reading.statements.counted.occasions import Occasions
from testimonia.reading.statements.counted.tolls import Fate, Toll, toll_of
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.sentence import Sentence, pieces, sentence_at
from testimonia.reading.statements.stance.doubts import hedge_of, polarity_of
from testimonia.reading.statements.stance.held import Held, held_at
from testimonia.reading.statements.told.places import place_of
from testimonia.reading.statements.told.telling import Around, Telling, of_clause
from testimonia.reading.statements.told.times import time_of
from testimonia.reading.statements.told.triggers import Entry, Sort

PREDICATE = "casualties"
LONGEST = 350
"""Code points; the longest passage that a statement may take."""
_FATES = {Fate.DEAD: "dead", Fate.HURT: "hurt", Fate.MISSING: "missing", Fate.BOTH: "fallen"}
_PLACES = ("at", "in", "near", "off", "on")
_ENTRY = Entry(PREDICATE, Sort.OWN)
_BESIDE = frozenset({"conj", "parataxis", "advcl"})
"""How a clause belongs to one whose subject has not told what it tells."""
_TO_WHOM = 7
"""Words from those who are counted to "of whom four died"."""
_FEW = 4
"""So many, and no more, of whom "the" says that they are known: "the two men"."""


@dataclass(frozen=True, slots=True)
class Fallen:
    """Some who are counted, what became of them, and the clause that tells it."""

    counted: Counted
    toll: Toll
    telling: Telling | None
    held: Held
    portion: Portion | None = None


def casualties_of(scene: Scene, paragraph: Paragraph, occasions: Occasions) -> Iterator[Statement]:
    """The statements of a paragraph that say how many fell, from left to right.

    Args:
        scene: what is known around.
        paragraph: whose sentences are read.
        occasions: the events that the Text is about.
    """
    told: Reference | None = None
    for span in paragraph.sentences:
        if not may_count(scene.text, span, scene.times_in(span)):
            continue
        for piece in pieces(scene.text, span):
            for statement in _of_sentence(sentence_at(scene, piece), Story(paragraph, occasions, told)):
                yield statement
                told = statement.subject if names_event(scene, statement.subject) else told


def _of_sentence(sentence: Sentence, story: Story) -> Iterator[Statement]:
    for fallen in _all_fallen(sentence):
        if _is_told(fallen):
            statement = _statement(fallen, story)
            yield statement
            if names_event(sentence.scene, statement.subject):
                story = replace(story, told=statement.subject, same=True)


def _all_fallen(sentence: Sentence) -> Iterator[Fallen]:
    """Those who fell, by the amounts of a sentence from left to right."""
    before: Fallen | None = None
    waiting: list[Counted] = []
    for amount in amounts_in(sentence):
        one = counted(sentence, amount)
        fallen = _fallen(one) or _joined(one, before) or _some_of(one, before) or _others_have(one, before)
        if fallen is None:
            waiting.append(one)
            continue
        for other in waiting[-1:]:
            shared = _shared(other, fallen)
            yield from () if shared is None else (shared,)
        yield fallen
        before, waiting = fallen, []


def _fallen(one: Counted) -> Fallen | None:
    toll = toll_of(one)
    if toll is None or _is_of_known(one) or _is_of_family(one):
        return None
    sentence = one.sentence
    held = held_at(
        sentence.scene.quoted, sentence.scene.text, sentence.spans[one.first].start, sentence.scene.voice
    )
    around = Around(sentence, held)
    telling = (
        None if toll.clause is None else of_clause(around, _ENTRY, toll.clause, _trigger_in(sentence, toll))
    )
    if telling is not None and telling.clause.negated and not _is_denied(one, telling.clause):
        telling = replace(telling, clause=replace(telling.clause, negated=False))
    return Fallen(one, toll, telling, held)


def _trigger_in(sentence: Sentence, toll: Toll) -> tuple[int, int]:
    """First and last word of the verb of a toll's clause, behind which its time and place are looked for."""
    clause = sentence.scene.clauses.clauses[toll.clause or 0]
    if not sentence.span.contains(clause.verb):
        return toll.first, toll.last
    at = sentence.at(clause.verb.start)
    return (toll.first, toll.last) if toll.first <= at <= toll.last else (at, at)


def _is_of_known(one: Counted) -> bool:
    """ "The two men": those whom the text has named, one by one."""
    quantity = one.amount.quantity
    few = quantity.most is not None and quantity.most <= _FEW
    return (
        few
        and not one.amount.of
        and one.sentence.word(one.first - 1) in ("the", "these", "those", "both", "all")
    )


def _is_of_family(one: Counted) -> bool:
    """ "Three of his sons died", "of whom four died in infancy": no toll of an event."""
    sentence, lists = one.sentence, data_file("en/quantities.toml")["tolls"]
    behind = " ".join(sentence.low[one.last + 1 : one.last + 6])
    kin = bool(one.unit) and one.unit[-1] in lists["kin"]
    if list(sentence.low[max(one.first - 2, 0) : one.first]) == ["of", "whom"]:
        known = (*lists["kin"], *lists["own"])
        kin = kin or any(word in known for word in sentence.low[max(one.first - _TO_WHOM, 0) : one.first])
    young = any(words in behind for words in lists["in_family"])
    return kin or young


def _joined(one: Counted, before: Fallen | None) -> Fallen | None:
    """ "The lives of 34 sailors and two officers": the same became of those who are joined to others."""
    sentence, unit = one.sentence, one.amount.unit
    if before is None or unit is None or not unit.people:
        return None
    between = sentence.low[before.counted.last + 1 : one.first]
    if not 0 < len(between) <= 2 or not set(between) <= {"and", ","}:
        return None
    # "4,000 killed and 3,000 prisoners": what stands behind the first of them is said of him only
    return replace(before, counted=one) if before.toll.last < before.counted.first else None


def _shared(one: Counted, behind: Fallen) -> Fallen | None:
    """ "Forty children and seven nurses were killed": the verb stands behind the last of them."""
    between = one.sentence.low[one.last + 1 : behind.counted.first]
    people = one.amount.unit is not None and one.amount.unit.people
    if not people or list(between) != ["and"] or behind.toll.first <= behind.counted.last:
        return None
    return replace(behind, counted=one)


def _some_of(one: Counted, before: Fallen | None) -> Fallen | None:
    """ "Twelve of them were children", "of whom four were women": some of those who are counted before."""
    sentence = one.sentence
    if before is None:
        return None
    of_them = one.amount.of and sentence.word(one.last) in ("them", "whom", "these", "those")
    whom = sentence.word(one.first - 2) == "of" and sentence.word(one.first - 1) in (
        "whom",
        "these",
        "them",
        "which",
    )
    at = _behind_aside(sentence, one.last + 1)
    if not (of_them or whom) or not sentence.has("grammar.be", at):
        return None
    who = at + 1
    if not sentence.has("people.nouns", who):
        return None
    unit = sentence.written(who, who)
    quantity = replace(one.amount.quantity, unit=unit)
    amount = replace(one.amount, quantity=quantity)
    toll = replace(before.toll, first=at, last=who)
    return replace(before, counted=replace(one, amount=amount), toll=toll, portion=Portion.SOME)


def _behind_aside(sentence: Sentence, at: int) -> int:
    """The word behind what stands between two commas: "168 of them, if not more, were"."""
    if sentence.word(at) != ",":
        return at
    return next((n + 1 for n in range(at + 1, min(at + 6, len(sentence))) if sentence.raw[n] == ","), at)


def _others_have(one: Counted, before: Fallen | None) -> Fallen | None:
    """ "The committee counted 420 injured; radical papers had 500": as many of the same."""
    bare = one.amount.unit is None and not one.amount.of
    if before is None or before.telling is None or not bare or one.first <= before.counted.last:
        return None
    sentence, clauses = one.sentence, one.sentence.scene.clauses
    number = next(clauses.verbs_before(sentence.spans[one.first].start), None)
    verb = None if number is None else clauses.clauses[number].verb
    if number is None or verb is None or not sentence.span.contains(verb) or number == before.telling.number:
        return None
    at = sentence.at(verb.start)
    clause, ends = clauses.clauses[number], sentence.word(one.last + 1)
    counts = clause.lemma in data_file("en/quantities.toml")["tolls"]["also_counting"] and at == one.first - 1
    if not counts or not clause.all(Role.SUBJECT) or ends[:1].isalpha():
        return None
    telling = of_clause(before.telling.around, _ENTRY, number, (at, at))
    fate = sentence.written(before.toll.first, before.toll.last)
    quantity = replace(one.amount.quantity, unit=fate)
    toll = replace(before.toll, first=at, last=at, clause=number, done=False, lost=False, taken=True)
    who = clause.all(Role.SUBJECT)[0].reference
    held = replace(before.held, holders=(Holder(who, sentence.written(at, at)),))
    return Fallen(replace(one, amount=replace(one.amount, quantity=quantity)), toll, telling, held)


def _is_told(fallen: Fallen) -> bool:
    """Whether it is told as having happened."""
    one, telling = fallen.counted, fallen.telling
    sentence = one.sentence
    if sentence.word(one.first - 1) in ("many", "if", "whether", "not", "no") or sentence.raw[-1] == "?":
        return False
    if telling is None:
        return True
    clause = telling.clause
    if clause.standing is not Standing.TOLD and (
        clause.standing is not Standing.POSSIBLE or hedge_of(telling) is None
    ):
        return False
    if clause.negated and _is_denied(one, clause):
        return False
    return not _is_general(fallen) and not any(
        sentence.has("unreal.verb", n) for n in range(one.first - 2, one.first)
    )


def _is_denied(one: Counted, clause: Clause) -> bool:
    """Whether the clause says no outside the number: "no fewer than 11 died" does not."""
    sentence, denies = one.sentence, data_file("en/quantities.toml")["tolls"]["denies"]
    number = one.amount.quantity.span
    for at, word in enumerate(sentence.low):
        inside = clause.span.contains(sentence.spans[at]) and not number.contains(sentence.spans[at])
        if inside and (word in denies or word.endswith("n't")):
            return True
    return False


def _is_general(fallen: Fallen) -> bool:
    """ "Three thousand people die every year": a verb in the present, and no day on which it was."""
    telling, toll = fallen.telling, fallen.toll
    if telling is None or telling.first != toll.first:
        return False
    clause, bare = telling.clause, telling.clause.lemma.split()[0]
    verb = clause.verb.of(telling.sentence.scene.text).lower()
    alone = clause.group == clause.verb and not clause.passive
    past = data_file("en/quantities.toml")["tolls"]["same_in_past"]
    return alone and verb in (bare, f"{bare}s") and verb not in past and time_of(telling) is None


def _statement(fallen: Fallen, story: Story) -> Statement:
    one, toll, telling = fallen.counted, fallen.toll, fallen.telling
    sentence = one.sentence
    at = place_of_telling(sentence, one.first, telling)
    subject = _subject(fallen, at, story)
    where = None if telling is None else place_of(telling, _PLACES)
    hedge = None if telling is None else hedge_of(telling)
    happened, dated_by = when(at, story, subject)
    portion = fallen.portion or portion_of(one)
    trigger = sentence.cover(toll.first, toll.last)
    return Statement(
        span=_span(sentence, trigger, one, (subject.span, dated_by, None if where is None else where.span)),
        trigger=trigger,
        predicate=PREDICATE,
        subject=subject,
        place=where,
        happened=happened,
        dated_by=dated_by,
        polarity=Polarity.ASSERTED if telling is None else polarity_of(telling, hedge),
        hedge=hedge,
        holders=_holders(fallen),
        quantity=replace(_quantity(one, toll), counted=_counted(fallen), portion=portion),
    )


def _quantity(one: Counted, toll: Toll) -> Quantity:
    """The quantity, with what became of them in its unit: "killed", "women died", "lives"."""
    sentence, lists = one.sentence, data_file("en/quantities.toml")["tolls"]
    fate, unit = sentence.written(toll.first, toll.last), one.amount.quantity.unit
    of = sentence.word(toll.last + 1) == "of" and sentence.word(toll.first) in lists["of"]
    if unit is not None and of and toll.last < one.first:
        return replace(one.amount.quantity, unit=f"{fate} of {unit}")
    if unit is None or (not toll.taken and all(word in lists["plain"] for word in unit.lower().split())):
        return replace(one.amount.quantity, unit=fate)
    if toll.taken or fate.lower() in unit.lower() or unit.lower() in fate.lower():
        return one.amount.quantity
    return replace(one.amount.quantity, unit=f"{unit} {fate}")


def _counted(fallen: Fallen) -> str:
    """What is counted, the same word for all ways of saying it: "dead", "dead women"."""
    lists = data_file("en/quantities.toml")["tolls"]
    plain = (*lists["plain"], *lists["lives"])
    one, toll = fallen.counted, fallen.toll
    fate = _FATES[toll.fate]
    noun = one.unit[-1] if one.amount.unit is not None and one.amount.unit.people and one.unit else ""
    told = one.sentence.low[toll.first : toll.last + 1]
    return fate if not noun or noun in plain or noun in told else f"{fate} {noun}"


def _subject(fallen: Fallen, at: Place, story: Story) -> Reference:
    """The event; of a loss the one who bore it; else those who are counted."""
    event = event_in(at, story)
    if event is not None:
        return event
    losers = at.clause.all(Role.SUBJECT) if at.clause is not None and fallen.toll.lost else ()
    if losers:
        return losers[0].reference
    around = event_around(at, story)
    if around is not None:
        return around
    one, sentence = fallen.counted, fallen.counted.sentence
    whole = hull([one.amount.quantity.span, sentence.spans[one.last]])
    return Reference(" ".join(whole.of(sentence.scene.text).split()), None, whole)


def _holders(fallen: Fallen) -> tuple[Holder, ...]:
    """Those who say it, and who counted: "the committee counted 420 injured"."""
    holders = fallen.held.holders
    telling, sentence = fallen.telling, fallen.counted.sentence
    if holders or telling is None:
        return holders
    counting = data_file("en/quantities.toml")["tolls"]["counting"]
    clauses = sentence.scene.clauses
    for number in clauses.up(telling.number):
        clause = clauses.clauses[number]
        if fallen.toll.done and number == fallen.toll.clause:
            continue
        if clause.lemma.split()[0] in counting and not clause.passive and not clause.noun:
            doers = [one for one in clause.doers if _can_count(sentence, one.reference)]
            if doers and doers[0].head.end <= clause.verb.start:
                return (Holder(doers[0].reference, " ".join(clause.group.of(sentence.scene.text).split())),)
        if clause.relation in _BESIDE:
            break  # what another clause beside it says is not said of this
    return holders


def _can_count(sentence: Sentence, who: Reference) -> bool:
    """Whether it is somebody or something that can say how many: not what was itself counted."""
    tolls = data_file("en/quantities.toml")["tolls"]
    counts = any(word in tolls["counts"] for word in who.words.lower().split())
    kind = None if who.chain is None else sentence.scene.chains[who.chain].kind
    return not counts and kind is not EntityKind.EVENT


def _span(sentence: Sentence, trigger: Span, one: Counted, more: Sequence[Span | None]) -> Span:
    core = hull([trigger, one.amount.quantity.span, sentence.spans[one.last]])
    for span in more:
        if span is not None and sentence.span.contains(span) and len(hull([core, span])) <= LONGEST:
            core = hull([core, span])
    return core
