"""Which Source copies which: shared wording that two writers would not find by themselves.

`fingerprint` makes of a text small numbers for rows of twelve running letters, spaces not counted, of which
one in four is kept; the text can then be thrown away. `copyings` finds the numbers that two Sources share,
fetches the texts of those few that share enough near one another, aligns them letter by letter, and weighs
the words that have been aligned. `differences` tells what one of two copies has and the other has not.

Letters and not words, since a scan in which one letter in ten is wrong has hardly four words in a row left,
but many rows of twelve letters; six bytes a word, which is less than the signatures of overlapping windows
would need to find a copied sentence in a book.
"""

from testimonia.comparison.copies.differing import differences
from testimonia.comparison.copies.finding import copyings
from testimonia.comparison.copies.fingerprints import Fingerprint, fingerprint
from testimonia.comparison.copies.prose import Prose

__all__ = ["Fingerprint", "Prose", "copyings", "differences", "fingerprint"]
