"""From words that somebody has marked to the line of the ledger that corrects them, or adds to what was read.

What is applied when, and what becomes of it, stands in `testimonia.pipeline.corrections.in_force`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.knowledge.predicates import predicates
from testimonia.model import (
    NONE,
    Act,
    Corrected,
    EntityKind,
    Judgement,
    Place,
    Polarity,
    RepairKind,
    Replace,
    Span,
    Text,
    answer_of,
    describe,
    hull,
    trimmed,
)
from testimonia.model.correction import DATE, MEANT, NEGATED, PLACE, SUBJECT, parts_of
from testimonia.pipeline.corrections.pointed import mention_meant, statements_meant, time_meant
from testimonia.pipeline.corrections.replacing import replaced_by
from testimonia.pipeline.decisions.judging import record
from testimonia.pipeline.decisions.meaning import passage_meant
from testimonia.pipeline.decisions.noting import PlaceError, is_text
from testimonia.pipeline.decisions.pointing import Pointing
from testimonia.store import HeldStatement, Store

NOT = "not-"
"""Stands before what is to be none: "not-date"."""
WHAT = (*Corrected, *(f"{NOT}{what}" for what in (Corrected.DATE, Corrected.MENTION, Corrected.STATEMENT)))
"""What can be said of words."""
LONGEST = 20_000
"""Code points of what is said of words, and of the reason for it."""
_JOINERS = {0x200C: None, 0x200D: None}
"""What is not seen and yet spelled, in Persian for one."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """Words that somebody has marked: what they are in, and where."""

    store: Store
    source: str
    path: str
    sha256: str
    text: Text
    span: Span

    def place(self, span: Span) -> Place:
        """A stretch of the reading layer, as the ledger has it."""
        place = Pointing(self.store).place(self.source, span)
        if place is None:
            raise PlaceError("These words are no longer there: the folder was read again. Reload the page.")
        return place

    def stretch(self, span: Span | None, what: str) -> Span:
        """Further words without white space around them; an error if there are none."""
        found = trimmed(self.text.reading, span) if span is not None else None
        if found is None or not len(found) or found.end > len(self.text.reading):
            raise PlaceError(f"Mark the words that say {what}.")
        return found


@dataclass(frozen=True, slots=True)
class _Line:
    """What is to be written."""

    act: Act
    on: tuple[Place, ...]
    value: str


def correct(
    store: Store,
    ledger_file: Path,
    source_id: str,
    span: Span,
    what: str,
    value: str = "",
    *,
    subject: Span | None = None,
    when: Span | None = None,
    where: Span | None = None,
    polarity: str = Polarity.ASSERTED,
    by: str | None = None,
    why: str | None = None,
) -> Judgement:
    """Write to the ledger what words are, or are not; when this returns, it is on disk.

    It takes the place of what was said before of the same words.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        source_id: id of the source.
        span: the words, in the reading layer; of a statement that is added, its clause.
        what: one of `WHAT`.
        value: the words that stand there, for a spelling; EDTF or a date in words; the kind of what is named;
            the predicate; the stance. For "not-statement", the id of the statement or its predicate, where
            several stand there. Empty where nothing has to be said.
        subject: words that name of whom a statement is told.
        when: words that say when that was.
        where: words that name where.
        polarity: how a statement that is added is meant: a `Polarity`, or "negated".
        by: who says so; the user's login name if None.
        why: the reason, where one is given.

    Returns:
        The line that stands now.

    Raises:
        PlaceError: if it cannot be told what is meant; the message is one sentence.
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    _refuse(what, value, why or "", by or "")
    marked = _marked(store, source_id, span)
    said = " ".join(value.split())
    if what == Corrected.SPELLING:
        line = _spelling(marked, said)
    elif what == Corrected.STATEMENT:
        line = _statement(marked, said, (subject, when, where), polarity)
    elif what in (Corrected.PREDICATE, Corrected.POLARITY, f"{NOT}{Corrected.STATEMENT}"):
        line = _of_statement(marked, what, said, subject)
    elif what.removeprefix(NOT) == Corrected.DATE:
        line = _date(marked, NONE if what.startswith(NOT) else said)
    else:
        line = _mention(marked, NONE if what.startswith(NOT) else said)
    covering = replaced_by(store, ledger_file, Judgement("", "", line.act, line.on, line.value))
    return record(ledger_file, line.act, line.on, line.value, by, why, covering=covering)


def _refuse(what: str, value: str, why: str, by: str) -> None:
    """Raise PlaceError for what no line of the ledger can hold."""
    if what not in WHAT:
        raise PlaceError(f"“{what}” is nothing that can be said of words: give one of {', '.join(WHAT)}.")
    if not is_text(f"{value}{why}{by}"):
        raise PlaceError("This holds bytes that are not valid UTF-8, which the ledger cannot keep.")
    if max(len(value), len(why)) > LONGEST:
        raise PlaceError("This is too long for a correction. Shorten it, or write a note.")


