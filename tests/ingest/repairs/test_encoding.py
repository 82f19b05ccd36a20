import pytest

from tests.ingest.repairs.reading import made, reading

MOJIBAKE = [
    ("RÃ©volution", "Révolution"),
    ("MÃ¼nchen", "München"),
    ("PoznaÅ„", "Poznań"),
    ("KÅ™iÅ¾", "Křiž"),
    ("Ä°stanbul", "İstanbul"),
    ("Â£14.95", "£14.95"),
    ("NoÂ\xa0176", "No\xa0176"),
    # the marks and dashes of Windows
    ("itâ€™s", "it’s"),
    ("1890â€“1947", "1890–1947"),
    ("â€œYesâ€\x9d", "“Yes”"),
    # the same, when the last byte was thrown away
    ("â€œYes,â€ he said", "“Yes,” he said"),
    # codes of Windows that were never read as such
    ("it\x92s", "it’s"),
    # wrong twice
    ("RÃƒÂ©volution", "Révolution"),
    # Cyrillic, taken for Western and for Windows Cyrillic
    ("Ð¡Ñ‚Ð°Ð»Ð¸Ð½", "Сталин"),
    ("РЎС‚Р°Р»РёРЅ", "Сталин"),
    # half of an "à" became a space; another word shows that it did
    ("dÃ©jÃ  vu", "déjà vu"),
]


@pytest.mark.parametrize(("before", "after"), MOJIBAKE)
def test_mojibake_is_mended(before: str, after: str) -> None:
    assert reading(f"He wrote {before} then") == f"He wrote {after} then"


RIGHT = [
    "São Paulo, IRMÃOS, PÃO, “CIDADÃ”, CORAÇÕES”",
    "România, Âge, ÂME, À L’ÂGE…, «CHÂTEAU»",
    "Noël, DÉJÀ, ÎLE, à côté",
    "Zażółć gęślą jaźń, Łódź",
    "TÜRKİYE, Şükrü",
    "Nguyễn Ái Quốc, Trần Đức Thảo",
    "Þórður, Ærø, Ðorđe, Ångström, ÅRHUS",
    "Кибальчич, РСФСР, СССР», Д. Р. С., Рассказ",
]


@pytest.mark.parametrize("words", RIGHT)
def test_words_that_are_right_are_left(words: str) -> None:
    assert made(f"He wrote {words} then") == []
