"""All disagreements of a folder, in the order of the things that they are of."""

from collections.abc import Sequence

from testimonia.comparison.disagreements.opinions import opinions
from testimonia.comparison.disagreements.opposed import opposed
from testimonia.comparison.disagreements.rejected import rejected
from testimonia.comparison.references import Names
from testimonia.comparison.testimony import Testimony
from testimonia.comparison.witnesses import Copies
from testimonia.model import Finding


def disagreements(testimonies: Sequence[Testimony], names: Names, copies: Copies) -> list[Finding]:
    """One finding for each thing of which different holders think otherwise.

    Linear in the number of appraisals, but for those of one and the same thing in one and the same respect.

    Args:
        testimonies: one of each Source.
        names: leads references to Entities.
        copies: by which witnesses are counted.
    """
    found = list(opinions(testimonies, names))
    return [*opposed(found, names, copies), *rejected(found, names, copies)]
