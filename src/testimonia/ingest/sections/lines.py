"""What a line or a short block is, by its words: a date, a name, a navigation bar, a line of an imprint."""

import re

from testimonia.ingest.cues import cues
from testimonia.ingest.dates import YEAR

LONGEST_ASIDE = 60
"""Words in a block of an imprint, at the most; a longer one is prose that mentions a copyright."""
LONGEST_NAME = 80
"""Code points in a line that is a name."""
LONGEST_SALUTATION = 12
"""Words."""
FEWEST_IN_SENTENCE = 7
"""Words from which a line with a stop is a sentence that may say something."""

_NAME_PART = r"(?:[^\W\d_a-zß-öø-ÿа-я][^\W\d_]*(?:['’\-][^\W\d_]+)*\.?)"
_PARTICLE = r"(?:de|da|di|del|della|der|den|du|la|le|van|von|zu|y|al|el|ibn|bin|O['’]|Mc|Mac|St\.)"
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Sir|Rev|Mr|Mrs|Ms)\.?\s+)?{_NAME_PART}(?:\s+(?:{_PARTICLE}\s*)*{_NAME_PART}){{1,4}}"
    r"(?:,?\s+(?:Jr|Sr|II|III)\.?)?"
)
_NOBLE = re.compile(r"\s(?:v[ao]n(?: de[rn])?|di|da)\s")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){2,4}")
_COPYRIGHT = re.compile(r"(?<![^\W\d_])©")
_EMPHASIS = re.compile(r"[*_#]+")
_SEPARATOR = re.compile(r"\s[|»›>·•→←]+\s|^\s*[‹<←→]|[»›→]\s*$")
_PRINTERS_KEY = re.compile(r"\d{1,2}(?:\s+\d{1,2}){4,}")
_CATALOGUE_LINE = re.compile(
    r"[A-Z]{1,3}\d{1,4}(?:\.\S+)+(?:\s\S+){0,3}|\d{3}(?:\.\d+)?['’/\d]*\s?[—–-]+\s?dc\d\d|\[[A-Z]\]|\d{8,13}"
    r"|ISBN[:\s\d\-Xx()a-z.]+"
)
_PRICE = re.compile(r"[£$€]\s?\d|\d\s?(?:DM|F|Fr\.|Kč|zł)(?!\w)|\d+\s?pp?(?!\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[A-Z]{2}\s\d{5}\b")


def tidy(text: str) -> str:
    """Words without emphasis marks and with single spaces."""
    return " ".join(_EMPHASIS.sub("", text).split())


def is_person(text: str) -> bool:
    """Whether a line has the look of a person's name and of nothing else: two to five capitalised words."""
    return len(text) <= LONGEST_NAME and bool(_NAME.fullmatch(tidy(text))) and not _has_title_words(text)


def is_initials(text: str) -> bool:
    """Whether a line is initials and nothing else ("R. E. P.")."""
    return bool(_INITIALS.fullmatch(text))


def _has_title_words(text: str) -> bool:
    known = cues()
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", _NOBLE.sub(" ", text))]
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
    if _SEPARATOR.search(line) and len(line.split()) <= 24 and "«" not in line:
        return True
    found = cues().navigation.search(line)
    if not found or len(line.split()) > 7:
        return False
    labelled = found.start() == 0 and (" " in found.group() or line[found.end() :][:1] == ":")
    return labelled or (line[-1] not in ".!?,;:" and _links(line, found))


def _links(line: str, found: re.Match[str]) -> bool:
    """Whether a line is a few words on a button: it begins or ends with what a link is called."""
    rest = (line[: found.start()] + line[found.end() :]).split()
    return len(rest) <= 1 or (found.start() == 0 and rest[0][0].isupper()) or line.endswith(found.group())


def reads_as_sentence(text: str) -> bool:
    """Whether a block is a sentence or more, so that it may say something of its own."""
    words = text.split()
    lower = sum(word[0].islower() for word in words)
    return len(words) >= FEWEST_IN_SENTENCE and text.rstrip()[-1] in '.!?”"' and lower * 2 >= len(words)


