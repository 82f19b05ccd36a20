from testimonia.ingest.sections import find_sections
from testimonia.model import Section, SectionKind
from tests.ingest.sections.drafts import PROSE, draft_of


def _letter(text: str) -> Section | None:
    return next((s for s in find_sections(draft_of(text)) if s.kind is SectionKind.LETTER), None)


def test_a_letter_says_from_whom_to_whom_and_when() -> None:
    letter = _letter(f"Geneva, 14 May 1902\n\nDear Pavel,\n\n{PROSE}\n\nYours ever,\n\nVera Lindqvist")
    assert letter is not None
    stated = [letter.recipient, letter.author, letter.written]
    assert [s.value if s else None for s in stated] == ["Pavel", "Vera Lindqvist", "14 May 1902"]
    assert letter.place is not None
    assert letter.place.value == "Geneva"


def test_a_speech_begins_like_a_letter_but_is_none() -> None:
    assert _letter(f"Comrades!\n\n{PROSE}") is None


def test_a_letter_needs_a_salutation() -> None:
    assert _letter(f"Geneva, 14 May 1902\n\n{PROSE}\n\nVera Lindqvist") is None


def test_a_closing_and_the_name_below_it_may_be_one_paragraph() -> None:
    letter = _letter(
        f"Geneva, 14 May 1902\n\nDear Pavel,\n\n{PROSE}\n\nYour affectionate sister\nVera Lindqvist"
    )
    assert letter is not None
    assert letter.author is not None
    assert letter.author.value == "Vera Lindqvist"
