"""Expressions of time: dates, ages, durations, in any calendar, and the running date of a narrative.

In the order of the work: `lexicon` knows the words, `grammar` puts them together by the rules of a language,
`makers` make Forms of them (`forms`), `not_times` says what only looks like one, `resolving` makes a Form
a reading, given the `moments` that it can be reckoned from.
"""

from testimonia.reading.times.reader import read_times

__all__ = ["read_times"]
