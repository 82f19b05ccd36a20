"""What the network says of windows does not hang on which are run together."""

import numpy as np

from testimonia.model import Span
from testimonia.reading.encoder.network import Output, read_through, use_threads
from testimonia.reading.encoder.windows import Window
from tests.reading.encoder.cut import cut

CLEAR = (
    "Anna Lind met Paul Orlik in Brussels.",
    "They slept.",
    "Paul Orlik wrote to Marta Keck, and Marta Keck wrote to Karl Gul; " * 6 + "then he left.",
)
SURE = 5.0
"""A score far from nothing: the weights are of eight bits, and what is run together moves scores by some."""


def alone(words: str) -> Window:
    """A text of one sentence as one window."""
    (window,) = cut(words, (Span(0, len(words)),))
    return window


def out(window: Window) -> Output:
    """What is said of a window that is run by itself."""
    ((_, said),) = read_through([window])
    return said


def sure(said: Output) -> set[tuple[int, ...]]:
    """Stretches of which the network is sure."""
    rows = zip(said.found.tolist(), said.scores.tolist(), strict=True)
    return {tuple(row) for row, score in rows if score >= SURE}


def like(one: Output, other: Output) -> bool:
    """Whether two outputs are of one window: the vectors of its tokens point the same way."""
    if one.vectors.shape != other.vectors.shape:
        return False
    lengths = np.linalg.norm(one.vectors, axis=1) * np.linalg.norm(other.vectors, axis=1)
    return bool(((one.vectors * other.vectors).sum(1) / lengths > 0.95).all())


def test_alone_or_together_much_the_same_is_said() -> None:
    windows = [alone(words) for words in CLEAR]
    for window, said in read_through(windows):
        by_itself = out(window)
        assert like(said, by_itself)
        assert (said.pronouns == by_itself.pronouns).all()
        found, other = (
            {tuple(row): score for row, score in zip(o.found.tolist(), o.scores.tolist(), strict=True)}
            for o in (said, by_itself)
        )
        # whoever is sure in one way finds the same in the other, if with another score
        assert sure(said) <= other.keys() and sure(by_itself) <= found.keys()
    assert sure(out(windows[0])) and not sure(out(windows[1]))


def test_each_window_gets_its_own_output_in_order() -> None:
    # more than are sorted by length together, and of lengths that do not go with their order
    numbers = [n * 37 % 100 for n in range(100)]
    windows = [alone("Lind saw " + "the old mill and " * (n % 9) + f"{n} ships.") for n in numbers]
    read = list(read_through(windows))
    assert [window for window, _ in read] == windows
    for window, said in read:
        assert said.vectors.shape[0] == said.pronouns.shape[0] == len(window.tokens)
        assert (said.found[:, 1:] < len(window.tokens)).all()
    for window, said in read[::17]:
        assert like(said, out(window))


def test_windows_are_taken_as_they_are_needed() -> None:
    taken = []

    def some() -> object:
        for number in range(1_000):
            taken.append(number)
            yield alone("Lind slept.")

    next(iter(read_through(some())))  # type: ignore[arg-type]
    assert len(taken) < 200


def test_stretches_run_forward_and_have_scores_above_nothing() -> None:
    said = out(alone(CLEAR[2]))
    assert said.found.shape == (len(said.scores), 3)
    assert (said.found[:, 1] <= said.found[:, 2]).all()
    assert (said.scores > 0).all()


def test_no_windows_no_output() -> None:
    assert list(read_through([])) == []


def test_the_number_of_threads_changes_nothing() -> None:
    before = out(alone(CLEAR[0]))
    use_threads(1)
    after = out(alone(CLEAR[0]))
    assert like(before, after)
    assert sure(before) == sure(after)
