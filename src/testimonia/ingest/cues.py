"""The words by which the parts of a document are known, in all languages that testimonia ships.

They are data (`testimonia/data/LANGUAGE/sections.toml`). The languages are taken together: whose language a
part is in is not known before the part is found.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from testimonia.knowledge.data_files import dictionary
from testimonia.model import SectionKind

LANGUAGES = ("en", "de", "fr", "ru")
WITH_WORD_LIST = ("en",)

_Words = dict[str, list[str]]


def any_of(words: Iterable[str], end: str = r"(?!\w)") -> re.Pattern[str]:
    """A pattern for any of ``words``, the longest first, that neither begins nor ends inside a word."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    body = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in longest_first)
    return re.compile(rf"(?<!\w)(?:{body}){end}" if body else r"(?!)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns and word sets for everything that sections and repairs look for.

    Attributes:
        headings: the name of a part, and its kind.
        parts_by: "foreword by": the kind of part whose author is named after it.
        byline: "by".
        unnamed: "from our own correspondent": a by-line without a name.
        ordinals: numbers in words, as they stand in the names of parts.
        memo: labels at the head of a memorandum, and what each tells.
        other_roles: "translated by" and the like.
        imprint, strong, cataloguing, navigation, reviewed, provenance: cues of paratext.
        note_label: how a note in brackets begins.
        wrapper_begin, wrapper_end: lines by which a library sets off its own words from a text.
        wrapper_labels: labels in these words, and what each tells.
        salutation: at the beginning of a line.
        address: at the beginning of a line above a letter that says to whom it goes.
        closing: a whole line.
        date_words: all that a date may be made of besides figures.
        months: all names of months and seasons.
        titles: words whose full stop ends no sentence, since a name follows.
        abbreviations: these, and others that are followed by a number.
        leading: words that lead on to a noun, and so end no sentence.
        unfinished: these, and others on which hardly a sentence ends.
        biography: the verb that follows the name in a note on a contributor.
    """

    headings: Mapping[str, SectionKind]
    parts_by: tuple[tuple[re.Pattern[str], SectionKind], ...]
    byline: re.Pattern[str]
    unnamed: re.Pattern[str]
    ordinals: frozenset[str]
    memo: Mapping[str, str]
    other_roles: re.Pattern[str]
    imprint: re.Pattern[str]
    strong: re.Pattern[str]
    cataloguing: re.Pattern[str]
    navigation: re.Pattern[str]
    reviewed: re.Pattern[str]
    provenance: re.Pattern[str]
    note_label: re.Pattern[str]
    wrapper_begin: re.Pattern[str]
    wrapper_end: re.Pattern[str]
    wrapper_labels: Mapping[str, str]
    salutation: re.Pattern[str]
    address: re.Pattern[str]
    closing: re.Pattern[str]
    date_words: frozenset[str]
    months: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    leading: frozenset[str]
    unfinished: frozenset[str]
    biography: re.Pattern[str]


@cache
def cues() -> Cues:
    """The Cues of every language together."""
    files = [_load(language) for language in LANGUAGES]

    def union(table: str, key: str) -> list[str]:
        return [word for file in files for word in file.get(table, {}).get(key, ())]

    marks = {key: any_of(union("cues", key), end=r"(?!\w)") for key in _CUE_LISTS}
    parts = {key for file in files for key in file["roles"]} - {"author", "other", "unnamed"}
    return Cues(
        headings={w: SectionKind(k) for file in files for k, ws in file["headings"].items() for w in ws},
        parts_by=tuple((any_of(union("roles", k)), SectionKind(k)) for k in sorted(parts)),
        byline=any_of(union("roles", "author")),
        unnamed=any_of(union("roles", "unnamed")),
        ordinals=frozenset(union("numbers", "ordinals")),
        wrapper_begin=any_of(union("wrappers", "begin")),
        wrapper_end=any_of(union("wrappers", "end")),
        wrapper_labels={w: what for what in ("title", "author") for w in union("wrappers", what)},
        memo={word: what for what in _MEMO for word in union("memo", what)},
        other_roles=any_of(union("roles", "other")),
        address=re.compile(rf"\W{{0,3}}{any_of(union('letters', 'address')).pattern}\s+", re.I),
        salutation=re.compile(rf"^\W{{0,3}}{any_of(union('letters', 'salutations')).pattern}", re.I),
        closing=re.compile(
            rf"^\W{{0,3}}{any_of(union('letters', 'closings')).pattern}[^.;:?!]{{0,40}}$", re.I
        ),
        date_words=frozenset(union("dates", "months") + union("dates", "around")),
        months=frozenset(union("dates", "months")),
        titles=frozenset(union("prose", "titles")),
        abbreviations=frozenset(union("prose", "titles") + union("prose", "abbreviations")),
        leading=frozenset(union("prose", "leading")),
        unfinished=frozenset(union("prose", "leading") + union("prose", "unfinished")),
        biography=any_of(union("prose", "biography")),
        **marks,
    )


_MEMO = ("about", "date", "to", "from")
_CUE_LISTS = ("imprint", "strong", "cataloguing", "navigation", "reviewed", "provenance", "note_label")


@cache
def word_list() -> frozenset[str]:
    """Lower-case words that are known to be written in one piece."""
    words: set[str] = set()
    for language in WITH_WORD_LIST:
        words |= dictionary(language)
    return frozenset(words)


def _load(language: str) -> dict[str, _Words]:
    path = resources.files("testimonia").joinpath("data", language, "sections.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
