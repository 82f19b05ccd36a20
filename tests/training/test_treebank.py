"""Treebanks: words with their heads, numbered through a document."""

from pathlib import Path

from testimonia.model import Span
from tests.training.written import sentences, write
from training.corpora import ewt

PAGE = """
# newdoc id = made-up
# sent_id = 1
1 Anna Anna PROPN NNP _ 3 nsubj _ _
2-3 isn't _ _ _ _ _ _ _ _
2 is be AUX VBZ _ 4 cop _ _
3 n't not PART RB _ 4 advmod _ _
4 here here ADV RB _ 0 root _ SpaceAfter=No
5 . . PUNCT . _ 4 punct _ _

# newpar id = p2
# sent_id = 2
1 Run run VERB VB _ 0 root _ SpaceAfter=No
2 ! ! PUNCT . _ 1 punct _ _
""".strip()


def test_words_with_their_heads(tmp_path: Path) -> None:
    lines = ["\t".join(line.split()) if line[:1].isdigit() else line for line in PAGE.splitlines()]
    write(tmp_path / "ewt" / "not-to-release" / "sources" / "weblog" / "a.conllu", lines)
    (document,) = ewt(tmp_path)
    assert document.corpus == "ewt"
    assert sentences(document) == ["Anna isn't here.", "Run!"]
    assert [word.place.of(document.text) for word in document.words] == [
        *("Anna", "is", "n't", "here", "."),
        *("Run", "!"),
    ]
    # a root is its own head, and heads are counted through the document
    assert [word.head for word in document.words] == [2, 3, 3, 3, 3, 5, 5]
    assert [word.tag for word in document.words][:2] == ["NNP", "VBZ"]
    assert document.words[5].place == Span(19, 22)  # behind a space and an empty line
    assert document.happened is None
