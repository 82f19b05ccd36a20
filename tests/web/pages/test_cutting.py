from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Mention, MentionForm, Span
from testimonia.web.pages.cutting import (
    CONTEXT,
    LONGEST_PASSAGE,
    Marked,
    context_after,
    context_before,
    on_words,
    pieces,
    segments,
    shown_part,
)
from testimonia.web.pages.source.mention_views import ShownMention
from testimonia.web.pages.source.repair_views import Mended, ShownRepair
from testimonia.web.pages.source.statement_views import Trigger
from testimonia.web.pages.views import Piece, Tone

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
MARKED = st.builds(Marked, SPANS, st.sampled_from(Tone))


@given(st.text(max_size=40), st.integers(0, 30), st.lists(SPANS, max_size=6))
def test_pieces_are_the_words_and_marked_where_they_should_be(
    words: str, start: int, marks: list[Span]
) -> None:
    found = pieces(words, start, marks)
    assert "".join(piece.text for piece in found) == words
    lit = [piece.marked for piece in found for _ in piece.text]
    wanted = [any(mark.start <= start + at < mark.end for mark in marks) for at in range(len(words))]
    assert lit == wanted


def test_no_word_is_cut_through() -> None:
    words = "eleven winters " * 80
    shown = shown_part(words, 100, [Span(100 + 607, 100 + 614)])
    cut = shown.shifted(-100).of(words)
    assert cut.split() == [each for each in cut.split() if each in ("eleven", "winters")]
    assert 0 < len(cut) <= LONGEST_PASSAGE
    assert on_words("unbroken", Span(2, 5)) == Span(2, 5)  # nowhere to cut


def test_marks_that_reach_beyond_the_words_are_cut() -> None:
    assert pieces("in 1928", 10, [Span(13, 40)]) == (Piece("in "), Piece("1928", marked=True))


@given(st.text(max_size=40), st.integers(0, 30), st.lists(MARKED, max_size=6), st.none() | SPANS)
def test_segments_are_the_paragraph(words: str, start: int, marks: list[Marked], here: Span | None) -> None:
    found = segments(words, start, marks, here)
    assert "".join(segment.text for segment in found) == words
    offset = start
    for segment in found:
        tones = {mark.tone for mark in marks if mark.span.start <= offset < mark.span.end}
        assert (segment.tone in tones) if tones else segment.tone is None
        assert segment.here == (here is not None and here.start <= offset < here.end)
        offset += len(segment.text)
    assert sum(segment.first for segment in found) <= 1


NESTED = st.lists(SPANS, max_size=8).map(
    lambda spans: {
        Mention(span, MentionForm.NAME, n): ShownMention(f"m{n}", "name", "person", "P0", "Ann", "who-0")
        for n, span in enumerate(spans)
        if len(span) and span.end <= 40
    }
)


@given(st.lists(MARKED, max_size=4), st.none() | SPANS, NESTED)
def test_mentions_open_and_close_around_whole_segments(
    marks: list[Marked], here: Span | None, mentions: dict[Mention, ShownMention]
) -> None:
    words = "x" * 40
    found = segments(words, 0, marks, here, mentions)
    assert "".join(segment.text for segment in found) == words
    spans = {shown.anchor: mention.span for mention, shown in mentions.items()}
    open_: list[str] = []
    at = 0
    for segment in found:
        for each in segment.opening:
            assert spans[each.anchor].start == at
            open_.append(each.anchor)
        at += len(segment.text)
        for each in segment.closing:
            assert open_.pop() == each.anchor
            assert spans[each.anchor].end == at
    assert not open_
    apart = not any(a.overlaps(b) for a in spans.values() for b in spans.values() if a is not b)
    if apart:  # of those that cross, some are left out
        assert sum(len(segment.opening) for segment in found) == len(mentions)


