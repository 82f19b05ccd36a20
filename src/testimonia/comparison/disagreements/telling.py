"""How a disagreement is told: a sentence, and for each who takes part his words and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from testimonia.comparison.accounts.witnesses import Copies, count
from testimonia.comparison.disagreements.opinions import Opinion, Who
from testimonia.comparison.findings.excerpts import LONGEST, MOST_PASSAGES, MOST_SIDES
from testimonia.model import Finding, FindingKind, Side, Span, Stretch, Verdict, hull

_VALUE, _WORDS = 90, 3
"""Characters of a value for a reader, and judgements quoted in it, at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """One who takes part, with what he thinks.

    Attributes:
        who: he.
        opinions: what he thinks, that which decides first.
        passages: where it stands, if not simply in the clauses of the opinions.
        verb: what he does, before his words: "blame", "claims", "rejects it".
    """

    who: Who
    opinions: tuple[Opinion, ...]
    verb: str
    passages: tuple[Stretch, ...] = field(default=())

    @property
    def quoted(self) -> str:
        """His words, a few of them."""
        said = list(dict.fromkeys(shortened(one.said) for one in self.opinions))
        return ", ".join(f"“{words}”" for words in said[:_WORDS])


def capital(words: str) -> str:
    """Words as a sentence begins with them."""
    return words[:1].upper() + words[1:]


def _inside(words: str) -> str:
    """The same within a sentence: "The strike" began one."""
    return (
        words[0].lower() + words[1:]
        if words.startswith(("The ", "This ", "These ", "His ", "Her "))
        else words
    )


def shortened(words: str) -> str:
    """Words cut where a reader has had enough of them."""
    if len(words) <= _VALUE:
        return words
    return words[:_VALUE].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def told(
    topic: str,
    parts: Sequence[Part],
    copies: Copies,
    subject: str | None,
    *,
    clash: bool,
    why: str,
) -> Finding:
    """The finding that some disagree with others.

    Args:
        topic: of what they think so, for a reader.
        parts: those who take part, at least two.
        copies: by which witnesses are counted.
        subject: id of the Entity that it is about; None if it has no name.
        clash: whether one speaks for it and another against it, firmly.
        why: it is held to be a disagreement, one sentence or two.
    """
    shown = list(parts)[:MOST_SIDES]
    counted = count([one.account for part in parts for one in part.opinions], copies)
    known = dict.fromkeys(part.who.name for part in shown[:2] if part.who.known or part.who.named)
    names = " and ".join(known) + (" disagree" if len(known) > 1 else " disagrees")
    voiced = capital("; ".join(f"{part.who.name}: {part.quoted}" for part in shown))
    return Finding(
        FindingKind.DISAGREEMENT,
        Verdict.CLASH if clash else Verdict.POSSIBLE,
        f"On {topic if subject else _inside(topic)}, {names}. {voiced}.",
        tuple(_side(part, shown) for part in shown),
        why=" ".join(filter(None, (why, counted.why))),
        question="opinion",
        subject=subject,
        accounts=counted.accounts,
        witnesses=counted.witnesses,
    )


def _side(part: Part, parts: Sequence[Part]) -> Side:
    most = max(MOST_PASSAGES // len(parts), 1)
    rivals = [
        Stretch(one.source, one.words) for other in parts if other is not part for one in other.opinions
    ] + [stretch for other in parts if other is not part for stretch in other.passages]
    passages = list(part.passages) + [
        Stretch(one.source, _own(one, [r.span for r in rivals if r.source == one.source]))
        for one in part.opinions
        if not any(p.source == one.source and p.span.contains(one.words) for p in part.passages)
    ]
    passages = list(dict.fromkeys(passages))[:most]
    marks = [Stretch(one.source, one.words) for one in part.opinions]
    inside = [m for m in marks if any(p.source == m.source and p.span.contains(m.span) for p in passages)]
    statements = tuple(dict.fromkeys(one.appraised.id for one in part.opinions))
    value = shortened(f"{part.verb}: {part.who.name}: {part.quoted}")
    return Side(value, tuple(passages), statements, tuple(dict.fromkeys(inside)))


def _own(one: Opinion, rivals: Sequence[Span]) -> Span:
    """The widest stretch around an opinion in which no other side speaks."""
    target = one.appraised.appraisal.target.span
    near = one.words if target is None else hull([one.words, target])
    for span in (one.span, near, Span(one.words.start, one.span.end), one.words):
        if len(span) <= LONGEST and not any(span.overlaps(rival) for rival in rivals):
            return span
    return Span(one.words.start, min(one.words.end, one.words.start + LONGEST))
