"""Names and dates that a document itself marks: an editor has read the words, so they go before our rules.

What people correct goes before them in turn (`testimonia.reading.read.Amending`).
"""

from testimonia.reading.marked.dates import known_dates, marked_times
from testimonia.reading.marked.names import marked_names
from testimonia.reading.marked.placing import Placed, placed

__all__ = ["Placed", "known_dates", "marked_names", "marked_times", "placed"]
