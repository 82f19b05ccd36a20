"""What people corrected or added, in the words of a page; the ledger has it in a short form of its own."""

from testimonia.exports.marking import KINDS_IN_WORDS
from testimonia.knowledge.predicates import predicates
from testimonia.model import NONE, Act, Corrected, EntityKind, Judgement, Place, answer_of
from testimonia.model.correction import DATE, PLACE, SUBJECT, Answer, parts_of
from testimonia.web.pages.words import shortened

_NOT = {Corrected.DATE: "not a date", Corrected.MENTION: "not a name", Corrected.STATEMENT: "not a statement"}
_BEFORE = {SUBJECT: "of", DATE: "when:", PLACE: "where:"}
_LONGEST_QUOTE = 80


def in_plain_words(line: Judgement) -> str:
    """What a line of the ledger says: of a correction what the words are now; else its value as it stands.

    >>> in_plain_words(Judgement("", "ann", Act.CORRECT, (), "date=none"))
    'not a date'
    >>> in_plain_words(Judgement("", "ann", Act.METADATA, (), "author=Ada Lind"))
    'author: Ada Lind'
    """
    value = line.value or ""
    if line.act is Act.METADATA:
        part, sign, said = value.partition("=")
        return f"{part.strip()}: {said.strip()}" if sign else value
    answer = answer_of(value) if line.act in (Act.CORRECT, Act.ADD) else None
    if answer is None:
        return value
    if answer.instead == NONE and answer.what in _NOT:
        return _NOT[answer.what]
    return _said(answer, line.on)


def places_in_question(line: Judgement) -> tuple[Place, ...]:
    """The words that a correction is about, without those that it names besides (when, where)."""
    corrects = line.act in (Act.CORRECT, Act.ADD) and answer_of(line.value)
    return line.on[:1] if corrects else line.on


def _said(answer: Answer, on: tuple[Place, ...]) -> str:
    match answer.what:
        case Corrected.SPELLING:
            return f"read as “{answer.instead}”"
        case Corrected.DATE:
            return f"the date {answer.instead}"
        case Corrected.MENTION:
            kinds = {kind.value: words for kind, words in KINDS_IN_WORDS.items()}
            named = kinds.get(EntityKind(answer.instead)) if answer.instead in list(EntityKind) else None
            return f"the name of {_with_article(named or answer.instead)}"
        case Corrected.POLARITY:
            return f"{answer.instead} by the writer"
        case _:
            return ", ".join((f"a statement of {_noun(answer.instead)}", *_parts(answer, on)))


def _parts(answer: Answer, on: tuple[Place, ...]) -> tuple[str, ...]:
    """Of whom, when and where a statement tells, each with its words, and how it is meant."""
    meant = parts_of(answer)
    if meant is None:
        return answer.parts
    named = zip(meant.names, on[1:], strict=False)
    how = tuple(part for part in answer.parts if part not in _BEFORE)
    return (*(f"{_BEFORE[name]} “{_quote(place)}”" for name, place in named), *how)


def _quote(place: Place) -> str:
    return shortened(" ".join(" ".join(anchor.exact for anchor in place.anchors).split()), _LONGEST_QUOTE)


def _noun(predicate: str) -> str:
    known = predicates().get(predicate)
    return known.noun if known else predicate


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in tuple('aeiou') else 'a'} {noun}"
