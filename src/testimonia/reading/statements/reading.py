"""From the paragraphs of a Text to its statements."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.model import (
    Date,
    EntityKind,
    MentionForm,
    Reference,
    Section,
    SectionKind,
    Span,
    Statement,
    Text,
    TimeExpression,
)
from testimonia.reading.clauses.values import Clause
from testimonia.reading.mentions import Mentioned, one_above_another
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.values import Quotation, Speech
from testimonia.reading.quotes import in_marks
from testimonia.reading.statements.alternatives import with_alternatives
from testimonia.reading.statements.corners.corners import from_corners, in_paragraph, told_again
from testimonia.reading.statements.corners.entries import entries, of_head
from testimonia.reading.statements.corners.lives import life_dates
from testimonia.reading.statements.counted.casualties import casualties_of
from testimonia.reading.statements.counted.crowds import crowds_of
from testimonia.reading.statements.counted.occasions import occasions_of
from testimonia.reading.statements.doubles import in_order, said_once, without_doubles
from testimonia.reading.statements.nesting import nested
from testimonia.reading.statements.scene import Scene, reference_of
from testimonia.reading.statements.sentence import pieces, sentence_at
from testimonia.reading.statements.stance.evidence import all_evidence, evidence_of
from testimonia.reading.statements.stance.held import held_at, quoted
from testimonia.reading.statements.told.kin import kin
from testimonia.reading.statements.told.nouns import told_by_noun
from testimonia.reading.statements.told.offices import offices
from testimonia.reading.statements.told.plain import told_by_clause
from testimonia.reading.statements.told.telling import Around, telling_of
from testimonia.reading.statements.told.times import month_of, narrative_date
from testimonia.reading.statements.told.triggers import Entry, Hit, Sort, triggers
from testimonia.reading.statements.told.verbs import told_by_verb
from testimonia.reading.statements.words import words
from testimonia.reading.words import READ_IN

_MOST_HITS = 12
"""Trigger words in one piece of a sentence; more are a list of words, and nothing is told."""
_NO_STORY = frozenset({"birth", "death", "publication", "kinship", "marriage", "position", "writing"})
"""What is told besides: no story goes on from it."""
_MOST_CLAUSES = 60
"""Clauses in one piece of a sentence; more are nothing that anybody wrote."""
_BACK = 3
"""Sentences over which the running date of a story lasts."""
_BESIDE = 8
"""Stretches of paratext that can begin before a word and hold it."""
_SHORT = 3
"""Words; what is in quotation marks and not longer is a nickname, or a word held at arm's length."""


def statements_of(
    text: Text,
    sections: Sequence[Section],
    prose: Sequence[Paragraph],
    mentioned: Mentioned,
    times: Sequence[TimeExpression],
    clauses: Sequence[Clause],
    quotations: Sequence[Quotation],
) -> tuple[Statement, ...]:
    """The statements of a Text, sorted by where they stand; none twice.

    Args:
        text: in two layers; every span is of the reading layer.
        sections: outer before inner.
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        times: its expressions of time.
        clauses: what it tells of whom, in the order of their verbs.
        quotations: what is said in it by others, and by whom.
    """
    scene = _scene(text, mentioned, times, clauses, quotations)
    title, about = _title(sections, scene), _about(scene)
    occasions = occasions_of(scene, prose)
    found = list(from_corners(scene, text, prose, sections, title))
    corners = Settled(found)
    for paragraph in prose:
        if paragraph.language != READ_IN:
            continue
        here = replace(scene, voice=mentioned.voices.get(paragraph.section))
        lives = list(life_dates(here, paragraph.span))
        reckoned = list(in_paragraph(here, paragraph.span, paragraph.sentences))
        reckoned += [*entries(here, paragraph.span, about, title), *of_head(here, paragraph.span)]
        fallen = list(casualties_of(here, paragraph, occasions))
        fallen += crowds_of(here, paragraph, occasions, fallen)
        told = (
            one
            for one in _paragraph(here, paragraph)
            if not (_within_any(one, lives) or told_again(one, reckoned) or corners.holds(one))
            and not _counted(here, one, fallen)
        )
        named = all_evidence(here, paragraph.sentences)
        for one in (*told, *lives, *reckoned, *fallen):
            found.append(replace(one, evidence=evidence_of(one, named)) if named else one)
    return tuple(without_doubles(said_once(sorted(dict.fromkeys(found), key=in_order))))


def _within_any(statement: Statement, lives: Sequence[Statement]) -> bool:
    """Whether it is told by a word of a bracket that is read otherwise: "(died 1870)"."""
    return any(life.span.contains(statement.trigger) for life in lives)


def _counted(scene: Scene, statement: Statement, fallen: Sequence[Statement]) -> bool:
    """Whether it says again of some who are only counted what is told of an event: how many fell in it."""
    subject = statement.subject
    known = subject.chain is not None and scene.chains[subject.chain].names
    return not known and any(
        one.trigger.overlaps(statement.trigger)
        or (
            one.quantity is not None and subject.span is not None and subject.span.overlaps(one.quantity.span)
        )
        for one in fallen
    )


