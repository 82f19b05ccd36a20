"""Text of a document inside an XML file: what the format cannot hold is replaced, nothing of it is markup."""

import re
from xml.sax.saxutils import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (fifth edition, production 2) has no place for, and what it discourages there: C1 controls."""


def xml_text(words: str) -> str:
    """Words as the content of an element.

    >>> xml_text("a < b\\x00")
    'a &lt; b\ufffd'
    """
    return escape(_FORBIDDEN.sub("\ufffd", words.replace("\r", "\n")))


def xml_attribute(words: str) -> str:
    """Words as the value of an attribute, in its quotation marks; white space becomes single spaces.

    A reader of XML takes a line end in an attribute for a space anyway.

    >>> xml_attribute('the "Voss"\\npapers')
    '"the &quot;Voss&quot; papers"'
    """
    line = " ".join(_FORBIDDEN.sub("\ufffd", words).split())
    return f'"{escape(line, {chr(34): "&quot;"})}"'
