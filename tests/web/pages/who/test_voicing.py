"""Whose voices are columns of their own."""

from testimonia.store.asked.lives import VoiceOf
from testimonia.web.pages.who.voicing import OWN_COLUMNS, columns_of, voices_among


def voice(section: str, path: str, author: str = "", kind: str = "document", title: str = "") -> VoiceOf:
    return VoiceOf(section, kind, author, title, path, "")


def test_an_author_is_one_voice_in_all_documents_however_capitalised() -> None:
    voices = voices_among([voice("1", "a.txt", "Ada Lind"), voice("2", "b.txt", "ADA LIND", "foreword")])
    assert voices.of_section == {"1": "Ada Lind", "2": "Ada Lind"}
    assert voices.detail("Ada Lind") == "2 documents"


def test_unsigned_chapters_of_one_folder_are_one_voice() -> None:
    chapters = [voice(str(n), f"memoir/chapter-{n}.txt", title=f"Part {n}") for n in range(27)]
    voices = voices_among([*chapters, voice("x", "other/letter.txt", title="A letter")])
    assert set(voices.known) == {"memoir/", "other/letter.txt"}
    assert voices.name("memoir/") == "memoir/"
    assert voices.detail("memoir/") == "27 documents, unsigned"
    assert voices.name("other/letter.txt") == "“A letter”"
    assert voices.detail("other/letter.txt") == "other/letter.txt, unsigned"


def test_documents_that_lie_in_no_folder_are_not_taken_for_one() -> None:
    voices = voices_among([voice("1", "a.txt"), voice("2", "b.txt")])
    assert set(voices.known) == {"a.txt", "b.txt"}


def test_a_note_has_its_own_voice_and_an_imprint_has_not() -> None:
    voices = voices_among(
        [voice("1", "a.txt"), voice("2", "a.txt", kind="imprint"), voice("3", "a.txt", kind="foreword")]
    )
    assert voices.of_section == {"1": "a.txt", "2": "a.txt", "3": "a.txt: foreword"}
    assert voices.name("a.txt: foreword") == "Foreword"


def test_those_that_tell_most_have_columns() -> None:
    voices = voices_among(voice(str(n), f"{n}.txt", f"Author {n}") for n in range(8))
    told = {f"Author {n}": n for n in range(8)}  # the first tells nothing
    columns = columns_of(voices, told, ())
    assert [each.name for each in columns if each.shown] == [f"Author {n}" for n in (7, 6, 5, 4)]
    assert len(columns) == 7
    assert OWN_COLUMNS == 4


def test_one_voice_alone_is_not_hidden_behind_the_others() -> None:
    told = {f"Author {n}": 1 for n in range(5)}
    voices = voices_among(voice(str(n), f"{n}.txt", f"Author {n}") for n in range(5))
    assert all(each.shown for each in columns_of(voices, told, ()))


def test_chosen_columns_stand_first() -> None:
    voices = voices_among(voice(str(n), f"{n}.txt", f"Author {n}") for n in range(6))
    told = {f"Author {n}": n + 1 for n in range(6)}
    columns = columns_of(voices, told, ("Author 0", "Nobody"))
    assert [each.name for each in columns if each.shown] == ["Author 0"]
    assert columns[0].name == "Author 0"
