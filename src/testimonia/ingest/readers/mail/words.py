"""The words by which messages quote and forward one another, in all languages that testimonia ships."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from testimonia.ingest.cues import LANGUAGES, any_of

_FIELDS = ("from", "date", "to", "subject", "other")


@dataclass(frozen=True, slots=True)
class MailWords:
    """Patterns for the lines above what is quoted or forwarded.

    Attributes:
        wrote: the verb of "On 3 May, Ann wrote:".
        begins: the word before its date.
        label: a label at the head of what is forwarded ("From:"), in the group "label"; it may be set off by
            asterisks.
        labels: what each label tells: "from", "date", "to", "subject" or "other".
    """

    wrote: re.Pattern[str]
    begins: re.Pattern[str]
    label: re.Pattern[str]
    labels: dict[str, str]


@cache
def mail_words() -> MailWords:
    """The words of every language together."""
    files = [_load(language) for language in LANGUAGES]
    labels = {word: what for what in _FIELDS for file in files for word in file.get(what, ())}
    longest_first = "|".join(re.escape(word) for word in sorted(labels, key=lambda w: (-len(w), w)))
    return MailWords(
        any_of(word for file in files for word in file["wrote"]),
        any_of(word for file in files for word in file["begins"]),
        re.compile(rf"(?:^|(?<=\s))\*?(?P<label>{longest_first})\s?:\*?(?=\s)", re.IGNORECASE),
        labels,
    )


def _load(language: str) -> dict[str, list[str]]:
    path = resources.files("testimonia").joinpath("data", language, "mail.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
