"""In which language a part is written, as far as its words can tell."""

from dataclasses import replace
from functools import cache
from typing import Any

from testimonia.model import Section, SectionKind, Span, Stated

FEWEST_LETTERS = 60
"""Letters below which a guess would be one; the language of the whole document is taken instead."""
SAMPLE = 3_000
"""Code points from which a language is plain; more would only take longer."""
UNSURE = 0.9
"""Probability below which the answer is marked doubtful."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second: only where it is needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> Stated | None:
    """The language of ``text`` as an ISO 639-1 code; None if there is too little to tell."""
    sample = text[:SAMPLE]
    if sum(c.isalpha() for c in sample) < FEWEST_LETTERS:
        return None
    code, probability = _identifier().classify(sample)
    return Stated(str(code), None, doubtful=float(probability) < UNSURE)


def with_languages(original: str, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sections with their languages: as they say it themselves, else as their words tell, else as the whole.

    A language that the format states is believed: it is part of the document.
    """
    whole = next((s for s in sections if s.kind is SectionKind.DOCUMENT), None)
    general = whole.language if whole and whole.language else language_of(_middle(original))
    found = []
    for section in sections:
        own = section.language
        if own is None and not section.paratext and section.kind is not SectionKind.DOCUMENT:
            own = language_of(_within(original, section.span))
        found.append(replace(section, language=own or general))
    return tuple(found)


def _within(original: str, span: Span) -> str:
    return original[span.start : min(span.end, span.start + SAMPLE)]


def _middle(original: str) -> str:
    """From a third on: title pages are often in another language than the book."""
    start = len(original) // 3
    return original[start : start + SAMPLE] if len(original) > SAMPLE * 2 else original
