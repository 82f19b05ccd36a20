"""The version of the comparison, apart from the rules: a run over an unchanged folder need not load them."""

COMPARISON = "comparison 9"
"""Name and version: raise the number whenever the same readings would be compared otherwise."""
