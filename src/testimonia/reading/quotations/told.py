"""By whom a sentence says that words are said: "...", said Lind; Lind wrote: "..."; what he called "..."."""

from collections.abc import Sequence

from testimonia.model import Span, hull
from testimonia.reading.quotations.around import (
    NEAR,
    SAYS,
    clause_after,
    clause_before,
    is_full_verb,
    owner_of,
    place_of,
    says,
    subject_in,
    told_by,
)
from testimonia.reading.quotations.cues import SPEECH, Word, of_noun
from testimonia.reading.quotations.inside import GOVERNS, aside, governed, named, that
from testimonia.reading.quotations.spots import Spot, Told
from testimonia.reading.quotations.words import Words

_OF_WORDS = frozenset({Word.WORDS, Word.SOURCES, Word.SAYS})


def told(words: Words, spot: Spot) -> Told | None:
    """Who is said to say it, as far as the sentence around a quotation tells."""
    clause = clause_after(words, spot.after)
    goes_on = bool(clause) and not _begins_anew(words, spot.span, clause[0]) and words.tags[clause[0]] != "CC"
    return (
        (_after(words, clause, goes_on) if goes_on else None)
        or _before(words, spot)
        or (_after(words, clause, goes_on) if clause and not goes_on else None)
        or aside(words, spot)
        or that(words, spot, GOVERNS)
        or governed(words, spot)
        or named(words, spot)
    )


def _after(words: Words, clause: Sequence[int], goes_on: bool) -> Told | None:
    """ "...," said Lind; "...?" she asked; "...", he later wrote.

    What begins a sentence of its own ("Never!" Lind shouted) is believed of verbs that say nothing else.
    """
    cues = SPEECH if goes_on else SAYS
    for at in clause[:NEAR]:
        if not is_full_verb(words, at):
            continue
        subject, said = subject_in(words, at, clause), says(words, at, cues)
        if subject is None and goes_on and said and words.is_passive(at):
            return Told(None, place_of(words, at), side=1)
        if subject is None:
            continue
        if not goes_on:
            return told_by(words, at, subject, 1) if said and _says_no_more(words, at, clause) else None
        first = min(at, words.within(words.phrase(subject)).start) <= clause[0] + 1
        return told_by(words, at, subject, 1) if said or first else None
    return None


def _says_no_more(words: Words, verb: int, clause: Sequence[int]) -> bool:
    """Whether a sentence behind a quotation tells nothing but who has said it, and not something else."""
    behind = clause[-1] + 1
    if behind < len(words.starts) and words.layer[words.starts[behind]] == ":":
        return False
    return not any(words.relations[at] in ("ccomp", "obj") for at in words.children(verb) if at > verb)


def _begins_anew(words: Words, span: Span, first: int) -> bool:
    """Whether what follows a quotation is a sentence of its own, and does not go on with the one before."""
    if not words.layer[words.starts[first]].isupper():
        return False
    inside = words.layer[max(span.start, span.end - 4) : span.end].rstrip("”\"’'» *_")
    return not (inside.endswith((",", "—", "–", "-")) or words.layer[span.end : span.end + 1] == ",")


def _before(words: Words, spot: Spot) -> Told | None:
    """Lind said, "..."; he wrote to his wife: "..."; she cried "..."."""
    clause = clause_before(words, spot.before)
    if not clause:
        return None
    leads = words.layer[words.starts[clause[-1]]]
    apart = leads in ",:—–-" or words.word(clause[-1]) in ("that", "as")
    for at in reversed(clause):
        if clause[-1] - at > (NEAR if apart else 0):
            break
        if says(words, at, SPEECH):
            found = told_by(words, at, subject_in(words, at, clause), -1)
            if found is not None and (found.speaker is not None or leads == ":"):
                return found
    return _introduced(words, clause) if leads == ":" else None


def _introduced(words: Words, clause: list[int]) -> Told | None:
    """His reply was this: "..."; Lind shook his head: "..."."""
    for at in reversed(clause):
        if of_noun(words.word(at)) & _OF_WORDS:
            owner = owner_of(words, at)
            if owner is not None:
                return Told(words.reference(owner), hull((words.phrase(owner), place_of(words, at))), side=-1)
    for at in clause:
        if words.is_verb(at) and words.relations[at] in ("root", "parataxis", "conj"):
            subject = subject_in(words, at, clause)
            if subject is not None and words.mention(subject) is not None:
                return told_by(words, at, subject, -1)
    return None
