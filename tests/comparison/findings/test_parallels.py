from testimonia.model import Finding, FindingKind, Same
from tests.comparison.building import Said, said, text
from tests.comparison.findings.test_of_happening import _findings

_WHO = "Tom Moss"


def _agreed(*statements: Said) -> list[Finding]:
    folder = (text(f"{n}", statement) for n, statement in enumerate(statements))
    return [f for f in _findings(*folder) if f.kind is FindingKind.AGREEMENT]


def _other(words: str, when: str | None = None, where: str | None = None, **more: object) -> Said:
    return said("other", _WHO, when, where, words=words, **more)


def test_one_thing_in_other_words_in_one_year() -> None:
    (found,) = _agreed(
        _other("Moss led the miners in a strike in 1868", "1868"),
        _other("in 1868 a strike of the miners had Moss at its head", "1868"),
    )
    assert found.same is Same.PROBABLE and found.witnesses == 2
    assert found.what.startswith("What is told of Tom Moss, 1868: “Moss led the miners")


def test_near_words_alone_say_little() -> None:
    assert not _agreed(_other("he led the strike"), _other("he was at the head of the strike"))
    assert not _agreed(
        _other("he led the strike", "1868"),
        _other("he was at the head of the strike", "1868", narrative=True),
    )


def test_a_name_in_common_needs_words_that_are_nearer() -> None:
    strike = "Moss led the strike of the miners"
    assert _agreed(_other(strike, where="Lyon"), _other("the miners went on strike under Moss", where="Lyon"))
    assert not _agreed(_other("he led the strike", where="Lyon"), _other("a strike broke out", where="Lyon"))


def test_a_year_alone_says_little() -> None:
    assert not _agreed(
        _other("Moss led the miners in a strike in 1868", "1868"), _other("he sang in the choir", "1868")
    )


def test_what_differs_is_not_told_alike() -> None:
    one = _other("Moss led the strike of the miners", "1868", "Lyon")
    assert not _agreed(one, _other("the miners went on strike under Moss", "1911", "Lyon"))
    assert not _agreed(one, _other("the miners went on strike under Moss", "1868", "Naples"))


def test_one_voice_does_not_agree_with_itself() -> None:
    told = _other("Moss led the miners in a strike in 1868", "1868")
    assert not _findings(text("a", told, told))


def test_what_is_compared_by_its_predicate_is_not_told_twice() -> None:
    born = said("birth", _WHO, "1868", words="Moss was born in 1868")
    assert len(_agreed(born, born)) == 1


def test_telling_words_in_common_need_less_nearness() -> None:
    one = _other("From 1904 she lectured at the Lynn Courses", "1904")
    assert _agreed(one, _other("the Lynn Courses hired her in 1904", "1904"))
    assert not _agreed(one, _other("the Ely Museum bought his boat in 1904", "1904"))
