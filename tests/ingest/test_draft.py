from testimonia.ingest.blocks import blocks_of
from testimonia.ingest.draft import Draft, gap
from testimonia.ingest.extraction import NoteLink
from testimonia.model import Section, SectionKind, Span

TEXT = "One.\n\nTwo.\n\nThree."
ONE, TWO, THREE = (block.span for block in blocks_of(TEXT))


def test_what_is_set_apart_and_what_is_paratext() -> None:
    draft = Draft(
        TEXT,
        blocks_of(TEXT),
        furniture=(Section(TWO, SectionKind.PAGE_NUMBER),),
        notes=(NoteLink(Span(3, 4), THREE),),
        sections=(Section(ONE, SectionKind.HEADING), Section(TWO, SectionKind.CHAPTER)),
    )
    assert draft.set_apart() == {TWO.start, THREE.start}
    assert draft.paratext() == {ONE.start}
    assert draft.openings() == {TWO.start}


def test_the_blocks_of_a_stretch() -> None:
    draft = Draft(TEXT, blocks_of(TEXT))
    assert [b.span for b in draft.within(Span(2, len(TEXT)))] == [TWO, THREE]
    assert [draft.number_of(b) for b in draft.blocks] == [0, 1, 2]
    assert gap(*draft.blocks[:2]) == Span(4, 6)
