"""Where the decisions of the ledger apply in the documents as they are now.

The invariant: **a decision is never moved by guess.** Its passages are found again exactly, or it waits.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from testimonia.model import Judgement, Place, Problem, Span, find
from testimonia.model.day_words import moment_in_words

QUOTED = 60
"""Code points of a passage that a Problem repeats, at most."""


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """A place of a decision, and where it is now.

    Attributes:
        place: as the ledger has it.
        path: of the source that holds it now; None if there is none.
        spans: of the original layer, one for each anchor; None while the place waits.
    """

    place: Place
    path: str | None
    spans: tuple[Span, ...] | None

    @property
    def waits(self) -> bool:
        """Whether a person has to say where it is."""
        return self.spans is None


@dataclass(frozen=True, slots=True)
class Located:
    """A decision and where its places are now. It applies only if none of them waits."""

    judgement: Judgement
    places: tuple[LocatedPlace, ...]

    @property
    def waits(self) -> bool:
        """Whether it is in the queue of decisions that a person has to look at again."""
        return any(place.waits for place in self.places)


def locate(
    judgements: Iterable[Judgement],
    hashes: Mapping[str, str],
    original: Callable[[str], str | None],
) -> tuple[tuple[Located, ...], tuple[Problem, ...]]:
    """Find the places of decisions again.

    A file that was renamed is known by its SHA-256. One that was changed is searched for the exact words with
    what stands around them; a decision about a changed file as a whole waits, because only a person can tell
    whether it is still the same document. Each text is fetched once, one at a time.

    Args:
        judgements: those that stand; see `testimonia.model.standing`.
        hashes: path and SHA-256 of the sources that are there.
        original: the original layer of the source at a path; None if it could not be read.

    Returns:
        All decisions in the given order; those that wait are the queue, and each has a Problem.
    """
    lines = tuple(judgements)
    wanted: dict[str, list[Place]] = {}
    held = held_at((place for line in lines for place in line.on), hashes)
    for place, holder in held.items():
        wanted.setdefault(holder or "", []).append(place)
    found: dict[Place, LocatedPlace] = {}
    for path in sorted(wanted):
        found.update(_found_in(path, wanted[path], hashes, original))
    located = tuple(Located(line, tuple(found[place] for place in line.on)) for line in lines)
    problems = (_waiting(line.judgement, place) for line in located for place in line.places if place.waits)
    return located, tuple(problems)


def held_at(places: Iterable[Place], hashes: Mapping[str, str]) -> dict[Place, str | None]:
    """The path of the source that each place is in now, by path and SHA-256 of all that are there."""
    copies: dict[str, list[str]] = {}
    for path, sha256 in hashes.items():
        copies.setdefault(sha256, []).append(path)
    return {place: _held_at(place, hashes, copies) for place in places}


def _held_at(place: Place, hashes: Mapping[str, str], copies: Mapping[str, list[str]]) -> str | None:
    """The path of the source that a place is in now.

    The same bytes elsewhere are the same document, unless there are two of them.
    """
    if hashes.get(place.path) == place.sha256:
        return place.path
    elsewhere = copies.get(place.sha256, [])
    if len(elsewhere) == 1:
        return elsewhere[0]
    return place.path if place.path in hashes else None


def _found_in(
    path: str, places: Iterable[Place], hashes: Mapping[str, str], original: Callable[[str], str | None]
) -> dict[Place, LocatedPlace]:
    """Places that are in one source, or, for an empty path, in none."""
    if not path:
        return {place: LocatedPlace(place, None, None) for place in places}
    listed = list(places)
    text = original(path) if any(place.anchors for place in listed) else None
    found = {}
    for place in listed:
        unchanged = hashes[path] == place.sha256
        spans = _spans(place, text, unchanged=unchanged)
        found[place] = LocatedPlace(place, path, spans)
    return found


def _spans(place: Place, text: str | None, *, unchanged: bool) -> tuple[Span, ...] | None:
    if not place.anchors:
        return () if unchanged else None
    if text is None:
        return None
    spans = [find(anchor, text, unchanged=unchanged) for anchor in place.anchors]
    return tuple(span for span in spans if span is not None) if None not in spans else None


def _waiting(line: Judgement, found: LocatedPlace) -> Problem:
    place = found.place
    what = f"The decision “{line.act.value}” by {line.by} on {moment_in_words(line.at)} (id {line.id}) waits"
    if found.path is None:
        message = f"{what}: its file is no longer in the folder. Put it back, or take the decision back."
    elif not place.anchors:
        message = f"{what}: the file has changed since. Decide again for the file as it is now."
    else:
        quote = " ".join(place.anchors[0].exact.split())[:QUOTED]
        message = (
            f"{what}: the words “{quote}” can no longer be found for certain. "
            "Decide again on the passage as it is now."
        )
    return Problem(found.path or place.path, message)
