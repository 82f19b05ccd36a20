"""Windows' numbers of languages (MS-LCID), as far as testimonia knows the language."""

_PRIMARY = {
    0x01: "ar", 0x02: "bg", 0x03: "ca", 0x04: "zh", 0x05: "cs", 0x06: "da", 0x07: "de", 0x08: "el",
    0x09: "en", 0x0A: "es", 0x0B: "fi", 0x0C: "fr", 0x0D: "he", 0x0E: "hu", 0x10: "it", 0x11: "ja",
    0x12: "ko", 0x13: "nl", 0x14: "no", 0x15: "pl", 0x16: "pt", 0x18: "ro", 0x19: "ru", 0x1A: "hr",
    0x1B: "sk", 0x1D: "sv", 0x1F: "tr", 0x22: "uk", 0x23: "be", 0x24: "sl", 0x25: "et", 0x26: "lv",
    0x27: "lt",
}  # fmt: skip
"""By the lower ten bits, which are the same for all countries of a language."""


def language_of(number: int | None) -> str | None:
    """The ISO 639-1 code of a language; None if it is not among those known."""
    return None if number is None or number < 0 else _PRIMARY.get(number & 0x3FF)
