"""Who thinks otherwise than whom, of what: Appraisals set against each other.

`opposed` is a rule about one subject: some praise what others blame, in one respect. `disagreements` is asked
of one Source: one reports a claim in order to reject it.
"""

from testimonia.comparison.disagreements.found import disagreements
from testimonia.comparison.disagreements.opposed import opposed

__all__ = ["disagreements", "opposed"]
