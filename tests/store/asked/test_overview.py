"""What a folder holds at a glance, and by what its findings are chosen."""

from dataclasses import replace
from pathlib import Path

import pytest

from testimonia.model import Description, Ingested, Problem, Section, SectionKind, Span, Stated, Trouble
from testimonia.pipeline.places import evidence_of
from testimonia.store import State, Store, Years
from testimonia.store.asked.overview import years_among
from tests.store.samples import plain, unread
from tests.web.pages.shelved import holding

PATHS = ("book/chapter-10.txt", "book/chapter-2.txt", "Letter.txt")


def signed(path: str, *authors: str) -> Ingested:
    """A document of which each part has an author, the first being that of the whole."""
    text = "One. Two. Three."
    kinds = (SectionKind.DOCUMENT, SectionKind.FOREWORD, SectionKind.FOOTNOTE)
    spans = (Span(0, 16), Span(0, 4), Span(5, 9))
    parts = zip(authors, kinds, spans, strict=False)
    return replace(
        plain(path, text),
        sections=tuple(Section(span, kind, author=Stated(name)) for name, kind, span in parts if name),
    )


def test_documents_come_as_a_person_counts(tmp_path: Path) -> None:
    with holding(tmp_path, dict.fromkeys(PATHS, "Some words.")) as store:
        paths = [each.path for each in store.overview.documents()]
        second = [each.path for each in store.overview.documents(first=1, most=1)]
    assert paths == ["Letter.txt", "book/chapter-2.txt", "book/chapter-10.txt"]
    assert second == ["book/chapter-2.txt"]


@pytest.mark.parametrize(
    ("words", "state", "found"),
    [
        ("", None, 4),
        ("CHAPTER", None, 2),
        ("ely", None, 1),  # by its title
        ("", State.UNREAD, 1),
        ("chapter", State.UNREAD, 0),
        ("%", None, 0),  # no sign means anything
    ],
)
def test_documents_are_sought_by_path_title_and_state(
    tmp_path: Path, words: str, state: State | None, found: int
) -> None:
    documents = (*(plain(path, "Some words.") for path in PATHS), unread("b.pdf"), plain("gone.txt", "x"))
    with holding(tmp_path, documents) as store:
        store.mark_removed("gone.txt")
        store.describe({"Letter.txt": Description({"title": "A Letter from Ely"})})
        rows = store.overview.documents(words, state)
        assert store.overview.number_of_documents(words, state) == len(rows) == found
    assert all(row.path != "gone.txt" for row in rows)


def test_voices_are_authors_and_what_nobody_signed(tmp_path: Path) -> None:
    documents = (
        signed("a.txt", "Ada Lind", "Tom Moss"),
        signed("b.txt", "ADA  LIND"),
        signed("c.txt", "", "", ""),
        signed("d.txt", "A Clerk"),
        unread("e.pdf"),
    )
    with holding(tmp_path, documents) as store:
        assert store.overview.voices() == (3, 1)
        store.describe({"d.txt": Description({"author": [{"given": "Tom", "family": "Moss"}]})})
        assert store.overview.voices() == (2, 1)  # a sidecar goes before what was read


def test_years_are_those_of_what_is_dated(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        spoken = store.overview.spoken_of()
        assert store.overview.written() is None
    assert spoken is not None
    assert (spoken.first, spoken.last, spoken.mostly) == (1790, 1843, (1790, 1843))


def test_a_few_do_not_stretch_most_of_the_years() -> None:
    many = [(1850 + n, 1851 + n) for n in range(38)]
    years = years_among([*many, (1612, 1612), (2024, 2024)])
    assert years == Years(1612, 2024, 40, (1851, 1887))
    assert years_among([]) is None


def test_what_is_not_dated_has_no_years(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": "Some words."}) as store:
        assert store.overview.spoken_of() is None
        assert store.overview.written() is None


def test_who_is_told_of_most(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        told = store.overview.most_told(2)
        findings = [held for held in store.findings() if held.finding.subject == told[0].id]
    assert told[0].name == "Ada Lind"
    assert (told[0].documents, told[0].voices) == (3, 3)
    assert told[0].findings == len(findings) > 0
    assert told[0].statements > told[1].statements if len(told) > 1 else told[0].statements > 5


def test_problems_come_with_the_source_they_are_about(tmp_path: Path) -> None:
    notice = Problem("a.txt", "Its language is not read.", Trouble.NOTICE)
    doubtful = Problem("b.txt", "A page is missing.", Trouble.DOUBTFUL, "iv")
    with holding(
        tmp_path, (plain("a.txt", "x", notice), plain("b.txt", "y", doubtful), unread("c.pdf"))
    ) as store:
        store.record_problems("ledger", [Problem("testimonia.judgements.jsonl", "Two cannot both hold.")])
        rows = store.overview.problems()
        assert store.overview.problems(1, 1) == rows[1:2]
        ids = [store.source_id(path) for path in ("c.pdf", "b.txt", "a.txt")]
    assert [row.problem.trouble for row in rows] == [
        Trouble.UNREAD,
        Trouble.DOUBTFUL,
        Trouble.DOUBTFUL,
        Trouble.NOTICE,
    ]
    assert [rows[0].source, rows[1].source, rows[2].source, rows[3].source] == [ids[0], ids[1], None, ids[2]]
    assert rows[1].problem == doubtful


def test_findings_are_chosen_by_document_and_by_years(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        overview = store.overview
        every = [key.id for key in overview.findings()]
        assert every == [held.id for held in store.findings()]
        for path, known in (("REPORT", True), ("nowhere", False)):
            there = {key.id for key in overview.findings(path)}
            source = store.source_id("report.txt")
            assert there == (
                {
                    held.id
                    for held in store.findings()
                    if any(each.source == source for side in held.finding.sides for each in side.passages)
                }
                if known
                else set()
            )
        of_births = overview.findings(None, ("1780-01-01", "1800-12-31"))
        assert {key.predicate for key in of_births} == {"birth"}
        assert overview.findings(None, ("1900-01-01", "9999-12-31")) == ()


def test_findings_are_found_by_the_words_they_stand_on(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
        words = store.words(source)
        for part in ("1795", "Mary Thorne", "Ada Lind died"):
            start = words.index(part)
            span = Span(start, start + len(part))
            there = {
                held.id
                for held in store.findings()
                for side in held.finding.sides
                for each in side.passages
                if each.source == source and each.span.overlaps(span)
            }
            assert set(store.overview.findings_over(source, span)) == there
            assert bool(there) == (part != "Mary Thorne")


def test_findings_know_of_whom_they_tell(disputed: Path) -> None:
    with Store.open(evidence_of(disputed), readonly=True) as store:
        named = list(store.overview.named_in_findings())
        every = {held.id for held in store.findings()}
    assert {each.finding for each in named if "Ada Lind" in each.names} == every
    assert not [each for each in named if "Mary Thorne" in each.names]
