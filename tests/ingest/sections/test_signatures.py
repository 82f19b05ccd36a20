import pytest

from testimonia.ingest.sections.signatures import signature_of
from tests.ingest.sections.drafts import PROSE, draft_of

SIGNATURES = [
    ("GEORGE HALLAM\n\nLondon, May 1934", "GEORGE HALLAM", "May 1934"),
    ("Berlin, im März 1930\n\nHeinrich Adler", "Heinrich Adler", "im März 1930"),
    ("Jane Doe\nUniontown\nOctober 1956", "Jane Doe", "October 1956"),
    # initials stand for a name on the title page
    ("R. E. P.\nOctober 1956", "Ruth Ellen Pryor", "October 1956"),
    # a date alone, or nothing at all
    ("May 1934", None, "May 1934"),
    ("He did not live to see it printed.", None, None),
]


@pytest.mark.parametrize(("end", "author", "written"), SIGNATURES)
def test_who_signed_and_when(end: str, author: str | None, written: str | None) -> None:
    draft = draft_of(f"{PROSE}\n\n{end}")
    found = signature_of(draft, draft.blocks, ["Ruth Ellen Pryor"])
    assert (found.author and found.author.value) == author
    assert (found.written and found.written.value) == written
