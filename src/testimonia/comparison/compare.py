"""Comparison of a whole folder: who is who, what is one happening, what agrees, what cannot be right."""

from collections.abc import Sequence

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.decided import NOTHING, Decided
from testimonia.comparison.disagreements import disagreements
from testimonia.comparison.findings.copies_found import copies_found
from testimonia.comparison.findings.of_happening import in_order
from testimonia.comparison.identity import identified
from testimonia.comparison.parts import parts
from testimonia.comparison.testimony import Testimony
from testimonia.model import Authority, Compared, Rendition, entity_id


def compare(
    testimonies: Sequence[Testimony],
    copyings: Sequence[Copying],
    decided: Decided = NOTHING,
    authorities: Sequence[Authority] = (),
    renditions: Sequence[Rendition] = (),
) -> Compared:
    """What the testimonies of a folder come to together, whatever the order in which they are given.

    Args:
        testimonies: one of each Source.
        copyings: what Sources have from one another.
        decided: by people; it always wins.
        authorities: from files of known names.
        renditions: which Sources are one text in several forms.
    """
    known = sorted(testimonies, key=lambda testimony: testimony.path)
    paths = {testimony.source: testimony.path for testimony in known}
    who = identified(known, decided, authorities)
    ids = tuple(map(entity_id, who.entities))
    shared = [c for c in copyings if c.one in paths and c.other in paths]
    names, copies = Names(known, who.entities), Copies(shared, paths, renditions)
    made = parts(known, names, ids, copies, decided).values()
    findings = [finding for part in made for finding in part.findings]
    findings += [each for testimony in known for each in disagreements(testimony, names, ids, copies)]
    findings += copies_found(shared, paths, renditions)
    happenings = (happening for part in made for happening in part.happenings)
    return Compared(who.entities, tuple(happenings), tuple(in_order(findings)), doubts=who.doubts)
