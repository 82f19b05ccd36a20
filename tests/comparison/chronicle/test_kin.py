"""Parents and children whose lives cannot lie to one another as they are told."""

from dataclasses import replace

import pytest

from testimonia.comparison.compare import compare
from testimonia.model import FindingKind, Reference, Span, Verdict
from tests.comparison.building import Said, Source, said, text
from tests.comparison.chronicle.made import impossible, values
from tests.comparison.test_renewing import Kept

CHILD, PARENT = "Robert Weir", "James Weir"
CLASH, POSSIBLE = Verdict.CLASH, Verdict.POSSIBLE


def tie(noun: str, before: str = "") -> Source:
    """ "Robert Weir, the son of James Weir", or, of a parent, the other way round."""
    who, other = (PARENT, CHILD) if noun in ("father", "mother", "parent") else (CHILD, PARENT)
    document = text("tie.txt", said("kinship", who), people=((other,),))
    (told,) = document.told
    words = f"{who}, the {before}{noun} of {other}"
    span = Span(told.statement.span.start, told.statement.span.start + len(words))
    at = span.start + words.index(noun)
    chain = next(chain.number for chain in document.chains if chain.name == other)
    statement = replace(
        told.statement,
        span=span,
        trigger=Span(at, at + len(noun)),
        object=Reference(other, chain, Span(span.end - len(other), span.end)),
    )
    return replace(document, told=(replace(told, statement=statement, words=words),))


@pytest.mark.parametrize(
    ("noun", "of_child", "of_parent", "verdict"),
    [
        # the parent is born first
        ("son", said("birth", CHILD, "1830"), said("birth", PARENT, "1835"), CLASH),
        # nobody has a child so young; no mother at seventy: rules of thumb
        ("daughter", said("birth", CHILD, "1830"), said("birth", PARENT, "1822"), POSSIBLE),
        ("mother", said("birth", CHILD, "1830"), said("birth", PARENT, "1760"), POSSIBLE),
        ("father", said("birth", CHILD, "1830"), said("birth", PARENT, "1730"), POSSIBLE),
        # a mother lives at the birth; a father had lived within ten months of it
        ("mother", said("birth", CHILD, "1830-06-15"), said("death", PARENT, "1830-05-01"), CLASH),
        ("father", said("birth", CHILD, "1830"), said("death", PARENT, "1825"), CLASH),
        ("father", said("birth", CHILD, "1830"), said("death", PARENT, "1825", hedged=True), POSSIBLE),
    ],
)
def test_what_cannot_be_so_of_parent_and_child(
    noun: str, of_child: Said, of_parent: Said, verdict: Verdict
) -> None:
    (finding,) = impossible(tie(noun), text("child.txt", of_child), text("parent.txt", of_parent))
    assert (finding.kind, finding.verdict) == (FindingKind.CHRONOLOGY, verdict)
    assert len(finding.sides) == 3
    assert any(value.endswith(f"({PARENT})") and value[:5] in ("birth", "death") for value in values(finding))


@pytest.mark.parametrize(
    ("noun", "of_child", "of_parent"),
    [
        ("son", said("birth", CHILD, "1830"), said("birth", PARENT, "1800")),
        # born after the father's death, within ten months
        ("son", said("birth", CHILD, "1831-03"), said("death", PARENT, "1830-07")),
        # no tie of parent and child
        ("brother", said("birth", CHILD, "1830"), said("birth", PARENT, "1835")),
        ("grandson", said("birth", CHILD, "1830"), said("death", PARENT, "1811")),
        # nothing is known of the child
        ("son", said("arrest", CHILD, "1830"), said("birth", PARENT, "1835")),
    ],
)
def test_what_can_be_so(noun: str, of_child: Said, of_parent: Said) -> None:
    assert impossible(tie(noun), text("child.txt", of_child), text("parent.txt", of_parent)) == []


@pytest.mark.parametrize("before", ["adopted ", "foster "])
def test_a_tie_that_is_none_of_blood(before: str) -> None:
    child, parent = said("birth", CHILD, "1830"), said("birth", PARENT, "1835")
    assert impossible(tie("son", before), text("child.txt", child), text("parent.txt", parent)) == []


def test_what_comes_to_be_told_of_a_parent_is_seen_at_the_child() -> None:
    """Though no Source that speaks of the child has changed."""
    known = [tie("son"), text("child.txt", said("birth", CHILD, "1830"))]
    kept = Kept()
    assert kept.renew(known)[0].findings == compare(known, ()).findings
    more = [*known, text("parent.txt", said("death", PARENT, "1825"))]
    found = kept.renew(more)[0].findings
    assert found == compare(more, ()).findings
    assert [finding.kind for finding in found] == [FindingKind.CHRONOLOGY]
