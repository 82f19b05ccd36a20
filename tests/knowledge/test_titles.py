"""Titles: what says nothing of who is meant, and what does."""

from testimonia.knowledge.titles import forms_of_address, ranks


def test_an_office_is_told_from_a_form_of_address_and_from_a_crown() -> None:
    assert {"dr", "inspector", "captain"} <= ranks()
    assert {"mr", "mrs", "lady"} <= forms_of_address()
    assert not {"king", "queen", "tsar"} & (ranks() | forms_of_address())
