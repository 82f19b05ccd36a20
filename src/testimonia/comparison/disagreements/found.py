"""The disagreements that one Source tells of by itself.

Claims that it reports and rejects, and things without a name of which some speak well and others badly.
"""

from collections.abc import Iterator, Sequence

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.disagreements.opinions import opinions
from testimonia.comparison.disagreements.opposed import by_target, findings
from testimonia.comparison.disagreements.rejected import disputes_in, rejected
from testimonia.comparison.testimony import Testimony
from testimonia.model import Finding


def disagreements(
    testimony: Testimony, names: Names, ids: Sequence[str], copies: Copies
) -> Iterator[Finding]:
    """The disagreements told of in one Source; linear in its appraisals.

    Args:
        testimony: what it says.
        names: leads references to Entities.
        ids: of the Entities, by number.
        copies: by which witnesses are counted.
    """
    found = list(opinions(testimony.appraised, {testimony.source: testimony.path}, names))
    disputes = disputes_in(found)
    told = {one.appraised.id for dispute in disputes for one in dispute.all}
    unnamed = (one for one in found if one.target.entity is None and one.appraised.id not in told)
    for group in by_target(unnamed):
        yield from findings(group, person=False, subject=None, copies=copies)
    yield from rejected(disputes, ids, copies)
