"""Whether it is told at all, and how firmly: what did not happen, what is doubted, what is rejected."""

import re
from collections.abc import Iterator

from testimonia.knowledge.predicates import vocabulary
from testimonia.model import Polarity, Reference, Span
from testimonia.reading.clauses.values import Clause, Role, Standing
from testimonia.reading.quotations.cues import Cue, Word, nobody, of_noun, of_verb
from testimonia.reading.quotations.values import Speech
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.telling import Telling
from testimonia.reading.statements.words import phrases

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl"})
"""How a clause belongs to one that says of it whether it is so."""
_SUBJECTS = frozenset({"csubj", "csubj:pass", "acl", "acl:relcl"})
"""How it belongs to one that says so behind it: "the claim that he fled is false"."""
_CLOSE = 8
"""Words after a trigger in which a doubt belongs to it."""
_NOUN = 6
"""Words before an infinitive in which "the first" may stand: "the first of them to arrive"."""
_NEAR = 3
"""Words before a trigger in which it may be said that it was only nearly so."""
_LONGEST = 80
"""Code points of a hedge, at most: of a longer clause with "if" the beginning."""


def is_told(telling: Telling) -> bool:
    """Whether it is told as having happened, or as not having happened, if not for certain."""
    if not _stands(telling):
        return False
    sentence = telling.sentence
    near = range(max(telling.first - _NEAR, 0), telling.first)
    nearly = any(sentence.has("unreal.verb", n) and not sentence.has("unreal.sure", n + 1) for n in near)
    unreal = nearly or _was_to(telling) or _otherwise(telling) or _inverted(telling)
    return not unreal and not _of_plan(telling) and not _only_thought(telling) and not _only_let(telling)


def _only_let(telling: Telling) -> bool:
    """ "He was permitted to finish it": perhaps he did."""
    clause = telling.clause
    if clause.noun or clause.above is None or clause.relation not in ("xcomp", "ccomp", "advcl"):
        return False
    above = telling.sentence.scene.clauses.clauses[clause.above]
    bare = telling.sentence.word(telling.group[0] - 1) == "to"
    return bare and telling.sentence.scene.words.has("unreal.letting", above.lemma)


def _inverted(telling: Telling) -> bool:
    """ "Had he remained": supposed, though no "if" says so."""
    sentence, first = telling.sentence, telling.group[0]
    if telling.clause.noun or sentence.word(first) not in ("had", "were", "should"):
        return False
    if first + 1 > telling.group[1] and sentence.word(first) != "had":
        return False
    subjects = telling.clause.all(Role.SUBJECT)
    return any(
        sentence.span.contains(one.head) and sentence.at(one.head.start) == first + 1 for one in subjects
    ) and (first == 0 or sentence.word(first - 1) in (",", "and", "but", ";", "—"))


def _of_plan(telling: Telling) -> bool:
    """ "Plans to free him": what a noun is about, that has not come about; "the first to arrive" has."""
    clause, sentence = telling.clause, telling.sentence
    if clause.noun or clause.relation != "acl" or sentence.word(telling.group[0] - 1) != "to":
        return False
    if coming(telling) is not None:
        return False
    before = range(max(telling.group[0] - 1 - _NOUN, 0), telling.group[0] - 1)
    return not any(sentence.has("unreal.but_done", n) for n in before)


def _only_thought(telling: Telling) -> bool:
    """ "My impression was that he was dead", "the rumour that he fled": nobody says that it is so."""
    clause, clauses = telling.clause, telling.sentence.scene.clauses.clauses
    if clause.noun or clause.above is None or clause.relation not in _COMPLEMENTS:
        return False
    above, sentence = clauses[clause.above], telling.sentence
    leading = above.participants if above.lemma == "be" else ()
    heads = [one.head for one in leading if sentence.span.contains(one.head)]
    nouns = [sentence.at(head.start) for head in heads]
    start = sentence.at(clause.span.start) if sentence.span.contains(clause.span) else 0
    nouns += [n for n in (start - 1, start - 2) if clause.relation == "acl" and n >= 0]
    return any(sentence.has("unreal.thoughts", n) for n in nouns) and telling.around.held.by is None


