"""All names of a Text, in order: rows of words with capitals, cut, and borne out by the whole Text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from testimonia.knowledge.places import is_place
from testimonia.reading.mentions.cutting import named_in, usage
from testimonia.reading.mentions.forms import Named, is_given
from testimonia.reading.mentions.found import Run, Word, runs_in
from testimonia.reading.mentions.letters import LOWER
from testimonia.reading.mentions.shown import titles_in
from testimonia.reading.prose import Paragraph
from testimonia.reading.words import READ_IN, words_of

_LOWER = re.compile(LOWER)
_AROUND = 20
"""Characters looked at before and after a word in capitals."""
_KNOWN_ALONE = 3
"""Times each of two words stands alone as a name."""
_INVERTED = re.compile(r"(?: \([^()\n\d]{2,60}\))?,\s")
"""What stands between the two parts of it: "LIND (Lind-Moss), Ada" too."""
_LIFE = re.compile(r"\.? \((?:b\. |born |c\. ?)?[^()\d\n]{0,40}\d[^()\n]{0,80}\)")
"""What follows the head of an entry: "Vael, Cornelis (b. Ely, 1598; d. Hull, 1657)"."""
_FIRST_NAMES = 3
"""So many, with a father's name among them, stand behind a last name in capitals."""
_LONGEST_IN_CAPITALS = 6
"""Letters of a single word in capitals that can be a name by itself: USSR."""


def names_in(layer: str, prose: Sequence[Paragraph]) -> tuple[tuple[Named, ...], frozenset[str]]:
    """Every name in its place, and the words that stand somewhere in small letters."""
    runs = tuple(_runs(layer, prose))
    words: set[str] = set()
    for paragraph in prose:
        words.update(_LOWER.findall(layer, paragraph.span.start, paragraph.span.end))
    small = frozenset(words)
    used = usage(runs, small)
    found = _set_right(layer, [name for run in runs for name in named_in(layer, run, used)])
    found = list(_parted(layer, found))
    known = {n.key for n in found if not n.capitals and not prose[n.paragraph].paratext}
    known |= {part for key in known for part in key.split()}
    return tuple(n for n in found if _borne_out(layer, n, known, prose[n.paragraph])), small


def _runs(layer: str, prose: Sequence[Paragraph]) -> Iterator[Run]:
    sentence = 0
    for number, paragraph in enumerate(prose):
        if paragraph.language != READ_IN:
            sentence += len(paragraph.sentences)
            continue
        for span in paragraph.sentences:
            shown = sorted(titles_in(layer, span))
            for words, initial in runs_in(layer, span):
                if not any(t.start < words[-1].end and words[0].start < t.end for t, _ in shown):
                    yield Run(tuple(words), initial, number, sentence)
            for title, by in shown:
                words_of_title = title.of(layer)
                word = Word(title.start, title.end, words_of_title, words_of_title.lower(), False)
                yield Run((word,), False, number, sentence, by)
            sentence += 1


def _set_right(layer: str, found: list[Named]) -> list[Named]:
    """In order, "Lind, Anna" made one name where it begins its sentence as entries of lists do."""
    found.sort(key=lambda n: n.start)
    out: list[Named] = []
    for name in found:
        last = out[-1] if out else None
        head = next((each for each in out[-2:] if _is_entry(layer, each, name)), None)
        if head is not None:
            del out[out.index(head) :]
            out.append(_turned(head, name))
        elif last is None or name.start >= last.end:
            out.append(name)
    return out


def _parted(layer: str, found: list[Named]) -> Iterator[Named]:
    """Two names that chance has put side by side ("Against Smith Miller was ..."), each known by itself."""
    times = Counter(n.key for n in found)
    for name in found:
        if _by_chance(name, times):
            middle = layer.find(" ", name.start, name.end)
            if middle > 0:
                yield name._replace(end=middle, parts=name.parts[:1])
                yield name._replace(start=middle + 1, parts=name.parts[1:], initial=False)
                continue
        yield name


def _by_chance(name: Named, times: Counter[str]) -> bool:
    if len(name.parts) != 2 or name.title or name.shown or times[name.key] > 1 or is_given(name.parts[0]):
        return False
    return min(times[part] for part in name.parts) >= _KNOWN_ALONE


def _turned(last: Named, first: Named) -> Named:
    """The name at the head of an entry, in its natural order."""
    return last._replace(end=first.end, parts=(*first.parts, *last.parts), initial=False, capitals=False)


def _is_entry(layer: str, last: Named, name: Named) -> bool:
    """Whether a last name at the head of an entry is followed by the first names of its bearer.

    In capitals, as works of reference print it, it need not be said whose names are first names.
    """
    between = _INVERTED.match(layer, last.end)
    if not last.initial or len(last.parts) != 1 or last.shown or last.sentence != name.sentence:
        return False
    if between is None or between.end() != name.start:
        return False
    capitals = last.capitals and not name.capitals and not is_place(last.parts[0])
    known = is_given(name.parts[0]) or _LIFE.match(layer, name.end) is not None or capitals
    ends = layer[name.end : name.end + 2].rstrip() in ("", ",", ".", " (", ";", ")", "(")
    return known and ends and len(name.parts) <= (_FIRST_NAMES if capitals else 2)


def _borne_out(layer: str, name: Named, known: set[str], paragraph: Paragraph) -> bool:
    """Whether a name in capitals, or in a heading, is known from elsewhere or by its words."""
    paratext = paragraph.paratext
    if not (name.capitals or paratext) or name.title or name.shown or name.key in known:
        return True
    if len(name.parts) == 1:
        short = name.capitals and len(name.key) <= _LONGEST_IN_CAPITALS and not paratext
        return (short and _among_small(layer, name, paragraph)) or is_given(name.key) or is_place(name.key)
    person = len(name.parts) <= 4 and (is_given(name.parts[0]) or len(name.parts[0]) == 1)
    body = not name.capitals and name.parts[-1] in words_of("org_heads")
    return person or body or is_place(name.key)


def _among_small(layer: str, name: Named, paragraph: Paragraph) -> bool:
    """Whether a word in capitals stands among words that are not."""
    low, high = max(paragraph.span.start, name.start - _AROUND), min(paragraph.span.end, name.end + _AROUND)
    return any(c.islower() for c in layer[low:high])
