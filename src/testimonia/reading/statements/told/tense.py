"""When a verb places what it tells, by its form alone."""

from enum import StrEnum

from testimonia.reading.clauses.values import Clause
from testimonia.reading.statements.sentence import Sentence
from testimonia.reading.statements.told.triggers import Part


class Tense(StrEnum):
    """How a verb stands to the time of the story."""

    PAST = "past"
    PERFECT = "perfect"
    """What has or had happened by then."""
    PRESENT = "present"
    UNFINISHED = "unfinished"
    """A participle or infinitive: its time is that of another verb, or before it."""
    LASTING = "lasting"
    """Under way ("was going"), or only spoken of ("to arrest them"): it need not have come to pass."""


def tense_of(sentence: Sentence, group: tuple[int, int], parts: frozenset[Part], clause: Clause) -> Tense:
    """The tense of a verb.

    Args:
        sentence: the words.
        group: first and last word of the verb with its auxiliaries.
        parts: what the form of the verb can be.
        clause: whose verb it is.
    """
    if Part.ING in parts:
        return _of_ing(sentence, group[0], clause)
    by_group = _of_group(sentence, clause)
    if by_group is not None:
        return by_group
    if sentence.word(group[0] - 1) == "to" or (clause.relation == "xcomp" and Part.BASE in parts):
        return _of_infinitive(sentence, group[0], clause)
    if clause.passive or clause.relation == "xcomp":
        return _joined(sentence, clause) or Tense.UNFINISHED
    if Part.PAST in parts:
        return Tense.PAST
    return Tense.UNFINISHED if parts == {Part.PARTICIPLE} else Tense.PRESENT


def _of_infinitive(sentence: Sentence, first: int, clause: Clause) -> Tense:
    """ "They forced her to go" tells of it; "she was about to go", "they speak of letting her go" do not."""
    above = None if clause.above is None else sentence.scene.clauses.clauses[clause.above]
    lasting = above is not None and above.verb.of(sentence.scene.text).endswith("ing")
    return Tense.LASTING if lasting or sentence.word(first - 2) == "about" else Tense.UNFINISHED


def _of_group(sentence: Sentence, clause: Clause) -> Tense | None:
    """The tense that auxiliaries make; None if there are none."""
    if not sentence.span.contains(clause.group):
        return None
    words = sentence.low[sentence.at(clause.group.start) : sentence.at(clause.group.end - 1)]
    known = sentence.scene.words
    if any(known.has("grammar.have", word) for word in words):
        return Tense.PERFECT
    if any(known.has("grammar.past", word) for word in words):
        return Tense.PAST
    present = any(known.has("grammar.be", word) and word not in ("be", "been", "being") for word in words)
    return Tense.PRESENT if present else None


def _joined(sentence: Sentence, clause: Clause) -> Tense | None:
    """ "They are put to the wall, exiled": what the auxiliary of the first makes of the second."""
    above = None if clause.above is None else sentence.scene.clauses.clauses[clause.above]
    return None if above is None or clause.relation != "conj" else _of_group(sentence, above)


def _of_ing(sentence: Sentence, first: int, clause: Clause) -> Tense:
    """ "On arriving in Ely he fell ill" tells of an arrival; "he was arriving" does not."""
    before = sentence.word(first - 1)
    opens = first == 0 or before in (",", "“", '"') or sentence.has("grammar.before_ing", first - 1)
    along = opens and clause.relation in ("advcl", "conj")
    return Tense.UNFINISHED if along or _recalled(sentence, clause) else Tense.LASTING


def _recalled(sentence: Sentence, clause: Clause) -> bool:
    """ "She describes coming back to Ely"."""
    above = None if clause.above is None else sentence.scene.clauses.clauses[clause.above]
    return above is not None and sentence.scene.words.has("speech.recalling", above.lemma)
