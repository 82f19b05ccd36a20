"""From a Text to what it says: expressions of time today; mentions and statements are to come.

Reading depends on the Text, its Sections and data that ship with testimonia, on nothing else.
"""

from testimonia.reading.read import READING, Read, date_of, explained, read

__all__ = ["READING", "Read", "date_of", "explained", "read"]
