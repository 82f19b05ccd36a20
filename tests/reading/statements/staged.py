"""The scene of marked sentences: what is known around them before statements are read."""

from testimonia.model.text import repaired
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.mentions import one_above_another
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.statements.nesting import nested
from testimonia.reading.statements.scene import Scene
from testimonia.reading.statements.stance.held import quoted
from testimonia.reading.statements.words import words
from testimonia.reading.times.voices import times_of
from tests.reading.statements.marked import unmarked


def staged(marked: str, voice: int | None = None) -> tuple[Scene, tuple[Paragraph, ...]]:
    """A scene, and its paragraphs."""
    plain, mentioned = unmarked(marked, voice)
    text = repaired(plain)
    prose, times = prose_of(text, ()), sorted(times_of(text, ()), key=lambda time: time.span)
    syntax = seen_in(plain, prose).syntax
    clauses = clauses_of(plain, syntax, mentioned)
    said = quotations_of(plain, prose, (), mentioned, syntax, clauses)
    mentions = one_above_another(mentioned.mentions)
    starts, time_starts = [one.span.start for one in mentions], [one.span.start for one in times]
    scene = Scene(
        plain,
        mentions,
        starts,
        mentioned.chains,
        times,
        time_starts,
        words("en"),
        nested(clauses),
        quoted(said),
        voice,
    )
    return scene, tuple(prose)
