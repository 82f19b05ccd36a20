"""What is stated of a section is stated in mended letters."""

import pytest

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File

PROSE = (
    "The papers came to the archive in three boxes, of which the second was lost in the flood of that year."
)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Papers of the Lind family â€“ Catalogue", "Papers of the Lind family – Catalogue"),  # mojibake
        ("A True ACCOUNT of the Loſs of a Ship", "A True ACCOUNT of the Loss of a Ship"),  # long s
        ("The Fiſh and the ﬁre, a Tale", "The Fish and the fire, a Tale"),  # a ligature beside it
        ("A plain title – with a dash", "A plain title – with a dash"),  # nothing to mend
    ],
)
def test_a_title(head: str, title: str) -> None:
    ingested = ingest(File("a.txt", f"{head}\n\n{PROSE}\n\n{PROSE}\n".encode()))
    assert ingested.text is not None
    document = ingested.sections[0]
    assert document.title is not None
    assert document.title.value == title
    assert document.title.at is not None
    assert document.title.at.of(ingested.text.original) == head
