"""The whole way, from a folder of documents to what their accounts come to together."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import references
from testimonia.model import Finding, FindingKind, Verdict
from testimonia.pipeline.build import build
from testimonia.pipeline.places import evidence_of
from testimonia.store import Store

EXAMPLES = Path(__file__).parents[2] / "examples"
REWRITTEN = ("01-secondsale.txt", "02-blurb.txt")
"""Of these two one rewrites the other; the first has 1929 where the second has 1928."""


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Eight short lives of one man, built."""
    folder = tmp_path_factory.mktemp("lives") / "victor-serge"
    shutil.copytree(EXAMPLES / "victor-serge", folder)
    build(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        yield store


def found(store: Store, kind: FindingKind, predicate: str | None = None) -> list[Finding]:
    findings = (held.finding for held in store.findings())
    return [f for f in findings if f.kind is kind and predicate in (None, f.predicate)]


def sides(store: Store, finding: Finding) -> dict[str, set[str]]:
    """The files that have each value."""
    files: dict[str, set[str]] = {}
    for side in finding.sides:
        files.setdefault(side.value, set()).update(store.path_of(p.source) or "" for p in side.passages)
    return files


def test_one_arrest_told_with_two_years(lives: Store) -> None:
    (arrest,) = found(lives, FindingKind.CONTRADICTION, "arrest")
    assert arrest.verdict is Verdict.CLASH
    files = sides(lives, arrest)
    assert set(files) == {"1928", "1929"}
    assert files["1929"] == {"01-secondsale.txt"}
    assert "02-blurb.txt" in files["1928"]
    assert "only arrest" in arrest.why


def test_a_rewritten_account_is_no_second_witness(lives: Store) -> None:
    """Four accounts of the arrest; two of them are one account told twice, whatever year they have."""
    (arrest,) = found(lives, FindingKind.CONTRADICTION, "arrest")
    assert (arrest.accounts, arrest.witnesses) == (4, 3)
    assert all(name in arrest.why for name in REWRITTEN)


def test_two_that_are_one_agree_without_a_second_witness(tmp_path: Path) -> None:
    for name in REWRITTEN:
        shutil.copy(EXAMPLES / "victor-serge" / name, tmp_path)
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        agreements = found(store, FindingKind.AGREEMENT)
        assert len(agreements) >= 2
        assert {(f.accounts, f.witnesses) for f in agreements} == {(2, 1)}


def test_the_copy_itself_is_found(lives: Store) -> None:
    (copy,) = found(lives, FindingKind.COPY)
    assert set().union(*sides(lives, copy).values()) == set(REWRITTEN)


def test_every_deciding_word_stands_in_a_passage(lives: Store) -> None:
    for held in lives.findings():
        for side in held.finding.sides:
            assert side.passages
            for mark in side.marks:
                assert any(p.source == mark.source and p.span.contains(mark.span) for p in side.passages)
            for passage in side.passages:
                words = lives.words(passage.source)
                assert passage.span.of(words) and passage.span.end <= len(words)


def test_an_unchanged_folder_is_not_compared_again(tmp_path: Path) -> None:
    for name in REWRITTEN:
        shutil.copy(EXAMPLES / "victor-serge" / name, tmp_path)
    stages: list[str] = []
    build(tmp_path, report=lambda progress: stages.append(progress.stage))
    assert "comparison" in stages
    stages.clear()
    build(tmp_path, report=lambda progress: stages.append(progress.stage))
    assert "comparison" not in stages


def test_a_document_that_goes_takes_its_findings_along(tmp_path: Path) -> None:
    for name in REWRITTEN:
        shutil.copy(EXAMPLES / "victor-serge" / name, tmp_path)
    build(tmp_path)
    (tmp_path / REWRITTEN[1]).unlink()
    build(tmp_path)
    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        assert store.findings() == ()


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    path = Path(__file__).parents[3] / "shared" / "contract" / "score.py"
    if not path.is_file():
        pytest.skip("../shared is absent")
    return references.scorer(path)


def test_four_contradictions_of_the_lives_and_no_false_clash(shared: Path, scorer: ModuleType) -> None:
    figures, misses = references.scored(shared / "corpora" / "cases" / "victor-serge", scorer)
    assert figures["contradictions found"]["hit"] >= 4
    assert not [miss for miss in misses if miss[:2] == ("false alarm", "clash")]


def test_the_founding_documents_begin_with_the_arrest(shared: Path, tmp_path: Path) -> None:
    """The first finding: an arrest of 1929 against one of 1928, by two voices of one book."""
    base = tmp_path / "e.db"
    build(shared / "corpora" / "seeds", base)
    with Store.open(base, readonly=True) as store:
        first = store.findings()[0].finding
        quotes = {
            side.value: stretch.span.of(store.words(stretch.source))
            for side in first.sides
            for stretch in side.passages
        }
    assert (first.kind, first.verdict, first.same) == (FindingKind.CONTRADICTION, Verdict.CLASH, "probable")
    assert "arrested in 1929" in quotes["1929"]
    assert "In 1928" in quotes["1928"]
    # the note on the author is nobody's, and was made for the book: it is no second witness
    assert (first.accounts, first.witnesses) == (2, 1)
    assert first.why