def correct_meant(
    store: Store,
    ledger_file: Path,
    about: Sequence[str],
    said: str,
    by: str | None = None,
    why: str | None = None,
) -> Judgement:
    """Write a correction of words that are named; see `correct`.

    Args:
        store: the evidence base; only read.
        ledger_file: where judgements are kept.
        about: a document and words of it ("letter.txt:in 1828"); for a statement first its clause, then the
            words for each of its parts.
        said: what they are ("date=1829"), as the ledger has it.
        by: who says so; the user's login name if None.
        why: the reason, where one is given.

    Raises:
        PlaceError: if it cannot be told what is meant.
        OSError: if the ledger could not be written; then nothing may be called saved.
    """
    answer = answer_of(said)
    if answer is None:
        raise PlaceError(f"“{said}” says nothing of words. Give it as in spelling=Lind or date=1833.")
    source, clause, further = _named(store, about)
    if answer.instead == NONE and answer.what is not Corrected.SPELLING:
        return correct(store, ledger_file, source, clause, f"{NOT}{answer.what}", by=by, why=why)
    if answer.what is not Corrected.STATEMENT:
        if further:
            raise PlaceError("This is said of one passage at a time.")
        return correct(store, ledger_file, source, clause, answer.what, answer.instead, by=by, why=why)
    meant = parts_of(answer)
    if meant is None or len(meant.names) != len(further):
        raise PlaceError(
            "Name the clause, then the words for each part: --add “statement=arrest, subject, date”."
        )
    there = dict(zip(meant.names, further, strict=True))
    return correct(
        store,
        ledger_file,
        source,
        clause,
        answer.what,
        answer.instead,
        subject=there.get(SUBJECT),
        when=there.get(DATE),
        where=there.get(PLACE),
        polarity=NEGATED if meant.negated else meant.polarity,
        by=by,
        why=why,
    )


def _named(store: Store, about: Sequence[str]) -> tuple[str, Span, list[Span]]:
    """The source, the first words and all others that are named in it."""
    passages = [passage_meant(store, words) for words in about]
    if len({source for source, _ in passages}) != 1:
        raise PlaceError("Name words of one document.")
    source, clause = passages[0]
    return source, clause, [span for _, span in passages[1:]]


def _marked(store: Store, source_id: str, span: Span) -> _Marked:
    path = store.path_of(source_id)
    text = store.text(path) if path is not None else None
    sha256 = store.hashes().get(path) if path is not None else None
    if path is None or text is None or sha256 is None:
        raise PlaceError("This document is no longer there: the folder was read again.")
    words = trimmed(text.reading, span)
    if not len(words) or span.end > len(text.reading):
        raise PlaceError("Mark the words that are to be corrected.")
    return _Marked(store, source_id, path, sha256, text, words)


