import pytest

from testimonia.ingest.blocks import blocks_of
from testimonia.ingest.notes import REACH, notes_of


def _links(text: str) -> list[tuple[str, str]]:
    """Each note with the two characters before its mark."""
    links = notes_of(text, blocks_of(text))
    return [(text[link.mark.start - 2 : link.mark.end], link.note.of(text)) for link in links]


NOTES = [
    # after a word, after a stop, after a closing mark
    ("He fled* to the hills.\n\n* In June.", [("ed*", "* In June.")]),
    ("He fled to the hills.1\n\n1 In June.", [("s.1", "1 In June.")]),
    ("He fled “to the hills.”1 Then\n\n1 In June.", [(".”1", "1 In June.")]),
    ("He fled1 to the hills.\n\n1. In June.", [("ed1", "1. In June.")]),
    ("He fled.[1] Then\n\n[1] In June.", [("d.[1]", "[1] In June.")]),
    ("He fled† to the hills.\n\n† In June.", [("ed†", "† In June.")]),
    ("He fled² to the hills.\n\n² In June.", [("ed²", "² In June.")]),
    # a heading bears one too
    ("FOREWORD*\n\n*Adapted from *The Road*.", [("RD*", "*Adapted from *The Road*.")]),
    # two notes below one page
    ("He fled1 to the hills.2\n\n1 In June.\n\n2 In May.", [("ed1", "1 In June."), ("s.2", "2 In May.")]),
]


@pytest.mark.parametrize(("text", "links"), NOTES)
def test_a_note_and_its_mark(text: str, links: list[tuple[str, str]]) -> None:
    assert _links(text) == links


LEFT = [
    # emphasis in Markdown, around a word and around a paragraph
    "It printed *what it could* and no more.\n\n*The assembly has spoken.*",
    "It was **bold** and *italic*.\n\n*Italic too.* And more.",
    # items of a list
    "He had three things*\n\n- a coat\n\n- a fiddle",
    "Buy these:\n\n* bread\n\n* salt",
    # a numbered list without marks in the text
    "He had these:\n\n1. a coat\n\n2. a fiddle",
    # a number of something, a year, an isotope of nothing
    "He lived at No.12 then.\n\n12 men came.",
    "They met on page p.4 of it.\n\n4 Old Style.",
    "It was in 1921 that he left.\n\n1921 was a bad year.",
    # a mark that nothing answers
    "He fled.* Then he came back.",
    # an answer out of reach
    "He fled.1" + " and he ran" * (REACH // 10) + "\n\n1 In June.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_note(text: str) -> None:
    assert _links(text) == []