class Settled:
    """Stretches of which all is said."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._spans = sorted({one.span for one in statements})

    def holds(self, statement: Statement) -> bool:
        """Whether a statement is told by a word in one of them."""
        at = bisect_right(self._spans, statement.trigger.start, key=lambda span: span.start)
        return any(span.contains(statement.trigger) for span in self._spans[max(at - _BESIDE, 0) : at])


def _scene(
    text: Text,
    mentioned: Mentioned,
    times: Sequence[TimeExpression],
    clauses: Sequence[Clause],
    quotations: Sequence[Quotation],
) -> Scene:
    mentions = one_above_another(mentioned.mentions)
    ordered = list(with_alternatives(sorted(times, key=lambda time: time.span), text.reading))
    return Scene(
        text.reading,
        mentions,
        [mention.span.start for mention in mentions],
        mentioned.chains,
        ordered,
        [time.span.start for time in ordered],
        words(READ_IN),
        nested(clauses),
        quoted(quotations),
    )


def _paragraph(scene: Scene, paragraph: Paragraph) -> Iterator[Statement]:
    hits = list(triggers(paragraph.language).hits(scene.text, paragraph.span))
    apart = _held_apart(scene, paragraph.span)
    hits = [hit for hit in hits if not any(span.contains(hit.span) for span in apart)]
    starts = [hit.span.start for hit in hits]
    story = Story()
    for number, span in enumerate(paragraph.sentences):
        inside = hits[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        since = paragraph.sentences[max(number - _BACK, 0)].start
        for piece in pieces(scene.text, span):
            some = [hit for hit in inside if piece.contains(hit.span)]
            if len(some) > _MOST_HITS:
                continue
            narrative = _narrative(scene, since, piece.start) or story.date(since)
            made = list(_piece(scene, piece, some, narrative))
            made += _rest(scene, piece, narrative, made, apart)
            story.told(made)
            yield from made


class Story:
    """When it was that was last told of in a paragraph: what is told next, without a date, was about then."""

    def __init__(self) -> None:
        self._last: tuple[int, Date] | None = None

    def told(self, statements: Iterable[Statement]) -> None:
        """Take note of the statements of a sentence."""
        for one in statements:
            standing = one.predicate in _NO_STORY or one.negated or one.holders
            if one.happened is not None and one.dated_by is not None and not standing:
                self._last = one.span.end, one.happened

    def date(self, since: int) -> Date | None:
        """The date, if it was told of behind a place; of a day its month."""
        if self._last is None or self._last[0] < since:
            return None
        return month_of(self._last[1])


def _held_apart(scene: Scene, paragraph: Span) -> list[Span]:
    """What stands in quotation marks without being said by anybody: titles, words held at arm's length."""
    return [span for span in in_marks(scene.text, paragraph) if _says_nothing(scene, span)]


def _says_nothing(scene: Scene, span: Span) -> bool:
    said = any(one.speech is Speech.DIRECT for one in scene.quoted.around(span.start))
    title = scene.text[span.start + 1 : span.start + 2].isupper()
    return not said and (title or len(span.of(scene.text).split()) <= _SHORT)


def _piece(scene: Scene, piece: Span, hits: Sequence[Hit], narrative: Date | None) -> Iterator[Statement]:
    sentence = sentence_at(scene, piece)
    for hit in hits:
        held = held_at(scene.quoted, scene.text, hit.span.start, scene.voice)
        around = Around(sentence, held, narrative)
        for entry in hit.entries:
            made = list(_told(around, hit, entry))
            yield from made
            if made:
                break


def _rest(
    scene: Scene, piece: Span, narrative: Date | None, made: Sequence[Statement], apart: Sequence[Span]
) -> Iterator[Statement]:
    """The statements of the clauses from which none was made by a trigger."""
    told = [one.trigger for one in made]
    numbers = [
        number
        for number in scene.clauses.within(piece)
        if not any(span.overlaps(scene.clauses.clauses[number].verb) for span in (*told, *apart))
        and not scene.quoted.leads(scene.clauses.clauses[number].verb)
    ]
    sentence = sentence_at(scene, piece)
    yield from offices(sentence)
    yield from kin(sentence)
    for number in numbers if len(numbers) <= _MOST_CLAUSES else ():
        start = scene.clauses.clauses[number].verb.start
        held = held_at(scene.quoted, scene.text, start, scene.voice)
        yield from told_by_clause(Around(sentence, held, narrative), number, told)


def _told(around: Around, hit: Hit, entry: Entry) -> Iterator[Statement]:
    telling = telling_of(around, hit, entry)
    if telling is not None:
        yield from told_by_noun(telling) if entry.sort is Sort.NOUN else told_by_verb(telling)


def _narrative(scene: Scene, since: int, until: int) -> Date | None:
    first = bisect_left(scene.time_starts, since)
    last = bisect_left(scene.time_starts, until)
    return narrative_date(scene.times[first:last], scene.text, since, until)


def _about(scene: Scene) -> Reference | None:
    """Whom the document is about: the first person named in it."""
    for mention in scene.mentions:
        if mention.form is MentionForm.NAME and scene.kind(mention) is EntityKind.PERSON:
            return reference_of(mention, scene.text)
    return None


def _title(sections: Sequence[Section], scene: Scene) -> Reference | None:
    """The title of the document, which an imprint means when it says "First published"."""
    whole = next((s for s in sections if s.kind is SectionKind.DOCUMENT and s.title is not None), None)
    if whole is None or whole.title is None:
        return None
    words_of_title = whole.title.value
    chain = next(
        (
            chain.number
            for chain in scene.chains
            if chain.kind is EntityKind.WORK
            and any(n.text.casefold() == words_of_title.casefold() for n in chain.names)
        ),
        None,
    )
    return Reference(words_of_title, chain)
