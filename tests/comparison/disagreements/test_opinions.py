"""Whose an opinion is, and how firmly he holds it."""

import pytest

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.disagreements.opinions import Opinion, opinions
from testimonia.comparison.identity import identified
from tests.comparison.disagreements.thinking import Thought, blame, praise, source


def opinion(thought: Thought, author: str | None = "Ada Lind") -> Opinion:
    """The one opinion of a Source."""
    it = source("a.txt", thought, author=author)
    return next(opinions(it.appraised, {it.source: it.path}, Names([it], identified([it]).entities)))


HOLDERS = [
    # by, name for a reader, somebody in particular
    (None, "Ada Lind", True),
    ("Peter Croft", "Peter Croft", True),
    ("the Fen Society", "the Fen Society", True),
    ("some", "some", False),
    ("neither of us", "neither of us", False),
    ("the letters", "the letters", False),
    ("people", "people", False),
]


@pytest.mark.parametrize(("by", "name", "known"), HOLDERS)
def test_holders(by: str | None, name: str, known: bool) -> None:
    who = opinion(praise("Moss was brave", "Moss", "brave", "Tom Moss", by=by)).who
    assert (who.name, who.known) == (name, known)


def test_an_author_without_a_name_is_called_by_his_document() -> None:
    who = opinion(praise("Moss was brave", "Moss", "brave", "Tom Moss"), author=None).who
    assert (who.name, who.author, who.named) == ("the author of a.txt", True, False)


FIRM = [
    (praise("Moss was brave", "Moss", "brave"), True),
    # granted, or only what it looks like
    (praise("on the face of it Moss was brave", "Moss", "brave"), False),
    (praise("Moss seemed brave", "Moss", "brave"), False),
    # who says that it was no fault of his does not praise him
    (praise("It was not the fault of Moss", "Moss", "not the fault"), False),
    (blame("Moss was no hero", "Moss", "no hero"), True),
]


@pytest.mark.parametrize(("thought", "firm"), FIRM)
def test_firmness(thought: Thought, firm: bool) -> None:
    assert opinion(thought).firm is firm
