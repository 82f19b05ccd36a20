"""What one Source tells of disagreements by itself."""

from testimonia.comparison.accounts.references import Names
from testimonia.comparison.accounts.witnesses import Copies
from testimonia.comparison.disagreements import disagreements
from testimonia.comparison.identity import identified
from testimonia.model import entity_id
from tests.comparison.disagreements.thinking import Source, blame, praise, source


def told(it: Source) -> list[str]:
    """The sentences of its disagreements."""
    who = identified([it])
    ids = [entity_id(entity) for entity in who.entities]
    copies = Copies([], {it.source: it.path})
    return [each.what for each in disagreements(it, Names([it], who.entities), ids, copies)]


def test_a_thing_without_a_name_that_one_praises_and_another_blames() -> None:
    good = praise("The strike of 1912 was heroic", "The strike of 1912", "heroic")
    bad = blame("Croft calls the strike of 1912 foolish", "the strike of 1912", "foolish", by="Peter Croft")
    (what,) = told(source("a.txt", good, bad, author="Ada Lind"))
    assert what.startswith("On the strike of 1912, Ada Lind and Peter Croft disagree.")


def test_two_strikes_are_two_things() -> None:
    good = praise("The strike of 1912 was heroic", "The strike of 1912", "heroic")
    bad = blame("Croft calls the strike of 1913 foolish", "the strike of 1913", "foolish", by="Peter Croft")
    assert told(source("a.txt", good, bad, author="Ada Lind")) == []
