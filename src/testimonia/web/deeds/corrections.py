"""Correcting what was read of a document: its words, dates, names and statements; adding what was missed."""

from collections.abc import Sequence
from pathlib import Path

from testimonia.model import Judgement, Polarity, Span
from testimonia.pipeline.corrections.correcting import WHAT, correct
from testimonia.store import Store
from testimonia.web.deeds.deed import Deed, Done, Said, span_between, way_back
from testimonia.web.pages.addresses import link_to
from testimonia.web.pages.layers import check_layer
from testimonia.web.pages.page import AskingError
from testimonia.web.sitting import Sitting

NOT_UNDERSTOOD = (
    "A correction needs a source, the words from one offset to another, and what they are: "
    f"one of {', '.join(WHAT)}."
)
NO_WORDS = "The words for “{}” are given as two numbers with a hyphen, the first the smaller: 120-134."


def correct_words(sitting: Sitting, said: Said) -> Done:
    """Say what words of a document are.

    Fields: ``source``; ``from`` and ``to``, offsets in the reading layer; ``what`` and ``value``, see
    `testimonia.pipeline.corrections.correcting.correct`; for a statement ``subject``, ``when`` and ``where``,
    each two offsets with a hyphen or empty, and ``polarity``; ``why`` if a reason is given; ``layer``, see
    `testimonia.web.pages.layers`.
    """
    source, what = said.get("source", ""), said.get("what", "")
    span = span_between(said.get("from", ""), said.get("to", ""))
    if not source or what not in WHAT or span is None:
        raise AskingError(NOT_UNDERSTOOD)
    further = {name: _further(said, name) for name in ("subject", "when", "where")}

    def writing(store: Store, ledger_file: Path) -> Sequence[Judgement]:
        check_layer(store, source, said.get("layer", ""))
        return (
            correct(
                store,
                ledger_file,
                source,
                span,
                what,
                said.get("value", ""),
                subject=further["subject"],
                when=further["when"],
                where=further["where"],
                polarity=said.get("polarity") or Polarity.ASSERTED,
                why=said.get("why") or None,
            ),
        )

    line = sitting.write(writing)[0]
    told = {"id": line.id, "act": line.act.value, "value": line.value or "", "by": line.by, "at": line.at}
    back = way_back(said, link_to(source, span))
    return Done(back, {**told, "source": source, "saved": True, "building": True})


def _further(said: Said, name: str) -> Span | None:
    words = said.get(name, "").strip()
    start, _, end = words.partition("-")
    span = span_between(start, end)
    if words and span is None:
        raise AskingError(NO_WORDS.format(name))
    return span


DEEDS = (Deed("/corrections", correct_words),)
