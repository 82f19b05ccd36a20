"""Who and what a Text speaks of: mentions by name and by pronoun, in chains.

By rules, for English. Names are rows of words with capitals, freed of what only begins a sentence; what they
stand for is decided by signs added up over the whole Text; people are joined by parts of their names and by
the other names that the Text states; pronouns go to the person that fits. What is not clear is left out, or
is of no kind.
"""

from testimonia.reading.mentions.reader import Mentioned, mentions_of

__all__ = ["Mentioned", "mentions_of"]
