"""Sections laid inside one another so that none lies across another."""

from collections.abc import Iterable
from dataclasses import replace

from testimonia.model import Section, Span


def nested(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections in the order of the text, outer before inner; one that crosses another is cut to fit.

    A character belongs to one section at each depth, or the question whose voice it is would have two
    answers.
    """
    kept: list[Section] = []
    around: list[Section] = []
    for section in sorted(sections, key=lambda s: (s.span.start, -s.span.end)):
        while around and around[-1].span.end <= section.span.start:
            around.pop()
        end = min([section.span.end, *(s.span.end for s in around[-1:])])
        if end <= section.span.start:
            continue
        fitting = section if end == section.span.end else replace(section, span=Span(section.span.start, end))
        kept.append(fitting)
        around.append(fitting)
    return tuple(kept)
