"""Who and what a Text speaks of: mentions by name, description and pronoun, in chains.

For English. A network finds mentions; rows of words with capitals, borne out by the whole Text, are a
second witness to names; what a name stands for is decided by signs added up over all its places. People are
joined by parts of their names and by the other names that the Text states; descriptions and pronouns go to
the mention before them that a scorer of pairs takes for the same. What is not clear is left out, or is of no
kind.
"""

from testimonia.reading.mentions.chains import Mentioned, one_above_another
from testimonia.reading.mentions.reader import mentions_of

__all__ = ["Mentioned", "mentions_of", "one_above_another"]