def test_a_deciding_word_inside_a_mention_is_marked_inside_it() -> None:
    shown = ShownMention("m", "description", "person", "P0", "Ann", "who-0")
    mentions = {Mention(Span(0, 15), MentionForm.DESCRIPTION, 0): shown}
    found = segments("the man of 1928.", 0, [Marked(Span(11, 15), Tone.CLASH)], None, mentions)
    assert [(segment.text, segment.tone) for segment in found] == [
        ("the man of ", None),
        ("1928", Tone.CLASH),
        (".", None),
    ]
    assert [len(segment.opening) for segment in found] == [1, 0, 0]
    assert [len(segment.closing) for segment in found] == [0, 1, 0]


def test_a_passage_over_two_paragraphs_begins_once() -> None:
    here = Span(5, 25)
    first = segments("one two three", 0, (), here)
    second = segments("four five six", 15, (), here)
    assert [segment.first for segment in (*first, *second)] == [False, True, False, False]
    assert [segment.here for segment in second] == [True, False]


def test_words_that_make_a_statement_lead_to_its_note() -> None:
    """Of two that overlap each leads to its own note from where it begins; the first goes on after it."""
    triggers = (
        Trigger(Span(3, 15), "t3-15", "one"),
        Trigger(Span(7, 10), "t7-10", "two"),
        Trigger(Span(90, 95), "t90-95", "three"),
    )
    found = segments("He was put in jail.", 0, (), None, triggers=triggers)
    assert [(each.text, each.note, each.anchors) for each in found] == [
        ("He ", "", ()),
        ("was ", "one", ("t3-15",)),
        ("put", "two", ("t7-10",)),
        (" in j", "one", ()),
        ("ail.", "", ()),
    ]


def test_what_cannot_be_true_hides_nothing() -> None:
    marks = (Marked(Span(0, 4), Tone.AGREES), Marked(Span(0, 4), Tone.CLASH))
    assert segments("1928", 0, marks, None)[0].tone is Tone.CLASH


@given(st.integers(0, 3000), st.integers(0, 500), st.lists(SPANS, max_size=3))
def test_a_long_passage_is_shown_in_part(length: int, start: int, marks: list[Span]) -> None:
    part = shown_part("x" * length, start, marks)
    assert Span(start, start + length).contains(part)
    assert len(part) <= LONGEST_PASSAGE
    assert len(part) == length or length > LONGEST_PASSAGE


def test_of_a_long_passage_the_marked_words_are_shown() -> None:
    mark = Span(2000, 2010)
    assert shown_part("x" * 3000, 0, [mark]).contains(mark)


@given(st.text(alphabet="ab \n", max_size=400))
def test_context_is_short_and_next_to_the_passage(words: str) -> None:
    before, after = context_before(words), context_after(words)
    assert len(before) <= CONTEXT + 2
    assert len(after) <= CONTEXT + 2
    assert words.endswith(before.removeprefix("… "))
    assert words.startswith(after.removesuffix(" …"))


def test_what_was_taken_away_stands_where_it_was() -> None:
    """At the end of a paragraph too, and what was put in is marked; the words stay what they are."""
    repair = ShownRepair(
        "r", "hyphenation", "-⏎", "", "Cut.", proposed=False, by_hand=False, place=Span(6, 6)
    )
    mended = (
        Mended(Span(13, 13), "-⏎", repair),
        Mended(Span(15, 18), "mam", repair),
        Mended(Span(21, 21), "*", repair),
    )
    found = segments("go on the man", 10, (), None, mended=mended)
    assert [(s.text, [g.gone for g in s.gone], s.repair is repair) for s in found] == [
        ("go ", [], False),
        ("on", ["-⏎"], False),
        (" th", ["mam"], True),
        ("e m", [], False),
        ("an", ["*"], False),
    ]
    last = segments("go on", 10, (), None, mended=(Mended(Span(15, 15), "¶", repair),))
    assert [(s.text, [g.gone for g in s.gone]) for s in last] == [("go on", []), ("", ["¶"])]
