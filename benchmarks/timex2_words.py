"""What TIMEX2 takes from the words themselves, in English: references, parts of the day, modifiers."""

import re

_PRESENT = (
    r"(?:(?:right|even|just|by|until|as of) )?now|nowadays|current(?:ly)?|presently|these days|date|"
    r"(?:at )?(?:the )?present(?:[- ](?:day|time|moment))?|(?:the )?modern(?:[- ]day)|the time being|"
    r"(?:at )?this time"
)
_PAST = (
    r"recent(?:ly)?|former(?:ly)?|previous(?:ly)?|once|the(?: recent| distant)? past|past|long ago|lately|"
    r"in the old days|earlier|in former times"
)
_REFERENCES = (
    ("PRESENT_REF", _PRESENT),
    ("PAST_REF", _PAST),
    ("FUTURE_REF", r"(?:the )?(?:near |distant |foreseeable )?future|soon|in future"),
)
_DAY_PARTS = (
    ("TMO", r"\bmorning\b|\bdawn\b|\bdaybreak\b"),
    ("TAF", r"\bafternoons?\b"),
    ("TEV", r"\bevenings?\b|\bdusk\b|\bsunset\b"),
    ("TNI", r"\bnights?\b|\btonight\b|\bnight-?time\b|\bovernight\b"),
    ("TDT", r"\bday-?time\b|\bworking hours\b|\bdaylight\b"),
    ("T12:00", r"\bnoon\b|\bmid-?day\b"),
    ("T24:00", r"\bmidnight\b"),
)
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?\s?m\b\.?|hrs\b|hours\b|o'clock)|\b(\d{1,2}):(\d{2})\b", re.I
)
_UNITS = (
    ("PTXH", r"\bhours?\b"),
    ("PTXM", r"\bminutes?\b"),
    ("PXD", r"\bdays?\b"),
    ("PXW", r"\bweeks?\b"),
    ("PXM", r"\bmonths?\b"),
    ("PXY", r"\byears?\b"),
    ("PXDE", r"\bdecades?\b"),
    ("PXCE", r"\bcenturies\b|\bcentury\b"),
)
_EVERY = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_EVERY_WORDS = {"daily": "D", "weekly": "W", "monthly": "M", "yearly": "Y", "annually": "Y", "annual": "Y"}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = (
    ("SP", r"\bspring(?:time)?\b"),
    ("SU", r"\bsummer(?:time)?\b"),
    ("FA", r"\bautumn\b|\bfall\b"),
    ("WI", r"\bwinter(?:time)?\b"),
)
_PARTS = (
    ("START", r"\bearl(?:y|ier|iest)\b|\bbeginning\b|\bstart\b|\bopening\b|\bturn of\b|\boutset\b"),
    ("MID", r"\bmid\b|\bmid-|\bmiddle\b"),
    ("END", r"\blate(?!r)\b|\bend\b|\blatter\b|\bclose of\b|\bclosing\b"),
)
_LENGTHS = (
    ("EQUAL_OR_MORE", r"\bat least\b|\bno less than\b|\bminimum\b"),
    ("EQUAL_OR_LESS", r"\bat most\b|\bup to\b|\bno more than\b|\bmaximum\b"),
    ("LESS_THAN", r"\bless than\b|\bunder\b|\bnearly\b|\balmost\b|\bbarely\b|\bscarcely\b"),
    ("MORE_THAN", r"\bmore than\b|\bover\b|\babove\b|\bupwards? of\b"),
    ("APPROX", r"\babout\b|\baround\b|\bsome\b|\bapproximately\b|\broughly\b|\bcirca\b"),
)
_ABOUT = re.compile(
    r"\babout\b|\baround\b|\bcirca\b|\bca?\.|\bapproximately\b|\bsome time (?:in|around)\b|\broughly\b"
)
_FRACTION = re.compile(r"\bhal(?:f|ves)\b|\bquarters?\b|\bmonths\b")
BEFORE = re.compile(r"\bbefore\b|\bprior to\b|\bpre-|\bearlier than\b|\bnot yet\b")
AFTER = re.compile(r"\bafter\b|\blater than\b|\bpost-|\bfollowing\b")


