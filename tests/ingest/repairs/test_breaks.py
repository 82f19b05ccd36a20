import time

import pytest

from testimonia.ingest.repairs.breaks import Surroundings, continues
from tests.ingest.repairs.reading import made, reading

LONG = "He had come to the town in the spring. In the autumn of that year he went to see"
NEXT = "Nadezhda at her house in the old street, and they spoke of her father until it was dark."

JOINED = [
    # before a small letter
    (LONG, "the widow of the printer.", Surroundings()),
    ("She gave him the keys of the cellar, and", "he went down.", Surroundings(page=True)),
    # before a name: after a word that leads on to one, after a title, after any word of a paragraph
    ("We shall leave here as soon as the people of", "Arles have asked us to.", Surroundings()),
    ("He said that the bridge had been guarded all night by Mr.", "Delmas and six men.", Surroundings()),
    (LONG, NEXT, Surroundings()),
    # before a figure, if a word leads on to it
    (
        "He said that the harbour was closed on the evening of the",
        "12 March, and nobody left.",
        Surroundings(),
    ),
    # before speech, where a page ends
    (LONG, "“the man who sold the keys,” as she called him.", Surroundings(page=True)),
    # a word that is broken
    ("a description of the town of Jeru-", "salem with engravings.", Surroundings(page=True)),
]


@pytest.mark.parametrize(("before", "after", "around"), JOINED)
def test_a_sentence_goes_on(before: str, after: str, around: Surroundings) -> None:
    assert continues(before, after, around)


ENDLESS = [
    # What may be the name of a speaker is looked at once: in two hundred letters it once took ten seconds.
    (LONG, "K" + "ol" * 20_000),
    (LONG, "K." * 20_000),
    (LONG, "A b " * 10_000),
    (f"{LONG} {'ol' * 20_000}-", NEXT),
    (f"{LONG} {'ol' * 20_000}", NEXT),
]


@pytest.mark.parametrize(("before", "after"), ENDLESS, ids=range(len(ENDLESS)))
def test_however_long_a_word_is(before: str, after: str) -> None:
    begun = time.process_time()
    continues(before, after, Surroundings(page=True))
    assert time.process_time() - begun < 2


LEFT = [
    # a sentence, an introduction, speech, an ellipsis, a dash: all complete
    (f"{LONG} her.", "the widow", Surroundings(page=True)),
    (f"{LONG}:", "the widow", Surroundings(page=True)),
    (f"{LONG} . . .", "the widow", Surroundings(page=True)),
    (f"{LONG} –", "but there were many", Surroundings()),
    ("“I saw him come in by the back door of the house—”", "he broke off.", Surroundings()),
    # too short to be prose
    ("Widow Ahern of Blarney Lane,", "who had nursed him.", Surroundings()),
    # the next speaker, in an interview, a play or a record
    ("A: I had run away from the convent in the town at", "Q: From which one?", Surroundings()),
    # the next day of a diary
    (LONG, "13 January. Rain. A letter from Edith came, and it says that the pipes burst.", Surroundings()),
    # an item of a list without stops: its neighbours have none either
    (LONG, NEXT, Surroundings(listed=True)),
    (LONG, NEXT[:-1], Surroundings()),
    # a heading without a stop before a section
    (LONG, NEXT, Surroundings(wide=True)),
    # a quotation after a colon, without marks
    (LONG, NEXT, Surroundings(introduced=True)),
    # an undertaking that ends on a comma, and a new paragraph
    (f"{LONG} the widow,", NEXT, Surroundings()),
    # the speaker after a quotation, the office of a speaker, the owner of a picture (seen in GUM's news)
    (f"{LONG} her there, and she laughed about it. — Rosa Delmas", NEXT, Surroundings()),
    (f"{LONG} her there, and she was very kind. Charles Ahern, Harbour Master of Cork", NEXT, Surroundings()),
    (f"{LONG} her there, by the gate of the works. Image: City Archive", NEXT, Surroundings()),
    # a caption
    ("Fig. 3. The gate of the old jail in the town of Cork, drawn by", NEXT, Surroundings()),
    # a bibliography
    (
        "Haan, Otto von. Aus dem Dienst. Band eins und zwei zusammen. Berlin: Mittler, 1899",
        NEXT,
        Surroundings(),
    ),
]


@pytest.mark.parametrize(("before", "after", "around"), LEFT)
def test_a_sentence_does_not_go_on(before: str, after: str, around: Surroundings) -> None:
    assert continues(before, after, around) is None


FIRST = "It was said in the town that the old man had sold the keys to the"
SECOND = "captain for a loaf of bread. Nobody believed it."
ACROSS = [
    f"{FIRST}\n\n{SECOND}",
    f"{FIRST}\r\n\r\n{SECOND}",
    f"{FIRST}\f{SECOND}",
    f"{FIRST}\n\n\f\n\n{SECOND}",
    f"{FIRST}\n\n12\n\n{SECOND}",
    f"{FIRST}\n\n[12]\n\n{SECOND}",
]


@pytest.mark.parametrize("text", ACROSS)
def test_what_stands_between_the_halves_is_read_after_them(text: str) -> None:
    assert f"{FIRST} {SECOND}" in reading(text)


def test_nothing_between_is_lost() -> None:
    text = f"{FIRST}\n\n12\n\n{SECOND}"
    assert "12" in reading(text) and sorted(reading(text).split()) == sorted(text.split())


def test_a_note_in_the_cut_is_read_after_the_paragraph() -> None:
    text = f"It was June.* {FIRST}\n\n* Old Style.\n\n{SECOND}\n\nThen he died."
    assert f"{FIRST} {SECOND}\n\n* Old Style.\n\nThen" in reading(text)


def test_a_paragraph_may_be_cut_twice() -> None:
    middle = "captain for a loaf of bread, and that the captain had given it back to the"
    text = f"{FIRST}\n\n7\n\n{middle}\n\n8\n\nold man's wife.\n\nNobody believed it."
    assert f"{FIRST} {middle} old man's wife." in reading(text)


def test_a_word_broken_by_a_page_is_joined_with_it() -> None:
    begin = "He had been a boy of twelve years when he took part in the great revolu-"
    text = f"{begin}\n\n12\n\ntion of that year, and nobody asked him why."
    assert "the great revolution of that year" in reading(text)


def test_a_section_break_stops_the_search() -> None:
    assert made(f"{FIRST}\n\n* * *\n\n{SECOND}") == []


def test_a_quotation_that_is_set_in_is_left() -> None:
    assert made(f"{FIRST}\n\n     captain of the guard, and may he rest in peace with his fathers.") == []
