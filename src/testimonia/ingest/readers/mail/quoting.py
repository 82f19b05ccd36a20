"""Whose words a message quotes or forwards, as the lines above them say.

"On 3 May 2004, Ann Lind wrote:" stands above lines that begin with ">"; "From: … Sent: … Subject: …" above
all that is forwarded. What is quoted without such a line has an author whom nobody names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from testimonia.ingest.readers.mail.words import mail_words
from testimonia.model import Section, SectionKind, Span, Stated

MOST_DEPTH = 20
"""Quotations inside one another that are told apart."""
_MOST_FORWARDS = 40
_LONGEST_NAME = 80
_LONGEST_LINE = 300
_LINES = 3
"""Over how many lines "On … wrote:" may be broken."""
_ADDRESS = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\[\]()\s]*@[^<>\[\]()]*[>\])]")
_HALF_OF_DAY = re.compile(r"^\s*(?:[ap]\.?m\.?|uhr|г\.?|h)\b[.,]?", re.IGNORECASE)
_LAST_FIGURE = re.compile(r"^.*\d", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a message.

    Attributes:
        span: in the original layer.
        words: of it; as long as the span where they are the same characters.
        depth: how many times it is quoted.
    """

    span: Span
    words: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Who wrote what is quoted, and when."""

    author: Stated | None = None
    written: Stated | None = None
    recipient: Stated | None = None
    title: Stated | None = None


@dataclass(slots=True)
class _Open:
    depth: int
    start: int
    voice: Voice
    forwarded: bool = False


@dataclass(slots=True)
class _Found:
    sections: list[Section] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def close(self, end: int) -> None:
        """End the innermost letter."""
        last = self.open.pop()
        voice = last.voice
        if end > last.start:
            span = Span(last.start, end)
            self.sections.append(
                Section(
                    span,
                    SectionKind.LETTER,
                    voice.title,
                    voice.author,
                    written=voice.written,
                    recipient=voice.recipient,
                )
            )


def quoted(passages: Sequence[Passage]) -> list[Section]:
    """The letters inside a message, and the signatures set off in it."""
    found = _Found()
    before: Passage | None = None
    for passage in passages:
        while found.open and before is not None and found.open[-1].depth > passage.depth:
            found.close(before.span.end)
        depth = found.open[-1].depth if found.open else 0
        if passage.depth > depth:
            voice = attribution(before) if before is not None and before.depth == depth else Voice()
            found.open.append(_Open(passage.depth, passage.span.start, voice))
        forwarded = _forwarded(passage)
        if forwarded is not None and sum(o.forwarded for o in found.open) < _MOST_FORWARDS:
            found.open.append(_Open(passage.depth, passage.span.start, forwarded, forwarded=True))
        before = passage
    while found.open and before is not None:
        found.close(before.span.end)
    return [*found.sections, *_signatures(passages)]


def attribution(passage: Passage) -> Voice:
    """Who wrote what follows, by the last lines of a paragraph ("On 3 May 2004, Ann Lind wrote:")."""
    lines = passage.words.rstrip().split("\n")
    for count in range(min(_LINES, len(lines)), 0, -1):
        line = " ".join(" ".join(lines[-count:]).split())
        voice = _attributed(line, passage) if len(line) <= _LONGEST_LINE else None
        if voice is not None and (count == 1 or voice.written is not None):
            return voice
    return Voice()


def _attributed(line: str, passage: Passage) -> Voice | None:
    words = mail_words()
    if not line.endswith(":"):
        return None
    verb = words.wrote.search(line)
    if verb is None:
        return _addressed(line, passage)
    before, after = line[: verb.start()].strip(), line[verb.end() :].rstrip(": ").strip()
    opening = words.begins.match(before)
    if opening is not None or before[:1].isdigit():
        rest = before[opening.end() :].strip() if opening else before
        date, name = (rest, after) if after else _parted(rest)
    else:
        leads = words.begins.match(after)
        date, name = after[leads.end() :].strip() if leads else after, before
        if (after and not _has_figure(after)) or not (after or "@" in name or " " in name):
            return None  # "He wrote the following:"
    named = _named(name)
    if not 0 < len(named) <= _LONGEST_NAME or not any(c.isalpha() for c in named):
        return None
    return Voice(_stated(named, passage), _stated(date, passage) if _has_figure(date) else None)


def _addressed(line: str, passage: Passage) -> Voice | None:
    """A line without a verb, as mail programs write it in some languages: a date, a name, an address."""
    rest = line.rstrip(": ")
    if not any(address.end() == len(rest) for address in _ADDRESS.finditer(rest)):
        return None
    date, name = _parted(rest)
    named = _named(name)
    if not _has_figure(date) or not 0 < len(named) <= _LONGEST_NAME:
        return None
    return Voice(_stated(named, passage), _stated(date, passage))


def _parted(rest: str) -> tuple[str, str]:
    """The date and the name of "3 May 2004 at 2:22 PM, Ann Lind <ann@example.org>"."""
    bare = _ADDRESS.sub("", rest)
    figure = _LAST_FIGURE.match(bare)
    if figure is None:
        return "", rest
    tail = bare[figure.end() :]
    half = _HALF_OF_DAY.match(tail)
    head, name = figure[0] + (half[0] if half else ""), tail[half.end() :] if half else tail
    found = name.strip(" ,;-") or rest[len(figure[0]) :].strip(" ,;-")
    return head.strip(" ,"), found


def _named(name: str) -> str:
    bare = _ADDRESS.sub("", name).strip("\"'*_ ,<>[]")
    return bare or name.strip("\"'*_ ,<>[]").removeprefix("mailto:")


def _has_figure(words: str) -> bool:
    return any(character.isdigit() for character in words)


def _stated(value: str, passage: Passage) -> Stated:
    """A value with its place, where the paragraph is in the text character for character."""
    at = passage.words.find(value) if len(passage.words) == len(passage.span) else -1
    if at < 0:
        return Stated(value)
    return Stated(value, Span(passage.span.start + at, passage.span.start + at + len(value)))


def _forwarded(passage: Passage) -> Voice | None:
    """What the head of a forwarded message says: a sender, and two of date, addressee and subject."""
    words = mail_words()
    labels = list(words.label.finditer(passage.words[:4_000]))
    said: dict[str, str] = {}
    for number, label in enumerate(labels):
        end = labels[number + 1].start() if number + 1 < len(labels) else len(passage.words)
        value = passage.words[label.end() : end].strip().split("\n")[0].strip(" *")
        said.setdefault(words.labels[label["label"].casefold()], value[:_LONGEST_LINE])
    known = [what for what in ("date", "to", "subject") if said.get(what)]
    if not said.get("from") or len(known) < 2:
        return None
    author, to = _named(said["from"]), _named(said.get("to", "").split(";")[0])
    return Voice(
        _stated(author, passage) if author else None,
        _stated(said["date"], passage) if _has_figure(said.get("date", "")) else None,
        _stated(to, passage) if to else None,
        _stated(said["subject"], passage) if said.get("subject") else None,
    )


def _signatures(passages: Sequence[Passage]) -> Iterable[Section]:
    """Stretches that begin with a line of two hyphens (RFC 3676, section 4.3), up to what is quoted next."""
    start: Passage | None = None
    end = 0
    for passage in passages:
        if start is not None and (passage.depth != start.depth or _forwarded(passage)):
            yield Section(Span(start.span.start, end), SectionKind.BYLINE)
            start = None
        if start is None and passage.words.split("\n", 1)[0].rstrip() == "--":
            start = passage
        end = passage.span.end
    if start is not None:
        yield Section(Span(start.span.start, end), SectionKind.BYLINE)
