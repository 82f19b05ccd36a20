"""What is thought of somebody, by stance."""

from pathlib import Path

from testimonia.pipeline.places import evidence_of
from testimonia.store import Store
from testimonia.web.pages.who.appraising import stances_of
from tests.stated import stated_by_hand


def test_praise_and_blame_stand_against_each_other(tmp_path: Path) -> None:
    with Store.open(evidence_of(stated_by_hand(tmp_path))) as store:
        (tom,) = store.lives.bearing("Tom Moss", 2)
        praise, blame = stances_of(store, tom)
        (ada,) = store.lives.bearing("Ada Lind", 2)
        assert stances_of(store, ada) == ()
    assert (praise.title, blame.title, praise.total) == ("Praise", "Blame", 1)
    (thought,) = praise.thoughts
    assert (thought.before, thought.words, thought.after) == ("Tom Moss is ", "a brave man", ".")
    assert (thought.held, thought.where) == ("Mary Thorne", "letter.txt")
    assert thought.link.startswith("/source/")
    assert blame.thoughts[0].held == "Ada Lind"
