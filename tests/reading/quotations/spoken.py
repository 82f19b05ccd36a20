"""Direct speech in texts that are read whole, or on trees written by hand, in short."""

import numpy as np

from testimonia.model import Span, repaired
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import Syntax, seen_in
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from testimonia.reading.mentions import Mentioned, mentions_of
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.dialogue import in_prose
from testimonia.reading.quotations.direct import direct
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.quotations.values import Quotation, Speech
from testimonia.reading.quotations.words import words_in
from testimonia.reading.tokens import tokens
from tests.reading.clauses.made import syntax_of
from tests.reading.quotations.given import one_paragraph, people


def read(words: str) -> tuple[str, Mentioned, tuple[Quotation, ...]]:
    """A layer, who is mentioned in it, and its quotations."""
    text = repaired(words)
    prose = prose_of(text, ())
    seen = seen_in(text.reading, prose)
    mentioned = mentions_of(text, (), prose, seen.marks)
    clauses = clauses_of(text.reading, seen.syntax, mentioned)
    found = quotations_of(text.reading, prose, (), mentioned, seen.syntax, clauses)
    return text.reading, mentioned, found


def spoken(words: str) -> list[str]:
    """Direct speech as "Keck: “I saw him,” / “and he ran.”", each with the name of its speaker."""
    layer, mentioned, found = read(words)
    out = []
    for one in found:
        if one.speech is Speech.DIRECT:
            chain = one.speaker.chain if one.speaker is not None else None
            who = "nobody" if one.speaker is None else one.speaker.words
            name = mentioned.chains[chain].name if chain is not None else None
            parts = " / ".join(" ".join(part.of(layer).split()) for part in one.parts)
            out.append(f"{'>' * (one.depth - 1)}{name or who}: {parts}")
    return out


def on_trees(*sentences: str) -> list[str]:
    """The same on trees written by hand, with the words that tell whose it is: "Keck [said Keck]: “...”"."""
    layer, syntax = syntax_of(*sentences)
    mentioned, prose = people(layer, syntax), one_paragraph(layer, syntax)
    marks = in_prose(layer, prose)
    out = []
    for one in direct(words_in(layer, syntax, mentioned, marks), prose, marks, mentioned):
        who = "nobody" if one.speaker is None else one.speaker.words
        cue = "" if one.cue is None else f" [{one.cue.of(layer)}]"
        out.append(f"{who}{cue}: {' / '.join(part.of(layer) for part in one.parts)}")
    return out


def flat(text: str, longest: int = 200) -> Syntax:
    """Trees in which every word hangs on the first of its sentence, and each is a verb."""
    places = tokens(text, Span(0, len(text)))
    count = len(places)
    cuts = [*range(0, count, longest), count]
    heads = np.array([n - n % longest for n in range(count)], np.int32)
    return Syntax(
        np.array([place.start for place in places], np.int32),
        np.array([place.end for place in places], np.int32),
        heads,
        np.full(count, RELATIONS.index("ccomp"), np.int8),
        np.full(count, TAGS.index("VBD"), np.int8),
        np.zeros(count, np.float32),
        np.array(cuts, np.int32),
    )
