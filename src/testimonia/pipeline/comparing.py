"""The stage that compares: what the texts say, as values, and what becomes of it in the store.

Nothing is compared again unless a reading has changed, or the rules have. Memory holds the statements of all
texts and a small fingerprint of each, and the words of one or two texts at a time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from testimonia.comparison.testimony import Appraised, Testimony, Told, Voice
from testimonia.comparison.versions import COMPARISON
from testimonia.exports.records import described
from testimonia.model import Compared, Judgement
from testimonia.pipeline.ages import ages_of
from testimonia.pipeline.in_force import basis, in_force
from testimonia.pipeline.reviewing import reading_of, reviewed_in
from testimonia.pipeline.voices import voices_of
from testimonia.store import HeldSection, HeldSource, State, Store

if TYPE_CHECKING:
    from testimonia.comparison.copies import Fingerprint
    from testimonia.comparison.copying import Copying
    from testimonia.comparison.supposing import LeftOut
    from testimonia.pipeline.deciding import Decisions

Report = Callable[[int, int, str | None], None]
"""Is told how many texts are done, of how many, and which was the last."""
_NOBODY = Voice()


def compare_texts(store: Store, report: Report, ledger_file: Path | None = None) -> None:
    """Compare all texts, unless the comparison that is there is still true.

    Args:
        store: the evidence base, open for writing.
        report: is told of progress.
        ledger_file: where judgements are kept; None if nobody has decided anything.
    """
    while True:  # as long as another process changes a reading meanwhile
        lines = in_force(ledger_file) if ledger_file is not None else ()
        made_by = COMPARISON + basis(lines)
        if store.compared_by(made_by):
            return
        _compare(store, report, lines, made_by)


def _compare(store: Store, report: Report, lines: Sequence[Judgement], made_by: str) -> None:
    from testimonia.pipeline.deciding import decisions  # only now: an unchanged folder loads no rules

    with store.snapshot():
        over = store.readings()
        followed = decisions(store, lines)
        if not followed.aside:
            made, outlines = renewed_over(store, report, followed.decided)
        else:
            testimonies, shared = gathered(store, report)
    if not followed.aside:
        store.renewal.put(made, outlines, COMPARISON, made_by, over, followed.problems)
    else:  # it would have to be put together otherwise for everybody
        compared = compared_without(followed.left_out(testimonies), testimonies, shared, followed)
        store.put_comparison(compared, made_by, over)


def gathered(store: Store, report: Report) -> "tuple[list[Testimony], tuple[Copying, ...]]":
    """What every text says, and what texts have from one another."""
    from testimonia.comparison.copies import copyings

    held = [each for each in store.sources() if each.state is State.READ]
    testimonies, prints = [], []
    for number, each in enumerate(held):
        report(number, len(held), each.source.path)
        it = speaking(store, each)
        testimonies.append(testimony_of(store, each, it))
        prints.append(fingerprint_of(store, each, it))
    return testimonies, tuple(copyings(prints, store.words))


def compared_without(
    left_out: "LeftOut", testimonies: "Sequence[Testimony]", shared: "Sequence[Copying]", followed: "Decisions"
) -> Compared:
    """What the texts come to together where some of what they say is set aside."""
    from testimonia.comparison.compare import compare  # only now: an unchanged folder loads no rules
    from testimonia.comparison.supposing import copyings_without, without

    compared = compare(
        without(testimonies, left_out), copyings_without(shared, left_out), followed.decided
    )
    return replace(compared, problems=compared.problems + followed.problems)
