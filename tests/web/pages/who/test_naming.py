"""Names by document, and those who may be meant."""

from testimonia.model import ChainIn, Doubt, EntityKind
from testimonia.store import Spoken
from testimonia.store.asked.lives import Listed, NamedIn
from testimonia.web.pages.who.naming import IN_A_FORM, documents_of, key_of, other_of


def named(number: int, *names: tuple[str, int]) -> NamedIn:
    return NamedIn(ChainIn("src", number), "a.txt", "A title", names, Spoken(3, 1, 2))


def test_a_document_says_its_names_and_how_often_he_has_none() -> None:
    (((only,)),) = (documents_of([named(4, *((f"Name {n}", n) for n in range(9)))]),)
    (made,) = only
    assert made.key == key_of(ChainIn("src", 4)) == "src:4"
    assert made.names[:2] == (("Name 0", 0), ("Name 1", 1))
    assert (made.more, made.nameless) == ("3 more names", "2 by pronoun, 1 by description")
    assert made.document.link == "/source/src?who=4&mentions=all#here"


def test_no_form_has_more_boxes_than_a_request_can_have_fields() -> None:
    groups = documents_of([named(n) for n in range(IN_A_FORM + 1)])
    assert [len(group) for group in groups] == [IN_A_FORM, 1]
    assert IN_A_FORM + 5 < 24  # the other fields of the form: see `testimonia.web.app.MOST_FIELDS`


def test_another_who_may_be_meant_is_told_with_the_reasons() -> None:
    held = Listed("id", EntityKind.OTHER, "Lind", ("Lind", "A. Lind"), 2, 1, 0)
    made = other_of(held, Doubt("id", "x", "It fits.", "It fits others too.", 1))
    assert (made.kind, made.told) == ("other thing", "2 documents, 1 statement")
    assert (made.why_for, made.why_against) == ("It fits.", "It fits others too.")
    assert made.named.link == "/who/id?name=Lind"
    assert other_of(held).why_for == ""
