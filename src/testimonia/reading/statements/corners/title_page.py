"""Who made a work, as its title page, its byline or the heading of a review says: "Translated by"."""

import re
from collections.abc import Iterator
from functools import cache

from testimonia.model import EntityKind, Reference, SectionKind, Span, Statement, hull
from testimonia.reading.statements.corners.editions import edition_cues
from testimonia.reading.statements.corners.front import Corner
from testimonia.reading.statements.corners.names import names_at
from testimonia.reading.statements.corners.words import corner_words, either
from testimonia.reading.statements.scene import Scene

_BY = re.compile(r"\bby\b\]?(?=[\s*_:]+\S)", re.IGNORECASE)
_STOP = re.compile(r"[.;:/|()\[\]©]\s|[/|\[]|\n[ \t]*\n|(?<=[a-z\d]),\s+(?=[A-Z])")
_EDITOR = re.compile(
    r"(?m)^[ \t]*(?:ed|eds|editor|editors|edited|trans|translator)\.?:[ \t]*(?=\S)", re.IGNORECASE
)
_LONGEST_ROLE = 90
"""Code points between what somebody did and "by": more is another thing."""
_REST = 3
"""Code points behind the last name of a line of its own: a full stop, a bracket."""
_AUTHORED = frozenset(
    {SectionKind.TITLE_PAGE, SectionKind.BYLINE, SectionKind.HEADING, SectionKind.REVIEWED_WORK}
)


def made_by(scene: Scene, corner: Corner) -> Iterator[Statement]:
    """The statements of a corner about who wrote, translated or edited a work, or a part of it.

    They are said of the people. The work is the object, or the words for its part ("Foreword").
    """
    text, since = scene.text, corner.span.start
    for found in _BY.finditer(text, corner.span.start, corner.span.end):
        names = [one for one in names_at(scene, found.end(), corner.span.end) if _is_maker(scene, one)]
        if corner.kind is SectionKind.HEADING:
            names = [one for one in names if one.chain is not None]  # "By the River Wye"
        if not names or names[0].span is None:
            continue
        left = Span(_begins(text, since, found.start()), found.start())
        since = names[-1].span.end if names[-1].span is not None else found.end()
        yield from _made(scene, corner, left, found.end(), names)
    for found in _EDITOR.finditer(text, corner.span.start, corner.span.end):
        names = [one for one in names_at(scene, found.end(), corner.span.end) if _is_maker(scene, one)]
        predicate = "translation" if found[0].strip().lower().startswith("tr") else "publication"
        for name in names if corner.title is not None else ():
            yield _statement(Span(found.start(), found.end()), name, predicate, corner.title)


def _is_maker(scene: Scene, one: Reference) -> bool:
    """Whether somebody can have made it: a person, or a name of two words of which nothing is known."""
    if one.chain is None:
        return len(one.words.split()) > 1
    return scene.chains[one.chain].kind in (EntityKind.PERSON, EntityKind.OTHER)


def _begins(text: str, since: int, by: int) -> int:
    """Where the words before "by" begin that belong to it."""
    start = max(since, by - _LONGEST_ROLE)
    stops = [found.end() for found in _STOP.finditer(text, start, by) if text[found.end() : by].strip()]
    return max([start, *stops])


def _made(scene: Scene, corner: Corner, left: Span, end: int, names: list[Reference]) -> Iterator[Statement]:
    text = scene.text
    role = " ".join(left.of(text).strip("*_[]() \n\t,").split())
    last = names[-1].span
    if role.endswith(":") or (corner.kind is None and not _alone(text, role, corner.span, left, last)):
        return  # a line with a label is read as one; prose is read as prose
    start = left.start + len(left.of(text)) - len(left.of(text).lstrip("*_[]() \n\t,"))
    trigger = Span(start, end) if role else Span(end - 2, end)
    if _beside().search(role) or edition_cues().search(role):
        return
    parts = _parts_in(role)
    for name in names:
        for predicate, words in parts:
            thing = Reference(words, None, _find(text, left, words)) if words else corner.title
            if thing is not None:
                yield _statement(trigger, name, predicate, thing)
        if not parts and corner.title is not None and _says_author(corner, role, text, end - 2):
            yield _statement(trigger, name, "writing", corner.title)


def _alone(text: str, role: str, paragraph: Span, left: Span, last: Span | None) -> bool:
    """Whether a short paragraph of the prose holds nothing but who made what."""
    before = text[paragraph.start : left.start].strip("*_[( \n\t")
    leads = any(_role(key).match(role) for key in ("translation", "writing", "publication"))
    return leads and last is not None and not before and len(text[last.end : paragraph.end].strip()) <= _REST


def _says_author(corner: Corner, role: str, text: str, by: int) -> bool:
    """Whether a "by" that begins a line, or stands behind the title itself, names the author."""
    if corner.kind not in _AUTHORED or corner.title is None:
        return False
    if by == corner.span.start or text[:by].rstrip(" \t*_").endswith("\n"):
        return True
    return role != "" and corner.title.words.casefold().endswith(role.casefold())


def _statement(trigger: Span, name: Reference, predicate: str, thing: Reference | None) -> Statement:
    span = trigger if name.span is None else hull([trigger, name.span])
    return Statement(span, trigger, predicate, name, thing)


def _find(text: str, left: Span, words: str) -> Span | None:
    found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, left.start, left.end)
    return None if found is None else Span(*found.span())


def _parts_in(role: str) -> list[tuple[str, str]]:
    """What words before "by" say that was made: the predicate, and the part as written, empty for the whole.

    >>> _parts_in("Translated from the Danish, with an introduction and notes,")
    [('translation', ''), ('writing', 'introduction and notes')]
    """
    found: list[tuple[str, str]] = []
    if _role("translation").search(role):
        found.append(("translation", ""))
    if _role("publication").search(role):
        found.append(("publication", ""))
    parts = list(_role("writing").finditer(role))
    if parts:
        found.append(("writing", role[parts[0].start() : parts[-1].end()]))
    elif not found and re.fullmatch(either(corner_words()["roles"]["whole"]), role, re.IGNORECASE):
        found.append(("writing", ""))
    return found


@cache
def _role(predicate: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(corner_words()['roles'][predicate])})\b", re.IGNORECASE)


@cache
def _beside() -> re.Pattern[str]:
    words = either(corner_words()["roles"]["beside"])
    return re.compile(rf"^(?:{words})\b|\b(?:{words})$", re.IGNORECASE)
