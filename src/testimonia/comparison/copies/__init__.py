"""Which Source copies which: shared wording that two writers would not find by themselves.

`fingerprint` makes of a text a row of small numbers, one for every four running words; the text can then be
thrown away. `copyings` finds the numbers that two Sources share, fetches the texts of those few that share
enough near one another, aligns them word by word, and weighs what has been aligned.

Four bytes a word is less than the signatures of overlapping windows would need to find a copied sentence in a
book, so all shingles are kept and sorted together, and nothing is left to the chance of a sample.
"""

from testimonia.comparison.copies.finding import copyings
from testimonia.comparison.copies.fingerprints import Fingerprint, fingerprint
from testimonia.comparison.copies.prose import Prose

__all__ = ["Fingerprint", "Prose", "copyings", "fingerprint"]
