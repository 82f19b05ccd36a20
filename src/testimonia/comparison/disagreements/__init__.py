"""Who thinks otherwise than whom, of what: Appraisals set against each other.

One praises what another blames; one reports a claim in order to reject it; one denies what another asserts.
"""

from testimonia.comparison.disagreements.found import disagreements

__all__ = ["disagreements"]
