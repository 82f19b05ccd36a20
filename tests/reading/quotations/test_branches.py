"""What belongs to a word, and the stretches that it takes."""

from testimonia.reading.quotations.branches import is_clause, is_mark, is_verb, led_by, spans, under
from tests.reading.quotations.given import tree

# he , in May , fled and hid
FLED = tree(
    "he/PRP/nsubj/6 ,/,/punct/4 in/IN/case/4 May/NNP/obl/6 ,/,/punct/4 fled/VBD/root/0 "
    "and/CC/cc/8 hid/VBD/conj/6"
)
ILL = tree("she/PRP/nsubj/3 was/VBD/cop/3 ill/JJ/root/0 ././punct/3")


def test_all_under_a_word() -> None:
    assert under(FLED, 3) == [1, 2, 3, 4]
    assert under(FLED, 5) == list(range(8))
    assert under(FLED, 5, without=(3, 7)) == [0, 5]


def test_what_leads_to_it() -> None:
    assert led_by(FLED, 3, "at", "in")
    assert not led_by(FLED, 3, "at")


def test_kinds_of_words() -> None:
    assert is_verb(FLED, 5) and not is_verb(FLED, 3)
    assert is_clause(FLED, 5) and is_clause(ILL, 2) and not is_clause(FLED, 3)
    assert is_mark(FLED, 1) and not is_mark(FLED, 3)


def test_stretches_end_without_commas() -> None:
    layer = "he , in May , fled and hid "
    assert [span.of(layer) for span in spans(FLED, [0, 1, 2, 3, 4])] == ["he , in May"]
    assert [span.of(layer) for span in spans(FLED, [1, 2, 3, 4])] == ["in May"]
    assert spans(FLED, [1]) == ()


def test_marks_part_no_stretch_and_words_do() -> None:
    layer = "he , in May , fled and hid "
    assert [span.of(layer) for span in spans(FLED, [3, 5])] == ["May , fled"]
    assert [span.of(layer) for span in spans(FLED, [0, 5])] == ["he", "fled"]
