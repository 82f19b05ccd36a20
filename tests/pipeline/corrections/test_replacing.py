"""A correction takes the place of what was said before of the same words, wherever these stand now."""

from pathlib import Path

import pytest

from testimonia.model import standing
from testimonia.pipeline.build import build
from testimonia.pipeline.corrections.correcting import correct
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.pipeline.correctable import correctable_folder, said, span_of, told, troubles


def values(folder: Path) -> list[str | None]:
    return [line.value for line in standing(ledger.read(ledger_of(folder))[0])]


def dates(folder: Path) -> list[str | None]:
    with Store.open(evidence_of(folder), readonly=True) as store:
        times = (held.time for held in store.times("letter.txt"))
        return [time.date.edtf for time in times if time.date is not None]


def named(folder: Path, words: str) -> bool:
    with Store.open(evidence_of(folder), readonly=True) as store:
        span = span_of(store, words)
        return any(m.span == span for m in store.mentions(store.source_id("letter.txt") or "", span))


# words, as they are marked the second time, what they are, and what is said of them first and then
AGAIN = [
    ("Llnd", "Lind", "spelling", "Lind", "Lund"),
    ("1831", "1831", "date", "1832", "1833"),
    ("Tom Moss", "Tom Moss", "mention", "place", "organisation"),
    ("arrested at Ely", "arrested at Ely", "polarity", "hedged", "denied"),
]


@pytest.mark.parametrize("renamed", [False, True])
@pytest.mark.parametrize(("words", "now", "what", "first", "then"), AGAIN)
def test_in_a_file_that_was_changed_or_renamed(
    tmp_path: Path, words: str, now: str, what: str, first: str, then: str, renamed: bool
) -> None:
    folder = correctable_folder(tmp_path)
    said(folder, words, what, first)
    letter, path = folder / "letter.txt", "letter.txt"
    if renamed:
        path = letter.rename(folder / "brief.txt").name
    else:
        letter.write_text("A letter that was found at Lynn.\n\n" + letter.read_text())
    build(folder)
    with Store.open(evidence_of(folder), readonly=True) as store:
        source = store.source_id(path) or ""
        correct(store, ledger_of(folder), source, span_of(store, now, path), what, then, by="Tom")
    build(folder)
    assert values(folder) == [f"{what}={then}"]
    assert not [each for each in troubles(folder) if "followed" in each]


@pytest.mark.parametrize("words", ["1831", "in 1831"])
def test_a_date_that_was_none_is_one_after_all(tmp_path: Path, words: str) -> None:
    folder = correctable_folder(tmp_path)
    assert "1831" in dates(folder)
    said(folder, "1831", "not-date")
    assert "1831" not in dates(folder)
    said(folder, words, "date", "1833")
    assert ("1833" in dates(folder), values(folder)) == (True, ["date=1833"])


@pytest.mark.parametrize("words", ["Tom Moss", "Tom Moss was"])
def test_a_name_that_was_none_is_one_after_all(tmp_path: Path, words: str) -> None:
    folder = correctable_folder(tmp_path)
    said(folder, "Tom Moss", "not-mention")
    assert not named(folder, "Tom Moss")
    said(folder, words, "mention", "person")
    assert (named(folder, words), values(folder)) == (True, ["mention=person"])


def test_what_was_added_is_taken_out_and_added_again(tmp_path: Path) -> None:
    folder = correctable_folder(tmp_path)
    for what, value in (("mention", "person"), ("not-mention", ""), ("mention", "person")):
        said(folder, "xorq", what, value)
        assert named(folder, "xorq") == (what == "mention")
    assert values(folder) == ["mention=person"]


def test_a_statement_that_was_none_is_one_after_all(tmp_path: Path) -> None:
    folder = correctable_folder(tmp_path)
    before = len(told(folder, "arrest"))
    said(folder, "arrested at Ely", "not-statement")
    assert len(told(folder, "arrest")) == before - 1
    said(folder, "was arrested at Ely", "statement", "arrest", subject="Tom Moss")
    assert len(told(folder, "arrest")) == before
    said(folder, "was arrested at Ely", "not-statement", "arrest")
    assert len(told(folder, "arrest")) == before - 1
    assert not [each for each in troubles(folder) if "followed" in each]


CUT = """It was June.* It was said in the town that the old man had sold the great revolu-

* Old Style.

tion of that year for a loaf of bread, and nobody believed it.

Then he died.
"""


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("revolution", "evolution"),  # in two pieces, of which the second is read nowhere afterwards
        ("great revolution of", "old revolt of"),
        ("believed it.\n\n* Old", "knew. Old"),  # read one behind the other, and written the other way round
    ],
)
def test_words_that_stand_apart_in_the_file(tmp_path: Path, words: str, now: str) -> None:
    (tmp_path / "memoir.txt").write_text(CUT)
    build(tmp_path)

    def correct_to(before: str, after: str) -> str:
        with Store.open(evidence_of(tmp_path), readonly=True) as store:
            source, span = store.source_id("memoir.txt") or "", span_of(store, before, "memoir.txt")
            correct(store, ledger_of(tmp_path), source, span, "spelling", after, by="Ann")
        build(tmp_path)
        with Store.open(evidence_of(tmp_path), readonly=True) as store:
            text = store.text("memoir.txt")
        assert text is not None and not [each for each in troubles(tmp_path) if "followed" in each]
        return text.reading

    with Store.open(evidence_of(tmp_path), readonly=True) as store:
        first = store.text("memoir.txt")
    assert first is not None
    assert correct_to(words, now) == first.reading.replace(words, now)
    assert correct_to(now, "XYZ") == first.reading.replace(words, "XYZ")
    assert values(tmp_path) == ["spelling=XYZ"]
