"""What a line or a short block is, by its words: a date, a name, a navigation bar, a line of an imprint."""

import re

from testimonia.ingest.cues import cues

LONGEST_ASIDE = 60
"""Words in a block of an imprint, at the most; a longer one is prose that mentions a copyright."""

_NAME_PART = r"(?:[^\W\d_a-zß-öø-ÿа-я][^\W\d_]*(?:['’\-][^\W\d_]+)*\.?)"
_PARTICLE = r"(?:de|da|di|del|della|der|den|du|la|le|van|von|zu|y|al|el|ibn|bin|O['’]|Mc|Mac|St\.)"
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Sir|Rev|Mr|Mrs|Ms)\.?\s+)?{_NAME_PART}(?:\s+(?:{_PARTICLE}\s*)*{_NAME_PART}){{1,4}}"
    r"(?:,?\s+(?:Jr|Sr|II|III)\.?)?"
)
_EMPHASIS = re.compile(r"[*_#]+")
_SEPARATOR = re.compile(r"\s[|»›>·•→←]+\s|^\s*[«‹<←→]|[»›→]\s*$")
_PRINTERS_KEY = re.compile(r"\d{1,2}(?:\s+\d{1,2}){4,}")
_CATALOGUE_LINE = re.compile(
    r"[A-Z]{1,3}\d{1,4}(?:\.\S+)+(?:\s\S+){0,3}|\d{3}(?:\.\d+)?['’/\d]*\s?[—–-]+\s?dc\d\d|\[[A-Z]\]|\d{8,13}"
    r"|ISBN[:\s\d\-Xx()a-z.]+"
)
_PRICE = re.compile(r"[£$€]\s?\d|\d\s?(?:DM|F|Fr\.|Kč|zł)(?!\w)|\d+\s?pp?(?!\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[A-Z]{2}\s\d{5}\b")
_DATE_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")


def tidy(text: str) -> str:
    """Words without emphasis marks and with single spaces."""
    return " ".join(_EMPHASIS.sub("", text).split())


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing else ("(June 1976)", "April 17, 1980", "12/25 March 1917")."""
    tokens = [t.casefold() for t in _DATE_TOKEN.findall(text)]
    if not tokens or len(tokens) > 10:
        return False
    known = cues()
    months = [t for t in tokens if t in known.months]
    others = [t for t in tokens if not t.isdigit() and t not in known.date_words]
    figures = [t for t in tokens if t.isdigit()]
    if others or not figures:
        return False
    return bool(_YEAR.search(text)) or (bool(months) and len(tokens) <= 4) or _is_numeric_date(text)


def _is_numeric_date(text: str) -> bool:
    return bool(re.fullmatch(r"\W*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\W*", text))


def is_dateline(text: str) -> bool:
    """Whether a line is a date, or a place and a date ("Paris, 12 March 1921")."""
    if is_date(text):
        return True
    place, comma, date = text.partition(",")
    words = place.split()
    named = 0 < len(words) <= 4 and all(w[0].isupper() or len(w) <= 3 for w in words) and place[-1].isalpha()
    exact = any(t.casefold() in cues().months for t in _DATE_TOKEN.findall(date))
    return bool(comma) and named and is_date(date) and (exact or len(words) <= 2)


def is_person(text: str) -> bool:
    """Whether a line has the look of a person's name and of nothing else: two to five capitalised words."""
    return bool(_NAME.fullmatch(tidy(text))) and not _has_title_words(text)


def _has_title_words(text: str) -> bool:
    known = cues()
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", text)]
    named = any(w in known.headings for w in words)
    return named or any(w in known.unfinished or w in known.months for w in words if len(w) > 1)


def is_navigation(text: str) -> bool:
    """Whether a block is a row of links or a note on the web page itself."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines or len(text) > 400 or len(lines) > 12:
        return False
    return all(_is_link_row(line) for line in lines)


def _is_link_row(line: str) -> bool:
    if len(line) > 160 or (line[-1:] in ".;" and len(line.split()) > 8):
        return False
    if _SEPARATOR.search(line) and len(line.split()) <= 24:
        return True
    found = cues().navigation.search(line)
    return bool(found) and len(line.split()) <= 7 and found is not None and found.start() <= 40


def is_imprint(text: str) -> bool:
    """Whether a block speaks of printing, rights and publishing, and is short enough to do only that."""
    words = len(text.split())
    if words > LONGEST_ASIDE:
        return False
    if _PRINTERS_KEY.fullmatch(text.strip()) or is_cataloguing(text):
        return True
    if _ADDRESS.search(text) and words <= 25:
        return True
    return bool(cues().imprint.search(text))


def is_strong_imprint(text: str) -> bool:
    """Whether a block can be nothing but an imprint."""
    return len(text.split()) <= LONGEST_ASIDE and bool(cues().strong.search(text) or is_cataloguing(text))


def is_cataloguing(text: str) -> bool:
    """Whether a block is a librarian's: a call number, an ISBN, subject headings."""
    if len(text.split()) > LONGEST_ASIDE:
        return False
    return bool(_CATALOGUE_LINE.fullmatch(text.strip()) or cues().cataloguing.search(text))


def is_reviewed_work(text: str) -> bool:
    """Whether a short block describes a book with its publisher, pages or price, as reviews do."""
    if len(text.split()) > LONGEST_ASIDE:
        return False
    marks = bool(_PRICE.search(text)) + bool(cues().reviewed.search(text)) + ("\n" in text.strip())
    return marks >= 2 and bool(_PRICE.search(text) or cues().reviewed.search(text))


def is_provenance(text: str) -> bool:
    """Whether a block says where a text was taken from ("From ..., No. 176, June 1976.")."""
    lines = text.strip().split("\n")
    return len(text.split()) <= LONGEST_ASIDE and bool(cues().provenance.match(lines[0].lstrip("*_([ ")))


def named_after(text: str) -> str | None:
    """The name after "by" in a short line; None if there is none."""
    line = tidy(text)
    found = cues().byline.match(line)
    if not found:
        return None
    name = line[found.end() :].strip(" .,:")
    return name if is_person(name) else None


def year_in(text: str) -> str | None:
    """The last year that a block names."""
    years = _YEAR.findall(text)
    return max(years) if years else None
