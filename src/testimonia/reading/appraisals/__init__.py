"""What is thought of whom: praise and blame, responsibility, motives, importance.

`appraisals_of` looks for the words of `data/en/appraisals.toml` and, in the tree of the sentence and in its
clauses, for the one of whom each is said: "the play is dull", "Lind, a brilliant novelist", "his courage",
"Lind admired Moss". Nothing is judged by a name, a question or a condition; where it is not plain whether a
word speaks for somebody or against, the stance is left undecided.
"""

from testimonia.reading.appraisals.reading import appraisals_of

__all__ = ["appraisals_of"]
