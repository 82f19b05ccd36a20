"""The version of the reading, apart from the rules: a run over an unchanged folder need not load them."""

READING = "reading 12"
"""Name and version: raise the number whenever the same Text would be read otherwise."""
