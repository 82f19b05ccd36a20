r"""Words that TeX only prints: whatever a title says, it opens no group, begins no command and ends no field.

Braces are written as commands and not as ``\{``: BibTeX counts braces before TeX sees them and does not know
the backslash ("Tame the BeaST", N. Markey, section 3), so that one lone brace would swallow the entries
behind it.
"""

import re

from testimonia.ingest.sidecars.csl import plain_text

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "@": "{@}",  # with a word and a brace behind it, it would begin an entry
    '"': r"{\textquotedbl}",  # German LaTeX takes it for a command
}
_CHARACTER = re.compile(r'[\\{}$&%#_~^@"]')
_LIGATURE = re.compile(r"(?<=[-`'?!<>,])(?=[-`'<>,])")
"""Between two signs that TeX's fonts would make one of: a dash, a quotation mark, a turned question mark."""


def latex(words: str) -> str:
    r"""``words`` on one line, as TeX prints them letter by letter.

    >>> latex("50% of {all} #1")
    '50\\% of {\\textbraceleft}all{\\textbraceright} \\#1'
    """
    line = " ".join(plain_text(words).split())
    apart = _LIGATURE.sub("\0", line)
    return _CHARACTER.sub(lambda found: _SPECIAL[found[0]], apart).replace("\0", "{}")


def verbatim(words: str) -> str:
    """Words for a field that TeX does not read (an address, a path): a brace would be counted all the same.

    Braces, backslashes and blanks are written as they are in an address.
    """
    line = plain_text(words)
    return re.sub(r"[\\{}\s]", lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), line)
