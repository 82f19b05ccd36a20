from testimonia.model import SectionKind
from tests.ingest.repairs.reading import made, reading, text_of

TEXT = "FOREWORD*\n\nHe came to the town in the spring of that year.\n\n*First printed in the Review."


def test_a_mark_is_lifted_out_of_its_word() -> None:
    assert reading(TEXT).startswith("FOREWORD\n")
    assert [repair.before(TEXT) for repair in made(TEXT)] == ["*"]


def test_marks_without_notes_stay() -> None:
    assert reading("FOREWORD*\n\nHe came.") == "FOREWORD*\n\nHe came."


def test_the_note_keeps_the_place_of_its_mark() -> None:
    from testimonia.ingest.document import ingest
    from testimonia.ingest.extraction import File

    sections = ingest(File("document.txt", TEXT.encode())).sections
    marks = [s.mark for s in sections if s.kind is SectionKind.FOOTNOTE and s.mark]
    assert [mark.of(text_of(TEXT).original) for mark in marks] == ["*"]
