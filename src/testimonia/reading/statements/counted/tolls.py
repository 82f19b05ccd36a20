"""What became of those who are counted: they died, were wounded, are missing; in whatever words it is said.

"Eighteen died", "400 were hurt", "15 deaths", "killed seven constables", "cost 15 lives", "put the dead at
nine to seventeen". What is said of people without a number is none of this module's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from testimonia.knowledge.data_files import data_file
from testimonia.model import EntityKind
from testimonia.reading.clauses.values import Clause, Role
from testimonia.reading.statements.counted.counted import Counted
from testimonia.reading.statements.sentence import Sentence

_TO_VERB = 5
"""Words between those who are counted and the verb, auxiliaries and adverbs among them."""
_TO_NUMBER = 6
"""Words between a verb and the number of those to whom it is done, or from "the dead" to their number."""
_REST = 8
"""Words between a verb and what must follow it: "burned twelve of them to death"."""


class Fate(StrEnum):
    """What became of them."""

    DEAD = "dead"
    HURT = "hurt"
    MISSING = "missing"
    BOTH = "both"
    """Casualties, victims: dead, hurt and missing taken together, or it is not said which."""


@dataclass(frozen=True, slots=True)
class Toll:
    """What became of those whom an amount counts.

    Attributes:
        first, last: the words that say it, as numbers in the sentence.
        fate: what became of them.
        clause: number of the clause that tells it; None if no verb or noun of happening does.
        done: whether the clause's subject did it to them, or is that in which they fell.
        lost: whether the clause's subject is the one who lost them: "the garrison lost 300 men".
        taken: whether the words only say that they were taken, and what is counted the rest: "cost 15 lives".
    """

    first: int
    last: int
    fate: Fate
    clause: int | None
    done: bool = False
    lost: bool = False
    taken: bool = False


def toll_of(one: Counted) -> Toll | None:
    """What became of them; None if nothing is said of it, or no people are counted."""
    unit = one.amount.unit
    people = unit is None or unit.people or unit.words[:1].isupper()
    if not (people or _fate(one.unit[-1]) or one.unit[-1] in _list("lives")):
        return None
    return next((toll for way in _WAYS for toll in [way(one)] if toll is not None), None)


def _in_unit(one: Counted) -> Toll | None:
    """ "15 deaths", "420 injured", "15 people dead"."""
    sentence = one.sentence
    fate = _fate(one.unit[-1]) if one.unit else None
    at = one.last
    if fate is None:
        at = one.last + 1
        fate = _fate(sentence.word(at)) if _is_participle(sentence, at) else None
        if fate is None:
            return None
    if one.amount.of and one.amount.quantity.most == 1:
        return None  # one of the victims is somebody
    clause = clause_of(sentence, one.first)
    above = None if clause is None else sentence.scene.clauses.clauses[clause]
    if above is not None and above.lemma in _list("of_one") and _is_one_person(sentence, above):
        return None
    first = at
    while (
        first > one.first
        and sentence.word(first - 1) in ("and", ",", "or")
        and _fate(sentence.word(first - 2))
    ):
        first -= 2
    fate = Fate.BOTH if first < at else fate
    loser = _bearing(sentence, clause, one.first)
    done = above is not None and above.lemma in (*_list("leaves"), *_list("takes")) and not above.passive
    return Toll(first, at, fate, clause if loser is None else loser, done, loser is not None)


def _bearing(sentence: Sentence, number: int | None, first: int) -> int | None:
    """The clause of "lost 300 killed", "suffered 1,000 casualties"; None if it is told by another."""
    for _ in range(2):
        clause = None if number is None else sentence.scene.clauses.clauses[number]
        if clause is None:
            return None
        bears = clause.lemma in (*_list("suffers"), *_list("loses")) and not clause.passive
        if bears and clause.verb.end < sentence.spans[first].start:
            return number
        number = clause.above
    return None


def _is_participle(sentence: Sentence, at: int) -> bool:
    """Whether a word such as "hurt" says what was done to those before it, and not what they did."""
    if not 0 <= at < len(sentence):
        return False
    number = sentence.scene.clauses.told_by(sentence.spans[at])
    clause = None if number is None else sentence.scene.clauses.clauses[number]
    return clause is None or clause.noun or not clause.all(Role.OBJECT)


def _by_verb_behind(one: Counted) -> Toll | None:
    """ "Eighteen died", "400 were hurt", "fifteen people lost their lives"."""
    sentence, clauses = one.sentence, one.sentence.scene.clauses
    if _is_led(one):
        return None
    for at in range(one.last + 1, min(one.last + 1 + _TO_VERB, len(sentence))):
        number = clauses.told_by(sentence.spans[at])
        clause = None if number is None else clauses.clauses[number]
        helps = clause is None or _helps(sentence, at, clause) or sentence.word(at) in _list("found")
        if clause is not None and not clause.noun and not helps:
            passive = clause.passive or _lent_passive(sentence, clause)
            found = _undergone(sentence, at, clause, passive=passive, unit=one.unit)
            return None if found is None else Toll(at, found[0], found[1], number)
        if _fate(sentence.word(at)) and sentence.has("grammar.be", at - 1):
            return Toll(at, at, _fate(sentence.word(at)) or Fate.BOTH, clause_of(sentence, at))
        if not _passes(sentence, at):
            return None
    return None


def _is_led(one: Counted) -> bool:
    """ "The captain of 300 men died": he did; but "the crew of 300 died"."""
    sentence, at = one.sentence, one.first - 1
    if not sentence.has("grammar.preposition", at) or sentence.time[at] is not None:
        return False
    groups: Sequence[str] = data_file("en/quantities.toml")["gatherings"]["groups"]
    return sentence.word(at) != "of" or sentence.word(at - 1) not in groups


def _helps(sentence: Sentence, at: int, clause: Clause) -> bool:
    """Whether the verb of a clause is only the "were" of "were dead"."""
    return clause.lemma == "be" and _fate(sentence.word(at + 1)) is not None


def _passes(sentence: Sentence, at: int) -> bool:
    names = ("be", "have", "adverbs", "past")
    low = sentence.word(at)
    passing = ("who", "that", "others", "more", "had", *_list("found"))
    return any(sentence.has(f"grammar.{name}", at) for name in names) or low in passing


def _lent_passive(sentence: Sentence, clause: Clause) -> bool:
    """ "Eighty were killed and two hundred wounded": the second is as passive as the first."""
    above = None if clause.above is None else sentence.scene.clauses.clauses[clause.above]
    return clause.relation == "conj" and above is not None and above.passive and not clause.all(Role.OBJECT)


def _undergone(
    sentence: Sentence, at: int, clause: Clause, *, passive: bool, unit: Sequence[str]
) -> tuple[int, Fate] | None:
    """What a verb says that its subject undergoes, and the last word that says so."""
    bare = clause.lemma.split()[0]
    if not passive:
        for fate, table in ((Fate.DEAD, "dead_with"), (Fate.HURT, "hurt_with")):
            follows = _table(table).get(bare, ())
            found = next(
                (n for n in range(at + 1, min(at + 5, len(sentence))) if sentence.word(n) in follows), None
            )
            if found is not None:
                return found, fate
        if bare in _list("falls"):
            return (at, Fate.DEAD) if _fell(sentence, at) else None
    if passive and bare in _list("loses") and unit:
        return at, Fate.DEAD
    own = ("dead_own", "missing_own")
    return _told_by(sentence, at, clause, ("dead_done", "hurt_done", *own) if passive else own)


def _told_by(sentence: Sentence, at: int, clause: Clause, tables: Iterable[str]) -> tuple[int, Fate] | None:
    for table in tables:
        for entry in _list(table):
            last = _stands(sentence, at, clause, entry)
            if last is not None:
                return last, Fate(table.split("_")[0])
    return None


def _stands(sentence: Sentence, at: int, clause: Clause, entry: str) -> int | None:
    """The last word of a verb with what must follow it; None if it is another verb."""
    verb, *rest = entry.split()
    if clause.lemma == entry:
        return max(at, sentence.at(clause.group.end - 1)) if sentence.span.contains(clause.group) else at
    if clause.lemma.split()[0] != verb or not rest:
        return None
    for n in range(at + 1, min(at + 1 + _REST, len(sentence) - len(rest) + 1)):
        if list(sentence.low[n : n + len(rest)]) == rest:
            return n + len(rest) - 1
        if sentence.raw[n] in ".;:,":
            return None
    return None


def _fell(sentence: Sentence, at: int) -> bool:
    """ "Forty men fell", "fell in the battle"; not "fell ill", "fell into the river"."""
    behind = sentence.word(at + 1)
    if behind == "in":
        return sentence.word(at + 2) in _list("in_fall") and "river" not in sentence.low[at + 2 : at + 5]
    return behind not in _list("not_after_fall")


def _by_verb_before(one: Counted) -> Toll | None:
    """ "Killed seven constables", "wounding three hundred", "cost the king 1,500 men", "lost 300 men"."""
    found = _verb_before(one)
    if found is None:
        return None
    number, clause, at = found
    sentence, bare = one.sentence, clause.lemma.split()[0]
    people = one.amount.unit is not None and one.amount.unit.people
    lives = bool(one.unit) and one.unit[-1] in _list("lives")
    if not clause.passive:
        done = _told_by(sentence, at, clause, ("dead_done", "hurt_done"))
        if done is not None:
            return Toll(at, max(at, done[0]) if done[0] < one.first else at, done[1], number, done=True)
        if bare in _list("takes") and (lives or (people and bare == "cost")):
            return Toll(at, at, Fate.DEAD if lives else Fate.BOTH, number, done=True, taken=True)
        own = bool(one.unit) and one.unit[-1] in _list("own")  # who lost his two children is bereaved
        if bare in _list("loses") and people and not own:
            return Toll(at, at, Fate.DEAD if lives else Fate.BOTH, number, lost=True, taken=True)
    return None


def _verb_before(one: Counted) -> tuple[int, Clause, int] | None:
    """The nearest verb before a number, if nothing parts them."""
    sentence = one.sentence
    for number in sentence.scene.clauses.verbs_before(sentence.spans[one.first].start):
        clause = sentence.scene.clauses.clauses[number]
        if not sentence.span.contains(clause.verb):
            return None
        at = sentence.at(clause.verb.start)
        if clause.noun or at >= one.first:
            continue
        last = max(at, sentence.at(clause.group.end - 1)) if sentence.span.contains(clause.group) else at
        between = range(last + 1, one.first)
        parted = any(sentence.has("grammar.preposition", n) or sentence.raw[n] in ".;:,()—" for n in between)
        return None if parted or len(between) > _TO_NUMBER else (number, clause, at)
    return None


def _by_noun_before(one: Counted) -> Toll | None:
    """ "The deaths of about 250 civilians", "with the loss of 300 men"."""
    sentence = one.sentence
    at = one.first - 2
    if sentence.word(one.first - 1) != "of" or sentence.word(at) not in _list("of"):
        return None
    number = clause_of(sentence, at)
    clause = None if number is None else sentence.scene.clauses.clauses[number]
    people = one.amount.unit is not None and (one.amount.unit.people or one.unit[-1] in _list("lives"))
    verbs = (*_list("takes"), *_list("leaves"))
    done = clause is not None and clause.lemma.split()[0] in verbs and not clause.passive
    return Toll(at, at, Fate.DEAD, number, done=done) if people else None


def _by_count(one: Counted) -> Toll | None:
    """ "The death toll rose to 1,200", "put the dead at nine to seventeen", "Deaths: 18"."""
    sentence = one.sentence
    says = one.first - 1
    bounded = sentence.word(one.first) in ("between", "from")
    spoken = sentence.word(says) in _list("says") or (bounded and sentence.word(says) in _list("says"))
    if (not spoken) or (one.amount.unit is not None and one.unit[-1] not in _list("plain")):
        return None
    for end in range(says - 1, max(says - 1 - _TO_NUMBER, -1), -1):
        if sentence.raw[end] in ".;," or sentence.word(end)[0].isdigit():
            return None
        first = _count_ending(sentence, end)
        if first is not None:
            clause = clause_of(sentence, one.first)
            return Toll(first, end, _fate_of(sentence.low[first : end + 1]), clause)
    return None


def _by_number_of(one: Counted) -> Toll | None:
    """ "There were slain of the enemy to the number of 2,000"."""
    sentence, at = one.sentence, one.first - 4
    unit = one.amount.unit
    if at < 0 or sentence.low[at : one.first] != ("to", "the", "number", "of") or (unit and not unit.people):
        return None
    for n in range(at - 1, max(at - 1 - _REST, -1), -1):
        fate = _fate(sentence.word(n))
        if fate is not None:
            return Toll(n, n, fate, clause_of(sentence, n))
        if sentence.raw[n] in ".;,":
            return None
    return None


def _count_ending(sentence: Sentence, end: int) -> int | None:
    """The first word of "the number of dead" that ends at a word; None if nothing of the kind does."""
    for phrase in sorted(_list("counts"), key=len, reverse=True):
        parts = phrase.split()
        first = end - len(parts) + 1
        if first < 0 or list(sentence.low[first : end + 1]) != parts:
            continue
        opens = first == 0 or sentence.raw[first - 1] in "\n:*-•"
        article = sentence.word(first - 1) in _list("articles")
        line = opens and sentence.word(end + 1) in (":", "=")
        return first if phrase not in _list("with_article") or article or line else None
    return None


def _fate_of(words: Sequence[str]) -> Fate:
    found = {fate for word in words for fate in [_fate(word)] if fate is not None}
    if "toll" in words or "life" in words:
        found.add(Fate.DEAD)
    return found.pop() if len(found) == 1 else Fate.BOTH


_WAYS = (_in_unit, _by_noun_before, _by_verb_behind, _by_verb_before, _by_number_of, _by_count)


def clause_of(sentence: Sentence, at: int) -> int | None:
    """The innermost clause of a verb that holds a word; the last that begins before it, if several do."""
    clauses, span = sentence.scene.clauses, sentence.spans[at]
    best: tuple[int, int] | None = None
    for number in _in_sentence(sentence):
        clause = clauses.clauses[number]
        if not clause.noun and clause.span.contains(span) and (best is None or len(clause.span) < best[0]):
            best = len(clause.span), number
    return None if best is None else best[1]


def _in_sentence(sentence: Sentence) -> Iterator[int]:
    clauses = sentence.scene.clauses
    for number in clauses.verbs_before(sentence.span.end):
        if not sentence.span.contains(clauses.clauses[number].verb):
            return
        yield number


def _is_one_person(sentence: Sentence, clause: Clause) -> bool:
    chains = [one.reference.chain for one in clause.all(Role.SUBJECT)]
    return any(
        chain is not None and sentence.scene.chains[chain].kind is EntityKind.PERSON for chain in chains
    )


def _fate(word: str) -> Fate | None:
    return _fates().get(word)


@cache
def _fates() -> Mapping[str, Fate]:
    return {word: fate for fate in Fate for word in _list(fate.value)}


def _list(name: str) -> Sequence[str]:
    found: Sequence[str] = data_file("en/quantities.toml")["tolls"][name]
    return found


def _table(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = data_file("en/quantities.toml")["tolls"][name]
    return found
