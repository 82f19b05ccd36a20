from testimonia.comparison.accounts.account import Account, accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.identity import entities
from testimonia.model import SectionKind
from tests.comparison.building import Source, said, text


def _accounts(*folder: Source) -> tuple[Account, ...]:
    return accounts(folder, Names(folder, entities(folder)))


def test_what_is_denied_or_negative_is_no_account() -> None:
    told = _accounts(
        text(
            "a",
            said("arrest", "Marta Velden", "1921"),
            said("arrest", "Marta Velden", "1922", negated=True),
            said("arrest", "Marta Velden", "1923", denied=True),
        )
    )
    assert [account.date and account.date.text for account in told] == ["1921"]


def test_chapters_are_one_voice_and_an_unsigned_foreword_is_another() -> None:
    told = _accounts(
        text(
            "a",
            said("birth", "Marta Velden", "1880"),
            said("arrest", "Marta Velden", "1921", kind=SectionKind.CHAPTER),
            said("arrest", "Marta Velden", "1922", kind=SectionKind.FOREWORD),
            said("arrest", "Marta Velden", "1923", kind=SectionKind.FOREWORD, author="Karl Harten"),
        )
    )
    voices = [account.voice for account in told]
    assert voices[0] == voices[1]
    assert len(set(voices)) == 3


def test_a_holder_is_a_witness_wherever_he_is_quoted() -> None:
    told = _accounts(
        text("a", said("birth", "Marta Velden", "1880", by="Karl Harten")),
        text("b", said("birth", "Marta Velden", "1880", by="Karl Harten")),
        text("c", said("birth", "Marta Velden", "1880", author="Karl Harten")),
        text("d", said("birth", "Marta Velden", "1880", by="a neighbour")),
        text("e", said("birth", "Marta Velden", "1880", by="a neighbour")),
    )
    assert len({account.voice for account in told}) == 5
    assert told[0].witness == told[1].witness == told[2].witness
    assert told[3].witness != told[4].witness  # two neighbours, for all that is known


def test_who_did_it_is_no_other_party() -> None:
    told = _accounts(
        text(
            "a",
            said("arrest", "Marta Velden", "1921", out_of="The Prefect"),
            said("expulsion", "Marta Velden", "1922", out_of="Karl Harten"),
            said("expulsion", "Marta Velden", "1923", out_of="The League"),
            Karl_Harten="person",
        )
    )
    assert [account.object and account.object.name for account in told] == [None, None, "The League"]


def test_a_pronoun_names_nobody() -> None:
    told = _accounts(
        text(
            "a",
            said("arrest", "Marta Velden", "1921", word="She"),
            said("arrest", "Marta Velden", "1922", word="the weaver"),
            said("arrest", "Marta Velden", "1923", word="Velden"),
        )
    )
    assert [account.named for account in told] == [False, True, True]
