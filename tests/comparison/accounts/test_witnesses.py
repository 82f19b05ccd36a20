from typing import Any

import pytest

from testimonia.comparison.accounts.account import Account, accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies, Count, count
from testimonia.comparison.compare import compare
from testimonia.comparison.copies.copying import Copying
from testimonia.comparison.identity import entities
from testimonia.model import FindingKind, Rendition, RenditionKind
from tests.comparison.building import Source, copying, said, text

_WHO = "Marta Velden"


def _count(
    *folder: Source, copyings: tuple[Copying, ...] = (), renditions: tuple[Rendition, ...] = ()
) -> Count:
    told: tuple[Account, ...] = accounts(folder, Names(folder, entities(folder)))
    return count(told, Copies(copyings, {source.source: source.path for source in folder}, renditions))


def _text(path: str, **more: Any) -> Source:
    return text(path, said("birth", _WHO, "1890", **more))


def test_where_nothing_is_known_there_is_only_the_count() -> None:
    both = _count(_text("a"), _text("b"))
    assert both == Count(2, 2, "Nothing shows that one of them depends on another.")
    assert _count(_text("a")) == Count(1, 1, "")


def test_one_author_is_one_witness_in_all_his_books() -> None:
    found = _count(_text("a", author="Karl Harten"), _text("b", author="KARL HARTEN"), _text("c"))
    assert (found.accounts, found.witnesses) == (3, 2)
    assert found.why == "a and b are by KARL HARTEN: they count as one witness."


def test_who_quotes_somebody_is_not_a_witness() -> None:
    found = _count(_text("a", by="Karl Harten"), _text("b", by="Karl Harten"))
    assert (found.accounts, found.witnesses) == (2, 1)
    assert "a and b have it from Karl Harten" in found.why


@pytest.mark.parametrize(
    ("shared", "witnesses"),
    [
        (copying("a", "b", 100, 180), 1),  # the wording holds both statements
        (copying("a", "b", 300, 400), 1),  # within 200 code points of it
        (copying("a", "b", 2000, 2100), 2),  # far from it: another passage was copied
        (copying("a", "b", 2000, 2100, shares=(0.3, 0.4)), 1),  # the one rewrites the other
        (copying("a", "b", 2000, 2100, shares=(0.9, 0.02)), 1),  # a short one is wholly taken from a long one
        (copying("a", "b", 2000, 2100, shares=(0.4, 0.1)), 2),
    ],
)
def test_a_copy_is_no_second_witness(shared: Copying, witnesses: int) -> None:
    found = _count(_text("a"), _text("b"), copyings=(shared,))
    assert (found.accounts, found.witnesses) == (2, witnesses)
    if witnesses == 1:
        assert "a and b share their wording: they count as one witness" in found.why


def test_who_rewrites_whom_is_said_where_it_shows() -> None:
    shared = Copying("id of a", "id of b", (), 0.5, 0.5, copied_from="id of b")
    assert "a rewrites b: they count as one witness" in _count(_text("a"), _text("b"), copyings=(shared,)).why
    other = Copying("id of a", "id of b", (), 0.5, 0.5, copied_from="id of a")
    assert "b rewrites a: they count as one witness" in _count(_text("a"), _text("b"), copyings=(other,)).why


def test_a_chain_of_copies_is_one_witness() -> None:
    shared = (copying("a", "b", shares=(1.0, 1.0)), copying("b", "c", shares=(1.0, 1.0)))
    assert _count(_text("a"), _text("b"), _text("c"), copyings=shared).witnesses == 1


def test_a_note_in_a_book_confirms_nothing_of_the_book() -> None:
    # issue 8: the unsigned parts of a volume are made from it, or for it
    born = said("birth", _WHO, "1890")
    counted = _count(text("a", born, said("birth", _WHO, "1890", author="Karl Harten")), _text("b"))
    assert (counted.accounts, counted.witnesses) == (3, 2)
    assert counted.why == "Unsigned parts of a go with the rest of it."


def test_two_who_sign_parts_of_a_book_are_two() -> None:
    parts = (said("birth", _WHO, "1890", author=author) for author in (None, "Karl Harten", "Jan Vos"))
    assert _count(text("a", *parts)).witnesses == 2


_TRANSLATED = Rendition("b", RenditionKind.TRANSLATION, "a")
_TRANSCRIBED = Rendition("c", RenditionKind.TRANSCRIPTION, "a")


def test_a_text_and_what_was_made_from_it_are_one_witness() -> None:
    found = _count(_text("a"), _text("b"), _text("z"), renditions=(_TRANSLATED, _TRANSCRIBED))
    assert (found.accounts, found.witnesses) == (3, 2)
    assert found.why == "b is a translation of a: they count as one witness."


def test_two_that_were_made_from_one_text_are_one_witness_without_it() -> None:
    found = _count(_text("b"), _text("c"), renditions=(_TRANSLATED, _TRANSCRIBED))
    assert (found.accounts, found.witnesses) == (2, 1)
    assert found.why == "b and c are one text in several forms: they count as one witness."


def test_other_texts_are_not_touched() -> None:
    assert _count(_text("y"), _text("z"), renditions=(_TRANSLATED,)).witnesses == 2
    other = Rendition("z", RenditionKind.EDITION, "y")
    assert _count(_text("a"), _text("z"), renditions=(_TRANSLATED, other)).witnesses == 2


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (RenditionKind.TRANSLATION, "it may be mistranslated"),
        (RenditionKind.TRANSCRIPTION, "it may be misread"),
        (RenditionKind.EDITION, "changed by its editor"),
    ],
)
def test_where_a_text_and_what_was_made_from_it_part_it_is_said(kind: RenditionKind, sentence: str) -> None:
    folder = (text("a", said("birth", _WHO, "1890")), text("b", said("birth", _WHO, "1895")))
    found = compare(folder, (), renditions=(Rendition("b", kind, "a"),)).findings
    (clash,) = (each for each in found if each.kind is FindingKind.CONTRADICTION)
    assert (clash.accounts, clash.witnesses) == (2, 1)
    assert sentence in clash.why
    (without,) = (each for each in compare(folder, ()).findings if each.kind is FindingKind.CONTRADICTION)
    assert without.witnesses == 2 and "it may be" not in without.why
