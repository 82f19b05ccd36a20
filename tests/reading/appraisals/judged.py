"""What is judged in sentences whose mentions are marked, in a few words each."""

from testimonia.model import Appraisal
from testimonia.model.text import repaired
from testimonia.reading.appraisals import appraisals_of
from testimonia.reading.clauses import clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.prose import prose_of
from testimonia.reading.quotations.reader import quotations_of
from tests.reading.statements.marked import unmarked


def read_judged(marked: str, voice: int | None = None) -> tuple[str, tuple[Appraisal, ...]]:
    """The text of marked sentences, and its appraisals."""
    plain, mentioned = unmarked(marked, voice)
    text = repaired(plain)
    prose = prose_of(text, ())
    syntax = seen_in(plain, prose).syntax
    clauses = clauses_of(plain, syntax, mentioned)
    quotations = quotations_of(plain, prose, (), mentioned, syntax, clauses)
    return plain, appraisals_of(text, prose, mentioned, clauses, quotations, syntax)


def judged(marked: str, voice: int | None = None) -> list[str]:
    """The same in words: "praise Lind#0: brilliant novelist by Moss#1"."""
    plain, found = read_judged(marked, voice)
    return [_told(one, plain) for one in found]


def _told(one: Appraisal, plain: str) -> str:
    chain = "" if one.target.chain is None else f"#{one.target.chain}"
    by = "".join(
        f" by {holder.who.words}" + ("" if holder.who.chain is None else f"#{holder.who.chain}")
        for holder in one.holders
    )
    return f"{one.stance} {one.target.words}{chain}: {one.words.of(plain)}{by}"
