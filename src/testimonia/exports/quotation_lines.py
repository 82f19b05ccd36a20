"""What is quoted in a text, for a terminal: whose it is, how it is given, by which words, and what."""

from collections.abc import Sequence

from testimonia.exports.marking import LETTERS
from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line
from testimonia.model import Chain, plain
from testimonia.reading.quotations.values import Quotation

_LONGEST = 200
"""Code points of what is quoted that are printed."""


def quotation_line(words: str, quotation: Quotation, chains: Sequence[Chain]) -> str:
    """One quotation; those inside another are indented.

    >>> from testimonia.model import Reference, Span
    >>> from testimonia.reading.quotations.values import Speech
    >>> said = Span(0, 7), (Span(0, 7),), Speech.DIRECT, Reference("she", None, Span(8, 11)), Span(8, 16)
    >>> quotation_line("“Come,” she said.", Quotation(*said), ())
    '“she” (direct; she said): “Come,”'
    """
    how = [quotation.speech.value, *(["denied"] if quotation.denied else [])]
    if quotation.cue is not None:
        how.append(" ".join(quotation.cue.of(words).split()))
    said = " … ".join(" ".join(part.of(words).split()) for part in quotation.parts)
    shown = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
    inset = "    " * (quotation.depth - 1)
    return inset + safe_line(f"{_speaker(quotation, chains)} ({'; '.join(how)}): {shown}")


def _speaker(quotation: Quotation, chains: Sequence[Chain]) -> str:
    """By name and number, else by the words in the text."""
    who = quotation.speaker
    if who is None:
        return "somebody"
    if who.chain is None:
        return f"“{' '.join(who.words.split())}”"
    chain = chains[who.chain]
    return f"{chain.name or f'“{who.words}”'} {LETTERS[chain.kind]}{chain.number}"


def quotation_record(
    path: str, words: str, quotations: Sequence[Quotation], chains: Sequence[Chain]
) -> Record:
    """The same for a script; offsets are those of the reading layer."""
    return {
        "path": path,
        "layer": "reading",
        "quotations": [{**plain(each), "words": each.span.of(words)} for each in quotations],
        "chains": [plain(chain) for chain in chains],
    }
