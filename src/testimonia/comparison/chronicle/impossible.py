"""All that is impossible of one subject: in a life, in the dates of documents and of works."""

from collections.abc import Iterator
from itertools import chain

from testimonia.comparison.about import About
from testimonia.comparison.chronicle.claims import claims_of, life_of
from testimonia.comparison.chronicle.documents import authored, told_too_early
from testimonia.comparison.chronicle.doubtful import metadata_finding
from testimonia.comparison.chronicle.kin import impossible_between, ties
from testimonia.comparison.chronicle.lives import impossible_in
from testimonia.comparison.chronicle.presence import presence
from testimonia.comparison.chronicle.telling import finding_of
from testimonia.comparison.chronicle.works import works
from testimonia.model import EntityKind, Finding


def impossible(about: About) -> Iterator[Finding]:
    """What cannot be so of one subject: its chronology, then the metadata of what speaks of it.

    Args:
        about: all that the folder says of it.
    """
    doubtful = [told_too_early(about), works(about)]
    if about.subject.kind is EntityKind.PERSON:
        ages = {age.told: age for testimony in about.heard.values() for age in testimony.ages}
        claims = claims_of(about.accounts, ages)
        life = life_of(claims)
        for found in impossible_in(life):
            yield finding_of(found, about)
        for tie in ties(claims):
            between = impossible_between(tie, life, life_of(claims_of(about.kin.get(tie.other, ()), ages)))
            if between is not None:
                yield finding_of(between, about)
        doubtful += [authored(about, life), presence(about.subject.name, claims)]
    for one in chain.from_iterable(doubtful):
        yield metadata_finding(one, about.subject.id)
