"""Names where no sentence is around them: behind "by" on a title page, in an imprint, behind a label.

A mention is taken where one begins; else words with capital letters: nothing else tells a publisher there.
"""

import re
from collections.abc import Iterator

from testimonia.model import EntityKind, Mention, MentionForm, Reference, Span
from testimonia.reading.statements.corners.words import CAPITAL, corner_words
from testimonia.reading.statements.scene import Scene

_MARKS = "*_“”\"'‘ \t"
_WORD = re.compile(rf"[{CAPITAL}][\w.'’&-]*")
_LINK = re.compile(
    rf"(?:de|la|le|du|van|von|der|den|of|the|&|and|di|da|y)(?=[ \t]+(?:the[ \t]+)?[{CAPITAL}])"
)
_ARTICLE = re.compile(r"the[ \t]+", re.IGNORECASE)
_GAP = re.compile(r"[ \t]+")
_SHORT = 4
"""Letters of a word whose full stop is that of an abbreviation: "Tho. Gray", "J. Moss", "Messrs. Gray"."""
_JOINED = re.compile(r"[\s*_]*(?:,?\s*(?:and|with|&)|(,))[\s*_]+(?:by\s+)?(?:the\s+)?")
_MOST = 9
"""Words of a name."""
_FIRM_LINKS = frozenset({"&", "and", "the", "of"})


def name_at(scene: Scene, start: int, end: int, *, firm: bool = False) -> Reference | None:
    """The name that begins at a place, behind quotation marks or asterisks; None if none does.

    Args:
        scene: what is known around.
        start: where it begins, white space aside.
        end: where it ends at the latest.
        firm: whether it may be that of a publisher: "Moss and Gray", "the Lind Press".
    """
    text = scene.text
    while start < end and (text[start] in _MARKS or text[start] == "\n"):
        start += 1
    article = _ARTICLE.match(text, start, end)
    if article is not None:
        start = article.end()
    last = _walked(scene, start, end, firm)
    mention = _mention_at(scene, start)
    if mention is not None and mention.span.end <= end and (last is None or mention.span.end >= last):
        return _reference(scene, mention.span, mention)
    if last is None:
        return None
    span = Span(start, last)
    whole = mention is not None and not re.search(r"\w{2}", text[mention.span.end : last])
    return _reference(scene, span, mention if whole else None)


def _reference(scene: Scene, span: Span, mention: Mention | None) -> Reference:
    words = " ".join(span.of(scene.text).split())
    return Reference(words, None if mention is None else mention.chain, span)


def names_at(scene: Scene, start: int, end: int) -> Iterator[Reference]:
    """The people named from a place on: "Ada Lind and Tom Moss with Mary Gray"."""
    text = scene.text
    found = name_at(scene, start, end)
    while found is not None and found.span is not None:
        yield found
        joined = _JOINED.match(text, found.span.end, end)
        if joined is None:
            return
        comma = joined[1] is not None
        found = name_at(scene, joined.end(), end)
        if found is None or found.span is None:
            return
        kind = None if found.chain is None else scene.chains[found.chain].kind
        if kind is EntityKind.PLACE or (comma and kind is not EntityKind.PERSON):
            return


def _mention_at(scene: Scene, start: int) -> Mention | None:
    here = scene.mentions_in(Span(start, start + 1))
    return next((m for m in here if m.form is MentionForm.NAME), None)


def _walked(scene: Scene, start: int, end: int, firm: bool) -> int | None:
    """Where the words with capital letters end that begin at a place."""
    text, at = scene.text, start
    last: int | None = None
    for _ in range(_MOST):
        link = _LINK.match(text, at, end) if last is not None else None
        if link is not None and (firm or link[0] not in _FIRM_LINKS):
            gap = _GAP.match(text, link.end(), end)
            at = gap.end() if gap else at
            continue
        word = _WORD.match(text, at, end)
        if word is None or scene.times_in(Span(word.start(), word.end())):
            return last
        bare = word[0].rstrip(".'’")
        stop = word[0].endswith(".")
        firm_stop = stop and bare.lower() in corner_words()["names"]["with_stop"]
        last = word.start() + len(bare) + firm_stop
        gap = _GAP.match(text, word.end(), end)
        if gap is None or (stop and len(bare) > _SHORT):
            return last
        at = gap.end()
    return last
