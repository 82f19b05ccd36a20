"""From words that are marked to a line of the ledger, and what is refused."""

import shutil
from pathlib import Path

import pytest

from testimonia.model import Act, Span, standing
from testimonia.pipeline.build import build
from testimonia.pipeline.corrections.correcting import WHAT, correct, correct_meant
from testimonia.pipeline.decisions.judging import take_back
from testimonia.pipeline.decisions.noting import PlaceError
from testimonia.pipeline.places import evidence_of, ledger_of
from testimonia.store import Store, ledger
from tests.pipeline.correctable import LETTER, correctable_folder, said, say


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return correctable_folder(tmp_path_factory.mktemp("correctable"))


@pytest.fixture
def folder(tmp_path: Path, once: Path) -> Path:
    return Path(shutil.copytree(once, tmp_path / "copy"))


def values(folder: Path) -> list[str | None]:
    return [line.value for line in standing(ledger.read(ledger_of(folder))[0])]


def reading(folder: Path) -> str:
    with Store.open(evidence_of(folder), readonly=True) as store:
        text = store.text("letter.txt")
    assert text is not None
    return text.reading


# what is marked, what it is said to be, and the line: its act, its value, and the words of its places
LINES = (
    (("Llnd", "spelling", " Lind "), Act.CORRECT, "spelling=Lind", ["Llnd"]),
    (("in 1831", "date", "9 May 1832"), Act.CORRECT, "date=1832-05-09", ["1831"]),
    (("Saint Audrey's feast", "date", "1833"), Act.ADD, "date=1833", ["Saint Audrey's feast"]),
    (("1831", "not-date"), Act.CORRECT, "date=none", ["1831"]),
    (("Tom Moss", "mention", "place"), Act.CORRECT, "mention=place", ["Tom Moss"]),
    ((" xorq,", "mention", "person"), Act.ADD, "mention=person", ["xorq,"]),
    (("Moss", "not-mention"), Act.CORRECT, "mention=none", ["Tom Moss"]),
    (
        ("died", "not-statement"),
        Act.CORRECT,
        "statement=none",
        ["He died on Saint Audrey's feast", "died"],
    ),
    # by an id that the statement had before the document was last read
    (
        ("died", "not-statement", "0123456789abcdef0123"),
        Act.CORRECT,
        "statement=none",
        ["He died on Saint Audrey's feast", "died"],
    ),
    (
        ("arrested at Ely", "polarity", "denied"),
        Act.CORRECT,
        "polarity=denied",
        ["Tom Moss was arrested at Ely in 1831", "arrested"],
    ),
)


@pytest.mark.parametrize(("marked", "act", "value", "words"), LINES)
def test_the_line_says_it_over_words(
    folder: Path, marked: tuple[str, ...], act: Act, value: str, words: list[str]
) -> None:
    line = say(folder, *marked)
    assert (line.act, line.value, line.by) == (act, value, "Ann")
    assert ["".join(anchor.exact for anchor in place.anchors) for place in line.on] == words
    assert ledger.read(ledger_of(folder))[0] == (line,)


