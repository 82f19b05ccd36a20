"""Who holds what: a belief of the first who says it, inside the belief of each who passes it on.

The document's own voice believes that somebody says that somebody says it. What each but the last believes
stands in a named graph, which is what the next one holds to be true: that somebody holds something is known
from the document alone, and is no fact either.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.exports.formats.rdf.naming import Names
from testimonia.exports.formats.rdf.terms import Pair, graph, node, words


@dataclass(frozen=True, slots=True)
class Holding:
    """One who holds or passes on what is said.

    Attributes:
        address: of the actor.
        cue: the words that say that he says it.
        described: what has to be said of the actor.
    """

    address: str
    cue: str | None = None
    described: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is held.

    Attributes:
        kind: of record: "statement", "appraisal".
        record: its id.
        holds: what the first holder holds it to be.
        act: the class of the act by which he comes to hold it.
        believed: more that is to be said of his belief, and
        argued: of his act.
        outermost: more that is to be said of the belief of the last: of the record.
    """

    kind: str
    record: str
    holds: str
    act: str = "crminf:I1_Argumentation"
    believed: Sequence[Pair] = ()
    argued: Sequence[Pair] = ()
    outermost: Sequence[Pair] = ()


def belief_nodes(names: Names, claim: Claim, holders: Sequence[Holding]) -> Iterator[str]:
    """The beliefs of all who hold or pass on a claim; all but the last in named graphs.

    Args:
        names: gives addresses.
        claim: what the first holds.
        holders: from the first to the voice of the passage, which is the last.
    """
    last = len(holders) - 1
    for level, holding in enumerate(holders):
        nodes = _level(names, claim, holders, level)
        if holding.described:
            nodes = [*nodes, holding.described]
        if level == last:
            yield from nodes
            return
        report = names.of("report", f"{claim.record}/{level + 1}")
        yield graph(report, nodes)
        label = f"What {_number(level)} holds"
        yield node(report, (("a", "crminf:I4_Proposition_Set"), ("rdfs:label", words(label))))


def _number(level: int) -> str:
    return "the first speaker" if level == 0 else f"speaker {level + 1}"


def _level(names: Names, claim: Claim, holders: Sequence[Holding], level: int) -> list[str]:
    last = level == len(holders) - 1
    belief = names.of(claim.kind, claim.record) if last else names.of("belief", f"{claim.record}/{level}")
    act = names.of("saying", f"{claim.record}/{level}")
    believed: list[Pair] = list(claim.outermost) if last else []
    argued: list[Pair] = [("crm:P14_carried_out_by", holders[level].address)]
    if holders[level].cue:
        argued.append(("rdfs:label", words(holders[level].cue or "")))
    if level == 0:
        believed += [
            ("a", "crminf:I2_Belief"),
            ("crminf:J4_that", names.of("proposition", claim.record)),
            ("crminf:J5_holds_to_be", words(claim.holds)),
            *claim.believed,
        ]
        argued += [("a", claim.act), ("crminf:J2_concluded_that", belief), *claim.argued]
        return [node(belief, believed), node(act, argued)]
    said = names.of("utterance", f"{claim.record}/{level - 1}")
    believed += [
        ("a", "crminf:I12_Adopted_Belief"),
        ("crminf:J4_that", names.of("report", f"{claim.record}/{level}")),
        ("crminf:J5_holds_to_be", words("True")),
        ("crminf:J14_adopted_interpretation_of", said),
    ]
    argued += [
        ("a", "crminf:I7_Belief_Adoption"),
        ("crminf:J13_adopted_interpretation", belief),
        ("crminf:J7_is_based_on_evidence_from", said),
    ]
    uttered = (("a", "crm:E73_Information_Object"), ("rdfs:label", words(f"What {_number(level - 1)} said")))
    return [node(belief, believed), node(act, argued), node(said, uttered)]
