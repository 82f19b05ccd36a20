"""A statement of the sample as it is judged: what was read, part by part, and the sentence around it."""

from collections.abc import Iterator

from testimonia.exports.records import Record
from testimonia.exports.references import References
from testimonia.exports.statement_words import (
    Known,
    holders_in_words,
    one_line,
    place_role,
    quantity_in_words,
    quoted,
    subject_in_words,
    told_in_words,
    voice_in_words,
)
from testimonia.exports.statements import told_record
from testimonia.knowledge.predicates import predicates
from testimonia.model import MentionForm, Span, Statement, Stretch, hull
from testimonia.store import HeldStatement
from testimonia.web.pages.passages import shown_passage
from testimonia.web.pages.sample.views import Drawn
from testimonia.web.pages.shelf import Shelf

_STANCES = {"hedged": "not firmly", "denied": "denied by who says it"}
_NOTHING = "nothing was read"
_APART = {"happened": None, "place_text": None, "quantity": None, "ordinal": None}
"""What is told apart from what happened."""


def drawn_statement(shelf: Shelf, held: HeldStatement, before: str) -> Drawn:
    """A statement that was drawn.

    Args:
        shelf: where its source stands.
        held: the statement.
        before: how it was judged when it was read otherwise.
    """
    record = told_record(held, shelf.store.words(held.source), _references(shelf, held))
    known = Known()
    return Drawn(
        id=held.id,
        heading=f"{subject_in_words(record, known)}: {told_in_words(record, known)}",
        parts=tuple(_parts(record, known)),
        passage=shown_passage(shelf, Stretch(held.source, held.sentence), tuple(_marks(held)), (held,)),
        before=before,
    )


def _references(shelf: Shelf, held: HeldStatement) -> References:
    """Whom its words mean in its own text; who that is in others is another question."""
    store, source = shelf.store, shelf.held(held.source)
    near = store.mentions(held.source, hull((held.sentence, *_taking_part(held.statement))))
    pronouns = (each.span for each in near if each.form is MentionForm.PRONOUN)
    voice = source.voice(held.section) if source and held.section else ""
    authors = {held.section: voice} if held.section and voice else {}
    return References({}, store.chains(held.source), frozenset(pronouns), authors)


def _marks(held: HeldStatement) -> Iterator[Stretch]:
    said = held.statement
    for span in (said.trigger, said.dated_by, *_taking_part(said)):
        if span is not None and held.sentence.contains(span):
            yield Stretch(held.source, span)


def _taking_part(said: Statement) -> Iterator[Span]:
    """Where those are named who take part, and where."""
    for each in (said.subject, said.object, said.place, *(holder.who for holder in said.holders)):
        if each is not None and each.span is not None:
            yield each.span


def _parts(record: Record, known: Known) -> Iterator[tuple[str, str]]:
    yield "of whom", _named(subject_in_words(record, known), record["subject_text"])
    yield "what", told_in_words({**record, **_APART}, known)
    date = record["happened"]
    when = _NOTHING if date is None else date["in_words"] if date["edtf"] else quoted(date["text"])
    yield "when", f"{when}, from the story before" if record["from_the_narrative"] else when
    if record["place_text"]:
        role = place_role(record) if record["predicate"] in predicates() else "at"
        yield ("where" if role == "at" else f"where {role}"), one_line(record["place_text"])
    if record["quantity"]:
        yield "how many", quantity_in_words(record["quantity"])
    if record["ordinal"]:
        yield "which time", f"the {record['ordinal']}."
    yield "who says so", holders_in_words(record) if record["holders"] else voice_in_words(record)
    if record["polarity"] != "asserted":
        hedge = f": {quoted(record['hedge'])}" if record["hedge"] else ""
        yield "how firmly", f"{_STANCES[record['polarity']]}{hedge}"


def _named(name: str, words: str) -> str:
    written = one_line(words)
    return name if written.casefold() in name.casefold() else f"{name}, here {quoted(words)}"
