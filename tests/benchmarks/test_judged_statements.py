"""How the statements that were judged by hand are counted."""

from benchmarks.judged_statements import PARTS, Verdict, figures, judged


def verdict(right: str, *, opposite: bool = False) -> Verdict:
    return Verdict("letters", "a.txt", (0, 4), "arrest", frozenset(right.split()), opposite)


def test_a_statement_is_wholly_right_if_all_its_parts_are() -> None:
    assert verdict("who what when holder").whole
    assert not verdict("who what when").whole


def test_the_shares_of_a_folder() -> None:
    known = [verdict("who what when holder"), verdict("who when holder", opposite=True)]
    shares = {name: came for name, came, _ in figures(known)}
    assert shares["statements of letters, wholly right"].startswith("50 (")
    assert shares["statements of letters, who"].startswith("100 (")
    assert shares["statements of letters, the opposite"].endswith("of 2")


def test_every_statement_that_was_judged_is_of_a_folder_and_has_its_place() -> None:
    known = judged()
    assert len(known) == len({(one.file, one.trigger, one.predicate, n) for n, one in enumerate(known)}) > 0
    assert all(one.right <= frozenset(PARTS) and one.trigger[0] < one.trigger[1] for one in known)
