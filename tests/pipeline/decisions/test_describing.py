"""What people say a document is goes before what it says itself, and before a sidecar."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from testimonia.comparison.versions import COMPARISON
from testimonia.exports.records import described, held_sources, source_record
from testimonia.model import Act, Rendition, RenditionKind, SectionKind
from testimonia.pipeline.build import build
from testimonia.pipeline.decisions.judging import take_back
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.decisions.recording import decide_on
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store


def decide(folder: Path, *said: str) -> str:
    with Store.open(evidence_of(folder), readonly=True) as store:
        (line,) = decide_on(store, ledger_of(folder), Act.METADATA, said, "Ann")
    build(folder, only=("sidecars", "ledger"))
    return line.id


def stated(folder: Path, path: str) -> Mapping[str, str]:
    """What is said of the whole document."""
    with Store.open(evidence_of(folder), readonly=True) as store:
        (held,) = (each for each in held_sources(store) if each.source.path == path)
        whole = next(s.section for s in described(store, held) if s.section.kind is SectionKind.DOCUMENT)
    parts = ("title", "author", "written", "published", "recipient", "place", "language")
    return {part: getattr(whole, part).value for part in parts if getattr(whole, part)}


CASES = (
    ("author=Joost Verhagen", "author", "Joost Verhagen"),
    ("author=Ann Marlow; Lind, Ada", "author", "Ann Marlow; Ada Lind"),
    ("title=A Life", "title", "A Life"),
    ("written=1834", "written", "1834"),
    ("published=1851-03", "published", "1851-03"),
    ("recipient=Ann Marlow", "recipient", "Ann Marlow"),
    ("place=Ely", "place", "Ely"),
)


@pytest.mark.parametrize(("said", "part", "value"), CASES)
def test_what_is_decided_holds_and_is_taken_back(disputed: Path, said: str, part: str, value: str) -> None:
    before = stated(disputed, "memoir.txt")
    line = decide(disputed, "memoir.txt", said)
    assert stated(disputed, "memoir.txt") == {**before, part: value}
    take_back(ledger_of(disputed), line)
    build(disputed, only=("sidecars",))
    assert stated(disputed, "memoir.txt") == before


def test_it_goes_before_a_sidecar_and_leaves_the_rest_of_it(disputed: Path) -> None:
    (disputed / "sources.csv").write_text(
        "file,author,title\nletter.txt,Ann Marlow,A Letter\n", encoding="utf-8"
    )
    build(disputed, only=("sidecars",))
    assert stated(disputed, "letter.txt")["author"] == "Ann Marlow"
    decide(disputed, "letter.txt", "author=Mary Thorne")
    found = stated(disputed, "letter.txt")
    assert (found["author"], found["title"]) == ("Mary Thorne", "A Letter")


def test_the_latest_word_of_a_person_counts(disputed: Path) -> None:
    decide(disputed, "letter.txt", "author=Mary Thorne")
    decide(disputed, "letter.txt", "place=Ely")
    decide(disputed, "letter.txt", "author=Ann Marlow")
    found = stated(disputed, "letter.txt")
    assert (found["author"], found["place"]) == ("Ann Marlow", "Ely")


@pytest.mark.parametrize(
    "said",
    [("letter.txt",), ("gone.txt", "author=X"), ("letter.txt", "colour=red"), ("letter.txt", "author= ")],
)
def test_what_says_nothing_of_a_document(disputed: Path, said: tuple[str, ...]) -> None:
    with pytest.raises(PlaceError):
        decide(disputed, *said)


def rendered(folder: Path) -> tuple[Rendition, ...]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return store.renditions()


def troubles(folder: Path) -> list[str]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        return [each.message for each in store.problems()]


def test_a_document_can_be_said_to_be_one_text_with_another(disputed: Path) -> None:
    line = decide(disputed, "memoir.txt", "translation of=letter.txt")
    assert rendered(disputed) == (Rendition("memoir.txt", RenditionKind.TRANSLATION, "letter.txt"),)
    with Store.open(evidence_of(disputed), readonly=True) as store:
        assert not store.compared_by(COMPARISON)  # what was counted as two witnesses may be one now
        (held,) = (each for each in held_sources(store) if each.source.path == "memoir.txt")
        other = store.source_id("letter.txt")
        assert source_record(store, held)["renditions"] == [
            {"kind": "translation", "of": "letter.txt", "source": other}
        ]
    take_back(ledger_of(disputed), line)
    build(disputed, only=("sidecars",))
    assert rendered(disputed) == ()


def test_a_sidecar_says_so_too_and_what_it_gets_wrong_is_a_problem(disputed: Path) -> None:
    (disputed / "sources.csv").write_text(
        "file,edition_of,transcription_of\nletter.txt,memoir.txt,\nmemoir.txt,,lost.txt\n", encoding="utf-8"
    )
    build(disputed, only=("sidecars",))
    assert rendered(disputed) == (Rendition("letter.txt", RenditionKind.EDITION, "memoir.txt"),)
    assert ["lost.txt" in each for each in troubles(disputed) if "said to be" in each] == [True]
