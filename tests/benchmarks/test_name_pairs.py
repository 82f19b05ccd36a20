from pathlib import Path

from benchmarks.name_pairs import Labelled, Score, certain, likely, people, score

_PAIRS = (
    Labelled("Ada Lind", "Lind, Ada", True),
    Labelled("Ada Lindholm", "Ada Lindhelm", True),
    Labelled("Tom Moss", "Thomas Lind", True),
    Labelled("Ada Lind", "Vera Lind", False),
)


def test_undecided_and_likely_counts_as_one_person() -> None:
    assert score(_PAIRS, likely) == Score(hit=2, false=0, missed=1)
    assert score(_PAIRS, certain) == Score(hit=1, false=0, missed=2)
    assert score(_PAIRS, likely).f1 == 0.8


def test_only_people_are_read(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    lines = ("schema,name1,name2,is_match", "Person,Ada Lind,A. Lind,true", "Vessel,Ada,Adah,false")
    path.write_text("\n".join(lines), encoding="utf-8")
    assert list(people(path)) == [Labelled("Ada Lind", "A. Lind", True)]