# each is refused with a sentence that says what is wanted
@pytest.mark.parametrize(
    ("words", "what", "value", "further", "sentence"),
    [
        ("Llnd", "colour", "red", {}, "nothing that can be said"),
        ("Llnd", "spelling", "", {}, "Give the words"),
        ("Llnd", "spelling", " Llnd ", {}, "read already"),
        ("Llnd", "spelling", "Li\x00nd", {}, "Give the words"),
        ("Llnd", "spelling", "Li\u202end", {}, "Give the words"),
        ("Llnd", "spelling", "\u200c", {}, "Give the words"),
        ("Llnd", "spelling", "i" * 20_001, {}, "too long"),
        ("Llnd", "spelling", "Lind", {"why": "i" * 20_001}, "too long"),
        ("Llnd", "spelling", "Li\ud800nd", {}, "not valid UTF-8"),
        ("\n\n", "spelling", "x", {}, "Mark the words"),
        ("xorq", "not-date", "", {}, "No date is read"),
        ("xorq", "date", "some day", {}, "is no date"),
        ("xorq", "date", "", {}, "is no date"),
        ("saw", "not-mention", "", {}, "Nobody and nothing"),
        ("xorq", "mention", "warden", {}, "give one of person"),
        ("xorq", "not-statement", "", {}, "No such statement"),
        ("Tom Moss was arrested at Ely in 1831. He died", "not-statement", "", {}, "Several statements"),
        ("arrested at Ely", "predicate", "dancing", {}, "give one of"),
        ("arrested at Ely", "polarity", "loud", {}, "is no stance"),
        ("saw it", "statement", "dancing", {"subject": "xorq"}, "give one of"),
        ("saw it", "statement", "discovery", {}, "of whom it is told"),
        ("saw it", "statement", "discovery", {"subject": "xorq", "when": "xorq"}, "No date is read"),
        ("saw it", "statement", "discovery", {"subject": "xorq", "polarity": "loud"}, "no way to mean"),
    ],
)
def test_what_is_refused(
    folder: Path, words: str, what: str, value: str, further: dict[str, str], sentence: str
) -> None:
    with pytest.raises(PlaceError, match=sentence):
        say(folder, words, what, value, **further)
    assert not ledger_of(folder).exists()


@pytest.mark.parametrize("what", WHAT)
@pytest.mark.parametrize("span", [Span(3, 3), Span(5, 99_999), Span(99_998, 99_999)])
def test_words_that_are_not_there(once: Path, what: str, span: Span) -> None:
    with Store.open(evidence_of(once), readonly=True) as store:
        source = store.source_id("letter.txt") or ""
        with pytest.raises(PlaceError):
            correct(store, ledger_of(once), source, span, what, "x")
        with pytest.raises(PlaceError):
            correct(store, ledger_of(once), "nothing", span, what, "x")


def test_words_that_are_corrected_again(folder: Path) -> None:
    """The later line takes the place of the earlier, also over more words; taken back, that one stands."""
    said(folder, "Llnd", "spelling", "Lund")
    said(folder, "un", "spelling", "in")  # a part of what was corrected
    assert values(folder) == ["spelling=Lind"]
    wider = said(folder, "Ada Lind was", "spelling", "Ada Lint is")
    assert values(folder) == ["spelling=Ada Lint is"]
    assert reading(folder) == LETTER.replace("Ada Llnd was", "Ada Lint is", 1)
    take_back(ledger_of(folder), wider.id)
    build(folder)
    assert values(folder) == ["spelling=Lind"]
    assert reading(folder) == LETTER.replace("Llnd", "Lind")


def test_words_across_a_correction_that_is_not_yet_read(folder: Path) -> None:
    say(folder, "Ada Llnd", "spelling", "Ada Lind")
    with pytest.raises(PlaceError, match="corrected already"):
        say(folder, "Llnd was", "spelling", "Lind was")
    say(folder, "Ada Llnd was", "spelling", "Ada Lind was")
    assert values(folder) == ["spelling=Ada Lind was"]


def test_corrections_are_named_by_words(once: Path, tmp_path: Path) -> None:
    about = ("letter.txt:saw it", "letter.txt:xorq", "letter.txt:1831")
    with Store.open(evidence_of(once), readonly=True) as store:
        line = correct_meant(
            store, tmp_path / "l", about, "statement=discovery, subject, date, negated", "Ann"
        )
        assert (line.act, line.value) == (Act.ADD, "statement=discovery, subject, date, negated")
        assert [place.anchors[0].exact for place in line.on] == ["saw it", "xorq", "1831"]
        line = correct_meant(store, tmp_path / "l", ("letter.txt:in 1831",), "date=none", "Ann")
        assert line.value == "date=none"
        for words, value in (
            (about, "date=1833"),  # of one passage at a time
            (about[:1], "statement=discovery, subject"),
            (("letter.txt:saw it", "memoir.txt:Ada Lind"), "statement=discovery, subject"),
            (about[:1], "colour=red"),
        ):
            with pytest.raises(PlaceError):
                correct_meant(store, tmp_path / "l", words, value, "Ann")
