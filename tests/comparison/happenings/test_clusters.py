from testimonia.comparison.accounts.account import accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.happenings.clusters import agreement, clusters
from testimonia.comparison.happenings.occurrences import Occurrence, occurrences
from testimonia.comparison.identity import entities
from tests.comparison.building import Said, said, text

_WHO = "Marta Velden"


def _occurrences(*told: tuple[Said, ...]) -> list[Occurrence]:
    folder = [text(f"{n}", *statements) for n, statements in enumerate(told)]
    return occurrences(accounts(folder, Names(folder, entities(folder))))


def _arrests(*years: str) -> tuple[Said, ...]:
    return tuple(said("arrest", _WHO, year) for year in years)


def test_sequences_are_aligned_in_their_order() -> None:
    found = clusters(_occurrences(_arrests("1921", "1933"), _arrests("1921-05", "1928", "1933")))
    sizes = [(len(cluster.occurrences), cluster.occurrences[0].dates[0].text) for cluster in found]
    assert sizes == [(2, "1921"), (1, "1928"), (2, "1933")]


def test_no_voice_is_twice_in_a_cluster() -> None:
    # June and March of one year are two; the other account may mean either, and is given to one
    found = clusters(_occurrences(_arrests("1933-06", "1933-03"), _arrests("1933")))
    assert sorted(len(cluster.voices) for cluster in found) == [1, 2]
    assert all(len(cluster.voices) == len(cluster.occurrences) for cluster in found)


def test_words_that_agree_gain_more_than_a_date_alone() -> None:
    (known,) = clusters(_occurrences((said("arrest", _WHO, "1933", "Altweiler", ordinal=2),)))
    same, bare, apart = (
        occurrence
        for statement in (
            said("arrest", _WHO, "1933", "Altweiler", ordinal=2),
            said("arrest", _WHO, "1933"),
            said("arrest", _WHO, "1934", "Altweiler", ordinal=2),
        )
        for occurrence in _occurrences((statement,))
    )
    assert agreement(known, same) > agreement(known, bare) > agreement(known, apart) == 0


def test_hundreds_of_voices_that_agree_are_one_cluster() -> None:
    found = clusters(_occurrences(*(_arrests("1933") for _ in range(300))))
    assert [len(cluster.occurrences) for cluster in found] == [300]
    assert len(found[0].distinct) == 1


def test_the_same_place_alone_is_not_the_same_arrival() -> None:
    arrival = (said("arrival", _WHO, where="Altweiler"),)
    assert len(clusters(_occurrences(arrival, arrival))) == 2
    assert len(clusters(_occurrences(arrival, (said("arrival", _WHO, "1919", "Altweiler"),)))) == 2
    expulsion = (said("expulsion", _WHO, out_of="The League"),)
    assert len(clusters(_occurrences(expulsion, expulsion))) == 2
    assert (
        len(clusters(_occurrences(expulsion, (said("expulsion", _WHO, "1927", out_of="The League"),)))) == 1
    )
