"""Whose words are quoted, as the lines above them say, in every language."""

import pytest

from testimonia.ingest.readers.mail import MAIL
from testimonia.ingest.readers.mail.quoting import Passage, attribution
from testimonia.model import SectionKind, Span
from tests.ingest.readers.holding import extracted
from tests.ingest.readers.mail.messages import letters, message

PLAIN = "Content-Type: text/plain; charset=utf-8\n"


@pytest.mark.parametrize(
    ("words", "author", "written"),
    [
        ("On Mon, May 3, 2004 at 2:22 PM, Ann <ann7@x.org> wrote:", "Ann", "Mon, May 3, 2004 at 2:22 PM"),
        ("On 3 May 2004, at 14:22, Ann Lind wrote:", "Ann Lind", "3 May 2004, at 14:22"),
        ("On 3 May 2004 14:22, \"Lind, Ann\" wrote:", "Lind, Ann", "3 May 2004 14:22"),
        ("On 2004-05-03 14:22, ann@example.org wrote:", "ann@example.org", "2004-05-03 14:22"),
        ("Ann Lind wrote:", "Ann Lind", None),
        ("Ann Lind <ann@example.org> wrote on 3 May 2004:", "Ann Lind", "3 May 2004"),
        # over two lines, after other words
        ("Yes.\nOn Mon, May 3, 2004, Ann Lind\n<ann@example.org> wrote:", "Ann Lind", "Mon, May 3, 2004"),
        # other languages
        ("Am 03.05.2004 um 14:22 schrieb Ann Lind <ann@example.org>:", "Ann Lind", "03.05.2004 um 14:22"),
        ("Ann Lind schrieb am 03.05.2004:", "Ann Lind", "03.05.2004"),
        ("Le 3 mai 2004 à 14:22, Ann Lind <ann@example.org> a écrit :", "Ann Lind", "3 mai 2004 à 14:22"),
        ("3 мая 2004 г., 14:22, Ann Lind <ann@example.org> пишет:", "Ann Lind", "3 мая 2004 г., 14:22"),
        # without a verb: a date, a name, an address
        ("чт, 3 мая 2004 г. в 12:05, Ann Lind <ann@example.org>:", "Ann Lind", "чт, 3 мая 2004 г. в 12:05"),
        ("From May to <ann@example.org>:", None, None),
        ("Call 25, Ann Lind <ann@example.org>, and say:", None, None),
        # no such line
        ("I wrote to her in May", None, None),
        ("He wrote the following in his diary and in his letters to the harbour company:", None, None),
        ("He wrote:", None, None),
        ("wrote:", None, None),
    ],
)  # fmt: skip
def test_the_line_above_a_quotation(words: str, author: str | None, written: str | None) -> None:
    voice = attribution(Passage(Span(10, 10 + len(words)), words))
    assert (voice.author.value if voice.author else None) == author
    assert (voice.written.value if voice.written else None) == written
    if voice.author and voice.author.at:
        assert voice.author.at.shifted(-10).of(words) == author


def test_quotations_are_letters_inside_the_letter() -> None:
    body = "Hello.\n\nOn 2 May 2004, Henrik Voss wrote:\n> Where?\n>\n> On 1 May 2004, Mary Thorne wrote:\n"
    body += "> > The quay.\n> Indeed.\n\nIn Leeds.\n\n> And when?\n"
    found = extracted(MAIL, message(body, PLAIN))
    assert letters(found)[1:] == [
        ("Henrik Voss", "2 May 2004", "Where?\n\nOn 1 May 2004, Mary Thorne wrote:\n\nThe quay.\n\nIndeed."),
        ("Mary Thorne", "1 May 2004", "The quay."),
        (None, None, "And when?"),  # nobody says whose words these are
    ]


@pytest.mark.parametrize(
    ("rule", "head"),
    [
        ("-----Original Message-----", "From: Mary Thorne <m@x.org>\nSent: {}\nTo: Ann Lind\nSubject: Quay"),
        ("---------- Forwarded message ---------", "From: *Mary Thorne* <m@x.org>\nDate: {}\nSubject: Quay"),
        ("_____________", "*From:* Mary Thorne\n*Date:* {}\n*To:* Ann Lind"),
        ("", "Von: Mary Thorne\nGesendet: {}\nAn: Ann Lind\nBetreff: Quay"),
        ("", "De : Mary Thorne\nEnvoyé : {}\nÀ : Ann Lind\nObjet : Quay"),
    ],
)
def test_what_is_forwarded_is_a_letter_to_the_end(rule: str, head: str) -> None:
    head = head.format("1 May 2004 10:00")
    found = extracted(
        MAIL, message(f"See below.\n\n{rule}\n{head}\n\nThe quay was built.\n\nIn 1770.", PLAIN)
    )
    (author, written, words), *more = letters(found)[1:]
    assert (author, written, more) == ("Mary Thorne", "1 May 2004 10:00", [])
    assert words.endswith("The quay was built.\n\nIn 1770.")


def test_a_letter_that_speaks_of_letters_forwards_none() -> None:
    body = "To: the harbour.\n\nFrom: what I hear, the quay is sold. Subject: closed."
    assert len(letters(extracted(MAIL, message(body, PLAIN)))) == 1


def test_a_signature_is_set_apart() -> None:
    found = extracted(MAIL, message("Yours\n-- \nAnn Lind\nTown Archive\n\n> quoted", PLAIN))
    lines = [s.span.of(found.original) for s in found.sections if s.kind is SectionKind.BYLINE]
    assert lines[-1] == "--\nAnn Lind\nTown Archive"
