"""What counts as a copy, told with texts."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.comparison.copies import Prose, copyings, fingerprint
from testimonia.comparison.copies.finding import looked_at
from testimonia.model import Span
from testimonia.model.text import paragraphs
from tests.comparison.copies.made import ACCOUNT, FRAMES, made_up, pairs, read

CHANGED = (
    "The strikers left the upper factory shortly before noon and marched in silence along the frozen canal, "
    "bearing the body of the young weaver upon a door that somebody had lifted from its hinges."
)
"""The same with a word in eight changed."""
LONGER = ACCOUNT.replace("noon and", "noon, as the bell of the chapel was ringing for the second time, and")
TITLES = (
    "He wrote The Frozen Canal, A Door without Hinges, The Last Weaver, Silence at the Upper Mill, "
    "Songs for Winter Evenings, The Second Bell, Honey and Smoke"
)
PARTIES = (
    "social democrats, left communists, revolutionary syndicalists, peasant leaguers, moderate monarchists, "
    "constitutional liberals, independent workers, radical students, christian pacifists and land reformers"
)
OATH = (
    "do solemnly swear (or affirm) that I will faithfully execute the office of President of the United "
    "States, and will to the best of my ability, preserve, protect and defend the Constitution of the "
    "United States"
)
ADDRESSES = (
    "Kasimir Wolny, 14 Lower Canal Street, Ostrow; Hedwig Brandt, 3 Chapel Lane, Ostrow; Anton Mill, Linden"
)

LINK = "See https://a.example/the-frozen-canal-and/its-upper-mill/in-winter-when/nobody-walked/along-there/"


def framed(words: str, before: int, after: int) -> str:
    return f"{FRAMES[before]}\n\n{words}\n\n{FRAMES[after]}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ACCOUNT, ACCOUNT),
        (ACCOUNT, CHANGED),
        (ACCOUNT, LONGER),
        (ACCOUNT, ACCOUNT.upper()),  # a telegram
        (ACCOUNT, ACCOUNT.replace("canal", "cana1").replace("upper", "uppcr")),  # misread letters
        (ACCOUNT, ACCOUNT.replace(" ", "\n")),
        (ACCOUNT, ACCOUNT.replace("carrying the", "carryingthe").replace("somebody", "some body")),
        (ACCOUNT, "".join("l" if n % 10 == 7 and c.isalpha() else c for n, c in enumerate(ACCOUNT))),
    ],
)
def test_a_copied_sentence_is_found_from_its_first_word_to_its_last(one: str, other: str) -> None:
    texts = {"a.txt": framed(one, 0, 1), "b.txt": framed(other, 2, 3)}
    ((here, there),) = pairs(texts)
    assert (here, there) == (one.rstrip("."), other.rstrip("."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # eleven words anybody may write
        (
            "In the early hours of the morning on the first day of May",
            "in the early hours of the morning on the",
        ),
        # titles, names and addresses are the same whoever lists them
        (TITLES + ".", TITLES + ", and nothing else."),
        (ADDRESSES + ".", ADDRESSES + " and so on."),
        # so are parties in a row, if they are written small too
        (f"At the table sat {PARTIES}, and Ada Lind.", f"Nobody had asked {PARTIES} to come."),
        # nobody's own: an oath, whoever reports it
        (f"Then Tom Moss said: I {OATH}.", f"All of them {OATH.upper()}, they said."),
        (LINK, LINK),
        # the same said in other words
        (
            ACCOUNT,
            "Before midday the workers on strike came down from the mill; they bore a dead weaver on a door.",
        ),
        # both quote a third
        (f"The song says: “{ACCOUNT}” We sang it often.", f"It begins “{ACCOUNT}” and goes on so."),
    ],
)
def test_what_is_no_copy(one: str, other: str) -> None:
    assert read({"a.txt": framed(one, 0, 1), "b.txt": framed(other, 2, 3)}) == ()


def test_sentences_in_another_order_are_found_and_short_ones_beside_them() -> None:
    short = "Somebody had painted seven crosses upon the mill."
    one, other = f"{short} {ACCOUNT} {FRAMES[1]}", f"{FRAMES[1]} {ACCOUNT} {short}"
    found = pairs({"a.txt": framed(one, 0, 0), "b.txt": framed(other, 2, 3)})
    assert [here for here, _ in found] == [words.rstrip(".") for words in (short, ACCOUNT, FRAMES[1])]
    assert [there for _, there in found] == [here for here, _ in found]
    assert pairs({"a.txt": framed(short, 0, 1), "b.txt": framed(short, 2, 3)}) == []


def test_what_one_quotes_and_the_other_has_as_its_own_is_copied_from_the_other() -> None:
    (found,) = read({"a.txt": framed(f"She wrote: “{ACCOUNT}”", 0, 1), "b.txt": framed(ACCOUNT, 2, 3)})
    assert found.copied_from == "b.txt"


def test_one_document_twice_is_one_copying_over_all_of_it_even_if_it_is_all_a_quotation() -> None:
    letter = "\n\n".join(FRAMES)
    for words in (letter, f"“{ACCOUNT}”"):
        (found,) = read({"a.txt": words, "b.txt": words, "c.txt": "Something else."})
        assert (found.one, found.other, len(found.pairs)) == ("a.txt", "b.txt", 1)
        assert (found.share_of_one, found.share_of_other) == (1.0, 1.0)


def test_shares_are_of_the_letters_of_the_prose() -> None:
    more = "".join(made_up(100, 1))[: sum(map(str.isalnum, ACCOUNT))]
    (found,) = read({"a.txt": ACCOUNT, "b.txt": f"{ACCOUNT} {more}"})
    assert (found.share_of_one, found.share_of_other) == (1.0, 0.5)


def test_a_sentence_in_a_book_is_found() -> None:
    words = made_up(30_000, 3)
    book = " ".join([*words[:20_000], ACCOUNT, *words[20_000:]])
    ((here, there),) = pairs({"a.txt": book, "b.txt": framed(ACCOUNT, 0, 1)})
    assert here == there == ACCOUNT.rstrip(".")


def test_paratext_is_not_compared() -> None:
    texts = {"a.txt": framed(ACCOUNT, 0, 1), "b.txt": framed(ACCOUNT, 2, 3)}
    prints = []
    for path, text in texts.items():
        first, _, last = paragraphs(text)
        prints.append(fingerprint(Prose(path, path, "en", None, (first, last)), text))
    assert copyings(prints, texts.__getitem__) == ()


def test_what_an_edition_puts_everywhere_is_no_copy_but_a_report_that_many_print_is() -> None:
    bodies = {f"{n}.txt": " ".join(made_up(100, n)) for n in range(8)}
    assert read({path: f"{body}\n\n{ACCOUNT}" for path, body in bodies.items()}) == ()
    assert len(read({path: f"{ACCOUNT} {body[:20]}" for path, body in bodies.items()})) == 8 * 7 // 2


def test_an_edition_does_not_hide_a_copy() -> None:
    texts = {f"{n}.txt": f"{' '.join(made_up(100, n))}\n\n{ACCOUNT}" for n in range(8)}
    shared = " ".join(made_up(30, 99))
    for path in ("2.txt", "5.txt"):
        texts[path] = f"{shared}\n\n{texts[path]}"
    (found,) = read(texts)
    assert (found.one, found.other) == ("2.txt", "5.txt")
    assert [a.span.of(texts["2.txt"]) for a, _ in found.pairs] == [shared]


def test_texts_are_fetched_only_where_they_may_share_something() -> None:
    texts = {
        "a.txt": framed(ACCOUNT, 0, 1),
        "b.txt": framed(ACCOUNT, 2, 3),
        "c.txt": " ".join(made_up(500, 4)),
    }
    prints = [fingerprint(Prose(p, p, None, None, tuple(paragraphs(t))), t) for p, t in texts.items()]
    fetched: list[str] = []

    def words_of(source: str) -> str:
        fetched.append(source)
        return texts[source]

    assert copyings(prints, words_of)
    assert sorted(fetched) == ["a.txt", "b.txt"]


def test_what_one_shares_with_any_other_can_be_asked_for_alone() -> None:
    texts = {f"{n}.txt": framed(ACCOUNT if n % 2 else CHANGED, n % 4, (n + 1) % 4) for n in range(6)}
    prints = [fingerprint(Prose(p, p, None, None, tuple(paragraphs(t))), t) for p, t in texts.items()]
    every = copyings(prints, texts.__getitem__)
    for asked in ({"2.txt"}, {"0.txt", "5.txt"}, set()):
        expected = tuple(c for c in every if {c.one, c.other} & asked)
        assert copyings(prints, texts.__getitem__, asked) == expected


def test_what_is_known_of_the_same_places_is_not_looked_at_again() -> None:
    texts = {f"{n}.txt": framed(ACCOUNT if n % 2 else CHANGED, n % 4, (n + 1) % 4) for n in range(6)}
    prints = [fingerprint(Prose(p, p, None, None, tuple(paragraphs(t))), t) for p, t in texts.items()]
    known = {(each.one, each.other): each for each in looked_at(prints[:5], texts.__getitem__)}
    fetched: list[str] = []

    def words_of(source: str) -> str:
        fetched.append(source)
        return texts[source]

    assert looked_at(prints, words_of, None, known) == looked_at(prints, texts.__getitem__)
    every = {(each.one, each.other): each for each in looked_at(prints, texts.__getitem__)}
    fetched.clear()
    assert looked_at(prints, words_of, None, every) == tuple(every.values()) and not fetched


def test_the_order_in_which_they_are_given_does_not_matter() -> None:
    texts = {f"{n}.txt": framed(ACCOUNT if n % 2 else CHANGED, n % 4, (n + 1) % 4) for n in range(6)}
    shuffled = list(texts.items())
    Random(5).shuffle(shuffled)
    assert read(dict(shuffled)) == read(texts)


@pytest.mark.parametrize(
    "words",
    [
        "again " * 50_000,
        "Item, one candle for the altar.\n\n" * 10_000,
        "x" * 100_000,
        " ".join(made_up(20, 1) * 2_000),
        '"' * 10_000,
        "",
    ],
)
def test_hostile_text_beside_nearly_the_same_is_done_at_once(words: str) -> None:
    for found in read({"a.txt": words, "b.txt": words + " the end", "c.txt": words}):
        assert 0 < found.share_of_one <= 1


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from([*ACCOUNT.split(), *made_up(5, 7), "\n\n", "“", "”"]), max_size=60)))
def test_stretches_lie_in_the_prose_between_words(rows: list[list[str]]) -> None:
    texts = {f"{n:03}.txt": " ".join(row) for n, row in enumerate(rows)}
    for found in read(texts):
        assert found.one < found.other
        assert list(found.pairs) == sorted(found.pairs, key=lambda pair: pair[0].span)
        for side in (side for pair in found.pairs for side in pair):
            assert_between_words(texts[side.source], side.span)


def assert_between_words(text: str, span: Span) -> None:
    assert span.of(text) == span.of(text).strip()
    assert not text[max(span.start - 1, 0) : span.start].isalnum()
    assert not text[span.end : span.end + 1].isalnum()


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("victor-serge", {("01-secondsale.txt", "02-blurb.txt")}),
        ("peterloo", {("01-wiki2020.txt", "02-wiki-later.txt")}),
        ("b-traven", {("05-wiki.txt", "06-connexions.txt")}),
    ],
)
def test_cases(shared: Path, case: str, wanted: set[tuple[str, str]]) -> None:
    folder = shared / "corpora" / "cases" / case
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    assert {(found.one, found.other) for found in read(texts)} == wanted
