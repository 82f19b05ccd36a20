"""What can be done with words of a document: the words, what was read in them, what can be chosen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.exports.marking import KINDS_IN_WORDS
from testimonia.knowledge.predicates import predicates
from testimonia.model import EntityKind, Mention, MentionForm, Span, Stretch
from testimonia.store import HeldStatement, Store, TimeWords
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.leaves import Placed
from testimonia.web.pages.shelf import Held, Shelf
from testimonia.web.pages.source.acting_views import ActingView, Option, Undoing
from testimonia.web.pages.source.citing import citation
from testimonia.web.pages.words import shortened

LONGEST = 20_000
"""Code points of what something can be done with: a paragraph."""
_LONGEST_OPTION = 60
_BEFORE = 3
"""Paragraphs that stand above the one that one comes back to."""


def acting_view(store: Store, source_id: str, at: Span, words: str = "") -> ActingView | None:
    """Some words of a document and what can be done with them; None if they are not there.

    Args:
        store: the evidence base.
        source_id: of the document.
        at: the words, in the reading layer; only the first paragraph of them counts.
        words: narrower ones among them; the first place where they stand is taken.
    """
    shelf = Shelf(store)
    held = shelf.held(source_id)
    placed = shelf.desk.placed(Stretch(source_id, at)) if len(at) else None
    if held is None or placed is None:
        return None
    return _view(shelf, held, placed, at, words)


def _view(shelf: Shelf, held: Held, placed: Placed, at: Span, asked: str) -> ActingView:
    paragraph = placed.paragraphs[0]
    whole, store = paragraph.span, shelf.store
    inside = Span(max(at.start, whole.start), min(at.end, whole.end))
    found = inside.shifted(-whole.start).of(paragraph.words).find(asked) if asked else -1
    span = Span(inside.start + found, inside.start + found + len(asked)) if found >= 0 else inside
    cut = span.shifted(-whole.start)
    words = cut.of(paragraph.words)
    page = paragraph.page
    cited = citation(
        held, store.description(held.path), page=page, quote=words, voice=held.voice(paragraph.section)
    )
    mentions, told = store.mentions(held.id, whole), store.statements(held.id, span)
    times = store.originals.times(held.id, whole)
    here = _Here(paragraph.words, whole, span, _called(store, held.id))
    first = max(paragraph.number - _BEFORE, 0)
    return ActingView(
        source=held.id,
        title=held.title,
        start=span.start,
        end=span.end,
        before=paragraph.words[: cut.start],
        words=words,
        after=paragraph.words[cut.end :],
        citation=cited,
        link=link_to(held.id, span),
        back=f"{link_to(held.id, paragraph=first or None)}#paragraph-{paragraph.number}",
        kinds=tuple(Option(kind.value, KINDS_IN_WORDS[kind]) for kind in EntityKind),
        predicates=tuple(Option(key, each.noun) for key, each in predicates().items()),
        people=tuple(_people(mentions, here)),
        times=tuple(
            Option(_value(each.span), shortened(each.words, _LONGEST_OPTION), each.span.overlaps(span))
            for each in times
        ),
        read=(*_mentioned(mentions, here), *_timed(times, span), *_told(told, here)),
        when=next((each.edtf for each in times if each.span.overlaps(span) and each.edtf), ""),
        lost=asked if asked and found < 0 else "",
    )


def _value(span: Span) -> str:
    return f"{span.start}-{span.end}"


@dataclass(frozen=True, slots=True)
class _Here:
    """Words of a paragraph: its own, where it stands, where they do, and the names of chains."""

    words: str
    whole: Span
    span: Span
    called: Mapping[int, str]

    def said(self, span: Span) -> str:
        """What stands somewhere in the paragraph, tidied."""
        inside = Span(max(span.start, self.whole.start), min(span.end, self.whole.end))
        return shortened(" ".join(inside.shifted(-self.whole.start).of(self.words).split()), _LONGEST_OPTION)


def _called(store: Store, source_id: str) -> dict[int, str]:
    chains = store.chains(source_id)
    return {each.number: shortened(each.name, _LONGEST_OPTION) for each in chains if each.name}


def _people(mentions: tuple[Mention, ...], here: _Here) -> Iterator[Option]:
    """The mentions of a paragraph, each once; where the words have only one, that is chosen."""
    known: set[Span] = set()
    named = [each for each in mentions if here.span.contains(each.span)]
    chosen = named[0] if len(named) == 1 else None
    for each in mentions:
        if each.span not in known and here.whole.contains(each.span):
            known.add(each.span)
            said, name = here.said(each.span), here.called.get(each.chain, "")
            meant = name if name != said else ""
            form = meant or ("pronoun" if each.form is MentionForm.PRONOUN else "")
            yield Option(_value(each.span), f"{said} ({form})" if form else said, each is chosen)


def _mentioned(mentions: tuple[Mention, ...], here: _Here) -> Iterator[Undoing]:
    """Whom the words name."""
    for each in mentions:
        if each.span.overlaps(here.span) and here.whole.contains(each.span):
            name = here.called.get(each.chain, "somebody or something")
            said = f"“{here.said(each.span)}” speaks of {name}"
            yield Undoing("not-mention", each.span.start, each.span.end, "", said)


def _timed(times: Sequence[TimeWords], span: Span) -> Iterator[Undoing]:
    """Of what times the words speak."""
    for each in times:
        if each.span.overlaps(span):
            said = f"“{shortened(each.words, _LONGEST_OPTION)}” is a time"
            yield Undoing("not-date", each.span.start, each.span.end, "", said)


def _told(told: tuple[HeldStatement, ...], here: _Here) -> Iterator[Undoing]:
    """What the words tell."""
    for held in told:
        statement = held.statement
        if statement.trigger.overlaps(here.span) or here.span.contains(statement.span):
            known = predicates().get(statement.predicate)
            noun = known.noun if known else statement.predicate
            at, subject = statement.trigger, statement.subject
            name = (here.called.get(subject.chain, "") if subject.chain is not None else "") or subject.words
            said = f"“{here.said(at)}” tells of the {noun} of {name}"
            yield Undoing("not-statement", at.start, at.end, statement.predicate, said)
