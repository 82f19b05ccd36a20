"""Messages as letters: whose words, to whom and when, whatever the message was made of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.ingest.document import ingest
from testimonia.ingest.extraction import File, Limits
from testimonia.ingest.readers.mail import MAIL, MAILBOX, WEB_ARCHIVE
from testimonia.model import SectionKind, Trouble
from tests.ingest.readers.holding import extracted, parts, sentence
from tests.ingest.readers.mail.messages import SHOWN, letters, message, multipart

PLAIN = "Content-Type: text/plain; charset=utf-8\n"
PAGE = "Content-Type: text/html; charset=utf-8\n\n"


def test_a_message_is_a_letter() -> None:
    found = extracted(MAIL, message("Dear Henrik,\n\nI was born in Leeds.\n", PLAIN))
    assert found.original == SHOWN + "Dear Henrik,\n\nI was born in Leeds."
    whole = found.sections[0]
    said = (whole.author, whole.recipient, whole.written, whole.title)
    assert [s.value for s in said if s] == [
        *("Ann Lind", "Henrik Voss", "Mon, 3 May 2004 14:22:01 +0200", "The register")
    ]
    assert all(s.at and s.value in s.at.of(found.original) for s in said if s)
    assert [kind for kind, _ in parts(found)] == ["LETTER", "BYLINE", "BYLINE", "DATELINE", "HEADING"]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("extra", "body", "words"),
    [
        # transfer encodings and character sets
        (
            "Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: quoted-printable\n",
            "=B3",
            "ł",
        ),
        ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", "w6k=", "é"),
        # a character set that nobody knows, or that is no text; one that is not named
        ("Content-Type: text/plain; charset=x-bogus\n", "café", "café"),
        ("Content-Type: text/plain; charset=base64\n", "café", "café"),
        ("", "café", "café"),
        # base64 that is none is shown as it stands
        ("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n", "!", ""),
        # lines that were broken to be sent, and a space before what looks like a mark
        ("Content-Type: text/plain; format=flowed\n", "one \ntwo\n >three", "one two\n>three"),
        ("Content-Type: text/plain; format=flowed; delsp=yes\n", "o \nne", "one"),
    ],
)
def test_the_words_of_a_message(extra: str, body: str, words: str) -> None:
    assert extracted(MAIL, message(body, extra)).original.removeprefix(SHOWN.rstrip("\n")).strip() == words


@pytest.mark.parametrize(
    ("kind", "given", "words", "attached"),
    [
        # the plain form is read, the page only where there is none with words
        ("alternative", (PLAIN + "\nplain", PAGE + "<p>page"), "plain", []),
        ("alternative", (PLAIN + "\n ", PAGE + "<p>page"), "page", []),
        ("alternative", (PAGE + "<p>page",), "page", []),
        # what hangs on it is named
        ("mixed", (PLAIN + "\na", "Content-Type: application/pdf; name=a.pdf\n\nx"), "a", ["a.pdf"]),
        (
            "mixed",
            (PLAIN + "\na", PLAIN + "Content-Disposition: attachment; filename=b.txt\n\nx"),
            "a",
            ["b.txt"],
        ),
        ("mixed", (PLAIN + "\na", "Content-Type: image/png\n\nx"), "a", ["image/png"]),
        # a picture in the page is none
        ("related", (PAGE + "<p>a", "Content-Type: image/png\nContent-ID: <1>\n\nx"), "a", []),
    ],
)
def test_the_parts_of_a_message(kind: str, given: tuple[str, ...], words: str, attached: list[str]) -> None:
    extra, body = multipart(kind, *given)
    found = extracted(MAIL, message(body, extra))
    assert found.original == SHOWN + words
    assert [name for name in attached if name in " ".join(p.message for p in found.problems)] == attached
    assert len(found.problems) == bool(attached)
    assert all(problem.trouble is Trouble.NOTICE for problem in found.problems)


def test_a_message_inside_a_message_is_a_letter_inside_a_letter() -> None:
    inner = "From: Mary Thorne <m@example.org>\nDate: 1 May 2004 10:00:00 +0000\n\nThe quay."
    extra, body = multipart("mixed", PLAIN + "\nSee below.", "Content-Type: message/rfc822\n\n" + inner)
    found = extracted(MAIL, message(body, extra))
    assert [(author, written) for author, written, _ in letters(found)] == [
        ("Ann Lind", "Mon, 3 May 2004 14:22:01 +0200"),
        ("Mary Thorne", "1 May 2004 10:00:00 +0000"),
    ]
    assert letters(found)[1][2].endswith("The quay.")


def test_what_a_page_quotes_is_a_letter_of_its_own() -> None:
    quote = "<div>On 2 May 2004, Henrik Voss &lt;h@x.org&gt; wrote:</div><blockquote>Where?</blockquote>"
    extra = "Content-Type: text/html\n"
    found = extracted(MAIL, message(f"<p>In Leeds.</p>{quote}<p>Yours</p>", extra))
    assert letters(found)[1:] == [("Henrik Voss", "2 May 2004", "Where?")]


def test_a_quotation_in_a_quotation_is_a_letter_in_a_letter() -> None:
    inner = "<div>On 1 May 2004, Mary Thorne wrote:</div><blockquote>The quay.</blockquote>"
    quote = f"<div>On 2 May 2004, Henrik Voss wrote:</div><blockquote>Where?{inner}Indeed.</blockquote>"
    found = extracted(MAIL, message(f"<p>In Leeds.</p>{quote}<p>Yours</p>", "Content-Type: text/html\n"))
    assert letters(found)[1:] == [
        ("Henrik Voss", "2 May 2004", "Where?\n\nOn 1 May 2004, Mary Thorne wrote:\n\nThe quay.\n\nIndeed."),
        ("Mary Thorne", "1 May 2004", "The quay."),
    ]


def test_a_group_without_members_is_nobody() -> None:
    head = "Message-ID: <1>\nFrom: Ann\nTo: undisclosed-recipients:;\n"
    found = extracted(MAIL, message("Words.", head=head))
    assert (found.sections[0].recipient, "undisclosed" in found.original) == (None, True)


def test_a_date_that_is_none_is_doubtful_and_a_problem() -> None:
    head = "Message-ID: <1>\nFrom: Ann\nDate: the third of last month\n"
    found = extracted(MAIL, message("Words.", head=head))
    assert found.sections[0].written is not None and found.sections[0].written.doubtful
    assert ["the third of last month" in problem.message for problem in found.problems] == [True]


def test_apple_mail_counts_the_bytes_of_a_message() -> None:
    data = message("Words.", PLAIN)
    found = extracted(MAIL, f"{len(data)}\n".encode() + data + b"<?xml version='1.0'?><plist/>")
    assert found.original == SHOWN + "Words."


ENVELOPE = b"From ann@example.org Mon May  3 14:22:01 2004\n"


def test_a_mailbox_is_one_letter_after_another() -> None:
    data = ENVELOPE + message("One.\n>From here on.\nFrom now on.\n\n") + ENVELOPE + message("Two.\n")
    found = extracted(MAILBOX, data)
    assert [words.removeprefix(SHOWN) for _, _, words in letters(found)] == [
        "One.\nFrom here on.\nFrom now on.",
        "Two.",
    ]
    whole = found.sections[0]
    assert (whole.kind, whole.author, whole.written) == (SectionKind.DOCUMENT, None, None)


def test_a_damaged_message_does_not_stop_the_others() -> None:
    nothing = b"X-Nothing: 1\n\n\n"
    deep = b"Content-Type: multipart/mixed; boundary=a\n\n" * 3
    found = extracted(MAILBOX, ENVELOPE + nothing + ENVELOPE + deep + ENVELOPE + message("Two.\n"))
    assert [words for _, _, words in letters(found)] == [SHOWN + "Two."]
    assert ["number 1, 2" in problem.message for problem in found.problems] == [True]


def test_a_page_saved_as_one_file_is_a_page() -> None:
    extra, body = multipart("related", PAGE + "<title>Quay</title><h1>Quay</h1><p>caf\u00e9</p>")
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nSubject: Quay\n"
    data = message(body, extra, head)
    found = extracted(WEB_ARCHIVE, data)
    assert found.original == "Quay\n\ncaf\u00e9"
    assert ingest(File("quay.mht", data)).source.format == "web archive"
    assert "no page" in sentence(WEB_ARCHIVE, message("x", head=head))


def nested(depth: int) -> bytes:
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return ("Message-ID: <1>\nFrom: Ann\n" + head + PLAIN + "\nend\n").encode()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "no text"),
        (b"\n\n", "no text"),
        # parts inside one another, messages inside one another
        (nested(1_000), "built to do harm"),
        (b"From: a\n" + b"Content-Type: message/rfc822\n\n" * 1_000, "built to do harm"),
        # a few are read
        (nested(40), "it was read"),
        # header lines that are long, many, or without an end
        (message("x", "X-Long: " + "a" * 1_000_000 + "\n"), "it was read"),
        (message("x", "To: " + "(" * 100_000 + "\n"), "it was read"),
        (
            message("x", head="From: " + "<" * 100_000 + "\nSubject: " + "=?utf-8?b?" * 10_000 + "\n"),
            "it was read",
        ),
        (message("x", "".join(f"X-{n}: a\n" for n in range(20_000))), "it was read"),
        (
            message(
                "x", head="Subject: =?x-bogus?b?////?= =?utf-8?q?=ff?=\nFrom: \udc80".replace("\udc80", "é")
            ),
            "it was read",
        ),
        # quotations that would never end
        (message(">" * 100_000 + "deep\n" + "> " * 500 + "deep", PLAIN), "it was read"),
        (message("On " * 50_000 + "wrote:\n> x", PLAIN), "it was read"),
        (message("From: a\nTo: b\nSubject: c\n\n" * 300, PLAIN), "it was read"),
        (message("x", 'Content-Type: multipart/mixed; boundary=""\n'), "it was read"),
    ],
)
def test_messages_that_are_built_to_do_harm(data: bytes, word: str) -> None:
    assert word in sentence(MAIL, data)


def test_no_more_than_the_limit_is_taken() -> None:
    data = (ENVELOPE + message("word " * 30 + "\n\n")) * 20
    found = MAILBOX.read(File("a.mbox", data, Limits(characters=500)))
    assert len(found.original) <= 500 and "Only the first" in found.problems[-1].message


LINES = st.sampled_from(
    [
        *(
            "From: a\n",
            'To: "b\n',
            "Date: 99 Foo\n",
            "Content-Type: multipart/alternative; boundary=b\n",
            "\n",
        ),
        *("--b\n", "--b--\n", "Content-Type: text/html\n", "> quoted\n", ">> more\n", "On 3 May, A wrote:\n"),
        *("-- \n", "<blockquote>x", "From x Mon May  3 14:22:01 2004\n", "Content-Type: message/rfc822\n"),
        *("Content-Transfer-Encoding: base64\n", "words\n", "Subject: =?utf-8?q?x\n", "\u00e9\x00\n"),
        *("Content-Type: text/plain; charset*=x''%e9; format=\u00e9\n", "Content-Type: \u00e9\n"),
        *("Content-Disposition: attachment; filename*0*=y''%ff\n", "Content-Disposition: \u00e9\n"),
        *("Content-Transfer-Encoding: uuencode\n", "begin 6 \u00e9\n", "Content-ID: \u00e9\n"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=20))
def test_any_lines(lines: list[str]) -> None:
    data = "".join(lines).encode()
    for reader in (MAIL, MAILBOX, WEB_ARCHIVE):
        assert sentence(reader, data).endswith(("read", "."))
