from testimonia.ingest.sections import find_sections
from testimonia.ingest.sections.parts import contributors_of
from testimonia.model import SectionKind
from tests.ingest.sections.drafts import PROSE, draft_of


def _titles(text: str, kind: SectionKind = SectionKind.CHAPTER) -> list[str | None]:
    found = find_sections(draft_of(text))
    return [s.title.value if s.title else None for s in found if s.kind is kind]


def test_chapters_with_a_title_below() -> None:
    text = f"CHAPTER I\n\nThe House\n\n{PROSE}\n\nCHAPTER II\n\nThe Garden\n\n{PROSE}"
    assert _titles(text) == ["The House", "The Garden"]


def test_chapters_that_are_numbers() -> None:
    text = f"THE ROAD\n\nI\n\n{PROSE}\n\nII\n\n{PROSE}"
    assert _titles(text) == ["I", "II"]


def test_chapters_that_begin_with_a_number() -> None:
    text = f"{PROSE}\n\nI. The House\n\n{PROSE}\n\nII. The Garden\n\n{PROSE}"
    assert _titles(text) == ["I. The House", "II. The Garden"]


def test_a_list_is_no_row_of_chapters() -> None:
    text = f"{PROSE}\n\n1. A coat\n\n2. A fiddle\n\n3. A hat\n\n{PROSE}"
    assert _titles(text) == []


def test_a_bibliography_has_no_title_below_its_heading() -> None:
    text = f"{PROSE}\n\nBibliography\n\nHaan, Otto von. Aus dem Dienst\n\nReuss, Johanna. Die Sektion"
    assert _titles(text, SectionKind.BIBLIOGRAPHY) == ["Bibliography"]


def test_notes_on_contributors_without_a_heading() -> None:
    text = f"JANE DOE (1880–1950) was born in Leeds and died there.\n\nPAUL STERN was a weaver.\n\n{PROSE}"
    draft = draft_of(text)
    found = contributors_of(draft, draft.blocks)
    assert found is not None and found.span.of(text).endswith("a weaver.")


def test_one_biography_is_no_list_of_contributors() -> None:
    draft = draft_of(f"JANE DOE (1880–1950) was born in Leeds and died there.\n\n{PROSE}")
    assert contributors_of(draft, draft.blocks) is None
