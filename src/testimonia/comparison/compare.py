"""Comparison of a whole folder: who is who, what is one happening, what agrees, what cannot be right."""

from collections.abc import Sequence

from testimonia.comparison.accounts import Names, accounts
from testimonia.comparison.copies_found import copies_found
from testimonia.comparison.copying import Copying
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.findings import Subject, findings_of, in_order
from testimonia.comparison.happenings import Group, groups
from testimonia.comparison.identity import entities
from testimonia.comparison.testimony import Testimony
from testimonia.comparison.witnesses import Copies
from testimonia.model import Compared, Entity, Finding, Happening, entity_id, happening_id


def compare(
    testimonies: Sequence[Testimony], copyings: Sequence[Copying], decided: Decided = NOTHING
) -> Compared:
    """What the testimonies of a folder come to together, whatever the order in which they are given.

    Args:
        testimonies: one of each Source.
        copyings: what Sources have from one another.
        decided: by people; it always wins.
    """
    known = sorted(testimonies, key=lambda testimony: testimony.path)
    paths = {testimony.source: testimony.path for testimony in known}
    people = entities(known, decided)
    told = accounts(known, Names(known, people))
    shared = [c for c in copyings if c.one in paths and c.other in paths]
    copies = Copies(shared, paths)
    subjects: dict[int, Subject] = {}
    happenings: list[Happening] = []
    findings: list[Finding] = []
    for group in groups(told, [entity.name for entity in people], decided):
        if len(group.accounts) > 1:
            subject = subjects.get(group.subject) or _subject(people[group.subject])
            subjects[group.subject] = subject
            happening = _happening(group, subject.id)
            happenings.append(happening)
            findings += findings_of(group, subject, happening_id(happening), copies)
    findings += copies_found(shared, paths)
    return Compared(people, tuple(happenings), tuple(in_order(findings)))


def _subject(entity: Entity) -> Subject:
    return Subject(entity_id(entity), entity.name, entity.kind)


def _happening(group: Group, subject: str) -> Happening:
    statements = tuple(account.id for account in group.accounts)
    return Happening(subject, group.predicate.key, statements, group.same, group.why)
