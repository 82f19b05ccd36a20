"""The network that reads: one encoder, several heads, one pass over a Text."""

from testimonia.reading.encoder.marks import Mark, Marks, Seen, seen_in
from testimonia.reading.encoder.syntax import Syntax, Token

__all__ = ["Mark", "Marks", "Seen", "Syntax", "Token", "seen_in"]
