"""What is said to have happened to whom, when, where, and who holds it.

`statements_of` looks for the trigger words of `data/predicates.toml`, and for the clause that each is the
verb or the noun of. The clause tells who takes part, as what it is told (`Standing`), and whether it is
denied; the quotations around it tell who holds it. What is only feared, ordered, planned or supposed is no
statement; where nobody can tell who is meant, nothing is said.
"""

from testimonia.reading.statements.reading import statements_of

__all__ = ["statements_of"]