def _stands(telling: Telling) -> bool:
    """Whether its clause tells it; what is possible is told if it is doubted, or said to be impossible."""
    standing = telling.clause.standing
    if standing is Standing.TOLD:
        return True
    if standing is Standing.INTENDED:
        return coming(telling) is not None or _judged(telling)
    if standing is not Standing.POSSIBLE:
        return False
    denied = telling.around.held.denied or _could_not(telling) or _rejected(telling)
    return denied or hedge_of(telling) is not None


def _judged(telling: Telling) -> bool:
    """ "Moss is right to say that he fled": what he says is told."""
    by, text = telling.around.held.by, telling.sentence.scene.text
    if by is None or by.cue is None:
        return False
    return any(phrases(f"responses.{name}").search(by.cue.of(text)) for name in ("rightly", "wrongly"))


def _could_not(telling: Telling) -> bool:
    """ "He cannot have been there"."""
    sentence = telling.sentence
    group = range(telling.group[0], telling.group[1] + 1)
    return telling.clause.negated and any(sentence.word(n) == "have" for n in group)


def coming(telling: Telling) -> str | None:
    """ "To be published" of what is still to come out; None if it is not that."""
    sentence = telling.sentence
    first, last = telling.group
    if not sentence.has("hedges.coming", last):
        return None
    start = first - 1 if sentence.word(first - 1) == "to" else first
    be = any(sentence.has("grammar.be", n) for n in range(max(start - 3, 0), start))
    return sentence.written(start, last) if sentence.word(start) == "to" and not be else None


def _was_to(telling: Telling) -> bool:
    """ "He was to be arrested": perhaps he was."""
    sentence = telling.sentence
    group = range(max(telling.group[0] - 1, 0), telling.group[1])
    return any(sentence.has("grammar.be", n) and sentence.word(n + 1) == "to" for n in group)


def _otherwise(telling: Telling) -> bool:
    """Whether the words that follow make something else of it: "arrived at the conclusion"."""
    table = vocabulary()[telling.entry.predicate]["en"]
    following = " ".join(telling.sentence.low[telling.last + 1 : telling.last + 6]) + " "
    return any(following.startswith(f"{words} ") for words in table.get("not_before", ()))


def negated_of(telling: Telling) -> bool:
    """Whether the clause is grammatically negative: that of what is denied by somebody is not.

    The clause of what somebody denies is read as negative already; that is not said twice.
    """
    return telling.clause.negated and not telling.around.held.denied and not _rejected(telling)


def polarity_of(telling: Telling, hedge: str | None) -> Polarity:
    """The stance of the first holder to its having happened."""
    held = telling.around.held
    if held.denied or _rejects(telling):
        return Polarity.DENIED
    if hedge is not None and not _could_not(telling):
        return Polarity.HEDGED
    return Polarity.DENIED if telling.clause.negated else Polarity.ASSERTED


def _rejects(telling: Telling) -> bool:
    """Whether it is the first holder who says that it is not so: "Moss said it was untrue that he fled"."""
    said, held, scene = rejected(telling), telling.around.held, telling.sentence.scene
    if said is None:
        return False
    return held_at(scene.quoted, scene.text, said.start, scene.voice).holders == held.holders


def hedge_of(telling: Telling) -> str | None:
    """The words that make it less than certain, in its clause or in those that lead to it."""
    return (
        _in_words(telling)
        or _before_noun(telling)
        or _of_holder(telling)
        or _if_right(telling)
        or coming(telling)
    )


def _in_words(telling: Telling) -> str | None:
    sentence = telling.sentence
    own = said_with(telling, sentence.scene.words.hedges)
    return _doubted(telling) if own is None else " ".join(own.of(sentence.scene.text).split())


