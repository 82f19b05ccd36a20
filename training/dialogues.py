"""Dialogues in LitBank with the speaker of each turn, as the reader of quotations sees them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.model import Chain, EntityKind, Mention, MentionForm, Name, repaired
from testimonia.reading.encoder import seen_in
from testimonia.reading.encoder.syntax import Syntax
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.quotations.dialogue import heard
from testimonia.reading.quotations.speakers import dialogues
from testimonia.reading.quotations.turns import Turn
from testimonia.reading.quotations.words import words_in
from testimonia.reading.quotes import Marked
from training.corpora import Document, litbank

_FORMS = {form.value: form for form in MentionForm}
_KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION}


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Turns that follow each other, with their speakers.

    Attributes:
        turns: in order.
        speakers: the chain of each.
    """

    turns: Sequence[Turn]
    speakers: Sequence[int]


def told_in(document: Document) -> tuple[Mentioned, Mapping[str, int]]:
    """Mentions and chains as the reference has them, and the numbers of its chains."""
    numbers: dict[str, int] = {}
    names: dict[int, list[str]] = {}
    kinds: dict[int, EntityKind] = {}
    mentions: list[Mention] = []
    for mark in document.marks:
        if mark.chain is None:
            continue
        number = numbers.setdefault(mark.chain, len(numbers))
        kinds.setdefault(number, _KINDS.get(mark.kind, EntityKind.PLACE))
        if mark.form == "name":
            names.setdefault(number, []).append(mark.span.of(document.text))
        mentions.append(Mention(mark.span, _FORMS[mark.form], number))
    made = tuple(
        Chain(n, kind, tuple(Name(*each) for each in Counter(names.get(n, ())).items()))
        for n, kind in kinds.items()
    )
    ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
    return Mentioned(tuple(ordered), made, {}), numbers


def turns_of(
    document: Document, prose: Sequence[Paragraph], syntax: Syntax, mentioned: Mentioned
) -> list[Turn]:
    """The quotations of the reference as turns."""
    marks = tuple(Marked(one.span, 1) for one in document.quotations)
    words = words_in(document.text, syntax, mentioned, marks)
    return heard(words, prose, marks)


def dialogues_of(data: Path, part: str) -> list[Dialogue]:
    """What the weights are learned from: quotations, mentions and chains of the reference."""
    out: list[Dialogue] = []
    for document in litbank(data, part):
        prose = prose_of(repaired(document.text), ())
        mentioned, numbers = told_in(document)
        turns = turns_of(document, prose, seen_in(document.text, prose).syntax, mentioned)
        wanted = iter([numbers.get(one.speaker or "", -1) for one in document.quotations])
        out += [Dialogue(each, [next(wanted) for _ in each]) for each in dialogues(turns)]
    return out