def is_imprint(text: str) -> bool:
    """Whether a block speaks of printing, rights and publishing, and is short enough to do only that."""
    words = len(text.split())
    if not 0 < words <= LONGEST_ASIDE:
        return False
    if _PRINTERS_KEY.fullmatch(text.strip()) or is_cataloguing(text):
        return True
    if _ADDRESS.search(text) and words <= 25:
        return True
    return has_copyright_sign(text) or _speaks_of(cues().imprint, text)


def has_copyright_sign(text: str) -> bool:
    """Whether a block has the sign, and not half a letter that was read in the wrong encoding ("GÃ©rard")."""
    return bool(_COPYRIGHT.search(text))


def _speaks_of(cue: re.Pattern[str], text: str) -> bool:
    """Whether a cue is what a block is about: at its head, or in words that are no sentence."""
    found = cue.search(text)
    if not found:
        return False
    return not reads_as_sentence(text) or len(text[: found.start()].split()) <= 2 or "\n" in text.strip()


def is_strong_imprint(text: str) -> bool:
    """Whether a block can be nothing but an imprint."""
    if len(text.split()) > LONGEST_ASIDE:
        return False
    return has_copyright_sign(text) or _speaks_of(cues().strong, text) or is_cataloguing(text)


def is_cataloguing(text: str) -> bool:
    """Whether a block is a librarian's: a call number, an ISBN, subject headings."""
    if len(text.split()) > LONGEST_ASIDE:
        return False
    return bool(_CATALOGUE_LINE.fullmatch(text.strip())) or _speaks_of(cues().cataloguing, text)


def is_reviewed_work(text: str) -> bool:
    """Whether a short block describes a book with its publisher, pages or price, as reviews do."""
    if len(text.split()) > LONGEST_ASIDE:
        return False
    marks = bool(_PRICE.search(text)) + bool(cues().reviewed.search(text)) + ("\n" in text.strip())
    return marks >= 2 and bool(_PRICE.search(text) or cues().reviewed.search(text))


def is_provenance(text: str) -> bool:
    """Whether a block says where a text was taken from ("From ..., No. 176, June 1976.", "Source: ...").

    A title may begin with the same words ("Speech at the Guildhall"); it has no figures.
    """
    line = text.strip().split("\n")[0].lstrip("*_([ ")
    found = cues().provenance.match(line)
    if not found or len(text.split()) > LONGEST_ASIDE:
        return False
    return line[found.end() : found.end() + 1] == ":" or any(c.isdigit() for c in text)


def is_unnamed_byline(text: str) -> bool:
    """Whether a line says that it is by somebody who is not named ("From Our Own Correspondent")."""
    line = tidy(text[: LONGEST_NAME * 2]).strip("().[] ")
    return len(text) <= LONGEST_NAME and len(line.split()) <= 6 and bool(cues().unnamed.search(line))


def named_after(text: str) -> str | None:
    """The name after "by" in a short line ("By Jane Doe in Paris"); None if there is none."""
    if len(text) > LONGEST_NAME * 2:
        return None
    line = tidy(text)
    found = cues().byline.match(line)
    if not found:
        return None
    name = line[found.end() :].strip(" .,:")
    for candidate in (name, re.split(r",| in | and ", name, maxsplit=1)[0]):
        if is_person(candidate):
            return candidate
    return None


def year_in(text: str) -> str | None:
    """The last year that a block names."""
    years = YEAR.findall(text)
    return max(years) if years else None


def is_salutation(text: str) -> bool:
    """Whether a block begins as a letter does: "Dear Sir," on a line of its own."""
    line = tidy(text[:200].split("\n", 1)[0])
    short = 0 < len(line.split()) <= LONGEST_SALUTATION
    return short and line[-1] in ",:!—–-" and bool(cues().salutation.match(line))


def memo_fields(text: str) -> dict[str, str]:
    """What the head of a memorandum says ("From: ...", "Subject: ..."), by what each label tells.

    Empty unless every line of the block has a label.
    """
    fields: dict[str, str] = {}
    for line in text.strip().split("\n")[:12]:
        label, colon, value = line.partition(":")
        what = cues().memo.get(label.strip("*_ ").casefold())
        if not colon or what is None:
            return {}
        fields.setdefault(what, tidy(value))
    return fields
