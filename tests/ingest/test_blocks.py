import pytest

from testimonia.ingest.blocks import blocks_of, is_finished, kind_of, wrap_width
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.model import Span, paragraphs

KINDS = [
    # prose: running words and a stop
    ("He came to the town in the spring of that year and did not leave it again.", BlockKind.PROSE),
    # one sentence of speech is prose too
    ("“You will be the medical,” she said.", BlockKind.PROSE),
    # a name, an address, a caption: too short to tell
    ("Widow Ahern", BlockKind.SHORT),
    # capitals, or the name of a part
    ("THE HOUSE AT KELBY", BlockKind.HEADING),
    ("Chapter the Second", BlockKind.HEADING),
    ("Chapter II", BlockKind.HEADING),
    # lines that end where no page would have ended them
    ("O the boys that went out\nWith their pikes of green", BlockKind.VERSE),
    # items of a list, but not a paragraph that begins with an initial or a German date
    ("1. A coat, blue, much worn", BlockKind.LIST),
    ("- one notebook in brown cloth,", BlockKind.LIST),
    ("IV. Of the Captain and his Wife", BlockKind.LIST),
    ("J. Smith was born in the old town and went to sea when he was twelve years old.", BlockKind.PROSE),
    ("12. Mai 1848 war ein Freitag, und die ganze Stadt wartete auf das Schiff.", BlockKind.PROSE),
    # columns
    ("Bread     3.20     3.60\nCoal     21.00     28.00", BlockKind.TABLE),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_block_is_known_by_its_look(text: str, kind: BlockKind) -> None:
    assert kind_of(text) is kind


FINISHED = [
    ("He left.", True),
    ("He left.”", True),
    ("He left (in haste).", True),
    # a note's mark stands after the stop
    ("He left.12", True),
    ("He left.[3]", True),
    ("He left.*", True),
    # what introduces something is complete
    ("He wrote:", True),
    # an ellipsis and a broken-off speech end on purpose
    ("And then . . .", True),
    ("“I never saw—”", True),
    # titles and initials do not end a sentence
    ("He was taken to St.", False),
    ("It was guarded by Mr.", False),
    # "No" may be an answer
    ("The answer was No.", True),
    ("See also ibid., vol.", True),
    # nothing does
    ("He went to the", False),
    ("He went, he said,", False),
]


@pytest.mark.parametrize(("text", "finished"), FINISHED)
def test_where_a_sentence_ends(text: str, finished: bool) -> None:
    assert is_finished(text) is finished


def test_blocks_stand_side_by_side_and_believe_the_format() -> None:
    text = "First words here.\n\nsecond\n\nThird."
    given = (Block(Span(19, 25), BlockKind.QUOTATION),)
    blocks = blocks_of(text, given)
    assert [b.span.of(text) for b in blocks] == ["First words here.", "second", "Third."]
    assert blocks[1].kind is BlockKind.QUOTATION


def test_a_running_header_is_a_block_of_its_own_without_blank_lines() -> None:
    text = "the end of a page\n12 THE SALT ROAD\nthe next page"
    header = Span(text.index("12"), text.index("\nthe next"))
    assert [b.span.of(text) for b in blocks_of(text, (), [header])] == [
        "the end of a page",
        "12 THE SALT ROAD",
        "the next page",
    ]


def test_lines_that_no_page_could_print_are_paragraphs() -> None:
    text = "\n".join(["a long line " * 20] * 3)
    assert len(blocks_of(text)) == 3


def test_the_width_of_wrapped_text() -> None:
    wrapped = "\n".join(["x" * 66, "x" * 68, "x" * 67] * 5)
    assert wrap_width(wrapped, list(paragraphs(wrapped))) == 68
    assert wrap_width("one line\n\nanother", list(paragraphs("one line\n\nanother"))) is None