def reference(words: str, *, placed: bool) -> str | None:
    """PRESENT_REF, PAST_REF or FUTURE_REF for words that mean no more; "today" does if it has no date."""
    if words == "today" and not placed:
        return "PRESENT_REF"
    return next((value for value, pattern in _REFERENCES if re.fullmatch(pattern, words)), None)


def frequency(words: str, iso: str | None) -> str | None:
    """VAL of "daily" and "every week" (any such day, any such week), of "per day" (P1D)."""
    day_part = _first(_DAY_PARTS, words)
    if day_part:
        return f"XXXX-XX-XX{day_part}"
    weekday = next((n for n, name in enumerate(_WEEKDAYS, 1) if name in words), None)
    if weekday:
        return f"XXXX-WXX-{weekday}"
    unit = next((letter for word, letter in _EVERY_WORDS.items() if re.search(rf"\b{word}\b", words)), None)
    named = _first(_UNITS, words)
    single = re.search(r"\b(?:every|each) (?:day|week|month|year)\b|\beveryday\b|\bdays\b", words)
    if unit is None and single:
        unit = "D" if words.startswith("every") and "day" in words else (named or "PXD")[-1]
    if unit:
        return _EVERY[unit]
    return iso or (named.replace("X", "1", 1) if named else None)


def length(words: str, iso: str | None) -> str | None:
    """VAL of a duration; PXD and the like where no number is given."""
    if iso:
        return re.sub("[~?%]", "", iso)
    return _first(_UNITS, words)


def length_modifier(around: str) -> str | None:
    """MOD of a duration."""
    return _first(_LENGTHS, around)


def unplaced(words: str) -> str | None:
    """VAL of what cannot be placed: as much of its form as the words give."""
    day_part, season = _first(_DAY_PARTS, words), _first(_SEASONS, words)
    clock = _clock(words)
    if clock or day_part:
        return f"XXXX-XX-XX{clock or day_part}"
    if season:
        return f"XXXX-{season}"
    weekday = next((n for n, name in enumerate(_WEEKDAYS, 1) if name in words), None)
    if weekday:
        return f"XXXX-WXX-{weekday}"
    unit = _first(_UNITS, words)
    return _EVERY.get(unit[-1]) if unit else None


def with_time_of_day(value: str, words: str) -> str:
    """A day with the part of the day or the hour that the words give."""
    if "T" in value or not re.search(r"-[\dX]{2}-[\dX]{2}$", value):
        return value
    return value + (_clock(words) or _first(_DAY_PARTS, words) or "")


def _clock(words: str) -> str | None:
    found = _CLOCK.search(words)
    if found is None:
        return None
    hour, minute = int(found[1] or found[4]), found[2] or found[5] or "00"
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    return f"T{hour:02}:{minute}" if hour <= 24 else None


def part(words: str) -> str | None:
    """START, MID or END."""
    return _first(_PARTS, words)


def season(words: str) -> str | None:
    """SP, SU, FA or WI."""
    return _first(_SEASONS, words)


def is_about(around: str) -> bool:
    """Whether the words widen a date."""
    return _ABOUT.search(around) is not None


def is_fraction(words: str) -> bool:
    """Whether a half or a quarter is meant."""
    return _FRACTION.search(words) is not None


def has_night(words: str) -> bool:
    """Whether a night is meant, which has two days."""
    return _first(_DAY_PARTS, words) == "TNI"


def _first(table: tuple[tuple[str, str], ...], words: str) -> str | None:
    """The first name in the table whose pattern is found."""
    return next((name for name, pattern in table if re.search(pattern, words)), None)
