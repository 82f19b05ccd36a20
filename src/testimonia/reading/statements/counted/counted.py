"""An amount in its sentence: from the words that bound it to the last of what is counted."""

from dataclasses import dataclass

from testimonia.knowledge.data_files import data_file
from testimonia.model import Portion
from testimonia.reading.statements.counted.amounts import Amount
from testimonia.reading.statements.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount in its sentence.

    Attributes:
        sentence: the words.
        amount: with its unit.
        first: the first word of the quantity.
        last: the last word of what is counted: of "four of those women" the "women".
    """

    sentence: Sentence
    amount: Amount
    first: int
    last: int

    @property
    def unit(self) -> tuple[str, ...]:
        """The words of what is counted, in small letters."""
        return () if self.amount.unit is None else tuple(self.amount.unit.words.lower().split())


def counted(sentence: Sentence, amount: Amount) -> Counted:
    """An amount looked at in its sentence."""
    span = amount.quantity.span
    last = sentence.at(amount.number.end - 1)
    unit = amount.unit
    if (
        unit is not None
        and (unit.known or unit.words[:1].isupper())
        and unit.span.start > amount.number.start
    ):
        last = sentence.at(unit.span.end - 1)
    else:
        last = max(last, sentence.at(span.end - 1))
        if amount.of:
            last += 2  # "of them"
    return Counted(sentence, amount, sentence.at(span.start), min(last, len(sentence) - 1))


def portion_of(one: Counted) -> Portion | None:
    """Why the number is not the whole: "eleven of the dead", "3 more died later"; None if it may be."""
    if one.amount.of:
        return Portion.SOME
    more = data_file("en/quantities.toml")["units"]["more"]
    behind = one.sentence.low[one.sentence.at(one.amount.number.end - 1) + 1 : one.last + 2]
    before = one.sentence.word(one.first - 1)
    bounded = one.amount.quantity.most is None  # "60 or more" is no part
    return Portion.MORE if before in more or (not bounded and any(word in more for word in behind)) else None
