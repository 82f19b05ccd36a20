"""Where decisions apply now: exactly there, or they wait."""

import hashlib

import pytest

from testimonia.model import Act, Judgement, Place, Span
from testimonia.store.locating import Located, locate
from tests.store.samples import place

OLD = "It was cold. The boat came late that night, and nobody was there. The boat left. It was warm again."
LATE = "The boat came late"


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def located(on: tuple[Place, ...], files: dict[str, str | None]) -> tuple[Located, str]:
    """The only decision of a ledger over ``files``, and what is said of it."""
    judgement = Judgement("2024", "me", Act.NOTE, on, "x")
    hashes = {path: sha(text or "") for path, text in files.items()}
    (found,), problems = locate([judgement], hashes, lambda path: files[path])
    assert bool(problems) == found.waits
    return found, " ".join(problem.message for problem in problems)


# what became of the folder, where the words are now, what is said if they wait
BECAME = [
    ({"a.txt": OLD}, Span(13, 31), ""),
    ({"a.txt": "A new first line.\n" + OLD}, Span(31, 49), ""),  # something was put before it
    ({"a.txt": OLD.replace("late that", "late on that")}, None, "can no longer be found"),  # beside it
    ({"a.txt": OLD.replace("late", "early")}, None, "can no longer be found"),
    ({"a.txt": "She said: The boat came late to us."}, None, "can no longer be found"),  # a look-alike
    ({"a.txt": OLD + "\n" + OLD}, None, "can no longer be found"),  # two candidates
    ({"a.txt": None}, None, "can no longer be found"),  # it cannot be read any more
    ({"b.txt": "Another."}, None, "no longer in the folder"),
    ({"b.txt": OLD}, Span(13, 31), ""),  # the file has another name
    ({"b.txt": OLD, "c.txt": OLD}, None, "no longer in the folder"),  # which of the two?
    ({"a.txt": "Another.", "b.txt": OLD}, Span(13, 31), ""),  # renamed, and another put in its place
    ({}, None, "no longer in the folder"),
]


@pytest.mark.parametrize(("files", "span", "said"), BECAME)
def test_a_passage(files: dict[str, str | None], span: Span | None, said: str) -> None:
    found, message = located((place("a.txt", OLD, LATE),), files)
    assert found.places[0].spans == (None if span is None else (span,))
    assert found.waits == (span is None)
    assert said in message


# what became of the folder, the path now, whether the decision waits
WHOLE: list[tuple[dict[str, str | None], str | None, bool]] = [
    ({"a.txt": OLD}, "a.txt", False),
    ({"b.txt": OLD}, "b.txt", False),
    ({"a.txt": OLD + "!"}, "a.txt", True),  # only a person can tell whether it is the same document
    ({}, None, True),
]


@pytest.mark.parametrize(("files", "path", "waits"), WHOLE)
def test_a_whole_source(files: dict[str, str | None], path: str | None, waits: bool) -> None:
    found, _ = located((place("a.txt", OLD),), files)
    assert (found.places[0].path, found.waits) == (path, waits)


def test_a_decision_waits_if_one_of_its_places_does() -> None:
    found, message = located((place("a.txt", OLD, LATE), place("b.txt", "gone", "gone")), {"a.txt": OLD})
    assert [p.waits for p in found.places] == [False, True]
    assert found.waits
    assert "The decision “note” by me on 2024 (id " in message and ") waits" in message


def test_a_reader_that_reads_the_same_file_otherwise() -> None:
    """The bytes are the same and the text is not: the words are looked for."""
    judgement = Judgement("2024", "me", Act.NOTE, (place("a.txt", OLD, LATE),), "x")
    (found,), problems = locate([judgement], {"a.txt": sha(OLD)}, lambda _: "\n\n" + OLD)
    assert found.places[0].spans == (Span(15, 33),)
    assert problems == ()


def test_each_text_is_fetched_once() -> None:
    fetched: list[str] = []

    def original(path: str) -> str:
        fetched.append(path)
        return OLD

    places = [place(path, OLD, words) for words in ("cold", "warm") for path in ("a.txt", "b.txt")]
    judgements = [Judgement("2024", "me", Act.NOTE, (on,), "x") for on in places]
    hashes = {"a.txt": sha(OLD), "b.txt": sha(OLD)}
    assert len(locate(judgements, hashes, original)[0]) == 4
    assert fetched == ["a.txt", "b.txt"]
