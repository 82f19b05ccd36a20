from hypothesis import given
from hypothesis import strategies as st

from testimonia.ingest.sections.nesting import nested
from testimonia.model import Section, SectionKind, Span, crossings

_SECTIONS = st.lists(
    st.builds(
        lambda start, length: Section(Span(start, start + length), SectionKind.BODY),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    max_size=12,
)


@given(_SECTIONS)
def test_nothing_lies_across_anything(sections: list[Section]) -> None:
    assert crossings(nested(sections)) == ()


@given(_SECTIONS)
def test_what_is_nested_stays_so(sections: list[Section]) -> None:
    assert nested(nested(sections)) == nested(sections)


def test_the_later_one_is_cut() -> None:
    first, second = Section(Span(0, 10), SectionKind.BODY), Section(Span(5, 15), SectionKind.BODY)
    assert [s.span for s in nested([second, first])] == [Span(0, 10), Span(5, 10)]
