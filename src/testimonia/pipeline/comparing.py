"""The stage that compares: what the texts say, as values, and what becomes of it in the store.

Nothing is compared again unless a reading has changed, or the rules, or what people have decided; and then
only those whom it touches. Memory holds an outline of every text and a small fingerprint of it, the
statements of those who are compared, and the words of one or two texts at a time.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from testimonia.comparison.versions import COMPARISON
from testimonia.model import Authority, Compared, Judgement, Rendition
from testimonia.pipeline.decisions.in_force import basis, in_force
from testimonia.store import State, Store

if TYPE_CHECKING:
    from testimonia.comparison.copies.copying import Copying
    from testimonia.comparison.supposing import LeftOut
    from testimonia.comparison.testimony import Testimony
    from testimonia.pipeline.decisions.deciding import Decisions

Report = Callable[[int, int, str | None], None]
"""Is told how many texts are done, of how many, and which was the last."""


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
    from testimonia.pipeline.decisions.deciding import (
        decisions,  # only now: an unchanged folder loads no rules
    )
    from testimonia.pipeline.renewing import renewed_over

    with store.snapshot():
        over = store.readings()
        followed = decisions(store, lines)
        if not followed.aside:
            made, kept = renewed_over(store, report, followed.decided)
        else:
            testimonies, shared = gathered(store, report)
            authorities, renditions = store.authorities(), store.renditions()
    if not followed.aside:
        store.renewal.put(made, kept, COMPARISON, made_by, over, followed.problems)
    else:  # everybody may have to be compared otherwise: it is made from nothing
        left_out = followed.left_out(testimonies)
        compared = compared_without(left_out, testimonies, shared, followed, authorities, renditions)
        store.put_comparison(compared, made_by, over)


def gathered(store: Store, report: Report) -> "tuple[list[Testimony], tuple[Copying, ...]]":
    """What every text says, and what texts have from one another."""
    from testimonia.comparison.copies import copyings
    from testimonia.pipeline.testifying import fingerprint_of, testified

    held = [each for each in store.sources() if each.state is State.READ]
    testimonies, prints = [], []
    for number, each in enumerate(held):
        report(number, len(held), each.source.path)
        it, said = testified(store, each)
        testimonies.append(said)
        prints.append(fingerprint_of(store, each, it))
    report(len(held), len(held), None)
    return testimonies, tuple(copyings(prints, store.words))


def compared_without(
    left_out: "LeftOut",
    testimonies: "Sequence[Testimony]",
    shared: "Sequence[Copying]",
    followed: "Decisions",
    authorities: Sequence[Authority],
    renditions: Sequence[Rendition] = (),
) -> Compared:
    """What the texts come to together where some of what they say is set aside."""
    from testimonia.comparison.compare import compare  # only now: an unchanged folder loads no rules
    from testimonia.comparison.supposing import copyings_without, without

    said, copied = without(testimonies, left_out), copyings_without(shared, left_out)
    compared = compare(said, copied, followed.decided, authorities, renditions)
    return replace(compared, problems=compared.problems + followed.problems)
