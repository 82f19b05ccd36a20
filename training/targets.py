"""What each corpus says, and what it does not say, in terms of the heads.

A head is a set of kinds; a corpus that has not marked a kind, or has marked it only sometimes, is not asked
about it: its windows then teach that head nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from testimonia.model import Span
from testimonia.reading.encoder.heads import NAMED, NESTED, PHRASES
from testimonia.reading.tokens import tokens
from testimonia.reading.words import words_of
from training.corpora import Document, Mark

_NAMED = {
    "litbank": {"PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"},
    "gum": {
        "person": "person",
        "organization": "organisation",
        "place": "place",
        "event": "event",
        "work": "work",
        "object": "other",
        "animal": "other",
        "plant": "other",
        "abstract": "other",
    },
    "wikigold": {"PER": "person", "ORG": "organisation", "LOC": "place"},
    "uner": {"PER": "person", "ORG": "organisation", "LOC": "place"},
    "ajmc": {"pers": "person", "work": "work", "loc": "place", "object": "other"},
    "docred": {"PER": "person", "ORG": "organisation", "LOC": "place", "work": "work", "event": "event"},
}
_ASKED = {
    "litbank": ("person", "organisation", "place"),
    "uner": ("person", "organisation", "place"),
}
"""The kinds of names that a corpus has marked throughout, if not all."""
_FLAT = frozenset({"wikigold", "uner", "ajmc", "docred"})
"""Corpora without names inside names: what lies inside a name there is not asked about."""
_PHRASES = {"person": "person", "organization": "organisation", "place": "place", "event": "event"}
_NO_NAME = frozenset({"TIME", "NUM", "time", "scope", "date"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one head should find in a document.

    Attributes:
        found: stretches with their kinds.
        unknown: stretches about which nothing is known, of any kind.
        inside: whether of stretches within those found nothing is known either.
        kinds: about which the corpus is asked at all; empty: the head learns nothing here.
    """

    found: tuple[tuple[Span, str], ...] = ()
    unknown: tuple[Span, ...] = ()
    inside: bool = False
    kinds: tuple[str, ...] = ()


def wanted(document: Document) -> dict[str, Wanted]:
    """What the heads should find in a document, by their names."""
    heads = {"named": _named(document), "nested": Wanted(), "phrases": Wanted()}
    if document.corpus == "litbank":
        found = tuple((mark.span, mark.kind) for mark in document.layered)
        heads["nested"] = Wanted(found, kinds=NESTED)
    if document.corpus == "gum":
        marks = [m for m in document.marks if m.form != "pronoun" and m.kind in _PHRASES]
        heads["phrases"] = Wanted(tuple((m.span, _PHRASES[m.kind]) for m in marks), kinds=PHRASES)
    return heads


def pronouns(document: Document) -> dict[Span, int]:
    """Pronouns that are mentions: 1 of a person, 2 of anything else. Only for corpora that mark them."""
    return {
        mark.span: 1 if mark.kind in ("PER", "person") else 2
        for mark in document.marks
        if mark.form == "pronoun" and (document.corpus == "litbank" or mark.kind in _PHRASES)
    }


def _named(document: Document) -> Wanted:
    if document.corpus not in _NAMED:
        return Wanted()
    kinds = _NAMED[document.corpus]
    names = [mark for mark in document.marks if mark.form == "name"]
    if document.corpus == "gum":
        alone = {mark: name_alone(document.text, mark) for mark in names}
        lost = tuple(mark.span for mark, name in alone.items() if name is None)
        found = dict.fromkeys((m.span, kinds[m.kind]) for m in alone.values() if m and m.kind in kinds)
        return Wanted(tuple(found), lost, False, NAMED)
    known = [mark for mark in names if mark.kind in kinds and not _of_a_people(mark, document)]
    unknown = [mark for mark in names if mark not in known and mark.kind not in _NO_NAME]
    return Wanted(
        tuple(dict.fromkeys((mark.span, kinds[mark.kind]) for mark in known)),
        tuple(mark.span for mark in unknown),
        document.corpus in _FLAT,
        _ASKED.get(document.corpus, NAMED),
    )


_LEADING = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "my",
        "our",
        "your",
        "his",
        "her",
        "its",
        "their",
        "all",
        "both",
        "some",
    ]
)
_JOINING = frozenset(
    [
        "of",
        "the",
        "and",
        "&",
        "de",
        "la",
        "le",
        "du",
        "von",
        "van",
        "der",
        "den",
        "di",
        "da",
        "-",
        "–",
        "’",
        "'",
        ".",
        "'s",
        "’s",
    ]
)
_JOINED = 2
"""Small words between two capitals of one name: Bank of the West."""


def name_alone(text: str, mark: Mark) -> Mark | None:
    """The name in a phrase that has a name as its head, as GUM marks it whole; None where it is not clear.

    "the United States" is "United States", "London, where he lived," is "London".
    """
    if mark.kind == "work":
        return mark
    words = tokens(text, mark.span)
    first = next(
        (n for n, w in enumerate(words) if _capital(w.of(text)) and w.of(text).lower() not in _LEADING), None
    )
    if first is None:
        return None
    last = small = at = first
    for at in range(first + 1, len(words)):
        word = words[at].of(text)
        if _capital(word) or word[0].isdigit():
            last = small = at
        elif word.lower() not in _JOINING or at - small > _JOINED:
            break
    if (
        last + 1 < len(words)
        and words[last + 1].of(text) == "."
        and (last - first == 0 or len(words[last]) == 1)
    ):
        last += 1  # "Cal.", "S. F."
    span = Span(words[first].start, words[last].end)
    if mark.kind == "person" and " and " in span.of(text):
        return None
    return replace(mark, span=span)


def _capital(word: str) -> bool:
    return any(letter.isupper() for letter in word)


def _of_a_people(mark: Mark, document: Document) -> bool:
    """ "German", which some corpora call a place, and others nothing."""
    return document.corpus in _FLAT and mark.span.of(document.text).lower() in words_of("peoples")


def chained(document: Document) -> Iterator[Mark]:
    """Mentions of which it is known whether they are of one, in LitBank's kinds."""
    if document.corpus == "litbank":
        yield from document.marks
    elif document.corpus == "gum":
        for mark in document.marks:
            if mark.kind in ("person", "organization", "place"):
                kind = {"person": "PER", "organization": "ORG"}.get(mark.kind) or (
                    "GPE" if mark.form == "name" else "LOC"
                )
                yield Mark(mark.span, kind, mark.form, mark.chain)
