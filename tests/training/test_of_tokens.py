"""What corpora say of single tokens, in our own tokens."""

from testimonia.model import Span
from testimonia.reading.encoder.heads import RELATIONS, TAGS
from tests.reading.encoder.cut import cut
from training.corpora import Document, Word
from training.of_tokens import UNKNOWN, answers_of_tokens


def word(text: str, at: str, head: int, relation: str, tag: str = "NN") -> Word:
    start = text.index(at)
    return Word(Span(start, start + len(at)), head, relation, tag)


def answered(text: str, words: tuple[Word, ...]) -> list[tuple[str, int, str]]:
    """For each token: itself, its head, and how."""
    windows = cut(text)
    document = Document("made-up", "ewt", text, (Span(0, len(text)),), (), words=words)
    (told,) = answers_of_tokens(document, windows)
    tokens = [place.of(text) for place in windows[0].tokens]
    return [
        (token, head, RELATIONS[relation])
        for token, head, relation in zip(tokens, told["heads"], told["relations"], strict=True)
    ]


def test_a_word_in_several_tokens() -> None:
    # ":-)" is one word of the treebank: what follows its first sign belongs to that
    text = "Hello :-)"
    words = (word(text, "Hello", 0, "root"), word(text, ":-)", 0, "discourse"))
    assert answered(text, words) == [
        ("Hello", 0, "root"),
        (":", 0, "discourse"),
        ("-", 1, "goeswith"),
        (")", 1, "goeswith"),
    ]


def test_several_words_in_one_token() -> None:
    # "gonna" is two words: the one that hangs on another stands for both
    text = "gonna sleep"
    words = (
        word(text, "gon", 2, "aux", "VBG"),
        word(text, "na", 2, "mark", "TO"),
        word(text, "sleep", 2, "root", "VB"),
    )
    assert answered(text, words) == [("gonna", 1, "aux"), ("sleep", 1, "root")]


def test_a_relation_that_no_head_knows_is_cut_at_its_colon() -> None:
    text = "go on"
    words = (word(text, "go", 0, "root"), word(text, "on", 0, "csubj:outer"))
    assert answered(text, words)[1] == ("on", 0, "csubj")


def test_nothing_is_asked_that_the_corpus_does_not_say() -> None:
    text = "Anna slept."
    windows = cut(text)
    told = answers_of_tokens(Document("made-up", "wikigold", text, (), ()), windows)
    assert {answer for row in told[0].values() for answer in row} == {UNKNOWN}
    happened = Document("made-up", "litbank", text, (), (), happened=(Span(5, 10),))
    assert answers_of_tokens(happened, windows)[0]["events"] == [0, 1, 0]
    assert TAGS[0] == "NN"
