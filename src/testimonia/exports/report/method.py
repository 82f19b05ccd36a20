"""How a report was made: what the program did, how its quotes and dates are to be read, and its limits."""

from collections.abc import Iterator

from testimonia.exports.report.gathered import Base, Choices, Gathered
from testimonia.exports.report.ruling import day
from testimonia.knowledge.measured import measured

_DONE = (
    "The program read the documents, mended faults of scanning, and took out who is said to have done "
    "what, when and where, each statement tied to its words. It joined the names that it holds to be of "
    "one, set the accounts side by side, and asked of each pair whether both can be true under any "
    "reading of their dates. What it concludes is marked “By machine”; what a person decided or noted "
    "names that person and the day. Nobody need agree with either: the words stand in the notes."
)

_QUOTED = (
    "Quotations are exact, as the mended text has them, with the quotation marks of the document; an "
    "ellipsis at an end says that the sentence goes on. A page is the one printed in the document; where "
    "none is, the paragraph is counted from the beginning of the document, as the reading room numbers "
    "it. Days are those of the Gregorian calendar; where a document dates otherwise, or does not say how, "
    "the note says so. Vague dates are taken as wide as they can be meant: early in a year is January to "
    "April, mid is May to August, late is September to December."
)

_LIMITS = (
    "Limits: the program misses statements, and takes some for what they are not; above all it can "
    "mistake whom a pronoun means and what happened to whom. Silence here is no proof of silence. "
    "Independence of witnesses is counted only as far as copies and named informants show it."
)


def made(base: Base) -> str:
    """Of what the report was made, and with what."""
    dated = f", as it stood on {day(base.date)}" if base.date else ""
    return f"Made by testimonia {base.version} from the evidence base of “{base.folder}”{dated}."


_MEASURED = ("statement", "date", "person", "clash", "possible", "agreement", "copy")
"""Kinds of results of which a report says how many held up when they were checked."""


def trusted() -> str:
    """How far the statements of a report can be trusted; more stands where the method is told."""
    return f"{measured()['statement'].sentence} How far the rest can be trusted is said at the end."


def _held_up() -> str:
    """What was measured, kind by kind."""
    every = " ".join(measured()[kind].sentence for kind in _MEASURED)
    return f"How much of it is right, as measured on other documents, in percent with 95 % intervals: {every}"


def method(known: Gathered, choices: Choices) -> Iterator[str]:
    """The paragraphs at the end of a report."""
    yield from (_DONE, _QUOTED, _LIMITS, _held_up())
    unread = known.base.unread
    if unread:
        documents = f"{unread:,} document{'' if unread == 1 else 's'}"
        yield f"{documents} of the folder could not be read, and say nothing here."
    ways = (
        (not choices.opinions, "what others think"),
        (choices.decided_only, "findings on which nobody has decided"),
        (choices.dated_only, "happenings without a date"),
    )
    left = [words for is_out, words in ways if is_out]
    if left:
        yield f"Left out by choice: {', '.join(left)}."
