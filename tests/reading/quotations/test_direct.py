"""What is quoted word for word in texts that are read whole, and whose it is."""

import time

import pytest

from testimonia.model import MentionForm, repaired
from testimonia.reading.mentions import Mentioned
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.dialogue import in_prose
from testimonia.reading.quotations.direct import direct
from testimonia.reading.quotations.values import Speech
from testimonia.reading.quotations.words import words_in
from tests.reading.quotations.spoken import flat, read, spoken

TEXTS: tuple[tuple[str, list[str]], ...] = (
    # one quotation in two parts, with a comma or a stop between them
    (
        "“I saw the boat,” said Anna Keck, “and it was empty.”",
        ["Anna Keck: “I saw the boat,” / “and it was empty.”"],
    ),
    (
        "“I saw the boat,” said Anna Keck. “It was quite empty.”",
        ["Anna Keck: “I saw the boat,” / “It was quite empty.”"],
    ),
    # paragraph after paragraph, each opened anew
    (
        "Anna Keck wrote: “I saw the boat.\n\n“It was empty.\n\n“That is all.” Then she left.",
        ["Anna Keck: “I saw the boat. / “It was empty. / “That is all.”"],
    ),
    # in marks of another kind inside, and of oneself
    (
        "Anna Keck wrote: “I lay there and told myself, ‘You must get up and walk.’ So I got up.”",
        [
            "Anna Keck: “I lay there and told myself, ‘You must get up and walk.’ So I got up.”",
            ">Anna Keck: ‘You must get up and walk.’",
        ],
    ),
    # turns: who was asked answers
    (
        (
            "Anna Keck met Paul Reede at the mill.\n\n“Have you seen the boat?” Keck asked.\n\n“No,” "
            "said Reede.\n\n"
            "“Then who has seen it?”\n\n“Nobody I know of.”"
        ),
        [
            "Anna Keck: “Have you seen the boat?”",
            "Paul Reede: “No,”",
            "Anna Keck: “Then who has seen it?”",
            "Paul Reede: “Nobody I know of.”",
        ],
    ),
    # what somebody does beside his words
    ("Anna Keck shook her head. “There was no boat at all.”", ["Anna Keck: “There was no boat at all.”"]),
    # a paragraph set off
    (
        "From prison Anna Keck wrote to her son:\n\nThe walls are damp and the bread is grey.\n\nHe wept.",
        ["Anna Keck: The walls are damp and the bread is grey."],
    ),
    # titles, and words held at arm's length
    ("Anna Keck read “The Mill on the Marsh” to the “better sort” of Torvek.", []),
)


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_texts(text: str, expected: list[str]) -> None:
    assert spoken(text) == expected


def test_nobody_is_named_who_is_not_known() -> None:
    (said,) = [one for one in read("“There was no boat at all.”")[2] if one.speech is Speech.DIRECT]
    assert (said.speaker, said.cue) == (None, None)


def test_a_speaker_is_found_in_the_text() -> None:
    layer, mentioned, found = read("“I saw the boat,” said Anna Keck.")
    (said,) = [one for one in found if one.speech is Speech.DIRECT]
    assert said.speaker is not None and said.speaker.span is not None and said.cue is not None
    assert said.speaker.span.of(layer) == "Anna Keck"
    assert said.cue.of(layer) == "said Anna Keck"
    (name,) = [m for m in mentioned.mentions if m.form is MentionForm.NAME]
    assert said.speaker.chain == name.chain


HOSTILE = (
    '"' * 10_000,
    "“" * 10_000,
    "“a” " * 2_500,
    "“A.” " * 2_500,
    "He said, “" * 1_500,
    "“Yes,” he said. " * 1_000,
    ":\n\n" * 1_500,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_take_no_more_than_their_length(text: str) -> None:
    """No network here: its trees are flat, and only the time of the rules is taken."""
    prose = prose_of(repaired(text), ())
    begun = time.process_time()
    marks, nobody = in_prose(text, prose), Mentioned((), (), {})
    direct(words_in(text, flat(text), nobody, marks), prose, marks, nobody)
    assert time.process_time() - begun < 20
