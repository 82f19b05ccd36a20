"""The network that reads: one encoder, several heads, one pass over a Text."""

from testimonia.reading.encoder.marks import Mark, Marks, marks_in

__all__ = ["Mark", "Marks", "marks_in"]
