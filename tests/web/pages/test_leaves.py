from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.model import Span, Stretch
from testimonia.model.text import paragraphs
from testimonia.store import HeldParagraph
from testimonia.web.pages import leaves as module
from testimonia.web.pages.leaves import Desk, Leaves
from tests.web.pages.shelved import holding

TEXT = "First words.\n\n\nSecond\nwords, on two lines.\n\n \n\nThe last.\n"
SPANS = st.tuples(st.integers(0, 60), st.integers(0, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def held(text: str) -> tuple[HeldParagraph, ...]:
    return tuple(
        HeldParagraph(number, span, span.of(text), None, False, None)
        for number, span in enumerate(paragraphs(text))
    )


@given(SPANS)
def test_paragraphs_are_found_by_place(span: Span) -> None:
    all_of_them = held(TEXT)
    assert list(Leaves(all_of_them).over(span)) == [each for each in all_of_them if each.span.overlaps(span)]


def test_no_paragraphs_hold_nothing() -> None:
    assert Leaves(()).over(Span(0, 9)) == ()
    assert Leaves(()).characters == 0


def test_words_are_those_of_the_text_wherever_they_stand(tmp_path: Path) -> None:
    with holding(tmp_path, {"a.txt": TEXT}) as store:
        desk, source = Desk(store), store.source_id("a.txt") or ""
        reading = store.words(source)
        last = max(each.span.end for each in desk.leaves(source).paragraphs)
        for start in range(last):
            for end in range(start + 1, last + 1):
                placed = desk.placed(Stretch(source, Span(start, end)))
                if placed is None:
                    assert not reading[start:end].strip()
                else:
                    assert placed.words.split() == reading[start:end].split()
                    assert len(placed.words) == end - start
        assert desk.placed(Stretch(source, Span(0, len(TEXT) + 5))) is None
        assert desk.placed(Stretch("nothing", Span(0, 3))) is None


def test_a_desk_has_room_for_so_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 25)
    with holding(tmp_path, {f"{name}.txt": "ten letters" for name in "abcd"}) as store:
        desk = Desk(store)
        ids = [store.source_id(f"{name}.txt") or "" for name in "abcd"]
        first = desk.leaves(ids[0])
        assert desk.leaves(ids[0]) is first
        for each in ids[1:]:
            assert [paragraph.words for paragraph in desk.leaves(each).paragraphs] == ["ten letters"]
        again = desk.leaves(ids[0])
        assert again is not first
        assert again.paragraphs == first.paragraphs
