"""Where the running text of a document begins, and where one of its parts does."""

from testimonia.ingest.blocks import is_finished
from testimonia.ingest.cues import cues
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import Block, BlockKind
from testimonia.ingest.headings import is_bare_number, is_entry, part_named
from testimonia.ingest.sections.lines import named_after, tidy
from testimonia.model import SectionKind

FEWEST_WORDS = 25
"""Words in a paragraph that shows that a part has begun."""
FEWEST_IN_FINISHED = 10
"""The same of a paragraph that ends with a stop, as no heading does."""
BETWEEN = 3
"""Blocks between the heading of a part and its first paragraph: titles, mottoes."""


def names_contents(text: str) -> bool:
    """Whether a block begins with the heading of a table of contents."""
    name = part_named(text.split("\n", 1)[0][:60])
    return name is not None and cues().headings[name] is SectionKind.CONTENTS


def heading_name(draft: Draft, block: Block) -> str | None:
    """The name of the part that a block is the heading of; None if it is none."""
    if block.kind not in (BlockKind.HEADING, BlockKind.LIST) or len(block.span) > 200:
        return None
    text = draft.words(block)
    return None if is_entry(text) else part_named(text)


def opens_part(draft: Draft, number: int, aside: frozenset[int]) -> bool:
    """Whether a heading such as "Foreword" stands here with prose soon after it.

    On a title page, "Foreword by Jane Doe" has none; in a table of contents, the next entry comes first.
    """
    if number >= len(draft.blocks):
        return False
    block = draft.blocks[number]
    name = heading_name(draft, block)
    text = draft.words(block).strip() if name or len(block.span) < 20 else ""
    if name is None:
        return (
            is_bare_number(text) and block.span.start not in aside and _prose_after(draft, number, aside, 0)
        )
    if text.count("\n") > 1 or named_after(" ".join(tidy(text).split()[1:])):
        return False
    return _prose_after(draft, number, aside, BETWEEN, name)


def _prose_after(
    draft: Draft, number: int, aside: frozenset[int], between: int, name: str | None = None
) -> bool:
    """Whether prose follows after at most ``between`` other blocks, none of them heading another part."""
    seen = 0
    for block in draft.blocks[number + 1 : number + 12]:
        if block.span.start in aside:
            continue
        if block.kind is BlockKind.PROSE and _tells(draft.words(block)):
            return True
        other = heading_name(draft, block)
        if seen == between or (other and not _holds(name, other)):
            return False
        seen += 1
    return False


def _tells(text: str) -> bool:
    """Whether a paragraph is long enough, or finished enough, to be the text of a part."""
    words = len(text.split())
    return words >= FEWEST_WORDS or (words >= FEWEST_IN_FINISHED and is_finished(text))


def _holds(name: str | None, other: str) -> bool:
    """Whether a part may begin with another: Part One with Chapter 1."""
    kinds = cues().headings
    return name is not None and name != other and kinds[name] is SectionKind.CHAPTER
