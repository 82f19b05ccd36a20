"""Works whose dates do not go together: a review before its book, a copyright before what the text cites."""

from collections.abc import Iterator, Sequence

from testimonia.comparison.chronicle.documents import comes_after, plainly_dated
from testimonia.comparison.chronicle.doubtful import Doubtful, stamp_shown, told_shown
from testimonia.comparison.moments import in_words, vague
from testimonia.comparison.names import form
from testimonia.comparison.references import Names
from testimonia.comparison.testimony import Reviewed, Testimony, Told
from testimonia.knowledge.data_files import data_file
from testimonia.model import Date, Entity, EntityKind
from testimonia.model.edtf_bounds import Bounds, bounds

_FIRST = 1
_WORDS = 2
"""A title of fewer words can stand in a heading by chance."""


def works(testimonies: Sequence[Testimony], names: Names) -> Iterator[Doubtful]:
    """What is wrong with the dates of works, as their reviews and their own pages have them."""
    editions = _editions(testimonies, names)
    for testimony in testimonies:
        for review in testimony.reviewed:
            yield from _reviewed(testimony, review, names.entities, editions)
        yield from _copyrights(testimony, names)


Editions = dict[int, list[tuple[Testimony, Told, Date]]]


def _editions(testimonies: Sequence[Testimony], names: Names) -> Editions:
    """The dated publications of each work."""
    found: Editions = {}
    for testimony in testimonies:
        for told in testimony.told:
            date = plainly_dated(told) if told.statement.predicate == "publication" else None
            work = names.entity(told.source, told.statement.subject) if date is not None else None
            if date is not None and work is not None and names.entities[work].kind is EntityKind.WORK:
                found.setdefault(work, []).append((testimony, told, date))
    return found


def _reviewed(
    testimony: Testimony, review: Reviewed, entities: Sequence[Entity], editions: Editions
) -> Iterator[Doubtful]:
    """A review that is older than its book, in every edition of which the folder knows."""
    stamp = review.voice.stamp
    if stamp is None or vague(stamp.date):
        return
    own = [
        (testimony, told, date)
        for told in testimony.told
        if told.statement.predicate == "publication" and review.span.contains(told.statement.span)
        for date in [plainly_dated(told)]
        if date is not None
    ]
    heading = f" {form(review.words)} "
    named = [n for n in editions if _names(entities[n], heading)]
    known = own or [edition for n in named for edition in editions[n]]
    if not known or not all(comes_after(date, stamp.date) for _, _, date in known):
        return
    where, told, date = min(known, key=lambda one: (one[2].earliest or 0, one[0].path, one[1].statement.span))
    first = bool(own) or told.statement.ordinal == _FIRST
    said = f"review {in_words(stamp.date)}"
    yield Doubtful(
        f"{testimony.path}: a review of {in_words(stamp.date)}, of a book that came out in {in_words(date)}.",
        (stamp_shown(testimony, stamp, said), told_shown(where, told, f"publication {in_words(date)}")),
        ("A review is not written before its book.",),
        only_if=(
            f"“{said}” is not its date",
            *([] if first else ["an edition is reviewed of which nothing is told"]),
        ),
        certain=first,
    )


def _names(work: Entity, heading: str) -> bool:
    return any(len(form(n.text).split()) >= _WORDS and f" {form(n.text)} " in heading for n in work.names)


def _copyrights(testimony: Testimony, names: Names) -> Iterator[Doubtful]:
    """A text that cites what came out after its first copyright year."""
    for told in testimony.told:
        date = plainly_dated(told) if _is_copyright(told) else None
        person = names.entity(told.source, told.statement.subject) if date is not None else None
        first = _first_of(date) if date is not None else None
        if date is None or person is None or first is None:
            continue
        cited = [
            (other, later)
            for other in testimony.told
            if other.statement.predicate == "publication" and _by(other, person, names)
            for later in [plainly_dated(other)]
            if later is not None and later.earliest is not None and later.earliest > first
        ]
        if cited:
            other, later = min(cited, key=lambda one: one[0].statement.span)
            yield _copyright(testimony, (told, date), (other, later), person, len(cited) - 1)


def _copyright(
    testimony: Testimony, right: tuple[Told, Date], cited: tuple[Told, Date], person: int, more: int
) -> Doubtful:
    first, last = _words_of(right[1])
    revised = f"the text was revised for {last}" if last else "the text was revised later"
    return Doubtful(
        f"{testimony.path}: a text with a copyright of {first} cites what came out in {in_words(cited[1])}.",
        (
            told_shown(testimony, right[0], f"copyright {in_words(right[1])}"),
            told_shown(testimony, cited[0], f"cited {in_words(cited[1])}"),
        ),
        ("What has not come out yet cannot be cited.",),
        only_if=(revised, "a later edition is cited"),
        certain=False,
        more=more,
        person=person,
    )


def _is_copyright(told: Told) -> bool:
    words = told.trigger.casefold()
    cues = data_file("en/corners.toml")["copyright"]["cues"]
    return told.statement.predicate == "publication" and any(cue in words for cue in cues)


def _by(told: Told, person: int, names: Names) -> bool:
    """Whether it stands in a text of somebody's, apart from what it says of his own copyright."""
    author = told.voice.author
    return author is not None and names.person(author) == person and not _is_copyright(told)


def _first_of(date: Date) -> int | None:
    """The last day of the first year of several."""
    found = _part((date.edtf or "").strip("{}[]").split(",")[0])
    return found.latest if found is not None else date.latest


def _words_of(date: Date) -> tuple[str, str]:
    """The first year and, if there are several, the last."""
    years = (date.edtf or "").strip("{}[]").split(",")
    return years[0], years[-1] if len(years) > 1 else ""


def _part(text: str) -> Bounds | None:
    try:
        return bounds(text)
    except ValueError:
        return None
