"""The stage that compares: what the texts say, as values, and what becomes of it in the store.

Nothing is compared again unless a reading has changed, or the rules have. Memory holds the statements of all
texts and a small fingerprint of each, and the words of one or two texts at a time.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from testimonia.comparison.testimony import Appraised, Testimony, Told, Voice
from testimonia.comparison.versions import COMPARISON
from testimonia.exports.records import described
from testimonia.pipeline.voices import voices_of
from testimonia.store import HeldSection, HeldSource, State, Store

if TYPE_CHECKING:
    from testimonia.comparison.copies import Fingerprint

Report = Callable[[int, int, str | None], None]
"""Is told how many texts are done, of how many, and which was the last."""
_NOBODY = Voice()


def compare_texts(store: Store, report: Report) -> None:
    """Compare all texts, unless the comparison that is there is still true.

    Args:
        store: the evidence base, open for writing.
        report: is told of progress.
    """
    while not store.compared_by(COMPARISON):  # as long as another process changes a reading meanwhile
        _compare(store, report)


def _compare(store: Store, report: Report) -> None:
    from testimonia.comparison.compare import compare  # only now: an unchanged folder loads no rules
    from testimonia.comparison.copies import copyings

    with store.snapshot():
        over = store.readings()
        held = [each for each in store.sources() if each.state is State.READ]
        testimonies, prints = [], []
        for number, each in enumerate(held):
            report(number, len(held), each.source.path)
            sections = described(store, each)
            voices = voices_of(sections)
            testimonies.append(_testimony(store, each, voices))
            prints.append(_fingerprint(store, each, sections, voices))
        shared = copyings(prints, store.words)
    store.put_comparison(compare(testimonies, shared), COMPARISON, over)
    report(len(held), len(held), None)


def _testimony(store: Store, held: HeldSource, voices: Mapping[str, Voice]) -> Testimony:
    """What one source says."""
    source = held.source
    told = tuple(
        Told(each.id, source.id, each.statement, voices.get(each.section or "", _NOBODY), each.sentence)
        for each in store.statements(source.id)
    )
    appraised = tuple(
        Appraised(each.id, source.id, each.appraisal, voices.get(each.section or "", _NOBODY))
        for each in store.appraisals(source.id)
    )
    return Testimony(source.id, source.path, store.chains(source.id), told, appraised)


def _fingerprint(
    store: Store, held: HeldSource, sections: tuple[HeldSection, ...], voices: Mapping[str, Voice]
) -> "Fingerprint":
    """What copies of one source are told by."""
    from testimonia.comparison.copies import Prose, fingerprint

    source, whole = held.source, sections[0].section if sections else None
    language = whole.language.value if whole and whole.language else None
    written = voices[sections[0].id].written if sections else None
    prose = Prose(source.id, source.path, language, written, store.prose(source.id))
    return fingerprint(prose, store.words(source.id))
