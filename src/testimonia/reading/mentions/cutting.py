"""From rows of words with capitals to names: words that only begin a sentence, titles and nations cut off."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from testimonia.knowledge.places import is_place
from testimonia.reading.mentions.forms import Named, fold, is_given, is_title, parts_of
from testimonia.reading.mentions.found import Run, Word
from testimonia.reading.words import words_of

_NUMERAL = re.compile(r"[ivxlc]+")
_BODIES = ("org_heads", "event_heads", "work_heads", "place_tails")


@dataclass(frozen=True, slots=True)
class Usage:
    """How the words of a Text are written in it.

    Attributes:
        small: those that stand somewhere in small letters.
        inside: how often each stands with a capital where no sentence begins.
    """

    small: frozenset[str]
    inside: Counter[str]


def usage(runs: Iterable[Run], small: frozenset[str]) -> Usage:
    """Count the words with capitals that no beginning of a sentence explains."""
    inside: Counter[str] = Counter()
    for run in runs:
        for number, word in enumerate(run.words):
            if not (run.initial and number == 0) and not _shouted(word):
                inside[word.low] += 1
    return Usage(small, inside)


def _shouted(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def named_in(layer: str, run: Run, used: Usage) -> Iterator[Named]:
    """The names in a row of words with capitals."""
    if run.shown:
        yield _named(layer, run, list(run.words), [])
        return
    for words in _pieces(layer, run, used):
        titles = _titles(words)
        core = words[len(titles) :]
        if core and _is_name(core, titles, run, used):
            yield _named(layer, run, core, titles)


def _pieces(layer: str, run: Run, used: Usage) -> Iterator[list[Word]]:
    """Cut where a title begins within, and cut off what belongs to no name at either end."""
    words = list(run.words)
    if all(_shouted(w) for w in words):
        yield from _stripped(_without_common(words))
        return
    if run.initial:
        words = _without_opening(words, used)
    start = 0
    if _place_first(layer, words):
        yield words[:1]
        start = 1
    for at in range(start + 1, len(words) - 1):
        if _title_begins(layer, words, at):
            yield from _stripped(words[start:at])
            start = at
    yield from _stripped(words[start:])


def _place_first(layer: str, words: list[Word]) -> bool:
    """Whether a place, after a preposition, is followed by somebody: "At Kharkov Zinoviev spoke"."""
    if len(words) < 2 or words[0].owns or layer[words[0].end : words[1].start] != " ":
        return False
    before = layer[max(0, words[0].start - 12) : words[0].start].lower().split()
    if not before or before[-1] not in words_of("place_prepositions") | words_of("place_weak_prepositions"):
        return False
    whole = " ".join(w.low for w in words)
    return is_place(words[0].low) and not is_place(whole) and not _names_a_body(words)


def _without_common(words: list[Word]) -> list[Word]:
    """Of words in capitals throughout, those between the first and the last that are no common ones."""
    while words and words[0].low in words_of("common"):
        words = words[1:]
    while words and words[-1].low in words_of("common"):
        words = words[:-1]
    return words


def _title_begins(layer: str, words: list[Word], at: int) -> bool:
    low = words[at].low
    if (
        not is_title(low)
        or is_title(words[at - 1].low)
        or low in ("st", "saint")
        or low in words_of("org_heads")
    ):
        return False
    return layer[words[at - 1].end : words[at].start].isspace() and not is_given(fold(low))


def _without_opening(words: list[Word], used: Usage) -> list[Word]:
    """Without a first word that has its capital only from the beginning of the sentence."""
    first = words[0].low
    if len(words) > 1 and (is_title(first) or is_place(" ".join(w.low for w in words[:2]))):
        return words
    if first in words_of("common") or _is_date(words) or _is_adverb(first):
        return words[1:]
    if len(words) > 1 and (is_given(fold(first)) or len(words[0].text) == 1 or _names_a_body(words[1:2])):
        return words
    if first in used.small and not used.inside[first]:
        return words[1:]
    return words


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > len("Sicily") and not is_given(low)


def _stripped(words: list[Word]) -> Iterator[list[Word]]:
    while words and words[-1].low in words_of("articles"):
        words = words[:-1]
    while words and (_is_date(words) or _needless_article(words)):
        words = words[1:]
    if not words:
        return
    lead = 0
    while lead < len(words) and words[lead].low in words_of("peoples") and not is_given(words[lead].low):
        lead += 1
    if 0 < lead < len(words) and not _names_a_body(words[lead:]):
        yield words[:lead]
        words = words[lead:]
    yield words


def _is_date(words: list[Word]) -> bool:
    """Whether a month or a day of the week stands first, and not as in "October Revolution"."""
    named = len(words) > 1 and words[1].low in words_of("event_heads")
    return words[0].low in words_of("months") and not named


def _needless_article(words: list[Word]) -> bool:
    return words[0].low in words_of("articles") and (len(words) < 3 or is_title(words[1].low))


def _names_a_body(words: list[Word]) -> bool:
    """Whether what follows "Russian" is a name together with it: Russian Revolution, Communist Party."""
    if is_title(words[0].low) and words[0].low not in words_of("org_heads"):
        return False
    return any(w.low in words_of(kind) for w in words for kind in _BODIES)


def _titles(words: list[Word]) -> list[Word]:
    at = 0
    while (
        at < len(words) and is_title(words[at].low) and not (at + 1 == len(words) and is_given(words[at].low))
    ):
        at += 1
    if 0 < at < len(words) and words[at - 1].low in ("st", "saint", "ste"):
        at -= 1
    return words[:at]


def _is_name(words: list[Word], titles: list[Word], run: Run, used: Usage) -> bool:
    low = words[0].low
    if all(_NUMERAL.fullmatch(w.low) for w in words):
        return False
    if titles:
        return low not in words_of("common") or len(words) > 1
    if len(words) > 1:
        return _names_a_body(words) or not all(
            w.low in words_of("common") or w.low in words_of("months") for w in words
        )
    return _is_name_alone(words[0], run, used)


def _is_name_alone(word: Word, run: Run, used: Usage) -> bool:
    low = word.low
    if low in words_of("peoples"):
        return low.endswith(("s", "i"))
    if low in words_of("common"):
        return low in words_of("org_heads") and not run.initial
    if len(low) == 1:
        return False
    if run.initial:
        return used.inside[low] > 0 or (low not in used.small and not low.endswith(("ing", "ly", "ed")))
    return True


def _named(layer: str, run: Run, core: list[Word], titles: list[Word]) -> Named:
    start = titles[0].start if titles else core[0].start
    end = core[-1].end
    words = layer[core[0].start : end]
    return Named(
        start,
        end,
        tuple(fold(t.low) for t in titles),
        parts_of(words),
        run.initial and start == run.words[0].start,
        run.paragraph,
        run.sentence,
        run.shown,
        words.isupper() and len(words) > 1,
    )
