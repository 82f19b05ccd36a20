"""Values show themselves in a notebook: everything escaped, nothing left out."""

from dataclasses import replace

import pytest
from lxml import html

from testimonia.library import Finding, Passage, Side, Synopsis
from testimonia.library.folder import Folder
from tests.library.test_shown import HOSTILE


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_documents_are_words(folder: Folder, words: str) -> None:
    passage = Passage(words, words, words, 0, 1, words, words)
    finding = Finding(
        words, words, words, None, words, words, (words,), 1, 1, (Side(words, (passage,)),), words, words
    )
    told = replace(next(iter(folder.statements())), subject=words, told=words, attribution=words)
    told = replace(told, passage=passage)
    for shown in (finding._repr_html_(), told._repr_html_()):
        tree = html.fromstring(shown)
        assert not tree.xpath("//script | //img | //iframe | //@onerror")
        assert words in "".join(map(str, tree.itertext()))


def test_a_finding_shows_every_passage(folder: Folder) -> None:
    finding = folder.findings()[0]
    table = next(html.fromstring(finding._repr_html_()).iter("table"))
    assert len(table.findall("tbody/tr")) == sum(len(side.passages) for side in finding.sides)


def test_a_synopsis_shows_every_account_and_clash(folder: Folder) -> None:
    synopsis: Synopsis = folder.synopsis(folder.people[0].name)
    tree = html.fromstring(synopsis._repr_html_())
    accounts = sum(len(each.accounts) for each in synopsis.happenings)
    first, *clashes = tree.iter("table")
    assert len(first.findall("tbody/tr")) == accounts
    assert len(clashes) == len(synopsis.clashes)