def _spelling(marked: _Marked, words: str) -> _Line:
    """Other words for a stretch: all of it that was mended together, since a repair is taken whole."""
    seen = words.translate(_JOINERS)
    if not seen or not seen.isprintable():
        raise PlaceError("Give the words that stand there, in letters that can be seen.")
    text, span = marked.text, marked.span
    carriers = text.alignment.to_original(span)
    parts = [part for carrier in carriers for part in text.alignment.to_reading(carrier)]
    if not parts:
        raise PlaceError("Mark the words that are to be corrected.")
    whole = hull(parts)
    layer = text.reading
    said = f"{layer[whole.start : span.start]}{words}{layer[span.end : whole.end]}"
    if said == whole.of(layer):
        raise PlaceError("So they are read already. Give the words as they should be read.")
    spans = _joined((*carriers, *_silent(text, carriers)))
    place = Place(marked.path, marked.sha256, tuple(describe(text.original, each) for each in spans))
    return _Line(Act.CORRECT, (place,), f"spelling={said}")


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Spans of the original in the order in which they are read, those that follow one another as one."""
    joined: list[Span] = []
    for span in dict.fromkeys(spans):
        if joined and span.start == joined[-1].end:
            span = Span(joined.pop().start, span.end)
        joined.append(span)
    return joined


def _silent(text: Text, carriers: Sequence[Span]) -> list[Span]:
    """Where nothing is read since somebody corrected these words: the second half of a word, say."""
    mine = [r for r in text.repairs if r.kind is RepairKind.SPELLING and not r.proposed]
    edits = [[edit for edit in repair.edits if isinstance(edit, Replace)] for repair in mine]
    near = [each for each in edits if any(e.span.overlaps(span) for e in each for span in carriers)]
    return [edit.span for each in near for edit in each if not edit.after]


def _date(marked: _Marked, said: str) -> _Line:
    times = [held.time for held in marked.store.times(marked.path)]
    time = time_meant(times, marked.span)
    if said == NONE:
        if time is None:
            raise PlaceError("No date is read in these words.")
        return _Line(Act.CORRECT, (marked.place(time.core),), f"date={NONE}")
    from testimonia.reading.read import date_of  # only now: with it come all rules, and the network

    date = date_of(said) if said else None
    if date is None or date.edtf is None:
        raise PlaceError(
            f"“{said}” is no date that can be read. Write it as in 9 May 1833, or as 1833-05-09."
        )
    act, words = (Act.ADD, marked.span) if time is None else (Act.CORRECT, time.core)
    return _Line(act, (marked.place(words),), f"date={date.edtf}")


def _mention(marked: _Marked, said: str) -> _Line:
    mentions = marked.store.mentions(marked.source, marked.span)
    meant = mention_meant(mentions, marked.span)
    if said == NONE:
        if meant is None:
            raise PlaceError("Nobody and nothing is read to be named in these words.")
        return _Line(Act.CORRECT, (marked.place(meant.span),), f"mention={NONE}")
    if said not in list(EntityKind):
        kinds = ", ".join(EntityKind)
        raise PlaceError(f"“{said}” is nothing that words can name: give one of {kinds}.")
    known = meant is not None and meant.span == marked.span
    return _Line(Act.CORRECT if known else Act.ADD, (marked.place(marked.span),), f"mention={said}")


def _statement(
    marked: _Marked, predicate: str, further: tuple[Span | None, Span | None, Span | None], meant: str
) -> _Line:
    """A statement that nobody has read: its clause, and the words for its parts."""
    _known(predicate)
    if meant not in MEANT:
        raise PlaceError(f"“{meant}” is no way to mean a statement: give one of {', '.join(sorted(MEANT))}.")
    subject, when, where = further
    places = {SUBJECT: marked.stretch(subject, "of whom it is told")}
    if when is not None:
        places[DATE] = marked.stretch(when, "when that was")
        time = time_meant([held.time for held in marked.store.times(marked.path)], places[DATE])
        if time is None or time.date is None:
            words = places[DATE].of(marked.text.reading)
            raise PlaceError(f"No date is read in “{words}”. Say first what date that is.")
    if where is not None:
        places[PLACE] = marked.stretch(where, "where that was")
    how = [] if meant == Polarity.ASSERTED else [meant]
    value = f"statement={', '.join([predicate, *places, *how])}"
    on = tuple(marked.place(span) for span in (marked.span, *places.values()))
    return _Line(Act.ADD, on, value)


def _known(predicate: str) -> None:
    if predicate not in predicates():
        raise PlaceError(
            f"“{predicate}” is nothing that is told here: give one of {', '.join(predicates())}."
        )


def _of_statement(marked: _Marked, what: str, said: str, subject: Span | None) -> _Line:
    """A statement that is none, or tells of something else: its clause, its verb, and of whom it is told."""
    if what == Corrected.PREDICATE:
        _known(said)
    if what == Corrected.POLARITY and said not in list(Polarity):
        raise PlaceError(f"“{said}” is no stance: give one of {', '.join(Polarity)}.")
    wanted = said if what.startswith(NOT) else ""
    held = _statement_meant(marked, wanted, subject).statement
    others = [each.statement for each in marked.store.statements(marked.source, held.span)]
    alike = statements_meant(others, held.span, held.trigger)
    several = len({each.subject for each in alike}) > 1 and held.subject.span is not None
    spans = [held.span, held.trigger, *([held.subject.span] if several and held.subject.span else [])]
    value = f"statement={NONE}" if what.startswith(NOT) else f"{what}={said}"
    return _Line(Act.CORRECT, tuple(map(marked.place, spans)), value)


def _statement_meant(marked: _Marked, wanted: str, subject: Span | None) -> HeldStatement:
    """The one statement at words; where there are several, by id, by predicate or by of whom it is told."""
    near = marked.store.statements(marked.source, marked.span)
    chosen = [each for each in near if wanted in ("", each.id, each.statement.predicate)]
    if not chosen and wanted not in predicates():  # an id of before the document was last read
        chosen = list(near)
    if subject is not None:
        whose = [e for e in chosen if e.statement.subject.span and e.statement.subject.span.overlaps(subject)]
        chosen = whose or chosen
    inside = [each for each in chosen if each.statement.trigger.overlaps(marked.span)]
    found = inside or chosen
    if not found:
        raise PlaceError("No such statement is read in these words.")
    if len({(each.statement.trigger, each.statement.subject) for each in found}) > 1:
        raise PlaceError(
            "Several statements are read in these words. Mark the verb of the one that is meant."
        )
    return found[0]
