"""Statements and appraisals: each with its passage, what is told, and who holds it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.exports.appraisals import appraisal_record
from testimonia.exports.formats.rdf.beliefs import Claim, Holding, belief_nodes
from testimonia.exports.formats.rdf.mapping import crm, held_to_be
from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.sources import passage_node, passage_of
from testimonia.exports.formats.rdf.terms import Pair, graph, node, words
from testimonia.exports.formats.rdf.things import Cast
from testimonia.exports.formats.rdf.time_spans import time_span
from testimonia.exports.formats.rdf.told import told_nodes, told_of
from testimonia.exports.passages import paged_record
from testimonia.exports.records import Record
from testimonia.exports.statement_words import (
    Known,
    holders_in_words,
    subject_in_words,
    told_in_words,
    voice_in_words,
)
from testimonia.exports.statements import statement_record
from testimonia.model import Holder, Reference, Text
from testimonia.store import HeldAppraisal, HeldSource, HeldStatement


@dataclass(frozen=True, slots=True)
class Told:
    """One document whose statements and appraisals are written.

    Attributes:
        names: gives addresses.
        held: the document.
        text: of it.
        cast: whom its references mean.
        bearing: ids of the sections whose voice its sections are, by their ids.
        made: what read it.
    """

    names: Names
    held: HeldSource
    text: Text
    cast: Cast
    bearing: dict[str, str]
    made: Sequence[Pair]

    @property
    def place(self) -> tuple[str, str]:
        """Id and path of the document."""
        return self.held.source.id, self.held.source.path


def statement_nodes(of: Told, held: HeldStatement) -> Iterator[str]:
    """A statement."""
    names, said = of.names, held.statement
    record = statement_record(held, of.text, of.cast.references)
    proposition = names.of("proposition", held.id)
    yield passage_node(names, ("statement", held.id), of.place, record)
    yield graph(proposition, told_nodes(names, held, record, of.cast))
    about = [to for to in (said.subject, said.object, said.place) if to is not None]
    bare = told_in_words({**record, "negated": False, "polarity": "asserted"}, Known())
    yield node(proposition, _proposition(of, held.id, about, bare))
    claim = Claim(
        "statement",
        held.id,
        held_to_be(said),
        crm()["epistemic"][said.epistemic.value if said.epistemic else "none"],
        tuple(_believed(names, held)),
        tuple(_argued(of, held, record["evidence"])),
        (("rdfs:label", words(_in_words(record))), *_outermost(of, "statement", held.id, held.by)),
    )
    yield from belief_nodes(names, claim, _holders(of, held.id, said.holders, held.section))
    if held.by:
        yield _person(names, held.by)


def _in_words(record: Record) -> str:
    """Who says what of whom, in one line: "Ada Lind: Tom Moss, no arrest, 1830"."""
    said = f"{subject_in_words(record, Known())}, {told_in_words(record, Known())}"
    return f"{holders_in_words(record) if record['holders'] else voice_in_words(record)}: {said}"


def _person(names: Names, name: str) -> str:
    return node(names.person(name), (("a", "crm:E21_Person, prov:Person"), ("rdfs:label", words(name))))


def _believed(names: Names, held: HeldStatement) -> Iterator[Pair]:
    said = held.statement
    yield names.type("polarity", said.polarity.value)
    if said.negated:
        yield names.type("negated", "yes")
    if said.hedge:
        yield "crm:P3_has_note", words(f"Words that make it less than certain: {said.hedge}")


def _argued(of: Told, held: HeldStatement, evidence: Sequence[dict[str, str]]) -> Iterator[Pair]:
    said, names = held.statement, of.names
    if said.said:
        yield "crm:P4_has_time-span", time_span(said.said)
    if said.epistemic:
        yield names.type("epistemic", said.epistemic.value)
    for each in evidence:
        yield "crm:P3_has_note", words(f"Evidence {each['status']}: {each['quote']}")
    if held.responds_to:
        yield "crm:P15_was_influenced_by", names.of("statement", held.responds_to)


def _outermost(of: Told, kind: str, record: str, by: str | None = None) -> Iterator[Pair]:
    """Where the record comes from: the passage, and the program that read it or the person who made it."""
    yield "a", "prov:Entity"
    yield "prov:wasDerivedFrom", passage_of(of.names, kind, record)
    if by:
        yield "prov:wasAttributedTo", of.names.person(by)
    else:
        yield from of.made


def _proposition(of: Told, record: str, about: Sequence[Reference], label: str) -> Iterator[Pair]:
    yield "a", "crminf:I4_Proposition_Set"
    yield "rdfs:label", words(label)
    for to in about:
        if to.chain is not None:
            yield "crm:P129_is_about", of.cast.meant(to, record, "about").address


def _holders(of: Told, record: str, holders: Sequence[Holder], section: str | None) -> tuple[Holding, ...]:
    """From the first speaker to the voice of the passage."""
    chain = []
    for number, holder in enumerate(holders):
        who = of.cast.actor(holder.who, record, f"holder-{number}")
        chain.append(Holding(who.address, holder.cue, who.described))
    address, described = of.cast.voice(section, of.bearing.get(section or ""))
    return (*chain, Holding(address, None, described))


def appraisal_nodes(of: Told, held: HeldAppraisal) -> Iterator[str]:
    """An appraisal: what is thought of the target stands in its graph, as what is told does."""
    names, thought = of.names, held.appraisal
    record = appraisal_record(held, of.text, of.cast.references)
    target = of.cast.meant(thought.target, held.id, "object")
    proposition = names.of("proposition", held.id)
    judged = (
        ("a", "crm:E13_Attribute_Assignment"),
        ("rdfs:label", words(record["words"])),
        ("crm:P140_assigned_attribute_to", target.address),
        names.type("stance", thought.stance.value),
    )
    passage = paged_record(held.source, of.text, thought.span)
    yield passage_node(names, ("appraisal", held.id), of.place, passage)
    yield graph(proposition, (node(told_of(names, held.id), judged), target.described))
    yield node(proposition, _proposition(of, held.id, (thought.target,), record["words"]))
    claim = Claim("appraisal", held.id, "True", outermost=tuple(_outermost(of, "appraisal", held.id)))
    yield from belief_nodes(names, claim, _holders(of, held.id, thought.holders, held.section))