def said_with(telling: Telling, wanted: re.Pattern[str]) -> Span | None:
    """Where some words stand in the clause, or in those that say of it whether it is so; None if nowhere."""
    sentence = telling.sentence
    start = sentence.at(max(_reach(telling), sentence.span.start))
    while (breaks := _last_break(telling, start, telling.group[0])) is not None:
        start = breaks + 1
    first = sentence.spans[min(start, telling.group[0])].start
    found = wanted.finditer(sentence.scene.text, first, sentence.spans[_end(telling)].end)
    spans = (Span(*one.span()) for one in found)
    return next((span for span in spans if not _of_another(telling, span)), None)


def _end(telling: Telling) -> int:
    """The last word behind a trigger that may say whether it is so."""
    if telling.clause.noun:
        return telling.last  # what follows is said of something else: "his release surely saved his life"
    end, last = telling.last, min(telling.last + _CLOSE, len(telling.sentence))
    while end + 1 < last and telling.sentence.raw[end + 1] not in ";:—.,":
        end += 1
    return end


def _doubted(telling: Telling) -> str | None:
    """ "Born in 1801?": a question mark behind a value and not at the end of a question."""
    sentence = telling.sentence
    near = range(telling.last + 1, min(_end(telling) + 2, len(sentence)))
    return next(("?" for n in near if sentence.raw[n] == "?" and sentence.raw[n - 1][-1:].isdigit()), None)


def _of_another(telling: Telling, span: Span) -> bool:
    """Whether words of doubt belong to a clause that does not tell it: "Lind, who was perhaps ill, fled".

    "It is said" belongs to him who is named as saying it: "it is said by Moss".
    """
    by = telling.around.held.by
    if by is not None and by.speaker is not None and by.cue is not None and by.cue.overlaps(span):
        return True
    sentence = telling.sentence
    trigger = sentence.spans[telling.first]
    if span.overlaps(trigger) or _leads_to_noun(telling, span):
        return True
    return any(
        clause.span.contains(span) and not clause.span.contains(trigger) and not span.contains(clause.verb)
        for clause in _clauses(telling)
    )


def _leads_to_noun(telling: Telling, span: Span) -> bool:
    """Whether "to" leads to no verb: "the matter was reported to the duke"."""
    sentence = telling.sentence
    last = sentence.at(span.end - 1)
    if sentence.word(last) != "to" or last + 1 >= len(sentence):
        return False
    return sentence.has("grammar.determiner", last + 1) or sentence.owner[last + 1] is not None


def _clauses(telling: Telling) -> Iterator[Clause]:
    """The clauses of the sentence that are verbs."""
    nesting = telling.sentence.scene.clauses
    every = (nesting.clauses[n] for n in nesting.within(telling.sentence.span))
    return (clause for clause in every if not clause.noun)


def _before_noun(telling: Telling) -> str | None:
    """ "His alleged arrest"."""
    sentence = telling.sentence
    if not telling.clause.noun:
        return None
    near = range(max(telling.first - 2, 0), telling.first)
    return next((sentence.raw[n] for n in near if sentence.has("hedges.before_noun", n)), None)


def _of_holder(telling: Telling) -> str | None:
    """What tells that the holder is not sure, or is nobody: "Moss suspects that", "it is said that"."""
    by, sentence = telling.around.held.by, telling.sentence
    if by is None or by.cue is None or by.speech is Speech.DIRECT or by.denied:
        return None
    words = " ".join(by.cue.of(sentence.scene.text).split())
    low = words.lower().split()
    lists = sentence.scene.words
    if by.speaker is None:
        settled = any(lists.has("hedges.settled", word) for word in low)
        said = any(word in nobody() or Cue.HEARS in of_verb(word) for word in low)
        return words if said and not settled else None
    unsure = ("hedges.weak", "hedges.unnamed") if _unnamed(by.speaker) else ("hedges.weak",)
    return next((word for word in low if any(lists.has(name, word) for name in unsure)), None)


