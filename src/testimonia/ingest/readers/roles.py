"""What the names that pages give to their parts mean here (EPUB 3 Semantics, DPUB-ARIA, Z39.98)."""

from testimonia.ingest.extraction import BlockKind
from testimonia.model import SectionKind as Kind

SECTION_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("titlepage", "title-page", "halftitlepage", "halftitle", "cover"), Kind.TITLE_PAGE),
    **dict.fromkeys(("imprint", "copyright-page", "colophon", "imprimatur", "other-credits"), Kind.IMPRINT),
    **dict.fromkeys(("chapter", "part", "subchapter", "volume", "division", "prologue"), Kind.CHAPTER),
    **dict.fromkeys(("epilogue", "conclusion", "text", "bodymatter"), Kind.CHAPTER),
    **dict.fromkeys(("introduction", "preamble"), Kind.INTRODUCTION),
    **dict.fromkeys(("endnotes", "footnotes", "rearnotes", "notes"), Kind.NOTES),
    **dict.fromkeys(("endnote", "footnote", "rearnote"), Kind.FOOTNOTE),
    **dict.fromkeys(("toc", "loi", "lot", "loa", "lov"), Kind.CONTENTS),
    **dict.fromkeys(("landmarks", "page-list", "pagelist"), Kind.NAVIGATION),
    **dict.fromkeys(("dateline", "letter.dateline"), Kind.DATELINE),
    "dedication": Kind.DEDICATION,
    "foreword": Kind.FOREWORD,
    "preface": Kind.PREFACE,
    "afterword": Kind.AFTERWORD,
    "appendix": Kind.APPENDIX,
    "glossary": Kind.GLOSSARY,
    "bibliography": Kind.BIBLIOGRAPHY,
    "index": Kind.INDEX,
    "letter": Kind.LETTER,
    "contributors": Kind.CONTRIBUTORS,
    "byline": Kind.BYLINE,
}
"""Part of a book, by epub:type (without prefix), role (without "doc-"), or the type in an EPUB's guide."""

SECTION_CLASSES = {"byline": Kind.BYLINE, "dateline": Kind.DATELINE}
"""Parts that saved pages name by class alone."""

SECTION_TAGS = {
    "nav": Kind.NAVIGATION,
    "main": Kind.BODY,
    "article": Kind.BODY,
    "figcaption": Kind.CAPTION,
    "caption": Kind.CAPTION,
    "hgroup": Kind.HEADING,
    **{f"h{n}": Kind.HEADING for n in range(1, 7)},
}

ARIA = {"navigation": Kind.NAVIGATION, "banner": Kind.PAGE_HEADER, "contentinfo": Kind.PAGE_HEADER}
"""Landmarks of WAI-ARIA."""

BLOCK_KINDS = {
    "blockquote": BlockKind.QUOTATION,
    "li": BlockKind.LIST,
    "dt": BlockKind.LIST,
    "dd": BlockKind.LIST,
    "pre": BlockKind.CODE,
    "listing": BlockKind.CODE,
    "address": BlockKind.SHORT,
    "figcaption": BlockKind.SHORT,
    "hgroup": BlockKind.HEADING,
    **{f"h{n}": BlockKind.HEADING for n in range(1, 7)},
}

VERSE = frozenset({"verse", "poem", "poetry", "stanza", "song", "hymn", "linegroup", "lg"})
"""Types and classes of what is set in lines."""
STANZA = frozenset({"stanza", "linegroup", "lg"})
"""Classes of an element each of whose children is one line."""

BLOCK_TAGS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav",
        "ol",
        "p", "pre", "section", "summary", "table", "caption", "ul", "xmp",
    }
)  # fmt: skip
"""Elements that a browser puts on lines of their own (HTML Standard, section 15.3)."""

INLINE_TAGS = frozenset(
    ("abbr", "b", "big", "cite", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u")
)
"""Elements that stand in a line and do nothing to it."""

SKIPPED_TAGS = frozenset(
    {
        "head", "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "audio",
        "video", "canvas", "svg", "select", "datalist", "button", "textarea", "input", "noframes", "frame",
        "rp",
    }
)  # fmt: skip
"""Elements whose content is no text of the page."""

HOLDS_PROSE = frozenset(
    {
        Kind.BODY,
        Kind.CHAPTER,
        Kind.FOREWORD,
        Kind.PREFACE,
        Kind.INTRODUCTION,
        Kind.AFTERWORD,
        Kind.APPENDIX,
        Kind.CONTRIBUTORS,
    }
)
"""Parts that a heading inside may divide."""

SIGNED = frozenset({Kind.LETTER, Kind.FOREWORD, Kind.PREFACE, Kind.INTRODUCTION, Kind.AFTERWORD})
"""Parts of which a signature and a dateline inside say who wrote them and when."""

LANGUAGES = {
    "eng": "en", "fre": "fr", "fra": "fr", "ger": "de", "deu": "de", "spa": "es", "ita": "it", "por": "pt",
    "rus": "ru", "ukr": "uk", "pol": "pl", "cze": "cs", "ces": "cs", "dut": "nl", "nld": "nl", "swe": "sv",
    "gre": "el", "ell": "el", "lat": "la", "heb": "he", "yid": "yi", "hun": "hu", "tur": "tr", "ara": "ar",
}  # fmt: skip
"""ISO 639-2 to ISO 639-1, for those that old books state."""


def language_code(tag: str | None) -> str | None:
    """The ISO 639-1 code of a language tag ("en-GB", "eng"); None if it has none."""
    first = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    if len(first) == 2 and first.isascii() and first.isalpha():
        return first
    return LANGUAGES.get(first)
