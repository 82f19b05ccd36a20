"""Addresses on the web, as a sidecar or a document gives them: one, or nothing."""

_ENDING = frozenset('"<>\\`{}|^')
"""Signs that no address has as they are (RFC 3986, appendix A), and that could end the field around it."""


def web_address(url: object) -> str:
    """An address on the web, if it is one and nothing else; else an empty text.

    >>> web_address("https://example.org/a?b=c"), web_address("javascript:alert(1)")
    ('https://example.org/a?b=c', '')
    """
    text = str(url or "")
    fine = text.startswith(("https://", "http://")) and text.isprintable()
    return text if fine and not any(sign.isspace() or sign in _ENDING for sign in text) else ""
