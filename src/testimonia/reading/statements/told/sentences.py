"""The statements of the sentences of a paragraph: by their triggers, then by the clauses that are left."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from testimonia.model import Date, Span, Statement
from testimonia.reading.prose import Paragraph
from testimonia.reading.quotations.values import Speech
from testimonia.reading.quotes import in_marks
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.sentence import Sentence, pieces, sentence_at
from testimonia.reading.statements.stance.held import held_at
from testimonia.reading.statements.told.events import events
from testimonia.reading.statements.told.kin import kin
from testimonia.reading.statements.told.nouns import told_by_noun
from testimonia.reading.statements.told.offices import offices
from testimonia.reading.statements.told.plain import told_by_clause
from testimonia.reading.statements.told.story import Story
from testimonia.reading.statements.told.telling import Around, telling_of
from testimonia.reading.statements.told.triggers import Entry, Hit, Sort, triggers
from testimonia.reading.statements.told.verbs import told_by_verb

_MOST_HITS = 12
"""Trigger words in one piece of a sentence; more are a list of words, and nothing is told."""
_MOST_CLAUSES = 60
"""Clauses in one piece of a sentence; more are nothing that anybody wrote."""
_BACK = 3
"""Sentences over which the running date of a story lasts."""
_SHORT = 3
"""Words; what is in quotation marks and not longer is a nickname, or a word held at arm's length."""


def told_in(scene: Scene, paragraph: Paragraph) -> Iterator[Statement]:
    """The statements of the sentences of a paragraph, each once for every clause that makes one."""
    hits = list(triggers(paragraph.language).hits(scene.text, paragraph.span))
    apart = _held_apart(scene, paragraph.span)
    hits = [hit for hit in hits if not any(span.contains(hit.span) for span in apart)]
    starts = [hit.span.start for hit in hits]
    story = Story(scene)
    for number, span in enumerate(paragraph.sentences):
        inside = hits[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        since = paragraph.sentences[max(number - _BACK, 0)].start
        for piece in pieces(scene.text, span):
            some = [hit for hit in inside if piece.contains(hit.span)]
            if len(some) > _MOST_HITS:
                continue
            sentence = sentence_at(scene, piece)
            narrative = story.date(since, piece.start)
            made = list(_by_triggers(sentence, some, narrative))
            made += [*offices(sentence), *kin(sentence)]
            made += _by_clauses(sentence, narrative, made, apart)
            made += list(events(sentence, made))
            story.told(made)
            yield from made


def _by_triggers(sentence: Sentence, hits: Sequence[Hit], narrative: Date | None) -> Iterator[Statement]:
    scene = sentence.scene
    for hit in hits:
        held = held_at(scene.quoted, scene.text, hit.span.start, scene.voice)
        around = Around(sentence, held, narrative)
        for entry in hit.entries:
            made = list(_told(around, hit, entry))
            yield from made
            if made:
                break


def _told(around: Around, hit: Hit, entry: Entry) -> Iterator[Statement]:
    telling = telling_of(around, hit, entry)
    if telling is not None:
        yield from told_by_noun(telling) if entry.sort is Sort.NOUN else told_by_verb(telling)


def _by_clauses(
    sentence: Sentence, narrative: Date | None, made: Sequence[Statement], apart: Sequence[Span]
) -> Iterator[Statement]:
    """The statements of the clauses from which none was made by a trigger."""
    scene = sentence.scene
    told = [one.trigger for one in made]
    numbers = [
        number
        for number in scene.clauses.within(sentence.span)
        if not any(span.overlaps(scene.clauses.clauses[number].verb) for span in (*told, *apart))
        and not scene.quoted.leads(scene.clauses.clauses[number].verb)
    ]
    for number in numbers if len(numbers) <= _MOST_CLAUSES else ():
        start = scene.clauses.clauses[number].verb.start
        held = held_at(scene.quoted, scene.text, start, scene.voice)
        yield from told_by_clause(Around(sentence, held, narrative), number, told)


def _held_apart(scene: Scene, paragraph: Span) -> list[Span]:
    """What stands in quotation marks without being said by anybody: titles, words held at arm's length."""
    return [span for span in in_marks(scene.text, paragraph) if _says_nothing(scene, span)]


def _says_nothing(scene: Scene, span: Span) -> bool:
    said = any(one.speech is Speech.DIRECT for one in scene.quoted.around(span.start))
    title = scene.text[span.start + 1 : span.start + 2].isupper()
    return not said and (title or len(span.of(scene.text).split()) <= _SHORT)
