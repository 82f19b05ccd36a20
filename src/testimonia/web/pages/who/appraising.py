"""What is thought of somebody, set against each other: praise, blame, and what is neither."""

from collections import defaultdict
from collections.abc import Iterator

from testimonia.model import Stance
from testimonia.store import HeldAppraisal, Store
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.who.views import Stances, Thought
from testimonia.web.pages.who.voicing import Voices, voices_among
from testimonia.web.pages.words import listed

_TITLES = {
    Stance.PRAISE: "Praise",
    Stance.MIXED: "Both",
    Stance.BLAME: "Blame",
    Stance.UNDECIDED: "Neither plainly",
}
_SHOWN, _FOLDED = 6, 60
_AROUND = 160
"""Code points of the clause that are shown on either side of the words."""


def stances_of(store: Store, entity: str) -> tuple[Stances, ...]:
    """The appraisals of an entity by stance; a stance that nobody takes is left out."""
    found = store.lives.appraisals(entity)
    voices = voices_among(store.lives.voices(voice for _, voice in found if voice).values())
    holders = store.lives.holders([held.id for held, _ in found], thought=True)
    groups: dict[Stance, list[tuple[HeldAppraisal, str]]] = defaultdict(list)
    for held, voice in found:
        groups[held.appraisal.stance].append((held, voice))
    made = []
    for stance in _TITLES:
        those = groups.get(stance, [])
        shown = [
            _thought(held, _held(holders.get(held.id, ()), voice, voices), store.path_of(held.source) or "")
            for held, voice in those[: _SHOWN + _FOLDED]
        ]
        if shown:
            made.append(
                Stances(
                    stance.value, _TITLES[stance], tuple(shown[:_SHOWN]), tuple(shown[_SHOWN:]), len(those)
                )
            )
    return tuple(made)


def _held(holders: tuple[str, ...], voice: str, voices: Voices) -> str:
    author = voices.name(voices.of_section.get(voice, ""))
    if not holders:
        return author
    return " ".join(_as_told(holders, author))


def _as_told(holders: tuple[str, ...], author: str) -> Iterator[str]:
    yield holders[0]
    through = [*holders[1:], *([author] if author else [])]
    if through:
        yield f"as told by {listed(tuple(through), 'and')}"


def _thought(held: HeldAppraisal, who: str, path: str) -> Thought:
    thought = held.appraisal
    at = thought.words.shifted(-thought.span.start)
    before, after = held.words[: at.start], held.words[at.end :]
    return Thought(
        before=f"… {before[-_AROUND:]}" if len(before) > _AROUND else before,
        words=at.of(held.words),
        after=f"{after[:_AROUND]} …" if len(after) > _AROUND else after,
        held="" if path.startswith(who) else who,
        link=link_to(held.source, thought.span),
        where=", ".join(filter(None, (path, f"p. {held.page}" if held.page else ""))),
    )
