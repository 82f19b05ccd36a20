"""The pieces that a notebook shows: every word escaped, and said how many rows are not shown."""

import pytest
from lxml import html

from testimonia.library.folder import Folder
from testimonia.library.shown import paragraphs, quoted, rows_as_table, table

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</table></div><iframe src=javascript:alert(1)>",
    "& < >",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_documents_are_words(words: str) -> None:
    for shown in (
        quoted(words),
        paragraphs(["", words]),
        table((words,), [(quoted(words),)]),
        rows_as_table((words,), [(words,)], 0),
    ):
        tree = html.fromstring(shown)
        assert not tree.xpath("//script | //img | //iframe | //@onerror")
        assert words in "".join(map(str, tree.itertext()))


def test_a_table_says_how_many_rows_it_does_not_show(folder: Folder) -> None:
    table = folder.tables["paragraphs"]
    number = len(list(table))
    assert number > 10
    assert f"and {number - 10} more rows" in table._repr_html_()
