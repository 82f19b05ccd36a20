"""The name in a phrase that GUM marks whole, and what corpora are asked."""

import pytest

from testimonia.model import Span
from training.corpora import Document, Mark
from training.targets import name_alone, pronouns, wanted

ALONE = [
    # an article, a pronoun, what is said of it
    ("the United Mills", "place", "United Mills"),
    ("her Uncle Lind", "person", "Uncle Lind"),
    ("Torvek, where he lived,", "place", "Torvek"),
    ("The Torvek of old", "place", "Torvek"),
    # small words within a name, two at most
    ("the Bank of the West in town", "organization", "Bank of the West"),
    ("the Bank of the de West", "organization", "Bank"),
    ("Ludwig van der Aa", "person", "Ludwig van der Aa"),
    ("Lind's Mill", "place", "Lind's Mill"),
    # figures go on with it
    ("the Act 1905 of old", "object", "Act 1905"),
    # what is said before it
    ("the painter Anna Lind", "person", "Anna Lind"),
    # a stop that belongs to it
    ("the city of Torv.", "place", "Torv."),
    ("nothing but small words", "person", None),
    # two are no one name
    ("Anna and Karl Lind", "person", None),
    # but a body may be called so
    ("Lind and Sons", "organization", "Lind and Sons"),
]


@pytest.mark.parametrize(("phrase", "kind", "expected"), ALONE)
def test_name_alone(phrase: str, kind: str, expected: str | None) -> None:
    text = f"We know {phrase} well."
    found = name_alone(text, Mark(Span(8, 8 + len(phrase)), kind, "name", "7"))
    assert (found and found.span.of(text)) == expected
    if found is not None:
        assert (found.kind, found.form, found.chain) == (kind, "name", "7")


def test_the_title_of_a_work_is_left_whole() -> None:
    text = "We know the long Night of a clerk well."
    work = Mark(Span(8, 33), "work", "name")
    assert name_alone(text, work) == work


LINE = "Anna Lind, a German clerk, told her of Torvek in 1905."


def mark(words: str, kind: str, form: str = "name") -> Mark:
    start = LINE.index(words)
    span = Span(start, start + len(words))
    forms = {"name": Mark(span, kind, "name"), "description": Mark(span, kind, "description")}
    return forms.get(form) or Mark(span, kind, "pronoun")


def document(corpus: str, *marks: Mark, layered: tuple[Mark, ...] = ()) -> Document:
    return Document("made up", corpus, LINE, (Span(0, len(LINE)),), marks, layered)


def found(what: Document, head: str) -> list[tuple[str, str]]:
    return [(span.of(LINE), kind) for span, kind in wanted(what)[head].found]


def test_a_corpus_teaches_the_heads_whose_kinds_it_has_marked() -> None:
    clerk = mark("a German clerk", "PER", "description")
    novel = document("litbank", mark("Anna Lind", "PER"), mark("her", "PER", "pronoun"), layered=(clerk,))
    assert found(novel, "nested") == [("a German clerk", "PER")]
    assert found(novel, "named") == [("Anna Lind", "person")]
    asked = {head: bool(what.kinds) for head, what in wanted(novel).items()}
    assert asked == {"named": True, "nested": True, "phrases": False}
    # works are not marked there, and so not asked about
    assert "work" not in wanted(novel)["named"].kinds


def test_phrases_are_asked_of_gum_alone() -> None:
    report = document(
        "gum",
        mark("a German clerk", "person", "description"),
        mark("her", "person", "pronoun"),
        mark("1905", "time"),
    )
    assert found(report, "phrases") == [("a German clerk", "person")]
    assert not wanted(report)["nested"].kinds


def test_of_a_name_of_no_clear_kind_nothing_is_known() -> None:
    page = document("wikigold", mark("Anna Lind", "PER"), mark("German", "MISC"), mark("Torvek", "LOC"))
    named = wanted(page)["named"]
    assert found(page, "named") == [("Anna Lind", "person"), ("Torvek", "place")]
    assert [span.of(LINE) for span in named.unknown] == ["German"]
    assert named.inside
    # a people is of no clear kind, whatever the corpus calls it; a date is no name
    other = document("docred", mark("German", "LOC"), mark("1905", "TIME"))
    assert found(other, "named") == []
    assert [span.of(LINE) for span in wanted(other)["named"].unknown] == ["German"]


def test_pronouns_of_people_and_of_things() -> None:
    her, it = mark("her", "PER", "pronoun"), mark("of", "ORG", "pronoun")
    assert pronouns(document("litbank", her, it, mark("Anna Lind", "PER"))) == {her.span: 1, it.span: 2}
    # of what is not asked about, nothing
    assert pronouns(document("gum", mark("her", "abstract", "pronoun"))) == {}
