"""Words of documents as a file can hold them without playing tricks on whoever opens it."""

import re

from testimonia.exports.terminal import safe

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def seen(text: str) -> str:
    """``text`` on one line, with what is no character and what turns the direction of writing made visible.

    >>> seen("a\\u202eb\\x1b[2J")
    'a⟨U+202E⟩b⟨U+001B⟩[2J'
    """
    shown = safe(text.replace("\t", " ").replace("\n", " "))
    return _NO_CHARACTERS.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", shown)