def _unnamed(who: Reference) -> bool:
    """Whether it is sources, accounts and the like, more than one, that have no name."""
    words = who.words.lower().split()
    head = next((word for word in words if of_noun(word) & {Word.DOCUMENTS, Word.SPEAKERS}), "")
    return who.chain is None and head.endswith("s")


def _if_right(telling: Telling) -> str | None:
    """ "If she told me the truth, he was ten": a clause with "if" about the one who says so."""
    sentence, nesting = telling.sentence, telling.sentence.scene.clauses
    for number in nesting.below[telling.number]:
        clause = nesting.clauses[number]
        words = clause.span.of(sentence.scene.text)
        low = words.lower().split()
        if low[:1] == ["if"] and any(
            sentence.scene.words.has("hedges.if_right", word.strip(",")) for word in low
        ):
            return " ".join(words.split())[:_LONGEST]
    return None


def _last_break(telling: Telling, start: int, end: int) -> int | None:
    sentence = telling.sentence
    return next((n for n in range(end - 1, start - 1, -1) if sentence.raw[n] in ";:—."), None)


def _reach(telling: Telling) -> int:
    """Where the clause begins, or the one that says of it whether it is so, or the one above that."""
    clauses = telling.sentence.scene.clauses
    start = telling.clause.span.start
    for number in clauses.up(telling.number):
        clause = clauses.clauses[number]
        start = min(start, clause.span.start)
        if clause.relation not in _COMPLEMENTS:
            break
    return start


def _rejected(telling: Telling) -> bool:
    """Whether it is said not to be so: "it is not true that he was arrested", "that he fled is a lie"."""
    return rejected(telling) is not None


def rejected(telling: Telling) -> Span | None:
    """The words before or behind it that say that it is not so; None if there are none."""
    sentence = telling.sentence
    clauses = sentence.scene.clauses
    inner = telling.clause
    for number in clauses.up(telling.number):
        clause = clauses.clauses[number]
        hangs = inner.relation in _COMPLEMENTS or _after_claim(telling, inner) or _leads_up(telling, inner)
        if clause is not inner and hangs:
            found = _says_no(telling, clause, inner)
            if found is not None:
                return found
        inner = clause
    return None


def _after_claim(telling: Telling, clause: Clause) -> bool:
    """Whether it is the clause with "that" of "the claim that", "it is true that"; not of "the man that"."""
    sentence = telling.sentence
    if sentence.scene.text[clause.span.start : clause.span.start + 5].lower() != "that ":
        return False
    before = sentence.at(clause.span.start) - 1
    claim = bool(of_noun(sentence.word(before))) or sentence.has("speech.grounds", before)
    return clause.relation != "acl:relcl" or claim


def _leads_up(telling: Telling, clause: Clause) -> bool:
    """Whether it is a claim, or what would support one: "no evidence to support the assertion that"."""
    text = telling.sentence.scene.text
    if clause.noun:
        return bool(of_noun(clause.verb.of(text)))
    return telling.sentence.scene.words.has("speech.supporting", clause.lemma)


def _says_no(telling: Telling, clause: Clause, inner: Clause) -> Span | None:
    text, rejects = telling.sentence.scene.text, telling.sentence.scene.words.rejects
    start = max(clause.span.start, telling.sentence.span.start)
    found = rejects.search(text, start, max(inner.span.start, start))
    if found is None and (inner.relation in _SUBJECTS or (inner.noun and inner.relation.startswith("nsubj"))):
        end = min(clause.span.end, telling.sentence.span.end)
        found = rejects.search(text, min(inner.span.end, end), end)
    return None if found is None else Span(*found.span())


def covered(telling: Telling) -> Span:
    """The trigger with its auxiliaries, and with what stands between its parts."""
    sentence = telling.sentence
    return sentence.cover(min(telling.group[0], telling.first), max(telling.last, telling.first))
