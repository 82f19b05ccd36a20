"""Words that somebody else than the author is given to say, write or think, and who that is."""

from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.quotations.values import Quotation, Speech

__all__ = ["Quotation", "Speech", "quotations_of"]
