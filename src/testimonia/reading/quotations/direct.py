"""What is quoted word for word, with whoever says it."""

from collections.abc import Sequence

from testimonia.model import Reference, hull
from testimonia.reading.mentions.chains import Mentioned
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.dialogue import Piece, as_turns, attributed, pieces
from testimonia.reading.quotations.speakers import dialogues, speakers
from testimonia.reading.quotations.spots import Told
from testimonia.reading.quotations.values import Quotation, Speech
from testimonia.reading.quotations.words import Words
from testimonia.reading.quotes import Marked

_CLOSED_BY = {"“": '”"', '"': '”"', "‘": "’'", "'": "’'", "«": "»", "„": '“”"', "»": "«"}
"""What closes a mark that opens."""
_SURE, _SURER, _SUREST = 0.4, 0.75, 0.9
"""How likely somebody must be the speaker where no sentence says so; see `_wanted`. LitBank's train and dev
have six of ten right at 0.4, nine at 0.75."""
_FAR = 240
"""Code points between two parts of a quotation, at most."""
_FEW = 6
"""Words worked into a sentence of the author's, at most, that are none if nobody is said to say them."""
_I = frozenset({"i", "we", "me", "myself"})


def direct(
    words: Words, prose: Sequence[Paragraph], marks: Sequence[Marked], mentioned: Mentioned
) -> tuple[Quotation, ...]:
    """The direct quotations of a Text, in order, an outer one before those inside it.

    Args:
        words: of the Text.
        prose: its paragraphs.
        marks: stretches in quotation marks in them.
        mentioned: who and what it speaks of.
    """
    found = pieces(words, prose, marks)
    understood = _understood(words, found, mentioned)
    groups = [group for group in _grouped(words, found) if not _at_length(words, [found[n] for n in group])]
    quoted = [_quotation([found[n] for n in g], [*map(understood.get, g)]) for g in groups]
    quoted += [_quotation([piece], [None]) for piece in attributed(words, prose, marks)]
    return tuple(_by_himself(quoted))


def _at_length(words: Words, group: Sequence[Piece]) -> bool:
    """Whether a few words are only held at arm's length: no sentence, and nobody is said to say them."""
    piece = group[0]
    few = len(group) == 1 and len(piece.span.of(words.layer).split()) <= _FEW
    return few and not piece.speech and (piece.told is None or piece.told.speaker is None)


def _understood(words: Words, found: Sequence[Piece], mentioned: Mentioned) -> dict[int, Reference]:
    """Who says it where only the course of the dialogue tells, by the number of the piece."""
    heard = [n for n, piece in enumerate(found) if piece.depth == 1 and piece.speech]
    turns = as_turns(words, [found[n] for n in heard])
    voices: set[int | None] = {*mentioned.voices.values()}
    there: list[set[int | None]] = []
    for said in dialogues(turns):
        there += [voices | {turn.speaker for turn in said}] * len(said)
    lost = 2 * sum(not found[n].whole for n in heard) > len(heard)
    return {
        number: Reference(_called(words, chain, mentioned), chain)
        for number, (chain, sure), known in zip(heard, speakers(turns), there, strict=True)
        if chain is not None
        and found[number].told is None
        and sure >= _wanted(chain in known, found[number].whole or lost)
    }


def _wanted(known: bool, whole: bool) -> float:
    """How likely somebody must be the speaker of words that no sentence gives him.

    Args:
        known: whether he is said to speak elsewhere in the dialogue, or tells of it.
        whole: whether the paragraph is such as a dialogue has: turns that run on in one paragraph, where
            others have paragraphs of their own, may be anybody's. A text that has lost all its paragraphs is
            another matter.
    """
    if whole:
        return _SURE if known else _SURER
    return _SURER if known else _SUREST


def _called(words: Words, chain: int, mentioned: Mentioned) -> str:
    """By what name one is known who is not named in the place."""
    name = mentioned.chains[chain].name
    if name is not None:
        return name
    first = next((m for m in mentioned.mentions if m.chain == chain), None)
    return "" if first is None else first.span.of(words.layer)


def _quotation(group: Sequence[Piece], understood: Sequence[Reference | None]) -> Quotation:
    said: Told | None = next((piece.told for piece in group if piece.told is not None), None)
    parts = tuple(piece.span for piece in group)
    speaker = said.speaker if said is not None else None
    if speaker is None:
        speaker = understood[0]
    return Quotation(hull(parts), parts, Speech.DIRECT, speaker, said.cue if said else None, group[0].depth)


def _by_himself(quoted: Sequence[Quotation]) -> list[Quotation]:
    """The same; who says "I" of himself in another's words is that other."""
    out: list[Quotation] = []
    around: list[Quotation] = []
    for one in sorted(quoted, key=lambda q: (q.span.start, -q.span.end)):
        while around and around[-1].span.end <= one.span.start:
            around.pop()
        outer = around[-1].speaker if around else None
        who = one.speaker
        if outer is not None and who is not None and one.depth > 1 and who.words.lower() in _I:
            one = Quotation(
                one.span,
                one.parts,
                one.speech,
                Reference(who.words, outer.chain, who.span),
                one.cue,
                one.depth,
            )
        out.append(one)
        around.append(one)
    return out


def _grouped(words: Words, found: Sequence[Piece]) -> list[list[int]]:
    """Numbers of the pieces that are one quotation: those that a cue parts, and paragraph after paragraph."""
    groups: list[list[int]] = []
    last: dict[int, int] = {}
    for number, piece in enumerate(found):
        before = last.get(piece.depth)
        if before is not None and _goes_on(words.layer, found[groups[before][-1]], piece):
            groups[before].append(number)
        else:
            groups.append([number])
            last[piece.depth] = len(groups) - 1
    return groups


def _goes_on(layer: str, one: Piece, other: Piece) -> bool:
    """Whether a piece goes on with what another has begun."""
    if other.paragraph == one.paragraph:
        return _parted(layer, one, other)
    opens, ends = layer[other.span.start], layer[one.span.end - 1]
    again = other.paragraph == one.paragraph + 1 and opens == layer[one.span.start] and opens in _CLOSED_BY
    return again and ends not in _CLOSED_BY[opens] and len(other.spot.before) == 0


def _parted(layer: str, one: Piece, other: Piece) -> bool:
    """Whether only the words that say whose it is stand between two stretches: "...," he said, "..."."""
    between = layer[one.span.end : other.span.start].strip()
    if not between or other.span.start - one.span.end > _FAR or not one.whole:
        return bool(between) and between.endswith(",") and _tells_whose(one, other)
    if between[0] + between[-1] in ("()", "[]"):
        return one.told is None or other.told is None or one.told == other.told
    inner = between.rstrip(".,;:—–- ")
    if any(stop in inner for stop in (". ", "! ", "? ", ".\n")):
        return False
    silent = all(piece.speech and (piece.told is None or piece.told.acts) for piece in (one, other))
    return _tells_whose(one, other) or (silent and between.endswith("."))


def _tells_whose(one: Piece, other: Piece) -> bool:
    """Whether what stands between two stretches says whose the first is, and nobody else's the second."""
    said, own = one.told, other.told
    if said is None or said.side != 1:
        return False
    return own is None or own.side == -1 or own.cue == said.cue
