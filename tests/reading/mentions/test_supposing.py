"""What a text supposes of two names joins nobody, and is kept with its sentence."""

import pytest

from testimonia.model import Span
from testimonia.reading.mentions.supposing import guess, supposed

SUPPOSED = [
    ("Some hold that [Orlik] was [Tarn].", True),
    ("[He] may have been [Tarn], for all we know.", True),
    ("There are good grounds to take [him] for [Tarn].", True),
    ("The police identified [Orlik] as [Tarn].", True),
    ("Or was [he] [Tarn], the silent clerk?", True),
    ("[Orlik] was not [Tarn].", True),
    ("[Orlik] passed for “[Tarn]”.", True),
    # whose, for whom, and with whom
    ("[Orlik] was [Tarn]'s brother.", False),
    ("[Orlik] worked for [Tarn].", False),
    ("He fled with [Orlik] as [Tarn] did.", False),
    ("[Orlik] was with [Tarn].", False),
    ("[Orlik] and [Tarn] fled.", False),
]


@pytest.mark.parametrize(("marked", "expected"), SUPPOSED)
def test_who_may_be_whom(marked: str, expected: bool) -> None:
    one, other, layer = _marked(marked)
    assert supposed(layer, 0, one, other) is expected


def _marked(words: str) -> tuple[Span, Span, str]:
    before, one, between, other, after = words.replace("]", "[").split("[")
    first = Span(len(before), len(before) + len(one))
    second = Span(first.end + len(between), first.end + len(between) + len(other))
    return first, second, f"{before}{one}{between}{other}{after}"


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("Some hold\n that Orlik was Tarn.", False),
        ("Orlik was never Tarn.", True),
        ("Orlik wasn’t Tarn.", True),
        ("He always denied to be Tarn.", True),
    ],
)
def test_what_is_denied(words: str, denied: bool) -> None:
    made = guess(1, 2, words)
    assert (made.denied, made.words) == (denied, " ".join(words.split()))
