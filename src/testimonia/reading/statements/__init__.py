"""What is said to have happened to whom, when, where, and who holds it: by trigger words and rules.

`statements_of` looks for the trigger words of `data/predicates.toml`; only where one stands are the words
around it looked at. What is only feared, ordered, planned or supposed is no statement; where nobody can tell
who is meant, nothing is said.
"""

from testimonia.reading.statements.reading import statements_of

__all__ = ["statements_of"]
